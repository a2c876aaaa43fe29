import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';

const cookie = 'size';
const yearSeconds = 365 * 24 * 3600;

/**
 * Whether the visitor reads in large type: `?size=large` or `?size=normal`, kept in a cookie for a year; the cookie; else
 * not. The mode for the elderly (长辈模式) has to stay on: nobody shall look for it twice.
 */
export function choosesLargeType(c: Context, secure: boolean): boolean {
  const asked = c.req.query('size');
  if (asked === 'large' || asked === 'normal') {
    // Not kept from scripts: the island that switches without loading the page anew writes it too.
    setCookie(c, cookie, asked, { path: '/', maxAge: yearSeconds, sameSite: 'Lax', secure });
    return asked === 'large';
  }
  return getCookie(c, cookie) === 'large';
}
