import * as z from 'zod';
import { byCodeUnit } from '../../canonical.ts';
import {
  compare,
  decimals,
  exact,
  multiply,
  type Rational,
  rational,
  round,
  sum,
  one as unity,
  zero,
} from '../../number.ts';
import { PositiveDecimal } from '../../plan/decimal.ts';
import { outcomeFrame } from '../../plan/schema.ts';
import type { Step } from '../../words.ts';
import { largestRemainder, type Part } from '../largest-remainder.ts';
import { listedTwice } from '../listed-twice.ts';
import type { Consequence, FormFault, Outcome, OutcomeContext, Standing } from '../rule.ts';
import { num, step, text, words } from '../say.ts';
import { poolExamples } from './pool.examples.ts';
import { poolLabels, poolPhrases } from './pool.phrases.ts';
import { Factor, factorOf } from './pool-factors.ts';

const Settings = z.strictObject({
  ...outcomeFrame,
  form: z.literal('pool'),
  amount: PositiveDecimal,
  /** Decimals of the smallest unit that is paid out: 2 for cents. */
  places: z.int().min(0).max(4),
  factors: z.array(Factor).min(1).max(8),
  over: z.enum(['group', 'all']),
  unranked: z.enum(['in', 'out']),
  /** A unit without a score has factor 0 where the score is a factor; there is no other choice, and the plan says so. */
  noScore: z.literal('zero'),
});
type Settings = z.output<typeof Settings>;

/** Money shared out by weights, each the product of factors, to the last cent. */
export const pool: Outcome<Settings> = {
  family: 'outcome',
  form: 'pool',
  title: { zh: '奖补资金分配', en: 'Share of a pool' },
  meaning: {
    zh: '各单位的权数为各系数之积（如得分、等次系数、岗位系数、在岗月数），按权数占合计的比例分配总额；尾数按余数从大到小补足，合计与总额分毫不差。',
    en: 'The amount is shared out by weights, each the product of factors such as score, grade, post and months. Cents left over go to the largest remainders, so that the parts sum to the amount.',
  },
  source: 'Catalogue D7, D8',
  phrases: poolPhrases,
  labels: poolLabels,
  settings: Settings,
  check: (settings) => [...amountFaults(settings), ...factorFaults(settings)],
  scope: ({ over }) => over,
  fields: ({ factors }) => [...new Set(factors.flatMap((one) => (one.kind === 'field' ? [one.field] : [])))],
  looksAt: ({ factors }) => ({
    outcomes: factors.flatMap((one) => (one.kind === 'outcome' ? [one.outcome] : [])),
    is: factors.flatMap((one) =>
      one.kind === 'outcome' ? one.factors.map(({ is }) => ({ outcome: one.outcome, is })) : [],
    ),
  }),
  follow: (settings, standing, context) => {
    const sharing = standing.filter(({ ranked }) => ranked || settings.unranked === 'in');
    const counted = new Map(sharing.map((one) => [one.unit.unit, weightOf(settings, one, context)]));
    const weights = new Map([...counted].map(([id, { weight }]) => [id, weight]));
    const shared = largestRemainder(rational(settings.amount), weights, settings.places);
    const parts = new Map(shared.parts.map((part) => [part.id, part]));
    const paidTo = (one: Standing) => parts.get(one.unit.unit)?.paid ?? zero;
    const fills = {
      amount: num(rational(settings.amount)),
      sum: num(shared.whole),
      units: num(sharing.length),
      left: num(shared.left),
      unit: num(shared.unit),
      places: num(settings.places),
    };
    const orders = ordersOf(sharing, paidTo);
    const posts = postsOf(sharing);
    return new Map(
      standing.map((one): [string, Consequence] => {
        const own = counted.get(one.unit.unit);
        if (!own) return [one.unit.unit, notSharing];
        const part = parts.get(one.unit.unit);
        const steps = part
          ? [...partSteps(part, fills), ...postSteps(one, posts, paidTo)]
          : [step('no-weight', { amount: fills.amount })];
        const paid = decimals(paidTo(one), settings.places);
        const order = orders.get(one.unit.unit) ?? 1;
        return [one.unit.unit, { value: { zh: paid, en: paid }, order, steps: [...own.steps, ...steps] }];
      }),
    );
  },
  examples: poolExamples,
};

