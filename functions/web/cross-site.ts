/**
 * Whether a request that changes something came from our own pages, whatever its content type.
 *
 * Browsers say so in `Sec-Fetch-Site`, which no page can forge, and older ones (or any on plain http off localhost,
 * which get no such header) in `Origin`. A program that is no browser must send our origin.
 */
export function isOwnRequest(headers: Headers, publicUrl: URL): boolean {
  const site = headers.get('sec-fetch-site');
  if (site === 'cross-site' || site === 'same-site') return false;
  return site === 'same-origin' || headers.get('origin') === publicUrl.origin;
}

/** Whether a method may change something. */
export function isUnsafe(method: string): boolean {
  return method !== 'GET' && method !== 'HEAD' && method !== 'OPTIONS';
}
