import * as z from 'zod';
import type { Audience } from '../plan/schema.ts';
import type { Phrases, Step } from '../words.ts';
import type { Answers, SubjectSheet } from './answers.ts';
import type { FormFault } from './rule.ts';
import { num, step, text, words } from './say.ts';
import { leastShown } from './withheld.ts';

/**
 * What a rating means that nobody gave and that stands in after silence: it counts as it stands, it is left out, or it
 * counts as one level at every item.
 */
export const Defaults = z.union([z.enum(['counted', 'left-out']), z.strictObject({ level: z.int().min(0).max(8) })]);
export type Defaults = z.output<typeof Defaults>;

/** The sheets about a subject as the plan counts them, and what became of default ratings; no step where there are none. */
export function withDefaults(
  sheets: readonly SubjectSheet[],
  defaults: Defaults | undefined,
  items: readonly string[],
  audience: Audience | undefined,
): { readonly sheets: readonly SubjectSheet[]; readonly steps: readonly Step[] } {
  const n = sheets.filter(({ ballot }) => ballot.default).length;
  if (n === 0) return { sheets, steps: [] };
  const least = leastShown(audience);
  // Taken from all that count, the number of those that nobody gave leaves that of those that somebody did.
  const fills = { n: sheets.length - n < least ? words({ zh: '若干', en: 'Some' }) : num(n) };
  if (defaults === 'counted') return { sheets, steps: [step('defaults-counted', fills)] };
  if (defaults === undefined || defaults === 'left-out') {
    const given = sheets.filter(({ ballot }) => !ballot.default);
    return { sheets: given, steps: [step('defaults-left-out', fills)] };
  }
  const { level } = defaults;
  const answers: Answers = Object.fromEntries(items.map((item) => [item, { level }]));
  const title = audience?.sheet.scale[level]?.title;
  const counted = { ...fills, level: title ? words(title) : text(String(level)) };
  return {
    sheets: sheets.map((one) => (one.ballot.default ? { ...one, answers } : one)),
    steps: [step('defaults-level', counted)],
  };
}

/** A level that default ratings count as must be one of the scale. */
export function checkDefaults(defaults: Defaults | undefined, audience: Audience | undefined): readonly FormFault[] {
  if (!audience || typeof defaults !== 'object') return [];
  const last = audience.sheet.scale.length - 1;
  if (defaults.level <= last) return [];
  return [{ code: 'no-such-level', with: { level: String(defaults.level), last: String(last) } }];
}

export const defaultsPhrases = {
  'defaults-counted': {
    zh: '其中默认评价 {n} 张（逾期未评，由系统代填），照常计入。',
    en: '{n} of the ballots are default ratings that nobody gave; they count as they stand.',
  },
  'defaults-left-out': {
    zh: '另有默认评价 {n} 张（逾期未评，由系统代填），不计入。',
    en: '{n} default ratings that nobody gave are left out.',
  },
  'defaults-level': {
    zh: '其中默认评价 {n} 张（逾期未评，由系统代填），各题一律按“{level}”计入。',
    en: '{n} of the ballots are default ratings that nobody gave; they count as "{level}" at every item.',
  },
} satisfies Phrases;

export const defaultsLabels = {
  defaults: { zh: '默认评价如何计（不填则不计入）', en: 'Default ratings (none: left out)' },
  'defaults=counted': { zh: '照常计入', en: 'count as they stand' },
  'defaults=left-out': { zh: '不计入', en: 'are left out' },
  'defaults.level': { zh: '一律按第几级计（最高级为 0）', en: 'count as this level (0 is the best)' },
} satisfies Phrases;
