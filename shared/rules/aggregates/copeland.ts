import * as z from 'zod';
import { compare, divide, multiply, rational, zero } from '../../number.ts';
import type { Phrases } from '../../words.ts';
import { type Aggregate, type Child, eachUnit } from '../rule.ts';
import { amountOf, noScore, num, step } from '../say.ts';
import { LeastShare, leastShareFaults, leastShareLabels, leastSharePhrases, tooFew } from './missing.ts';

const Settings = z.strictObject({ form: z.literal('copeland'), leastShare: LeastShare });
type Settings = z.output<typeof Settings>;

const phrases = {
  ...leastSharePhrases,
  compared: {
    zh: '与本组 {pairs} 个单位逐一比较：在双方都有得分的下级上，得分较高一方得到该下级的权重，权重合计多者为胜。',
    en: 'Compared with {pairs} units of the group, one by one: where both have a score the better one gets the weight of that part, and the greater weight wins.',
  },
  score: {
    zh: '（{wins} + {ties} ÷ 2）÷ {pairs} × 满分 {full} = {score}。',
    en: '({wins} + {ties} / 2) / {pairs} × full points {full} = {score}.',
  },
  alone: { zh: '本组没有可以比较的单位，不计分。', en: 'The group has no unit to compare with, so there is no score.' },
  'h-wins': { zh: '胜', en: 'Won' },
  'h-ties': { zh: '平', en: 'Equal' },
  'h-losses': { zh: '负', en: 'Lost' },
  'h-pairs': { zh: '比较单位数', en: 'Compared with' },
} satisfies Phrases;

/**
 * Every unit against every other one: the score is the share of comparisons won, an equal one being half.
 *
 * A pair is compared on the children where both have a score; a pair without any counts for neither. A unit with scores
 * at too few children takes no part.
 */
export const copeland: Aggregate<Settings> = {
  family: 'aggregate',
  form: 'copeland',
  shares: 'weight',
  relative: true,
  title: { zh: '两两比较（科普兰法）', en: 'Pairwise comparison (Copeland)' },
  meaning: {
    zh: '本组单位两两比较，占优指标的权重合计多者为胜；得分为胜率（平局算半胜）乘满分。只看谁高谁低，不看高多少，不同量纲也可比较。',
    en: 'Units of a group are compared in pairs, and the greater weight of better indicators wins. The score is full points times the share won, a tie being half. Only who is better counts, not by how much.',
  },
  source: 'OECD/JRC Handbook on composite indicators, non-compensatory aggregation; catalogue F4',
  phrases,
  labels: leastShareLabels,
  settings: Settings,
  check: leastShareFaults,
  combine: ({ leastShare }, children, units, full) => {
    const few = new Map(units.map(({ unit }) => [unit, tooFew(leastShare, children, unit)]));
    const taking = units.filter(({ unit }) => !few.get(unit)).map(({ unit }) => unit);
    const field = fieldOf(children, taking);
    return eachUnit(units, ({ unit }) => {
      const missed = few.get(unit);
      const parts = children.map(({ id, share, scores }) => {
        const score = amountOf(scores.get(unit));
        return { child: id, score, nominal: share, used: score && !missed ? share : zero, added: undefined };
      });
      if (missed) return { score: noScore(missed), parts };
      const { wins, ties, losses } = against(field, unit);
      const pairs = wins + ties + losses;
      if (pairs === 0) return { score: noScore(step('alone')), parts };
      const value = multiply(full, divide(rational(2 * wins + ties), rational(2 * pairs)));
      const fills = { wins: num(wins), ties: num(ties), pairs: num(pairs), full: num(full), score: num(value) };
      const rows = {
        head: ['h-wins', 'h-ties', 'h-losses', 'h-pairs'],
        body: [[wins, ties, losses, pairs].map((n) => num(n))],
      };
      return { score: { value, steps: [step('compared', { pairs: fills.pairs }, rows), step('score', fills)] }, parts };
    });
  },
  examples: [
    {
      title: { zh: '三个单位循环相胜', en: 'Three units beat each other in a circle' },
      settings: { form: 'copeland' },
      children: {
        a: { share: '40', scores: { east: '90', west: '80', north: '70', south: '60' } },
        b: { share: '30', scores: { east: '70', west: '90', north: '80', south: '60' } },
        c: { share: '30', scores: { east: '80', west: '70', north: '90', south: '60' } },
      },
      // East beats west at a and c, 70 : 30, and loses to north at b and c, 40 : 60. West beats north at a and b,
      // 70 : 30. Each wins one and loses one of these, and beats south: 2 of 3 x 100. South wins none.
      expect: { east: '200/3', west: '200/3', north: '200/3', south: '0' },
    },
    {
      title: { zh: '平局算半胜，只比双方都有得分的', en: 'A tie is half; only what both have is compared' },
      settings: { form: 'copeland' },
      full: '40',
      children: {
        a: { share: '50', scores: { east: '90', west: '80', north: null } },
        b: { share: '50', scores: { east: '70', west: '75', north: null } },
        c: { share: '0', scores: { east: '1', west: '2', north: '3' } },
      },
      // East and west have 50 : 50: equal, half of 40. What weighs nothing decides nothing, so north has nobody.
      expect: { east: '20', west: '20', north: null },
    },
    {
      title: { zh: '有得分的下级至少占六成才参加', en: 'Who has scores at less than 60 % takes no part' },
      settings: { form: 'copeland', leastShare: '60' },
      children: {
        a: { share: '60', scores: { east: '90', west: '80', north: null } },
        b: { share: '40', scores: { east: '70', west: null, north: '99' } },
      },
      // North has 40 % only. East beats west at a: 1 of 1; north's 99 is not compared.
      expect: { east: '100', west: '0', north: null },
    },
  ],
};

