import type { PlaceKind, Reason } from '../../shared/service/service.ts';
import type { Words } from '../../shared/words.ts';

/** Why somebody was not content, in words. */
export const reasonWords: Readonly<Record<Reason, Words>> = {
  manner: { zh: '服务态度不好', en: 'Unfriendly' },
  slow: { zh: '办得太慢、超过承诺时间', en: 'Too slow, or later than promised' },
  errands: { zh: '让我多跑路', en: 'Sent me from place to place' },
  papers: { zh: '要了指南以外的材料', en: 'Asked for papers beyond the guide' },
  refused: { zh: '不受理，又不说明理由', en: 'Refused without giving a reason' },
  guide: { zh: '办事指南不准、看不懂', en: 'The guide was wrong or unclear' },
  fees: { zh: '乱收费或者指定中介', en: 'Undue fees, or an agent was forced on me' },
  other: { zh: '其他', en: 'Something else' },
  unsaid: { zh: '不想说', en: 'Rather not say' },
};

/** What kind of place is rated, in words. */
export const kindWords: Readonly<Record<PlaceKind, Words>> = {
  window: { zh: '服务窗口', en: 'Service window' },
  guide: { zh: '办事指南', en: 'Service guide' },
  'case-type': { zh: '事项类别', en: 'Type of case' },
  purchased: { zh: '政府购买服务', en: 'Purchased service' },
};
