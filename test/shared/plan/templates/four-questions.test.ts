import { describe, expect, test } from 'vitest';
import { nodesOf } from '../../../../shared/plan/schema.ts';
import { fourQuestionsAnswers } from '../../../../shared/plan/templates/four-questions/answers.ts';
import { fourQuestionsExample } from '../../../../shared/plan/templates/four-questions/example.ts';
import { fourQuestions } from '../../../../shared/plan/templates/four-questions/plan.ts';
import { judgedExample, refusedRecords } from './judged.ts';

// Townships answer four questions about themselves. Every total was worked out from the example's tables with fractions,
// by a calculation that shares nothing with the engine.

const { checked, unit, row, scores, standing } = judgedExample({ plan: fourQuestions, example: fourQuestionsExample });

test('the plan has no fault and nothing to be warned of', () => {
  expect([checked.faults, checked.warnings]).toEqual([[], []]);
});

test('every record of the example could have been handed in by somebody the plan names', () => {
  expect(refusedRecords({ plan: fourQuestions, example: fourQuestionsExample })).toEqual([]);
});

test('every branch and indicator, adjustment and outcome, audience, supplier and group answers some words', () => {
  const named = new Set(fourQuestionsAnswers.flatMap(({ at }) => at));
  const { adjustments, outcomes, audiences, groups, suppliers = [], earlier = [] } = fourQuestions;
  const nodes = [...nodesOf(fourQuestions.tree)].map(({ node }) => node);
  const all = [nodes, adjustments, outcomes, audiences, groups, suppliers, earlier].flat().map(({ id }) => id);
  expect(all.filter((id) => !named.has(id))).toEqual([]);
});

test('every total, to the last decimal', () => {
  const roster = fourQuestionsExample().cycle.roster;
  expect(Object.fromEntries(roster.map(({ unit: id }) => [id, scores(id, 'capacity')[0]]))).toEqual({
    chengguan: '93.851378',
    dongjiao: '82.231081',
    xihe: '83.65978',
    nanmen: '57.4525',
    // No problem the year before: 7954.25 of 90 percent
    beiguan: '31817/360',
    // Neither enough cards nor a year before: 15, 20 and 25 of 60 percent
    xincheng: '86.040475',
    heping: '93.353345',
    liushu: '86.945405',
    baiyun: '86.945405',
    shimen: '73.544594',
    huangni: '61.192565',
    // The mechanisms were not checked: 80 percent of the weight
    qingfeng: '88.06769375',
  });
});

test('places, grades, who is followed up and reported on, who got better, whose experience is looked at', () => {
  const followed = '列入跟踪检查，30 日内报送整改措施和进展报告';
  const report = '连续两年列入跟踪检查，由县民政局专题报告县委、县政府';
  const better = '上年列入跟踪检查，今年 80 分以上且不再列入：销号，通报肯定';
  const learnt = '列入经验总结名单，报送典型材料，经实地核实后推广';
  expect(standing('suburban')).toEqual([
    ['chengguan', '93.85', '1', '优秀', '—', '—', '—', learnt],
    ['beiguan', '88.38', '2', '良好', '—', '—', '—', learnt],
    ['xincheng', '86.04', '3', '良好', '—', '—', '—', '—'],
    // A department only proposed to call it to account; followed up last year and well over 80 now
    ['xihe', '83.66', '4', '良好', '—', '—', better, '—'],
    // Good by its score, one grade down by the county's decision
    ['dongjiao', '82.23', '5', '合格', '—', '—', '—', '—'],
    // Followed up last year and again
    ['nanmen', '57.45', '6', '不合格', followed, report, '—', '—'],
  ]);
  expect(standing('farming')).toEqual([
    ['heping', '93.35', '1', '优秀', '—', '—', '—', learnt],
    ['qingfeng', '88.07', '2', '良好', '—', '—', '—', learnt],
    // Equal in everything this year; only one of them was followed up last year
    ['liushu', '86.95', '3', '良好', '—', '—', '—', '—'],
    ['baiyun', '86.95', '3', '良好', '—', '—', better, '—'],
    // 73.54 is under 75; last year it was not followed up
    ['shimen', '73.54', '5', '合格', followed, '—', '—', '—'],
    ['huangni', '61.19', '6', '合格', followed, report, '—', '—'],
  ]);
});

