import { randomBytes } from 'node:crypto';
import { link, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listAudit } from '../../../functions/store/audit.ts';
import { castBallot, readBallots } from '../../../functions/store/ballot.ts';
import { findCard, issueCards } from '../../../functions/store/card.ts';
import { newCardSecret, readCode } from '../../../functions/store/card-code.ts';
import { putCycle } from '../../../functions/store/cycle.ts';
import { KeyGone } from '../../../functions/store/cycle-keys.ts';
import { destroyKey, keyEndOf, proposeKeyEnd, refuseKeyEnd } from '../../../functions/store/destroy-key.ts';
import { openCard } from '../../../functions/store/open-card.ts';
import { isReceipt } from '../../../functions/store/receipt.ts';
import { putRound } from '../../../functions/store/round.ts';
import { advanceSeal, readSealed } from '../../../functions/store/seal.ts';
import { voterOfSeat } from '../../../functions/store/seat.ts';
import { openTestStore } from '../../fixtures/dynamo.ts';
import { ballotOf, by, closedRound, cycleOf, office } from './county.ts';

let opened: Awaited<ReturnType<typeof openTestStore>>;
beforeAll(async () => {
  opened = await openTestStore();
});
afterAll(() => opened.close());

const cards = 200;
const sealedAt = ['2026-11-22T09:01:00.000Z', '2026-11-22T09:02:00.000Z', '2026-11-22T09:03:00.000Z'];
const first = by('propose-key');
const second = { ...by('destroy-key'), actor: 'second' };

/** A cycle of 200 cards, each of which cast its ballot, in a round that is not sealed yet. */
async function fieldwork(cycle: string) {
  const { store } = opened;
  await putCycle(store, by('open-cycle'), cycleOf(cycle), 'digest');
  await putRound(store, by('add-round'), office, cycle, closedRound('phones'));
  const codes = Array.from({ length: cards }, () => newCardSecret(randomBytes));
  const typed = codes.map((one) => {
    const read = readCode(one);
    if ('fault' in read) throw new Error('a drawn code cannot be read');
    return read.typed;
  });
  await issueCards(
    store,
    by('issue-cards'),
    office,
    cycle,
    'phones',
    typed.map((one) => ({ typed: one, subject: 'east' })),
  );
  const voters: string[] = [];
  for (const one of typed) {
    const found = await findCard(store, office, cycle, 'phones', one);
    if (!found) throw new Error('an issued card is not found');
    voters.push(found.voter);
    await castBallot(store, office, cycle, ballotOf(found.voter), { deadlineMs: 5000 });
  }
  const seal = async () => {
    for (const at of sealedAt) await advanceSeal(store, by('seal', at), office, cycle, 'phones', at, 30_000);
  };
  return { cycle, codes, typed, voters, seal, place: { office, cycle } };
}

