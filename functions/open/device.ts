import { getCookie, setCookie } from 'hono/cookie';
import type { Scene } from '../web/scene.ts';
import { type OpenAsked, roundPathOf } from './asked.ts';

const name = 'open-rater';
const longest = 180 * 24 * 3600;
const form = /^[0-9a-f]{32}$/;

/** The random mark of a device, if it has one that we could have made. */
export function deviceOf({ c }: Scene): string | undefined {
  const token = getCookie(c, name);
  return token !== undefined && form.test(token) ? token : undefined;
}

/**
 * The mark of a device, made where it has none. It is sent to one round alone, no script reads it, and it goes with the
 * round, or after half a year where nobody has said yet when that is: no two rounds can tell that it was the same device.
 */
export function ensureDevice(scene: Scene, { place, round }: Pick<OpenAsked, 'place' | 'round'>): string {
  const known = deviceOf(scene);
  if (known !== undefined) return known;
  const { c, house, link } = scene;
  const made = Buffer.from(house.random(16)).toString('hex');
  const options = { httpOnly: true, sameSite: 'Strict', secure: house.secure, path: link(roundPathOf(place)) } as const;
  const left = round.closesAt && Math.ceil((Date.parse(round.closesAt) - Date.parse(house.now())) / 1000);
  setCookie(c, name, made, { ...options, maxAge: Math.min(left || longest, longest) });
  return made;
}
