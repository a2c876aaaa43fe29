import type { Words } from '../words.ts';

/** An object of a draft of which nothing is known yet: every member may be missing or of any kind. */
export type Loose = { readonly [key: string]: unknown };

/** Whether a value is an object that has members, and not a list. */
export function isLoose(value: unknown): value is Loose {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A member that should be an object; one without members where it is not. */
export function looseAt(of: Loose, key: string): Loose {
  const member = of[key];
  return isLoose(member) ? member : {};
}

/** A member that should be a list of objects; what is not an object is left out. */
export function listAt(of: Loose, key: string): readonly Loose[] {
  const member = of[key];
  return Array.isArray(member) ? member.filter(isLoose) : [];
}

/** A member that should be a list of texts. */
export function textsAt(of: Loose, key: string): readonly string[] {
  const member = of[key];
  return Array.isArray(member) ? member.filter((one) => typeof one === 'string') : [];
}

/** A member that should be a text or a number, as text; empty where it is neither. */
export function textAt(of: Loose, key: string): string {
  const member = of[key];
  return typeof member === 'string' || typeof member === 'number' ? String(member) : '';
}

/** What something of a draft is called: its title, in the other language where one is missing, else its id. */
export function titleOf(one: Loose): Words {
  const title = looseAt(one, 'title');
  const [zh, en, id] = [textAt(title, 'zh'), textAt(title, 'en'), textAt(one, 'id')];
  return { zh: zh || en || id || '（未命名）', en: en || zh || id || '(without a title)' };
}

/** An object with one member set, or taken out where the value is undefined. */
export function withMember(of: Loose, key: string, value: unknown): Loose {
  const { [key]: _, ...rest } = of;
  if (value === undefined) return rest;
  return key in of ? { ...of, [key]: value } : { ...rest, [key]: value };
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
