import { nextMinute } from '../store/open-card.ts';
import { openToken } from '../store/token.ts';
import { readBody } from '../web/body.ts';
import { countyDay } from '../web/county-day.ts';
import type { ByToken, Handler } from '../web/door.ts';
import type { RefusalKind } from '../web/refusal.tsx';
import type { Scene } from '../web/scene.ts';
import { problem } from './problem.ts';
import type { ProblemCode } from './problems.ts';

/**
 * From the headers to the handler: what the program can read, who it is, what it may do, and only then its body, so that
 * nobody without a token makes us read a megabyte.
 */
export async function admit(begun: Scene, { scope }: ByToken, handler: Handler, limit: number): Promise<Response> {
  const { c, house } = begun;
  if (!acceptsJson(c.req.header('accept'))) return problem(begun, 'not-acceptable');
  const text = /^Bearer +([!-~]{1,200})$/i.exec(c.req.header('authorization') ?? '')?.[1];
  if (text === undefined) return problem(begun, 'token-missing', { headers: challenge });
  const now = house.now();
  const shown = await openToken(house.store, text, now, countyDay(now));
  if (shown.kind === 'refused')
    return problem(begun, 'token-refused', { headers: { 'www-authenticate': `${realm}, error="invalid_token"` } });
  if (shown.kind === 'braked') return problem(begun, 'too-many-tries', { headers: retryAt(nextMinute(now), now) });
  const { token } = shown;
  if (!token.scopes.includes(scope))
    return problem(begun, 'scope-missing', {
      headers: { 'www-authenticate': `${realm}, error="insufficient_scope", scope="${scope}"` },
    });
  if (c.req.method === 'POST') {
    if (!isJsonType(c.req.header('content-type')) || !isPlainEncoding(c.req.header('content-encoding')))
      return problem(begun, 'wrong-type');
    const body = await readBody(c.req.raw, limit);
    if (body === undefined) return problem(begun, 'too-large');
    const { url, method, headers } = c.req.raw;
    c.req.raw = new Request(url, { method, headers, body });
  }
  return handler({ ...begun, token });
}

/** A refusal of the door itself, as programs are told. */
export function refuse(scene: Scene, kind: RefusalKind, reference?: string): Response {
  return problem(scene, asProblem[kind], reference === undefined || reference === '' ? {} : { reference });
}

const asProblem: Readonly<Record<RefusalKind, ProblemCode>> = {
  'not-found': 'not-found',
  'wrong-method': 'wrong-method',
  'wrong-role': 'scope-missing',
  'cross-site': 'scope-missing',
  'too-large': 'too-large',
  'file-too-large': 'too-large',
  'key-gone': 'round-closed',
  error: 'error',
};

/** The header that says how long to wait, in whole seconds. */
export function retryAt(until: string, now: string): { readonly 'retry-after': string } {
  return { 'retry-after': String(Math.max(1, Math.ceil((Date.parse(until) - Date.parse(now)) / 1000))) };
}

const realm = 'Bearer realm="pingyi"';
const challenge = { 'www-authenticate': realm };

/** Whether a program takes JSON. Whoever takes it only as a problem, or not at all, is told so at once. */
function acceptsJson(header: string | undefined): boolean {
  if (header === undefined || header.trim() === '') return true;
  return header.split(',').some((entry) => {
    const [type = '', ...settings] = entry.split(';').map((part) => part.trim().toLowerCase());
    const refused = settings.some((setting) => /^q=0(\.0*)?$/.test(setting));
    return !refused && ['*/*', 'application/*', 'application/json'].includes(type);
  });
}

function isJsonType(header = ''): boolean {
  return /^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i.test(header.trim());
}

function isPlainEncoding(header: string | undefined): boolean {
  return header === undefined || header.trim().toLowerCase() === 'identity';
}
