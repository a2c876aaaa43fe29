import type { Words } from '../words.ts';

/** An object of a draft of which nothing is known yet. */
export type Loose = { readonly [key: string]: unknown };

export function isLoose(value: unknown): value is Loose {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The objects of a member that should be a list of them. */
export function partsOf(of: Loose, key: string): readonly Loose[] {
  const member = of[key];
  return Array.isArray(member) ? member.filter(isLoose) : [];
}

/** A member that is an object; one without members where it is not. */
export function partOf(of: Loose, key: string): Loose {
  const member = of[key];
  return isLoose(member) ? member : {};
}

/** A text of both languages, where a value is one. */
export function wordsIn(value: unknown): Words | undefined {
  if (!isLoose(value) || typeof value.zh !== 'string' || typeof value.en !== 'string') return undefined;
  return Object.keys(value).length === 2 ? { zh: value.zh, en: value.en } : undefined;
}

/** The id of a part, undefined where it has none yet. */
export function idOf(part: Loose): string | undefined {
  return typeof part.id === 'string' && part.id !== '' ? part.id : undefined;
}
