/** The largest body a door takes, in bytes, where a route does not say otherwise: the longest sheet is a tenth of it. */
export const bodyLimit = 64 * 1024;

/** The same for a form that carries a file of at most 4 MB, with what the form puts around it. */
export const fileBodyLimit = 4 * 1024 * 1024 + 16 * 1024;

/**
 * The body of a request, or undefined where it is larger than the limit in bytes.
 *
 * Counted while it is read, since a body sent in chunks does not say its length beforehand.
 */
export async function readBody(
  request: Request,
  limit: number = bodyLimit,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const told = Number(request.headers.get('content-length') ?? Number.NaN);
  if (told > limit) return undefined;
  // What said its length comes whole: no host hands over more than was said.
  if (told >= 0) {
    const whole = new Uint8Array(await request.arrayBuffer());
    return whole.byteLength > limit ? undefined : whole;
  }
  const parts: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    size += part.value.byteLength;
    if (size > limit) {
      await reader?.cancel();
      return undefined;
    }
    parts.push(part.value);
  }
  const body = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    body.set(part, at);
    at += part.byteLength;
  }
  return body;
}
