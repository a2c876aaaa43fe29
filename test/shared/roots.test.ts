import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compare, decimals, equal, multiply, rational, round } from '../../shared/number.ts';
import { naturalLogarithm, power, squareRoot } from '../../shared/roots.ts';

/** 40 decimals, as tables print them. */
const written = (value: Parameters<typeof decimals>[0]) => decimals(value, 40);

describe('roots and logarithms agree with printed tables to 40 decimals', () => {
  test('the square root of two, the logarithm of two', () => {
    // 1.41421356237309504880168872420969807856967|1875...; 0.69314718055994530941723212145817656807550|0134...
    expect(written(squareRoot(rational(2)))).toBe('1.4142135623730950488016887242096980785697');
    expect(written(naturalLogarithm(rational(2)))).toBe('0.6931471805599453094172321214581765680755');
  });

  test('the goalposts of the income index: ln 100 and ln 75,000', () => {
    expect(written(naturalLogarithm(rational(100)))).toBe('4.6051701859880913680359829093687284152022');
    expect(written(naturalLogarithm(rational(75000)))).toBe('11.2252433925184474926507382674279936065020');
  });

  test('the logarithm of one is zero, of a number below one negative', () => {
    expect(written(naturalLogarithm(rational(1)))).toBe(written(rational(0)));
    expect(written(naturalLogarithm(rational('0.001')))).toBe('-6.9077552789821370520539743640530926228033');
  });
});

test('what comes out even is even: 0.25 ^ 1/2, 27 ^ 1/3, 4 ^ 3/2, 10 ^ -2, 0 ^ 0.3', () => {
  expect(squareRoot(rational('0.25'))).toEqual(rational('0.5'));
  expect(power(rational(27), rational('1/3'))).toEqual(rational(3));
  expect(power(rational(4), rational('3/2'))).toEqual(rational(8));
  expect(power(rational(10), rational(-2))).toEqual(rational('0.01'));
  expect(power(rational(0), rational('0.3'))).toEqual(rational(0));
});

test('a negative number has no root, and zero and less no logarithm', () => {
  expect(() => squareRoot(rational(-1))).toThrow();
  expect(() => power(rational(0), rational(-1))).toThrow();
  expect(() => naturalLogarithm(rational(0))).toThrow();
});

test('a root squared is the number again, to 30 decimals; a larger number has a larger root and logarithm', () => {
  const positive = fc.integer({ min: 1, max: 10 ** 9 }).map((n) => rational(`${n}/1000`));
  fc.assert(
    fc.property(positive, positive, (a, b) => {
      const root = squareRoot(a);
      const places = { places: 30, mode: 'half-up' } as const;
      expect(equal(round(multiply(root, root), places), round(a, places))).toBe(true);
      const order = Math.sign(compare(a, b));
      expect(Math.sign(compare(squareRoot(a), squareRoot(b)))).toBe(order);
      expect(Math.sign(compare(naturalLogarithm(a), naturalLogarithm(b)))).toBe(order);
    }),
    { numRuns: 200 },
  );
});
