import { keepResult } from '../../../functions/store/result.ts';
import { type Environment, openStore } from '../../../functions/store/table.ts';
import { by } from './county.ts';
import { resultOf } from './result-of.ts';
import { dieAtWrite } from './watch.ts';

/** A program of its own that keeps a result and is killed at a write, as `kill -9` kills. Its task comes as JSON. */
export type Task = {
  readonly env: Environment;
  readonly cycle: string;
  readonly k: number;
  readonly when: 'before' | 'after';
};

// The test that starts this program wrote the task.
const { env, cycle, k, when } = JSON.parse(process.argv[2] ?? '') as Task;
const store = openStore(env);
dieAtWrite(store, k, when, () => {
  process.kill(process.pid, 'SIGKILL');
  // The signal ends the program before anything else is sent; this only says so to the compiler.
  for (;;);
});
await keepResult(store, by('compute'), resultOf(cycle, '92.34', 60), '2026-11-22T10:00:00.000Z');
