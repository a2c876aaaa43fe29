import type { Cycle } from '../../shared/cycle/cycle.ts';
import type { AskedMatters, HandInAsked } from '../../shared/evidence/hand-in.ts';
import { fill, type Language, type Phrases, type Words } from '../../shared/words.ts';
import type { BookCell, BookSheet } from './book.ts';
import { rangeWords } from './checks.ts';
import { joined } from './choices.ts';
import { choicesOf, columnsAsked, columnTitle, goesByRater, valueOptional } from './matter-columns.ts';
import { figuresName, templatePhrases } from './template-phrases.ts';
import { figureTitles } from './titles.ts';

const phrases = {
  what: { zh: '一、报什么', en: '1. What is asked' },
  whatFor: {
    zh: '本表用于“{cycle}”，考核期 {from} 至 {to}，共 {n} 个单位。',
    en: 'This workbook is for "{cycle}", period {from} to {to}, {n} units.',
  },
  figure: { zh: '“{title}”：{range}。工作表“{sheet}”。', en: '"{title}": {range}. Sheet "{sheet}".' },
  matter: {
    zh: '“{title}”：一行一件，类别是{kinds}；每件的数值是{range}。工作表“{sheet}”。',
    en: '"{title}": one matter a row, of kind {kinds}; each {range}. Sheet "{sheet}".',
  },
  incident: {
    zh: '“{title}”：一行一件，不填分值。工作表“{sheet}”。',
    en: '"{title}": one matter a row, without points. Sheet "{sheet}".',
  },
  scored: {
    zh: '“{title}”：一行一个评分，类别是{kinds}；每个分数是{range}。工作表“{sheet}”。',
    en: '"{title}": one score a row, of kind {kinds}; each {range}. Sheet "{sheet}".',
  },
  optional: {
    zh: '{kinds}：按件计分，数值填件数；只有一件的，数值可以不填。',
    en: '{kinds}: counted by number; the value says how many, and may stay empty for one.',
  },
  level: { zh: '{column}填：{words}。', en: '{column}: {words}.' },
  levelOf: { zh: '“{kind}”的{column}必填：{words}。', en: '{column} of "{kind}", always: {words}.' },
  circumstance: {
    zh: '{column}填：{words}；没有这些情形的，不填。',
    en: '{column}: {words}; leave it empty where there is none.',
  },
  panel: {
    zh: '考评组填编号，如 1、2；同一组始终用同一编号。',
    en: 'The panel has a key such as 1 or 2, always the same one.',
  },
  rater: {
    zh: '评分人填编号或姓名，每人对一个单位只填一行；同一人始终用同一写法。',
    en: 'The rater has a key or name, always written the same way; each has one row for a unit.',
  },
  until: {
    zh: '截止日期填处分、影响期等结束的那一天；没有期限的，不填。',
    en: 'Until is the last day on which a sanction or the like is in force; leave it empty where there is no end.',
  },
  how: { zh: '二、怎样填', en: '2. How to fill it in' },
  yellow: {
    zh: '只填浅黄色的单元格。',
    en: 'Fill in the light yellow cells only.',
  },
  grey: {
    zh: '灰色单元格表示不考核该单位，不用填。白色单元格是单位名单，不要改。',
    en: 'Grey cells do not concern the unit. White cells are the list of units: leave them.',
  },
  empty: {
    zh: '没有数据的，留空。留空表示“没有依据”，填 0 表示“就是零”，两者计分不同。不要填“无”“—”“/”。',
    en: 'Leave empty what is not known. Empty means "no evidence", 0 means "zero": they are scored differently. Do not write "none", "-" or "/".',
  },
  number: {
    zh: '只写数字，不写“分”“万元”等单位。百分数按百分号前的数读取：92.5 和 92.5% 都是 92.5。',
    en: 'Write the number alone, without units. Of a percentage the number before the sign counts: 92.5 and 92.5% are both 92.5.',
  },
  formula: {
    zh: '不要用公式。从别的表粘贴时，请用“选择性粘贴—数值”。',
    en: 'Do not use formulas. When pasting from another sheet, paste values.',
  },
  day: {
    zh: '日期写明年月日，如 2026-3-31，应在考核期之内。',
    en: 'Write days with year, month and day, such as 2026-03-31, within the period.',
  },
  key: {
    zh: '事项编号用来区分不同的事项，可以用文件号；同一事项由几个单位表彰或多次填报的，填同一编号。',
    en: 'The matter key tells matters apart; the number of a document will do. One matter reported more than once has one key.',
  },
  unit: {
    zh: '单位从下拉列表中选；选了名称，编码可以不填。',
    en: 'Choose the unit from the list; with a name the code may stay empty.',
  },
  after: { zh: '三、填好以后', en: '3. When it is filled in' },
  upload: {
    zh: '保存为 xlsx 文件，在系统的“报送”页面上传。系统逐格检查，哪一格有误、为什么、怎样改，都会指出来，并可下载标好红色的同一份表。全部无误之前，什么都不会保存。',
    en: 'Save it as xlsx and upload it on the hand-in page. Every cell is checked; you are told which one is wrong, why, and how to mend it, and may download the same file with those cells marked in red. Nothing is kept until all is right.',
  },
  replace: {
    zh: '再次报送会整体替换上一次。表中已有的数，是目前已采用的；不变的保留，要撤回的清空。',
    en: 'A new hand-in replaces the one before as a whole. What stands in the cells already is accepted now: keep what does not change, clear what is withdrawn.',
  },
  order: {
    zh: '行和列的顺序可以调整，但不要改列的标题，不要增加列。',
    en: 'Rows and columns may be reordered; do not change the titles of columns, and add none.',
  },
} satisfies Phrases;

