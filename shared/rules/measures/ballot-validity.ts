import * as z from 'zod';
import type { Ballot } from '../../evidence/evidence.ts';
import { compare, divide, hundred, multiply, rational } from '../../number.ts';
import { PositiveDecimal } from '../../plan/decimal.ts';
import type { Phrases } from '../../words.ts';
import { sheetLabels, whenNoneLabels } from '../labels.ts';
import type { Measure, Reading } from '../rule.ts';
import { num, step } from '../say.ts';
import { AudienceId, InnerMeasure, WhenNone } from '../settings.ts';
import { ballotValidityExamples } from './ballot-validity.examples.ts';

const Settings = z.strictObject({
  form: z.literal('ballot-validity'),
  audience: AudienceId,
  /** Whether a ballot whose levels are all the same is void (only where it holds at least two). */
  allEqualIsVoid: z.boolean(),
  /** Largest share of best levels among the levels given, in percent; exactly this share is still allowed. */
  bestSharePercent: z.union([z.literal('none'), PositiveDecimal]),
  /** What measures the ballots that remain. */
  of: InnerMeasure,
  whenNone: WhenNone,
});
type Settings = z.output<typeof Settings>;

const phrases = {
  kept: {
    zh: '收到评价票 {n} 张；全部相同作废 {equal} 张，最高等次超过 {cap}% 作废 {over} 张；有效 {valid} 张。',
    en: '{n} ballots; {equal} void because all levels are the same, {over} because over {cap} % are the best level; {valid} remain.',
  },
} satisfies Phrases;

/**
 * Voids ballots that cannot be meant, then hands the rest to another measure.
 *
 * A ballot is judged as the whole sheet its rater filled in, over all units he rated, also those of other groups.
 * "Don't know" reduces the base of the share.
 */
export const ballotValidity: Measure<Settings> = {
  family: 'measure',
  form: 'ballot-validity',
  title: { zh: '有效票审查', en: 'Ballot validity' },
  meaning: {
    zh: '整张评价票全部相同，或最高等次比例超过上限的，整票作废；其余票再按另一种方法计算。',
    en: 'A whole ballot is void when all its levels are the same or too many are the best one; the rest goes to another measure.',
  },
  source: 'Catalogue B9; a cap of 40 % is common wording',
  phrases,
  labels: {
    audience: sheetLabels.audience,
    allEqualIsVoid: { zh: '全部选同一等级的票作废', en: 'Void a ballot whose levels are all the same' },
    bestSharePercent: { zh: '最高等级占比上限（%）', en: 'Largest share of best levels (%)' },
    'bestSharePercent=none': { zh: '不限', en: 'no limit' },
    of: { zh: '有效票再按此测量', en: 'What measures the valid ballots' },
    ...whenNoneLabels,
  },
  settings: Settings,
  feeds: ({ of }, ofMeasure) => ofMeasure(of),
  check: ({ of }, context) => context.checkMeasure(of),
  read: (settings, evidence, units) => {
    const verdicts = evidence
      .ballots(settings.audience)
      .map((ballot) => ({ ballot, verdict: judge(settings, ballot) }));
    const count = (verdict: Verdict) => verdicts.filter((one) => one.verdict === verdict).length;
    const valid = verdicts.flatMap(({ ballot, verdict }) => (verdict === 'valid' ? [ballot] : []));
    const say = step('kept', {
      n: num(verdicts.length),
      equal: num(count('all-equal')),
      cap: settings.bestSharePercent === 'none' ? { t: '—' } : num(rational(settings.bestSharePercent)),
      over: num(count('too-many-best')),
      valid: num(valid.length),
    });
    const ballots = (audience: string) => (audience === settings.audience ? valid : evidence.ballots(audience));
    const readings = evidence.measure(settings.of, { ...evidence, ballots });
    return new Map(
      units.map(({ unit }): [string, Reading] => {
        const reading = readings.get(unit) ?? { none: true, n: 0, steps: [] };
        return [unit, { ...reading, steps: [say, ...reading.steps] }];
      }),
    );
  },
  examples: ballotValidityExamples,
};

type Verdict = 'valid' | 'all-equal' | 'too-many-best';

function judge(settings: Settings, ballot: Ballot): Verdict {
  const levels = Object.values(ballot.sheet).flatMap((answers) =>
    Object.values(answers).flatMap((answer) => ('level' in answer ? [answer.level] : [])),
  );
  if (settings.allEqualIsVoid && levels.length > 1 && new Set(levels).size === 1) return 'all-equal';
  if (settings.bestSharePercent === 'none' || levels.length === 0) return 'valid';
  const best = levels.filter((level) => level === 0).length;
  const share = divide(multiply(rational(best), hundred), rational(levels.length));
  return compare(share, rational(settings.bestSharePercent)) > 0 ? 'too-many-best' : 'valid';
}