describe('Dongjiao, step by step', () => {
  test('what was found counts four fifths, how near its own score came one fifth', () => {
    expect(scores('dongjiao', 'institutions-found', 'institutions-true', 'institutions')).toEqual([
      '84',
      '89.2857', // |90 - 84| / 84 = 7.142857 %, 2.142857 over 5: of 20 that is 10.714286 %
      '85.05714', // 80 % x 84 + 20 % x 89.2857 = 67.2 + 17.85714
    ]);
    // Exactly what was found
    expect(scores('dongjiao', 'mechanisms-found', 'mechanisms-true', 'mechanisms')).toEqual(['88', '100', '90.4']);
    // |92 - 80| / 80 = 15 %: half way from 5 to 25
    expect(scores('dongjiao', 'methods-found', 'methods-true', 'methods')).toEqual(['80', '50', '74']);
  });

  test('satisfaction by 12 household and 8 window cards', () => {
    // At home, three questions: (6 x 100 + 4 x 80 + 2 x 50) / 12 = 1020 / 12 = 85;
    // the fourth: (500 + 320 + 150) / 12 = 970 / 12 = 80.83333; 80 % x 85 + 20 % x 80.83333 = 84.16667
    // At the window: (400 + 240 + 50) / 8 = 86.25; (300 + 320 + 50) / 8 = 83.75; 69 + 16.75 = 85.75
    // 70 % x 84.16667 + 30 % x 85.75 = 58.91667 + 25.725 = 84.64167
    expect(scores('dongjiao', 'satisfied')).toEqual(['84.6417']);
  });

  test('its total', () => {
    expect(scores('dongjiao', 'improved')).toEqual(['75']); // 6 of 8
    // 15 % x 85.05714 = 12.758571; 20 % x 90.4 = 18.08; 25 % x 74 = 18.5; 30 % x 84.6417 = 25.39251; 10 % x 75 = 7.5
    expect(unit('dongjiao').score).toBe('82.231081');
  });
});

describe('Shimen, step by step', () => {
  test('who gives himself no score has nothing for that, and keeps what was found', () => {
    expect(scores('shimen', 'mechanisms-found', 'mechanisms-true', 'mechanisms')).toEqual(['74', '0', '59.2']);
  });

  test('the other questions', () => {
    // |80 - 78| / 78 = 2.56 %, within 5; 62.4 + 20
    expect(scores('shimen', 'institutions-true', 'institutions')).toEqual(['100', '82.4']);
    // |82 - 75| / 75 = 9.33333 %, 4.33333 over: of 20 that is 21.66667 %; 60 + 20 % x 78.3333
    expect(scores('shimen', 'methods-true', 'methods')).toEqual(['78.3333', '75.66666']);
    // home (500 + 320 + 150) / 12 = 80.83333; voice (400 + 320 + 150) / 12 = 72.5; 64.66667 + 14.5 = 79.16667
    // window (400 + 160 + 100) / 8 = 82.5; voice (300 + 240 + 50) / 8 = 73.75; 66 + 14.75 = 80.75
    // 70 % x 79.16667 + 30 % x 80.75 = 55.41667 + 24.225 = 79.64167; 6 of 10 problems put right
    expect(scores('shimen', 'satisfied', 'improved')).toEqual(['79.6417', '60']);
  });

  test('its total, by the weights of a farming township', () => {
    // 20 % x 82.4 = 16.48; 20 % x 59.2 = 11.84; 15 % x 75.66666 = 11.349999; 35 % x 79.6417 = 27.874595; 10 % x 60 = 6
    expect(unit('shimen').score).toBe('73.544594');
  });
});

describe('what is missing', () => {
  test('a question nobody checked has no score, and the others carry its weight', () => {
    expect(scores('qingfeng', 'mechanisms-found', 'mechanisms')).toEqual([null, null]);
    expect(row('qingfeng')?.covered).toBe('80');
  });

  test('a new subdistrict with nine cards is judged by the checks alone, which are just six tenths', () => {
    expect(scores('xincheng', 'satisfied', 'improved')).toEqual([null, null]);
    expect(row('xincheng')?.covered).toBe('60');
  });

  test('a township without a service window is judged by households alone', () => {
    // (200 + 320 + 200 + 0) / 12 = 60; voice (100 + 240 + 250) / 12 = 49.16667; 48 + 9.83333
    expect(scores('huangni', 'satisfied')).toEqual(['57.8333']);
  });

  test('too modest costs like too proud', () => {
    // |56 - 70| / 70 = 20 %: 15 over 5, of 20 that is 75 %
    expect(scores('huangni', 'mechanisms-true')).toEqual(['25']);
  });
});
