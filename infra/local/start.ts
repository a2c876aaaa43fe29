import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { isEmpty } from '../../functions/store/empty.ts';
import type { Store } from '../../functions/store/table.ts';
import { demoState, demoWelcome, fillDemo } from '../demo/fill.ts';
import { demoFile } from '../demo/private-file.ts';
import { type Host, openHost } from './host.ts';
import { progressLine } from './progress.ts';
import { type Settings, settingsFrom, Unable } from './settings.ts';

try {
  const settings = settingsFrom(process.env);
  const host = await openHost(settings);
  const stopping = stopOnSignal(host);
  console.log(`Open ${host.publicUrl}   (data in ${settings.dataDir}, Ctrl-C stops)`);
  if (settings.demo) await showDemo(host, settings, stopping);
} catch (error) {
  if (!(error instanceof Unable)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

/** Stops once, however often it is asked: a terminal and whoever started this may both hand the signal on. */
function stopOnSignal(host: Host): AbortSignal {
  const stopping = new AbortController();
  const stop = async () => {
    if (stopping.signal.aborted) return;
    stopping.abort();
    await host.close();
    console.log('Stopped.');
    process.exit(0);
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
  return stopping.signal;
}

/**
 * Fills an empty store with the demonstration county while the doors are already open, or goes on where it was stopped,
 * and tells how to try it. A store that holds anything else is left alone.
 */
async function showDemo(host: Host, settings: Settings, signal: AbortSignal): Promise<void> {
  const { url, publicUrl, store } = host;
  const { dataDir } = settings;
  const { show, say } = progressLine();
  let told = false;
  const welcome = async () => {
    if (told) return;
    told = true;
    say(await demoWelcome(dataDir));
  };
  const progress = (done: number, total: number, note: string) => {
    // The first ballot means that the accounts and cards are there.
    if (done > 0) void welcome();
    show(done, total, note);
  };
  try {
    if (!(await mayFill(store, dataDir))) return;
    await fillDemo({ url, publicUrl, store, dataDir, progress, signal, now: () => new Date().toISOString() });
    await welcome();
  } catch (error) {
    if (!signal.aborted) console.error('The demonstration could not be filled; the next start tries again.', error);
  }
}

/**
 * Only into an empty store, or where the demonstration was begun: its folder says so even if the very first start was
 * ended between two writes.
 */
async function mayFill(store: Store, dataDir: string): Promise<boolean> {
  const folder = demoFile(dataDir, '');
  if (existsSync(folder) || (await demoState(store)) !== 'absent') return true;
  if (!(await isEmpty(store))) return false;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return true;
}
