import { afterAll, beforeAll, expect, test } from 'vitest';
import { api } from '../../../functions/api/app.tsx';
import { people } from '../../../functions/people/app.tsx';
import { listAudit } from '../../../functions/store/audit.ts';
import { listTokens } from '../../../functions/store/token.ts';
import { isTokenText, newTokenText } from '../../../functions/store/token-text.ts';
import { type ApiCounty, dumpOf, openApiCounty } from '../api/county.ts';
import { ownForm, type TestHouse, testHouse } from '../web/house.ts';
import { addStaff, cookieOf } from './staff.ts';

let county: ApiCounty;
let house: TestHouse;
let cookie: string;
beforeAll(async () => {
  county = await openApiCounty();
  house = testHouse({ store: county.store });
  await addStaff(county.store, 'zhang', 'office');
  cookie = await cookieOf(county.store, 'zhang', house.now());
});
afterAll(() => county.close());

const get = async (path: string) => {
  const answer = await people(house).app.request(path, { headers: { cookie } });
  return { status: answer.status, text: await answer.text() };
};
const post = async (path: string, fields: readonly (readonly [string, string])[]) => {
  const body = new URLSearchParams(fields.map(([name, value]) => [name, value])).toString();
  const answer = await people(house).app.request(path, { method: 'POST', headers: { ...ownForm, cookie }, body });
  return { status: answer.status, text: await answer.text(), location: answer.headers.get('location') };
};
const form = (changes: Readonly<Record<string, string>> = {}, scopes: readonly string[] = ['results:read']) =>
  [
    ...Object.entries({
      ...{ name: '县政府门户网站', cycle: '2026', round: '', channel: '', supplier: '', expires: '2027-06-30' },
      ...changes,
    }),
    ...scopes.map((scope) => ['scope', scope] as const),
  ] as const;
const hidden = (text: string) =>
  [...text.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)].map(
    ([, name = '', value = '']) => [name, value] as const,
  );
const asking = (token: string, path = '/api/v1/cycles/2026/results/latest') =>
  api(house).app.request(path, { headers: { authorization: `Bearer ${token}` } });

test('a token is spelled so that a slip is noticed', () => {
  const text = newTokenText((n) => new Uint8Array(n).fill(255));
  expect(text).toMatch(/^pingyi_[0-9A-Za-z]{49}$/);
  expect(isTokenText(text)).toBe(true);
  for (let at = 7; at < text.length; at++) {
    const other = text[at] === 'x' ? 'y' : 'x';
    expect(isTokenText(text.slice(0, at) + other + text.slice(at + 1)), String(at)).toBe(false);
  }
  expect(isTokenText(newTokenText((n) => new Uint8Array(n)))).toBe(true);
});

test('the office makes a token, sees it once, and it opens what it was made for', async () => {
  expect((await get('/people/tokens')).text).toContain('还没有签发过令牌');
  expect((await get('/people/tokens/new')).status).toBe(200);
  const check = await post('/people/tokens/check', form());
  expect(check.status).toBe(200);
  expect(check.text).toContain('读取考核结果和计算过程');
  expect(check.text).toContain('2027年6月30日');
  expect(await listTokens(county.store, 'county')).toEqual([]);
  const shown = await post('/people/tokens', hidden(check.text));
  const [text = ''] = /pingyi_[0-9A-Za-z]{49}/.exec(shown.text) ?? [];
  expect((await asking(text)).status).toBe(200);
  expect((await asking(text, '/api/v1/plans')).status).toBe(403);
  const list = (await get('/people/tokens')).text;
  expect(list).not.toContain(text);
  expect(list).toContain('县政府门户网站');
  expect(list).toContain('2026年11月22日'); // made, and last used
  expect(await dumpOf(county.store)).not.toContain(text);
  expect(house.lines.join()).not.toContain(text);
  const [token] = await listTokens(county.store, 'county');
  // The end of 30 June in the county, eight hours ahead of UTC.
  expect(token).toMatchObject({ createdBy: 'zhang', lastUsed: '2026-11-22', expiresAt: '2027-06-30T16:00:00.000Z' });
  // The same form once more, as a reloaded page sends it.
  const again = await post('/people/tokens', hidden(check.text));
  expect([again.status, /pingyi_[0-9A-Za-z]{49}/.test(again.text)]).toEqual([409, false]);
  expect(await listTokens(county.store, 'county')).toHaveLength(1);
});

test('a token ends when its day is over', async () => {
  const check = await post('/people/tokens/check', form({ expires: '2026-11-23' }));
  const shown = await post('/people/tokens', hidden(check.text));
  const [text = ''] = /pingyi_[0-9A-Za-z]{49}/.exec(shown.text) ?? [];
  house.setClock('2026-11-23T15:59:59.999Z');
  expect((await asking(text)).status).toBe(200);
  house.setClock('2026-11-23T16:00:00.000Z');
  expect((await asking(text)).status).toBe(401);
  house.setClock('2026-11-22T02:00:00.000Z');
});

