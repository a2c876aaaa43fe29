import { styleHashes } from './style.ts';

const contentSecurityPolicy = [
  "default-src 'none'",
  `style-src ${styleHashes.map((hash) => `'${hash}'`).join(' ')}`,
  "script-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

const always: Readonly<Record<string, string>> = {
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  // Not 'no-referrer': with it browsers send `Origin: null` with our own forms, and a county on plain http, whose
  // browsers send no Sec-Fetch-Site, could not post anything. Other sites learn nothing either way.
  'referrer-policy': 'same-origin',
  'permissions-policy':
    'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), payment=(), publickey-credentials-get=(), usb=()',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};

/**
 * The answer with the headers that every answer carries. A page is kept by no cache unless the handler said otherwise.
 *
 * Browsers are told to insist on https only where visitors come by https: elsewhere it would lock them out.
 */
export function withHeaders(response: Response, secure: boolean): Response {
  // On the answer itself: a copy of it would cost as much as drawing a small page.
  const { headers } = response;
  for (const [name, value] of Object.entries(always)) headers.set(name, value);
  if (secure) headers.set('strict-transport-security', 'max-age=63072000; includeSubDomains');
  if (!headers.has('cache-control')) headers.set('cache-control', 'no-store');
  return response;
}
