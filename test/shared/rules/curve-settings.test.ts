import { describe, expect, test } from 'vitest';
import { exact, rational } from '../../../shared/number.ts';
import { faultWords } from '../../../shared/plan/fault.ts';
import { FormSettings } from '../../../shared/plan/schema.ts';
import { settingsOf } from '../../../shared/rules/index.ts';
import { fill } from '../../../shared/words.ts';
import { checking, readingsOf } from './curve-readings.ts';

type Given = Readonly<Record<string, unknown>> & { readonly form: string };

const parsed = (given: Given) => settingsOf('curve', FormSettings.parse(given));

const faultsOf = (given: Given) => {
  const { form, settings } = parsed(given);
  return form.check?.(settings, checking) ?? [];
};

/** What the first of some units is told, in English. */
const told = (given: Given, full: string, values: readonly string[]): readonly string[] => {
  const { form, settings } = parsed(given);
  const group = values.map((value) => ({ value: rational(value), facts: {} }));
  const steps = form.points(settings, readingsOf(group), rational(full)).get('u0')?.steps ?? [];
  return steps.map(({ say, with: fills = {} }) => {
    const texts = Object.entries(fills).map(([name, cell]) => [
      name,
      'n' in cell ? cell.n : 't' in cell ? cell.t : cell.w.en,
    ]);
    return fill(form.phrases[say]?.en ?? '', Object.fromEntries(texts));
  });
};

const extentOf = (given: Given, full: string) => {
  const { form, settings } = parsed(given);
  const { least, most } = form.extent(settings, rational(full));
  return [least && exact(least), most && exact(most)];
};

const directionOf = (given: Given) => {
  const { form, settings } = parsed(given);
  return form.direction?.(settings);
};

const when = (is: string, fixed: string, percent: string) => ({
  when: [{ what: 'value', is, than: { fixed } }],
  percent,
});
const cases = (...list: readonly unknown[]) => ({ form: 'cases', cases: list, otherwise: '0' });
const line = (floor: string, cap: string, outside = 'flat') => ({
  form: 'line',
  corners: [
    { at: '0', percent: '20' },
    { at: '10', percent: '80' },
  ],
  outside,
  floor,
  cap,
});
const posts = (low: string, high: string, scale: string) => ({
  form: 'goalposts',
  low: { fixed: low },
  high: { fixed: high },
  scale,
  places: 4,
  outside: 'clamp',
  whenEqual: 'none',
});
const scores = (change: Readonly<Record<string, unknown>> = {}) => ({
  form: 'standard',
  best: 'largest',
  sigma: 'population',
  places: 4,
  mean: '50',
  spread: '10',
  floor: 'none',
  cap: 'none',
  whenNoSpread: 'mean',
  ...change,
});
const over = (change: Readonly<Record<string, unknown>> = {}) => ({
  form: 'over-target',
  target: { fixed: '200' },
  below: 'proportional',
  step: '10',
  points: '3',
  most: '9',
  bound: 'included',
  whenTargetZero: 'none',
  ...change,
});
const ratio = (change: Readonly<Record<string, unknown>>) => ({
  form: 'best-ratio',
  best: 'largest',
  whenSenseless: 'none',
  ...change,
});
const table = (top: readonly string[], bottom: readonly string[], ties = 'best') => ({
  form: 'place-table',
  first: 'largest',
  top,
  bottom,
  between: '0',
  ties,
});
const away = (change: Readonly<Record<string, unknown>>) => ({
  form: 'distance',
  target: { fixed: '100' },
  direction: 'below',
  free: '1',
  perUnit: '2',
  floor: 'none',
  ...change,
});

describe('a plan is told of settings that mean nothing', () => {
  test.each([
    ['a case below one that takes it in', cases(when('at-least', '60', '50'), when('at-least', '80', '100'))],
    ['the same case twice', cases(when('below', '60', '50'), when('below', '60', '0'))],
    ['above 60 after at least 60', cases(when('at-least', '60', '50'), when('above', '60', '100'))],
    ['exactly 70 after at least 60', cases(when('at-least', '60', '50'), when('equal', '70', '100'))],
    ['exactly 70 twice', cases(when('equal', '70', '50'), when('equal', '70', '100'))],
  ])('a case nobody reaches: %s', (_, given) => {
    expect(faultsOf(given)).toEqual([{ code: 'case-unreachable', with: { n: '2' } }]);
  });

  test.each([
    ['falling bounds', cases(when('at-least', '80', '100'), when('at-least', '60', '50'))],
    ['at least 60 after above 60', cases(when('above', '60', '100'), when('at-least', '60', '50'))],
    ['exactly 60 after above 60', cases(when('above', '60', '100'), when('equal', '60', '50'))],
    ['the other side', cases(when('at-least', '60', '100'), when('below', '60', '50'))],
    ['more than one number after just that number', cases(when('equal', '60', '100'), when('at-least', '60', '50'))],
  ])('cases that can all be reached: %s', (_, given) => {
    expect(faultsOf(given)).toEqual([]);
  });

  test.each([
    ['goalposts-equal', posts('5', '5.0', 'linear')],
    ['goalpost-no-logarithm', posts('0', '100', 'log')],
    ['target-below-zero', over({ target: { fixed: '-1' } })],
    ['reference-not-above-zero', ratio({ reference: { fixed: '0' } })],
    ['spread-zero', scores({ spread: '0' })],
    ['floor-above-cap', scores({ floor: '80', cap: '70' })],
    ['floor-above-cap', away({ floor: '101' })],
    ['floor-above-cap', line('90', '80')],
    ['no-place-named', table([], [])],
  ])('%s', (code, given) => {
    const faults = faultsOf(given);
    expect(faults.map((fault) => fault.code)).toEqual([code]);
    for (const fault of faults) {
      const { zh, en } = faultWords({ at: '', code: fault.code, ...(fault.with && { with: fault.with }) });
      expect(`${zh}${en}`).not.toMatch(/\{\w+\}/);
      expect(zh).toMatch(/\p{Script=Han}/u);
    }
  });

  test('no step of nothing, no root to thirteen decimals', () => {
    const takes = (given: Given) => parsed(given);
    expect(() => takes(over({ step: '0' }))).toThrow();
    expect(() => takes(over({ furtherStep: '0' }))).toThrow();
    expect(() => takes(scores({ places: 13 }))).toThrow();
  });
});

