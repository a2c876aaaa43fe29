import { crc32 } from 'node:zlib';

/** What every token begins with, so that people, and scanners of leaked secrets, know one when they see it. */
export const tokenBegins = 'pingyi_';

const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** 62 to the power of 43 is the first that holds 256 bits; 62 to the power of 6 holds the 32 of the checksum. */
const lengths = { secret: 43, checksum: 6 } as const;

/** A new token: `pingyi_`, 256 random bits, and a checksum. */
export function newTokenText(random: (n: number) => Uint8Array): string {
  const bits = BigInt(`0x${Buffer.from(random(32)).toString('hex')}`);
  const begun = tokenBegins + inDigits(bits, lengths.secret);
  return begun + checksumOf(begun);
}

/** Whether a text can be a token of ours: a mistyped or cut one is known without asking the database. */
export function isTokenText(text: string): boolean {
  if (!/^pingyi_[0-9A-Za-z]{49}$/.test(text)) return false;
  const begun = text.slice(0, -lengths.checksum);
  return checksumOf(begun) === text.slice(-lengths.checksum);
}

function checksumOf(text: string): string {
  return inDigits(BigInt(crc32(text)), lengths.checksum);
}

function inDigits(value: bigint, length: number): string {
  let text = '';
  for (let rest = value; text.length < length; rest /= 62n) text = digits.charAt(Number(rest % 62n)) + text;
  return text;
}
