import { getCookie, setCookie } from 'hono/cookie';
import type { Scene } from '../web/scene.ts';

const name = 'open-rater';
const form = /^[0-9a-f]{32}$/;

/** The random mark of a device, if it has one that we could have made. */
export function deviceOf({ c }: Scene): string | undefined {
  const token = getCookie(c, name);
  return token !== undefined && form.test(token) ? token : undefined;
}

/**
 * The mark of a device, made where it has none. It is good for this door alone, no script reads it, and it goes after
 * half a year.
 */
export function ensureDevice(scene: Scene): string {
  const known = deviceOf(scene);
  if (known !== undefined) return known;
  const { c, house, link } = scene;
  const made = Buffer.from(house.random(16)).toString('hex');
  const options = { httpOnly: true, sameSite: 'Strict', secure: house.secure, path: link('/open') } as const;
  setCookie(c, name, made, { ...options, maxAge: 180 * 24 * 3600 });
  return made;
}
