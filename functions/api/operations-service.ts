import { exampleCycle } from '../../shared/plan/templates/example-county.ts';
import type { Operation } from './operation.ts';
import { RatingLink, RatingRequest } from './service-shapes.ts';

const example = {
  link: 'https://pingyi.example/service/county/year-2026/autumn#7QK2N8WBX4M0ZC5TR9HDV3GJ1E',
  code: '4F7K-Q2ZB-9XWM-0HTC-6',
  silentFrom: '2026-11-30',
};

/** Windows and their systems, which ask for a rating when a matter is finished. */
export const serviceOperations = [
  {
    id: 'askRating',
    method: 'POST',
    path: '/api/v1/cycles/:cycle/rounds/:round/services',
    scope: 'ballots:write',
    title: { zh: '办结后请群众评价', en: 'Ask for a rating after a service' },
    about: {
      zh: '一件办结，请群众评价一次。答复的链接交给办事群众（短信、二维码由贵系统发送），code 供手工输入。同一单位同一办件编号再请，得到同一链接，不会评两次。办件编号只以密钥加密保存，只有评了差评并同意联系的，才向该单位显示。不要传姓名和电话。about 填窗口、办事指南或购买服务的编号；stages 填评价表中要另外评的环节；逾期未评按方案作默认评价的，silentFrom 是第一天。',
      en: 'One finished matter, one rating. Hand the link to the citizen (messages and QR codes are your system’s); code is for typing. Asking again for the same reference of the same unit gives the same link, so nothing is rated twice. The reference is kept encrypted, and shown to its unit only after a bad rating whose citizen wants to be called. Send no names and no numbers of people. about is the id of a window, guide or purchased service; stages are items of the sheet to be rated too; silentFrom is the first day on which silence counts as the plan says.',
    },
    sent: {
      shape: RatingRequest,
      example: {
        reference: 'SL-2026-004711',
        unit: exampleCycle.roster[0]?.unit,
        finishedOn: '2026-11-22',
      },
    },
    answers: [
      { status: 201, about: { zh: '已请评', en: 'It is asked for' }, shape: RatingLink, example },
      {
        ...{ status: 200, shape: RatingLink, example },
        about: { zh: '以前请过，链接相同', en: 'It was asked for before; the link is the same' },
      },
    ],
    problems: ['round-planned', 'round-closed', 'case-differs'],
  },
] as const satisfies readonly Operation[];
