import { afterEach, beforeEach, expect, test } from 'vitest';
import { plans } from '../../../functions/plans/app.tsx';
import { listAudit } from '../../../functions/store/audit.ts';
import { listDue } from '../../../functions/store/due.ts';
import { changeRound, getRound, type StoredRound } from '../../../functions/store/round.ts';
import type { Door } from '../../../functions/web/door.ts';
import { by, type County, noon, openCounty, textOf } from '../results/county.ts';

let county: County;
let door: Door;
beforeEach(async () => {
  county = await openCounty();
  door = plans(county.house);
});
afterEach(() => county.close());

const at = (round: string, verb: string) => `/plans/2026/rounds/${round}/${verb}`;
const send = (path: string, form: Readonly<Record<string, string>> | string) => county.ask(door, 'office', path, form);

async function stored(round: string): Promise<StoredRound> {
  const found = await getRound(county.store, 'county', '2026', round);
  if (!found) throw new Error(`no round ${round}`);
  return found;
}

test('the office closes a round: the page asks first, then the round closes now and is due for its seal', async () => {
  const asked = textOf(await (await county.ask(door, 'office', at('open', 'close'))).text());
  expect(asked).toContain('截止轮次：Second half（例）');
  expect(asked).toContain('等待 10 秒');
  expect(asked).toContain('截止不能撤销，这个轮次不能再开启');

  const answer = await send(at('open', 'close'), { revision: '1', reason: '  评价期已满\r\n按方案截止  ' });
  expect(answer.status).toBe(303);
  expect(answer.headers.get('location')).toBe('/plans/2026?done=close&round=open');
  expect(await stored('open')).toMatchObject({ revision: 2, round: { closesAt: noon } });
  // Noon and ten seconds of grace.
  const due = await listDue(county.store, '2026-11-22T04:00:10.000Z');
  expect(due).toContainEqual({
    ...{ kind: 'round', office: 'county', cycle: '2026', round: 'open' },
    at: '2026-11-22T04:00:10.000Z',
  });
  const entries = await listAudit(county.store, 'county', '2026');
  expect(entries).toContainEqual({
    ...{ at: noon, actor: 'office', action: 'close-round', what: 'round open' },
    reason: '评价期已满\n按方案截止',
  });
  const page = textOf(await (await county.ask(door, 'office', '/plans/2026?done=close&round=open')).text());
  expect(page).toContain('“Second half（例）”已截止，不再接收新的评价票');
});

test('the office opens a round, which keeps a closing time that is still to come', async () => {
  const asked = textOf(await (await county.ask(door, 'office', at('planned', 'open'))).text());
  expect(asked).toContain('到 2026年12月24日 18:00 自动截止');
  const answer = await send(at('planned', 'open'), { revision: '1', reason: '按方案开启' });
  expect(answer.headers.get('location')).toBe('/plans/2026?done=open&round=planned');
  expect((await stored('planned')).round).toMatchObject({ opensAt: noon, closesAt: '2026-12-24T10:00:00.000Z' });
});

test('a missing, blank, doubled or endless reason is asked for again, the text kept and nothing changed', async () => {
  const before = await county.everything();
  const long = `<理由>${'长'.repeat(500)}`;
  const tries: readonly (readonly [string, string])[] = [
    ['revision=1', '请写明理由'],
    ['revision=1&reason=%20%0A%20', '请写明理由'],
    ['revision=1&reason=a&reason=b', '请写明理由'],
    [`revision=1&reason=${encodeURIComponent(long)}`, '理由有 504 字，最多 500 字'],
  ];
  for (const [form, fault] of tries) {
    const answer = await send(at('open', 'close'), form);
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(textOf(html)).toContain(fault);
    expect(html).toContain('href="#reason"');
    if (form.includes('%E7')) expect(html).toContain(`&lt;理由&gt;${'长'.repeat(500)}</textarea>`);
  }
  expect(await county.everything()).toBe(before);
});

