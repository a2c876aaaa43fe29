import { afterAll, beforeAll, expect, test } from 'vitest';
import { people } from '../../../functions/people/app.tsx';
import { disablePerson } from '../../../functions/store/person.ts';
import type { Store } from '../../../functions/store/table.ts';
import { door } from '../../../functions/web/door.ts';
import { openTestStore } from '../../fixtures/dynamo.ts';
import { formBody, ownForm, testHouse } from '../web/house.ts';
import { addStaff } from './staff.ts';

let store: Store;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ store, close } = await openTestStore());
  for (const login of ['office', 'guessed', 'flooded', 'barred']) await addStaff(store, login, 'office');
  await addStaff(store, 'leader', 'leader');
  await addStaff(store, 'auditor', 'auditor');
  await addStaff(store, 'contact', 'contact');
});
afterAll(() => close());

/** The people's door and one door behind it, as a browser without scripts meets them. */
function county(changes: Parameters<typeof testHouse>[0] = {}) {
  const house = testHouse({ store, ...changes });
  const { app } = people(house);
  const inner = door(house, (on) => {
    on.get('/inner', 'signed-in', ({ c, asking }) => c.text(asking?.person.login ?? ''));
    on.get('/inner/office', ['office'], ({ c }) => c.text('office only'));
    on.post('/inner/office', ['office'], ({ c }) => c.text('done'));
  });
  const send = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
    app.request(path, { method: 'POST', headers: { ...ownForm, ...headers }, body: formBody(fields) });
  return {
    house,
    app,
    inner: (cookie: string | undefined, path = '/inner', init: RequestInit = {}) =>
      inner.app.request(path, { ...init, headers: { ...(cookie ? { cookie } : {}), ...(init.headers ?? {}) } }),
    enter: (fields: Record<string, string>, headers: Record<string, string> = {}) =>
      send('/people/sign-in', fields, headers),
    leave: (cookie: string) => send('/people/sign-out', {}, { cookie }),
  };
}

