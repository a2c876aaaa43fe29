import { setTimeout as pause } from 'node:timers/promises';

/** A running clock; `stop` resolves when what it was calling has ended. */
export type Clock = { readonly stop: () => Promise<void> };

/**
 * Calls the scheduled functions again and again, one at a time: the next call comes `pauseMs` after the last one ended.
 *
 * A call that fails is told to `failed` and the clock goes on: what is due stays due until it was done.
 */
export function startClock(
  scheduled: readonly (() => Promise<unknown>)[],
  pauseMs: number,
  failed: (error: unknown) => void,
): Clock {
  const stopping = new AbortController();
  const { signal } = stopping;
  const running = (async () => {
    while (!signal.aborted) {
      for (const call of scheduled) await call().catch(failed);
      await pause(pauseMs, undefined, { signal }).catch(() => undefined); // woken up to stop
    }
  })();
  return {
    stop() {
      stopping.abort();
      return running;
    },
  };
}