test('a reason of exactly 500 characters is taken, also where a character is two code units', async () => {
  const answer = await send(at('open', 'close'), { revision: '1', reason: '𠮷'.repeat(500) });
  expect(answer.status).toBe(303);
});

test('a round that cannot be opened or closed says why, before and after the form, and stays as it is', async () => {
  const before = await county.everything();
  const cases: readonly (readonly [string, string, string])[] = [
    ['r1', 'close', '已经封存，不能再开启或截止'],
    ['r1', 'open', '已经封存，不能再开启或截止'],
    ['closing', 'close', '已经截止，正在封存'],
    ['closing', 'open', '已经截止，正在封存'],
    ['open', 'open', '已经开启，不能再次开启'],
    ['planned', 'close', '还没有开启，不能截止'],
  ];
  for (const [round, verb, why] of cases) {
    const asked = await county.ask(door, 'office', at(round, verb));
    const sent = await send(at(round, verb), { revision: '1', reason: 'x' });
    for (const answer of [asked, sent]) {
      expect(answer.status).toBe(409);
      const text = textOf(await answer.text());
      expect(text).toContain(why);
      expect(text).toContain('没有做任何改动');
    }
  }
  expect(await county.everything()).toBe(before);
});

test('a confirmation made for a round that was changed since is not carried out', async () => {
  const seen = await stored('open');
  const later = { ...seen.round, closesAt: '2026-12-31T10:00:00.000Z' };
  await changeRound(county.store, by('postpone'), 'county', '2026', seen, later);
  const before = await county.everything();
  for (const form of [{ revision: '1', reason: 'x' }, { reason: 'x' }, { revision: '', reason: 'x' }]) {
    const answer = await send(at('open', 'close'), form);
    expect(answer.status).toBe(409);
    expect(textOf(await answer.text())).toContain('被别人改动过');
  }
  expect(await county.everything()).toBe(before);
});

test('two clerks who close one round at once close it once', async () => {
  const forms = [1, 2, 3].map((clerk) => send(at('open', 'close'), { revision: '1', reason: `clerk ${clerk}` }));
  const status = (await Promise.all(forms)).map((answer) => answer.status).sort();
  expect(status).toEqual([303, 409, 409]);
  expect((await stored('open')).revision).toBe(2);
});

test('a form from another site changes nothing', async () => {
  const before = await county.everything();
  for (const path of ['/plans/2026/compute', at('open', 'close')]) {
    const answer = await door.app.request(path, {
      method: 'POST',
      headers: { origin: 'https://evil.example', 'content-type': 'application/x-www-form-urlencoded' },
      body: 'revision=1&reason=x',
    });
    expect(answer.status).toBe(403);
  }
  expect(await county.everything()).toBe(before);
});

test('“compute now” makes the cycle due now and does nothing else', async () => {
  const answer = await send('/plans/2026/compute', {});
  expect(answer.headers.get('location')).toBe('/plans/2026?done=compute');
  const due = await listDue(county.store, noon);
  expect(due.filter(({ kind }) => kind === 'cycle')).toEqual([
    { kind: 'cycle', office: 'county', cycle: '2026', at: noon },
  ]);
  const page = textOf(await (await county.ask(door, 'office', '/plans/2026?done=compute')).text());
  expect(page).toContain('已安排计算');
  expect(page).toContain('下次计算 2026年11月22日 12:00');
  // The result of the evening before still stands.
  expect(page).toContain('第 1 版，2026年11月21日 19:00 计算');
  expect((await send('/plans/none/compute', {})).status).toBe(404);
});

test('an address that claims something was done is believed only where it was', async () => {
  for (const claim of ['done=close&round=planned', 'done=open&round=r1', 'done=open&round=none', 'done=%3Cb%3E']) {
    const html = await (await county.ask(door, 'office', `/plans/2026?${claim}`)).text();
    expect(html).not.toContain('role="status"');
  }
});
