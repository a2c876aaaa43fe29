import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';

/** The `__Host-` name makes the browser itself refuse one set by another host or over plain http. */
function cookieName(secure: boolean): string {
  return secure ? '__Host-sid' : 'sid';
}

/** The session token a visitor brought, or undefined. Anything that doesn't read like a token is none. */
export function readSessionCookie(c: Context, secure: boolean): string | undefined {
  const token = getCookie(c, cookieName(secure));
  return token !== undefined && /^[\w-]{20,128}$/.test(token) ? token : undefined;
}

/** Gives the visitor his session token; it ends with the browser, and in the store long before. */
export function setSessionCookie(c: Context, secure: boolean, token: string): void {
  setCookie(c, cookieName(secure), token, { path: '/', httpOnly: true, sameSite: 'Lax', secure });
}

/** Takes the session token from the visitor's browser. */
export function clearSessionCookie(c: Context, secure: boolean): void {
  deleteCookie(c, cookieName(secure), { path: '/', httpOnly: true, sameSite: 'Lax', secure });
}
