import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Store } from '../../../functions/store/table.ts';
import { openTestStore } from '../../fixtures/dynamo.ts';
import { openCounty, signedIn } from './county.ts';
import { answersOf, ballotsOf, fieldsOf, type Visiting, visit, withValues } from './visitor.ts';

let store: Store;
let close: () => Promise<void>;
let at: Visiting;
let transport: string;
let colleague: string;
let finance: string;
beforeAll(async () => {
  ({ store, close } = await openTestStore());
  await openCounty(store);
  at = visit(store);
  transport = await signedIn(store, 'transport', [{ role: 'contact', units: ['transport'] }]);
  colleague = await signedIn(store, 'colleague', [{ role: 'rater', units: ['transport'] }]);
  finance = await signedIn(store, 'finance', [{ role: 'contact', units: ['finance'] }]);
});
afterAll(() => close());

const sheet = (seat: string, round = 'open') => `/review/year-2026/${round}/${seat}`;

/** Fills in what the page shows and sends it. */
async function fillIn(cookie: string, path: string, values: Readonly<Record<string, string>>, go = 'save') {
  const page = await at.get(cookie, path);
  return at.post(cookie, path, withValues(fieldsOf(page.text, path), { ...values, go }));
}

const chosen = (html: string, field: string) =>
  new RegExp(`<select id="${field}".*?</select>`, 's').exec(html)?.[0].match(/value="([^"]*)" selected/)?.[1];

test('a contact sees what his unit has to rate, the most urgent first, and how far it is', async () => {
  const { text, status } = await at.get(transport, '/review');
  expect(status).toBe(200);
  const links = [...text.matchAll(/<a href="(\/review\/[^"]+)"/g)].map(([, link]) => link);
  // 10:30 on Sunday: one closes the same evening, one on Tuesday, one opens in December, one closed on the 10th.
  expect(links).toEqual(['soon', 'open', 'later', 'over'].map((round) => sheet('transport', round)));
  expect(text.match(/不到 24 小时/g)).toHaveLength(1);
  for (const said of [
    '评价 3 个单位',
    '2026年11月24日 18:00 截止',
    '待填写',
    '已截止，未提交',
    '2026年12月1日 09:00 开始',
  ])
    expect(text).toContain(said);
});

test('a township sees the sheet of its own side and nobody else sees it', async () => {
  const town = await signedIn(store, 'town', [{ role: 'contact', units: ['yunling'] }]);
  const { text } = await at.get(town, '/review');
  const links = [...text.matchAll(/<a href="(\/review\/[^"]+)"/g)].map(([, link]) => link);
  expect(links).toEqual([sheet('yunling', 'back')]);
  expect((await at.get(town, sheet('yunling', 'back'))).text).toContain('云岭镇评价 2 个单位');
});

test('who has nothing to rate is told why, and whom to ask', async () => {
  const nobody = await signedIn(store, 'nobody', [{ role: 'rater', units: [] }]);
  const { text } = await at.get(nobody, '/review');
  expect(text).toContain('目前没有需要您填写的评价表');
  expect(text).toContain('请与考核办联系');
});

test('a sheet of another unit, cycle or office looks like one that is not there', async () => {
  const elsewhere = await signedIn(store, 'elsewhere', [{ role: 'contact' }], { office: 'township' });
  const strange = [
    [transport, sheet('finance')],
    [transport, sheet('shiqiao')],
    [transport, sheet('transport', 'back')],
    [transport, sheet('transport', 'street')],
    [transport, sheet('transport', 'nowhere')],
    [transport, '/review/year-2025/open/transport'],
    [transport, `${sheet('transport')}/units/finance`],
    [transport, `${sheet('transport')}/units/no%23thing`],
    [elsewhere, sheet('transport')],
  ] as const;
  for (const [cookie, path] of strange) {
    for (const end of path.includes('/units/') ? [''] : ['', '/check', '/done', '/hand-in', '/units/shiqiao']) {
      const looked = await at.get(cookie, `${path}${end}`);
      expect(looked.status, `${path}${end}`).toBe(404);
      expect(looked.text).toContain('没有这个页面');
    }
    const sent = path.includes('/units/') ? path : `${path}/hand-in`;
    expect((await at.post(cookie, sent, [['nonce', '0'.repeat(32)]])).status, sent).toBe(404);
  }
});

test('the office sees no sheet of a seat, whatever address it tries', async () => {
  const office = await signedIn(store, 'office', [{ role: 'office' }]);
  for (const path of ['/review', sheet('transport'), `${sheet('transport')}/check`])
    expect((await at.get(office, path)).status).toBe(403);
});

test('the sheet asks every question about every unit, under the titles of their groups, with "don\'t know" always', async () => {
  const { text } = await at.get(transport, sheet('transport'));
  expect(text.match(/<select /g)).toHaveLength(9);
  expect(text.match(/<option value="unknown"/g)).toHaveLength(9);
  expect(text).toContain('平原乡镇街道');
  expect(text).toContain('共 9 项，已填 0 项，还差 9 项');
  expect(text).toContain('考核办只能看到本席位是否已经提交');
});