/** The instructions of a template, in words for whoever fills it in, with what is asked and its limits. */
export function notesSheet(asked: HandInAsked, cycle: Cycle, title: string, language: Language): BookSheet {
  const say = (name: keyof typeof phrases, fills: Readonly<Record<string, string>> = {}) =>
    fill(phrases[name][language], fills);
  const head = (name: keyof typeof phrases): readonly BookCell[] => [{ text: say(name), look: 'head' }];
  const has = asked.matters.length > 0;
  const keyed = asked.matters.some((matters) => !goesByRater(matters));
  const paragraphs = (...names: readonly (keyof typeof phrases)[]) => names.map((name) => [say(name)]);
  return {
    name: templatePhrases.notes[language],
    kind: 'notes',
    heading: [title],
    columns: [{ title: '', width: 96 }],
    upright: true,
    rows: [
      head('what'),
      [say('whatFor', { cycle: cycle.title[language], ...cycle.period, n: String(asked.units.length) })],
      ...asked.figures.map((figure) => [
        say('figure', {
          title: figureTitles(asked).get(figure)?.[language] ?? '',
          range: rangeWords(formatted(figure), language),
          sheet: figuresName(asked)[language],
        }),
      ]),
      ...asked.matters.flatMap((matters) => matterNotes(matters, say, language)),
      head('how'),
      ...paragraphs(
        'yellow',
        ...(asked.figures.length > 0 ? (['grey'] as const) : []),
        'empty',
        'number',
        'formula',
        ...(has ? (['unit', 'day'] as const) : []),
        ...(keyed ? (['key'] as const) : []),
      ),
      head('after'),
      ...paragraphs('upload', 'replace', 'order'),
    ],
    guarded: true,
  };
}

type Say = (name: keyof typeof phrases, fills?: Readonly<Record<string, string>>) => string;

/** What a list of matters asks: its kinds, what their values keep to, and what its other columns may say. */
function matterNotes(matters: AskedMatters, say: Say, language: Language): readonly BookCell[][] {
  const { title, fields, recordWords, tells, fieldTitles, indicator, ...bounds } = matters;
  const choices = choicesOf(matters);
  const words = (all: readonly { readonly title: Words }[]) => joined(all.map((one) => one.title))[language];
  const optional = valueOptional(matters);
  const levelNotes = choices.kinds.flatMap(({ title: kind, levels: own }) =>
    own
      ? [
          say('levelOf', {
            kind: kind[language],
            column: columnTitle('level', matters)[language],
            words: words(choices.levels.filter(({ id }) => own.includes(id))),
          }),
        ]
      : [],
  );
  const incidents = fields.every((field) => field === 'incident');
  return [
    say(incidents ? 'incident' : goesByRater(matters) ? 'scored' : 'matter', {
      title: title[language],
      kinds: words(choices.kinds),
      range: rangeWords(formatted(bounds), language),
      sheet: title[language],
    }),
    ...(optional.length > 0
      ? [say('optional', { kinds: words(choices.kinds.filter(({ id }) => optional.includes(id))) })]
      : []),
    ...levelNotes,
    ...columnsAsked(matters)
      .filter((name) => name !== 'level' || levelNotes.length === 0)
      .map((name) =>
        say(name, {
          column: columnTitle(name, matters)[language],
          words: name === 'level' || name === 'circumstance' ? words(choices[`${name}s`]) : '',
        }),
      ),
  ].map((text) => [text]);
}

function formatted({ places, ...bounds }: { readonly min?: string; readonly max?: string; readonly places?: number }) {
  return places === undefined ? bounds : { ...bounds, format: { places } };
}
