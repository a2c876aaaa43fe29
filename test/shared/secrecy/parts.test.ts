import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergedParts, shownParts } from '../../../shared/secrecy/parts.ts';
import { attacker } from './attacker.ts';

test('a stratum of four takes the smallest of the others with it', () => {
  expect(shownParts([40, 4, 12], 10)).toEqual([true, false, false]);
  // the unit is then told what the other two came to together: 16 ballots
  expect(mergedParts([40, 4, 12], [true, false, false])).toEqual([1, 2]);
});

test('two strata with three ballots together are no company: what is left of the whole would be what three said', () => {
  expect(shownParts([40, 2, 1, 15], 10)).toEqual([true, false, false, false]);
});

test('two strata with eleven ballots together need nobody else', () => {
  expect(shownParts([40, 6, 5, 15], 10)).toEqual([true, false, false, true]);
});

test('an empty stratum looks like a small one and costs nobody else his figure', () => {
  expect(shownParts([40, 0, 15], 10)).toEqual([true, false, true]);
  expect(mergedParts([40, 0, 15], [true, false, true])).toEqual([]);
  expect(shownParts([40, 0, 3, 15], 10)).toEqual([true, false, false, false]);
});

test('of a weighted score and the shown strata nobody works out the mean of a small stratum', () => {
  const strata = fc.array(fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 1, max: 50 })), {
    minLength: 2,
    maxLength: 9,
  });
  fc.assert(
    fc.property(strata, (given) => {
      const answered = given.map(([n]) => n);
      fc.pre(answered.reduce((sum, n) => sum + n, 0) >= 10);
      const shown = shownParts(answered, 10);
      // score = sum of weight × mean: one line; each shown mean is another
      const weights = given.map(([n, weight]) => (n > 0 ? weight : 0));
      const told = answered.flatMap((_, at) => (shown[at] ? [answered.map((_, other) => Number(other === at))] : []));
      const finds = attacker([weights, ...told]);
      const hidden = answered.filter((n, at) => n > 0 && !shown[at]);
      for (const [at, n] of answered.entries())
        if (n > 0 && n < 10) expect(finds(answered.map((_, other) => Number(other === at)))).toBe(false);
      if (hidden.length > 0) expect(hidden.reduce((sum, n) => sum + n, 0)).toBeGreaterThanOrEqual(10);
    }),
    { numRuns: 1000 },
  );
});
