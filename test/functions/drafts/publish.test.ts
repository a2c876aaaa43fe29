import { afterAll, beforeAll, expect, test } from 'vitest';
import { listAudit } from '../../../functions/store/audit.ts';
import { sha256 } from '../../../functions/store/digest.ts';
import { getPlan, listPlans } from '../../../functions/store/plan.ts';
import { changeDraft, getDraft, putDraft } from '../../../functions/store/plan-draft.ts';
import { canonical } from '../../../shared/canonical.ts';
import { countyPlan } from './assessed.ts';
import { everythingIn } from './everything.ts';
import { type Office, openOffice } from './office.ts';
import { textOf } from './paper-form.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const by = (action: string) => ({ actor: 'office', action, reason: 'a test', at: office.house.now() });
const keep = (id: string, plan: object) => putDraft(office.store, by('begin-draft'), 'county', id, { ...plan });
const planCalled = (id: string) => ({ ...countyPlan, id });

/** The confirmation's hidden fields with a reason. */
async function confirmed(draft: string, reason = '第 12 号文件') {
  const html = await (await office.get(`/drafts/${draft}/publish`)).text();
  const field = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';
  return { revision: field('revision'), digest: field('digest'), reason };
}

test('the first version: checked, confirmed with a reason, locked by version and digest, and the draft is gone', async () => {
  await keep('first', { ...planCalled('first'), version: 7, office: 'elsewhere' });
  const page = textOf(await (await office.get('/drafts/first/publish')).text());
  expect(page).toContain('发布为第 1 版');
  expect(page).toContain('问题 没有问题');
  expect(page).toContain('这是第一版');
  expect(page).toContain('发布不能撤销');
  const form = await confirmed('first');
  // Whatever a draft says of its office and version, it is published for the office that publishes it, as its next one.
  expect(form.digest).toBe(sha256(canonical({ ...planCalled('first'), office: 'county', version: 1 })));
  const answer = await office.post('/drafts/first/publish', form);
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/drafts/published/first/1?done=publish']);
  const stored = await getPlan(office.store, 'county', 'first', 1);
  expect(stored?.digest).toBe(form.digest);
  expect(await getDraft(office.store, 'county', 'first')).toBeUndefined();
  expect(await getPlan(office.store, 'elsewhere', 'first', 1)).toBeUndefined();

  const done = textOf(await (await office.get('/drafts/published/first/1?done=publish')).text());
  expect(done).toContain('已发布。内容从现在起锁定');
  expect(done).toContain(`锁定的摘要 ${form.digest.match(/.{8}/g)?.join(' ')}`);
  expect(done).toContain('2026年11月22日 10:00 由 office 发布，理由：第 12 号文件');
  expect(done).toContain('开启考核周期');
  const entries = await listAudit(office.store, 'county', 'plans');
  expect(entries.filter(({ what }) => what === 'plan first version 1')).toMatchObject([
    { actor: 'office', action: 'publish-plan', reason: '第 12 号文件' },
  ]);
});

test('the auditor reads a published version and takes it as a file whose digest he can make himself; he can do nothing to it', async () => {
  await keep('read', planCalled('read'));
  await office.post('/drafts/read/publish', await confirmed('read'));
  const html = await (await office.get('/drafts/published/read/1', 'auditor')).text();
  expect(textOf(html)).toContain('年度重点任务完成数');
  expect(html).not.toContain('open-cycle');
  // What the address claims is told to whoever did it.
  expect(await (await office.get('/drafts/published/read/1?done=publish', 'auditor')).text()).not.toContain(
    'role="status"',
  );
  const file = JSON.parse(await (await office.get('/drafts/published/read/1/plan.json', 'auditor')).text());
  expect(sha256(canonical(file))).toBe((await getPlan(office.store, 'county', 'read', 1))?.digest);
  for (const path of ['/drafts/read/publish', '/drafts/published/read/1/open-cycle']) {
    expect((await office.get(path, 'auditor')).status).toBe(403);
    expect((await office.post(path, {}, 'auditor')).status).toBe(403);
  }
});

