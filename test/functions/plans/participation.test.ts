import { afterAll, beforeAll, expect, test } from 'vitest';
import { plans } from '../../../functions/plans/app.tsx';
import { castBallot } from '../../../functions/store/ballot.ts';
import { issueCards } from '../../../functions/store/card.ts';
import { newCardSecret, readCode, typedCode } from '../../../functions/store/card-code.ts';
import { countParticipation } from '../../../functions/store/participation.ts';
import { changeRound, getRound, listRounds } from '../../../functions/store/round.ts';
import { advanceSeal } from '../../../functions/store/seal.ts';
import { type Store, wholeSheet } from '../../../functions/store/table.ts';
import type { Door } from '../../../functions/web/door.ts';
import type { Ballot } from '../../../shared/evidence/evidence.ts';
import { by, type County, openCounty, textOf } from '../results/county.ts';
import { watch } from '../store/watch.ts';
import { handIn, openReviews, reviewCycle, reviewPlan } from './reviewing.ts';

let county: County;
let store: Store;
let door: Door;
const office = 'county';
const id = 'reviewed';

beforeAll(async () => {
  county = await openCounty();
  ({ store } = county);
  await openReviews(store);
  door = plans(county.house);
  const typed = () => {
    const read = readCode(typedCode(newCardSecret(county.house.random)));
    if ('fault' in read) throw new Error('a fresh card does not read');
    return read.typed;
  };
  const issue = (round: string, subjects: readonly string[]) =>
    issueCards(
      store,
      by('issue-cards'),
      office,
      id,
      round,
      subjects.map((subject) => ({ typed: typed(), subject })),
    );
  await issue(
    'deputies',
    Array.from({ length: 5 }, () => wholeSheet),
  );
  await issue('citizens', ['a1', 'a1', 'a1', 'b2']);
  for (const voter of ['one', 'two', 'three']) await deputy(voter);
  for (const voter of ['one', 'two']) await citizen(voter, 'a1');
  for (const seat of ['a1', 'b1']) await handIn(store, 'mutual', seat);
});
afterAll(() => county.close());

const answers = { attitude: { level: 0 }, speed: { level: 1 } };
const cast = (ballot: Ballot, several: boolean) => castBallot(store, office, id, ballot, { deadlineMs: 5000, several });
const citizen = (voter: string, unit: string) =>
  cast({ round: 'citizens', audience: 'citizens', voter, sheet: { [unit]: answers } }, false);
const deputy = (voter: string) =>
  cast({ round: 'deputies', audience: 'deputies', voter, sheet: { a1: answers, a2: answers, b1: answers } }, true);

const text = async (path = '/plans/reviewed') => textOf(await (await county.ask(door, 'office', path)).text());
const count = async (from: Store, recount = false) =>
  countParticipation(from, reviewCycle, reviewPlan, await listRounds(store, office, id), county.house.now(), {
    recount,
  });

/** Closes a round long ago and takes it through both reads to its seal. */
async function seal(round: string): Promise<void> {
  const before = await getRound(store, office, id, round);
  if (!before) throw new Error(`no round ${round}`);
  const closesAt = '2026-11-20T00:00:00.000Z';
  await changeRound(store, by('close-round'), office, id, before, { ...before.round, closesAt });
  for (const at of ['2026-11-20T01:00:00.000Z', '2026-11-20T02:00:00.000Z'])
    await advanceSeal(store, by('seal', at), office, id, round, at, 60_000);
  expect((await getRound(store, office, id, round))?.round.seal).toBeDefined();
}

test('a round is counted as it asks: cards of one unit by unit, cards of all units as sheets, seats as seats', async () => {
  const counted = new Map((await count(store)).map((one) => [one.round, one.taken]));
  expect(counted.get('citizens')).toEqual({
    kind: 'units',
    ballots: new Map([
      ...['a1'].map((unit) => [unit, 2] as const),
      ...['a2', 'a3', 'b1', 'b2'].map((unit) => [unit, 0] as const),
    ]),
    cards: new Map([
      ['a1', 3],
      ['b2', 1],
    ]),
  });
  // Each of three sheets rates three units; they are three ballots all the same.
  expect(counted.get('deputies')).toEqual({ kind: 'sheets', ballots: 3, cards: 5 });
  expect(counted.get('mutual')).toEqual({ kind: 'seats', handedIn: 2, seats: 5 });
  expect(counted.has('later')).toBe(false);
});

test('the page shows cards used of cards issued, seats of seats, and units only where a card rates one', async () => {
  const page = await text();
  expect(page).toContain('Citizens（例） 临时 不足 10 / 4 评价卡 —');
  expect(page).toContain('Deputies（例） 临时 不足 10 / 5 评价卡 —');
  expect(page).toContain('Mutual（例） 临时 2 / 5 席位 40%');
  expect(page).toContain('A1（例） 不足 10 / 3');
  expect(page).toContain('合计 不足 10 / 4');
  expect(page).not.toContain('重新清点');
});

test('the confirmation of a close counts a sheet about many units once', async () => {
  expect(await text('/plans/reviewed/rounds/deputies/close')).toContain('到现在收到 不足 10 张评价票');
});

test('a sealed round shows the counts kept with its seal, and no ballot or card of it is looked at again', async () => {
  await seal('deputies');
  await seal('citizens');
  const sent = watch(store);
  const kept = await count(store);
  const asked = sent.map(({ input }) => JSON.stringify(input));
  expect(asked.length).toBeGreaterThan(0);
  expect(asked.filter((one) => one.includes('pingyi-ballots') || one.includes('card#'))).toEqual([]);
  expect(kept.map(({ round, taken, provisional, late }) => [round, taken.kind, provisional, late])).toEqual([
    ['citizens', 'units', false, undefined],
    ['deputies', 'sheets', false, undefined],
    ['mutual', 'seats', true, undefined],
    ['shut', 'seats', true, undefined],
  ]);
  const [citizens, deputies] = kept;
  expect(citizens?.taken).toMatchObject({
    cards: new Map([
      ['a1', 3],
      ['b2', 1],
    ]),
  });
  expect(citizens?.taken.kind === 'units' && citizens.taken.ballots.get('a1')).toBe(2);
  expect(deputies?.taken).toEqual({ kind: 'sheets', ballots: 3, cards: 5 });
});

test('ballots after the seal do not change what is shown, and are found where the round is counted again', async () => {
  await citizen('three', 'a1');
  await deputy('four');
  await deputy('five');
  const page = await text();
  expect(page).toContain('Citizens（例） 不足 10 / 4 评价卡 —');
  expect(page).toContain('Deputies（例） 不足 10 / 5 评价卡 —');
  expect(page).toContain('已封存的轮次显示封存时清点的数。 重新清点');
  expect(page).not.toContain('封存后又收到');
  const again = await text('/plans/reviewed?count=again');
  expect(again).toContain('已封存的轮次刚才重新清点过');
  expect(again).toContain('Deputies（例） 不足 10 / 5 评价卡 —');
  expect(again).toContain('“Citizens（例）”封存后又收到 1 张，不计入结果');
  expect(again).toContain('“Deputies（例）”封存后又收到 2 张，不计入结果');
});

test('a round that was sealed before counts were kept is counted live', async () => {
  // The county's own first half was stored with a seal and without counts.
  expect(await text('/plans/2026')).toContain('First half（例） 不足 10 / 0 评价卡 —');
});
