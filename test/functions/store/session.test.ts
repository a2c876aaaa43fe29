import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listAudit } from '../../../functions/store/audit.ts';
import { disablePerson, getPerson, type Person, putPerson } from '../../../functions/store/person.ts';
import {
  createSession,
  endSession,
  getSession,
  isSignInBraked,
  noteFailedSignIn,
} from '../../../functions/store/session.ts';
import type { Store } from '../../../functions/store/table.ts';
import { openTestStore } from '../../fixtures/dynamo.ts';
import { by, office, words } from './county.ts';

let opened: Awaited<ReturnType<typeof openTestStore>>;
let store: Store;
beforeAll(async () => {
  opened = await openTestStore();
  store = opened.store;
  for (const login of ['li', 'wang', 'zhao']) await putPerson(store, by('add-person'), personOf(login));
});
afterAll(() => opened.close());

const personOf = (login: string): Person => ({
  login,
  office,
  name: words(login),
  roles: [{ role: 'contact', units: ['east'] }, { role: 'leader' }],
  password: 'scrypt$encoded',
});
const at = (time: string) => `2026-11-22T${time}.000Z`;
const signIn = (login: string, time: string) => createSession(store, by('sign-in', at(time)), login, at(time));
const who = (token: string, time: string) => getSession(store, token, at(time));

test('a login is one person’s in the whole county', async () => {
  expect(await putPerson(store, by('add-person'), { ...personOf('li'), office: 'township' })).toBe('exists');
  expect(await getPerson(store, 'li')).toEqual(personOf('li'));
  for (const strange of ['', 'nobody', 'a#b', 'li ', ' ', '\u0000', 'x'.repeat(100_000), '李'.repeat(65)]) {
    expect(await getPerson(store, strange)).toBeUndefined();
  }
  await expect(putPerson(store, by('add-person'), personOf('a#b'))).rejects.toThrow("can't be a login");
});

test('a session sleeps in after thirty minutes without a request and is kept awake by each', async () => {
  const token = await signIn('li', '08:00:00');
  expect(token).toMatch(/^[\w-]{43}$/); // 32 bytes
  expect(await who(token, '08:29:59')).toEqual({ person: personOf('li'), signedInAt: at('08:00:00') });
  expect(await who(token, '08:59:58')).toBeDefined();
  expect(await who(token, '09:29:58')).toBeUndefined();
});

test('a session ends eight hours after signing in, however busy it was', async () => {
  const token = await signIn('li', '08:00:00');
  for (let minute = 20; minute < 480; minute += 20) {
    const time = new Date(Date.parse(at('08:00:00')) + minute * 60_000).toISOString();
    expect(await getSession(store, token, time), time).toBeDefined();
  }
  expect(await who(token, '15:59:59')).toBeDefined();
  expect(await who(token, '16:00:00')).toBeUndefined();
});

test('signing out ends the session at once, and twice does no harm', async () => {
  const token = await signIn('wang', '08:00:00');
  await endSession(store, by('sign-out'), token);
  expect(await who(token, '08:00:01')).toBeUndefined();
  await endSession(store, by('sign-out'), token);
  expect(await who('no-such-token', '08:00:01')).toBeUndefined();
  expect(await who('', '08:00:01')).toBeUndefined();
});

test('a disabled person’s sessions end with him', async () => {
  const token = await signIn('zhao', '08:00:00');
  expect(await disablePerson(store, by('disable', at('08:10:00')), 'zhao')).toBe('disabled');
  expect(await who(token, '08:10:01')).toBeUndefined();
  expect((await getPerson(store, 'zhao'))?.disabledAt).toBe(at('08:10:00'));
  await disablePerson(store, by('disable', at('09:10:00')), 'zhao');
  expect((await getPerson(store, 'zhao'))?.disabledAt).toBe(at('08:10:00'));
  expect(await disablePerson(store, by('disable'), 'nobody')).toBe('unknown');
});

test('the table of sessions lets nobody in', async () => {
  const token = await signIn('wang', '08:00:00');
  const { Items } = await store.db.send(new ScanCommand({ TableName: store.records }));
  expect(JSON.stringify(Items)).not.toContain(token);
  await expect(signIn('nobody', '08:00:00')).rejects.toThrow('nobody is called');
});

test('the ledger knows who signed in and out', async () => {
  const entries = (await listAudit(store, office, 'people')).map(({ action, what }) => `${action} ${what}`);
  expect(entries).toContain('sign-in session of wang');
  expect(entries.filter((entry) => entry === 'sign-out session of wang')).toHaveLength(1);
});

test('ten failed sign-ins in fifteen minutes brake a login, also one that does not exist', async () => {
  const braked = (login: string, time: string) => isSignInBraked(store, login, at(time));
  for (const login of ['li', 'nobody # at all', '']) {
    for (let n = 0; n < 9; n++) await noteFailedSignIn(store, login, at(`08:0${n}:00`));
    expect(await braked(login, '08:09:00')).toBe(false);
    await noteFailedSignIn(store, login, at('08:09:00'));
    expect(await braked(login, '08:09:30')).toBe(true);
    // The minute of the first failure is the fifteenth before 08:14 and has passed at 08:15.
    expect(await braked(login, '08:14:59')).toBe(true);
    expect(await braked(login, '08:15:00')).toBe(false);
  }
  expect(await braked('wang', '08:09:30')).toBe(false);
});
