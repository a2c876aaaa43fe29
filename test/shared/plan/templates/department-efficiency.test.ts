import { describe, expect, test } from 'vitest';
import { nodesOf } from '../../../../shared/plan/schema.ts';
import { departmentEfficiencyAnswers } from '../../../../shared/plan/templates/department-efficiency/answers.ts';
import { departmentEfficiencyExample } from '../../../../shared/plan/templates/department-efficiency/example.ts';
import { departmentEfficiency } from '../../../../shared/plan/templates/department-efficiency/plan.ts';
import { judgedExample, refusedRecords } from './judged.ts';

// A county assesses its departments in two classes. Every total was worked out from the example's evidence with
// fractions, by a calculation that shares nothing with the engine.

const ready = { plan: departmentEfficiency, example: departmentEfficiencyExample };
const { checked, cycle, unit, row, scores, standing } = judgedExample(ready);

test('the plan has no fault and nothing to be warned of', () => {
  expect([checked.faults, checked.warnings]).toEqual([[], []]);
});

test('every record of the example could have been handed in by somebody the plan names', () => {
  expect(refusedRecords(ready)).toEqual([]);
});

test('every part of the plan answers some words of the policy', () => {
  const named = new Set(departmentEfficiencyAnswers.flatMap(({ at }) => at));
  const { adjustments, outcomes, audiences, groups, suppliers = [] } = departmentEfficiency;
  const nodes = [...nodesOf(departmentEfficiency.tree)].map(({ node }) => node);
  const all = [nodes, adjustments, outcomes, audiences, groups, suppliers].flat().map(({ id }) => id);
  expect(all.filter((id) => !named.has(id))).toEqual([]);
});

test('every total, by the tree and after praise and blame, to the last decimal', () => {
  const found = Object.fromEntries(cycle.roster.map(({ unit: id }) => [id, [scores(id, 'total')[0], unit(id).score]]));
  expect(found).toEqual({
    market: ['95.314492', '97.314492'],
    urban: ['72.415307', '72.415307'],
    environment: ['79.6666155', '79.6666155'],
    // Blamed by the county 2, exposed once 3
    transport: ['61.5945645', '56.5945645'],
    agriculture: ['85.6617855', '85.6617855'],
    health: ['85.6617855', '85.6617855'],
    emergency: ['93.53459225', '94.53459225'],
    land: ['88.743582', '88.743582'],
    development: ['64780249/680000', '65460249/680000'],
    finance: ['1503903129/17000000', '1503903129/17000000'],
    people: ['76.39213175', '76.39213175'],
    civil: ['89.774591', '89.774591'],
    statistics: ['472136188/7065625', '458004938/7065625'],
    audit: ['454463267/4760000', '454463267/4760000'],
    data: ['4476878551/53550000', '4476878551/53550000'],
  });
});

test('places, grades by quota, classes of reward, who is followed up and called to account', () => {
  const first = '列入一类绩效奖励，领导班子年度考核优先评优';
  const second = '列入二类绩效奖励';
  const followed = '列入跟踪督查：限期整改，逐项销号，整改情况报县政府效能建设工作领导小组';
  const account = '上年和本年都列入跟踪督查：由县政府分管领导约谈主要负责人，并作检讨发言';
  // Of eight, 25 % are 2 excellent and 75 % are 6 excellent or good.
  expect(standing('enforcement')).toEqual([
    ['market', '97.31', '1', '优秀', first, '—', '—', '—'],
    ['emergency', '94.53', '2', '优秀', first, '—', '—', '—'],
    ['land', '88.74', '3', '良好', '—', second, '—', '—'],
    ['agriculture', '85.66', '4', '良好', '—', second, '—', '—'],
    ['health', '85.66', '4', '良好', '—', second, '—', '—'],
    // Sixth, so good; 70 of 90 papers in time are under 80 %, one grade down
    ['environment', '79.67', '6', '合格', '—', '—', '—', '—'],
    // Called to account by the discipline commission: the lowest, and so followed up; last year it was not
    ['urban', '72.42', '7', '不合格', '—', '—', followed, '—'],
    // Under 60, 22 of 30 items, 61.64 for how it works; followed up last year too
    ['transport', '56.59', '8', '不合格', '—', '—', followed, account],
  ]);
  // Of seven, 25 % are 1.75, so 1; 75 % are 5.25, so 5.
  expect(standing('general')).toEqual([
    ['development', '96.27', '1', '优秀', first, '—', '—', '—'],
    ['audit', '95.48', '2', '良好', '—', second, '—', '—'],
    ['civil', '89.77', '3', '良好', '—', second, '—', '—'],
    // Followed up last year, not this year
    ['finance', '88.46', '4', '良好', '—', second, '—', '—'],
    ['data', '83.60', '5', '良好', '—', second, '—', '—'],
    // 30 of 40 items; that it be called to account was only proposed
    ['people', '76.39', '6', '合格', '—', '—', followed, '—'],
    // 15 of 20 items, as last year
    ['statistics', '64.82', '7', '合格', '—', '—', followed, account],
  ]);
});

