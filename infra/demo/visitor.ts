import { patiently } from './patience.ts';

/** Somebody of the demonstration who signed in at the house by HTTP, as a browser without scripts does. */
export type Visitor = {
  readonly get: (path: string) => Promise<Answered>;
  readonly post: (path: string, form: URLSearchParams | FormData) => Promise<Answered>;
};

/** What a page answered; `location` is where it sends the visitor on. */
export type Answered = { readonly status: number; readonly location?: string; readonly text: string };

/** Where the house is reached from this machine, and the origin its forms are sent from. */
export type Entrance = { readonly url: string; readonly origin: string; readonly signal?: AbortSignal | undefined };

/** Signs in. Throws where the house does not know the login or the password. */
export async function signIn({ url, origin, signal }: Entrance, login: string, password: string): Promise<Visitor> {
  const send = async (path: string, init: RequestInit, cookie?: string) =>
    patiently(`${url}${path}`, { ...init, headers: { origin, ...(cookie === undefined ? {} : { cookie }) } }, signal);
  const form = new URLSearchParams({ login, password });
  const entered = await send('/people/sign-in', { method: 'POST', body: form });
  const cookie = entered.headers
    .getSetCookie()
    .map((one) => one.split(';')[0] ?? '')
    .find((one) => /^(__Host-)?sid=/.test(one));
  if (entered.status !== 303 || cookie === undefined)
    throw new Error(`${login} could not sign in: answered with ${entered.status}`);
  return {
    get: async (path) => answered(await send(path, { method: 'GET' }, cookie)),
    post: async (path, body) => answered(await send(path, { method: 'POST', body }, cookie)),
  };
}

function answered({ status, headers, text }: Awaited<ReturnType<typeof patiently>>): Answered {
  const location = headers.get('location');
  return { status, text, ...(location === null ? {} : { location }) };
}