test('a revoked token opens nothing any more, and the ledger says why', async () => {
  const check = await post('/people/tokens/check', form({ name: '二号终端' }));
  const shown = await post('/people/tokens', hidden(check.text));
  const [text = ''] = /pingyi_[0-9A-Za-z]{49}/.exec(shown.text) ?? [];
  const id = hidden(check.text).find(([name]) => name === 'id')?.[1] ?? '';
  expect((await get(`/people/tokens/${id}/revoke`)).text).toContain('作废令牌“二号终端”');
  expect((await post(`/people/tokens/${id}/revoke`, [['reason', ' ']])).status).toBe(422);
  expect((await asking(text)).status).toBe(200);
  const done = await post(`/people/tokens/${id}/revoke`, [['reason', '终端被盗']]);
  expect([done.status, done.location]).toEqual([303, `/people/tokens?revoked=${id}`]);
  expect((await get(done.location ?? '')).text).toContain('令牌“二号终端”已经作废');
  expect((await asking(text)).status).toBe(401);
  expect((await get(`/people/tokens/${id}/revoke`)).status).toBe(404);
  const ledger = await listAudit(county.store, 'county', 'people');
  expect(ledger).toContainEqual(
    expect.objectContaining({ actor: 'zhang', action: 'revoke-token', reason: '终端被盗', what: `token ${id}` }),
  );
});

test('what is missing or does not fit together is said beside its field, and the form is kept', async () => {
  const cases = [
    [{ name: ' ' }, ['results:read'], 'name'],
    [{ name: '字'.repeat(81) }, ['results:read'], 'name'],
    [{}, [], 'scope'],
    [{}, ['results:read', 'everything'], 'scope'],
    [{ cycle: '1999' }, ['results:read'], 'cycle'],
    [{}, ['ballots:write'], 'round'],
    [{ cycle: '2025', round: '2026/spring' }, ['ballots:write'], 'round'],
    [{ round: '2026/summer' }, ['ballots:write'], 'round'],
    [{ channel: 'window' }, ['results:read'], 'channel'],
    [{ round: '2026/spring', channel: 'phone' }, ['ballots:write'], 'channel'],
    [{}, ['records:write'], 'supplier'],
    [{ supplier: 'agency' }, ['records:write'], 'supplier'],
    [{ expires: '' }, ['results:read'], 'expires'],
    [{ expires: '2026-11-22' }, ['results:read'], 'expires'],
    [{ expires: '2028-11-23' }, ['results:read'], 'expires'],
    [{ expires: '9999-12-31' }, ['results:read'], 'expires'],
    [{ expires: '30.6.2027' }, ['results:read'], 'expires'],
  ] as const;
  const before = await dumpOf(county.store);
  for (const [changes, scopes, field] of cases) {
    for (const path of ['/people/tokens/check', '/people/tokens']) {
      const answer = await post(path, [...form(changes, scopes), ['id', '0123456789abcdef']]);
      expect(answer.status, `${path} ${JSON.stringify(changes)}`).toBe(422);
      expect(answer.text, field).toContain(`id="${field}-fault"`);
    }
  }
  expect(await dumpOf(county.store)).toBe(before);
});

test('whoever goes back from the check finds the form as it was filled in', async () => {
  const check = await post(
    '/people/tokens/check',
    form({ round: '2026/spring', channel: 'window' }, ['ballots:write', 'rounds:read']),
  );
  const back = (await post('/people/tokens/new', hidden(check.text))).text;
  expect(back).toContain('value="县政府门户网站"');
  expect(back).toMatch(/value="2026\/spring" selected/);
  expect(back.match(/ checked/g)).toHaveLength(2);
});

test('the tokens of another office are out of sight', async () => {
  await county.token({ id: 'feedfeedfeedfeed', office: 'other', name: '别处' });
  expect((await get('/people/tokens')).text).not.toContain('别处');
  expect((await get('/people/tokens/feedfeedfeedfeed/revoke')).status).toBe(404);
  expect((await post('/people/tokens/feedfeedfeedfeed/revoke', [['reason', 'x']])).status).toBe(404);
});

test('tokens that open nothing are braked, and a right one never is', async () => {
  const right = await county.token();
  const wrong = Array.from({ length: 62 }, (_, at) => newTokenText((n) => new Uint8Array(n).fill(at + 1)));
  house.setClock('2026-11-22T05:00:30.000Z');
  const statuses = [];
  for (const text of wrong) statuses.push((await asking(text)).status);
  expect(statuses.filter((status) => status === 401)).toHaveLength(60);
  const braked = await asking(wrong[0] ?? '');
  expect([braked.status, braked.headers.get('retry-after')]).toEqual([429, '30']);
  expect((await asking(right)).status).toBe(200);
  house.setClock('2026-11-22T05:01:00.000Z');
  expect((await asking(wrong[0] ?? '')).status).toBe(401);
});
