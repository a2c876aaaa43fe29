import { createHash } from 'node:crypto';
import { letters32 as letters, lettersFrom, readLetters } from './base32.ts';

const secretLength = 26;
const typedLength = 16;

/** The secret of one card, 26 letters or 130 bits. It stands in the card's QR and is stored nowhere. */
export function newCardSecret(random: (n: number) => Uint8Array): string {
  // 256 is a multiple of 32, so the low five bits of a random byte are fair.
  return Array.from(random(secretLength), (byte) => letters[byte & 31]).join('');
}

/** The same card to be typed: sixteen letters and a check letter, in fours, `ABCD-EFGH-JKMN-PQRS-T`. */
export function typedCode(secret26: string): string {
  const typed = typedOf(secret26);
  return [...(typed.match(/.{4}/g) ?? []), checkOf(typed)].join('-');
}

export type CodeFault = 'empty' | 'wrong-length' | 'wrong-character' | 'wrong-check';

/**
 * What a person typed or a phone scanned, in either spelling, as the sixteen letters both lead to.
 *
 * Case, blanks, hyphens and full-width letters do not matter; O is read as 0, I and L as 1.
 */
export function readCode(input: string): { readonly typed: string } | { readonly fault: CodeFault } {
  // No spelling of a card is longer; whatever is, need not be looked at letter by letter.
  if (input.length > 200) return { fault: 'wrong-length' };
  const code = readLetters(input);
  if (code === '') return { fault: 'empty' };
  if ([...code].some((letter) => !letters.includes(letter))) return { fault: 'wrong-character' };
  if (code.length === secretLength) return { typed: typedOf(code) };
  if (code.length !== typedLength + 1) return { fault: 'wrong-length' };
  const typed = code.slice(0, typedLength);
  return checkOf(typed) === code.slice(typedLength) ? { typed } : { fault: 'wrong-check' };
}

/** One way: who sees the printed letters can't find the secret. 80 of the digest's bits. */
function typedOf(secret26: string): string {
  const digest = createHash('sha256').update(`pingyi card ${secret26}`).digest();
  return lettersFrom(digest.subarray(0, (typedLength * 5) / 8), typedLength);
}

/**
 * The check letter: each place has its own factor in the field of 32 elements, so one wrong letter, or any two letters
 * swapped, always gives another check.
 */
function checkOf(typed: string): string {
  let sum = 0;
  for (const letter of typed) sum = twice(sum) ^ letters.indexOf(letter);
  return letters.charAt(twice(sum));
}

/** Times x modulo x⁵ + x² + 1, a primitive polynomial: sixteen letters need sixteen different factors of the 31. */
const twice = (value: number) => ((value << 1) ^ (value & 16 ? 0b100101 : 0)) & 31;
