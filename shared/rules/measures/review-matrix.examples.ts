import type { Ballot } from '../../evidence/evidence.ts';
import type { MeasureExample } from '../example.ts';

const answer = (level: number) => (level < 0 ? { unknown: true as const } : { level });

/** One rater's sheet over several units: [cooperation, response] by unit, -1 is "don't know". */
function sheet(voter: string, stratum: string, rows: Readonly<Record<string, readonly [number, number]>>): Ballot {
  const entries = Object.entries(rows).map(([unit, [cooperation, response]]) => [
    unit,
    { cooperation: answer(cooperation), response: answer(response) },
  ]);
  return { round: 'r1', audience: 'departments', voter, stratum, sheet: Object.fromEntries(entries) };
}

const base = {
  form: 'review-matrix',
  audience: 'departments',
  points: ['100', '85', '70', '50'],
  items: [
    { item: 'cooperation', weight: '50' },
    { item: 'response', weight: '50' },
  ],
  emptyItem: 'move-weight',
  emptyStratum: 'move-weight',
  minimum: 1,
  whenNone: 'none',
};

const ballots = [
  sheet('d1', 'enforcement', { east: [0, 1], west: [2, 0] }),
  sheet('d2', 'enforcement', { east: [1, 1], west: [-1, -1] }),
  sheet('d3', 'general', { east: [0, -1], west: [3, 3] }),
];

/** Worked by hand; the numbers stand beside each. */
export const reviewMatrixExamples: readonly MeasureExample[] = [
  {
    title: { zh: '各主体分数的平均', en: 'The mean over raters' },
    settings: base,
    ballots,
    // east: (100+85)/2 = 92.5, 85, 100 -> 277.5 / 3 = 92.5; west: (70+100)/2 = 85, -, 50 -> 135 / 2 = 67.5
    expect: { east: '92.5', west: '67.5', north: null },
  },
  {
    title: { zh: '按层面加权', en: 'Weighted by stratum' },
    settings: {
      ...base,
      strata: [
        { stratum: 'enforcement', weight: '70' },
        { stratum: 'general', weight: '30' },
      ],
    },
    ballots,
    // east: 70 % x (92.5+85)/2 + 30 % x 100 = 62.125 + 30 = 92.125; west: 70 % x 85 + 30 % x 50 = 59.5 + 15 = 74.5
    expect: { east: '92.125', west: '74.5' },
  },
  {
    title: { zh: '答不全的主体不计入', en: 'A rater who did not answer everything does not count' },
    settings: { ...base, emptyItem: 'none' },
    ballots,
    // east: (92.5 + 85) / 2 = 88.75
    expect: { east: '88.75', west: '67.5' },
  },
  {
    title: { zh: '评价主体太少', en: 'Too few raters' },
    settings: { ...base, minimum: 3 },
    ballots,
    expect: { east: '92.5', west: null },
  },
  {
    title: { zh: '层面权重因被评单位的分组而异', en: 'Strata weigh differently by the group of the unit' },
    settings: {
      ...base,
      strata: [
        { stratum: 'enforcement', weightByGroup: [{ group: 'plain', weight: '70' }] },
        {
          stratum: 'general',
          weightByGroup: [
            { group: 'plain', weight: '30' },
            { group: 'hills', weight: '100' },
          ],
        },
      ],
    },
    ballots,
    groups: { east: 'plain', west: 'hills' },
    // east: 70 % x (92.5 + 85)/2 + 30 % x 100 = 92.125; west, in the hills: the general departments alone, 50
    expect: { east: '92.125', west: '50' },
  },
  {
    title: { zh: '未列的分组权重为零，没有评价可计', en: 'A group not named has no weight anywhere' },
    settings: { ...base, strata: [{ stratum: 'general', weightByGroup: [{ group: 'plain', weight: '100' }] }] },
    ballots,
    groups: { east: 'plain', west: 'hills' },
    expect: { east: '100', west: null },
  },
  {
    title: { zh: '去掉一个最高分、一个最低分', en: 'The highest and the lowest dropped' },
    settings: { ...base, trim: { drop: 1, from: 3, fewer: 'mean' } },
    ballots,
    // east: 85, 92.5, 100 -> 92.5; west has two scores only, 85 and 50: their plain mean
    expect: { east: '92.5', west: '67.5' },
  },
  {
    title: { zh: '分数不够去掉最高最低，不形成读数', en: 'Too few scores to drop any, and so no reading' },
    settings: { ...base, trim: { drop: 1, from: 3, fewer: 'none' } },
    ballots,
    expect: { east: '92.5', west: null },
  },
  {
    title: { zh: '在各层面内去掉最高最低', en: 'Dropped within each stratum' },
    settings: {
      ...base,
      trim: { drop: 1, from: 3, fewer: 'none' },
      strata: [
        { stratum: 'enforcement', weight: '70' },
        { stratum: 'general', weight: '30' },
      ],
    },
    ballots: [...ballots, sheet('d4', 'enforcement', { east: [3, 3] }), sheet('d5', 'enforcement', { east: [0, 0] })],
    // enforcement gives 92.5, 85, 50, 100: 85 and 92.5 remain, 88.75; one general score is too few and passes its weight on
    expect: { east: '88.75', west: null },
  },
];
