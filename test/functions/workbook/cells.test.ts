import { expect, test } from 'vitest';
import { readHandIn } from '../../../functions/workbook/read-hand-in.ts';
import { askedOf, cycle, fileOf, handedIn, opened, plan, type Written } from './county.ts';

const head = ['单位编码', '单位名称', '第三方考评（评分）'];
const units = cycle.roster.map(({ unit, title }): readonly Written[] => [unit, title.zh, null]);

/** The agency's scores as a file made by hand: the four units, with some cells of rows 2 to 5 written over. */
async function scores(
  cells: Readonly<Record<string, Written>>,
  more: readonly (readonly Written[])[] = [],
  titles: readonly Written[] = head,
) {
  const rows = [titles, ...units, ...more].map((row) => [...row]);
  for (const [at, value] of Object.entries(cells)) {
    const row = rows[Number(at.slice(1)) - 1];
    if (row) row[at.charCodeAt(0) - 65] = value;
  }
  return handedIn(askedOf('agency'), await fileOf({ 得分: rows }));
}

const matterHead = ['单位编码', '单位名称', '类别', '数值', '日期', '事项编号', '依据', '说明'];

/** Bonuses that Yunling Town claims for itself. */
async function claims(...rows: readonly (readonly Written[])[]) {
  return handedIn(askedOf('claims', 'yunling'), await fileOf({ 加分与扣分: [matterHead, ...rows] }));
}

const told = (faults: Awaited<ReturnType<typeof scores>>['faults']) =>
  faults.map(({ at, value, rule }) => `${at} [${value}] ${rule.zh}`);
const percent = (value: number) => ({ value, style: { numFmt: '0.0%' } });
const dated = (value: number) => ({ value, style: { numFmt: 'yyyy-mm-dd' } });
const pasted = (value: number, formula: string) => ({ value, formula, formulaResult: value });

const tooLong = '位数太多：整数最多 15 位，小数最多 12 位，再多 Excel 就不能准确保存。';
const formula = '是公式。只接受数值，因为公式在别的电脑上可能算出别的结果。';

test.each<readonly [string, Written, string]>([
  ['as a number', 92.33, '92.33'],
  ['as Excel stores 92.33', 92.329999999999998, '92.33'],
  ['as a sum of floats', 0.1 + 0.2, '0.3'],
  ['as text', '92.33', '92.33'],
  ['as text with spaces around', '  92.33 ', '92.33'],
  ['with no-break and ideographic spaces', '\u00a092.33\u3000', '92.33'],
  ['with an invisible mark', '\u200b92.33\ufeff', '92.33'],
  ['in full width', '９２．３３', '92.33'],
  ['with a percent sign', '92.33%', '92.33'],
  ['with a full-width percent sign', '92.33％', '92.33'],
  ['in a cell that shows percentages', percent(0.925), '92.5'],
  ['as zero', 0, '0'],
  ['as a text with needless zeros', '0092.50', '92.5'],
  ['with a plus', '+92', '92'],
  ['with an exponent', '9.233e1', '92.33'],
  ['with an exponent of Excel', '9.2E+01', '92'],
  ['as .5', '.5', '0.5'],
  ['as 5.', '5.', '5'],
])('a score written %s is read', async (_, written, value) => {
  const { facts, faults } = await scores({ C3: written });
  expect(told(faults)).toEqual([]);
  expect(facts).toEqual([
    { id: 'agency:third-party:score:yunling', indicator: 'third-party', unit: 'yunling', field: 'score', value },
  ]);
});