describe('market supervision, step by step', () => {
  test('the four channels', () => {
    expect(scores('market', 'social', 'on-site', 'window', 'asked-enforced', 'style')).toEqual([
      // deputies (3 x 100 + 80) / 4 = 95; enterprises (5 x 100 + 3 x 80) / 8 = 92.5; residents 1100 / 12
      // 30 % x 95 + 30 % x 92.5 + 40 % x 91.66667 = 28.5 + 27.75 + 36.66667
      '92.9167',
      '92.5', // 94 92 95 90 93 91 without 95 and 90: 370 / 4
      // counter: manner 1140 / 12 = 95, speed 1120 / 12 = 93.33333, half each 94.16667; online 94 and 96, so 95
      '94.5', // 60 % x 94.16667 + 40 % x 95
      // fair 1440 / 16 = 90, by rule 1400 / 16 = 87.5, open 1420 / 16 = 88.75: 36 + 26.25 + 26.625
      '88.875',
      '92.21876', // 30 % x 92.9167 + 20 % x 92.5 + 25 % x 94.5 + 25 % x 88.875
    ]);
  });

  test('everything else, and the total', () => {
    expect(scores('market', 'duties', 'guides', 'hotline', 'service', 'self-report', 'inspections', 'routine')).toEqual(
      [
        '98', // 40 % x 38/40 + 30 % x 100 + 30 % x 100
        '90.9091', // 20 of 22 content with the guide
        '100', // 588 / 600 = 98 %
        '96.36364', // 40 % x 90.9091 + 60 % x 100
        '100', // in time; 95 against 93 is 2.15 % off, and 3 are free
        '99', // one minor finding, put right: 2 x 50 %
        '92.625', // (92 + 93.5 + 91 + 94) / 4
      ],
    );
    // 27.665628 + 19.6 + 9.636364 + 10 + 9.9 + 9.2625 + 9.25 (the agency's 92.5) = 95.314492
    expect(scores('market', 'total')).toEqual(['95.314492']);
    // Praised by city and county for one matter: + 2
    expect(unit('market').score).toBe('97.314492');
  });
});

describe('statistics, which has no window, no calls and published no report, step by step', () => {
  test('what is there stands for what is not', () => {
    expect(scores('statistics', 'social', 'on-site', 'window', 'asked-counterparts', 'style')).toEqual([
      '77', // 30 % x 220/3 + 30 % x 460/6 + 40 % x 560/7 = 22 + 23 + 32; those who do not know it are left out
      '71.25', // 72 70 75 68: four, and none is dropped
      null,
      '69.5', // 40 % x 860/12 + 40 % x 820/12 + 20 % x 810/12
      '4971/68', // (35 x 77 + 25 x 71.25 + 25 x 69.5) / 85 = 6213.75 / 85
    ]);
    expect(scores('statistics', 'worklist', 'between', 'promised', 'duties', 'service')).toEqual([
      '75', // 15 / 20
      '60', // 57 / 60 = 95 %
      null,
      '480/7', // (40 x 75 + 30 x 60) / 70
      null,
    ]);
    expect(scores('statistics', 'report-public', 'data-quality', 'self-report')).toEqual([
      '0',
      '24.7222', // (85 - 72) / 72 = 18.0556 %; 15.0556 beyond what is free cost 75.2778
      '14.83332',
    ]);
  });

  test('its total rests on 95 percent of the weights, less what its parts lack', () => {
    // (25 x 73.102941 + 30 x 68.571429 + 10 x 14.83332 + 10 x 90 + 10 x 71.5 + 10 x 70) / 95 = 66.821575, - 2
    expect(unit('statistics').score).toBe('458004938/7065625');
    // 25 x 85 % + 30 x 70 % + 10 + 10 + 10 + 10
    expect(row('statistics')?.covered).toBe('82.25');
  });
});

test('too few is no score: two supervisors, seven people at a window', () => {
  expect(scores('emergency', 'on-site')).toEqual([null]);
  expect(scores('data', 'window', 'guides')).toEqual([null, null]);
  // Two of four quarters are enough: (80 + 83) / 2; land had three
  expect([scores('data', 'routine'), scores('land', 'routine')]).toEqual([['81.5'], ['90']]);
});

test('each class answers a questionnaire of its own', () => {
  const nodes = (id: string) => unit(id).nodes.map((one) => one.id);
  expect(nodes('market')).not.toContain('asked-counterparts');
  expect(nodes('audit')).not.toContain('asked-enforced');
});
