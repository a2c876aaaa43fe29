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
  if (typeof value === 'string') return quoted(value);
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new Error(`canonical JSON holds whole numbers only, not ${value}`);
    return String(value);
  }
  if (typeof value !== 'object') throw new Error(`canonical JSON cannot hold a ${typeof value}`);
  let text = '';
  if (Array.isArray(value)) {
    for (const member of value) text += `${text === '' ? '' : ','}${canonical(member)}`;
    return `[${text}]`;
  }
  // An object that is no array has members by name, whatever they are.
  const members = value as Readonly<Record<string, unknown>>;
  for (const key of inOrder(Object.keys(members))) {
    const member = members[key];
    if (member !== undefined) text += `${text === '' ? '' : ','}${quoted(key)}:${canonical(member)}`;
  }
  return `{${text}}`;
}

/** A text JSON writes as it stands: without quotes, backslashes, control characters, and halves of a character. */
const asItStands = /^[ !#-[\]-\ud7ff\ue000-\uffff]*$/;

function quoted(text: string): string {
  return asItStands.test(text) ? `"${text}"` : JSON.stringify(text);
}

/** Sorts keys by code unit where they stand. Most objects have few, and for few this is several times quicker than `sort`. */
function inOrder(keys: string[]): readonly string[] {
  if (keys.length > 16) return keys.sort();
  for (let from = 1; from < keys.length; from++) {
    const key = keys[from] ?? '';
    let at = from;
    for (let before = keys[at - 1]; before !== undefined && before > key; before = keys[at - 1]) {
      keys[at] = before;
      at -= 1;
    }
    keys[at] = key;
  }
  return keys;
}