const right = (login: string) => ({ login, password: `${login} knows` });
const cookieIn = (answer: Response) => (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';

test.each([
  ['office', '/plans'],
  ['leader', '/results'],
  ['auditor', '/results'],
  ['contact', '/review'],
])('the %s who signs in finds himself at %s, and is known from then on', async (login, path) => {
  const { enter, inner } = county();
  const answer = await enter(right(login));
  expect(answer.status).toBe(303);
  expect(answer.headers.get('location')).toBe(path);
  expect(await (await inner(cookieIn(answer))).text()).toBe(login);
});

test('the session is kept in a cookie that no script, other site or other host can use', async () => {
  const secure = (await county().enter(right('office'))).headers.get('set-cookie');
  expect(secure).toMatch(/^__Host-sid=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
  const publicUrl = new URL('http://localhost:3000');
  const plain = await county({ secure: false, publicUrl }).enter(right('office'), { origin: publicUrl.origin });
  expect(plain.headers.get('set-cookie')).toMatch(/^sid=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
});

test('who was sent to sign in goes on to the page he had asked for', async () => {
  const { enter, inner, app } = county();
  const sent = await inner(undefined, '/inner/office?lang=en&part=2');
  expect(sent.status).toBe(303);
  const signInPath = sent.headers.get('location') ?? '';
  expect(signInPath).toBe('/people/sign-in?next=%2Finner%2Foffice%3Fpart%3D2');
  expect(await (await app.request(signInPath)).text()).toContain(
    '<input type="hidden" name="next" value="/inner/office?part=2"/>',
  );
  const answer = await enter({ ...right('office'), next: '/inner/office?part=2' });
  expect(answer.headers.get('location')).toBe('/inner/office?part=2');
});

test.each(['//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)'])(
  'signing in leads nobody away to %s',
  async (next) => {
    const { enter, app } = county();
    const form = await (await app.request(`/people/sign-in?next=${encodeURIComponent(next)}`)).text();
    expect(form).not.toContain('name="next"');
    const answer = await enter({ ...right('leader'), next });
    expect(answer.headers.get('location')).toBe('/results');
    const again = await app.request(`/people/sign-in?next=${encodeURIComponent(next)}`, {
      headers: { cookie: cookieIn(answer) },
    });
    expect(again.headers.get('location')).toBe('/results');
  },
);

test('behind a base path everybody is led to addresses that have it', async () => {
  const { enter, inner, leave } = county({ basePath: '/prod' });
  expect((await inner(undefined)).headers.get('location')).toBe('/prod/people/sign-in?next=%2Finner');
  const answer = await enter({ ...right('leader'), next: '/results/2026' });
  expect(answer.headers.get('location')).toBe('/prod/results/2026');
  expect((await leave(cookieIn(answer))).headers.get('location')).toBe('/prod/people/sign-in');
});

test('a wrong password and a login that nobody has get the same answer, with the login kept', async () => {
  const { enter } = county();
  const wrong = await enter({ login: 'leader', password: 'Canary-password-1' });
  const nobody = await enter({ login: 'nobody', password: 'Canary-password-1' });
  expect([wrong.status, nobody.status]).toEqual([422, 422]);
  const text = await wrong.text();
  expect((await nobody.text()).replaceAll('nobody', 'leader')).toBe(text);
  expect(text).toContain('value="leader"');
  expect(text).toContain('用户名或密码不对');
  expect(text).not.toContain('Canary-password-1');
  expect(wrong.headers.has('set-cookie')).toBe(false);
});

test('what is missing is said beside its field and on top, in the visitor’s language', async () => {
  const { enter } = county();
  const nothing = await enter({}, { 'accept-language': 'en' });
  expect(nothing.status).toBe(422);
  const text = await nothing.text();
  expect(text).toContain('2 things need correcting');
  expect(text).toContain('<a href="#login">Enter your user name</a>');
  expect(text).toContain('<p class="fault" id="password-fault">Enter your password</p>');
  expect((await enter({ login: '   ', password: 'x' })).status).toBe(422);
  const strange = await enter(right('office'), { 'content-type': 'application/json' });
  expect(strange.status).toBe(422);
});

test.each([
  ['markup', '"><script>alert(1)</script>'],
  ['a key of the store', 'person#office'],
  ['a tome', 'a'.repeat(5000)],
  ['a property', '__proto__'],
])('a login that reads like %s is nobody’s', async (_, login) => {
  const answer = await county().enter({ login, password: 'x' });
  expect(answer.status).toBe(422);
  expect(await answer.text()).not.toContain('<script>alert');
});

test('a person who was barred cannot sign in, and is told no more than a stranger', async () => {
  const { enter, inner } = county();
  const before = await enter(right('barred'));
  const by = { actor: 'office', action: 'disable-person', reason: 'test', at: '2026-11-22T02:00:00.000Z' };
  await disablePerson(store, by, 'barred');
  expect((await inner(cookieIn(before))).status).toBe(303);
  const answer = await enter(right('barred'));
  expect(answer.status).toBe(422);
  expect(await answer.text()).toContain('用户名或密码不对');
});

test('a login that is guessed at ten times waits a quarter of an hour, even for the right password', async () => {
  const { enter, house } = county();
  for (let guess = 0; guess < 10; guess++)
    expect((await enter({ login: 'guessed', password: `guess ${guess}` })).status).toBe(422);
  house.setClock('2026-11-22T02:05:00.000Z');
  const braked = await enter(right('guessed'));
  expect(braked.status).toBe(429);
  expect(braked.headers.get('retry-after')).toBe('900');
  expect(braked.headers.has('set-cookie')).toBe(false);
  // 02:05 UTC is 10:05 in the county, and fifteen minutes later it is 10:20.
  expect(await braked.text()).toContain('2026年11月22日 10:20');
  expect((await enter(right('leader'))).status).toBe(303);
  house.setClock('2026-11-22T02:20:00.000Z');
  expect((await enter(right('guessed'))).status).toBe(303);
});

test('guesses sent all at once are no way around the brake', async () => {
  const { enter } = county();
  for (let guess = 0; guess < 9; guess++) await enter({ login: 'flooded', password: `guess ${guess}` });
  const tries = Array.from({ length: 60 }, (_, guess) => enter({ login: 'flooded', password: `flood ${guess}` }));
  const answers = (await Promise.all(tries)).map(({ status }) => status);
  // Nine failed before: at most one more may learn that it is wrong. 503: more than are looked at at a time.
  expect(answers.filter((status) => status === 422).length).toBeLessThanOrEqual(1);
  expect(answers.filter((status) => ![422, 429, 503].includes(status))).toEqual([]);
  expect((await enter(right('flooded'))).status).toBe(429);
});

test('a flood of sign-ins is told to wait, keeps what was typed, and lets others in afterwards', async () => {
  const { enter } = county();
  const flood = Array.from({ length: 40 }, (_, at) => enter({ login: `nobody-${at}`, password: 'x' }));
  const answers = await Promise.all(flood);
  const busy = answers.filter(({ status }) => status === 503);
  // 24 are checked, the other 16 are not looked at.
  expect([answers.length, busy.length]).toEqual([40, 16]);
  expect(busy[0]?.headers.get('retry-after')).toBe('5');
  expect(await busy[0]?.text()).toMatch(/value="nobody-\d+"/);
  expect((await enter(right('leader'))).status).toBe(303);
});

test('a token somebody else put into the browser never becomes a session', async () => {
  const { enter, inner } = county();
  const planted = '__Host-sid=plantedplantedplantedplantedplantedplanted1';
  const answer = await enter(right('office'), { cookie: planted });
  expect(cookieIn(answer)).not.toBe(planted);
  expect((await inner(planted)).status).toBe(303);
});

test('signing in anew ends the session before, and two people never share one', async () => {
  const { enter, inner } = county();
  const first = cookieIn(await enter(right('office')));
  const second = cookieIn(await enter(right('leader'), { cookie: first }));
  expect(second).not.toBe(first);
  expect((await inner(first)).status).toBe(303);
  expect(await (await inner(second)).text()).toBe('leader');
});

test('after signing out a copied cookie opens nothing, and the browser’s own is taken away', async () => {
  const { enter, inner, leave } = county();
  const cookie = cookieIn(await enter(right('office')));
  const left = await leave(cookie);
  expect(left.status).toBe(303);
  expect(left.headers.get('set-cookie')).toMatch(/^__Host-sid=; Max-Age=0; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
  expect((await inner(cookie)).status).toBe(303);
  expect((await leave(cookie)).status).toBe(303);
});

test('nobody is signed out by a link, or by another site', async () => {
  const { app, enter, inner } = county();
  const cookie = cookieIn(await enter(right('office')));
  expect((await app.request('/people/sign-out', { headers: { cookie } })).status).toBe(405);
  const foreign = { method: 'POST', headers: { cookie, origin: 'https://evil.example' } };
  expect((await app.request('/people/sign-out', foreign)).status).toBe(403);
  expect((await inner(cookie)).status).toBe(200);
});

test('who leaves his desk for half an hour signs in again', async () => {
  const { enter, inner, house } = county();
  const cookie = cookieIn(await enter(right('office')));
  house.setClock('2026-11-22T02:29:00.000Z');
  expect((await inner(cookie)).status).toBe(200);
  house.setClock('2026-11-22T03:00:00.000Z');
  expect((await inner(cookie)).status).toBe(303);
});

test('who has not the duty sees and does nothing, and a signed-out visitor signs in first', async () => {
  const { enter, inner } = county();
  const leader = cookieIn(await enter(right('leader')));
  const refused = await inner(leader, '/inner/office');
  expect(refused.status).toBe(403);
  expect(await refused.text()).not.toContain('office only');
  expect((await inner(leader, '/inner/office', { method: 'POST', headers: ownForm })).status).toBe(403);
  const signedOut = await inner(undefined, '/inner/office', { method: 'POST', headers: ownForm });
  expect(signedOut.status).toBe(303);
});

test('who is signed in already is not asked again', async () => {
  const { app, enter } = county();
  const cookie = cookieIn(await enter(right('auditor')));
  const answer = await app.request('/people/sign-in', { headers: { cookie } });
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/results']);
});

test('no login, password, token or address is ever logged', async () => {
  const { app, house, enter, leave } = county();
  const canaries = { login: 'canary-login', password: 'canary-password', next: '/canary-next' };
  await enter(canaries, { 'x-forwarded-for': '203.0.113.7' });
  await enter(canaries, { 'sec-fetch-site': 'cross-site', 'x-forwarded-for': '203.0.113.7' });
  const cookie = cookieIn(await enter(right('office')));
  await leave(cookie);
  await app.request('/people/canary-path?canary=1', { headers: { cookie: 'canary=1' } });
  const broken = county({ store: testHouse().store });
  await broken.enter(canaries, { cookie: `__Host-sid=${'canary'.repeat(8)}`, 'x-forwarded-for': '203.0.113.7' });
  const lines = [...house.lines, ...broken.house.lines];
  expect(lines.map((line) => JSON.parse(line).event)).toEqual(['refused-cross-site', 'error']);
  for (const line of lines) expect(line).not.toMatch(/canary|203\.0\.113|127\.0\.0\.1/);
  expect(lines.join('')).not.toContain(cookie.slice('__Host-sid='.length));
});
