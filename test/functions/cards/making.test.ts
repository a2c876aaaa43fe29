import { createHash } from 'node:crypto';
import { DynamoDBClient, paginateScan } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listAudit } from '../../../functions/store/audit.ts';
import { filledIn } from '../survey/citizen.ts';
import { plan } from '../survey/county.ts';
import { type CardOffice, filesOf, listedCards, makeBatch, openOffice, order, round } from './office.ts';

let office: CardOffice;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

/** Everything both tables hold, as text. */
async function everything(): Promise<string> {
  const { endpoint, region, credentials } = office.store.db.config;
  if (!endpoint) throw new Error('this store speaks to a database without an address');
  const db = new DynamoDBClient({ endpoint: await endpoint(), region, credentials });
  let text = '';
  for (const TableName of [office.store.records, office.store.ballots])
    for await (const page of paginateScan({ client: db }, { TableName })) text += JSON.stringify(page.Items);
  db.destroy();
  return text;
}

test('an order that cannot be made comes back as it was, with what is wrong beside each field', async () => {
  const bad = {
    title: '',
    subjects: 'unit:nowhere',
    each: '0',
    channel: 'post',
    stratum: 'kings',
    expires: '2026-01-01',
  };
  const answer = await office.post(`${round}/new`, bad);
  const page = await answer.text();
  expect(answer.status).toBe(422);
  for (const words of [
    '请写批次名称',
    '请选择评价哪个单位',
    '请填 1 至 5000 的整数',
    '请填今天或以后的日期',
    '方案按它加权，请选择',
  ])
    expect(page).toContain(words);
  expect(page).toContain('value="2026-01-01"');
  // 2 townships of 2,501 cards are 5,002.
  const many = await (await office.post(`${round}/new`, { ...order, each: '2501' })).text();
  expect(many).toContain('一共 5002 张，一批最多 5000 张');
});

