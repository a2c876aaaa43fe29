/** 32 letters that nobody mistakes for one another: no I, L, O and U. Source: Crockford's base 32. */
export const letters32 = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The first letters of some bytes, five bits each. */
export function lettersFrom(bytes: Uint8Array, count: number): string {
  let bits = 0n;
  for (const byte of bytes) bits = (bits << 8n) | BigInt(byte);
  const spare = bytes.length * 8 - count * 5;
  if (spare < 0) throw new Error(`${bytes.length} bytes do not make ${count} letters`);
  return Array.from(
    { length: count },
    (_, at) => letters32[Number((bits >> BigInt(spare + 5 * (count - 1 - at))) & 31n)],
  ).join('');
}

/** What a person typed, as capital letters and digits: blanks, hyphens and width do not matter; O is 0, I and L are 1. */
export function readLetters(input: string): string {
  return input
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}\u2212_.·]/gu, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
}
