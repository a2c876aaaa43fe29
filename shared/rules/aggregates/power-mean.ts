import * as z from 'zod';
import { compare, divide, equal, hundred, one, type Rational, rational, round, zero } from '../../number.ts';
import { Decimal } from '../../plan/decimal.ts';
import type { Phrases, Step } from '../../words.ts';
import { mix } from '../mix.ts';
import { type Aggregate, eachUnit, type FormFault, type Score } from '../rule.ts';
import { noScore, num, step, text, words } from '../say.ts';
import { Places } from '../settings.ts';
import { meanOfPowers, withDigits } from './mean-of-powers.ts';
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
import { powerMeanExamples } from './power-mean.examples.ts';

const Settings = z.strictObject({
  form: z.literal('power-mean'),
  /** 0 geometric, -1 harmonic, 1 arithmetic, 2 quadratic; from -10 to 10. The lower, the less a good child makes up for a bad one. */
  exponent: Decimal,
  places: Places,
  whenMissing: WhenMissing,
  /** What a score means that the mean cannot take: not above zero where it must be, or below zero. */
  whenZero: z.enum(['zero', 'none']),
  leastShare: LeastShare,
});
type Settings = z.output<typeof Settings>;

const phrases = {
  ...missingPhrases,
  ...leastSharePhrases,
  'no-power': {
    zh: '“{child}”得 {score} 分，不大于 0 或为负数，无法参加幂平均。',
    en: '"{child}" has {score}, which is not above zero, or negative, and cannot enter the mean.',
  },
  'held-zero': { zh: '因此本项计 0 分。', en: 'So this branch counts as 0.' },
  'held-none': { zh: '因此本项不计分。', en: 'So this branch has no score.' },
  geometric: {
    zh: '各下级得分分别以所占权重为指数乘方，再连乘（几何平均）。',
    en: 'Each score to the power of its share, all multiplied (the geometric mean).',
  },
  powers: {
    zh: '各下级得分取 {exponent} 次方，再按权重平均。',
    en: 'Each score to the power of {exponent}, then the mean by share.',
  },
  product: {
    zh: '连乘得 {whole}，取近似值，保留 {places} 位：{score}。',
    en: 'The product is {whole}; approximated, {places} decimals: {score}.',
  },
  root: {
    zh: '加权平均得 {whole}，其（1 ÷ {exponent}）次方取近似值，保留 {places} 位：{score}。',
    en: 'The weighted mean is {whole}; to the power of 1 / {exponent}, approximated, {places} decimals: {score}.',
  },
  reciprocal: {
    zh: '加权平均得 {whole}，其倒数取近似值，保留 {places} 位：{score}。',
    en: 'The weighted mean is {whole}; its reciprocal, approximated, {places} decimals: {score}.',
  },
  plain: {
    zh: '加权平均得 {whole}，取近似值，保留 {places} 位：{score}。',
    en: 'The weighted mean is {whole}; approximated, {places} decimals: {score}.',
  },
  'h-child': { zh: '下级', en: 'Part' },
  'h-score': { zh: '得分', en: 'Score' },
  'h-share': { zh: '所占权重（%）', en: 'Share (%)' },
  'h-power': { zh: '乘方', en: 'Power' },
} satisfies Phrases;

/**
 * The power mean of the children under their weights: geometric, harmonic, arithmetic, quadratic and all between.
 *
 * Its result is rounded half up, also where it is exact. Powers in the explanation are shown to 12 digits.
 */
