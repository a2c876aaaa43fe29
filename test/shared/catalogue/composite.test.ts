import { describe, expect, test } from 'vitest';
import { judged } from './judged.ts';
import { figures } from './written-evidence.ts';
import { asItIs, handedInAs, type Settings } from './written-plan.ts';

// The numbers were worked out before anybody looked at the forms; those of the Human Development Index are printed by
// the UNDP (2021: report 2021/22, 2022: report 2023/24) and were taken from memory with their inputs.

type Scores = Readonly<Record<string, string>>;

/** A branch of leaves that pass their figure on as it is. */
function branch(
  aggregate: Settings,
  weights: readonly string[],
  units: Readonly<Record<string, readonly (string | null)[]>>,
) {
  const children = weights.map((weight, at) => ({
    id: `c${at}`,
    ...(aggregate.form === 'sum' ? { fullPoints: weight } : { weight }),
    measure: handedInAs('actual'),
    curve: aggregate.form === 'sum' ? { ...asItIs, target: { fixed: weight } } : asItIs,
  }));
  const records = weights.flatMap((_, at) => {
    const values = Object.entries(units).flatMap(([unit, row]) => (row[at] === null ? [] : [[unit, row[at] ?? '']]));
    return figures('actual', Object.fromEntries(values) as Scores).map((one) => ({ ...one, indicator: `c${at}` }));
  });
  const ids = Object.keys(units);
  return judged({ tree: { id: 'total', aggregate, children }, units: ids, records }).scores(...ids);
}

const thirds = ['33.333333333333', '33.333333333333', '33.333333333334'];
const mean = { form: 'weighted-mean', whenMissing: 'rescale' };
const power = (exponent: string, more: Settings = {}) => ({
  ...{ form: 'power-mean', exponent, places: 6, whenZero: 'zero', whenMissing: 'rescale' },
  ...more,
});

describe('F4 compensation: one very bad item', () => {
  const five = {
    ...{
      a: ['95', '95', '20'],
      b: ['75', '75', '75'],
      c: ['70', '70', '68'],
      d: ['66', '66', '66'],
      e: ['60', '62', '64'],
    },
  };

  test('F4 a: arithmetically it is second of five, geometrically it is last (printed)', () => {
    // 75, 70, 208/3, 66, 62; a third is written with twelve decimals, so the mean is rounded to four
    expect(branch(power('1', { places: 4 }), thirds, five)).toBe('a 70, b 75, c 69.3333, d 66, e 62');
    // the cube root of 95 x 95 x 20 = 180500
    expect(branch(power('0'), thirds, five)).toBe('a 56.514393, b 75, c 69.326881, d 66, e 61.978487');
  });
});

describe('F4 b weights 50, 30 and 20 for 90, 80 and 40 (by hand)', () => {
  const one = { a: ['90', '80', '40'] };
  const weights = ['50', '30', '20'];

  test.each([
    ['0', '73.868665'],
    // 7200/103
    ['-1', '69.902913'],
    // the square root of 6290
    ['2', '79.30952'],
    ['0.5', '75.544069'],
    ['3', '80.972505'],
    ['1', '77'],
  ])('the mean with exponent %s is %s', (exponent, expected) => {
    expect(branch(power(exponent), weights, one)).toBe(`a ${expected}`);
  });

  test('F4 c: a zero kills the geometric and the harmonic mean and not the quadratic one', () => {
    const zero = { a: ['90', '80', '0'] };
    expect(branch(mean, weights, zero)).toBe('a 69');
    expect(branch(power('0'), weights, zero)).toBe('a 0');
    expect(branch(power('-1'), weights, zero)).toBe('a 0');
    // the square root of 5970
    expect(branch(power('2'), weights, zero)).toBe('a 77.265775');
    expect(branch(power('0', { whenZero: 'none' }), weights, zero)).toBe('a none');
  });

  test('F4 d: a missing child passes its weight on: 62.5 and 37.5', () => {
    const missing = { a: ['90', '80', null] };
    expect(branch(mean, weights, missing)).toBe('a 86.25');
    expect(branch(power('0'), weights, missing)).toBe('a 86.111333');
    // 5760/67
    expect(branch(power('-1'), weights, missing)).toBe('a 85.970149');
  });
});

test('F4 e: roots that come out even (by hand)', () => {
  expect(branch(power('0'), ['50', '50'], { a: ['4', '9'] })).toBe('a 6');
  expect(branch(power('-1'), ['50', '50'], { a: ['1', '3'] })).toBe('a 1.5');
  expect(branch(power('2'), ['50', '50'], { a: ['1', '7'] })).toBe('a 5');
});