describe('what can be earned at least and at most', () => {
  test.each([
    ['between the corners', line('none', 'none'), ['2', '8']],
    ['a floor above all corners is what everybody earns', line('90', 'none'), ['9', '9']],
    ['a cap below all corners too', line('none', '10'), ['1', '1']],
    ['lines that go on end at nothing but floor and cap', line('none', '90', 'extend'), [undefined, '9']],
    ['steps may add three times three to ten', over(), ['0', '19']],
    ['steps without a limit', over({ most: 'none' }), ['0', undefined]],
    ['T-scores are open at both ends', scores(), [undefined, undefined]],
    ['and bounded by floor and cap', scores({ floor: '20', cap: '80' }), ['2', '8']],
    ['the last may lose as much as the first gains', table(['100'], ['-100']), ['-10', '10']],
  ])('%s', (_, given, expected) => {
    expect(extentOf(given, '10')).toEqual(expected);
  });
});

describe('whether more is better', () => {
  test.each([
    ['cases upwards', cases(when('at-least', '80', '100'), when('above', '60', '50')), 'rising'],
    ['cases downwards', cases(when('at-most', '5', '100'), when('below', '9', '50')), 'falling'],
    ['cases of both sides', cases(when('at-least', '80', '100'), when('below', '9', '50')), undefined],
    ['sigma moves with every value', scores(), undefined],
    ['below the largest of the group', away({ target: { group: 'largest' }, direction: 'both' }), 'rising'],
    ['around a standard', away({ direction: 'both' }), undefined],
    ['against the mean, which one moves oneself', ratio({ reference: 'group-mean' }), undefined],
    ['the smallest in a table of places', { ...table(['100'], ['-100']), first: 'smallest' }, 'falling'],
    ['a table that only takes from the last', table([], ['-10'], 'mean'), 'rising'],
    ['a table that favours the last', table(['5'], ['10']), undefined],
  ])('%s', (_, given, expected) => {
    expect(directionOf(given)).toBe(expected);
  });
});

describe('an accountant can redo the points from the sentences', () => {
  test('standard scores', () => {
    // mean 5, squares 9 + 1 + 1 + 9 = 20, 20/4 = 5, root 2.236067..; 50 + 10 x 3/2.2361, of 100
    expect(told(scores({ cap: '60' }), '100', ['8', '6', '4', '2'])).toEqual([
      'Mean of 4 units 5, squared distances 20, divided by 4, the root approximated to 4 decimals: sigma 2.2361.',
      'z = (8 − 5) / 2.2361 = 30000/22361.',
      '50 % + 10 % × 30000/22361 = 1418050/22361 %; full points 100 × 1418050/22361 % = 1418050/22361.',
      'Not above 60 %: full points 100 × 60 % = 60.',
    ]);
  });

  test('steps above a target', () => {
    // 259 is 29.5 % over: the steps at 10 % and 20 %, 2 x 3
    expect(told(over(), '40', ['259'])).toEqual([
      'The target 200 is reached and exceeded by (259 − 200) / 200 × 100 % = 29.5 %.',
      'The first step lies 10 % above, each further one another 10 %, and counts when reached: 2 steps add 2 × 3 = 6 points.',
      '40 + 6 = 46.',
    ]);
    expect(told(over(), '40', ['-10'])).toEqual([
      '-10 is short of the target 200: -10 / 200 × 40 = -2.',
      'Never below zero: 0.',
    ]);
  });

  test('a place names nobody, only how many are better', () => {
    const place = { form: 'place', first: 'largest', firstPercent: '100', stepPercent: '5', floorPercent: '0' };
    expect(told({ ...place, ties: 'mean' }, '40', ['7', '9', '7', '3'])).toEqual([
      '7 takes place 2.5 of 4 units in the group (1 better, 2 equal with this one among them).',
      '100 % − (2.5 − 1) × 5 % = 92.5 %, never below 0 %; full points 40 × 92.5 % = 37.',
    ]);
    expect(told(table(['100', '80', '60'], ['-100'], 'mean'), '5', ['8', '9', '8', '3'])).toEqual([
      '8 is shared with 1 other units at places 2 to 3 of 4, the mean of what these earn: (80% + 60%) / (1 + 1) = 70 %; full points 5 × 70 % = 3.5.',
    ]);
  });

  test('what a value is held against is called by its name', () => {
    expect(told(ratio({ reference: { fixed: '50' }, cap: '120' }), '10', ['100', '40'])).toEqual([
      'Against the fixed reference 50, the larger the better: full points 10 × 100 / 50 = 20.',
      'Not above 120 % of full points: 12.',
    ]);
    expect(told(ratio({}), '10', ['10', '40'])).toEqual(['Best of the group is 40: full points 10 × 10 / 40 = 2.5.']);
  });

  test('nobody is told to be at the standard who is beyond it', () => {
    expect(told(away({}), '50', ['120'])).toEqual(['120 is on the side of the standard 100 that costs nothing: 50.']);
    expect(told(away({}), '50', ['99'])).toEqual([
      '99 is 1 from the standard 100, within the 1 that are free: nothing lost, 50.',
    ]);
  });
});
