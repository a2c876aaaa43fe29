import { exampleCard, exampleCycle, examplePlan } from '../../shared/plan/templates/example-county.ts';
import { CardCode, CastBallot, OpenedCard, Verdict } from './ballot-shapes.ts';
import type { Operation } from './operation.ts';

const [unit] = exampleCycle.roster;
const sheet = examplePlan.audiences[0]?.sheet;
const cardProblems = ['round-planned', 'round-closed', 'card-withdrawn', 'card-expired', 'card-unknown'] as const;

/** Kiosks and other systems through which citizens rate with their cards. */
export const ballotOperations = [
  {
    id: 'openCard',
    method: 'POST',
    path: '/api/v1/cycles/:cycle/rounds/:round/cards',
    scope: 'ballots:write',
    title: { zh: '打开评价卡', en: 'Open a card' },
    about: {
      zh: '按卡号查出这张卡评价哪些单位、问哪些问题、是否已经用过，供自助终端显示。不改变任何内容。卡号只放在请求内容里，不放在地址里。',
      en: 'For a kiosk to show: which units the card rates, what is asked, and whether it was used. Nothing is changed. The code travels in the body and never in an address.',
    },
    sent: { shape: CardCode, example: { code: exampleCard.printed } },
    answers: [
      {
        status: 200,
        about: { zh: '这张卡的评价表', en: 'What the card asks' },
        shape: OpenedCard,
        example: { units: [{ unit: unit?.unit, title: unit?.title }], sheet, used: false },
      },
    ],
    problems: cardProblems,
  },
  {
    id: 'castBallot',
    method: 'POST',
    path: '/api/v1/cycles/:cycle/rounds/:round/ballots',
    scope: 'ballots:write',
    title: { zh: '提交一张评价票', en: 'Cast a ballot' },
    about: {
      zh: '规则与群众评价页面相同：一张卡只计一次。每次填表随机取一个 nonce，重发时原样使用：答复 yours 表示前一次已经计入。等级写序号，0 为最好；不了解写 unknown。',
      en: `The rules are those of the citizens' own page: a card counts once. Draw a nonce at random for each filling-in and send the same with every repeat: the verdict "yours" then says that an earlier try was counted. A level is its place in the scale, 0 the best; "unknown" is an honest don't know.`,
    },
    sent: {
      shape: CastBallot,
      example: {
        code: exampleCard.printed,
        nonce: '5f1c0b9e7a3d42868c1e0f7b6a5d4c3b',
        answers: { shiqiao: { manner: 0, speed: 'unknown' } },
      },
    },
    answers: [
      {
        status: 201,
        about: { zh: '已经计入', en: 'It was counted' },
        shape: Verdict,
        example: { verdict: 'counted', units: ['shiqiao'] },
      },
      {
        status: 200,
        about: { zh: '前一次提交已经计入', en: 'An earlier try was counted' },
        shape: Verdict,
        example: { verdict: 'yours', units: ['shiqiao'] },
      },
    ],
    problems: [...cardProblems, 'already-counted', 'outcome-unknown'],
  },
] as const satisfies readonly Operation[];
