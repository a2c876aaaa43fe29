import { expect, test } from 'vitest';
import { nodesOf } from '../../../../shared/plan/schema.ts';
import { townEfficiencyExample } from '../../../../shared/plan/templates/town-efficiency/example.ts';
import { townEfficiency } from '../../../../shared/plan/templates/town-efficiency/plan.ts';
import { yearAnswers } from '../../../../shared/plan/templates/town-year/answers.ts';
import { townYearExample } from '../../../../shared/plan/templates/town-year/example.ts';
import { townYear } from '../../../../shared/plan/templates/town-year/plan.ts';
import { judgedExample, refusedRecords } from './judged.ts';

// Five assessments of one town merged into its year.

const { checked, evidence, unit, row, scores, standing } = judgedExample({ plan: townYear, example: townYearExample });

test('the plan has no fault and nothing to be warned of', () => {
  expect([checked.faults, checked.warnings]).toEqual([[], []]);
});

test('every record of the example could have been handed in by somebody the plan names', () => {
  expect(refusedRecords({ plan: townYear, example: townYearExample })).toEqual([]);
});

test('every branch and indicator, adjustment and outcome answers some words of the policy', () => {
  const named = new Set(yearAnswers.flatMap(({ at }) => at));
  const nodes = [...nodesOf(townYear.tree)].map(({ node }) => node);
  const all = [nodes, townYear.adjustments, townYear.outcomes, townYear.groups].flat().map(({ id }) => id);
  expect(all.filter((id) => !named.has(id))).toEqual([]);
});

test('what it takes over of the efficiency assessment is what that one comes to', () => {
  const { result } = judgedExample({ plan: townEfficiency, example: townEfficiencyExample });
  const came = result.groups.flatMap(({ id: group, standing: rows }) =>
    rows.map(({ unit: id, score, published, outcomes }) => {
      const named = Object.entries(outcomes).flatMap(([name, { is }]) => (is === undefined ? [] : [[name, is]]));
      return { unit: id, group, score, published, outcomes: Object.fromEntries(named) };
    }),
  );
  const byId = (a: { readonly unit: string }, b: { readonly unit: string }) => (a.unit < b.unit ? -1 : 1);
  const taken = evidence.results?.find(({ id }) => id === 'efficiency');
  expect([...(taken?.units ?? [])].sort(byId)).toEqual(came.sort(byId));
  expect(taken?.cycle).toBe(result.cycle.id);
});

test('every total, by weights of 25, 40, 15, 10 and 10 for stations and 30, 45, 15 and 10 for villages', () => {
  const totals = Object.fromEntries(townYearExample().cycle.roster.map(({ unit: id }) => [id, unit(id).score]));
  expect(totals).toEqual({
    // 24.21 + 37.4 + 14.4 + 9.2 + 9
    office: '94.21',
    // 23.245 + 38.08 + 14.1 + 9.05 + 9.2
    finance: '93.675',
    // 17.6325 + 35.36 + 13.5 + 8.5 + 8.6
    agriculture: '83.5925',
    // 24.4625 + 36.8 + 14.25 + 9.3 + 9.167
    affairs: '93.9795',
    // 16.765 + 32.4 + 10.8 + 7.8 + 8.4
    construction: '76.165',
    // 23.5775 + 36 + 14.55 + 9.1 + 9.3
    justice: '92.5275',
    // No civil servants of its own: (24.6425 + 37.84 + 12.75 + 9.5) / 90 % = 84.7325 / 0.9
    hall: '33893/360',
    // 25 and 10 of a hundred are not six tenths
    veterans: null,
    // 29.883 + 42.75 + 14.4 + 9.4
    hekou: '96.433',
    // 27.885 + 40.68 + 13.8 + 9
    qingshi: '91.365',
    // 27.885 + 41.04 + 13.65 + 8.9
    shiban: '91.475',
    // 19.332 + 37.8 + 8.7 + 8
    shuangqiao: '73.832',
    // No report was heard: (25.89 + 40.275 + 13.95) / 90 % = 80.115 / 0.9
    songlin: '5341/60',
    // 25.407 + 38.7 + 13.5 + 8.7
    yangliu: '86.307',
    // 29.457 + 42.3 + 14.25 + 9.2
    market: '95.207',
  });
});

test('published scores are merged, so that anybody can redo the sum from what he was told', () => {
  // The civil servants of the social affairs office came to 275/3 and were published as 91.67.
  expect(scores('affairs', 'efficiency', 'civil-servants')).toEqual(['97.85', '91.67']);
});

test('the fifth assessment does not concern villages, and what nobody has of the others is taken over', () => {
  expect(unit('hekou').nodes.map(({ id }) => id)).not.toContain('civil-servants');
  expect([row('hekou')?.covered, row('songlin')?.covered, row('hall')?.covered]).toEqual(['100', '90', '90']);
  const used = unit('hall').nodes[0]?.parts?.map(({ child, used: weight }) => [child, weight]);
  // 25, 40, 15 and 10 of 90
  expect(used).toEqual([
    ['efficiency', '250/9'],
    ['targets', '400/9'],
    ['integrity', '50/3'],
    ['debriefing', '100/9'],
    ['civil-servants', '0'],
  ]);
});

test('the new station has no score of the year, and is told why', () => {
  const [root] = unit('veterans').nodes;
  const [step] = root?.lines.flatMap(({ steps }) => steps) ?? [];
  expect(step).toMatchObject({ say: 'too-few', with: { present: { n: '35' }, least: { n: '60' } } });
});

test('places, grades by quota, and what follows', () => {
  const first = '推荐为先进单位，主要负责人在选拔任用中优先考虑';
  const none = '取消本年度奖励和评先评优资格';
  const talk = '由书记、镇长约谈单位主要负责人，限期拿出改进措施';
  // Seven of eight have a score: 30 % are 2.1, so 2 excellent; 70 % are 4.9, so 4 excellent or good.
  expect(standing('stations')).toEqual([
    ['office', '94.21', '1', '优秀', first, '—', '—'],
    // Barred from honours: good, and the second excellent place goes to the next
    ['hall', '94.15', '2', '良好', '—', none, '—'],
    ['affairs', '93.98', '3', '优秀', first, '—', '—'],
    ['finance', '93.68', '4', '良好', '—', '—', '—'],
    ['justice', '92.53', '5', '合格', '—', '—', '—'],
    ['agriculture', '83.59', '6', '合格', '—', '—', '—'],
    ['construction', '76.17', '7', '合格', '—', none, talk],
    ['veterans', null, '—', '—', '—', '—', '—'],
  ]);
  expect(standing('villages')).toEqual([
    ['hekou', '96.43', '1', '优秀', first, '—', '—'],
    ['market', '95.21', '2', '优秀', first, '—', '—'],
    // A year of equal efficiency is told apart by the targets.
    ['shiban', '91.48', '3', '良好', '—', '—', '—'],
    ['qingshi', '91.37', '4', '良好', '—', '—', '—'],
    ['songlin', '89.02', '5', '合格', '—', '—', '—'],
    ['yangliu', '86.31', '6', '合格', '—', '—', '—'],
    // Clean government 58, under 60: the lowest grade, whatever the total
    ['shuangqiao', '73.83', '7', '不合格', '—', none, talk],
  ]);
});
