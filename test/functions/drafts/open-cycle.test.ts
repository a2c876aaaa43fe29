import { afterAll, beforeAll, expect, test } from 'vitest';
import { readRoster } from '../../../functions/drafts/open-cycle-roster.ts';
import { listAudit } from '../../../functions/store/audit.ts';
import { getCycle, putCycle } from '../../../functions/store/cycle.ts';
import { getPlan, putPlan } from '../../../functions/store/plan.ts';
import { getRound, listRounds } from '../../../functions/store/round.ts';
import { countyPlan } from './assessed.ts';
import { everythingIn } from './everything.ts';
import { type Office, openOffice } from './office.ts';
import { openForm, textOf } from './paper-form.ts';

const path = '/drafts/published/township-assessment/1/open-cycle';
const by = (action: string) => ({ actor: 'set-up', action, reason: 'a test', at: '2026-01-01T00:00:00.000Z' });
const roster = [
  '单位编号\t中文名称\t英文名称\t分组',
  'east\t东河镇\tEast River\t平原乡镇街道',
  'west\t西岭乡\t\thills',
  'police\t公安局\tPolice, county\tenforcement',
  'finance\t财政局\tFinance\tManagement',
].join('\r\n');

let office: Office;
beforeAll(async () => {
  office = await openOffice();
  await putPlan(office.store, by('publish-plan'), countyPlan);
  const digest = (await getPlan(office.store, 'county', countyPlan.id, 1))?.digest ?? '';
  const title = { zh: '去年', en: 'Last year' };
  const unit = { unit: 'old', title: { zh: '老镇', en: 'Old Town' }, group: 'plain' };
  const plan = { id: countyPlan.id, version: 1 };
  const cycle = { id: '2025', office: 'county', title, plan, period: countyPlan.period, roster: [unit] };
  await putCycle(office.store, by('open-cycle'), cycle, digest);
});
afterAll(() => office.close());

/** The form as it begins, filled in for a cycle of its own. */
async function filledIn(id: string) {
  const form = await openForm(office, path);
  return form.fill({
    ...{ id, zh: `${id} 年度考核`, roster },
    'round.citizens.1.opens': '2026-12-01T08:00',
    'round.citizens.1.closes': '2026-12-31T18:00',
    'round.deputies.1.id': '',
    'round.townships.1.grace': '',
  });
}

/** The second page's form: everything typed, unseen, and the reason. */
async function confirmed(id: string, reason = '第 12 号文件') {
  const { fields } = await filledIn(id);
  return { ...Object.fromEntries(fields), do: 'confirm', reason };
}

test('a cycle is opened: filled in, shown to be checked, confirmed with a reason, and then it stands with its rounds', async () => {
  const before = await everythingIn(office.store);
  const shown = await (await filledIn('2027')).press('preview');
  expect(shown.status).toBe(200);
  for (const part of [
    '2027 年度考核 2027',
    '平原乡镇街道 1 个：东河镇',
    '群众 凭卡评价，一张卡评价一个单位，共 4 个单位 群众 citizens-1 2026年12月1日 08:00 自动开启，2026年12月31日 18:00 自动截止',
    // Two departments rate two townships, and the other way round.
    '区县职能部门 2 个单位各填一张表，每张评价 2 个单位',
    '没有轮次的评价主体：“两代表一委员”',
    '第三方评估机构 第三方考评',
    'npm run county -- cards county 2027 citizens-1 cards.csv',
    '开启不能撤销',
  ])
    expect(shown.text).toContain(part);
  expect(await everythingIn(office.store)).toBe(before);

  const answer = await office.post(path, await confirmed('2027'));
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/plans/2027']);
  const stored = await getCycle(office.store, 'county', '2027');
  expect(stored?.planDigest).toBe((await getPlan(office.store, 'county', countyPlan.id, 1))?.digest);
  expect(stored?.cycle).toMatchObject({
    title: { zh: '2027 年度考核', en: '2027 年度考核' },
    period: { from: '2026-01-01', to: '2026-12-31' },
    roster: [
      { unit: 'east', title: { zh: '东河镇', en: 'East River' }, group: 'plain' },
      { unit: 'west', title: { zh: '西岭乡', en: '西岭乡' }, group: 'hills' },
      { unit: 'police', title: { zh: '公安局', en: 'Police, county' }, group: 'enforcement' },
      { unit: 'finance', title: { zh: '财政局', en: 'Finance' }, group: 'management' },
    ],
  });
  const rounds = await listRounds(office.store, 'county', '2027');
  expect(rounds.map(({ round }) => round.id)).toEqual(['citizens-1', 'departments-1', 'townships-1']);
  expect((await getRound(office.store, 'county', '2027', 'citizens-1'))?.round).toMatchObject({
    ...{ audience: 'citizens', graceMs: 60_000 },
    ...{ opensAt: '2026-12-01T00:00:00.000Z', closesAt: '2026-12-31T10:00:00.000Z' },
  });
  const entries = await listAudit(office.store, 'county', '2027');
  expect(new Set(entries.map(({ actor, reason }) => `${actor} ${reason}`))).toEqual(new Set(['office 第 12 号文件']));
  expect(await office.store.keys.get('county', '2027')).toHaveLength(32);
});

