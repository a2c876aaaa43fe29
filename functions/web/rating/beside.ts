import type { Prompted } from '../../../shared/evidence/evidence.ts';
import { promptedAnswers } from '../../../shared/evidence/prompted.ts';
import type { Audience } from '../../../shared/plan/schema.ts';
import { fill, type Phrases, type Words } from '../../../shared/words.ts';
import type { FieldFaultOf } from '../fault-list.tsx';
import { type Form, single } from '../form.ts';

/** The most characters of a comment, as people count them: a Chinese character is one, an emoji is one. */
export const mostCharacters = 500;

/** What a rater said beside his answers. `words` is his comment as it is kept, `typed` as it came, to be shown again. */
export type Beside = {
  readonly words: string;
  readonly typed: string;
  readonly prompted: Prompted | undefined;
  readonly faults: readonly FieldFaultOf[];
};

const phrases = {
  tooLong: {
    zh: '想说的话有 {n} 个字，最多 500 个字。请删去 {over} 个字。',
    en: 'What you wrote has {n} characters; at most 500 can be kept. Please take out {over}.',
  },
} satisfies Phrases;

/** Whether the raters of an audience are asked for a comment. */
export const asksComment = ({ kind, comments }: Audience): boolean => kind === 'public' && comments !== 'none';

/** The names of the beside-fields that an audience is asked: whatever else comes is a stranger. */
export function besideAsked(audience: Audience): readonly string[] {
  return [...(asksComment(audience) ? ['words'] : []), ...(audience.honesty ? ['told'] : [])];
}

/**
 * Reads what stands beside the answers. All of it is optional; an answer to the question of honesty that is none of
 * those offered counts as not given.
 */
export function readBeside(audience: Audience, form: Form): Beside {
  const typed = asksComment(audience) ? (single(form, 'words') ?? '') : '';
  const words = plainWords(typed);
  const n = [...words].length;
  const sent = single(form, 'told');
  const told = promptedAnswers.find((one) => one === sent);
  const faults = n > mostCharacters ? [{ field: 'words', words: tooLong(n) }] : [];
  return { words, typed, prompted: audience.honesty ? told : undefined, faults };
}

/**
 * A comment as it is kept: one spelling of each character, no control characters, nothing that turns the direction of
 * what stands around it, at most one empty line in a row.
 */
export function plainWords(typed: string): string {
  return typed
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[\p{Cc}\p{Cs}\p{Co}\p{Cn}\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]/gu, (mark) =>
      mark === '\n' || mark === '\u2028' || mark === '\u2029' ? '\n' : mark === '\t' ? ' ' : '',
    )
    .replace(/[^\S\n]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function tooLong(n: number): Words {
  const values = { n: String(n), over: String(n - mostCharacters) };
  return { zh: fill(phrases.tooLong.zh, values), en: fill(phrases.tooLong.en, values) };
}
