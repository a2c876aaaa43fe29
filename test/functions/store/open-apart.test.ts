import { afterAll, beforeAll, expect, test } from 'vitest';
import { ParticipationByRound, ParticipationByUnit } from '../../../functions/plans/participation-table.tsx';
import { castBallot } from '../../../functions/store/ballot.ts';
import { issueCards } from '../../../functions/store/card.ts';
import { openApart, openRows } from '../../../functions/store/open-apart.ts';
import { countParticipation, countRound } from '../../../functions/store/participation.ts';
import { changeRound, getRound } from '../../../functions/store/round.ts';
import { advanceSeal } from '../../../functions/store/seal.ts';
import { shownSealCounts } from '../../../functions/store/shown-seal.ts';
import type { Store } from '../../../functions/store/table.ts';
import type { Scene } from '../../../functions/web/scene.ts';
import { countWords } from '../../../functions/web/shown-count.ts';
import type { Words } from '../../../shared/words.ts';
import { openTestStore } from '../../fixtures/dynamo.ts';
import { openPlan } from '../open/street.ts';
import { by } from '../results/county.ts';
import { openCounty } from '../survey/citizen.ts';
import { cycle } from '../survey/county.ts';

let store: Store;
let close: () => Promise<void>;
const now = '2026-11-22T02:30:20.000Z';

beforeAll(async () => {
  ({ store, close } = await openTestStore());
  await openCounty(store, openPlan);
  const cards = (unit: string, n: number) =>
    Array.from({ length: n }, (_, at) => ({ typed: `${unit}-${at}`, subject: unit }));
  await issueCards(store, by('issue-cards'), cycle.office, cycle.id, 'open', [
    ...cards('shiqiao', 20),
    ...cards('qingshui', 20),
  ]);
  // Shiqiao: 12 with cards and 14 from the street. Qingshui: 3 with cards and 11 from the street.
  for (const [unit, channel, n] of [
    ['shiqiao', undefined, 12],
    ['shiqiao', 'street', 14],
    ['qingshui', undefined, 3],
    ['qingshui', 'street', 11],
  ] as const)
    await Promise.all(Array.from({ length: n }, (_, at) => cast(unit, `${unit} ${channel} ${at}`, channel)));
});
afterAll(() => close());

const audience = openPlan.audiences.find(({ kind }) => kind === 'public');
function cast(unit: string, voter: string, channel: string | undefined) {
  const answers = { manner: { level: 0 }, speed: { level: 0 }, openness: { level: 0 } };
  const ballot = { round: 'open', audience: audience?.id ?? '', voter, sheet: { [unit]: answers } };
  const whole = channel === undefined ? ballot : { ...ballot, channel };
  return castBallot(store, cycle.office, cycle.id, whole, { deadlineMs: 5000, several: false });
}

const taken = async (recount = false) => {
  const found = await getRound(store, cycle.office, cycle.id, 'open');
  if (!found) throw new Error('no round');
  return (await countRound(store, cycle, openPlan, found.round, now, { recount }))?.taken;
};

const parted = {
  kind: 'units',
  ballots: new Map([
    ['shiqiao', 12],
    ['qingshui', 3],
  ]),
  open: new Map([
    ['shiqiao', 14],
    ['qingshui', 11],
  ]),
};

test('devices, phones and services hold no card either: their ballots are besides, those typed from paper are not', () => {
  const title = { zh: '渠道', en: 'Channel' };
  const ways = ['card', 'open', 'kiosk', 'phone', 'paper', 'service'] as const;
  const channels = [...ways.map((way) => ({ id: way, title, way })), { id: 'plain', title }];
  const rows = new Map([...ways, 'plain', ''].map((channel, at) => [`shiqiao ${channel} b`, 10 + at]));
  // open 11, kiosk 12, phone 13, service 15: 51 of 108; card 10, paper 14, plain 16 and none 17 stay.
  expect(openRows({ channels }, rows)).toEqual(new Map([['shiqiao', 51]]));
});

test('the street is counted beside the cards: 12 of 20 took part in Shiqiao, not 26', async () => {
  expect(await taken()).toMatchObject(parted);
});

test('the same from what is kept with the seal, and the sum of all does not betray the three of Qingshui', async () => {
  const before = await getRound(store, cycle.office, cycle.id, 'open');
  if (!before) throw new Error('no round');
  const closesAt = '2026-11-22T00:00:00.000Z';
  await changeRound(store, by('close-round'), cycle.office, cycle.id, before, { ...before.round, closesAt });
  for (const at of ['2026-11-22T01:00:00.000Z', '2026-11-22T02:00:00.000Z'])
    await advanceSeal(store, by('seal', at), cycle.office, cycle.id, 'open', at, 60_000);
  const sealed = await getRound(store, cycle.office, cycle.id, 'open');
  expect(sealed?.round.seal?.count).toBe(40);
  expect(await taken()).toMatchObject(parted);
  expect(await taken(true)).toMatchObject(parted);
  // 12 + 14 + 11 = 37 may be said; 40 would leave 3.
  const shown = await shownSealCounts(store, cycle, openPlan, sealed ? [sealed] : []);
  expect(shown.get('open')).toEqual({ from: 37 });
});

test('the page says so: 12 of 40 cards, and 25 from the street besides; fewer than ten of Qingshui', async () => {
  const found = await getRound(store, cycle.office, cycle.id, 'open');
  const counted = await countParticipation(store, cycle, openPlan, found ? [found] : [], now);
  const scene = { say: ({ en }: Words) => en, link: (path: string) => path, language: 'en' } as unknown as Scene; // all that tables use
  const text = async (table: unknown) =>
    String(await table)
      .replace(/<[^>]*>/g, ' ')
      .replace(/\s+/g, ' ');
  const byRound = await text(ParticipationByRound({ cycle, counted, recount: false, scene }));
  expect(byRound).toContain(`${countWords({ from: 12 }).en} / 40 cards without cards besides: 25`);
  const byUnit = await text(ParticipationByUnit({ cycle, counted, scene }));
  expect(byUnit).toContain('12 / 20 60% without cards besides: 14');
  expect(byUnit).toContain(`${countWords('few').en} / 20 without cards besides: 11`);
});

test('without an open channel nothing is parted, and a count that lags behind is not below zero', () => {
  expect(openRows({ channels: [] }, new Map([['shiqiao street ', 3]]))).toBeUndefined();
  expect(openApart(new Map([['shiqiao', 3]]), undefined)).toEqual({ ballots: new Map([['shiqiao', 3]]) });
  expect(openApart(new Map([['shiqiao', 3]]), new Map([['shiqiao', 4]]))).toEqual({
    ballots: new Map([['shiqiao', 0]]),
    open: new Map([['shiqiao', 4]]),
  });
});
