import { globSync } from 'node:fs';
import { cp, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { type BuildOptions, build } from 'esbuild';
import { openapiFile } from '../functions/api/openapi.ts';
import { functions } from './functions.ts';

/** The folder of the whole project. */
export const root = resolve(import.meta.dirname, '..');

/** Where everything built lies: `functions/<name>/index.mjs`, and the islands in `static`. */
export const built = join(root, 'dist');

/** Where a function's bundle lies: the very directory that goes to Lambda. */
export function bundleOf(name: string, directory: string = built): string {
  return join(directory, 'functions', name);
}

/**
 * Bundles every function of the manifest and the islands of their pages.
 *
 * Built aside and moved into place whole: what fails changes nothing, and what is gone from the house does not stay.
 */
export async function buildAll(): Promise<void> {
  const aside = `${built}.${process.pid}`;
  await mkdir(join(aside, 'static'), { recursive: true });
  try {
    // Made here and served as it is, so that the first page's function needs none of what makes it.
    const openapi = writeFile(join(aside, 'static', 'openapi.json'), openapiFile());
    await allOf([buildFunctions(aside), buildIslands(aside), openapi]);
    // A Lambda sees its own directory only.
    const served = functions.filter(({ statics }) => statics);
    await Promise.all(served.map(({ name }) => cp(join(aside, 'static'), staticsOf(name, aside), { recursive: true })));
    await rename(built, `${aside}.old`).catch(unlessMissing);
    await rename(aside, built);
  } finally {
    await rm(aside, { recursive: true, force: true });
    await rm(`${aside}.old`, { recursive: true, force: true });
  }
}

/** Where a function finds the files it serves. */
export function staticsOf(name: string, directory: string = built): string {
  return join(bundleOf(name, directory), 'static');
}

const common = { absWorkingDir: root, bundle: true, legalComments: 'none', logLevel: 'warning' } satisfies BuildOptions;

/** All at once: what they share is read and parsed once. Only the doors where a crowd waits are taken apart, each alone. */
async function buildFunctions(directory: string): Promise<void> {
  const names = functions.map(({ name }) => name);
  const maps = { sourcemap: 'linked', sourcesContent: false } as const;
  await allOf([
    bundled({
      ...forNode,
      ...maps,
      entryPoints: names.filter((name) => !crowded.includes(name)).map(entryOf),
      entryNames: '[dir]/index',
      outbase: join(root, 'functions'),
      outdir: join(directory, 'functions'),
    }),
    ...names
      .filter((name) => crowded.includes(name))
      .map((name) =>
        bundled({ ...inParts, ...maps, entryPoints: { index: entryOf(name) }, outdir: bundleOf(name, directory) }),
      ),
  ]);
}

/** Where citizens come all at once: these doors are started most often, and while somebody waits. */
const crowded: readonly string[] = ['survey', 'open'];

const entryOf = (name: string) => `functions/${name}/handler.ts`;

async function bundled(options: BuildOptions): Promise<void> {
  await build(options);
}

/** How code for a function is bundled. */
const forNode = {
  ...common,
  outExtension: { '.js': '.mjs' },
  platform: 'node',
  target: 'node24',
  format: 'esm',
  // The packages' own module builds: smaller, and no `require` is left in a module.
  mainFields: ['module', 'main'],
  minifySyntax: true,
  minifyWhitespace: true,
  jsx: 'automatic',
  jsxImportSource: 'hono/jsx',
} satisfies BuildOptions;

/** The same in parts: what is imported only when it is needed lies in files of its own, and is read then. */
export const inParts = { ...forNode, splitting: true, chunkNames: 'part-[hash]' } satisfies BuildOptions;

/** Scripts that add comfort to a page: `functions/survey/card-island.ts` is served as `/static/card-island.js`. */
export async function buildIslands(directory: string): Promise<void> {
  const islands = globSync('functions/**/*-island.ts', { cwd: root }).sort();
  const names = islands.map((path) => basename(path));
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new Error(`two islands are called ${twice}, and both would be served at one address`);
  await build({
    ...common,
    entryPoints: islands,
    entryNames: '[name]',
    outdir: join(directory, 'static'),
    platform: 'browser',
    // Phones of 2018, and the browser WeChat had then.
    target: ['chrome67', 'safari12'],
    format: 'iife',
    minify: true,
  });
}

/** Waits for all, also after one failed: nothing may be written any more when the place is cleared. */
async function allOf(works: readonly Promise<void>[]): Promise<void> {
  const failed = (await Promise.allSettled(works)).find((work) => work.status === 'rejected');
  if (failed) throw failed.reason;
}

function unlessMissing(error: unknown): void {
  if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
}

if (import.meta.main) {
  const began = performance.now();
  await buildAll();
  console.log(`Built in ${((performance.now() - began) / 1000).toFixed(1)} s.`);
}