test('a draft keeps what is right and says what is missing, for the whole unit', async () => {
  const path = sheet('transport', 'soon');
  const saved = await fillIn(transport, path, { 'a.shiqiao.duties': '1', 'a.yunling.reporting': 'unknown' });
  expect(saved).toMatchObject({ status: 303, location: `${path}?saved=own` });
  const { text } = await at.get(colleague, `${path}?saved=own`);
  expect(text).toContain('草稿已保存');
  expect(text).toContain('共 9 项，已填 2 项，还差 7 项');
  expect(chosen(text, 'a.shiqiao.duties')).toBe('1');
  expect(chosen(text, 'a.yunling.reporting')).toBe('unknown');
  expect(chosen(text, 'a.qingshui.duties')).toBeUndefined();
  // On a phone the units stand in a list: Shiqiao and Yunling miss two of three answers each, Qingshui all three.
  expect([...text.matchAll(/还差 (\d) 项</g)].map(([, n]) => n)).toEqual(['2', '3', '2']);
  expect((await at.get(transport, '/review')).text).toContain('已填 2/9 项');
  expect((await at.get(finance, sheet('finance', 'soon'))).text).toContain('已填 0 项');
});

test('an answer taken back is gone from the draft', async () => {
  const path = sheet('finance', 'soon');
  await fillIn(finance, path, { 'a.shiqiao.duties': '1' });
  await fillIn(finance, path, { 'a.shiqiao.duties': '' });
  expect((await at.get(finance, path)).text).toContain('已填 0 项');
});

test('a form that was cut short on its way takes no answer back', async () => {
  const path = sheet('finance', 'soon');
  await fillIn(finance, path, { 'a.shiqiao.duties': '1', 'a.yunling.duties': '2' });
  const fields = fieldsOf((await at.get(finance, path)).text, path);
  const cut = fields.filter(([name]) => !name.startsWith('a.yunling.'));
  expect((await at.post(finance, path, cut)).status).toBe(303);
  expect((await at.get(finance, path)).text).toContain('已填 2 项');
  await fillIn(finance, path, { 'a.shiqiao.duties': '', 'a.yunling.duties': '' });
});

test('on a phone one unit a page is filled in, and "next" goes to where something is missing', async () => {
  const path = sheet('finance');
  const first = `${path}/units/shiqiao`;
  const page = await at.get(finance, first);
  expect(page.text.match(/<fieldset/g)).toHaveLength(3);
  expect(page.text).toContain('第 1 个，共 3 个');
  const send = (unit: string, values: Record<string, string>) =>
    fillIn(finance, `${path}/units/${unit}`, values, 'next');
  const all = { 'a.duties': '0', 'a.cooperation': '1', 'a.reporting': 'unknown' };
  expect(await send('qingshui', all)).toMatchObject({ status: 303, location: `${path}/units/yunling` });
  expect(await send('yunling', { 'a.duties': '2' })).toMatchObject({ location: `${path}/units/shiqiao` });
  expect(await send('shiqiao', all)).toMatchObject({ location: `${path}/units/yunling` });
  expect(await send('yunling', all)).toMatchObject({ location: `${path}/check` });
  const back = await fillIn(finance, first, { 'a.duties': '3' }, 'back');
  expect(back).toMatchObject({ status: 303, location: `${path}?saved=own` });
  expect(chosen((await at.get(finance, path)).text, 'a.shiqiao.duties')).toBe('3');
});

test('what is no answer, came twice or was not asked comes back with everything that was sent, and nothing is saved', async () => {
  const path = sheet('transport');
  const page = await at.get(transport, path);
  const sent = withValues(fieldsOf(page.text, path), { 'a.shiqiao.duties': '2' });
  const faulty = [
    { more: [['a.yunling.duties', '9']], said: '云岭镇“依法履行职责”：收到的答案不在选项里' },
    {
      more: [
        ['a.yunling.duties', '1'],
        ['a.yunling.duties', '2'],
      ],
      said: '云岭镇“依法履行职责”：收到了不止一个答案',
    },
    { more: [['a.transport.duties', '0']], said: '“a.transport.duties”' },
    { more: [['a.shiqiao.beauty', '0']], said: '“a.shiqiao.beauty”' },
    { more: [['a.__proto__.duties', '0']], said: '“a.__proto__.duties”' },
    { more: [['weight', '100']], said: '“weight”' },
    { more: [['a.<b>.duties', '0']], said: '“a.&lt;b&gt;.duties”' },
  ] as const;
  for (const { more, said } of faulty) {
    const names = more.map(([name]) => name as string);
    const rest = sent.filter(([name]) => !names.includes(name));
    const answer = await at.post(transport, path, [...rest, ...more]);
    expect(answer.status, said).toBe(422);
    expect(answer.text).toContain(said);
    expect(chosen(answer.text, 'a.shiqiao.duties')).toBe('2');
  }
  const unit = `${path}/units/shiqiao`;
  const wrong = await at.post(transport, unit, [
    ['a.duties', '5'],
    ['a.cooperation', '1'],
    ['a.beauty', '0'],
  ]);
  expect(wrong.status).toBe(422);
  expect(wrong.text).toContain('“a.beauty”');
  expect(wrong.text).toMatch(/name="a.cooperation" value="1" checked/);
  expect((await at.get(transport, path)).text).toContain('已填 0 项');
});

