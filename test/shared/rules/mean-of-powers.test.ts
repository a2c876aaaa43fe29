import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decimals, exact, rational } from '../../../shared/number.ts';
import { meanOfPowers, withDigits } from '../../../shared/rules/aggregates/mean-of-powers.ts';

const thirds = (values: readonly string[]) =>
  values.map((value) => ({ value: rational(value), weight: rational(`1/${values.length}`) }));
const ofThree = (values: readonly string[], exponent: string, places = 4) =>
  decimals(meanOfPowers(thirds(values), rational(exponent)).mean, places);

test('two good indicators and one very bad: second of five on average, last by the geometric mean', () => {
  const county = {
    uneven: ['95', '95', '20'],
    a: ['80', '80', '80'],
    b: ['69', '69', '69'],
    c: ['60', '65', '70'],
    d: ['58', '58', '58'],
  };
  const order = (exponent: string) =>
    Object.entries(county)
      .map(([unit, values]) => ({ unit, mean: Number(ofThree(values, exponent)) }))
      .sort((x, y) => y.mean - x.mean)
      .map(({ unit }) => unit);
  // 210 / 3 = 70; the cube root of 95 x 95 x 20 = 180500 is 56.514..., below 58
  expect(order('1')).toEqual(['a', 'uneven', 'b', 'c', 'd']);
  expect(order('0')).toEqual(['a', 'b', 'c', 'd', 'uneven']);
  expect(ofThree(county.uneven, '0', 2)).toBe('56.51');
});

test('equal scores are their own mean, to the last digit, at every exponent', () => {
  const halves = fc.integer({ min: -20, max: 20 }).map((twice) => `${twice}/2`);
  fc.assert(
    fc.property(halves, fc.constantFrom('82.5', '0.01', '1000', '99.995', '250/3'), (exponent, value) => {
      const { mean } = meanOfPowers(thirds([value, value, value]), rational(exponent));
      // 24 decimals are sure; a third does not end
      expect(decimals(mean, 12)).toBe(decimals(rational(value), 12));
      if (!value.includes('/')) expect(exact(mean)).toBe(value);
    }),
    { numRuns: 60 },
  );
});

test('it agrees with floating point as far as that goes', () => {
  const exponents = fc.integer({ min: -100, max: 100 }).map((tenths) => tenths / 10);
  const values = fc.array(fc.integer({ min: 1, max: 100_000 }), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(exponents, values, (exponent, cents) => {
      const list = cents.map((one) => `${one}/100`);
      const floats = cents.map((one) => one / 100);
      const plain =
        exponent === 0
          ? Math.exp(floats.reduce((so, one) => so + Math.log(one), 0) / floats.length)
          : (floats.reduce((so, one) => so + one ** exponent, 0) / floats.length) ** (1 / exponent);
      const { mean } = meanOfPowers(thirds(list), rational(`${Math.round(exponent * 10)}/10`));
      expect(Number(decimals(mean, 12)) / plain).toBeCloseTo(1, 9);
    }),
    { numRuns: 100 },
  );
});

test('large full scores under strong exponents keep all their decimals', () => {
  // Scores of 1000 and 2000 at -9.5 are powers near 1e-29. ((1 + 2^-9.5) / 2)^(-1/9.5) = 1.07556..., times 1000.
  const { mean } = meanOfPowers(thirds(['1000', '2000']), rational('-9.5'));
  const small = meanOfPowers(thirds(['1', '2']), rational('-9.5')).mean;
  expect(decimals(mean, 12)).toBe(decimals(rational(`${small.n * 1000n}/${small.d}`), 12));
});

test.each([
  ['0', '0'],
  ['43.5', '43.5'],
  ['1/3', '0.333333333333'],
  ['2000/3', '666.666666667'],
  ['1/30000', '0.0000333333333333'],
  ['123456789012345', '123456789012345'],
])('%s is shown with twelve digits as %s', (value, shown) => {
  expect(withDigits(rational(value), 12)).toBe(shown);
});
