import { describe, expect, test } from 'vitest';
import { judged } from './judged.ts';
import { figures, type GivenRecord } from './written-evidence.ts';
import { handedInAs, type Settings } from './written-plan.ts';

// The cases were worked out from the texts of the schemes before anybody looked at what the forms say.

const words = (zh: string, en: string) => ({ zh, en });
const grade = {
  id: 'grade',
  form: 'grade',
  levels: [
    { id: 'excellent', title: words('优秀', 'excellent'), from: '90' },
    { id: 'good', title: words('良好', 'good'), from: '80' },
    { id: 'qualified', title: words('合格', 'qualified'), from: '60' },
  ],
  otherwise: { id: 'unqualified', title: words('不合格', 'unqualified') },
  honours: 'excellent',
};
const veto = (effect: Settings, more: Settings = {}) => ({ id: 'veto', form: 'grade-veto', effect, ...more });
const incident = (unit: string, more: Partial<GivenRecord> = {}): GivenRecord => ({
  indicator: 'veto',
  field: 'incident',
  unit,
  ...more,
});
const of = (
  scores: Readonly<Record<string, string>>,
  adjustments: readonly Settings[],
  incidents: readonly GivenRecord[],
  period = { from: '2024-01-01', to: '2024-12-31' },
) =>
  judged({
    measure: handedInAs('score'),
    adjustments,
    outcomes: [grade],
    units: Object.keys(scores),
    period,
    records: [...figures('score', scores), ...incidents],
  });

describe('D6 form 1: the grade goes down one level and honours are barred, the score stays (by hand)', () => {
  const down = veto({ kind: 'down', levels: 1 });

  test('D6 1: 85 falls from good to qualified, 70 to unqualified, 50 stays unqualified, and no score changes', () => {
    const { scores, outcome } = of(
      { a: '85', b: '70', c: '50' },
      [down],
      [incident('a'), incident('b'), incident('c')],
    );
    expect(['a', 'b', 'c'].map((unit) => outcome(unit, 'grade'))).toEqual(['qualified', 'unqualified', 'unqualified']);
    expect(scores('a', 'b', 'c')).toBe('a 85, b 70, c 50');
  });

  test('D6 1: nor is the unit called advanced where a second veto of the plan bars it from honours', () => {
    const barred = { ...veto({ kind: 'bar-honours' }), id: 'barred' };
    const { marks } = of({ a: '85' }, [down, barred], [incident('a'), incident('a', { indicator: 'barred' })]);
    expect(marks('a').map(({ kind }) => kind)).toEqual(['grade-lowered', 'honours-barred']);
  });

  test('D6 5: two incidents of two vetoes take two levels: excellent becomes qualified', () => {
    const second = { ...down, id: 'second' };
    const { outcome } = of({ a: '95' }, [down, second], [incident('a'), incident('a', { indicator: 'second' })]);
    expect(outcome('a', 'grade')).toBe('qualified');
  });
});

test('D6 form 2: whatever the score, unqualified, and 97 stay 97 (by hand)', () => {
  const { outcome, score } = of({ a: '97' }, [veto({ kind: 'lowest' })], [incident('a')]);
  expect([outcome('a', 'grade'), score('a')]).toEqual(['unqualified', '97']);
});

describe('D6 form 3: no honours for a year, whatever the grade was (by hand)', () => {
  const barred = veto({ kind: 'bar-honours', months: 12 }, { inForce: 'period' });
  const on = (day: string, units: readonly string[], from: string) =>
    of(
      Object.fromEntries(units.map((unit) => [unit, '95'])),
      [barred],
      units.map((unit) => incident(unit, { day })),
      { from, to: '2026-12-31' },
    );

  test('D6 3: an incident of 2024-03-15 bars until 2025-03-15, one of 2024-02-29 until 2025-02-28', () => {
    const until = (day: string) => on(day, ['a'], '2024-01-01').marks('a');
    expect(until('2024-03-15')).toEqual([{ kind: 'honours-barred', until: '2025-03-15' }]);
    expect(until('2024-02-29')).toEqual([{ kind: 'honours-barred', until: '2025-02-28' }]);
  });

  test.each([
    ['2024-03-15', '2025-03-14', 'good'],
    ['2024-03-15', '2025-03-16', 'excellent'],
    ['2023-11-20', '2024-01-31', 'good'], // across the turn of the year
  ])('D6 3: an incident of %s in a period that begins on %s leaves 95 %s', (day, from, expected) => {
    expect(on(day, ['a'], from).outcome('a', 'grade')).toBe(expected);
  });

  test('D6 3: who moved on to a new post is barred there, and the old unit too: each has its record', () => {
    const { outcome } = on('2024-03-15', ['old', 'new'], '2024-09-01');
    expect([outcome('old', 'grade'), outcome('new', 'grade')]).toEqual(['good', 'good']);
  });
});

test('D6 form 5: what a township decided is a proposal until the county decides (1991 rule printed, case by hand)', () => {
  const deciders = [
    { level: 'province', title: words('省级', 'the province') },
    { level: 'county', title: words('县级', 'the county') },
  ];
  const { outcome } = of(
    { a: '85', b: '85' },
    [veto({ kind: 'lowest' }, { deciders })],
    [incident('a', { level: 'township' }), incident('b', { level: 'county' })],
  );
  expect([outcome('a', 'grade'), outcome('b', 'grade')]).toEqual(['good', 'unqualified']);
});
