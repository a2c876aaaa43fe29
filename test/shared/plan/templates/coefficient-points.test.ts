import { describe, expect, test } from 'vitest';
import { nodesOf } from '../../../../shared/plan/schema.ts';
import { coefficientPointsAnswers } from '../../../../shared/plan/templates/coefficient-points/answers.ts';
import { coefficientPointsExample } from '../../../../shared/plan/templates/coefficient-points/example.ts';
import { coefficientPoints } from '../../../../shared/plan/templates/coefficient-points/plan.ts';
import { judgedExample, refusedRecords } from './judged.ts';

// A town assesses its posts and shares out two pools. Every total and every amount was worked out from the example's
// evidence with fractions, by a calculation that shares nothing with the engine.

const ready = { plan: coefficientPoints, example: coefficientPointsExample };
const { checked, cycle, evidence, unit, row, scores, standing } = judgedExample(ready);
const paid = (id: string, pool: string) => row(id)?.outcomes[pool]?.value.zh ?? '';

/** Points by the tree, points after rewards and penalties, bonus, allowance. */
const expected: Readonly<Record<string, readonly [tree: string, score: string, bonus: string, transport: string]>> = {
  secretary: ['90.45', '90.45', '20105.08', '4520.74'],
  party: ['94.25001', '94.25001', '19045.22', '4282.42'],
  militia: ['101.10001', '103.10001', '20833.55', '4684.54'],
  veterans: ['82.14999', '83.14999', '8401.11', '1889.04'],
  petitions: ['81.25', '80.25', '18648.66', '4193.25'],
  women: ['83.75', '83.75', '7615.56', '1712.40'],
  // Commended by two levels for one matter: 3 and not 5
  'projects-lead': ['108.8', '111.8', '29820.87', '6705.38'],
  'projects-deals': ['90.29999', '90.29999', '20071.74', '4513.24'],
  // No target: 20 % x 82 and 30 % x 84.3333, over the 50 % that are there
  'projects-land': ['83.39998', '83.39998', '19464.92', '4376.79'],
  'enforce-team': ['91', '91', '22250.07', '5003.05'],
  'enforce-cases': ['91', '91', '21238.70', '4775.64'],
  safety: ['73.6', '73.6', '0.00', '4230.35'],
  'hall-lead': ['101.6325', '101.6325', '23719.66', '5333.49'],
  'hall-social': ['88.83499', '88.83499', '18847.49', '4237.96'],
  'hall-civil': ['87.00791', '87.00791', '18461.33', '4151.13'],
  'hall-disabled': ['71.325', '71.325', '13620.99', '3062.75'],
  'hall-errands': ['101.2475', '107.2475', '26169.12', '5884.27'],
  'hall-permits': ['9385001/150000', '8935001/150000', '0.00', '1894.67'],
  'finance-lead': ['90.53333', '90.53333', '20122.87', '4524.73'],
  'finance-pay': ['87.31625', '87.31625', '17644.87', '3967.54'],
  'justice-lead': ['96.15835', '96.15835', '20402.73', '4587.66'],
  'justice-talks': ['100.11', '100.11', '20229.36', '4548.68'],
  'market-lead': ['75.6875', '75.6875', '16059.52', '3611.07'],
  'market-visits': ['61.87778', '60.87778', '9226.58', '2074.64'],
};

test('the plan has no fault and nothing to be warned of', () => {
  expect([checked.faults, checked.warnings]).toEqual([[], []]);
});

test('every record of the example could have been handed in by somebody the plan names', () => {
  expect(refusedRecords(ready)).toEqual([]);
});

test('every part of the plan answers some words of the report', () => {
  const named = new Set(coefficientPointsAnswers.flatMap(({ at }) => at));
  const { adjustments, outcomes, audiences, groups, suppliers = [] } = coefficientPoints;
  const nodes = [...nodesOf(coefficientPoints.tree)].map(({ node }) => node);
  const all = [nodes, adjustments, outcomes, audiences, groups, suppliers].flat().map(({ id }) => id);
  expect(all.filter((id) => !named.has(id))).toEqual([]);
});

test('every total, to the last decimal', () => {
  const found = Object.fromEntries(cycle.roster.map(({ unit: id }) => [id, [scores(id, 'points')[0], unit(id).score]]));
  expect(found).toEqual(Object.fromEntries(Object.entries(expected).map(([id, [tree, score]]) => [id, [tree, score]])));
});

