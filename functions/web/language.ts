import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { type Language, languages } from '../../shared/words.ts';

const cookie = 'lang';
const yearSeconds = 365 * 24 * 3600;

/**
 * The visitor's language: `?lang=` (kept in a cookie from then on), the cookie, what his browser prefers, else the
 * product's first.
 */
export function chooseLanguage(c: Context, secure: boolean): Language {
  const asked = languages.find((language) => language === c.req.query('lang'));
  if (asked) {
    setCookie(c, cookie, asked, { path: '/', maxAge: yearSeconds, httpOnly: true, sameSite: 'Lax', secure });
    return asked;
  }
  const kept = getCookie(c, cookie);
  return languages.find((language) => language === kept) ?? preferred(c.req.header('accept-language')) ?? languages[0];
}

/** The language a program asks for by its header alone: it has no cookie, and no link to press. */
export function languageOfHeader(c: Context): Language {
  return preferred(c.req.header('accept-language')) ?? languages[0];
}

/** The first of our languages in a browser's list, by its weights; equal weights keep their order. */
function preferred(header: string | undefined): Language | undefined {
  return (header ?? '')
    .split(',')
    .map((entry) => {
      const [tag = '', ...settings] = entry.split(';').map((part) => part.trim());
      const weight = settings.find((setting) => setting.startsWith('q='));
      return { tag: tag.toLowerCase(), weight: weight === undefined ? 1 : Number(weight.slice(2)) };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ tag }) => languages.find((language) => tag === language || tag.startsWith(`${language}-`)))
    .find((language) => language !== undefined);
}
