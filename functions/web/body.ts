/** The largest body a door takes, in bytes: the longest sheet of a county is a tenth of it. */
export const bodyLimit = 64 * 1024;

/**
 * The body of a request, or undefined where it is larger than the limit.
 *
 * Counted while it is read, since a body sent in chunks does not say its length beforehand.
 */
export async function readBody(request: Request): Promise<Uint8Array<ArrayBuffer> | undefined> {
  if (Number(request.headers.get('content-length') ?? 0) > bodyLimit) return undefined;
  const body = new Uint8Array(bodyLimit);
  let size = 0;
  const reader = request.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    if (size + part.value.byteLength > bodyLimit) {
      await reader?.cancel();
      return undefined;
    }
    body.set(part.value, size);
    size += part.value.byteLength;
  }
  return body.slice(0, size);
}