test.each<readonly [string, Written, string]>([
  ['a word', '优秀', '[优秀] 应是数字。'],
  ['a number with its unit', '92.5分', '[92.5分] 应是数字。'],
  ['about', '约92', '[约92] 应是数字。'],
  ['a dash for nothing', '—', '[—] 应是数字。'],
  ['a slash for nothing', '/', '[/] 应是数字。'],
  ['"none"', '无', '[无] 应是数字。'],
  ['two points', '92.5.1', '[92.5.1] 应是数字。'],
  ['digits set apart', '9 2', '[9 2] 千位分隔的位置不对，无法判断是多少。'],
  ['a comma out of place', '9,25', '[9,25] 千位分隔的位置不对，无法判断是多少。'],
  ['a decimal comma', '92,5', '[92,5] 千位分隔的位置不对，无法判断是多少。'],
  ['a superscript', '10²', '[10²] 应是数字。'],
  ['a bracket for minus', '(5)', '[(5)] 应是数字。'],
  ['two percent signs', '92%%', '[92%%] 应是数字。'],
  ['hexadecimal', '0x5A', '[0x5A] 应是数字。'],
  ['a huge exponent', '1e999', `[1e999] ${tooLong}`],
  ['sixteen digits as a number', 1234567890123456, `[1234567890123456] ${tooLong}`],
  ['sixteen digits as text', '1234567890123456', `[1234567890123456] ${tooLong}`],
  ['a third with all its decimals', 1 / 3, `[0.333333333333333] ${tooLong}`],
  ['true', true, '[TRUE] 应是数字。'],
  ['a formula', pasted(92.5, 'AVERAGE(D2:F2)'), `[=AVERAGE(D2:F2)] ${formula}`],
  ['a formula of text', { value: '92', formula: '"9"&"2"', formulaResult: '92' }, `[="9"&"2"] ${formula}`],
  [
    'a copied formula',
    { value: 9, formula: '', formulaType: 'shared', formulaSharedIndex: 0, formulaResult: 9 },
    `[=] ${formula}`,
  ],
  ['an error', '#DIV/0!', '[#DIV/0!] 是 Excel 的错误值。'],
  ['an error of a look-up', '#N/A', '[#N/A] 是 Excel 的错误值。'],
  ['a date', dated(46112), '[2026-03-31] 应是数字，单元格里却是日期。'],
  ['below the least', -1, '[-1] 应不小于 0。'],
  ['a minus of another kind', '−1', '[−1] 应不小于 0。'],
  ['a full-width minus', '－０．５', '[－０．５] 应不小于 0。'],
  ['above the most', 100.01, '[100.01] 应不大于 100。'],
  ['above the most in thousands', '1,000', '[1,000] 应不大于 100。'],
  ['above the most in thousands set apart', '1 000.5', '[1 000.5] 应不大于 100。'],
  ['a percentage above the most', percent(9.25), '[925%] 应不大于 100。'],
  ['with three decimals', 92.335, '[92.335] 小数最多 2 位。'],
])('a score that is %s is named with its cell', async (_, written, fault) => {
  const { facts, faults } = await scores({ C3: written });
  expect(told(faults)).toEqual([`C3 ${fault}`]);
  expect(facts).toEqual([]);
});

test('several faults of one cell are told together, each at the cell', async () => {
  const { faults } = await scores({ C2: -1.234, C5: 'x' });
  expect(told(faults)).toEqual(['C2 [-1.234] 应不小于 0。', 'C2 [-1.234] 小数最多 2 位。', 'C5 [x] 应是数字。']);
});

test.each<readonly [string, Readonly<Record<string, Written>>]>([
  ['code and name', {}],
  ['the code alone', { B3: null }],
  ['the name alone', { A3: null }],
  ['the English name', { A3: null, B3: 'Yunling Town' }],
  ['spaces and capitals', { A3: ' YunLing ', B3: '云岭 镇　' }],
  ['full-width letters', { A3: 'ｙｕｎｌｉｎｇ' }],
])('a unit is known by %s', async (_, cells) => {
  const { facts, faults } = await scores({ C3: 90, ...cells });
  expect(told(faults)).toEqual([]);
  expect(facts.map(({ unit }) => unit)).toEqual(['yunling']);
});

test.each<readonly [string, Readonly<Record<string, Written>>, readonly (readonly Written[])[], readonly string[]]>([
  ['a misspelt name', { A3: null, B3: '云岭鎮' }, [], ['B3 [云岭鎮] 名单中没有这个单位，最接近的是“云岭镇”。']],
  [
    'a shortened name',
    { A4: null, B4: '卫生健康委', C4: 1 },
    [],
    ['B4 [卫生健康委] 名单中没有这个单位，最接近的是“卫生健康委员会”。'],
  ],
  ['a misspelt code', { A3: 'yunlin', B3: null }, [], ['A3 [yunlin] 名单中没有这个单位，最接近的是“yunling”。']],
  ['a wrong code beside a right name', { A3: 'T02' }, [], ['A3 [T02] 名单中没有这个单位，最接近的是“云岭镇”。']],
  ['a stranger', { A3: 'x9', B3: '阳光公司' }, [], ['A3 [x9] 名单中没有这个单位。']],
  ['shifted rows', { B3: '财政局' }, [], ['B3 [财政局] 编码和名称不是同一个单位：编码 yunling 是“云岭镇”。']],
  [
    'a code by formula',
    { A3: { value: 'yunling', formula: 'H3', formulaResult: 'yunling' } },
    [],
    [`A3 [=H3] ${formula}`],
  ],
  ['no unit', {}, [[null, null, 88]], ['A6 [] 这一行有数据，却没有单位。']],
  ['a sum', {}, [[null, '合计', 352]], ['B6 [合计] 像是合计行，不是单位。']],
  ['an average', {}, [['平均', null, 88]], ['A6 [平均] 像是合计行，不是单位。']],
  ['a unit twice', {}, [['yunling', '云岭镇', 88]], ['A6 [yunling] 同一单位出现两次，另一处在 A3。']],
  ['a unit twice by name', {}, [[null, '云岭镇', 88]], ['B6 [云岭镇] 同一单位出现两次，另一处在 A3。']],
])('a row of %s is named', async (_, cells, more, expected) => {
  const { faults } = await scores({ C3: 90, ...cells }, more);
  expect(told(faults)).toEqual(expected);
});

