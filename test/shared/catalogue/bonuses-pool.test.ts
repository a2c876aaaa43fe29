import { describe, expect, test } from 'vitest';
import { judged } from './judged.ts';
import { figures, type GivenRecord } from './written-evidence.ts';
import { handedInAs, type Settings } from './written-plan.ts';

// The numbers were worked out from the texts of the schemes before anybody looked at what the forms say.

type Figures = Readonly<Record<string, string>>;

const points = { kind: 'score' };
const field = (name: string, divisor: string) => ({ kind: 'field', field: name, missing: 'one', divisor });
const pool = (amount: string, factors: readonly Settings[]) => ({
  id: 'pool',
  form: 'pool',
  amount,
  places: 2,
  factors,
  over: 'all',
  unranked: 'in',
  noScore: 'zero',
});

/** What everybody is paid, in one line. */
function paid(
  scores: Figures,
  shared: Settings,
  {
    before = [],
    adjustments = [],
    records = [],
  }: { before?: Settings[]; adjustments?: Settings[]; records?: GivenRecord[] },
) {
  const units = Object.keys(scores);
  const { outcome } = judged({
    measure: handedInAs('score'),
    adjustments,
    outcomes: [...before, shared],
    units,
    records: [...figures('score', scores), ...records],
  });
  return units.map((unit) => `${unit} ${outcome(unit, 'pool')}`).join(', ');
}

const handed = (name: string, values: Figures) => [...figures(name, values, { indicator: 'pool' })];

describe('D7 a pool is shared by coefficient, points and months, to the last cent (by hand)', () => {
  test('D7 a: 1.2 x 90, 1 x 85 and 0.8 x 95 of 10,000: two cents go to the largest remainders', () => {
    // 108 + 85 + 76 = 269; 4014.869888, 3159.851301, 2825.278810; cut 9999.98
    const line = paid({ a: '90', b: '85', c: '95' }, pool('10000', [points, field('k', '1')]), {
      records: handed('k', { a: '1.2', b: '1', c: '0.8' }),
    });
    expect(line).toBe('a 4014.87, b 3159.85, c 2825.28');
  });

  test('D7 b: equal remainders go by the order of the units: 33.34, 33.33, 33.33; of two cents the first two', () => {
    const equal = { a: '80', b: '80', c: '80' };
    expect(paid(equal, pool('100', [points]), {})).toBe('a 33.34, b 33.33, c 33.33');
    expect(paid(equal, pool('0.02', [points]), {})).toBe('a 0.01, b 0.01, c 0.00');
  });

  test('D7 c: seven months of twelve: 1200 and 700 of 1900', () => {
    const line = paid({ a: '90', b: '90' }, pool('1900', [points, field('months', '12')]), {
      records: handed('months', { a: '12', b: '7' }),
    });
    expect(line).toBe('a 1200.00, b 700.00'); // 90 : 52.5
  });

  test('D7 d: a second post counts half: 900 + 480 for one person, 920 for the other, of 2300', () => {
    const factors = [points, field('k', '1'), field('part', '100')];
    const line = paid({ a1: '90', a2: '80', b: '92' }, pool('2300', factors), {
      records: [...handed('k', { a1: '1', a2: '1.2', b: '1' }), ...handed('part', { a2: '50' })],
    });
    expect(line).toBe('a1 900.00, a2 480.00, b 920.00'); // 90 + 48 + 92 = 230
  });

  test('D7 e: points go up and down: 100 + 8 + 3 - 5 = 106; below zero there is no share', () => {
    const kind = (name: string, sign: string) => ({
      field: name,
      title: { zh: name, en: name },
      sign,
      worth: 'value',
      sameMatter: 'all',
      cap: 'none',
    });
    const account = {
      id: 'extra',
      form: 'account',
      kinds: [kind('bonus', 'adds'), kind('penalty', 'takes')],
      bonusCap: 'none',
      deductionCap: 'none',
      floor: 'none',
      cap: 'none',
    };
    const extra = (unit: string, name: string, value: string) => ({ unit, indicator: 'extra', field: name, value });
    const records = [
      extra('a', 'bonus', '8'),
      extra('a', 'bonus', '3'),
      extra('a', 'penalty', '5'),
      extra('c', 'penalty', '120'),
    ];
    const line = paid({ a: '100', b: '94', c: '100' }, pool('2000', [points]), { adjustments: [account], records });
    expect(line).toBe('a 1060.00, b 940.00, c 0.00'); // 106 : 94 : 0 of 200
  });

  test('D7 f: where all weights are zero nobody is paid; one person alone has the whole pool', () => {
    expect(paid({ a: '0', b: '0' }, pool('100', [points]), {})).toBe('a 0.00, b 0.00');
    expect(paid({ a: '90' }, pool('100', [points]), {})).toBe('a 100.00');
  });
});

describe('D8 the grade is a factor: 1.2, 1.0, 0.8 or nothing (by hand)', () => {
  const grade = {
    id: 'grade',
    form: 'grade',
    levels: [
      { id: 'excellent', title: { zh: '优秀', en: 'excellent' }, from: '90' },
      { id: 'good', title: { zh: '良好', en: 'good' }, from: '80' },
      { id: 'qualified', title: { zh: '合格', en: 'qualified' }, from: '60' },
    ],
    otherwise: { id: 'unqualified', title: { zh: '不合格', en: 'unqualified' } },
  };
  const byGrade = (of = 'grade') => ({
    kind: 'outcome',
    outcome: of,
    factors: [
      { is: 'excellent', factor: '1.2' },
      { is: 'good', factor: '1' },
      { is: 'qualified', factor: '0.8' },
    ],
    otherwise: '0',
  });

  /** Grades that give 90 excellent, 80 qualified and 70 unqualified, as in the case. */
  const rated = {
    ...grade,
    id: 'rated',
    levels: [
      { id: 'excellent', title: { zh: '优秀', en: 'excellent' }, from: '90' },
      { id: 'good', title: { zh: '良好', en: 'good' }, from: '85' },
      { id: 'qualified', title: { zh: '合格', en: 'qualified' }, from: '75' },
    ],
  };

  test('D8 a: one of each grade of 3000: 1200, 1000, 800 and nothing', () => {
    const line = paid({ a: '95', b: '85', c: '70', d: '50' }, pool('3000', [byGrade()]), { before: [grade] });
    expect(line).toBe('a 1200.00, b 1000.00, c 800.00, d 0.00');
  });

  test('D8 b: two excellent, one good and one qualified share exactly 4000', () => {
    // 4000 x 1.2/4.2 = 1142.857142, 952.380952, 761.904761: cut 3999.98, the two cents go to a and b
    const line = paid({ a: '95', b: '95', c: '85', d: '70' }, pool('4000', [byGrade()]), { before: [grade] });
    expect(line).toBe('a 1142.86, b 1142.86, c 952.38, d 761.90');
  });

  test('D8 c: with coefficient and points: 108, 76.8 and nothing of 5000', () => {
    // 5000 x 108/184.8 = 2922.077922, 2077.922077: cut 4999.99, the cent goes to a
    const line = paid({ a: '90', b: '80', c: '70' }, pool('5000', [points, field('k', '1'), byGrade('rated')]), {
      before: [rated],
      records: handed('k', { a: '1', b: '1.2', c: '1' }),
    });
    expect(line).toBe('a 2922.08, b 2077.92, c 0.00');
  });
});
