import type { Phrases } from '../../shared/words.ts';
import type { Member } from './shape.ts';

const phrases = {
  service: { zh: '办事后评价（好差评）', en: 'Rating after a service' },
  serviceHint: {
    zh: '有“办事后评价”渠道的才填。第一题评整件事，从它看是不是差评。',
    en: 'Only with a channel after a service. The first question is about the whole and tells a bad rating.',
  },
  badFrom: { zh: '从第几级起算差评（最高级为 0）', en: 'Bad from this level (0 is the best)' },
  followUpDays: { zh: '几个工作日内整改', en: 'Working days to put it right' },
  silence: { zh: '逾期未评的默认评价', en: 'Default rating after silence' },
  silenceHint: {
    zh: '不填则逾期未评不算评价。默认评价单独归类，是否计入由各指标规定。',
    en: 'Left out, silence is no rating. Defaults are kept apart; each indicator says whether they count.',
  },
  afterDays: { zh: '几个自然日没有评价', en: 'Natural days without a rating' },
  level: { zh: '按第几级记（最高级为 0）', en: 'Recorded as this level (0 is the best)' },
} satisfies Phrases;

const whole = (key: 'badFrom' | 'followUpDays' | 'afterDays' | 'level'): Member => ({
  ...{ key, label: phrases[key], optional: false },
  shape: { kind: 'whole' },
});

/** What follows from ratings after a service, on the page of an audience. */
export const serviceMember: Member = {
  ...{ key: 'service', label: phrases.service, hint: phrases.serviceHint, optional: true },
  shape: {
    kind: 'object',
    members: [
      whole('badFrom'),
      whole('followUpDays'),
      {
        ...{ key: 'default', label: phrases.silence, hint: phrases.silenceHint, optional: true },
        shape: { kind: 'object', members: [whole('afterDays'), whole('level')] },
      },
    ],
  },
};
