import { afterEach, beforeEach, expect, test } from 'vitest';
import { calls } from '../../../functions/calls/app.tsx';
import { listAudit } from '../../../functions/store/audit.ts';
import { readBallots } from '../../../functions/store/ballot.ts';
import { putPerson, type Role } from '../../../functions/store/person.ts';
import type { Store } from '../../../functions/store/table.ts';
import type { Plan } from '../../../shared/plan/schema.ts';
import { openTestStore } from '../../fixtures/dynamo.ts';
import { cookieOf } from '../people/staff.ts';
import { by, houseWith, openCounty } from '../survey/citizen.ts';
import { cycle, plan } from '../survey/county.ts';

const phone = { id: 'phone', title: { zh: '电话访问', en: 'Calls' }, way: 'phone' } as const;
const phonePlan: Plan = {
  ...plan,
  audiences: plan.audiences.map((audience) =>
    audience.kind === 'public' ? { ...audience, channels: [...(audience.channels ?? []), phone] } : audience,
  ),
};

let store: Store;
let house: ReturnType<typeof houseWith>;
let ask: (login: string, path: string, form?: Readonly<Record<string, string>>) => Promise<Response>;
let close: () => Promise<void>;

beforeEach(async () => {
  ({ store, close } = await openTestStore());
  await openCounty(store, phonePlan);
  house = houseWith(store);
  const { app } = calls(house.house);
  const cookies = new Map<string, string>();
  const people: readonly (readonly [string, Role])[] = [
    ['office', 'office'],
    ['second', 'office'],
    ['agency', 'third-party'],
    ['auditor', 'auditor'],
    ['leader', 'leader'],
  ];
  for (const [login, role] of people) {
    await putPerson(store, by, {
      login,
      office: 'county',
      name: { zh: login, en: login },
      roles: [{ role }],
      password: '',
    });
    cookies.set(login, (await cookieOf(store, login, house.house.now())).replace('__Host-', ''));
  }
  ask = async (login, path, form) =>
    app.request(`http://localhost:3000${path}`, {
      ...(form && { method: 'POST', body: new URLSearchParams(form).toString() }),
      headers: {
        cookie: cookies.get(login) ?? '',
        origin: 'http://localhost:3000',
        'accept-language': 'zh-CN',
        'content-type': 'application/x-www-form-urlencoded',
      },
    });
});
afterEach(() => close());

const round = '/calls/year-2026/open';
const rows = [
  '13800000001\t石桥镇\t农户',
  '13800000002,shiqiao,farmers',
  '138-0000-0003\tShiqiao town\t',
  '13800000004\t清水乡\t农户',
];
const list = { title: '十一月电话名单', channel: 'phone', each: '2', rows: rows.join('\n') } as const;

async function handIn(login = 'office'): Promise<string> {
  const answer = await ask(login, round, list);
  expect(answer.status).toBe(303);
  return answer.headers.get('location') ?? '';
}

async function drawn(): Promise<string> {
  const path = await handIn();
  expect((await ask('second', `${path}/draw`, { 'drawn-by': '双色球 2026135 期 03 08 12' })).status).toBe(303);
  return path;
}

async function nextNumber(path: string): Promise<string> {
  return (await ask('agency', `${path}/next`, {})).headers.get('location') ?? '';
}

const answers = { 'a.manner': '0', 'a.speed': '1', 'a.openness': 'unknown' } as const;
const markOf = (html: string) => /name="mark" value="([0-9a-f]{32})"/.exec(html)?.[1] ?? '';
const ballots = () => readBallots(store, cycle.office, cycle.id, 'open', ['shiqiao', 'qingshui']);

test('a pasted list says which line is wrong and why, and keeps what was pasted', async () => {
  const bad = {
    ...list,
    title: '',
    each: '0',
    rows: '12\t石桥镇\t\n13800000001\t无名镇\t\n13800000002\t石桥镇\t国王\n13800000003\t石桥镇\n13800000003\t石桥镇',
  };
  const answer = await ask('office', round, bad);
  const page = await answer.text();
  expect(answer.status).toBe(422);
  for (const words of [
    '第 1 行：“12”不是电话号码',
    '第 2 行：没有单位“无名镇”',
    '第 3 行：没有层面“国王”',
    '第 5 行：这个号码前面已经有了',
  ])
    expect(page).toContain(words);
  expect(page).toContain('13800000001\t无名镇');
});

