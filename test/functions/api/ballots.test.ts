import { afterAll, beforeAll, expect, test } from 'vitest';
import { readBallots } from '../../../functions/store/ballot.ts';
import { typedCode } from '../../../functions/store/card-code.ts';
import { changeRound, getRound } from '../../../functions/store/round.ts';
import { type ApiCounty, by, newCard, openApiCounty } from './county.ts';

let county: ApiCounty;
let token: string;
beforeAll(async () => {
  county = await openApiCounty();
  token = await county.token({ scopes: ['ballots:write'] });
});
afterAll(() => county.close());

const round = '/api/v1/cycles/2026/rounds/spring';
const nonce = (n: number) => String(n).padStart(32, '0');
const answers = { shiqiao: { manner: 0, speed: 'unknown' } } as const;
const cast = (code: string, changes: object = {}, by = token) =>
  county.ask('POST', `${round}/ballots`, { token: by, json: { code, nonce: nonce(1), answers, ...changes } });

test('a kiosk opens a card, casts its ballot once, and repeating it is no second one', async () => {
  const code = await newCard(county.store);
  const opened = await county.ask('POST', `${round}/cards`, { token, json: { code } });
  expect(opened.json()).toMatchObject({ units: [{ unit: 'shiqiao', title: { zh: '石桥镇' } }], used: false });
  expect((await cast(code)).json()).toEqual({ verdict: 'counted', units: ['shiqiao'] });
  const again = await cast(code.toLowerCase().replaceAll('-', ''));
  expect([again.status, again.json()]).toEqual([200, { verdict: 'yours', units: ['shiqiao'] }]);
  const other = await cast(code, { nonce: nonce(2) });
  expect([other.status, other.json().type]).toEqual([409, 'https://pingyi.example/api/problems/already-counted']);
  expect((await county.ask('POST', `${round}/cards`, { token, json: { code } })).json().used).toBe(true);
  const ballots = await readBallots(county.store, 'county', '2026', 'spring', ['shiqiao']);
  expect(ballots).toMatchObject([
    { channel: 'household', day: '2026-11-22', sheet: { shiqiao: { manner: { level: 0 }, speed: { unknown: true } } } },
  ]);
});

test('what is wrong with a filled-in card is said at its place, and the card stays unused', async () => {
  const code = await newCard(county.store);
  for (const [sent, pointer, fault] of [
    [{ shiqiao: { manner: 0 } }, '#/answers/shiqiao/speed', 'missing'],
    [{ shiqiao: { manner: 3, speed: 0 } }, '#/answers/shiqiao/manner', 'not-a-level'],
    [{ shiqiao: { manner: 0, speed: 0, looks: 0 } }, '#/answers/shiqiao/looks', 'no-such-item'],
    [{ ...answers, qingshui: { manner: 0 } }, '#/answers/qingshui', 'no-such-subject'],
    [{ shiqiao: { manner: -1, speed: 0 } }, '#/answers/shiqiao/manner', 'too-small'],
    [{ shiqiao: { manner: '0', speed: 0 } }, '#/answers/shiqiao/manner', 'wrong-form'],
  ] as const) {
    const answer = await cast(code, { answers: sent });
    expect(answer.status, pointer).toBe(422);
    expect(answer.json().errors, pointer).toMatchObject([{ pointer, code: fault }]);
  }
  expect((await cast(code)).status).toBe(201);
});

test('a card that opens nothing is told apart only as far as its holder may know', async () => {
  const withdrawn = await newCard(county.store, { withdrawnAt: '2026-11-20T00:00:00.000Z' });
  const expired = await newCard(county.store, { expiresAt: '2026-11-21T00:00:00.000Z' });
  for (const [code, status, type] of [
    ['ABC', 422, 'invalid'],
    ['AAAAAAAAAAAAAAAAAAAAAAAAAA', 422, 'card-unknown'],
    [withdrawn, 410, 'card-withdrawn'],
    [expired, 410, 'card-expired'],
  ] as const) {
    for (const path of ['cards', 'ballots']) {
      const json = path === 'cards' ? { code } : { code, nonce: nonce(1), answers };
      const answer = await county.ask('POST', `${round}/${path}`, { token, json });
      expect([answer.status, answer.json().type]).toEqual([status, `https://pingyi.example/api/problems/${type}`]);
    }
  }
});

test('a card of another kind of round opens nothing', async () => {
  expect((await cast(await newCard(county.store, { subject: '*' }))).json().type).toMatch(/card-unknown$/);
});

test('a kiosk of one channel takes no card of another', async () => {
  const kiosk = await county.token({ channel: 'window' });
  expect((await cast(await newCard(county.store), {}, kiosk)).status).toBe(403);
  expect((await cast(await newCard(county.store, { channel: 'window' }), {}, kiosk)).status).toBe(201);
});

test('a token casts in the round it is bound to, and in no other', async () => {
  const code = await newCard(county.store);
  for (const changes of [{ round: 'autumn' }, { cycle: '2025' }, { office: 'other' }])
    expect((await cast(code, {}, await county.token(changes))).status).toBe(404);
});

test('typed codes are braked for kiosks as for citizens', async () => {
  county.house.setClock('2026-11-22T02:30:00.000Z');
  // Codes that are rightly spelled and that nobody issued.
  const codes = Array.from({ length: 62 }, (_, at) => typedCode(`STRANGER${String(at).padStart(18, '0')}`));
  const statuses: number[] = [];
  for (const code of codes) statuses.push((await cast(code)).status);
  expect(statuses.slice(0, 61)).toEqual(Array.from({ length: 61 }, () => 422));
  const braked = await cast(codes[0] ?? '');
  expect([braked.status, braked.headers.get('retry-after')]).toEqual([429, '60']);
  county.house.setClock('2026-11-22T02:31:00.000Z');
  expect((await cast(codes[0] ?? '')).status).toBe(422);
});

test('a ballot after the close is not counted, and one that was is not called so', async () => {
  const code = await newCard(county.store);
  const late = await newCard(county.store);
  expect((await cast(code)).status).toBe(201);
  const open = await getRound(county.store, 'county', '2026', 'spring');
  if (!open) throw new Error('the round is gone');
  const closesAt = '2026-11-22T03:00:00.000Z';
  await changeRound(county.store, by, 'county', '2026', open, { ...open.round, closesAt });
  county.house.setClock('2026-11-22T03:00:01.000Z');
  expect([(await cast(late)).status, (await cast(code)).status]).toEqual([410, 409]);
});