test('F4 g: Copeland, a pair won by the weight for against the weight against (by hand)', () => {
  const units = { a: ['90', '60', '70'], b: ['80', '90', '60'], c: ['80', '70', '90'], d: ['70', '80', null] };
  // wins and half ties of three pairs: 2.5, 2, 1.5, 0
  const copeland = { form: 'copeland' };
  expect(branch(copeland, ['50', '30', '20'], units)).toBe('a 250/3, b 200/3, c 50, d 0');
});

describe('F4 h and i: points that add up, and a part that is missing (by hand)', () => {
  const units = { a: ['36', '24', null], b: ['36', '24', '27'], c: ['36', '24', '21'] };
  const sum = (whenMissing: string) => branch({ form: 'sum', whenMissing }, ['40', '30', '30'], units);

  test('the third part missing counts as zero, bars, is the mean of the group (24), or the others are taken up', () => {
    expect(sum('zero')).toBe('a 60, b 87, c 81');
    expect(sum('none')).toBe('a none, b 87, c 81');
    expect(sum('group-mean')).toBe('a 84, b 87, c 81');
    // 60 x 100 / 70
    expect(sum('rescale')).toBe('a 600/7, b 87, c 81');
  });

  test('no score below a share of weight that is present: exactly 70 % is enough', () => {
    const least = (leastShare: string, row: readonly (string | null)[]) =>
      branch({ ...mean, leastShare }, ['40', '30', '30'], { a: row });
    // (36 + 24) / 0.7
    expect(least('70', ['90', '80', null])).toBe('a 600/7');
    expect(least('70', ['90', null, null])).toBe('a none');
    expect(least('80', ['90', '80', null])).toBe('a none');
  });
});

describe('F4 f the Human Development Index written as a plan (printed)', () => {
  const post = (low: string, high: string, scale: 'linear' | 'log', field: string) => ({
    measure: handedInAs(field),
    curve: {
      ...{ form: 'goalposts', low: { fixed: low }, high: { fixed: high }, scale, places: 12 },
      ...{ outside: 'clamp', whenEqual: 'none' },
    },
  });
  const tree = {
    id: 'hdi',
    aggregate: power('0', { places: 12, whenMissing: 'none' }),
    children: [
      { id: 'health', weight: thirds[0], ...post('20', '85', 'linear', 'life-expectancy') },
      {
        ...{ id: 'education', weight: thirds[1], aggregate: { ...mean, whenMissing: 'none' } },
        children: [
          { id: 'expected', weight: '50', ...post('0', '18', 'linear', 'expected-years') },
          { id: 'mean-years', weight: '50', ...post('0', '15', 'linear', 'mean-years') },
        ],
      },
      { id: 'income', weight: thirds[2], ...post('100', '75000', 'log', 'income') },
    ],
  };
  const countries = {
    'norway-2021': ['83.2', '18.2', '13', '64660'],
    'china-2021': ['78.2', '14.2', '7.6', '17504'],
    'switzerland-2022': ['84.3', '16.6', '13.9', '69433'],
    'norway-2022': ['83.4', '18.6', '13.1', '69190'],
  };
  const fields = [
    ['health', 'life-expectancy'],
    ['expected', 'expected-years'],
    ['mean-years', 'mean-years'],
    ['income', 'income'],
  ] as const;
  const records = fields.flatMap(([indicator, field], at) =>
    Object.entries(countries).flatMap(([unit, row]) =>
      figures(field, { [unit]: row[at] ?? '' }).map((one) => ({ ...one, indicator })),
    ),
  );
  const index = judged({ tree, full: '1', scale: { places: 3 }, units: Object.keys(countries), records });

  test.each([
    ['norway-2021', '0.961'],
    ['china-2021', '0.768'],
    ['switzerland-2022', '0.967'],
    ['norway-2022', '0.966'],
  ])('%s is %s, as printed', (country, printed) => {
    expect(index.published(country)).toBe(printed);
  });

  test('its parts: health 52.2/65 and more, income by logarithms, expected years capped at 18', () => {
    const six = (node: string, country = 'norway-2021') => Number(inSix(index.score(country, node)));
    // 63.2/65 = 0.972308; (1 + 13/15)/2 = 0.933333; 0.977592
    expect([six('health'), six('education'), six('income')]).toEqual([0.972308, 0.933333, 0.977592]);
    expect([six('health', 'china-2021'), six('education', 'china-2021'), six('income', 'china-2021')]).toEqual([
      0.895385, 0.647778, 0.780205,
    ]);
  });
});

/** A number of a result in six decimals, for comparison with what is printed in six. */
function inSix(written: string | null): string {
  const [above = '', below = '1'] = (written ?? '').split('/');
  return (Number(above) / Number(below)).toFixed(6);
}
