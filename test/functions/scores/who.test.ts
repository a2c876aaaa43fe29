import { afterAll, beforeAll, expect, test } from 'vitest';
import { listHandIns } from '../../../functions/store/hand-in.ts';
import type { Store } from '../../../functions/store/table.ts';
import { openTestStore } from '../../fixtures/dynamo.ts';
import { cycle, filledIn, hiddenIn, openCounty, people, type Visiting, visit } from './county.ts';

const agency = '/scores/year-2026/agency';
const claims = (unit: string) => `/scores/year-2026/claims.${unit}`;
let store: Store;
let door: Visiting;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ store, close } = await openTestStore());
  door = visit(store, await openCounty(store));
});
afterAll(() => close());

const sources = ['agency', 'statistics', 'discipline', ...cycle.roster.map(({ unit }) => `claims.${unit}`)];
const all = sources.join(' ');

/** Whose hand-ins each person of the county sees: all of the others are not there for him. */
const theirs: Readonly<Record<string, string>> = {
  agency: 'agency',
  statistics: 'statistics',
  nobody: '',
  qingshui: 'claims.qingshui',
  everywhere: sources.filter((source) => source.startsWith('claims.')).join(' '),
  keeper: all,
  second: all,
  'next-office': '',
};

test('everybody sees his own sources and no others, on the list and by their addresses', async () => {
  for (const [login, own] of Object.entries(theirs)) {
    const list = await door.get(login, '/scores');
    expect(list.status, login).toBe(200);
    const linked = sources.filter((source) => list.text.includes(`href="/scores/year-2026/${source}"`));
    expect(linked.sort().join(' '), login).toBe(own.split(' ').sort().join(' '));
    for (const source of sources)
      for (const path of ['', '/template.xlsx', '/template.csv']) {
        const { status } = await door.get(login, `/scores/year-2026/${source}${path}`);
        expect(status, `${login} ${source}${path}`).toBe(own.split(' ').includes(source) ? 200 : 404);
      }
  }
  expect((await door.get('leader', '/scores')).status).toBe(403);
  expect(Object.keys(people).sort()).toEqual([...Object.keys(theirs), 'leader'].sort());
});

test('what another handed in is not found: not its page, not its file, not its forms', async () => {
  const empty = await door.file('agency', `${agency}/template.xlsx`);
  const at = (await door.upload('agency', agency, await filledIn(empty, { '得分!D4': 80 }))).location ?? '';
  const form = { ...hiddenIn((await door.get('agency', at)).text), reason: 'x' };
  const before = await listHandIns(store, 'county', cycle.id);
  for (const login of ['statistics', 'nobody', 'qingshui', 'everywhere', 'next-office']) {
    for (const path of ['', '/records.xlsx', '/records.csv'])
      expect((await door.get(login, at + path)).status, `${login} ${path}`).toBe(404);
    for (const verb of ['submit', 'withdraw'])
      expect((await door.post(login, `${at}/${verb}`, form)).status, `${login} ${verb}`).toBe(404);
    const office = login === 'next-office';
    for (const verb of ['accept', 'return'])
      expect((await door.post(login, `${at}/${verb}`, form)).status, `${login} ${verb}`).toBe(office ? 404 : 403);
    expect((await door.upload(login, agency, empty)).status, login).toBe(404);
    // Nor under an address of his own.
    expect(
      (await door.get(login, at.replace('/agency/', `/${theirs[login]?.split(' ')[0] || 'statistics'}/`))).status,
    ).toBe(404);
  }
  expect(await listHandIns(store, 'county', cycle.id)).toEqual(before);
});

test('who does not keep the assessment neither accepts nor returns, be it his own', async () => {
  const empty = await door.file('agency', `${agency}/template.xlsx`);
  const at = (await door.upload('agency', agency, await filledIn(empty, { '得分!D4': 81 }))).location ?? '';
  await door.post('agency', `${at}/submit`, { ...hiddenIn((await door.get('agency', at)).text), reason: 'x' });
  const page = hiddenIn((await door.get('agency', at)).text);
  for (const verb of ['accept', 'return'])
    expect((await door.post('agency', `${at}/${verb}`, { ...page, reason: 'x' })).status).toBe(403);
  // The office returns with a reason what others handed in; it does not take it back for them.
  expect((await door.post('keeper', `${at}/withdraw`, page)).status).toBe(403);
  expect((await door.post('agency', `${at}/withdraw`, page)).status).toBe(303);
});

test('a unit claims for itself alone: a row about another one is told', async () => {
  const sheet = '加分与扣分';
  const empty = await door.file('qingshui', `${claims('qingshui')}/template.xlsx`);
  const about = (name: string) => filledIn(empty, claim(name));
  const other = await door.upload('qingshui', claims('qingshui'), await about('石桥镇'));
  expect(other.status).toBe(422);
  expect(other.text).toContain('石桥镇');
  expect((await door.upload('qingshui', claims('qingshui'), await about('清水乡'))).status).toBe(303);

  function claim(name: string) {
    return { [`${sheet}!B4`]: name, [`${sheet}!C4`]: '加分', [`${sheet}!D4`]: 1.5, [`${sheet}!F4`]: 'A-1' };
  }
});

test('addresses that name no source are not found', async () => {
  for (const source of [
    'claims',
    'agency.qingshui',
    'claims.',
    '.',
    'claims.qingshui.x',
    'AGENCY',
    'a%23b',
    '%E4%B8%AD',
  ])
    expect((await door.get('keeper', `/scores/year-2026/${source}`)).status, source).toBe(404);
  for (const cycleId of ['year-2025', 'YEAR', 'x%23y'])
    expect((await door.get('keeper', `/scores/${cycleId}/agency`)).status, cycleId).toBe(404);
  for (const id of ['nothing', 'UPPER', '%23', '..%2f'])
    expect((await door.get('keeper', `${agency}/${id}`)).status, id).toBe(404);
});
