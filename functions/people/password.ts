import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

/** The cost of one try: memory is 128 * n * r bytes. */
export type ScryptParameters = { readonly n: number; readonly r: number; readonly p: number };

/** 32 MB and about a tenth of a second a try. Source: OWASP Password Storage Cheat Sheet, scrypt. */
export const scryptParameters: ScryptParameters = { n: 2 ** 15, r: 8, p: 1 };

/** The password as it is stored: `scrypt$n$r$p$salt$key`, so that a later, higher cost leaves old ones readable. */
export async function hashPassword(
  password: string,
  parameters: ScryptParameters = scryptParameters,
  random: (n: number) => Uint8Array = randomBytes,
): Promise<string> {
  const salt = Buffer.from(random(16));
  const key = await derive(password, salt, parameters, keyBytes);
  const { n, r, p } = parameters;
  return ['scrypt', n, r, p, salt.toString('base64url'), key.toString('base64url')].join('$');
}

/** Whether this is the password that was stored, compared in constant time. A stored text we can't read throws. */
export async function verifyPassword(password: string, stored: string): Promise<boolean> {
  const match = /^scrypt\$(\d+)\$(\d+)\$(\d+)\$([\w-]{16,})\$([\w-]{16,})$/.exec(stored);
  if (!match) throw new Error('a stored password is not in the form that hashPassword writes');
  const [, n, r, p, salt = '', key = ''] = match;
  const wanted = Buffer.from(key, 'base64url');
  const parameters = { n: Number(n), r: Number(r), p: Number(p) };
  const given = await derive(password, Buffer.from(salt, 'base64url'), parameters, wanted.length);
  return timingSafeEqual(given, wanted);
}

const keyBytes = 32;

function derive(password: string, salt: Buffer, { n, r, p }: ScryptParameters, length: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    // Typed on two devices, one letter may come in two spellings: composed, they are one.
    scrypt(password.normalize('NFC'), salt, length, { N: n, r, p, maxmem: 256 * n * r }, (error, key) => {
      if (error) reject(error);
      else resolve(key);
    });
  });
}
