import { describe, expect, test } from 'vitest';
import { decimals, divide, exact, rational, round, subtract } from '../../../shared/number.ts';
import { FormSettings } from '../../../shared/plan/schema.ts';
import { settingsOf } from '../../../shared/rules/index.ts';
import { amountOf } from '../../../shared/rules/say.ts';
import { leafEvidence } from './leaf-evidence.ts';

describe('panel correction against published figures', () => {
  test.each([
    // Two panels of one interview: reference mean over panel mean, two decimals, as printed.
    ['79.40', '76.12', '1.04'],
    ['79.40', '83.05', '0.96'],
  ])('a reference of %s over a panel mean of %s is a coefficient of %s', (reference, panel, printed) => {
    const coefficient = round(divide(rational(reference), rational(panel)), { places: 2, mode: 'half-up' });
    expect(decimals(coefficient, 2)).toBe(printed);
  });

  const raw = [
    ['u1', 'p1', '80'],
    ['u2', 'p1', '78.80'],
    ['u3', 'p2', '82.50'],
    ['u4', 'p2', '79.90'],
    ['u5', 'p2', '85.10'],
  ] as const;

  function corrected(reference: string, coefficient: unknown): readonly string[] {
    const { form, settings } = settingsOf(
      'measure',
      FormSettings.parse({ form: 'panel-correction', field: 'score', reference, coefficient, whenNone: 'none' }),
    );
    const evidence = leafEvidence({
      records: raw.map(([unit, panel, value]) => ({ id: unit, indicator: 'leaf', unit, field: 'score', panel, value })),
    });
    const units = raw.map(([unit]) => ({ unit, title: { zh: unit, en: unit }, group: 'all' }));
    const readings = form.read(settings, evidence, units);
    return raw.map(([unit]) => decimals(amountOf(readings.get(unit)) ?? rational('-1'), 4));
  }

  test('pooled mean, coefficient of four decimals', () => {
    // pooled mean 406.3 / 5 = 81.26; 81.26/79.4 -> 1.0234, 81.26/82.5 -> 0.9850; 80 x 1.0234 = 81.872
    expect(corrected('pooled-mean', { places: 4, mode: 'half-up' })).toEqual([
      '81.8720',
      '80.6439',
      '81.2625',
      '78.7015',
      '83.8235',
    ]);
  });

  test('mean of panel means, coefficient exact', () => {
    // (79.4 + 82.5) / 2 = 80.95; 80 x 80.95/79.4 = 32380/397 = 81.5617...; 82.5 x 80.95/82.5 = 80.95
    expect(corrected('mean-of-panel-means', 'exact')).toEqual(['81.5617', '80.3383', '80.9500', '78.3988', '83.5012']);
  });
});

describe('a share of best levels at the cap', () => {
  // The three departments of the small county: D1 gives 4 best of 10 answers, D2 1 of 7, D3 3 of 9.
  const d1 = { a1: [0, 1], a2: [1, 1], a3: [2, 0], b1: [0, 0], b2: [3, 2] };
  const d2 = { a1: [1, 1], a2: [0, -1], a3: [-1, -1], b1: [1, 2], b2: [2, 2] };
  const d3 = { a1: [0, 0], a2: [2, 2], a3: [1, 1], b1: [-1, 1], b2: [1, 0] };

  function townshipB1(cap: string): string | undefined {
    const answer = (level = -1) => (level < 0 ? { unknown: true as const } : { level });
    const ballots = [d1, d2, d3].map((sheet, index) => ({
      round: 'r1',
      audience: 'departments',
      voter: `d${index + 1}`,
      sheet: Object.fromEntries(
        Object.entries(sheet).map(([unit, [cooperation, response]]) => [
          unit,
          { cooperation: answer(cooperation), response: answer(response) },
        ]),
      ),
    }));
    const review = {
      form: 'review-matrix',
      audience: 'departments',
      points: ['100', '85', '70', '50'],
      items: [
        { item: 'cooperation', weight: '50' },
        { item: 'response', weight: '50' },
      ],
      emptyItem: 'move-weight',
      emptyStratum: 'move-weight',
      minimum: 1,
      whenNone: 'none',
    };
    const { form, settings } = settingsOf(
      'measure',
      FormSettings.parse({
        form: 'ballot-validity',
        audience: 'departments',
        allEqualIsVoid: true,
        bestSharePercent: cap,
        of: review,
        whenNone: 'none',
      }),
    );
    const units = [{ unit: 'b1', title: { zh: '乙一', en: 'B1' }, group: 'hills' }];
    const inner = settingsOf('measure', FormSettings.parse(review));
    const value = amountOf(
      form
        .read(
          settings,
          leafEvidence({ ballots, measure: (_, evidence) => inner.form.read(inner.settings, evidence, units) }),
          units,
        )
        .get('b1'),
    );
    return value && exact(value);
  }

  test('exactly 40 % is allowed, so all three sheets count', () => {
    // (100 + (85+70)/2 + 85) / 3 = (100 + 77.5 + 85) / 3 = 87.5
    expect(townshipB1('40')).toBe('87.5');
  });

  test('a sheet is judged whole: the first department is void for its answers about other townships too', () => {
    // Below 40 % the first sheet (4 of 10) is void: (77.5 + 85) / 2 = 81.25
    expect(townshipB1('39.9')).toBe('81.25');
  });
});

describe("a city's monthly notice: half a point off for each percentage point, never under half", () => {
  // Printed: satisfied rate and points of 25, to two decimals; target 98 in two months, 95 in another.
  test.each([
    ['98', '83.33', '17.67'],
    ['98', '87.5', '19.75'],
    ['98', '75', '13.50'],
    ['98', '71.43', '12.50'],
    ['98', '50', '12.50'],
    ['95', '70.59', '12.80'],
    ['95', '66.67', '12.50'],
  ])('target %s, rate %s: %s points', (target, rate, printed) => {
    // 12.5 points are lost 25 percentage points below the target.
    const corner = exact(subtract(rational(target), rational('25')));
    const settings = {
      form: 'line',
      corners: [
        { at: corner, percent: '50' },
        { at: target, percent: '100' },
      ],
      outside: 'flat',
      floor: 'none',
      cap: 'none',
    };
    const curve = settingsOf('curve', FormSettings.parse(settings));
    const points = curve.form.points(
      curve.settings,
      new Map([['unit', { value: rational(rate), n: 1, steps: [] }]]),
      rational('25'),
    );
    expect(decimals(amountOf(points.get('unit')) ?? rational('-1'), 2)).toBe(printed);
  });
});
