import type { Audience } from '../../schema.ts';

/**
 * Whoever came on business: a tap on the device at the window, or an answer when the town calls back after an errand was
 * run for somebody. One card rates the post that served him.
 */
export const postAudiences: Audience[] = [
  {
    id: 'clients',
    kind: 'public',
    title: { zh: '办事群众', en: 'People who came on business' },
    rates: ['service', 'resident'],
    cards: 'one-unit',
    channels: [
      { id: 'device', title: { zh: '现场评价仪', en: 'Device at the window' } },
      { id: 'callback', title: { zh: '帮办代办回访', en: 'Call back after an errand' } },
    ],
    sheet: {
      scale: [
        { id: 'very-satisfied', title: { zh: '非常满意', en: 'Very satisfied' } },
        { id: 'satisfied', title: { zh: '满意', en: 'Satisfied' } },
        { id: 'basically-satisfied', title: { zh: '基本满意', en: 'Basically satisfied' } },
        { id: 'dissatisfied', title: { zh: '不满意', en: 'Dissatisfied' } },
        { id: 'very-dissatisfied', title: { zh: '非常不满意', en: 'Very dissatisfied' } },
      ],
      // A device at a window asks one thing.
      items: [
        {
          id: 'overall',
          title: { zh: '对本次办事的评价', en: 'How this errand went' },
          hint: { zh: '只进一道门、只跑一次就办成', en: 'One door, one trip, and it was done' },
        },
      ],
    },
  },
];