const notSharing: Consequence = {
  value: { zh: '—', en: '—' },
  order: Number.MAX_SAFE_INTEGER,
  steps: [step('unranked')],
};

/** An amount that its decimals cannot pay out would leave something over. */
function amountFaults({ amount, places }: Settings): readonly FormFault[] {
  const given = rational(amount);
  if (compare(round(given, { places, mode: 'down' }), given) === 0) return [];
  return [{ code: 'amount-too-fine', with: { amount, places: String(places) } }];
}

function factorFaults({ factors }: Settings): readonly FormFault[] {
  return factors.flatMap((one): readonly FormFault[] => {
    if (one.kind === 'score') return [];
    if (one.kind === 'field') {
      return rational(one.divisor).n === 0n ? [{ code: 'divisor-zero', with: { field: one.field } }] : [];
    }
    return listedTwice(
      one.kind === 'outcome' ? one.factors.map(({ is }) => is) : one.factors.map(({ group }) => group),
    );
  });
}

function weightOf(settings: Settings, one: Standing, context: OutcomeContext) {
  const factored = settings.factors.map((factor) => factorOf(factor, one, context));
  const weight = factored.reduce((so, { factor }) => multiply(so, factor), unity);
  const product = factored.map(({ factor }) => written(factor)).join(' × ');
  return {
    weight,
    steps: [
      step('factors', {}, { head: ['what', 'found', 'divisor', 'factor'], body: factored.map(({ row }) => row) }),
      step('weight', { product: text(product), weight: num(weight) }),
    ],
  };
}

/** A fraction stands in brackets, so that the product can be typed in as it is. */
function written(factor: Rational): string {
  const plain = exact(factor);
  return plain.includes('/') ? `(${plain})` : plain;
}

function partSteps(part: Part, fills: NonNullable<Step['with']>): readonly Step[] {
  return [
    step('share', { ...fills, weight: num(part.weight), share: num(part.exact) }),
    step('cut', {
      ...fills,
      cut: num(part.cut),
      remainder: num(part.remainder),
      place: num(part.place),
      extra: words(part.extra ? got : gotNot),
      paid: num(part.paid),
    }),
  ];
}

const got = { zh: '补一份', en: 'it gets one' };
const gotNot = { zh: '不补', en: 'it gets none' };

/** Places by what is paid, the most first, equal amounts in one place. */
function ordersOf(sharing: readonly Standing[], paidTo: (one: Standing) => Rational): ReadonlyMap<string, number> {
  const sorted = sharing
    .map((one) => ({ id: one.unit.unit, paid: paidTo(one) }))
    .sort((a, b) => compare(b.paid, a.paid));
  let first = 0;
  return new Map(
    sorted.map(({ id, paid }, index) => {
      const before = sorted[first];
      if (before && compare(before.paid, paid) !== 0) first = index;
      return [id, first + 1];
    }),
  );
}

/** More units than this under one parent are the villages of a township, not the posts of a person. */
const mostPosts = 12;

/** Units that share a parent, by it: two posts of one person are two units of one parent. */
function postsOf(sharing: readonly Standing[]): ReadonlyMap<string, readonly Standing[]> {
  const posts = new Map<string, Standing[]>();
  for (const one of [...sharing].sort((a, b) => byCodeUnit(a.unit.unit, b.unit.unit))) {
    const { parent } = one.unit;
    if (parent === undefined) continue;
    const known = posts.get(parent);
    if (known) known.push(one);
    else posts.set(parent, [one]);
  }
  return posts;
}

/** Each post keeps its own share, and the person sees their sum. */
function postSteps(
  { unit }: Standing,
  posts: ReadonlyMap<string, readonly Standing[]>,
  paidTo: (one: Standing) => Rational,
): readonly Step[] {
  const own = (unit.parent !== undefined && posts.get(unit.parent)) || [];
  if (unit.parent === undefined || own.length < 2 || own.length > mostPosts) return [];
  const fills = { parent: text(unit.parent), count: num(own.length), sum: num(sum(own.map(paidTo))) };
  const body = own.map((one) => [words(one.unit.title), num(paidTo(one))]);
  return [step('posts', fills, { head: ['post', 'paid'], body })];
}
