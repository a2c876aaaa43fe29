import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * Runs a job in a process of its own and gives what it reports: the most memory a process ever held can't be told
 * otherwise, and nothing another job left behind makes this one slower. `flags` are Node's own.
 */
export async function apart<T>(job: URL, ask: unknown, flags: readonly string[] = []): Promise<T> {
  const command = [...flags, fileURLToPath(job), JSON.stringify(ask)];
  const { stdout } = await run(process.execPath, command, { maxBuffer: 2 ** 24 });
  return JSON.parse(stdout);
}

/** What a job was asked for; the job itself calls this. */
export function asked<T>(): T {
  return JSON.parse(process.argv[2] ?? '');
}

/** Hands back what a job found; the job itself calls this, once. */
export function report(found: unknown): void {
  process.stdout.write(JSON.stringify(found));
}

/** The most memory this process has held so far, in MB of a million bytes. */
export function peakMB(): number {
  return (process.resourceUsage().maxRSS * 1024) / 1e6;
}

/** Seconds of this thread's processor time, so that whatever else runs on the machine does not count, and the answer. */
export function timed<T>(work: () => T): { readonly seconds: number; readonly answer: T } {
  const before = process.threadCpuUsage();
  const answer = work();
  const { user, system } = process.threadCpuUsage(before);
  return { seconds: (user + system) / 1e6, answer };
}

/**
 * Seconds of processor time one run of a short work takes: repeated until all runs together are long enough for a clock that
 * moves in steps.
 */
export function secondsEach(work: () => unknown, least = 0.05): number {
  for (let times = 1; ; times *= 2) {
    const { seconds } = timed(() => {
      for (let time = 0; time < times; time++) work();
    });
    if (seconds >= least) return seconds / times;
  }
}