test('places, grades, and who is talked with', () => {
  const talk = '由分管领导约谈本人，商定改进措施，必要时调整岗位';
  const told = (group: string) => standing(group).map((cells) => cells.slice(0, 5));
  // Of six posts in each group 30 % are 1.8, so 2 excellent; 70 % are 4.2, so 4 excellent or good.
  expect(told('general')).toEqual([
    ['militia', '103.10', '1', '优秀', '—'],
    ['party', '94.25', '2', '优秀', '—'],
    ['secretary', '90.45', '3', '良好', '—'],
    ['women', '83.75', '4', '良好', '—'],
    ['veterans', '83.15', '5', '合格', '—'],
    ['petitions', '80.25', '6', '合格', '—'],
  ]);
  expect(told('frontline')).toEqual([
    ['projects-lead', '111.80', '1', '优秀', '—'],
    // Equal in the points, in the results and in the contact work: one place at the quota line, and both are in.
    ['enforce-team', '91.00', '2', '优秀', '—'],
    ['enforce-cases', '91.00', '2', '优秀', '—'],
    ['projects-deals', '90.30', '4', '良好', '—'],
    ['projects-land', '83.40', '5', '合格', '—'],
    // 73.60 would be satisfactory; the sanction makes it the lowest.
    ['safety', '73.60', '6', '不合格', talk],
  ]);
  expect(told('service')).toEqual([
    ['hall-errands', '107.25', '1', '优秀', '—'],
    ['hall-lead', '101.63', '2', '优秀', '—'],
    ['hall-social', '88.83', '3', '良好', '—'],
    ['hall-civil', '87.01', '4', '良好', '—'],
    ['hall-disabled', '71.33', '5', '合格', '—'],
    // 59.57 is under 60.
    ['hall-permits', '59.57', '6', '不合格', talk],
  ]);
  expect(told('resident')).toEqual([
    ['justice-talks', '100.11', '1', '优秀', '—'],
    ['justice-lead', '96.16', '2', '优秀', '—'],
    ['finance-lead', '90.53', '3', '良好', '—'],
    ['finance-pay', '87.32', '4', '良好', '—'],
    // A sanction that is only proposed does nothing.
    ['market-lead', '75.69', '5', '合格', '—'],
    ['market-visits', '60.88', '6', '合格', '—'],
  ]);
});

describe('the two pools', () => {
  const cents = (amount: string) => BigInt(amount.replace('.', ''));

  test.each([
    ['bonus', 2],
    ['transport', 3],
  ] as const)('%s: what every post is paid', (pool, at) => {
    const found = Object.fromEntries(cycle.roster.map(({ unit: id }) => [id, paid(id, pool)]));
    expect(found).toEqual(Object.fromEntries(Object.entries(expected).map(([id, line]) => [id, line[at]])));
  });

  test.each([
    ['bonus', 412_000_00n],
    ['transport', 98_765_43n],
  ] as const)('%s: the parts sum to the amount, to the cent', (pool, amount) => {
    const parts = cycle.roster.map(({ unit: id }) => cents(paid(id, pool)));
    expect(parts.reduce((so, part) => so + part, 0n)).toBe(amount);
    expect(Object.values(expected).reduce((so, line) => so + cents(line[pool === 'bonus' ? 2 : 3]), 0n)).toBe(amount);
  });

  test('whoever is unsatisfactory has no part in the bonus, and his allowance for travel all the same', () => {
    expect([paid('safety', 'bonus'), paid('safety', 'transport')]).toEqual(['0.00', '4230.35']);
  });

  test('equal points are not equal pay where the workload differs', () => {
    // 91 x 1.1 x 1.1 = 110.11 against 91 x 1.1 x 1.05 = 105.105
    expect([paid('enforce-team', 'bonus'), paid('enforce-cases', 'bonus')]).toEqual(['22250.07', '21238.70']);
  });

  test('a coefficient was handed in for both pools alike', () => {
    const of = (pool: string) =>
      evidence.records
        .filter(({ indicator }) => indicator === pool)
        .map(({ unit: id, field, value }) => `${id} ${field} ${value}`);
    expect(of('bonus')).toEqual(of('transport'));
  });

  test('a second post counts at its half, and its holder is told the sum of both', () => {
    const [lines] = unit('veterans').outcomes.flatMap(({ id, lines: own }) => (id === 'bonus' ? [own] : []));
    const steps = lines?.flatMap(({ steps: own }) => own) ?? [];
    // 83.15 x 1 x 50 / 100; 20833.55 + 8401.11
    expect(steps.find(({ say }) => say === 'weight')?.with).toMatchObject({ weight: { n: '41.575' } });
    expect(steps.find(({ say }) => say === 'posts')?.with).toMatchObject({ count: { n: '2' }, sum: { n: '29234.66' } });
  });
});

