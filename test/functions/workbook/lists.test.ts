import { readXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { csv } from '../../../functions/web/download.ts';
import { readHandIn } from '../../../functions/workbook/read-hand-in.ts';
import { templateOf } from '../../../functions/workbook/template.ts';
import { csvTemplateOf } from '../../../functions/workbook/template-csv.ts';
import { writeBook } from '../../../functions/workbook/write.ts';
import type { Fact } from '../../../shared/evidence/evidence.ts';
import type { HandInAsked } from '../../../shared/evidence/hand-in.ts';
import { filledIn } from '../scores/county.ts';
import { cycle, lines, opened } from './county.ts';
import { listPlan, listsOf } from './list-county.ts';

const plan = { ...listPlan, digest: 'd'.repeat(64) };
const office = listsOf('discipline');
const interviewers = listsOf('interviewers');

const template = (asked: HandInAsked, facts: readonly Fact[] = [], language: 'zh' | 'en' = 'zh') =>
  writeBook(templateOf(asked, cycle, plan, facts, language));
/** The template of a supplier, filled in by hand from its first row on and read back. */
async function read(
  asked: HandInAsked,
  cells: Readonly<Record<string, string | number>>,
  language: 'zh' | 'en' = 'zh',
): Promise<ReturnType<typeof readHandIn>> {
  return readHandIn(asked, cycle, plan, await opened(await filledIn(await template(asked, [], language), cells)));
}
/** A row of a sheet as cells: its columns from A on, an empty text being an empty cell. */
const row = (sheet: string, at: number, ...values: readonly (string | number)[]) =>
  Object.fromEntries(
    values.flatMap((value, column) =>
      value === '' ? [] : [[`${sheet}!${String.fromCharCode(65 + column)}${at}`, value]],
    ),
  );

const honours: readonly Fact[] = [
  {
    id: 'discipline:points:honour:hefeng:a-1:province',
    ...{ indicator: 'points', field: 'honour', unit: 'hefeng' },
    ...{ level: 'province', matter: 'a-1', day: '2026-03-31' },
  },
  {
    id: 'discipline:points:honour:hefeng:a-1:city',
    ...{ indicator: 'points', field: 'honour', unit: 'hefeng' },
    ...{ level: 'city', value: '2', matter: 'a-1', day: '2026-02-01' },
  },
  {
    id: 'discipline:points:trouble:finance:t-9',
    ...{ indicator: 'points', field: 'trouble', unit: 'finance' },
    ...{ circumstance: 'warned', value: '3', matter: 't-9', day: '2026-05-06', note: '限期整改' },
  },
];
const veto: Fact = {
  id: 'discipline:veto:incident:yunling:v-1:committee',
  ...{ indicator: 'veto', field: 'incident', unit: 'yunling' },
  ...{ level: 'committee', matter: 'v-1', day: '2025-11-20', until: '2026-05-19' },
};

test('an account has a column each for level and circumstance, with what may be chosen; a veto for its end', async () => {
  const { sheets } = await readXlsx(await template(office));
  const titles = (name: string) => sheets.find((one) => one.name === name)?.rows[2];
  expect(titles('加减分事项')).toEqual(
    ['单位编码', '单位名称', '类别', '级别', '情形', '数值', '日期', '事项编号', '依据', '说明'], // no rater, no end
  );
  expect(titles('一票否决')).toEqual(
    ['单位编码', '单位名称', '类别', '决定机关', '日期', '截止日期', '事项编号', '依据', '说明'], // no points
  );
  const lists = sheets[0]?.dataValidations?.flatMap(({ type, values }) => (type === 'list' ? [values] : []));
  expect(lists?.slice(1)).toEqual([['表彰', '通报'], ['省级', '市级'], ['事前已预警']]);
  const notes = sheets.find(({ name }) => name === '填表说明')?.rows.flat() ?? [];
  for (const line of [
    '“加减分事项”：一行一件，类别是表彰、通报；每件的数值是不小于 0 的数字，须是整数。工作表“加减分事项”。',
    '表彰、通报：按件计分，数值填件数；只有一件的，数值可以不填。',
    '“表彰”的级别必填：省级、市级。',
    '情形填：事前已预警；没有这些情形的，不填。',
    '决定机关填：县委常委会、县纪委监委。',
    '截止日期填处分、影响期等结束的那一天；没有期限的，不填。',
  ])
    expect(notes).toContain(line);
});

test('honours of two levels, trouble with a circumstance and a veto with its end are filled in and read back', async () => {
  const { facts, faults } = await read(office, {
    ...row('加减分事项', 4, '', '禾丰街道', '表彰', '省级', '', '', '2026-3-31', 'a-1'),
    ...row('加减分事项', 5, 'hefeng', '', 'honour', 'City', '', 2, '2026年2月1日', 'a-1'),
    ...row('加减分事项', 6, '', 'Finance Bureau', '通报', '', '事前 已预警', '３', '2026-5-6', 't-9', '', '限期整改'),
    // What holds until some day may have begun before the period.
    ...row('一票否决', 4, '', '云岭镇', '', '县委常委会', '2025-11-20', '2026-5-19', 'v-1'),
  });
  expect(lines(faults)).toEqual([]);
  expect(facts).toEqual([...honours, veto]);
});

test.each(['zh', 'en'] as const)('what is accepted stands in the next template and CSV, in %s', async (language) => {
  const accepted = [...honours, veto];
  const sheets = await opened(await template(office, accepted, language));
  expect(readHandIn(office, cycle, plan, sheets)).toEqual({ facts: accepted, faults: [] });
  const text = csv(csvTemplateOf(office, accepted, language).map((one) => [...one]));
  const table = await opened(Buffer.from(text), 'a.csv');
  expect(readHandIn(office, cycle, plan, table)).toEqual({ facts: accepted, faults: [] });
});

test('a word the plan does not name is told at its cell with those it does', async () => {
  const { faults } = await read(office, {
    ...row('加减分事项', 4, '', '禾丰街道', '奖励', '国家级', '没有预警', 1, '2026-3-31', 'a-1'),
    ...row('一票否决', 4, '', '云岭镇', '', '乡镇党委', '2026-6-1', '2026-5-19', 'v-1'),
    ...row('一票否决', 5, '', '云岭镇', '', '', '2026-6-1', '2026-5-19', 'v-2'),
  });
  expect(lines(faults)).toEqual([
    '加减分事项!C4 [奖励] 没有这个类别，只能是：表彰、通报。 请从下拉列表中选择。',
    '加减分事项!D4 [国家级] 方案没有规定这一选项，只能是：省级、市级。 请从下拉列表中选择。',
    '加减分事项!E4 [没有预警] 方案没有规定这一选项，只能是：事前已预警。 请从下拉列表中选择。',
    '一票否决!D4 [乡镇党委] 方案没有规定这一选项，只能是：县委常委会、县纪委监委。 请从下拉列表中选择。',
    '一票否决!F5 [2026-5-19] 截止日期早于日期 2026-06-01。 请核对两个日期。',
  ]);
});

test('a column the plan asks for may not be gone; one it does not ask for is named', async () => {
  const rows = csvTemplateOf(office, honours, 'zh');
  const without = rows.map((cells) =>
    cells.filter((_, at) => rows[0]?.[at] !== '级别' && rows[0]?.[at] !== '截止日期'),
  );
  const { faults } = readHandIn(office, cycle, plan, await opened(Buffer.from(csv(without)), 'a.csv'));
  // The column and what its rows lack for it; the end may always be left out.
  expect([...new Set(faults.map(({ rule }) => rule.zh))]).toEqual([
    '缺少级别；这一类按级别计分。',
    '缺少“级别”这一列。',
  ]);
  const told = csvTemplateOf(office, [], 'zh').map((cells) => [...cells]);
  told[0]?.push('评分人');
  const strange = readHandIn(office, cycle, plan, await opened(Buffer.from(csv(told)), 'a.csv'));
  expect(strange.faults.map(({ value }) => value)).toEqual(['评分人']);
  // A veto is decided and has no circumstance, though the list beside it knows some.
  told[0]?.pop();
  told.push(['yunling', '', '一票否决', '', '县委常委会', '事前已预警', '', '2026-06-01', '', 'v-1', '', '']);
  const beside = readHandIn(office, cycle, plan, await opened(Buffer.from(csv(told)), 'a.csv'));
  expect(beside.faults.map(({ at, rule }) => `${at} ${rule.zh}`)).toEqual(['F2 “一票否决”不填“情形”。']);
});

const score = (unit: string, panel: string, rater: string, value: string): Fact => ({
  id: `interviewers:third-party:score:${unit}:${panel}:${rater}`,
  ...{ indicator: 'third-party', field: 'score', unit, panel, rater, value },
});

test('a panel scores by name, a row a score, without matter keys', async () => {
  const { sheets } = await readXlsx(await template(interviewers));
  expect(sheets[0]?.rows[2]).toEqual([
    '单位编码',
    '单位名称',
    '类别',
    '考评组',
    '评分人',
    '数值',
    '日期',
    '依据',
    '说明',
  ]);
  const { facts, faults } = await read(interviewers, {
    ...row('第三方考评', 4, '', '云岭镇', '', 1, '考官甲', 92.5),
    ...row('第三方考评', 5, '', '云岭镇', '', '１', '考官乙', 88),
    ...row('第三方考评', 6, '', '禾丰街道', '评分', 'A', 7, '90'),
  });
  expect(lines(faults)).toEqual([]);
  const scores = [
    score('yunling', '1', '考官甲', '92.5'),
    score('yunling', '1', '考官乙', '88'),
    score('hefeng', 'a', '7', '90'),
  ];
  expect(facts).toEqual(scores);
  const again = await opened(await template(interviewers, scores, 'en'));
  const byId = (a: Fact, b: Fact) => (a.id < b.id ? -1 : 1);
  expect([...readHandIn(interviewers, cycle, plan, again).facts].sort(byId)).toEqual([...scores].sort(byId));
});

test('a score without its rater or panel is told, a panel called by words how to call it, a rater who scores twice', async () => {
  const { faults } = await read(interviewers, {
    ...row('第三方考评', 4, '', '云岭镇', '', 1, '', 92.5),
    ...row('第三方考评', 5, '', '云岭镇', '', '', '考官乙', 88),
    ...row('第三方考评', 6, '', '云岭镇', '', '第一组', '考官丙', 88),
    ...row('第三方考评', 7, '', '云岭镇', '', 2, '考官丁', 88),
    ...row('第三方考评', 8, '', '云岭镇', '', 2, '考官 丁', 90), // another name
    ...row('第三方考评', 9, '', '云岭镇', '', 2, ' 考官丁', 91),
  });
  expect(lines(faults)).toEqual([
    '第三方考评!E4 [] 缺少评分人。 请填评分人的编号或姓名；同一评分人始终用同一写法。',
    '第三方考评!D5 [] 缺少考评组。 请填考评组的编号，如 1、2。',
    '第三方考评!D6 [第一组] 考评组编号只能用数字、小写字母和连字符，最多 40 个字。 请改填编号，如“第 1 组”填 1。',
    '第三方考评!E9 [考官丁] 同一评分人对同一单位的评分填了两次，另一处在 E7。 请只保留一行，或改正评分人。',
  ]);
});

test('an honour without its level would count for nothing, so it is told; trouble needs none', async () => {
  const { faults } = await read(office, {
    ...row('加减分事项', 4, '', '禾丰街道', '表彰', '', '', 1, '', 'a-1'),
    ...row('加减分事项', 5, '', '禾丰街道', '通报', '', '', '', '', 't-1'),
  });
  expect(lines(faults)).toEqual(['加减分事项!D4 [] 缺少级别；这一类按级别计分。 请从下拉列表中选择。']);
});

test('levels that are called the same go by the kind of their row, or are told apart by their ids', async () => {
  const [points, ...others] = office.matters;
  if (!points) throw new Error('no account');
  const levels = [
    { id: 'city', title: { zh: '市级', en: 'City' } },
    { id: 'city-2', title: { zh: '市级', en: 'City' } },
  ];
  const kinds = (own: readonly string[]) => ({
    fields: points.fields.map((id) => ({ id, title: { zh: id, en: id }, levels: own, valueOptional: true as const })),
  });
  const read = async (level: string, own: readonly string[]) => {
    const asked = {
      ...office,
      matters: [{ ...points, recordWords: { levels, circumstances: [], ...kinds(own) } }, ...others],
    };
    const cells = row('加减分事项', 4, '', '禾丰街道', '表彰', level, '', '2026-3-31', 'a-1');
    const bytes = await filledIn(await writeBook(templateOf(asked, cycle, plan, [], 'zh')), cells);
    const { facts, faults } = readHandIn(asked, cycle, plan, await opened(bytes));
    return [...facts.map((fact) => fact.level), ...lines(faults)];
  };
  expect(await read('市级', ['city-2'])).toEqual(['city-2']);
  expect(await read('市级（city-2）', ['city', 'city-2'])).toEqual(['city-2']);
  expect(await read('市级', ['city', 'city-2'])).toEqual([
    '加减分事项!D4 [市级] 方案没有规定这一选项，只能是：市级（city）、市级（city-2）。 请从下拉列表中选择。',
  ]);
});