test('the same form once more adds nothing; the same id with anything else belongs to another cycle', async () => {
  await office.post(path, await confirmed('2028'));
  const before = await everythingIn(office.store);
  expect((await office.post(path, await confirmed('2028'))).status).toBe(303);
  expect(await everythingIn(office.store)).toBe(before);
  const other = await office.post(path, { ...(await confirmed('2028')), zh: '别的' });
  expect([other.status, textOf(await other.text()).includes('编号“2028”已经用于另一个周期')]).toEqual([422, true]);
  expect(await everythingIn(office.store)).toBe(before);
});

test('two who open one cycle at once open it once, with every round', async () => {
  const form = await confirmed('twice');
  const answers = await Promise.all([office.post(path, form), office.post(path, form)]);
  expect(answers.some(({ status }) => status === 303)).toBe(true);
  expect(answers.every(({ status }) => status === 303 || status === 409)).toBe(true);
  if (answers.some(({ status }) => status === 409)) expect((await office.post(path, form)).status).toBe(303);
  expect((await listRounds(office.store, 'county', 'twice')).length).toBe(3);
});

test('every fault is told at once beside its field, by line where it is in the list, and what was typed is kept', async () => {
  const form = (await openForm(office, path)).fill({
    ...{ id: 'Nope!', zh: '', from: '2026-02-30', to: '2025-12-31' },
    roster:
      'east\t东河镇\t\tplain\nEAST\t大写\t\tplain\neast\t重复\t\tplain\nsouth\t\tSouth\tplain\nnorth\t北\tNorth\tvillages\nonly-one',
    'round.citizens.1.opens': '2026-12-31T08:00',
    'round.citizens.1.closes': '2026-12-01T08:00',
    'round.departments.1.closes': '2020-01-01T08:00',
    'round.townships.1.id': 'citizens-1',
    'round.deputies.1.grace': 'long',
  });
  const again = await form.press('preview');
  expect(again.status).toBe(422);
  for (const fault of [
    '周期编号只能用小写字母、数字和连字符',
    '名称（中文）没有填写',
    '考核期开始不是日期',
    '第 2 行：“EAST”不能作编号',
    '第 3 行：编号“east”与第 1 行重复',
    '第 4 行：缺少中文名称',
    '第 5 行：方案里没有分组“villages”，应为：plain, hills, enforcement, management',
    '第 6 行：有 1 列，应为 4 列',
    '群众，轮次 1：截止时间早于开启时间',
    '区县职能部门，轮次 1：截止时间已过',
    '乡镇（街道），轮次 1：编号“citizens-1”用了不止一次',
    '“两代表一委员”，轮次 1：宽限应为',
  ])
    expect(again.text).toContain(fault);
  expect(again.html).toContain('href="#round.citizens.1.closes"');
  expect(again.fields.get('roster')).toEqual([form.fields.get('roster')?.[0]]);
  expect(again.fields.get('round.citizens.1.opens')).toEqual(['2026-12-31T08:00']);
});

