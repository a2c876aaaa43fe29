import { assess } from '../../shared/assess/assess.ts';
import { canonical } from '../../shared/canonical.ts';
import { exampleCycle, exampleEvidence, examplePlan } from '../../shared/plan/templates/example-county.ts';
import { sha256 } from '../store/digest.ts';
import { explained } from '../web/sentence.ts';
import type { Operation } from './operation.ts';
import { KeptResult, LatestResult, UnitLine, UnitTrace } from './result-shapes.ts';
import { listOf } from './shapes.ts';

// Judged here and not written down, so that the examples say what the engine says.
const whole = assess(examplePlan, exampleCycle, exampleEvidence, sha256);
const { units, ...head } = whole;
const [first] = units;
const example = first && explained(first);
const id = sha256(canonical(whole));
const lines = head.groups.flatMap((group) => group.standing.map((row) => ({ ...row, group: group.id })));

/** Results: the standing, and every number down to its parts. */
export const resultOperations = [
  {
    id: 'getLatestResult',
    method: 'GET',
    path: '/api/v1/cycles/:cycle/results/latest',
    scope: 'results:read',
    title: { zh: '读取现行结果', en: 'Read the result that stands' },
    about: {
      zh: '各组排名和得分，以及所用方案和评价依据的摘要。分数是精确的十进制数或分数（如 275/3），published 是对外公布的写法。',
      en: 'The standing of each group, with the digests of the plan and the evidence it was computed from. Scores are exact, as decimals or as fractions such as 275/3; "published" is what is printed.',
    },
    kept: true,
    answers: [
      {
        status: 200,
        about: { zh: '现行结果', en: 'The result that stands' },
        shape: LatestResult,
        example: { id, version: 1, computedAt: '2026-11-22T02:00:00.000Z', result: head },
      },
    ],
    problems: [],
  },
  {
    id: 'getResult',
    method: 'GET',
    path: '/api/v1/cycles/:cycle/results/:result',
    scope: 'results:read',
    title: { zh: '读取任何一次结果', en: 'Read any result' },
    about: {
      zh: '按标识读取曾经计算出的任何一次结果。标识就是结果内容的摘要，内容永不改变。',
      en: 'Any result ever computed, by its id. The id is the digest of its bytes: it never changes.',
    },
    kept: true,
    answers: [
      { status: 200, about: { zh: '结果', en: 'The result' }, shape: KeptResult, example: { id, result: head } },
    ],
    problems: [],
  },
  {
    id: 'listResultUnits',
    method: 'GET',
    path: '/api/v1/cycles/:cycle/results/:result/units',
    scope: 'results:read',
    title: { zh: '列出结果中的单位', en: 'List the units of a result' },
    about: {
      zh: '每个单位的得分、等次和标记，按单位标识排列。',
      en: 'Score, outcomes and marks of every unit, by the ids of the units.',
    },
    paged: true,
    answers: [
      {
        status: 200,
        about: { zh: '一页单位', en: 'One page of units' },
        shape: listOf('UnitList', UnitLine),
        example: { items: lines },
      },
    ],
    problems: ['not-found'],
  },
  {
    id: 'getResultUnit',
    method: 'GET',
    path: '/api/v1/cycles/:cycle/results/:result/units/:unit',
    scope: 'results:read',
    title: { zh: '读取一个单位的计算过程', en: 'Read the trace of a unit' },
    about: {
      zh: '一个单位每一个数是怎样算出来的：各级指标的得分、名义权重、实际权重和每一步的说明；explain 是同样内容的中英文句子。',
      en: 'How every number of one unit came about: the score of each indicator, the weight the plan gives and the weight really used, and every step; "explain" says the same in sentences.',
    },
    kept: true,
    answers: [{ status: 200, about: { zh: '单位', en: 'The unit' }, shape: UnitTrace, example }],
    problems: [],
  },
] as const satisfies readonly Operation[];
