import type { Fact } from '../evidence/evidence.ts';
import { type Rational, rational } from '../number.ts';
import type { Phrases, Step } from '../words.ts';
import { num, step, text } from './say.ts';

/**
 * The scores of one unit by a panel, one a rater. A rater who handed in two is not counted and is named, for nobody can
 * say which one holds; a score without a rater or without a number is not counted either.
 */
export function oneARater(records: readonly Fact[]): {
  readonly scores: readonly Rational[];
  readonly steps: readonly Step[];
} {
  const given = records.filter(({ value }) => value !== undefined);
  const byRater = new Map<string, Fact[]>();
  for (const record of given) {
    if (record.rater === undefined) continue;
    byRater.set(record.rater, [...(byRater.get(record.rater) ?? []), record]);
  }
  const nameless = given.filter(({ rater }) => rater === undefined).length;
  const steps = [...byRater].flatMap(([rater, own]) =>
    own.length > 1 ? [step('rater-twice', { rater: text(rater), n: num(own.length) })] : [],
  );
  if (nameless > 0) steps.push(step('rater-unnamed', { n: num(nameless) }));
  const scores = [...byRater.values()].flatMap(([only, ...more]) =>
    only?.value !== undefined && more.length === 0 ? [rational(only.value)] : [],
  );
  return { scores, steps };
}

export const oneARaterPhrases = {
  'rater-twice': {
    zh: '评分人“{rater}”报了 {n} 个分数，无法确定以哪个为准，都不计入。',
    en: 'Rater "{rater}" handed in {n} scores; nobody can say which holds, so none counts.',
  },
  'rater-unnamed': {
    zh: '有 {n} 个分数没有评分人编号，不计入。',
    en: '{n} scores name no rater and do not count.',
  },
} satisfies Phrases;
