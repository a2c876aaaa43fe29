import { type Context, Hono } from 'hono';
import { getPath } from 'hono/utils/url';
import { KeyGone } from '../store/cycle-keys.ts';
import type { Role } from '../store/person.ts';
import { getSession } from '../store/session.ts';
import type { Scope } from '../store/token.ts';
import { bodyLimit, readBody } from './body.ts';
import { isOwnRequest, isUnsafe } from './cross-site.ts';
import { withHeaders } from './headers.ts';
import type { House } from './house.ts';
import { chooseLanguage, languageOfHeader } from './language.ts';
import { faultOf } from './log.ts';
import { type RefusalKind, refusal } from './refusal.tsx';
import type { Scene } from './scene.ts';
import { readSessionCookie } from './session-cookie.ts';
import { choosesLargeType } from './text-size.ts';

/**
 * Who may use a route.
 *
 * `public`: everybody, and nobody is asked who he is: the session cookie isn't even read (the anonymous doors).
 * `anyone`: everybody, and a signed-in person is recognised. `signed-in`: every signed-in person. A list: the
 * signed-in persons who hold one of these roles. `{ scope }`: programs that show a token with this scope.
 */
export type Policy = 'public' | 'anyone' | 'signed-in' | readonly Role[] | ByToken;
export type ByToken = { readonly scope: Scope };

/** What answers one route. */
export type Handler = (scene: Scene) => Response | Promise<Response>;
export type Route = { readonly method: 'GET' | 'POST'; readonly path: string; readonly policy: Policy };

/**
 * One audience's way in. `routes` is the register of all that `app` answers, each with who may use it; `app` holds
 * no middleware, so the two can be compared one to one.
 *
 * A host hands requests to `app.fetch`, choosing the door by the first part of the path.
 */
export type Door = { readonly app: Hono; readonly routes: readonly Route[] };

/**
 * How a door speaks below a path where programs come instead of visitors: how they are let in, and how they are refused.
 * They bring no cookie and follow no link, so neither the cross-site check nor a kept language concerns them.
 */
export type Machines = {
  readonly begins: string;
  readonly admit: (begun: Scene, policy: ByToken, handler: Handler, limit: number) => Promise<Response>;
  readonly refuse: (scene: Scene, kind: RefusalKind, reference?: string) => Response;
};

type Declare = {
  readonly get: (path: string, policy: Policy, handler: Handler) => void;
  /** `limit`: the largest body, in bytes, where a form carries a file. */
  readonly post: (path: string, policy: Policy, handler: Handler, limit?: number) => void;
};

/**
 * Builds a door from its declared routes. Every route gets, in this order: the cross-site check (unsafe methods),
 * the limit of the body, the visitor's session, his right to be here, and a page with a reference number in place of
 * whatever is thrown. Every answer carries the security headers.
 *
 * Routes are declared without the base path; a host may hand over paths with or without it.
 */
export function door(house: House, declare: (on: Declare) => void, machines?: Machines): Door {
  const routes: Route[] = [];
  const app = new Hono({ getPath: (request) => withoutBase(getPath(request), house.basePath) });

  const answer = async (c: Context, route: string, inner: Inner): Promise<Response> => {
    const machine = machines && `${c.req.path}/`.startsWith(`${machines.begins}/`) ? machines : undefined;
    const refuse = machine?.refuse ?? refusal;
    const scene = sceneOf(c, house, routes, machine !== undefined);
    const { method } = c.req;
    try {
      if (!machine && isUnsafe(method) && !isOwnRequest(c.req.raw.headers, house.publicUrl)) {
        // Logged because a wrong PUBLIC_URL looks just like this to everybody.
        house.log({ at: house.now(), event: 'refused-cross-site', method, route });
        return withHeaders(refuse(scene, 'cross-site'), house.secure);
      }
      return withHeaders(await inner(scene, refuse), house.secure);
    } catch (thrown) {
      const reference = newReference(house);
      if (thrown instanceof KeyGone) {
        // Logged because a place of keys that is set wrongly looks just like this to everybody.
        house.log({ at: house.now(), event: 'key-gone', reference, method, route, status: 410 });
        return withHeaders(refuse(scene, 'key-gone', reference), house.secure);
      }
      house.log({ at: house.now(), event: 'error', reference, method, route, status: 500, ...faultOf(thrown) });
      return withHeaders(refuse(scene, 'error', reference), house.secure);
    }
  };

  const add = (route: Route, handler: Handler, limit = bodyLimit) => {
    routes.push(route);
    const { policy } = route;
    const inner: Inner =
      typeof policy === 'object' && 'scope' in policy
        ? (begun) => admitted(machines, begun, policy, handler, limit)
        : (begun) => admit(begun, policy, handler, limit);
    app.on(route.method, route.path, (c) => answer(c, route.path, inner));
  };
  declare({
    get: (path, policy, handler) => add({ method: 'GET', path, policy }, handler),
    post: (path, policy, handler, limit) => add({ method: 'POST', path, policy }, handler, limit),
  });
  app.notFound((c) => answer(c, '*', async (scene, refuse) => unanswered(scene, routes, refuse)));
  return { app, routes };
}