export const powerMean: Aggregate<Settings> = {
  family: 'aggregate',
  form: 'power-mean',
  shares: 'weight',
  title: { zh: '幂平均（几何平均等）', en: 'Power mean (geometric and others)' },
  meaning: {
    zh: '各下级得分按权重作幂平均：幂次 0 为几何平均，−1 为调和平均，幂次越低，短板影响越大。得分须大于 0；幂次为正整数时可以等于 0，幂次为 1 时不限。',
    en: 'The power mean of the children: exponent 0 is geometric, -1 harmonic; the lower it is, the more a weak child counts. Scores must be above zero; zero is allowed for whole exponents above zero, and anything for 1.',
  },
  source: 'OECD/JRC Handbook on composite indicators, geometric aggregation; catalogue F4',
  phrases,
  labels: {
    ...missingLabels,
    ...leastShareLabels,
    exponent: { zh: '幂次（0 几何，−1 调和，1 算术）', en: 'Exponent (0 geometric, -1 harmonic, 1 arithmetic)' },
    places: { zh: '结果保留小数位数', en: 'Decimals of the result' },
    whenZero: { zh: '有下级得分为 0 或负数、无法计算时', en: 'Where a zero or negative score cannot be taken' },
    'whenZero=zero': { zh: '本级计 0 分', en: 'the whole counts as zero' },
    'whenZero=none': { zh: '本级不形成得分', en: 'the whole has no score' },
  },
  settings: Settings,
  check: (settings) => [...exponentFaults(settings), ...leastShareFaults(settings)],
  combine: (settings, children, units) => {
    const countedOf = countedBy(settings.whenMissing, children);
    return eachUnit(units, ({ unit }) => {
      const { counted, steps } = countedOf(unit);
      const parts = counted.map((one) => ({ ...one, id: one.child.id, weight: one.child.share }));
      const mixed = mix(parts, settings.whenMissing === 'none' ? 'none' : 'move-weight');
      const few = tooFew(settings.leastShare, children, unit);
      const contributions = mixed.parts.map(({ id, weight, value, used }) => ({
        child: id,
        score: value,
        nominal: weight,
        used: few ? zero : used,
        added: undefined,
      }));
      if (few) return { score: noScore(few), parts: contributions };
      if (!mixed.value)
        return {
          score: noScore(...(settings.whenMissing === 'none' ? steps : [step('empty')])),
          parts: contributions,
        };
      const used = parts.flatMap(({ child, value }, index) => {
        const share = mixed.parts[index]?.used ?? zero;
        return value && share.n !== 0n ? [{ child, value, share }] : [];
      });
      return { score: scoreOf(settings, used, steps), parts: contributions };
    });
  },
  examples: powerMeanExamples,
};

function exponentFaults({ exponent }: Settings): readonly FormFault[] {
  const given = rational(exponent);
  const within = compare(given, rational(-10)) >= 0 && compare(given, rational(10)) <= 0;
  return within ? [] : [{ code: 'exponent-range', with: { exponent } }];
}

/** A child that counts, with its score and the percentage it really has. */
type Used = { readonly child: Counted['child']; readonly value: Rational; readonly share: Rational };

function scoreOf(settings: Settings, used: readonly Used[], before: readonly Step[]): Score {
  const exponent = rational(settings.exponent);
  const barred = used.filter(({ value }) => !canEnter(value, exponent));
  if (barred.length > 0) {
    const steps = [
      ...before,
      ...barred.map(({ child, value }) => step('no-power', { child: words(child.title), score: num(value) })),
      step(`held-${settings.whenZero}`),
    ];
    return settings.whenZero === 'zero' ? { value: zero, steps } : noScore(...steps);
  }
  const terms = used.map(({ value, share }) => ({ value, weight: divide(share, hundred) }));
  const { powers, whole, mean } = meanOfPowers(terms, exponent);
  const score = round(mean, { places: settings.places, mode: 'half-up' });
  const rows = {
    head: ['h-child', 'h-score', 'h-share', 'h-power'],
    body: used.map(({ child, value, share }, index) => [
      words(child.title),
      num(value),
      num(share),
      shown(powers[index]),
    ]),
  };
  const fills = { exponent: num(exponent), whole: shown(whole), places: num(settings.places), score: num(score) };
  return {
    value: score,
    steps: [
      ...before,
      step(exponent.n === 0n ? 'geometric' : 'powers', { exponent: fills.exponent }, rows),
      step(finishing(exponent), fills),
    ],
  };
}

/** Zero and negative numbers have no logarithm, and even powers lose the sign: then the mean means nothing. */
function canEnter(value: Rational, exponent: Rational): boolean {
  if (equal(exponent, one)) return true;
  return exponent.n <= 0n || exponent.d !== 1n ? value.n > 0n : value.n >= 0n;
}

function finishing(exponent: Rational): string {
  if (exponent.n === 0n) return 'product';
  if (equal(exponent, one)) return 'plain';
  return equal(exponent, rational(-1)) ? 'reciprocal' : 'root';
}

function shown(value: Rational | undefined) {
  return text(value && value.n >= 0n ? withDigits(value, 12) : '—');
}
