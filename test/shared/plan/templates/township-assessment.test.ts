import { describe, expect, test } from 'vitest';
import { nodesOf } from '../../../../shared/plan/schema.ts';
import { townshipAnswers } from '../../../../shared/plan/templates/township-answers.ts';
import { townshipAssessment } from '../../../../shared/plan/templates/township-assessment.ts';
import { townshipExample } from '../../../../shared/plan/templates/township-example/example.ts';
import { judgedExample, refusedRecords } from './judged.ts';

// Townships and departments of a county on one sheet. Every total was worked out from the example's tables with
// fractions, by a calculation that shares nothing with the engine.

const { checked, unit, row, scores, standing } = judgedExample({ plan: townshipAssessment, example: townshipExample });

test('the plan has no fault and nothing to be warned of', () => {
  expect([checked.faults, checked.warnings]).toEqual([[], []]);
});

test('every record of the example could have been handed in by somebody the plan names', () => {
  expect(refusedRecords({ plan: townshipAssessment, example: townshipExample })).toEqual([]);
});

test('every branch and indicator, adjustment and outcome, audience, supplier and group answers some words', () => {
  const named = new Set(townshipAnswers.flatMap(({ at }) => at));
  const { adjustments, outcomes, audiences, groups, suppliers = [] } = townshipAssessment;
  const nodes = [...nodesOf(townshipAssessment.tree)].map(({ node }) => node);
  const all = [nodes, adjustments, outcomes, audiences, groups, suppliers].flat().map(({ id }) => id);
  expect(all.filter((id) => !named.has(id))).toEqual([]);
});

test('every score before bonuses and deductions, to the last decimal', () => {
  const roster = townshipExample().cycle.roster;
  expect(Object.fromEntries(roster.map(({ unit: id }) => [id, scores(id, 'service')[0]]))).toEqual({
    shuangta: '92.198257',
    henggang: '86.80749',
    liantang: '83.7841115',
    guanqiao: '94.07887',
    heyan: '55.3477045',
    taiping: '86.8276465',
    yuntai: '96.64778',
    fengmu: '85.50044',
    shizhai: '76.615702',
    longtan: '91.247165',
    // No score of the agency: 85 percent of the weight
    tongling: '143237083/1700000',
    // Too few cards: 60 percent of the weight
    gaoshan: '92.93783',
    police: '92.2557',
    market: '87.067784',
    land: '69.51875',
    ecology: '82.801245',
    insurance: '93.603545',
    civil: '95.832317',
    planning: '85.693185',
    treasury: '87.6091025',
    // No services online: 60 and 30 of 90 percent of the targets
    census: '110684291/1200000',
    auditing: '110684291/1200000',
    farming: '91.890245',
    irrigation: '81.989225',
  });
});

test('places, grades, and with whom there is a talk', () => {
  const talk = '约谈主要负责人，责令限期整改，并予通报批评；需要问责的按规定办理';
  expect(standing('plain')).toEqual([
    ['guanqiao', '95.58', '1', '优秀', '—'], // 94.07887 + 1.5
    ['shuangta', '92.20', '2', '优秀', '—'],
    ['henggang', '86.81', '3', '良好', '—'],
    ['taiping', '86.33', '4', '良好', '—'], // 86.8276465 - 0.5 puts it behind Henggang
    ['liantang', '83.78', '5', '良好', '—'],
    // 49.51668 for its targets and 52.4939 for satisfaction: both under 60
    ['heyan', '55.35', '6', '不合格', talk],
  ]);
  expect(standing('hills')).toEqual([
    ['yuntai', '98.65', '1', '优秀', '—'], // + 2: of one matter commended twice the 2 counts, not the 1 too
    ['gaoshan', '92.94', '2', '优秀', '—'],
    ['longtan', '91.25', '3', '优秀', '—'],
    ['fengmu', '85.50', '4', '良好', '—'],
    ['tongling', '84.26', '5', '良好', '—'],
    ['shizhai', '76.62', '6', '合格', '—'],
  ]);
  expect(standing('enforcement')).toEqual([
    ['civil', '96.83', '1', '优秀', '—'], // + 1
    ['insurance', '93.60', '2', '优秀', '—'],
    ['police', '92.26', '3', '优秀', '—'],
    ['market', '87.07', '4', '合格', '—'], // good by its score, one grade down by the veto
    ['ecology', '82.80', '5', '良好', '—'],
    // 69.51875 - 2 is satisfactory; satisfaction of 57.4944 is under 60 all the same
    ['land', '67.52', '6', '合格', talk],
  ]);
  expect(standing('management')).toEqual([
    // Equal in everything: both are first, and nobody is second
    ['census', '92.24', '1', '优秀', '—'],
    ['auditing', '92.24', '1', '优秀', '—'],
    ['farming', '91.89', '3', '优秀', '—'],
    ['treasury', '87.61', '4', '良好', '—'],
    ['planning', '85.69', '5', '良好', '—'],
    ['irrigation', '81.99', '6', '良好', '—'],
  ]);
});

