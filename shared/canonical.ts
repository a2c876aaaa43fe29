/** A digest of a text, in hexadecimal. An argument everywhere, so that the judgement needs no platform. */
export type Digest = (text: string) => string;

/** Order by code unit: the same on every machine, whatever its locale. */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * The one text of a value: keys sorted by code unit, no blanks, absent members left out.
 *
 * Numbers must be whole and safe: everything with decimals travels as text in this project. Anything that JSON cannot
 * hold is a mistake of ours and throws.
 *
 * Source: RFC 8785 (JCS), restricted to whole numbers.
 */
export function canonical(value: unknown): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new Error(`canonical JSON holds whole numbers only, not ${value}`);
    return String(value);
  }
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object') throw new Error(`canonical JSON cannot hold a ${typeof value}`);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => byCodeUnit(a, b));
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`).join(',')}}`;
}
