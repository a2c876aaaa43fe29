/** About a minute and a half: longer than the brake on typed codes lasts, should visitors set it off meanwhile. */
const tries = 32;

/**
 * Asks until there is an answer: 503, 429 and lost connections are asked again, as a person presses "Send" once more.
 * Only for what may be sent twice. Throws after about a minute and a half, or when `signal` ends it.
 */
export async function patiently(url: string, request: RequestInit, signal: AbortSignal | undefined) {
  let last: unknown;
  for (let attempt = 0; attempt < tries; attempt++) {
    if (attempt > 0) await pause(Math.min(100 * 2 ** attempt, 3000));
    signal?.throwIfAborted();
    try {
      // The door answers within 5 seconds; whoever waits twice as long waits in vain.
      const limits = [AbortSignal.timeout(10_000), ...(signal ? [signal] : [])];
      const response = await fetch(url, { ...request, redirect: 'manual', signal: AbortSignal.any(limits) });
      const text = await response.text();
      if (response.status !== 503 && response.status !== 429)
        return { status: response.status, headers: response.headers, text };
      last = new Error(`answered with ${response.status}`);
    } catch (error) {
      signal?.throwIfAborted();
      last = error;
    }
  }
  throw new Error(`${url} could not be reached in ${tries} tries`, { cause: last });
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
