import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sha256 } from '../../../functions/store/digest.ts';
import { canonical } from '../../../shared/canonical.ts';
import type { Ballot } from '../../../shared/evidence/evidence.ts';
import { placeOf, shardOf } from '../../../shared/evidence/place.ts';
import { sealOf, sealOfGroups } from '../../../shared/evidence/seal.ts';

const ballotOf = (voter: string, ...units: string[]): Ballot => ({
  round: 'spring',
  audience: 'citizens',
  voter,
  sheet: Object.fromEntries(units.map((unit) => [unit, { speed: { level: 0 } }])),
});

const ballots = fc.uniqueArray(
  fc
    .tuple(fc.base64String({ minLength: 4, maxLength: 8 }), fc.subarray(['east', 'north', 'west'], { minLength: 1 }))
    .map(([voter, units]) => ballotOf(voter, ...units)),
  { selector: ({ voter }) => voter, maxLength: 40 },
);

test('the seal of two ballots, worked out by hand', () => {
  // 'a' and 'b' are the code points 97 and 98: shards 97 % 8 = 1 and 98 % 8 = 2.
  const [a, b] = [ballotOf('a', 'west'), ballotOf('b', 'west')];
  const group = (ballot: Ballot) => sha256(`${sha256(canonical(ballot))}\n`);
  const digest = sha256(`west 1 1 ${group(a)}\nwest 2 1 ${group(b)}`);
  expect(sealOf([b, a], sha256)).toEqual({ count: 2, digest });
  expect(sealOf([], sha256)).toEqual({ count: 0, digest: sha256('') });
});

test('the seal does not depend on the order ballots are given in', () => {
  fc.assert(
    fc.property(ballots, fc.func(fc.nat()), (list, order) => {
      const other = list.toSorted((a, b) => order(a.voter) - order(b.voter));
      expect(sealOf(other, sha256)).toEqual(sealOf(list, sha256));
    }),
  );
});

test('one ballot more, less or changed gives another seal', () => {
  fc.assert(
    fc.property(ballots, fc.nat(), (list, at) => {
      fc.pre(list.length > 0);
      const index = at % list.length;
      const { digest } = sealOf(list, sha256);
      expect(sealOf(list.toSpliced(index, 1), sha256).digest).not.toBe(digest);
      const changed = list.map((ballot, here): Ballot => (here === index ? { ...ballot, batch: 'b1' } : ballot));
      expect(sealOf(changed, sha256).digest).not.toBe(digest);
    }),
  );
});

test('groups may be sealed apart and put together', () => {
  fc.assert(
    fc.property(ballots, (list) => {
      const names = [...new Set(list.map((ballot) => `${placeOf(ballot)} ${shardOf(ballot.voter)}`))];
      const groups = names.map((name) => {
        const [place = '', shard = ''] = name.split(' ');
        const own = list
          .filter((ballot) => placeOf(ballot) === place && shardOf(ballot.voter) === shard)
          .sort((a, b) => (a.voter < b.voter ? -1 : 1));
        const text = own.map((ballot) => `${sha256(canonical(ballot))}\n`).join('');
        return { place, shard, count: own.length, digest: sha256(text) };
      });
      expect(sealOfGroups(groups, sha256)).toEqual(sealOf(list, sha256));
    }),
  );
});
