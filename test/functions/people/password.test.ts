import { expect, test } from 'vitest';
import { hashPassword, scryptParameters, verifyPassword } from '../../../functions/people/password.ts';
import { cheap } from './staff.ts';

test('a password is kept with its cost, and only it opens', async () => {
  const stored = await hashPassword('春风 2026', scryptParameters);
  expect(stored).toMatch(/^scrypt\$32768\$8\$1\$[\w-]{22}\$[\w-]{43}$/);
  expect(await verifyPassword('春风 2026', stored)).toBe(true);
  expect(await verifyPassword('春风 2027', stored)).toBe(false);
  expect(await verifyPassword('', stored)).toBe(false);
});

test('the same password of two people is stored differently', async () => {
  expect(await hashPassword('same', cheap)).not.toBe(await hashPassword('same', cheap));
});

test('a password stored at another cost still opens', async () => {
  expect(await verifyPassword('old', await hashPassword('old', { n: 32, r: 2, p: 2 }))).toBe(true);
});

test('the key is the one of RFC 7914, so that another system can check it', async () => {
  // RFC 7914, section 12, third vector: password "pleaseletmein", salt "SodiumChloride", N=16384, r=8, p=1, 64 bytes.
  const key =
    '7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2d5432955613f0fcf62d49705242a9af9e61e85dc0d651e40dfcf017b45575887';
  const salt = Buffer.from('SodiumChloride').toString('base64url');
  const stored = `scrypt$16384$8$1$${salt}$${Buffer.from(key, 'hex').toString('base64url')}`;
  expect(await verifyPassword('pleaseletmein', stored)).toBe(true);
  expect(await verifyPassword('pleaseletmeout', stored)).toBe(false);
});

test('a letter typed in two parts is the same letter', async () => {
  expect(await verifyPassword('e\u0301', await hashPassword('\u00e9', cheap))).toBe(true);
});

test('a stored text that is no password of ours is a fault of ours and opens nothing', async () => {
  for (const stored of ['', 'plain', 'scrypt$16$1$1$$', 'bcrypt$16$1$1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAA'])
    await expect(verifyPassword('plain', stored)).rejects.toThrow('hashPassword');
});