describe('Shuangta Subdistrict, step by step', () => {
  test('targets', () => {
    // 9 of 10; 114 of 120; 40 % x 90 + 30 % x 96.44 + 30 % x 95 = 36 + 28.932 + 28.5
    expect(scores('shuangta', 'projects', 'on-time', 'online', 'targets')).toEqual(['90', '96.44', '95', '93.432']);
  });

  test('satisfaction by 24 household and 12 window cards', () => {
    // home: (1000 + 960 + 120) / 24 = 86.66667; solving (1200 + 720 + 120) / 23 = 88.69565
    // 70 % x 86.66667 + 30 % x 88.69565 = 87.27536
    // window: (400 + 640) / 12 = 86.66667; solving (800 + 240) / 11 = 94.54545; 60.66667 + 28.36364 = 89.03030
    // 60 % x 87.27536 + 40 % x 89.03030 = 52.36522 + 35.61212
    expect(scores('shuangta', 'satisfaction')).toEqual(['87.9773']);
  });

  test('departments and deputies', () => {
    // those that enforce: three of six 100, three 80 = 90; reporting (500 + 80) / 6 = 96.66667; 72 + 19.33333 = 91.33333
    // general ones: (500 + 80) / 6 = 96.66667; reporting (200 + 320) / 6 = 86.66667; 77.33333 + 17.33333 = 94.66667
    // 60 % x 91.33333 + 40 % x 94.66667 = 54.8 + 37.86667
    // deputies: six 100, five 80, one 60 = 1060 / 12
    // 70 % x 92.6667 + 30 % x 88.3333 = 64.86669 + 26.49999
    const expected = ['92.6667', '88.3333', '91.36668'];
    expect(scores('shuangta', 'by-departments', 'by-deputies', 'two-way')).toEqual(expected);
  });

  test('its score', () => {
    expect(scores('shuangta', 'third-party')).toEqual(['100']); // 95.2 is on the step from 90
    // 35 % x 93.432 = 32.7012; 35 % x 87.9773 = 30.792055; 15 % x 91.36668 = 13.705002; 15 % x 100 = 15
    expect(unit('shuangta').score).toBe('92.198257');
  });
});

describe('the natural resources bureau, step by step', () => {
  test('targets and satisfaction', () => {
    // 13 of 16; 82 of 100; 40 % x 81.25 + 30 % x 91.11 + 30 % x 82 = 32.5 + 27.333 + 24.6
    expect(scores('land', 'projects', 'on-time', 'online', 'targets')).toEqual(['81.25', '91.11', '82', '84.433']);
    // home: (560 + 600 + 210) / 24 = 57.08333; solving (400 + 720 + 180) / 23 = 56.52174; 39.95833 + 16.95652 = 56.91486
    // window: (480 + 120 + 120) / 12 = 60; solving (240 + 240 + 120) / 11 = 54.54545; 42 + 16.36364 = 58.36364
    // 60 % x 56.91486 + 40 % x 58.36364 = 34.14891 + 23.34545
    expect(scores('land', 'satisfaction')).toEqual(['57.4944']);
  });

  test('townships and deputies', () => {
    // support and speed: five 80, four 60, three 30 = 730 / 12; shifting: five 80, three 60, four 30 = 700 / 12
    // 65 % x 60.83333 + 35 % x 58.33333 = 39.54167 + 20.41667
    // deputies: five 80, six 60, one 30 = 790 / 12; 70 % x 59.9583 + 30 % x 65.8333 = 41.97081 + 19.74999
    const expected = ['59.9583', '65.8333', '61.7208'];
    expect(scores('land', 'by-townships', 'by-deputies', 'two-way')).toEqual(expected);
  });

  test('its score, from which 2 are taken', () => {
    expect(scores('land', 'third-party')).toEqual(['75']); // 78.6: the step from 70
    // 35 % x 84.433 = 29.55155; 35 % x 57.4944 = 20.12304; 20 % x 61.7208 = 12.34416; 10 % x 75 = 7.5; 69.51875 - 2
    expect(unit('land').score).toBe('67.51875');
  });
});

describe('what is missing', () => {
  test('26 cards are fewer than 30: no satisfaction, and the rest is six tenths of the weight', () => {
    expect([scores('gaoshan', 'satisfaction'), row('gaoshan')?.covered]).toEqual([[null], '60']);
  });

  test('no score of the agency is not zero', () => {
    expect([scores('tongling', 'third-party'), row('tongling')?.covered]).toEqual([[null], '85']);
  });

  test('a target of zero is left out, and a department without a window is judged by households', () => {
    // 60 % x 83.3333 + 30 % x 94.25 = 78.27498 of 90 percent
    expect(scores('irrigation', 'online', 'targets')).toEqual([null, '86.9722']);
    // (900 + 1120 + 540) / 32 = 80; solving (300 + 880 + 960 + 30) / 31 = 70; 56 + 21
    expect(scores('irrigation', 'satisfaction')).toEqual(['77']);
  });

  test('exactly 90 is on the step of 90', () => {
    expect(scores('longtan', 'third-party')).toEqual(['100']);
  });
});