test('names that would mix up the ledger, and a period that ends before it begins, are refused', async () => {
  const people = await office.post(path, await confirmed('people'));
  expect(textOf(await people.text())).toContain('周期不能用“people”作编号');
  const backwards = await office.post(path, { ...(await confirmed('back')), from: '2027-01-01' });
  expect(textOf(await backwards.text())).toContain('考核期的结束日期早于开始日期');
});

test('another round is added with a button, and the list comes from an earlier cycle or a file; nothing typed is lost', async () => {
  const more = await (await filledIn('more')).press('add:citizens');
  expect(more.status).toBe(200);
  expect(more.fields.get('round.citizens.2.id')).toEqual(['citizens-2']);
  expect(more.fields.get('round.citizens.1.opens')).toEqual(['2026-12-01T08:00']);
  const copied = await more.fill({ earlier: '2025' }).press('copy');
  expect(copied.fields.get('roster')).toEqual(['old\t老镇\tOld Town\tplain']);
  expect(copied.fields.get('id')).toEqual(['more']);

  const csv = new File(['\uFEFF编号,中文名称,英文名称,分组\r\nnew,"新镇, 一",New Town,plain\r\n'], '名单.csv');
  const read = await (await office.upload(path, { do: 'file', id: 'kept', file: csv })).text();
  expect(read).toContain('new\t新镇, 一\tNew Town\tplain</textarea>');
  expect(read).toContain('value="kept"');
  for (const [file, fault] of [
    [undefined, '请先选择文件'],
    [new File(['PK\u0003\u0004 not really'], 'list.xlsx'), ''],
    [new File([' \r\n'], 'empty.csv'), ''],
  ] as const) {
    const answer = await office.upload(path, { do: 'file', id: 'kept', ...(file && { file }) });
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(html).toContain('href="#file"');
    expect(textOf(html)).toContain(fault);
  }
  expect((await office.upload(path, { do: 'copy', earlier: 'none' })).status).toBe(422);
});

test('going back to change something keeps it all, and nothing is opened without a reason', async () => {
  const form = await confirmed('reason', ' ');
  const asked = await office.post(path, form);
  expect([asked.status, textOf(await asked.text()).includes('请写明理由')]).toEqual([422, true]);
  expect(await getCycle(office.store, 'county', 'reason')).toBeUndefined();
  const back = await (await office.post(path, { ...form, do: 'edit' })).text();
  expect(back).toContain('value="2026-12-01T08:00"');
  expect(back).toContain('东河镇');
});

test('a version nobody published has no cycle to open', async () => {
  for (const none of ['/drafts/published/none/1/open-cycle', '/drafts/published/township-assessment/2/open-cycle']) {
    expect((await office.get(none)).status).toBe(404);
    expect((await office.post(none, await confirmed('x'))).status).toBe(404);
  }
});

test('a list is read as Excel pastes it, with commas of half or full width, and with a quoted comma', () => {
  const one = (text: string) =>
    readRoster(text, countyPlan).units.map(({ unit, title, group }) => [unit, title.zh, title.en, group]);
  const east = ['east', '东河镇', 'East', 'plain'];
  for (const text of [
    'east\t东河镇\tEast\tplain',
    'east,东河镇,East,plain',
    'east，东河镇，East，平原乡镇街道',
    '\n east , "东河镇" , East , PLAIN \n\n',
  ])
    expect(one(text)).toEqual([east]);
  expect(one('unit,zh,en,group\neast,"东河镇, ""一""",East,plain\t')).toEqual([]);
  expect(one('east,"东河镇, ""一""",East,plain')).toEqual([['east', '东河镇, "一"', 'East', 'plain']]);
  expect(one('east\t东河镇\tplain\t\t')).toEqual([['east', '东河镇', '东河镇', 'plain']]);
  expect(readRoster('编号,名称\n', countyPlan).faults.length).toBe(1);
  const many = Array.from({ length: 5001 }, (_, n) => `u${n},单位,Unit,plain`).join('\n');
  expect(readRoster(many, countyPlan).faults.map(({ zh }) => zh)).toEqual(['名单有 5001 行，最多 5000 个单位。']);
});