/** What units are compared by: whole weights in the proportion of the shares, and each unit's place at each child, 0 the lowest. */
type Field = {
  readonly weights: readonly bigint[];
  readonly places: ReadonlyMap<string, readonly (number | undefined)[]>;
};

/** Places and whole weights instead of scores and fractions, so that many pairs are compared quickly. */
function fieldOf(children: readonly Child[], units: readonly string[]): Field {
  const weighty = children.filter(({ share }) => share.n !== 0n);
  const below = weighty.reduce((product, { share }) => product * share.d, 1n);
  const columns = weighty.map(({ scores }) => placesOf(scores, units));
  return {
    weights: weighty.map(({ share }) => (share.n * below) / share.d),
    places: new Map(units.map((unit) => [unit, columns.map((column) => column.get(unit))])),
  };
}

function placesOf(scores: Child['scores'], units: readonly string[]): ReadonlyMap<string, number> {
  const own = units
    .flatMap((unit) => {
      const value = amountOf(scores.get(unit));
      return value ? [{ unit, value }] : [];
    })
    .sort((a, b) => compare(a.value, b.value));
  const places = new Map<string, number>();
  let place = 0;
  for (const [index, { unit, value }] of own.entries()) {
    const before = own[index - 1];
    if (before && compare(before.value, value) !== 0) place++;
    places.set(unit, place);
  }
  return places;
}

/** How one unit fares against all others that share a child with it. */
function against({ weights, places }: Field, unit: string) {
  const found = { wins: 0, ties: 0, losses: 0 };
  const own = places.get(unit) ?? [];
  for (const [other, theirs] of places) {
    if (other === unit) continue;
    let met = false;
    let balance = 0n;
    for (const [child, weight] of weights.entries()) {
      const mine = own[child];
      const their = theirs[child];
      if (mine === undefined || their === undefined) continue;
      met = true;
      if (mine > their) balance += weight;
      else if (mine < their) balance -= weight;
    }
    if (!met) continue;
    if (balance > 0n) found.wins++;
    else if (balance < 0n) found.losses++;
    else found.ties++;
  }
  return found;
}