test('rows that say nothing among the figures are read over: signatures, remarks, empty and coloured ones', async () => {
  const colour = {
    value: null,
    style: { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFFF00' } } },
  } as const;
  const blank = Array.from({ length: 50 }, () => [colour, colour, { ...colour, value: '  ' }]);
  const { facts, faults } = await scores({ C3: 90 }, [...blank, ['填表人：王五'], [null, '2026年12月1日']]);
  expect(told(faults)).toEqual([]);
  expect(facts).toHaveLength(1);
});

test('columns may come in any order, under either language, with numbers in front and lines above', async () => {
  const rows = units.map(([code, name], index) => [index + 1, 80 + index, name ?? null, code ?? null]);
  const titles = ['序号', 'Third-party assessment\n(score)', 'Unit', 'unit  CODE'];
  const file = await fileOf({ 'Sheet 1': [['2026年度考核得分表'], [null], titles, ...rows] });
  const { facts, faults } = await handedIn(askedOf('agency'), file);
  expect(told(faults)).toEqual([]);
  expect(facts.map(({ unit, value }) => [unit, value])).toEqual([
    ['hefeng', '80'],
    ['yunling', '81'],
    ['health', '82'],
    ['finance', '83'],
  ]);
});

test.each<readonly [string, readonly Written[], readonly (readonly Written[])[], readonly string[]]>([
  ['nobody asked for', [...head, '群众测评'], [], ['D1 [群众测评] 没有要求报送这一列。']],
  [
    'is misspelt',
    ['单位编码', '单位名称', '第三方考评（平分）'],
    [],
    [
      'C1 [第三方考评（平分）] 没有要求报送这一列，最接近的是“第三方考评（评分）”。',
      'A1 [单位编码] 缺少“第三方考评（评分）”这一列。',
    ],
  ],
  ['stands there twice', [...head, '得分'], [], ['D1 [得分] 同一列出现两次，另一处在 C1。']],
  [
    'has no title',
    head,
    [
      ['yunling', null, null, null],
      ['hefeng', null, 5, '见附件'],
    ],
    ['D7 [见附件] 这一列没有标题。', 'A7 [hefeng] 同一单位出现两次，另一处在 A2。'],
  ],
  ['belongs to matters', [...head, '说明'], [], ['D1 [说明] 没有要求报送这一列。']],
])('a column that %s is named', async (_, titles, more, expected) => {
  const { faults } = await scores({}, more, titles);
  expect(told(faults)).toEqual(expected);
});

test('what a hand-in lacks is named: sheets, columns, rows of units', async () => {
  const statistics = askedOf('statistics');
  const some = await fileOf({
    数据: [
      ['单位编码', '限时办结率（完成值）', '网上办理事项数（完成值）'],
      ['hefeng', 98.5, 1200],
      ['yunling', 97, null],
    ],
  });
  expect(told((await handedIn(statistics, some)).faults)).toEqual([
    'A1 [单位编码] 缺少“年度重点任务完成数（完成值）”这一列。',
    'A1 [单位编码] 缺少“年度重点任务完成数（目标值）”这一列。',
    'A1 [单位编码] 缺少“网上办理事项数（目标值）”这一列。',
    'A1 [单位编码] 缺少这些单位的行：卫生健康委员会、财政局。',
  ]);
  const veto = await fileOf({ 一票否决: [['单位编码', '类别', '日期', '事项编号']] });
  expect(told((await handedIn(askedOf('discipline'), veto)).faults)).toEqual([
    'A1 [单位编码] 缺少工作表“加分与扣分”。',
  ]);
  const nothing = await fileOf({ Sheet1: [['你好'], ['世界']] });
  expect(told((await handedIn(statistics, nothing)).faults)).toEqual([
    'A1 [你好] 找不到标题行（应有“单位编码”“年度重点任务完成数（完成值）”“年度重点任务完成数（目标值）”等列）。',
  ]);
  const lists = await fileOf({
    Sheet1: [
      ['单位编码', '事项编号', '数值'],
      ['hefeng', 'a', 1],
    ],
  });
  expect(told((await handedIn(askedOf('discipline'), lists)).faults)[0]).toBe(
    'A1 [Sheet1] 看不出这张工作表报送哪一项。',
  );
});

test('a scratch sheet beside the table is named, a hidden one is not read', async () => {
  const rows = [head, ...units];
  const { faults } = await handedIn(askedOf('agency'), await fileOf({ 得分: rows, 草稿: [['算一下', 1, 2]] }));
  expect(faults.map(({ sheet, at }) => `${sheet}!${at}`)).toEqual(['草稿!A1']);
});

test('a figure of a unit it does not concern, and a figure given on two sheets, are named', async () => {
  const asked = askedOf('agency');
  const only = {
    ...asked,
    figures: asked.figures.map((figure) => ({ ...figure, units: new Set(['hefeng', 'yunling']) })),
  };
  const rows = [head, ...units.map(([code, name], index) => [code ?? null, name ?? null, index === 2 ? 70 : null])];
  expect(told((await handedIn(only, await fileOf({ 得分: rows }))).faults)).toEqual([
    'C4 [70] “第三方考评”不考核卫生健康委员会。',
  ]);
  const first = [head, ['hefeng', null, 80], ...units.slice(1)];
  const again = [head, ['hefeng', null, 81]];
  const { faults } = await handedIn(asked, await fileOf({ 乡镇: first, 部门: again }));
  expect(faults.map(({ sheet, at, rule }) => `${sheet}!${at} ${rule.zh}`)).toEqual([
    '部门!C2 同一单位的同一数据填了两次，另一处在 乡镇!C2。',
  ]);
});

test.each<readonly [string, Written, string]>([
  ['as a date', dated(46112), '2026-03-31'],
  ['as a date with a time', dated(46112.75), '2026-03-31'],
  ['as a serial number', 46112, '2026-03-31'],
  ['with strokes', '2026/3/31', '2026-03-31'],
  ['with points', '2026.3.31', '2026-03-31'],
  ['with hyphens', '2026-03-31', '2026-03-31'],
  ['with a time', '2026-3-31 0:00:00', '2026-03-31'],
  ['in Chinese', '2026年3月31日', '2026-03-31'],
  ['in full width', '２０２６年３月３１日', '2026-03-31'],
  ['in eight digits', 20260331, '2026-03-31'],
  ['in eight digits as text', ' 20260331', '2026-03-31'],
  ['in a Chinese date format', { value: 46112, style: { numFmt: 'yyyy"年"m"月"d"日"' } }, '2026-03-31'],
])('a day written %s is read', async (_, written, day) => {
  const { facts, faults } = await claims(['yunling', '云岭镇', '加分', 1, written, '县发〔2026〕5号', null, '表彰']);
  expect(told(faults)).toEqual([]);
  expect(facts).toEqual([
    {
      id: 'claims.yunling:points:bonus:yunling:县发〔2026〕5号',
      indicator: 'points',
      unit: 'yunling',
      field: 'bonus',
      value: '1',
      day,
      matter: '县发〔2026〕5号',
      note: '表彰',
    },
  ]);
});

const row = (changes: Readonly<Record<number, Written>>) =>
  ['yunling', '云岭镇', '加分', 1, '2026-3-31', 'a-1', '依据', '说明'].map((value, index) =>
    index in changes ? (changes[index] ?? null) : value,
  );

test.each<readonly [string, readonly Written[], readonly string[]]>([
  ['a day without its year', row({ 4: '3月31日' }), ['E2 [3月31日] 应是日期。']],
  ['a day with its year last', row({ 4: '31/3/2026' }), ['E2 [31/3/2026] 应是日期。']],
  ['a day no calendar has', row({ 4: '2026-2-30' }), ['E2 [2026-2-30] 应是日期。']],
  ['a small number for a day', row({ 4: 5 }), ['E2 [5] 应是日期。']],
  ['a day by formula', row({ 4: pasted(46112, 'TODAY()') }), [`E2 [=TODAY()] ${formula}`]],
  ['a day before the period', row({ 4: '2025-12-31' }), ['E2 [2025-12-31] 不在考核期 2026-01-01 至 2026-12-31 之内。']],
  ['no value', row({ 3: null }), ['D2 [] 缺少分值。']],
  ['a value above the most', row({ 3: 3.5 }), ['D2 [3.5] 应不大于 3。']],
  ['no matter', row({ 5: null }), ['F2 [] 缺少事项编号，无法与其他事项区分。']],
  [
    'a matter turned into a date',
    row({ 5: dated(46082) }),
    ['F2 [2026-03-01] 被 Excel 当成了日期，看不出原来写的是什么。'],
  ],
  ['a matter too long', row({ 5: '长'.repeat(81) }), [`F2 [${'长'.repeat(59)}…] 文字太长，最多 80 个字。`]],
  ['a basis too long', row({ 6: 'x'.repeat(501) }), [`G2 [${'x'.repeat(59)}…] 文字太长，最多 500 个字。`]],
  ['a note by formula', row({ 7: { value: 'x', formula: 'A1', formulaResult: 'x' } }), [`H2 [=A1] ${formula}`]],
  ['another kind', row({ 2: '扣分' }), ['C2 [扣分] 没有这个类别，只能是：加分。']],
  ['another unit', row({ 0: 'hefeng', 1: null }), ['A2 [hefeng] 禾丰街道不由本表报送。']],
])('a claim with %s is named with its cell', async (_, claim, expected) => {
  const { facts, faults } = await claims(claim);
  expect(told(faults)).toEqual(expected);
  expect(facts).toEqual([]);
});

test('a unit that reports for itself need not name itself, nor the only kind there is', async () => {
  const { facts, faults } = await claims(row({ 0: null, 1: null, 2: null }));
  expect(told(faults)).toEqual([]);
  expect(facts.map(({ unit, field }) => [unit, field])).toEqual([['yunling', 'bonus']]);
});

test('one matter reported twice is two records, told apart by their number', async () => {
  const { facts } = await claims(row({}), row({ 3: 2 }), row({ 5: 12 }));
  expect(facts.map(({ id, value }) => [id, value])).toEqual([
    ['claims.yunling:points:bonus:yunling:a-1', '1'],
    ['claims.yunling:points:bonus:yunling:a-1:2', '2'],
    ['claims.yunling:points:bonus:yunling:12', '1'],
  ]);
});

test('two units of one name are told apart by their codes only', async () => {
  const asked = askedOf('agency');
  const twin = { ...asked.units[0], unit: 'twin', title: { zh: '云岭镇', en: 'Twin' }, group: 'plain' };
  const twins = { ...cycle, roster: [...cycle.roster, twin] };
  const both = { ...asked, units: twins.roster };
  const rows = [head, [null, '云岭镇', 80], ...units.filter(([code]) => code !== 'yunling')];
  const read = readHandIn(both, twins, plan, await opened(await fileOf({ 得分: rows })));
  expect(told(read.faults)[0]).toBe('B2 [云岭镇] 名单中有不止一个单位叫这个名称。');
  expect(read.faults[0]?.mend.zh).toBe('请填单位编码（yunling / twin）。');
});

test('a thousand faults are told, and no more', async () => {
  const rows = Array.from({ length: 1_200 }, (_, index) => [`x${index}`, null, 'abc']);
  const { faults } = await scores({}, rows);
  expect(faults).toHaveLength(1_000);
});

test('every fault says in both languages how to mend it', async () => {
  const { faults } = await scores({ A2: 'nobody', B2: null, C2: 5, C3: 'x', C4: pasted(1, 'A1'), C5: 101 });
  expect(faults.map(({ at, rule, mend }) => `${at} ${rule.en} ${mend.en}`)).toEqual([
    'A2 is not on the list of units. Correct it from the list.',
    'C3 should be a number. Enter the number alone, without units or words. Leave it empty where there is nothing; not 0, not "none".',
    'C4 is a formula; only values are taken, since it may come out differently elsewhere. Copy the cell and paste it in place as a value.',
    'C5 must be at most 100. Check the value. Leave it empty where there is nothing; not 0, not "none".',
  ]);
});