test('two persons of one unit who fill in different units keep both, and are told', async () => {
  const path = sheet('transport');
  const mine = fieldsOf((await at.get(transport, path)).text, path);
  const theirs = fieldsOf((await at.get(colleague, path)).text, path);
  const first = await at.post(transport, path, withValues(mine, { 'a.shiqiao.duties': '0', go: 'save' }));
  expect(first.location).toBe(`${path}?saved=own`);
  const second = await at.post(colleague, path, withValues(theirs, { 'a.yunling.duties': '4', go: 'save' }));
  expect(second.location).toBe(`${path}?saved=joined`);
  const { text } = await at.get(colleague, `${path}?saved=joined`);
  expect(text).toContain('与本单位另一位同事刚才保存的内容合并');
  expect([chosen(text, 'a.shiqiao.duties'), chosen(text, 'a.yunling.duties')]).toEqual(['0', '4']);
});

test('two persons who answer one question differently are both shown, and nothing is overwritten unseen', async () => {
  const path = sheet('transport');
  const mine = fieldsOf((await at.get(transport, path)).text, path);
  await fillIn(colleague, path, { 'a.qingshui.duties': '3', 'a.qingshui.cooperation': '2' });
  const sent = withValues(mine, { 'a.qingshui.duties': '1', 'a.qingshui.reporting': '0', go: 'check' });
  const conflict = await at.post(transport, path, sent);
  expect(conflict.status).toBe(409);
  expect(conflict.text).toContain('以下 1 项不一致');
  expect(conflict.text).toContain('清水乡“依法履行职责”：您选“满意”，对方存“不满意”');
  const field = (item: string) => chosen(conflict.text, `a.qingshui.${item}`);
  expect([field('duties'), field('cooperation'), field('reporting')]).toEqual(['1', '2', '0']);
  expect(chosen((await at.get(colleague, path)).text, 'a.qingshui.duties')).toBe('3');
  const again = await at.post(transport, path, withValues(fieldsOf(conflict.text, path), { go: 'check' }));
  expect(again).toMatchObject({ status: 303, location: `${path}/check` });
  expect(chosen((await at.get(colleague, path)).text, 'a.qingshui.duties')).toBe('1');
});

test('the same on a page of one unit: a conflict is shown there', async () => {
  const path = `${sheet('transport')}/units/yunling`;
  const mine = fieldsOf((await at.get(transport, path)).text, path);
  await fillIn(colleague, path, { 'a.cooperation': '0' });
  const conflict = await at.post(transport, path, withValues(mine, { 'a.cooperation': '2', go: 'next' }));
  expect(conflict.status).toBe(409);
  expect(conflict.text).toContain('云岭镇“协同配合”：您选“基本满意”，对方存“非常满意”');
});

test('nine saves at once, each of another answer, lose none', async () => {
  const path = sheet('finance', 'soon');
  const cells = Object.keys(answersOf(['0', '0', '0']));
  const page = fieldsOf((await at.get(finance, path)).text, path);
  const saves = cells.map((cell) => at.post(finance, path, withValues(page, { [cell]: '2', go: 'save' })));
  expect(new Set((await Promise.all(saves)).map(({ status }) => status))).toEqual(new Set([303]));
  expect((await at.get(finance, path)).text).toContain('共 9 项，已全部填完');
});

test('a round that is not open, or is over, takes no draft and says why', async () => {
  const later = await at.get(transport, sheet('transport', 'later'));
  expect(later).toMatchObject({ status: 200 });
  expect(later.text).toContain('2026年12月1日 09:00 开始');
  const over = await at.get(transport, sheet('transport', 'over'));
  expect(over.text).toContain('交通运输局没有提交评价表');
  for (const [round, status] of [
    ['later', 409],
    ['over', 410],
  ] as const) {
    const path = sheet('transport', round);
    expect((await at.post(transport, path, [['a.shiqiao.duties', '0']])).status).toBe(status);
    expect((await at.post(transport, `${path}/units/shiqiao`, [['a.duties', '0']])).status).toBe(status);
    const handed = await at.post(transport, `${path}/hand-in`, Object.entries(answersOf(['0', '0', '0'])));
    expect(handed.status).toBe(status);
    expect(handed.text).toContain('没有保存，也没有计入');
    expect(await ballotsOf(store, round)).toEqual([]);
  }
});
