import { defineConfig } from 'vitest/config';
import { ClosingLine } from './test/reporter.ts';

export default defineConfig({
  // Pages are drawn by hono, here as in the bundles.
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    environment: 'node',
    pool: 'forks',
    maxWorkers: 2,
    globalSetup: ['test/fixtures/bundles.ts'],
    testTimeout: 30_000,
    hookTimeout: 120_000,
    reporters: [new ClosingLine()],
  },
});
