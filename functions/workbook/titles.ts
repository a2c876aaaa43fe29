import type { AskedFigure, HandInAsked } from '../../shared/evidence/hand-in.ts';
import type { Words } from '../../shared/words.ts';
import type { Choice } from './choices.ts';
import { type AskedColumn, askedColumns, choicesOf, columnsAsked, goesByRater, type Kind } from './matter-columns.ts';
import { sheetName } from './plain-text.ts';
import { type ColumnName, columnTitles, figureTitle } from './template-phrases.ts';
import { nameKey } from './typed.ts';

/** The titles of the figures' columns. Where two would be called the same, the indicator's id tells them apart. */
export function figureTitles(asked: HandInAsked): ReadonlyMap<AskedFigure, Words> {
  const titles = asked.figures.map((figure) => [figure, figureTitle(figure)] as const);
  const alike = (title: Words) =>
    titles.filter(([, other]) => other.zh === title.zh || other.en === title.en).length > 1;
  return new Map(
    titles.map(([figure, title]) => [
      figure,
      alike(title) ? { zh: `${title.zh}${figure.indicator}`, en: `${title.en} ${figure.indicator}` } : title,
    ]),
  );
}

/** Other ways in which people write the titles of columns that are no figures; `ordinal` is read over. */
const usual: Readonly<Record<ColumnName | 'ordinal', readonly string[]>> = {
  ordinal: ['序号', 'no', 'no.', '#'],
  code: ['单位编码', '单位代码', '编码', '代码', 'unitcode', 'unitid', 'code'],
  name: ['单位名称', '单位', '名称', '被考核单位', 'unit', 'unitname', 'name'],
  group: ['分组', '组别', 'group'],
  item: ['项目', '指标', 'item', 'indicator'],
  kind: ['类别', '数据项', 'kind', 'field'],
  level: ['级别', '等级', '表彰级别', '决定机关', 'level', 'decidedby'],
  circumstance: ['情形', 'circumstance'],
  panel: ['考评组', '评分组', '面试组', 'panel'],
  rater: ['评分人', '评分人编号', '评委', '评委编号', '考官', 'rater', 'judge'],
  amount: ['数值', '分值', '分数', 'Value', 'Points', 'Amount'],
  day: ['日期', '发生日期', 'day', 'date'],
  until: ['截止日期', '有效期至', '影响期至', '截止', 'until', 'end'],
  matter: ['事项编号', '编号', 'matterkey', 'matter'],
  basis: ['依据', '文件依据', 'basis'],
  note: ['说明', '备注', '事项说明', 'note', 'notes', 'remarks'],
};

/** What a column is: a figure, or one of the columns around them. */
export type ColumnMeaning = AskedFigure | ColumnName | 'ordinal';

/** Knows columns by their titles, in either language, however spaces and brackets are written. */
export function columnReader(asked: HandInAsked): {
  meaning(title: string): ColumnMeaning | undefined;
  readonly titles: readonly Words[];
} {
  const known = new Map<string, ColumnMeaning>();
  const unasked = new Set<string>(askedColumns);
  for (const { parts } of itemsOf(asked)) for (const part of parts) unasked.delete(part);
  for (const [name, ways] of Object.entries(usual))
    if (!unasked.has(name)) for (const way of ways) known.set(nameKey(way), name as ColumnMeaning); // the keys of `usual` are its names
  const titles = figureTitles(asked);
  for (const [figure, title] of titles) {
    const alone = asked.figures.length === 1 ? ['得分', 'score', figure.fieldTitle.zh, figure.fieldTitle.en] : [];
    const only = asked.figures.filter(({ indicator }) => indicator === figure.indicator).length === 1;
    const short = only ? [figure.indicator, figure.title.zh, figure.title.en] : [];
    for (const way of [...alone, ...short, `${figure.indicator}.${figure.field}`, title.zh, title.en])
      known.set(nameKey(way), figure);
  }
  return {
    meaning: (title) => known.get(nameKey(title)),
    titles: [
      ...titles.values(),
      ...Object.entries(columnTitles).flatMap(([name, title]) => (unasked.has(name) ? [] : [title])),
    ],
  };
}

/** What a row of a list may name: kinds (of an indicator its figures' fields), and what else of matters. */
export type Item = {
  readonly indicator: string;
  readonly title: Words;
  readonly kinds: readonly Kind[];
  readonly levels: readonly Choice[];
  readonly circumstances: readonly Choice[];
  readonly parts: readonly AskedColumn[];
  readonly byRater: boolean;
  readonly several: boolean;
};

/** Everything asked for, an entry an indicator: what a list may name in its column of items. */
export function itemsOf(asked: HandInAsked): readonly Item[] {
  const figures = new Map<string, Item>();
  for (const { indicator, title, field, fieldTitle } of asked.figures) {
    const before = figures.get(indicator)?.kinds ?? [];
    const kinds = [...before, { id: field, title: fieldTitle }];
    const none = { levels: [], circumstances: [], parts: [], byRater: false, several: false };
    figures.set(indicator, { indicator, title, kinds, ...none });
  }
  return [
    ...figures.values(),
    ...asked.matters.map(
      (one): Item => ({
        indicator: one.indicator,
        title: one.title,
        ...choicesOf(one),
        parts: columnsAsked(one),
        byRater: goesByRater(one),
        several: true,
      }),
    ),
  ];
}

/** Whether a sheet is named after a list, as Excel takes names: at most 31 characters, without its own marks. */
export function isNamedAfter(sheet: string, { indicator, title }: Pick<Item, 'indicator' | 'title'>): boolean {
  const key = nameKey(sheet);
  return [indicator, title.zh, title.en].some(
    (text) => nameKey(text).slice(0, 31) === key || nameKey(sheetName(text)) === key,
  );
}
