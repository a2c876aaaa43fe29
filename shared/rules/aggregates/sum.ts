import * as z from 'zod';
import { divide, exact, multiply, one, type Rational, sum as total, zero } from '../../number.ts';
import type { Phrases, Step } from '../../words.ts';
import { type Aggregate, type Contribution, eachUnit } from '../rule.ts';
import { num, step, text } from '../say.ts';
import {
  type Counted,
  countedBy,
  LeastShare,
  leastShareFaults,
  leastShareLabels,
  leastSharePhrases,
  missingLabels,
  missingPhrases,
  tooFew,
  WhenMissing,
} from './missing.ts';

const Settings = z.strictObject({
  form: z.literal('sum'),
  /** As for weights; `rescale` takes what was earned up in proportion to the full points that had a score. */
  whenMissing: WhenMissing,
  leastShare: LeastShare,
});
type Settings = z.output<typeof Settings>;

const phrases = {
  ...missingPhrases,
  ...leastSharePhrases,
  moved: {
    zh: '“{child}”没有得分，其分值按比例由其他指标承担。',
    en: '"{child}" has no score; its full points fall to the others in proportion.',
  },
  sum: { zh: '各项得分相加：{terms} = {score}。', en: 'The points added: {terms} = {score}.' },
  scaled: {
    zh: '有得分的指标共得 {terms} = {earned}，分值合计 {present}；按全部分值 {all} 折算：{earned} × {all} ÷ {present} = {score}。',
    en: 'What has a score earned {terms} = {earned} of {present} points; scaled to all {all}: {earned} × {all} / {present} = {score}.',
  },
} satisfies Phrases;

/** The plain sum of the children's points; each child's share is the points it can earn. */
export const sum: Aggregate<Settings> = {
  family: 'aggregate',
  form: 'sum',
  shares: 'fullPoints',
  title: { zh: '分值相加', en: 'Sum of points' },
  meaning: {
    zh: '各下级指标各有分值，得分直接相加。没有得分的下级怎样处理，由方案写明。',
    en: 'Every child has its own full points, and what they earn is added. What a child without a score means is set by the plan.',
  },
  source: 'Catalogue C20; H, missing scores',
  phrases,
  labels: {
    ...missingLabels,
    ...leastShareLabels,
    'whenMissing=rescale': { zh: '其分值由其余下级按比例承担', en: 'its full points fall to the others in proportion' },
  },
  settings: Settings,
  check: leastShareFaults,
  combine: ({ whenMissing, leastShare }, children, units) => {
    const countedOf = countedBy(whenMissing, children);
    return eachUnit(units, ({ unit }) => {
      const { counted, steps } = countedOf(unit);
      const few = tooFew(leastShare, children, unit);
      // Who has no points to earn is not concerned, whatever stands there.
      const concerned = counted.filter(({ child }) => child.share.n !== 0n);
      const present = concerned.filter(({ value }) => value);
      const whole = whenMissing !== 'none' || present.length === concerned.length;
      if (few || !whole || present.length === 0) {
        const said = few ? [few] : whole ? [step('empty')] : steps;
        return { score: { none: true, steps: said }, parts: counted.map((part) => contribution(part, zero)) };
      }
      const { factor, score, said } = added(concerned, present);
      return {
        score: { value: score, steps: [...steps, said] },
        parts: counted.map((part) => contribution(part, factor)),
      };
    });
  },
  examples: [
    {
      title: { zh: '得分直接相加', en: 'Points are added' },
      settings: { form: 'sum', whenMissing: 'zero' },
      children: {
        roads: { share: '60', scores: { east: '55.5', west: '60', north: null } },
        order: { share: '30', scores: { east: '28', west: null, north: null } },
        rescue: { share: '10', scores: { east: '-1', west: '9', north: null } },
      },
      // 55.5 + 28 - 1 = 82.5; 60 + 0 + 9 = 69; nothing at all counts as 0 three times
      expect: { east: '82.5', west: '69', north: '0' },
    },
    {
      title: { zh: '没有得分的，分值由其余承担', en: 'Full points of a missing child fall to the others' },
      settings: { form: 'sum', whenMissing: 'rescale' },
      children: {
        roads: { share: '60', scores: { west: '51', north: null } },
        order: { share: '30', scores: { west: '27', north: null } },
        rescue: { share: '10', scores: { west: null, north: null } },
      },
      // (51 + 27) x 100 / 90 = 86.666... = 260/3
      expect: { west: '260/3', north: null },
    },
    {
      title: { zh: '按本组平均计', en: 'Counts as the mean of the group' },
      settings: { form: 'sum', whenMissing: 'group-mean' },
      children: {
        roads: { share: '60', scores: { east: '50', north: '60', west: null } },
        order: { share: '40', scores: { east: null, north: null, west: null } },
      },
      // west: the mean of 50 and 60 is 55. Nobody has a score for order: its 40 points fall to roads.
      // east 50 x 100 / 60 = 250/3; north 60 x 100 / 60 = 100; west 55 x 100 / 60 = 275/3
      expect: { east: '250/3', north: '100', west: '275/3' },
    },
    {
      title: { zh: '缺一项则不计分', en: 'One missing, no score' },
      settings: { form: 'sum', whenMissing: 'none' },
      children: {
        roads: { share: '60', scores: { east: '50', west: null } },
        order: { share: '40', scores: { east: '30', west: '30' } },
      },
      expect: { east: '80', west: null },
    },
    {
      title: { zh: '有得分的分值至少占六成', en: 'At least 60 % of the full points must have a score' },
      settings: { form: 'sum', whenMissing: 'rescale', leastShare: '60' },
      children: {
        roads: { share: '60', scores: { east: '48', west: null } },
        order: { share: '40', scores: { east: null, west: '40' } },
      },
      // east has 60 of 100, just enough: 48 x 100 / 60 = 80; west 40 of 100
      expect: { east: '80', west: null },
    },
  ],
};

/** The sum, taken up in proportion where nobody stands in for a missing child. */
function added(
  concerned: readonly Counted[],
  present: readonly Counted[],
): { readonly factor: Rational; readonly score: Rational; readonly said: Step } {
  const earned = total(present.map(({ value }) => value ?? zero));
  const terms = text(present.map(({ value }) => written(value ?? zero)).join(' + '));
  if (present.length === concerned.length)
    return { factor: one, score: earned, said: step('sum', { terms, score: num(earned) }) };
  const all = total(concerned.map(({ child }) => child.share));
  const had = total(present.map(({ child }) => child.share));
  const factor = divide(all, had);
  const score = multiply(earned, factor);
  const fills = { terms, earned: num(earned), present: num(had), all: num(all), score: num(score) };
  return { factor, score, said: step('scaled', fills) };
}

/** A number in a sum; a negative one in brackets, after its plus. */
function written(value: Rational): string {
  return value.n < 0n ? `(${exact(value)})` : exact(value);
}

function contribution({ child, value }: Counted, factor: Rational): Contribution {
  const counts = value && child.share.n !== 0n;
  return {
    child: child.id,
    score: value,
    nominal: child.share,
    used: counts ? multiply(child.share, factor) : zero,
    added: counts ? multiply(value, factor) : zero,
  };
}