test('a key is destroyed by a second person after the seal; then no code leads to a ballot, and the seals still hold', async () => {
  const { store, folder } = opened;
  const { cycle, codes, typed, voters, seal, place } = await fieldwork('year-a');
  expect(await proposeKeyEnd(store, first, place)).toBe('not-sealed');
  await seal();
  const before = await readSealed(store, office, cycle, 'phones');
  expect(before.seal.count).toBe(cards);
  const cast = new Set(before.ballots.map(({ voter }) => voter));
  // Before: every code leads to its ballot.
  expect(voters.filter((voter) => cast.has(voter))).toHaveLength(cards);

  expect(await destroyKey(store, second, place)).toBe('not-now');
  expect(await proposeKeyEnd(store, first, place)).toBe('done');
  expect(await destroyKey(store, first, place)).toBe('same-person');
  expect(await store.keys.get(office, cycle)).toHaveLength(32);
  expect(await destroyKey(store, second, place)).toBe('done');
  expect(await keyEndOf(store, place)).toMatchObject({
    ...{ state: 'destroyed', proposedBy: 'clerk', confirmedBy: 'second', destroyedAt: second.at },
  });

  // After: of 200 codes, tried by every way the store has, none leads anywhere.
  let found = 0;
  for (const [index, one] of typed.entries()) {
    const tries = [
      findCard(store, office, cycle, 'phones', one),
      openCard(store, { ...place, round: 'phones' }, codes[index] ?? '', second.at),
      voterOfSeat(store, office, cycle, 'phones', one),
      isReceipt(store, { ...place, round: 'phones' }, 'ABCD-EFGH-JKMN'),
    ];
    for (const done of await Promise.allSettled(tries)) {
      if (done.status === 'fulfilled') found++;
      else expect(done.reason).toBeInstanceOf(KeyGone);
    }
  }
  expect(found).toBe(0);
  // No file of keys holds anything of it either.
  expect((await readdir(join(folder, 'keys'))).filter((name) => name.includes(cycle))).toEqual([]);

  const after = await readSealed(store, office, cycle, 'phones');
  expect(after.seal).toEqual(before.seal);
  expect(after.ballots).toEqual(before.ballots);
  expect(await readBallots(store, office, cycle, 'phones', ['east', 'west'])).toHaveLength(cards);
  const done = (await listAudit(store, office, cycle)).filter(({ what }) => what.startsWith('key'));
  expect(done.map(({ actor, what }) => `${actor} ${what}`)).toEqual([
    'clerk key proposed',
    'second key confirmed',
    'second key destroyed',
  ]);
});

test('a proposal may be turned down and made again, and a step that was cut off is done by asking again', async () => {
  const { store } = opened;
  const { place, seal, cycle } = await fieldwork('year-b');
  await seal();
  expect(await proposeKeyEnd(store, first, place)).toBe('done');
  expect(await proposeKeyEnd(store, first, place)).toBe('not-now');
  expect(await refuseKeyEnd(store, second, place)).toBe('done');
  expect(await keyEndOf(store, place)).toBeUndefined();
  expect(await proposeKeyEnd(store, first, place)).toBe('done');
  const cut = { ...store, keys: { ...store.keys, destroy: () => Promise.reject(new Error('the power failed')) } };
  await expect(destroyKey(cut, second, place)).rejects.toThrow('the power failed');
  // Agreed, and not yet gone: nobody is told that it is, and it can no longer be kept.
  expect((await keyEndOf(store, place))?.state).toBe('confirmed');
  expect(await store.keys.get(office, cycle)).toHaveLength(32);
  expect(await refuseKeyEnd(store, second, place)).toBe('not-now');
  expect(await destroyKey(store, second, place)).toBe('done');
  expect(await store.keys.get(office, cycle)).toBeUndefined();
  expect(await destroyKey(store, second, place)).toBe('not-now');
});

test('of three second persons at once somebody destroys it and nobody breaks anything', async () => {
  const { store } = opened;
  const { place, seal } = await fieldwork('year-c');
  await seal();
  await proposeKeyEnd(store, first, place);
  const done = await Promise.all(['b', 'c', 'd'].map((actor) => destroyKey(store, { ...second, actor }, place)));
  expect(new Set(done)).toEqual(new Set(['done', 'not-now']));
  expect(await store.keys.get(place.office, place.cycle)).toBeUndefined();
});

test('the bytes of a key are overwritten before its file goes', async () => {
  const { store, folder } = opened;
  await store.keys.create(office, 'year-d');
  const path = join(folder, 'keys', 'county.year-d.key');
  // Another name of the same file shows what is left on the disk.
  await link(path, `${path}.seen`);
  const before = await readFile(path);
  await store.keys.destroy(office, 'year-d');
  const left = await readFile(`${path}.seen`);
  expect(left).toHaveLength(32);
  expect(left.equals(before)).toBe(false);
  await expect(readFile(path)).rejects.toThrow('ENOENT');
  await store.keys.destroy(office, 'year-d');
});