test('the list is fixed by its digest in the ledger before anybody draws, and another person draws', async () => {
  const path = await handIn();
  const fixed = (await listAudit(store, 'county', 'year-2026')).find(({ action }) => action === 'fix-call-list');
  expect(fixed?.what).toMatch(/4 numbers, [0-9a-f]{64}/);
  expect((await ask('office', `${path}/draw`, { 'drawn-by': '双色球 03 08 12' })).status).toBe(422);
  expect((await ask('second', `${path}/draw`, { 'drawn-by': '3' })).status).toBe(422);
  expect((await ask('second', `${path}/draw`, { 'drawn-by': '双色球 03 08 12' })).status).toBe(303);
  const page = await (await ask('auditor', path)).text();
  // Two of the two farmers of Shiqiao, the one without a stratum, and the one of Qingshui: all four.
  expect(page).toContain('<dt>抽中</dt><dd>4</dd>');
  expect(page).toContain('双色球 03 08 12');
  // Another value later changes nothing.
  await ask('agency', `${path}/draw`, { 'drawn-by': '换一个数试试' });
  expect(await (await ask('auditor', path)).text()).not.toContain('换一个数试试');
});

test('an interview casts one ballot by phone; the same form again casts no other; the number is done with', async () => {
  const path = await drawn();
  const number = await nextNumber(path);
  const page = await (await ask('agency', number)).text();
  expect(page).toMatch(/请拨 <span class="whole">1380000000\d</);
  const mark = markOf(page);
  const faulty = await ask('agency', `${number}/interview`, { mark, 'a.manner': '0' });
  expect(faulty.status).toBe(422);
  expect(markOf(await faulty.text())).toBe(mark);
  const form = { mark, ...answers };
  for (let sent = 0; sent < 3; sent++) expect((await ask('agency', `${number}/interview`, form)).status).toBe(303);
  const other = await ask('agency', `${number}/interview`, { ...form, mark: 'f'.repeat(32) });
  expect(other.status).toBe(422);
  expect(await other.text()).toContain('这个号码已经有结果了');
  const [ballot, ...more] = await ballots();
  expect(more).toEqual([]);
  expect(ballot).toMatchObject({ channel: 'phone', day: '2026-11-22' });
  expect(ballot?.batch).toMatch(/^l[0-9a-f]{12}$/);
  expect(await nextNumber(path)).not.toBe(number);
  expect(await (await ask('agency', path)).text()).toContain('<dt>访成</dt><dd>1</dd>');
});

test('who does not answer is called again after an hour, who agreed on a time then, who refused never', async () => {
  const path = await drawn();
  const first = await nextNumber(path);
  expect((await ask('agency', first, { what: 'callback', callAt: '' })).status).toBe(422);
  await ask('agency', first, { what: 'callback', callAt: '2026-11-22T11:00' });
  const two = await nextNumber(path);
  expect(two).not.toBe(first);
  await ask('agency', two, { what: 'refused' });
  const three = await nextNumber(path);
  await ask('agency', three, { what: 'no-answer' });
  const four = await nextNumber(path);
  await ask('agency', four, { what: 'wrong-number' });
  expect(await nextNumber(path)).toBe(`${path}?done=nothing`);
  house.clock.now = '2026-11-22T02:59:59.000Z';
  expect(await nextNumber(path)).toBe(`${path}?done=nothing`);
  house.clock.now = '2026-11-22T03:00:00.000Z'; // 11:00 in the county
  expect(await nextNumber(path)).toBe(first);
});

test('two interviewers who ask in one moment are never given the same number', async () => {
  const path = await drawn();
  const given = await Promise.all(
    ['agency', 'office', 'second'].map(async (login) => (await ask(login, `${path}/next`, {})).headers.get('location')),
  );
  expect(new Set(given).size).toBe(3);
  expect(given.every((one) => one?.includes('/numbers/'))).toBe(true);
  // Who asks again is given his own once more; after half an hour it is anybody's.
  expect((await ask('agency', `${path}/next`, {})).headers.get('location')).toBe(given[0]);
});

test('no number lies readable in the tables, no ballot leads to one, and all are gone when deleted', async () => {
  const path = await drawn();
  const number = await nextNumber(path);
  const mark = markOf(await (await ask('agency', number)).text());
  await ask('agency', `${number}/interview`, { mark, ...answers });
  const stored = JSON.stringify(await ballots());
  expect(stored).not.toContain('1380000');
  expect(house.lines.join('\n')).not.toContain('1380000');
  expect((await ask('agency', `${path}/forget`, { reason: '访问结束' })).status).toBe(403);
  expect((await ask('office', `${path}/forget`, { reason: '访问结束' })).status).toBe(303);
  expect(await (await ask('agency', number)).text()).toContain('号码已经删除');
  expect(await (await ask('auditor', path)).text()).toContain('<dt>访成</dt><dd>1</dd>');
});

test('who may do what', async () => {
  const path = await drawn();
  const status: Record<string, number[]> = {};
  for (const login of ['office', 'agency', 'auditor', 'leader'])
    status[login] = [
      (await ask(login, '/calls')).status,
      (await ask(login, path)).status,
      (await ask(login, `${path}/next`, {})).status,
    ];
  expect(status).toEqual({
    office: [200, 200, 303],
    agency: [200, 200, 303],
    auditor: [200, 200, 403],
    leader: [403, 403, 403],
  });
});