type Refuse = Machines['refuse'];
type Inner = (begun: Scene, refuse: Refuse) => Promise<Response>;

function admitted(machines: Machines | undefined, begun: Scene, policy: ByToken, handler: Handler, limit: number) {
  if (!machines) throw new Error(`a route wants a token with ${policy.scope}, and the door says nothing of programs`);
  return machines.admit(begun, policy, handler, limit);
}

/** From the body to the handler: every check that may end a declared route early. */
async function admit(
  begun: Scene,
  policy: Exclude<Policy, ByToken>,
  handler: Handler,
  limit: number,
): Promise<Response> {
  const { c, house } = begun;
  if (isUnsafe(c.req.method)) {
    const { url, method, headers } = c.req.raw;
    const body = await readBody(c.req.raw, limit);
    if (body === undefined) return refusal(begun, limit > bodyLimit ? 'file-too-large' : 'too-large');
    const type = headers.get('content-type') ?? '';
    // A plain form is read as text and nothing else: handed on as that, it is not copied once more.
    if (limit === bodyLimit && type.startsWith('application/x-www-form-urlencoded'))
      Object.assign(c.req.bodyCache, { text: Promise.resolve(new TextDecoder().decode(body)) });
    else c.req.raw = new Request(url, { method, headers, body });
  }
  if (policy === 'public') return handler(begun);
  const token = readSessionCookie(c, house.secure);
  const session = token === undefined ? undefined : await getSession(house.store, token, house.now());
  const asking = token !== undefined && session ? { person: session.person, token } : undefined;
  const scene: Scene = asking ? { ...begun, asking } : begun;
  if (policy === 'anyone') return handler(scene);
  if (!asking) return c.redirect(scene.link(`/people/sign-in?next=${encodeURIComponent(scene.here)}`), 303);
  if (policy !== 'signed-in' && !asking.person.roles.some(({ role }) => policy.includes(role)))
    return refusal(scene, 'wrong-role');
  return handler(scene);
}

/** A path without a route: either it is answered by another method, or there is no such page. */
function unanswered(scene: Scene, routes: readonly Route[], refuse: Refuse): Response {
  const methods = routes.filter(({ path }) => matches(path, scene.c.req.path)).map(({ method }) => method);
  if (methods.length === 0) return refuse(scene, 'not-found');
  scene.c.header('allow', [...new Set(methods)].join(', '));
  return refuse(scene, 'wrong-method');
}

function sceneOf(c: Context, house: House, routes: readonly Route[], machine: boolean): Scene {
  const language = machine ? languageOfHeader(c) : chooseLanguage(c, house.secure);
  return {
    c,
    house,
    language,
    large: !machine && choosesLargeType(c, house.secure),
    here: hereOf(c, routes),
    link: (path) => house.basePath + path,
    say: (words) => words[language],
  };
}

/** A page that answers a form has often no address of its own that GET opens; then the nearest above it is meant. */
function hereOf(c: Context, routes: readonly Route[]): string {
  const opens = routes.filter(({ method }) => method === 'GET').map(({ path }) => path);
  const { path } = c.req;
  if (c.req.method === 'GET' || c.req.method === 'HEAD') {
    const query = new URL(c.req.url).searchParams;
    query.delete('lang');
    query.delete('size');
    return query.size === 0 ? path : `${path}?${query}`;
  }
  for (let above = path; above !== ''; above = above.slice(0, above.lastIndexOf('/')))
    if (opens.some((pattern) => matches(pattern, above))) return above;
  return '/';
}

/** Whether a declared path means this one: `:name` stands for one part, `*` for the rest. */
function matches(pattern: string, path: string): boolean {
  const parts = path.split('/');
  const wanted = pattern.split('/');
  if (wanted.at(-1) === '*') parts.length = Math.min(parts.length, wanted.length);
  return (
    parts.length === wanted.length &&
    wanted.every((part, at) => part === '*' || (part.startsWith(':') ? parts[at] !== '' : part === parts[at]))
  );
}

function withoutBase(path: string, basePath: string): string {
  if (basePath === '' || !`${path}/`.startsWith(`${basePath}/`)) return path;
  return path.slice(basePath.length) || '/';
}

/** What a visitor reads out on the phone: eight characters that can't be mistaken for each other. */
function newReference(house: House): string {
  const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
  return [...house.random(8)].map((byte) => alphabet.charAt(byte % alphabet.length)).join('');
}
