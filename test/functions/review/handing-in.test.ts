import { DeleteItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listAudit } from '../../../functions/store/audit.ts';
import { handedInSeats, voterOfSeat } from '../../../functions/store/seat.ts';
import { getSheetDraft } from '../../../functions/store/sheet-draft.ts';
import { keyOf, type Store } from '../../../functions/store/table.ts';
import { openTestStore } from '../../fixtures/dynamo.ts';
import { cycle, openCounty, signedIn } from './county.ts';
import { answersOf, ballotsOf, type Fields, fieldsOf, type Visiting, visit, withValues } from './visitor.ts';

let store: Store;
let close: () => Promise<void>;
let at: Visiting;
let contact: string;
let colleague: string;
beforeAll(async () => {
  ({ store, close } = await openTestStore());
  await openCounty(store);
  at = visit(store);
  contact = await signedIn(store, 'contact', [{ role: 'contact', units: ['transport', 'finance'] }]);
  colleague = await signedIn(store, 'colleague', [{ role: 'rater', units: ['transport', 'finance'] }]);
});
afterAll(() => close());

const path = (seat: string, round: string) => `/review/year-2026/${round}/${seat}`;

/** Fills in a whole sheet and opens the last look: the form that it would hand in. */
async function checked(cookie: string, sheet: string, levels: readonly [string, string, string]): Promise<Fields> {
  const page = await at.get(cookie, sheet);
  const sent = withValues(fieldsOf(page.text, sheet), { ...answersOf(levels), go: 'check' });
  expect(await at.post(cookie, sheet, sent)).toMatchObject({ status: 303, location: `${sheet}/check` });
  return fieldsOf((await at.get(cookie, `${sheet}/check`)).text, `${sheet}/hand-in`);
}

const said = (seat: string, round: string) => ({ office: 'county', cycle: cycle.id, round, seat });

