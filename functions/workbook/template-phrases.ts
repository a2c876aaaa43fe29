import type { HandInAsked } from '../../shared/evidence/hand-in.ts';
import type { Phrases, Words } from '../../shared/words.ts';

/** The words of a template: names of sheets, titles of columns, what its notes say. */
export const templatePhrases = {
  scores: { zh: '得分', en: 'Scores' },
  figures: { zh: '数据', en: 'Figures' },
  notes: { zh: '填表说明', en: 'Instructions' },
  bookTitle: { zh: '{cycle}——{supplier}报送表', en: '{cycle}: hand-in of {supplier}' },
  fillHint: {
    zh: '请填浅黄色单元格；灰色单元格不考核该单位，不用填。没有数据的留空，不要填 0。详见“填表说明”。',
    en: 'Fill in the light yellow cells; grey ones do not concern the unit. Leave empty what is not known; do not write 0. See "Instructions".',
  },
  decider: { zh: '决定机关', en: 'Decided by' },
  raterHint: {
    zh: '一行一个评分：写明单位、评分人和分数，不用填事项编号。详见“填表说明”。',
    en: 'One score a row: the unit, who gave it, and the score. No matter key is needed. See "Instructions".',
  },
  matterHint: {
    zh: '一行一件事项；没有的，保留空表。同一事项填同一编号。详见“填表说明”。',
    en: 'One matter a row; leave the sheet empty if there are none. The same matter has the same key. See "Instructions".',
  },
} satisfies Phrases;

/** The titles of the columns that are no figures, in the way templates write them. */
export const columnTitles = {
  code: { zh: '单位编码', en: 'Unit code' },
  name: { zh: '单位名称', en: 'Unit' },
  group: { zh: '分组', en: 'Group' },
  item: { zh: '项目', en: 'Item' },
  kind: { zh: '类别', en: 'Kind' },
  level: { zh: '级别', en: 'Level' },
  circumstance: { zh: '情形', en: 'Circumstance' },
  panel: { zh: '考评组', en: 'Panel' },
  rater: { zh: '评分人', en: 'Rater' },
  amount: { zh: '数值', en: 'Value' },
  day: { zh: '日期', en: 'Day' },
  until: { zh: '截止日期', en: 'Until' },
  matter: { zh: '事项编号', en: 'Matter key' },
  basis: { zh: '依据', en: 'Basis' },
  note: { zh: '说明', en: 'Note' },
} satisfies Phrases;
export type ColumnName = keyof typeof columnTitles;

/** The title of a figure's column: the indicator's and the field's, such as 限时办结率（完成值）. */
export function figureTitle({ title, fieldTitle: field }: HandInAsked['figures'][number]): Words {
  return { zh: `${title.zh}（${field.zh}）`, en: `${title.en} (${field.en})` };
}

/** The name of the sheet of figures: scores where nothing else is asked. */
export function figuresName(asked: HandInAsked): Words {
  return asked.figures.every(({ field }) => field === 'score') ? templatePhrases.scores : templatePhrases.figures;
}

/** The name of the hidden sheet that says what a template was made for. */
export const identityName = '_pingyi';
