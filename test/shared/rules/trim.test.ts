import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compare, exact, rational } from '../../../shared/number.ts';
import { trimmedMean } from '../../../shared/rules/trim.ts';

describe('dropping the highest and the lowest scores', () => {
  const scores = fc.array(fc.integer({ min: -1000, max: 1000 }).map(rational), { minLength: 1, maxLength: 30 });
  const trims = fc.integer({ min: 1, max: 4 }).chain((drop) =>
    fc.record({
      drop: fc.constant(drop),
      from: fc.integer({ min: 2 * drop + 1, max: 2 * drop + 6 }),
      fewer: fc.constantFrom('mean' as const, 'none' as const),
    }),
  );

  test('what is left lies between the lowest and the highest score', () => {
    fc.assert(
      fc.property(scores, trims, (list, trim) => {
        const { value } = trimmedMean(list, trim);
        if (!value) return trim.fewer === 'none' && list.length < trim.from;
        return list.some((one) => compare(one, value) <= 0) && list.some((one) => compare(one, value) >= 0);
      }),
    );
  });

  test('the order in which raters handed in never matters', () => {
    fc.assert(
      fc.property(scores, trims, fc.infiniteStream(fc.nat()), (list, trim, keys) => {
        const shuffled = list
          .map((score) => ({ score, key: keys.next().value ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ score }) => score);
        const [one, other] = [trimmedMean(list, trim).value, trimmedMean(shuffled, trim).value];
        expect(one && exact(one)).toBe(other && exact(other));
      }),
    );
  });

  test('one rater alone cannot move the score beyond what the others gave', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 4, maxLength: 20 }),
        fc.integer({ min: -9999, max: 9999 }),
        (others, wild) => {
          const { value } = trimmedMean([...others, wild].map(rational), { drop: 1, from: 3, fewer: 'none' });
          expect(value && compare(value, rational(Math.min(...others))) >= 0).toBe(true);
          expect(value && compare(value, rational(Math.max(...others))) <= 0).toBe(true);
        },
      ),
    );
  });
});
