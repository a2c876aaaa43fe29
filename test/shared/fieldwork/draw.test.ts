import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dispositions, nextCall, responseOf } from '../../../shared/fieldwork/dispositions.ts';
import { drawSample, type Listed, listDigest, seedOf } from '../../../shared/fieldwork/draw.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const line = (n: number, unit = 'east', stratum?: string): Listed => ({
  id: String(n).padStart(6, '0'),
  contact: `1380000${String(n).padStart(4, '0')}`,
  unit,
  stratum,
});

test('the draw is redone with sha256sum: lines by the digest of seed and line, the first two of each unit', () => {
  // printf 'lanxi|000001' | sha256sum and so on, sorted by hand from the first four letters of each digest.
  const list = [1, 2, 3, 4, 5].map((n) => line(n));
  const order = list
    .map(({ id }) => ({ id, hash: createHash('sha256').update(`lanxi|${id}`).digest('hex') }))
    .sort((a, b) => (a.hash < b.hash ? -1 : 1));
  expect(drawSample(list, 2, 'lanxi', sha256)).toEqual(order.slice(0, 2).map(({ id }) => id));
  expect(order.map(({ id, hash }) => `${id} ${hash.slice(0, 4)}`)).toEqual(byHand);
});

/** Computed with coreutils, not with this program. */
const byHand = ['000003 479b', '000005 5355', '000002 5e75', '000004 606a', '000001 7b05'];

test('list and value make the seed, and neither alone; a changed line changes the digest', () => {
  const list = [line(1), line(2, 'west', 'farmers')];
  const digest = listDigest(list, sha256);
  expect(listDigest([...list].reverse(), sha256)).toBe(digest);
  expect(listDigest([line(1), line(2, 'west', 'traders')], sha256)).not.toBe(digest);
  expect(seedOf(digest, ' 03 08 12 ', sha256)).toBe(sha256(`${digest}|03 08 12`));
  expect(seedOf(digest, '03 08 13', sha256)).not.toBe(seedOf(digest, '03 08 12', sha256));
});

test('of every unit and stratum as many as asked, all where there are fewer, nobody twice, in any order of the list', () => {
  const row = fc.record({ unit: fc.constantFrom('east', 'west'), stratum: fc.constantFrom(undefined, 'farmers') });
  fc.assert(
    fc.property(fc.array(row, { maxLength: 60 }), fc.integer({ min: 1, max: 9 }), fc.string(), (rows, each, seed) => {
      const list = rows.map(({ unit, stratum }, at) => line(at + 1, unit, stratum));
      const drawn = drawSample(list, each, seed, sha256);
      expect(new Set(drawn).size).toBe(drawn.length);
      expect(drawSample([...list].reverse(), each, seed, sha256)).toEqual(drawn);
      for (const unit of ['east', 'west'])
        for (const stratum of [undefined, 'farmers']) {
          const cell = list.filter((one) => one.unit === unit && one.stratum === stratum);
          const taken = cell.filter(({ id }) => drawn.includes(id));
          expect(taken.length).toBe(Math.min(each, cell.length));
        }
    }),
  );
});

test('an agreed call comes first when it is due, then numbers never called, then the silent after an hour', () => {
  const now = '2026-11-22T03:00:00.000Z';
  const agreed = { id: 'a', tries: 1, last: 'callback', callAt: '2026-11-22T03:00:00.000Z' } as const;
  const fresh = { id: 'b', tries: 0 } as const;
  const silent = { id: 'c', tries: 1, last: 'no-answer', lastAt: '2026-11-22T02:00:00.000Z' } as const;
  expect(nextCall([silent, fresh, agreed], now, 'li')?.id).toBe('a');
  expect(nextCall([silent, fresh, { ...agreed, callAt: '2026-11-22T03:00:00.001Z' }], now, 'li')?.id).toBe('b');
  expect(nextCall([silent], now, 'li')?.id).toBe('c');
  expect(nextCall([{ ...silent, lastAt: '2026-11-22T02:00:00.001Z' }], now, 'li')).toBeUndefined();
  // Kept for another until his half hour is over, and for himself as long as he likes.
  const held = { ...fresh, held: { by: 'wang', until: '2026-11-22T03:00:00.001Z' } };
  expect(nextCall([held], now, 'li')).toBeUndefined();
  expect(nextCall([held], now, 'wang')?.id).toBe('b');
  expect(nextCall([{ ...held, held: { by: 'wang', until: now } }], now, 'li')?.id).toBe('b');
  // Five tries are enough, and what is done with stays so.
  expect(nextCall([{ ...silent, tries: 5 }], now, 'li')).toBeUndefined();
  for (const last of ['completed', 'refused', 'not-eligible', 'wrong-number'] as const)
    expect(nextCall([{ id: 'd', tries: 1, last, lastAt: '2026-11-01T00:00:00.000Z' }], now, 'li')).toBeUndefined();
});

test('the response rate is completed over all that may be eligible: 6 of 10 drawn, 2 outside, is 6 of 8', () => {
  const last = [
    'completed',
    'completed',
    'completed',
    'completed',
    'completed',
    'completed',
    'wrong-number',
    'not-eligible',
    'refused',
  ] as const;
  const drawn = [...last.map((one, at) => ({ id: String(at), tries: 1, last: one })), { id: '9', tries: 0 }];
  const response = responseOf(drawn);
  expect(response.rate).toEqual({ completed: 6, of: 8 });
  expect(response.by.get('not-called')).toBe(1);
  expect(responseOf([{ id: '1', tries: 1, last: 'wrong-number' }]).rate).toBeUndefined();
  expect(new Set(dispositions).size).toBe(7);
});