test('a later version says what is new in it; one that says the same as the last says that', async () => {
  await keep('next1', planCalled('next'));
  await office.post('/drafts/next1/publish', await confirmed('next1'));
  await keep('next2', { ...planCalled('next'), rankAt: 'exact' });
  const page = await (await office.get('/drafts/next2/publish')).text();
  expect(textOf(page)).toContain('发布为第 2 版');
  expect(textOf(page)).toContain('共 1 处：新增 0，删去 0，移动 0，修改 1。');
  expect(page).toContain('href="/drafts/next2/compare?with=next.1"');
  await office.post('/drafts/next2/publish', await confirmed('next2'));
  await keep('next3', { ...planCalled('next'), rankAt: 'exact' });
  expect(textOf(await (await office.get('/drafts/next3/publish')).text())).toContain('与第 2 版没有差别');
  expect(
    (await listPlans(office.store, 'county')).filter(({ plan }) => plan.id === 'next').map(({ plan }) => plan.version),
  ).toEqual([2, 1]);
});

test('a draft with faults is not published, whatever is sent', async () => {
  await keep('faulty', { ...planCalled('faulty'), outcomes: [{ id: 'x', form: 'none' }] });
  const before = await everythingIn(office.store);
  const page = await office.get('/drafts/faulty/publish');
  expect([page.status, (await page.text()).includes('name="digest"')]).toEqual([422, false]);
  const sent = await office.post('/drafts/faulty/publish', { revision: '1', digest: 'x', reason: 'x' });
  expect([sent.status, textOf(await sent.text()).includes('改好以后才能发布')]).toEqual([422, true]);
  expect(await everythingIn(office.store)).toBe(before);
});

test('without a reason it is asked for again', async () => {
  await keep('why', planCalled('why'));
  const form = await confirmed('why', '  ');
  const answer = await office.post('/drafts/why/publish', form);
  expect(answer.status).toBe(422);
  const html = await answer.text();
  expect(textOf(html)).toContain('请写明理由');
  expect(html).toContain(`name="digest" value="${form.digest}"`);
  expect(await getPlan(office.store, 'county', 'why', 1)).toBeUndefined();
});

test('what was changed after it was confirmed is not published', async () => {
  await keep('moved', planCalled('moved'));
  const form = await confirmed('moved');
  const draft = await office.draft('moved');
  await changeDraft(office.store, by('change-draft'), 'county', draft, { ...draft.plan, rankAt: 'exact' });
  const before = await everythingIn(office.store);
  const stale = await office.post('/drafts/moved/publish', form);
  expect([stale.status, textOf(await stale.text()).includes('草稿被改动过')]).toEqual([409, true]);
  // The right revision with the digest of what was seen before.
  const mixed = await office.post('/drafts/moved/publish', { ...form, revision: '2' });
  expect(mixed.status).toBe(409);
  expect(await everythingIn(office.store)).toBe(before);
});

test('of two who publish the next version at once one does, and the other is told to look at it first', async () => {
  await keep('left', { ...planCalled('both'), rankAt: 'exact' });
  await keep('right', planCalled('both'));
  const [left, right] = [await confirmed('left'), await confirmed('right')];
  const answers = await Promise.all([
    office.post('/drafts/left/publish', left),
    office.post('/drafts/right/publish', right),
  ]);
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
  const lost = answers.find(({ status }) => status === 409);
  expect(textOf((await lost?.text()) ?? '')).toContain('又发布了新版本');
  expect((await listPlans(office.store, 'county')).filter(({ plan }) => plan.id === 'both').length).toBe(1);
  // The draft of whoever was slower is still there, and is the second version now.
  const [kept] = (await Promise.all(['left', 'right'].map((id) => getDraft(office.store, 'county', id)))).filter(
    (one) => one,
  );
  expect(textOf(await (await office.get(`/drafts/${kept?.id}/publish`)).text())).toContain('发布为第 2 版');
});

test('pages in English have no Chinese of ours in them', async () => {
  await keep('english', planCalled('english'));
  const html = await (await office.get('/drafts/english/publish?lang=en')).text();
  // The text of the promise is the plan's own, in the language of the document it is from.
  expect(textOf(html).replaceAll('加大群众满意度在考核评价中的权重', '')).not.toMatch(/[\u4e00-\u9fff（）：；，。]/);
});