test('the last look names every missing answer, each with the way to it, and offers no button', async () => {
  const sheet = path('transport', 'open');
  const page = await at.get(contact, sheet);
  const some = { 'a.shiqiao.duties': '0', 'a.shiqiao.cooperation': '0', 'a.yunling.duties': 'unknown', go: 'check' };
  await at.post(contact, sheet, withValues(fieldsOf(page.text, sheet), some));
  const { text, status } = await at.get(contact, `${sheet}/check`);
  expect(status).toBe(200);
  expect(text).toContain('还差 6 项，填完才能提交');
  const links = [...text.matchAll(/<a href="[^"]+\/units\/([^"#]+)#([^"]+)">([^<]+)</g)].map(([, ...parts]) => parts);
  expect(links).toEqual([
    ['shiqiao', 'a.reporting', '信息报送及时真实'],
    ['qingshui', 'a.duties', '全部 3 项'],
    ['yunling', 'a.cooperation', '协同配合'],
    ['yunling', 'a.reporting', '信息报送及时真实'],
  ]);
  expect(text).toContain('其中 1 项选“不了解”');
  expect(text).not.toContain('/hand-in"');
});

test('equal answers throughout are pointed out, and may be handed in all the same', async () => {
  const sheet = path('finance', 'soon');
  await checked(contact, sheet, ['0', '0', '0']);
  const { text } = await at.get(contact, `${sheet}/check`);
  expect(text).toContain('全部 9 项都选了“非常满意”');
  expect(text).toContain('提交以后不能修改，也不能撤回');
  expect(text).toContain(`action="${sheet}/hand-in"`);
});

test('a sheet handed in is one ballot without day or seat, a mark, and no draft any more', async () => {
  const sheet = path('transport', 'open');
  const form = await checked(contact, sheet, ['0', '1', 'unknown']);
  expect(await at.post(contact, `${sheet}/hand-in`, form)).toMatchObject({ status: 303, location: `${sheet}/done` });
  const done = await at.get(contact, `${sheet}/done`);
  expect(done.text).toContain('提交成功，谢谢');
  const [ballot, ...more] = await ballotsOf(store);
  expect(more).toEqual([]);
  expect(ballot).toEqual({
    round: 'open',
    audience: 'departments',
    voter: await voterOfSeat(store, 'county', cycle.id, 'open', 'transport'),
    stratum: 'enforcement',
    nonce: form.find(([name]) => name === 'nonce')?.[1],
    sheet: {
      shiqiao: { duties: { level: 0 }, cooperation: { level: 0 }, reporting: { level: 0 } },
      qingshui: { duties: { level: 1 }, cooperation: { level: 1 }, reporting: { level: 1 } },
      yunling: { duties: { unknown: true }, cooperation: { unknown: true }, reporting: { unknown: true } },
    },
  });
  expect(await handedInSeats(store, 'county', cycle.id, 'open')).toEqual(new Set(['transport']));
  expect(await getSheetDraft(store, said('transport', 'open'))).toBeUndefined();
  expect((await at.get(contact, '/review')).text).toContain('已提交');
});

test('a form sent a hundred times more is one ballot, one mark, and good news each time', async () => {
  const sheet = path('finance', 'open');
  const form = await checked(contact, sheet, ['2', '3', '4']);
  const answers = await Promise.all(Array.from({ length: 100 }, () => at.post(contact, `${sheet}/hand-in`, form)));
  expect(new Set(answers.map(({ status, location }) => `${status} ${location}`))).toEqual(
    new Set([`303 ${sheet}/done`]),
  );
  expect(await ballotsOf(store)).toHaveLength(2);
  const again = await at.post(contact, `${sheet}/hand-in`, form);
  expect(again).toMatchObject({ status: 303, location: `${sheet}/done` });
  expect(await ballotsOf(store)).toHaveLength(2);
});

test('a second person of the unit is told that the seat has handed in, and nothing of his counts', async () => {
  const sheet = path('transport', 'open');
  const before = await ballotsOf(store);
  const other: Fields = [['nonce', 'f'.repeat(32)], ...Object.entries(answersOf(['4', '4', '4']))];
  const answer = await at.post(colleague, `${sheet}/hand-in`, other);
  expect(answer.status).toBe(409);
  expect(answer.text).toContain('本席位已经提交');
  expect(answer.text).toContain('没有计入');
  for (const late of ['', '/units/shiqiao']) {
    expect((await at.post(colleague, `${sheet}${late}`, [['a.duties', '1']])).status).toBe(409);
    const looked = await at.get(colleague, `${sheet}${late}`);
    expect(looked).toMatchObject({ status: 200 });
    expect(looked.text).toContain('本席位已经提交');
  }
  expect(await ballotsOf(store)).toEqual(before);
});

test('a sheet with something missing, twice, tampered with or without its mark is not handed in', async () => {
  const sheet = path('transport', 'soon');
  const form = await checked(contact, sheet, ['1', '1', '2']);
  const faulty: readonly (readonly [string, Fields, string])[] = [
    ['missing', form.filter(([name]) => name !== 'a.yunling.duties'), '云岭镇“依法履行职责”：还没有选'],
    ['empty', withValues(form, { 'a.yunling.duties': '' }), '云岭镇“依法履行职责”：还没有选'],
    ['tampered', withValues(form, { 'a.yunling.duties': '5' }), '收到的答案不在选项里'],
    ['negative', withValues(form, { 'a.yunling.duties': '-1' }), '收到的答案不在选项里'],
    ['twice', [...form, ['a.yunling.duties', '2']], '收到了不止一个答案'],
    ['itself', [...form, ['a.transport.duties', '0']], '“a.transport.duties”'],
    ['stratum', [...form, ['stratum', 'management']], '“stratum”'],
    ['no mark', form.filter(([name]) => name !== 'nonce'), '请再核对一遍'],
    ['wrong mark', withValues(form, { nonce: 'x' }), '请再核对一遍'],
    ['two marks', [...form, ['nonce', '0'.repeat(32)]], '请再核对一遍'],
    ['nothing', [], '云岭镇“依法履行职责”：还没有选'],
  ];
  for (const [what, fields, words] of faulty) {
    const answer = await at.post(contact, `${sheet}/hand-in`, fields);
    expect(answer.status, what).toBe(422);
    expect(answer.text, what).toContain(words);
  }
  expect(await ballotsOf(store, 'soon')).toEqual([]);
});

test('what a colleague changes after the last look is looked at again by whoever hands in', async () => {
  const sheet = path('transport', 'soon');
  const form = await checked(contact, sheet, ['1', '1', '2']);
  const page = await at.get(colleague, sheet);
  await at.post(colleague, sheet, withValues(fieldsOf(page.text, sheet), { 'a.yunling.duties': '4', go: 'save' }));
  const answer = await at.post(contact, `${sheet}/hand-in`, form);
  expect(answer.status).toBe(409);
  expect(answer.text).toContain('云岭镇“依法履行职责”：原为“基本满意”，现为“非常不满意”');
  expect(await ballotsOf(store, 'soon')).toEqual([]);
  const again = await at.post(contact, `${sheet}/hand-in`, fieldsOf(answer.text, `${sheet}/hand-in`));
  expect(again).toMatchObject({ status: 303 });
  const [ballot] = await ballotsOf(store, 'soon');
  expect(ballot?.sheet.yunling?.duties).toEqual({ level: 4 });
});

test('a ballot whose mark got lost is marked by the next visit, and its draft goes', async () => {
  const { pk, sk } = keyOf.seat('county', cycle.id, 'soon', 'transport');
  await store.db.send(new DeleteItemCommand({ TableName: store.records, Key: { pk: { S: pk }, sk: { S: sk } } }));
  expect(await handedInSeats(store, 'county', cycle.id, 'soon')).toEqual(new Set());
  expect((await at.get(colleague, '/review')).text).toContain('已提交');
  expect(await handedInSeats(store, 'county', cycle.id, 'soon')).toEqual(new Set(['transport']));
  const entries = await listAudit(store, 'county', cycle.id);
  expect(entries.filter(({ action }) => action === 'mark-handed-in').map(({ what, actor }) => [what, actor])).toEqual([
    ['round soon: seat transport', 'colleague'],
  ]);
});

test('while the database does not answer nobody is told that he handed in or failed to; the same form tries again', async () => {
  const sheet = path('finance', 'soon');
  const form = await checked(contact, sheet, ['3', '2', '1']);
  const broken: Store = { ...store, once: { ...store.once, send: fails } as unknown as Store['once'] };
  const dark = visit(broken, 60);
  const answer = await dark.post(contact, `${sheet}/hand-in`, form);
  expect(answer.status).toBe(503);
  expect(answer.text).toContain('还不能确定是否收到');
  expect(answer.text).toContain('同一张表不会重复计入');
  const again = fieldsOf(answer.text, `${sheet}/hand-in`);
  expect(again.toSorted()).toEqual([...form].toSorted());
  expect(await at.post(contact, `${sheet}/hand-in`, again)).toMatchObject({ status: 303, location: `${sheet}/done` });
  expect(dark.house.lines.join()).not.toContain('finance');
});

test('a form that comes again after the close is told that the seat has handed in, any other that it is too late', async () => {
  const sunset = '2026-11-22T10:00:00.000Z'; // the instant at which the round closes
  const late = visit(store);
  late.house.setClock(sunset);
  const cookie = await signedIn(store, 'late', [{ role: 'contact' }], { at: sunset });
  const form: Fields = [['nonce', 'e'.repeat(32)], ...Object.entries(answersOf(['0', '1', '2']))];
  const again = await late.post(cookie, `${path('finance', 'soon')}/hand-in`, form);
  expect(again.status).toBe(409);
  expect(again.text).toContain('财政局已经提交这一轮的评价表');
  expect(await ballotsOf(store, 'soon')).toHaveLength(2);
  const over = path('transport', 'over');
  const answer = await late.post(cookie, `${over}/hand-in`, form);
  expect(answer.status).toBe(410);
  expect(await ballotsOf(store, 'over')).toEqual([]);
  expect((await late.get(cookie, `${over}/done`)).location).toBe(over);
});

test('neither log nor ledger holds an answer, a voter or a mark of a submission', async () => {
  const ballots = [...(await ballotsOf(store)), ...(await ballotsOf(store, 'soon'))];
  expect(ballots).toHaveLength(4);
  const kept = [
    ...at.house.lines,
    ...(await listAudit(store, 'county', cycle.id)).map((entry) => JSON.stringify(entry)),
  ];
  for (const { voter, nonce = '' } of ballots)
    for (const line of kept) {
      expect(line).not.toContain(voter);
      expect(line).not.toContain(nonce);
    }
  for (const line of kept) expect(line).not.toMatch(/level|unknown|shiqiao|duties/);
});

async function fails(): Promise<never> {
  throw Object.assign(new Error('no answer'), { name: 'TimeoutError' });
}