test('the post of the militia, step by step', () => {
  expect(scores('militia', 'results', 'contact', 'duty', 'points')).toEqual([
    '110', // 33 / 30 x 100, under the cap of 120
    '94', // 60 + 26 x 0.5 + 6 x 1 + 5 x 2 + 1 x 5 = 60 + 13 + 6 + 15
    '93.6667', // 95 92 96 90 94 without 96 and 90: 281 / 3
    '101.10001', // 45 % x 110 + 25 % x 94 + 30 % x 93.6667 = 49.5 + 23.5 + 28.10001
  ]);
  // One commendation of the county: + 2; published 103.10.
  expect([unit('militia').score, row('militia')?.published]).toEqual(['103.10001', '103.10']);
  // No coefficient was handed in, so 1: the weight is 103.1 x 1 x 1. All weights of the bonus come to 2038.884375.
  // 412000 x 103.1 / 2038.884375 = 20833.5502...; cut to 20833.55, its remainder is the 22nd and ten get a cent.
  expect(paid('militia', 'bonus')).toBe('20833.55');
  // All weights of the allowance come to 2173.687375: 98765.43 x 103.1 / 2173.687375 = 4684.5355...; cut to 4684.53,
  // its remainder is the 13th of fourteen that get one.
  expect(paid('militia', 'transport')).toBe('4684.54');
});

test('the post of errands, step by step', () => {
  expect(
    scores('hall-errands', 'results', 'in-village', 'in-town', 'on-site', 'nearby', 'contact', 'duty', 'points'),
  ).toEqual([
    '110', // 66 / 60 x 100
    '100', // 190 / 200 = 95 %: 90 and more
    '100', // 57 / 60 = 95 %
    // device (12 x 100 + 3 x 80) / 15 = 96; called back (16 x 100 + 3 x 80 + 60) / 20 = 95; 70 % x 96 + 30 % x 95
    '95.7',
    '97.85', // 25 % x 100 + 25 % x 100 + 50 % x 95.7
    '100', // 60 + 15 (34 x 0.5 = 17) + 5 + 20 (8 x 2 + 2 x 5 = 26; one entered twice counts once)
    '95', // 96 94 95 92 98 without 98 and 92
    '101.2475', // 30 % x 110 + 35 % x 97.85 + 15 % x 100 + 20 % x 95 = 33 + 34.2475 + 15 + 19
  ]);
  // Province 5 and county 2 for two matters are 7, and 6 is the most: 107.2475, published 107.25.
  expect([unit('hall-errands').score, row('hall-errands')?.published]).toEqual(['107.2475', '107.25']);
  // 107.25 x 1.05 x 1.15 = 129.504375; 412000 x 129.504375 / 2038.884375 = 26169.1163...: the 5th remainder
  expect(paid('hall-errands', 'bonus')).toBe('26169.12');
  // 98765.43 x 129.504375 / 2173.687375 = 5884.2662...: the 11th remainder
  expect(paid('hall-errands', 'transport')).toBe('5884.27');
});

test('where evidence is missing its weight moves, and the result says how much of the weights it rests on', () => {
  // Eight ratings of ten; no errands, so nobody called back; nothing handed on to a village.
  expect(scores('hall-disabled', 'on-site', 'nearby')).toEqual([null, '60']); // (25 x 70 + 25 x 50) / 50
  expect(scores('hall-permits', 'in-village', 'on-site')).toEqual([null, '65.5']); // 1310 / 20 at the device alone
  expect(['projects-land', 'hall-disabled', 'hall-permits', 'militia'].map((id) => row(id)?.covered)).toEqual([
    '50',
    '82.5', // without half of 35
    '91.25', // without a quarter of 35
    '100',
  ]);
});
