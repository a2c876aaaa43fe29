import {
  exampleCycle as cycle,
  examplePlan as plan,
  exampleRound as round,
} from '../../shared/plan/templates/example-county.ts';
import type { Operation } from './operation.ts';
import { CycleLine, listOf, OpenedCycle, PlanLine, PublishedPlan, RoundDetail, RoundLine } from './shapes.ts';

const digest = '8d0c1f4b2a6e9c7d5f3b1a0e8d6c4b2a9f7e5d3c1b0a8f6e4d2c0b9a7f5e3d1c';
const planLine = { id: plan.id, version: plan.version, title: plan.title, period: plan.period, digest };
const cycleLine = {
  id: cycle.id,
  title: cycle.title,
  plan: { ...cycle.plan, digest },
  period: cycle.period,
  units: cycle.roster.length,
  openedAt: '2026-01-05T01:30:00.000Z',
};
const roundLine = {
  id: round.id,
  audience: round.audience,
  title: round.title,
  state: 'open',
  opensAt: '2026-11-01T00:00:00.000Z',
};
const participation = {
  provisional: true,
  late: 0,
  units: [
    { unit: 'shiqiao', ballots: 163, cards: 400 },
    { unit: 'qingshui', ballots: 90, cards: 250 },
  ],
};

/** Plans, cycles and rounds: what is assessed, and how far it is. */
export const cycleOperations = [
  {
    id: 'listPlans',
    method: 'GET',
    path: '/api/v1/plans',
    scope: 'plans:read',
    title: { zh: '列出已发布的方案', en: 'List published plans' },
    about: {
      zh: '本考核办发布过的全部方案和版本，按标识和版本排列。',
      en: 'Every plan and version the office ever published, by id and version.',
    },
    paged: true,
    answers: [
      {
        status: 200,
        about: { zh: '一页方案', en: 'One page of plans' },
        shape: listOf('PlanList', PlanLine),
        example: { items: [planLine] },
      },
    ],
    problems: [],
  },
  {
    id: 'getPlan',
    method: 'GET',
    path: '/api/v1/plans/:plan/:version',
    scope: 'plans:read',
    title: { zh: '读取一个方案', en: 'Read a plan' },
    about: {
      zh: '一个已发布版本的全部内容：指标体系、分组、评价对象、评价表、计分形式。发布后不再改变。',
      en: 'A published version with its whole tree, groups, audiences, sheets and forms. It never changes.',
    },
    kept: true,
    answers: [
      {
        status: 200,
        about: { zh: '方案', en: 'The plan' },
        shape: PublishedPlan,
        example: { digest, plan },
      },
    ],
    problems: [],
  },
  {
    id: 'listCycles',
    method: 'GET',
    path: '/api/v1/cycles',
    scope: 'cycles:read',
    title: { zh: '列出考核周期', en: 'List cycles' },
    about: {
      zh: '本考核办的考核周期；令牌限定了周期的，只有那一个。',
      en: "The office's cycles; only the one that the token is bound to, if it is.",
    },
    paged: true,
    answers: [
      {
        status: 200,
        about: { zh: '一页周期', en: 'One page of cycles' },
        shape: listOf('CycleList', CycleLine),
        example: { items: [cycleLine] },
      },
    ],
    problems: [],
  },
  {
    id: 'getCycle',
    method: 'GET',
    path: '/api/v1/cycles/:cycle',
    scope: 'cycles:read',
    title: { zh: '读取一个考核周期', en: 'Read a cycle' },
    about: {
      zh: '周期所用的方案、考核期间和被考核单位名册。名册在周期建立时冻结。',
      en: 'The plan it runs, its period, and the roster of units, which was frozen when the cycle was opened.',
    },
    answers: [
      {
        status: 200,
        about: { zh: '周期', en: 'The cycle' },
        shape: OpenedCycle,
        example: { ...cycleLine, roster: cycle.roster },
      },
    ],
    problems: [],
  },
  {
    id: 'listRounds',
    method: 'GET',
    path: '/api/v1/cycles/:cycle/rounds',
    scope: 'rounds:read',
    title: { zh: '列出轮次', en: 'List rounds' },
    about: { zh: '一个周期的轮次及其状态。', en: 'The rounds of a cycle, and where each stands now.' },
    paged: true,
    answers: [
      {
        status: 200,
        about: { zh: '一页轮次', en: 'One page of rounds' },
        shape: listOf('RoundList', RoundLine),
        example: { items: [roundLine] },
      },
    ],
    problems: ['not-found'],
  },
  {
    id: 'getRound',
    method: 'GET',
    path: '/api/v1/cycles/:cycle/rounds/:round',
    scope: 'rounds:read',
    title: { zh: '读取一个轮次', en: 'Read a round' },
    about: {
      zh: '轮次的状态和参与数。封存前的参与数是暂时的；任何时候都不包含评价内容。',
      en: 'The state of a round and how many took part. Until it is sealed the counts are provisional; what was said is never part of them.',
    },
    answers: [
      {
        status: 200,
        about: { zh: '轮次', en: 'The round' },
        shape: RoundDetail,
        example: { ...roundLine, participation },
      },
    ],
    problems: [],
  },
] as const satisfies readonly Operation[];
