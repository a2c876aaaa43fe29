import { fill, type Words } from '../../shared/words.ts';
import type { CellFault } from './uploaded.ts';

type Pair = { readonly rule: Words; readonly mend: Words };

const leaveEmpty = {
  zh: '没有数据的，请清空该格，不要填 0 或“无”。',
  en: 'Leave it empty where there is nothing; not 0, not "none".',
};
const newTemplate = {
  zh: '请重新下载模板，把数据复制过去（粘贴为“值”）后上传。',
  en: 'Download the template anew, paste the values into it and upload that.',
};

/** Everything that can be wrong with a cell of a hand-in: the rule it breaks, and how to mend it. */
const cellFaults = {
  formula: pair(
    '是公式。只接受数值，因为公式在别的电脑上可能算出别的结果。',
    'is a formula; only values are taken, since it may come out differently elsewhere.',
    {
      zh: '请复制该格，在原处“选择性粘贴—数值”。',
      en: 'Copy the cell and paste it in place as a value.',
    },
  ),
  error: pair('是 Excel 的错误值。', 'is an error of Excel.', {
    zh: `请填上正确的数值。${leaveEmpty.zh}`,
    en: `Enter the right value. ${leaveEmpty.en}`,
  }),
  'day-for-number': pair('应是数字，单元格里却是日期。', 'should be a number but is a date.', {
    zh: '请把单元格格式改为“常规”，再重新填写数字。',
    en: 'Set the format of the cell to General and enter the number again.',
  }),
  'not-a-number': pair('应是数字。', 'should be a number.', {
    zh: `请只填数字，不写单位和文字。${leaveEmpty.zh}`,
    en: `Enter the number alone, without units or words. ${leaveEmpty.en}`,
  }),
  thousands: pair('千位分隔的位置不对，无法判断是多少。', 'has its thousands separators in the wrong places.', {
    zh: '请不加逗号和空格重新填写。',
    en: 'Enter the number without commas and spaces.',
  }),
  'too-long-number': pair(
    '位数太多：整数最多 15 位，小数最多 12 位，再多 Excel 就不能准确保存。',
    'has too many digits: at most 15 before and 12 after the point; Excel keeps no more.',
    {
      zh: '请按要求的位数四舍五入后重新填写。',
      en: 'Round it as the rules ask and enter it again.',
    },
  ),
  'not-a-day': pair('应是日期。', 'should be a day.', {
    zh: '请写明年月日，如 2026-3-31。',
    en: 'Enter year, month and day, such as 2026-03-31.',
  }),
  'day-for-text': pair(
    '被 Excel 当成了日期，看不出原来写的是什么。',
    'was taken for a date by Excel; what was typed cannot be told.',
    {
      zh: '请把单元格格式改为“文本”，再重新填写。',
      en: 'Set the format of the cell to Text and enter it again.',
    },
  ),
  'too-long-text': pair('文字太长，最多 {most} 个字。', 'is too long: at most {most} characters.', {
    zh: '请缩短。',
    en: 'Shorten it.',
  }),
  'value-below': pair('应不小于 {min}。', 'must be at least {min}.', {
    zh: `请核对数值。${leaveEmpty.zh}`,
    en: `Check the value. ${leaveEmpty.en}`,
  }),
  'value-above': pair('应不大于 {max}。', 'must be at most {max}.', {
    zh: `请核对数值。${leaveEmpty.zh}`,
    en: `Check the value. ${leaveEmpty.en}`,
  }),
  'too-many-places': pair('小数最多 {places} 位。', 'may have at most {places} decimals.', {
    zh: '请四舍五入后重新填写。',
    en: 'Round it and enter it again.',
  }),
  'value-missing': pair('缺少分值。', 'is empty; a value belongs here.', {
    zh: '请填写；没有这一事项的，请清空整行。',
    en: 'Enter it, or clear the row if there is no such matter.',
  }),
  'matter-missing': pair('缺少事项编号，无法与其他事项区分。', 'is empty; matters are told apart by their key.', {
    zh: '请填编号，如文件号；同一事项填同一编号。',
    en: 'Enter a key such as the number of a document; the same matter has the same key.',
  }),
  'rater-missing': pair('缺少评分人。', 'is empty; it should say who gave the score.', {
    zh: '请填评分人的编号或姓名；同一评分人始终用同一写法。',
    en: 'Enter the key or name of the rater, always written the same way.',
  }),
  'rater-twice': pair(
    '同一评分人对同一单位的评分填了两次，另一处在 {other}。',
    'has already scored this unit, in {other}.',
    { zh: '请只保留一行，或改正评分人。', en: 'Keep one of the rows, or correct the rater.' },
  ),
  'level-missing': pair('缺少级别；这一类按级别计分。', 'is empty; this kind is worth so much by level.', {
    zh: '请从下拉列表中选择。',
    en: 'Choose from the list.',
  }),
  'panel-missing': pair('缺少考评组。', 'is empty; it should say which panel gave the score.', {
    zh: '请填考评组的编号，如 1、2。',
    en: 'Enter the key of the panel, such as 1 or 2.',
  }),
  'panel-form': pair(
    '考评组编号只能用数字、小写字母和连字符，最多 40 个字。',
    'is no key of a panel: digits, small letters and hyphens only, at most 40.',
    { zh: '请改填编号，如“第 1 组”填 1。', en: 'Enter its key: for "Panel 1" enter 1.' },
  ),
  'word-unknown': pair(
    '方案没有规定这一选项，只能是：{words}。',
    "is not one of the plan's choices; there are: {words}.",
    {
      zh: '请从下拉列表中选择。',
      en: 'Choose from the list.',
    },
  ),
  'part-not-asked': pair('“{item}”不填“{title}”。', 'was filled in, but "{item}" has no "{title}".', {
    zh: '请清空该格。',
    en: 'Clear the cell.',
  }),
  'until-before-day': pair('截止日期早于日期 {day}。', 'comes before the day {day} on which it begins.', {
    zh: '请核对两个日期。',
    en: 'Check both days.',
  }),
  'day-outside': pair('不在考核期 {from} 至 {to} 之内。', 'is outside the period {from} to {to}.', {
    zh: '请核对日期。',
    en: 'Check the day.',
  }),
  'figure-not-for-unit': pair('“{indicator}”不考核{unit}。', '"{indicator}" does not concern {unit}.', {
    zh: '请清空该格，并核对是否填错了行或列。',
    en: 'Clear the cell, and check that row and column are right.',
  }),
  'unit-missing': pair('这一行有数据，却没有单位。', 'has no unit, though its row has data.', {
    zh: '请填单位编码或名称；不需要的行请整行删除。',
    en: 'Enter the code or name of the unit, or delete the row.',
  }),
  'unit-unknown': pair('名单中没有这个单位。', 'is not on the list of units.', {
    zh: '请对照名单改正。',
    en: 'Correct it from the list.',
  }),
  'unit-near': pair(
    '名单中没有这个单位，最接近的是“{near}”。',
    'is not on the list of units; the nearest is "{near}".',
    {
      zh: '请改为名单上的写法（编码 {code}）。',
      en: 'Write it as on the list (code {code}).',
    },
  ),
  'total-row': pair('像是合计行，不是单位。', 'looks like a row of totals, not a unit.', {
    zh: '请删除这一行。',
    en: 'Delete the row.',
  }),
  'unit-outside': pair('{unit}不由本表报送。', '{unit} is not reported about here.', {
    zh: '请删除这一行。',
    en: 'Delete the row.',
  }),
  'unit-two-names': pair('名单中有不止一个单位叫这个名称。', 'is the name of more than one unit.', {
    zh: '请填单位编码（{codes}）。',
    en: 'Enter the code of the unit ({codes}).',
  }),
  'unit-contradiction': pair(
    '编码和名称不是同一个单位：编码 {code} 是“{unit}”。',
    'does not fit the code: {code} is "{unit}".',
    {
      zh: '请核对是否错行，改正编码或名称。',
      en: 'Check whether rows have shifted; correct code or name.',
    },
  ),
  'unit-twice': pair('同一单位出现两次，另一处在 {other}。', 'is a unit that already stands in {other}.', {
    zh: '请只保留一行。',
    en: 'Keep one row.',
  }),
  'figure-twice': pair(
    '同一单位的同一数据填了两次，另一处在 {other}。',
    'was already given in {other} for the same unit.',
    { zh: '请只保留一处。', en: 'Keep one of them.' },
  ),
  'units-missing': pair('缺少这些单位的行：{units}。', 'lacks the rows of these units: {units}.', {
    zh: '请补上；没有数据的单位保留一行，数据留空。',
    en: 'Add them; a unit without data keeps its row with empty cells.',
  }),
  'column-missing': pair('缺少“{title}”这一列。', 'lacks the column "{title}".', {
    zh: '请补上这一列，标题照模板写；没有数据的，列下留空。',
    en: 'Add it under the title of the template; leave its cells empty where there is nothing.',
  }),
  'column-unknown': pair('没有要求报送这一列。', 'is not a column that was asked for.', {
    zh: '请删除整列；如果是模板里的列，请把标题改回原样。',
    en: 'Delete the column; if it is one of the template, restore its title.',
  }),
  'column-near': pair(
    '没有要求报送这一列，最接近的是“{near}”。',
    'is not a column that was asked for; the nearest is "{near}".',
    { zh: '请把标题改回“{near}”，或删除整列。', en: 'Restore the title "{near}", or delete the column.' },
  ),
  'column-untitled': pair('这一列没有标题。', 'stands in a column without a title.', {
    zh: '请删除这一列的内容，或补上标题。',
    en: 'Delete what stands in the column, or give it its title.',
  }),
  'column-twice': pair('同一列出现两次，另一处在 {other}。', 'is a column that already stands in {other}.', {
    zh: '请只保留一列。',
    en: 'Keep one of them.',
  }),
  'head-missing': pair(
    '找不到标题行（应有“{titles}”等列）。',
    'has no row of titles (such as "{titles}").',
    newTemplate,
  ),
  'sheet-unclear': pair('看不出这张工作表报送哪一项。', 'does not say which list this sheet is.', {
    zh: '请把工作表名称改为其中之一：{titles}。',
    en: 'Name the sheet one of these: {titles}.',
  }),
  'sheet-missing': pair('缺少工作表“{title}”。', 'is a file without the sheet "{title}".', {
    zh: '请补上；没有要报的，保留空表。',
    en: 'Add it; leave it empty if there is nothing to report.',
  }),
  'kind-unknown': pair('没有这个类别，只能是：{kinds}。', 'is no kind of entry; there are: {kinds}.', {
    zh: '请从下拉列表中选择。',
    en: 'Choose from the list.',
  }),
  'kind-missing': pair('缺少类别，应是：{kinds}。', 'is empty; it should say one of: {kinds}.', {
    zh: '请从下拉列表中选择。',
    en: 'Choose from the list.',
  }),
  'item-unknown': pair('没有这个项目，只能是：{titles}。', 'is not asked for; there are: {titles}.', {
    zh: '请照模板改正。',
    en: 'Correct it from the template.',
  }),
  'other-supplier': pair(
    '这份表是给另一个报送单位的模板。',
    'shows that this template belongs to another supplier.',
    newTemplate,
  ),
  'other-cycle': pair(
    '这份表是另一个考核周期的模板（{given}，现在是 {wanted}）。',
    'shows that this template is of another cycle ({given}, now {wanted}).',
    newTemplate,
  ),
  'other-plan': pair(
    '这份表按另一个考核方案或版本制作（{given}，现在是 {wanted}）。',
    'shows that this template was made for another plan or version ({given}, now {wanted}).',
    newTemplate,
  ),
  'template-changed': pair(
    '模板的校验信息与方案对不上，可能被改动过。',
    'shows that the template no longer fits the plan; it may have been changed.',
    newTemplate,
  ),
} satisfies Record<string, Pair>;
export type CellFaultCode = keyof typeof cellFaults;

/** Where a fault is, and what stands there. */
export type Place = { readonly sheet: string; readonly at: string; readonly value: string };

/** A fault at a cell, in words. */
export function cellFault(
  { sheet, at, value }: Place,
  code: CellFaultCode,
  fills: Readonly<Record<string, string | Words>> = {},
): CellFault {
  const { rule, mend }: Pair = cellFaults[code];
  const filled = (words: Words, language: 'zh' | 'en') =>
    fill(
      words[language],
      Object.fromEntries(
        Object.entries(fills).map(([key, text]) => [key, typeof text === 'string' ? text : text[language]]),
      ),
    );
  const said = (words: Words) => ({ zh: filled(words, 'zh'), en: filled(words, 'en') });
  return {
    sheet,
    at,
    value: value.length <= 60 ? value : `${value.slice(0, 59).toWellFormed()}…`,
    rule: said(rule),
    mend: said(mend),
  };
}

function pair(zh: string, en: string, mend: Words): Pair {
  return { rule: { zh, en }, mend };
}
