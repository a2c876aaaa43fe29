import type { Audience } from '../../schema.ts';

/** Points of the four levels of the card, best first. */
export const fourLevelPoints = ['100', '80', '50', '0'];

/** Whoever lives in a township or has business there: one card, one township. */
export const questionAudiences: Audience[] = [
  {
    id: 'citizens',
    kind: 'public',
    title: { zh: '群众', en: 'Citizens' },
    rates: ['suburban', 'farming'],
    cards: 'one-unit',
    channels: [
      { id: 'household', title: { zh: '入户卡', en: 'Household card' } },
      { id: 'window', title: { zh: '窗口卡', en: 'Service-window card' } },
    ],
    sheet: {
      scale: [
        { id: 'satisfied', title: { zh: '满意', en: 'Satisfied' } },
        { id: 'rather', title: { zh: '比较满意', en: 'Rather satisfied' } },
        { id: 'neither', title: { zh: '一般', en: 'Neither' } },
        { id: 'dissatisfied', title: { zh: '不满意', en: 'Dissatisfied' } },
      ],
      items: [
        { id: 'content', title: { zh: '服务内容是否丰富、合用', en: 'Services are there and fit what is needed' } },
        { id: 'manner', title: { zh: '服务方式是否便捷', en: 'Services are easy to get' } },
        {
          id: 'voice',
          title: {
            zh: '公共服务的事能知道、能参与、能监督',
            en: 'One is told, asked and can look into public services',
          },
        },
        { id: 'overall', title: { zh: '总体是否满意', en: 'On the whole' } },
      ],
    },
  },
];
