import fc from 'fast-check';
import Fraction from 'fraction.js';
import { describe, expect, test } from 'vitest';
import {
  add,
  compare,
  decimals,
  divide,
  exact,
  mean,
  multiply,
  type Rational,
  rational,
  round,
  subtract,
  sum,
  weightedMean,
} from '../../shared/number.ts';

const twoPlaces = { places: 2, mode: 'half-up' } as const;

/** Fractions as large as a tree of fifty decimals makes them, zero and negatives among them. */
const fractions = fc
  .tuple(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), fc.bigInt({ min: 1n, max: 10n ** 30n }))
  .map(([n, d]) => rational(`${n}/${d}`));
/** Where numbers stop fitting 32 bits and 53 bits, and around it. */
const atTheEdges = fc
  .tuple(
    fc.constantFrom(1n, 2n ** 31n, 2n ** 53n, 2n ** 64n),
    fc.bigInt({ min: -3n, max: 3n }),
    fc.integer({ min: 1, max: 60 }),
  )
  .map(([edge, off, times]) => (edge + off) * BigInt(times));
const oracle = ({ n, d }: Rational) => new Fraction(n, d);
const same = (a: Rational, b: Fraction) => a.n === b.s * b.n && a.d === b.d;

describe('scores that binary floating point rounds wrong', () => {
  // In binary floating point toFixed(2) gives 92.33, 90.00, 95.45, and Math.round(x * 100) / 100 gives 81.36.
  test.each([
    ['92.335', '92.34'],
    ['90.005', '90.01'],
    ['81.365', '81.37'],
    ['95.455', '95.46'],
    ['2.345', '2.35'],
    ['-0.005', '-0.01'],
    ['-0.004', '0.00'],
  ])('%s is printed as %s', (score, printed) => {
    expect(decimals(rational(score), 2)).toBe(printed);
  });

  test('a score divided by three and multiplied again is the same score', () => {
    // 92.335 / 3 = 18467/600; x 3 = 18467/200 = 92.335. With 34 digits it would print as 92.33.
    const third = divide(rational('92.335'), rational(3));
    expect(exact(third)).toBe('18467/600');
    expect(exact(multiply(third, rational(3)))).toBe('92.335');
  });
});

describe('the three ways to round', () => {
  test.each([
    ['half-up', '0.125', '0.13'],
    ['half-even', '0.125', '0.12'],
    ['half-even', '0.135', '0.14'],
    ['down', '0.129', '0.12'],
    ['half-up', '-0.125', '-0.13'],
    ['down', '-0.129', '-0.12'],
  ] as const)('%s: %s becomes %s', (mode, from, to) => {
    expect(decimals(round(rational(from), { places: 2, mode }), 2)).toBe(to);
  });
});

describe('what is written', () => {
  test('decimals that end are written as decimals, others as a fraction in lowest terms', () => {
    expect(exact(rational('68.8450'))).toBe('68.845');
    expect(exact(rational('445/6'))).toBe('445/6');
    expect(exact(rational('-10/4'))).toBe('-2.5');
    expect(exact(rational('0/7'))).toBe('0');
    expect(exact(rational('-1/8'))).toBe('-0.125');
  });

  test('twelve decimals are written out, thirteen are not', () => {
    // 2^12 x 5^12 = 10^12; 1/4096 = 0.000244140625 has twelve; 1/8192 would have thirteen
    expect(exact(rational('1/4096'))).toBe('0.000244140625');
    expect(exact(rational('1/8192'))).toBe('1/8192');
    expect(exact(rational('1/1000000000000'))).toBe('0.000000000001');
    expect(exact(rational('1/10000000000000'))).toBe('1/10000000000000');
  });

  test.each(['', 'NaN', 'Infinity', '1e999', '0x10', '1.', '.5', '1,5', '１２', '1/0', '--1', '1/2/3'])(
    "'%s' is not a number",
    (text) => {
      expect(() => rational(text)).toThrow();
    },
  );

  test('a number with decimals must come as text', () => {
    expect(() => rational(0.1)).toThrow('write decimals as text');
  });
});

describe('arithmetic agrees with another implementation', () => {
  test('sum, difference, product, quotient, order', () => {
    fc.assert(
      fc.property(fractions, fractions, (a, b) => {
        expect(same(add(a, b), oracle(a).add(oracle(b)))).toBe(true);
        expect(same(subtract(a, b), oracle(a).sub(oracle(b)))).toBe(true);
        expect(same(multiply(a, b), oracle(a).mul(oracle(b)))).toBe(true);
        if (b.n !== 0n) expect(same(divide(a, b), oracle(a).div(oracle(b)))).toBe(true);
        expect(compare(a, b)).toBe(oracle(a).compare(oracle(b)));
      }),
    );
  });

  test('a fraction is in lowest terms, also where whole numbers stop fitting 32 or 53 bits', () => {
    fc.assert(
      fc.property(atTheEdges, atTheEdges, (n, d) => {
        fc.pre(d > 0n);
        expect(same(rational(`${n}/${d}`), new Fraction(n, d))).toBe(true);
      }),
    );
  });

  test('sums and weighted means over a node, in any order', () => {
    fc.assert(
      fc.property(fc.array(fractions, { minLength: 1, maxLength: 12 }), (terms) => {
        const total = terms.map(oracle).reduce((so, term) => so.add(term), new Fraction(0));
        expect(same(sum(terms), total)).toBe(true);
        expect(sum([...terms].reverse())).toEqual(sum(terms));
        const equalWeights = terms.map((value) => ({ value, weight: rational('12.5') }));
        expect(weightedMean(equalWeights)).toEqual(mean(terms));
      }),
    );
  });

  test('rounding moves a number by at most half of the last place, and rounding twice changes nothing', () => {
    fc.assert(
      fc.property(fractions, (a) => {
        const rounded = round(a, twoPlaces);
        const moved = subtract(rounded, a);
        expect(compare(multiply(moved, moved), rational('0.000025'))).toBeLessThanOrEqual(0);
        expect(round(rounded, twoPlaces)).toEqual(rounded);
        expect(rational(exact(a))).toEqual(a);
      }),
    );
  });
});

test('nothing has no mean, and weights of zero have none', () => {
  expect(mean([])).toBeUndefined();
  expect(weightedMean([{ value: rational(5), weight: rational(0) }])).toBeUndefined();
});
