import type { Phrases } from '../words.ts';

/** Words for settings that several forms share, by the path they have in each. */
export const whenNoneLabels = {
  whenNone: { zh: '没有读数时', en: 'Where there is no reading' },
  'whenNone=none': { zh: '不计分，由上级汇总决定', en: 'no score; the parent decides' },
  'whenNone=zero': { zh: '按零分', en: 'zero points' },
  'whenNone=group-mean': { zh: '按本组平均', en: "the group's mean" },
  'whenNone=full': { zh: '按满分', en: 'full points' },
} satisfies Phrases;

export const sheetLabels = {
  audience: { zh: '评价主体', en: 'Audience' },
  points: { zh: '各等级折算分值', en: 'Points of each level' },
  items: { zh: '题目及权重', en: 'Items and weights' },
  'items.item': { zh: '题目', en: 'Item' },
  'items.weight': { zh: '权重（%）', en: 'Weight (%)' },
  emptyItem: { zh: '某题没有有效回答时', en: 'Where an item has no valid answer' },
  'emptyItem=move-weight': { zh: '权重由其余题目承担', en: 'its weight moves to the other items' },
  'emptyItem=none': { zh: '整份不形成读数', en: 'no reading at all' },
  minimum: { zh: '最少有效份数', en: 'Fewest valid answers' },
} satisfies Phrases;

export const fieldLabel = { field: { zh: '数据项', en: 'Record field' } } satisfies Phrases;

/** Of every outcome: the number it goes by, where that is not what the plan ranks at. */
export const outcomeLabels = {
  at: { zh: '依据的得分（不填则与排名相同）', en: 'Goes by (absent: what the plan ranks at)' },
  'at=exact': { zh: '未取整的得分', en: 'the exact score' },
  'at=published': { zh: '公布的得分', en: 'the published score' },
} satisfies Phrases;
