/**
 * Keeps the page of a device and what it needs, so that it opens without a line. What the house answers always comes
 * first; the kept copy is for when it does not. Ballots are no matter of the worker.
 */
type Waiting = Event & { waitUntil: (what: Promise<unknown>) => void };
type Asking = Waiting & { readonly request: Request; respondWith: (what: Promise<Response>) => void };
type Worker = {
  skipWaiting: () => Promise<void>;
  readonly clients: { claim: () => Promise<void> };
  addEventListener(on: 'install' | 'activate', then: (event: Waiting) => void): void;
  addEventListener(on: 'fetch', then: (event: Asking) => void): void;
};

const self = globalThis as unknown as Worker;
const kept = 'kiosk-1';
const patienceMs = 4000;

self.addEventListener('install', (event) => event.waitUntil(self.skipWaiting()));
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const path = new URL(event.request.url).pathname;
  if (event.request.method !== 'GET') return;
  if (/\/kiosk\/rate$/.test(path) || /\/static\/kiosk-[\w-]+\.js$/.test(path)) event.respondWith(answer(event.request));
});

async function answer(request: Request): Promise<Response> {
  const cache = await caches.open(kept);
  try {
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), patienceMs);
    const fresh = await fetch(request, { signal: stop.signal });
    clearTimeout(timer);
    if (fresh.ok) await cache.put(request, fresh.clone());
    // A house in trouble is no line either.
    return fresh.status < 500 ? fresh : ((await copyOf(cache, request)) ?? fresh);
  } catch (error) {
    const copy = await copyOf(cache, request);
    if (copy) return copy;
    throw error;
  }
}

/** The copy of that very address, which names its language; else one in any language. */
async function copyOf(cache: Cache, request: Request): Promise<Response | undefined> {
  return (await cache.match(request)) ?? cache.match(request, { ignoreSearch: true });
}