test('a batch is looked over, made once, and its package opens: six cards, each of which rates its township', async () => {
  const { form, answer } = await makeBatch(office);
  expect(answer.status).toBe(200);
  expect(decodeURIComponent(answer.headers.get('content-disposition') ?? '')).toContain('评价卡 入户第一批');
  const files = await filesOf(answer);
  expect([...files.keys()]).toEqual(['打印这一份-评价卡.html', '清单-请封存.csv', '说明.txt']);
  const listed = listedCards(files);
  expect(listed.map(({ unit }) => unit)).toEqual(['shiqiao', 'shiqiao', 'shiqiao', 'qingshui', 'qingshui', 'qingshui']);
  const html = files.get('打印这一份-评价卡.html') ?? '';
  for (const { code, link } of listed) {
    expect(html).toContain(code);
    expect(link).toMatch(/^http:\/\/localhost:3000\/survey\/county\/year-2026\/open#[0-9A-Z]{26}$/);
  }
  expect(html.match(/<svg/g)).toHaveLength(6);
  // The same form once more draws nothing.
  const again = await office.post(`${round}/make`, form);
  expect(again.status).toBe(409);
  expect(await again.text()).toContain('这一批已经制作过');
  for (const { code, secret, unit } of listed) {
    const title = unit === 'shiqiao' ? '石桥镇' : '清水乡';
    expect((await office.citizen.card(code)).html).toContain(`请您评一评：${title}`);
    expect((await office.citizen.card(secret)).html).toContain(`请您评一评：${title}`);
  }
  const digest = createHash('sha256')
    .update(files.get('清单-请封存.csv') ?? '')
    .digest('hex');
  expect(files.get('说明.txt')).toContain(digest);
  const entered = (await listAudit(office.store, 'county', 'year-2026')).find(({ action }) => action === 'make-cards');
  expect(entered).toMatchObject({ actor: 'office', reason: '入户调查用' });
  expect(entered?.what).toContain(digest);
  const [stored, logged] = [await everything(), office.lines.join('\n')];
  for (const { code, secret } of listed)
    for (const trace of [secret, code, code.replaceAll('-', ''), code.replaceAll('-', '').slice(0, 16)]) {
      expect(stored).not.toContain(trace);
      expect(logged).not.toContain(trace);
    }
});

test('a batch says where its ballots come from, and may expire on a day', async () => {
  const { batch, answer } = await makeBatch(office, {
    ...order,
    subjects: 'unit:qingshui',
    each: '1',
    expires: '2026-11-23',
  });
  const [card] = listedCards(await filesOf(answer));
  const { html } = await office.citizen.card(card?.secret ?? '');
  expect((await office.citizen.ballot(filledIn(html))).status).toBe(200);
  expect(await everything()).toContain(`"b":{"S":"${batch}"}`);
  const { answer: second } = await makeBatch(office, { ...order, each: '1', expires: '2026-11-23' });
  const [late] = listedCards(await filesOf(second));
  const before = office.clock.now;
  // The last second of 23 November in the county, and the first of the 24th.
  office.clock.now = '2026-11-23T15:59:59.000Z';
  expect((await office.citizen.card(late?.secret ?? '')).status).toBe(200);
  office.clock.now = '2026-11-23T16:00:00.000Z';
  expect((await office.citizen.card(late?.secret ?? '')).html).toContain('这张卡已经过期');
  office.clock.now = before;
});

test('a batch that was withdrawn opens nothing, and the ballot cast with it before stays', async () => {
  const { batch, answer } = await makeBatch(office, { ...order, title: '丢失的一批' });
  const [used, unused] = listedCards(await filesOf(answer));
  const { html } = await office.citizen.card(used?.secret ?? '');
  expect((await office.citizen.ballot(filledIn(html))).status).toBe(200);
  const path = `${round}/batches/${batch}/withdraw`;
  expect(await (await office.get(path)).text()).toContain('这一批 6 张卡从现在起都不能再用');
  expect((await office.post(path, { reason: ' ' })).status).toBe(422);
  expect((await office.post(path, { reason: '信封丢了' })).status).toBe(303);
  expect((await office.citizen.card(unused?.secret ?? '')).html).toContain('这张卡已经作废');
  expect((await office.citizen.ballot(filledIn(html))).html).toContain('这张卡已经作废');
  expect(await (await office.get(round)).text()).toMatch(/丢失的一批.*整批作废/s);
});

test('one lost card is withdrawn by its code, once', async () => {
  const { answer } = await makeBatch(office, { ...order, title: '少一张' });
  const [lost, kept] = listedCards(await filesOf(answer));
  const wrong = await office.post(`${round}/withdraw`, { code: 'ABCD', reason: '丢了' });
  expect(wrong.status).toBe(422);
  for (const times of [1, 2])
    expect(
      (await office.post(`${round}/withdraw`, { code: lost?.code ?? '', reason: '丢了' })).status,
      `${times}`,
    ).toBe(303);
  expect((await office.citizen.card(lost?.secret ?? '')).html).toContain('这张卡已经作废');
  expect((await office.citizen.card(kept?.secret ?? '')).status).toBe(200);
  const row = /少一张.*?<\/tr>/s.exec(await (await office.get(round)).text())?.[0] ?? '';
  expect(row).toMatch(/data-label="作废">1</);
});

test('only the office makes cards; the auditor looks; nobody else sees the door', async () => {
  const asked = ['/cards', round, `${round}/poster`, `${round}/new`, `${round}/withdraw`];
  const status: Record<string, number[]> = {};
  for (const login of ['office', 'auditor', 'leader', 'stranger'])
    status[login] = await Promise.all(asked.map(async (path) => (await office.get(path, login)).status));
  expect(status).toEqual({
    office: [200, 200, 200, 200, 200],
    auditor: [200, 200, 200, 403, 403],
    leader: [403, 403, 403, 403, 403],
    stranger: [200, 404, 404, 404, 404],
  });
  for (const login of ['auditor', 'leader'])
    expect((await office.post(`${round}/make`, { ...order, batch: 'b1', reason: 'x' }, login)).status).toBe(403);
});

test('no card is made for a round that is over, or for one that asks seats', async () => {
  expect((await office.get('/cards/year-2026/over/new')).status).toBe(409);
  expect((await office.get('/cards/year-2026/offices/new')).status).toBe(404);
});

test('a poster leads to the round; where anybody may rate, each township has its own', async () => {
  const poster = await (await office.get(`${round}/poster`)).text();
  expect(poster).toContain('http://localhost:3000/survey/county/year-2026/open');
  expect(poster).toContain('拿到评价卡的群众');
  expect(poster).toContain('群众满意度评价，3 个问题');
  const [citizens, offices] = plan.audiences;
  if (!citizens || !offices) throw new Error('the plan has two audiences');
  const wall = { id: 'wall', title: { zh: '墙上的海报', en: 'Posters' }, way: 'open' as const };
  const channels = [...(citizens.channels ?? []), wall];
  const open = await openOffice({ ...plan, audiences: [{ ...citizens, channels }, offices] });
  const own = await (await open.get(`${round}/poster?subject=qingshui`)).text();
  expect(own).toContain('http://localhost:3000/open/county/year-2026/open/qingshui');
  expect(own).toContain('清水乡');
  expect(own).toContain('href="/cards/year-2026/open/poster?subject=shiqiao"');
  // No card is made for a channel that has none.
  const form = await (await open.get(`${round}/new`)).text();
  expect(form).toContain('入户发卡');
  expect(form).not.toContain('墙上的海报');
  await open.close();
});
