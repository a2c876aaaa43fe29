import { describe, expect, test } from 'vitest';
import { monthsAfter } from '../../../shared/calendar-months.ts';
import type { Unit } from '../../../shared/cycle/cycle.ts';
import type { Fact } from '../../../shared/evidence/evidence.ts';
import { exact, rational } from '../../../shared/number.ts';
import { checkForm } from '../../../shared/plan/check-form.ts';
import { faultWords } from '../../../shared/plan/fault.ts';
import { settingsOf } from '../../../shared/rules/index.ts';
import type { AdjustmentContext } from '../../../shared/rules/rule.ts';
import { amountOf } from '../../../shared/rules/say.ts';
import { smallPlan } from '../../fixtures/small-county.ts';

const title = { zh: '否决', en: 'Veto' };
const east: Unit = { unit: 'east', title: { zh: '城东镇', en: 'East' }, group: 'plain' };
type Given = { readonly form: string } & Readonly<Record<string, unknown>>;

/** The settings with what every adjustment carries. */
const framed = (settings: Given): Given => ({ id: 'veto', title, ...settings });

const incident = (more: Partial<Fact> = {}): Fact => ({
  id: `i${more.day ?? ''}${more.until ?? ''}${more.level ?? ''}`,
  indicator: 'veto',
  unit: 'east',
  field: 'incident',
  ...more,
});

/** What becomes of the township east with a score of 88 in the cycle of 2026. */
function judged(settings: Given, records: readonly Fact[], node: AdjustmentContext['node'] = () => new Map()) {
  const { form, settings: parsed } = settingsOf('adjustment', framed(settings));
  const context = { node, period: { from: '2026-01-01', to: '2026-12-31' }, full: rational('100') };
  const scores = new Map([['east', { value: rational('88'), steps: [] }]]);
  const one = form.adjust(parsed, scores, records, [east], context).get('east');
  const score = amountOf(one?.score);
  const states = (one?.steps ?? []).flatMap(({ rows }) => rows?.body.map((row) => row.at(-1)) ?? []);
  return {
    marks: one?.marks,
    score: score && exact(score),
    said: one?.steps.map(({ say }) => say),
    states: states.map((cell) => (cell && 'w' in cell ? cell.w.en : undefined)),
  };
}

const faultsOf = (settings: Given) =>
  checkForm(smallPlan, 'adjustment', framed(settings), 'adjustments/veto').map((fault) => {
    expect(faultWords(fault).zh).not.toContain('{');
    return fault.code;
  });

test.each([
  ['2026-03-15', 12, '2027-03-15'],
  ['2026-01-31', 1, '2026-02-28'],
  ['2028-01-31', 1, '2028-02-29'],
  ['2028-02-29', 12, '2029-02-28'],
  ['2000-02-29', 1200, '2100-02-28'],
  ['2026-08-31', 1, '2026-09-30'],
  ['2026-11-30', 1, '2026-12-30'],
  ['2026-12-31', 12, '2027-12-31'],
  ['2026-12-01', 1, '2027-01-01'],
  ['2026-05-05', 0, '2026-05-05'],
])('%s and %i months is %s', (day, months, after) => {
  expect(monthsAfter(day, months)).toBe(after);
});

describe('honours barred for a time', () => {
  const barred = { form: 'grade-veto', effect: { kind: 'bar-honours', months: 12 } };

  test('are barred from the day of the incident, whatever end the record names', () => {
    const { marks, score } = judged(barred, [incident({ day: '2026-08-31', until: '2030-01-01' })]);
    expect(marks).toEqual([{ kind: 'honours-barred', until: '2027-08-31' }]);
    expect(score).toBe('88');
  });

  test('of several incidents the latest end holds', () => {
    const two = [incident({ day: '2026-02-10' }), incident({ day: '2026-09-01' }), incident({ day: '2026-03-01' })];
    expect(judged(barred, two).marks).toEqual([{ kind: 'honours-barred', until: '2027-09-01' }]);
  });

  test('without a day nobody can say until when, and that is said', () => {
    const { marks, said } = judged(barred, [incident()]);
    expect(marks).toEqual([{ kind: 'honours-barred' }]);
    expect(said).toEqual(['no-day', 'bar-honours']);
  });

  test('one incident without an end leaves the end open', () => {
    const open = { form: 'grade-veto', effect: { kind: 'bar-honours' } };
    expect(judged(open, [incident({ day: '2026-02-01', until: '2026-12-01' })]).marks).toEqual([
      { kind: 'honours-barred', until: '2026-12-01' },
    ]);
    const both = [incident({ day: '2026-02-01', until: '2026-12-01' }), incident({ day: '2026-03-01' })];
    expect(judged(open, both).marks).toEqual([{ kind: 'honours-barred' }]);
  });

  test('by an indicator they are barred from the last day of the period', () => {
    const settings = {
      form: 'indicator-veto',
      node: 'farmland',
      look: 'reading',
      below: '100',
      effect: { kind: 'bar-honours', months: 2 },
      whenNone: 'passes',
    };
    // The score of 100 would pass; the reading of 99.99 % does not.
    const figures = new Map([['east', { score: rational('100'), reading: rational('99.99') }]]);
    const { marks } = judged(settings, [], (id) => (id === 'farmland' ? figures : new Map()));
    // 31 December and two months: the last day of February
    expect(marks).toEqual([
      { kind: 'indicator-vetoed', indicator: 'farmland' },
      { kind: 'honours-barred', until: '2027-02-28' },
    ]);
  });
});

describe('what is in force within 2026', () => {
  const settings = { form: 'grade-veto', effect: { kind: 'lowest' }, inForce: 'period' };

  test.each([
    [{ day: '2025-03-01', until: '2025-12-31' }, 'no, it is over'],
    [{ day: '2025-03-01', until: '2026-01-01' }, 'yes'],
    [{ day: '2025-03-01' }, 'yes'],
    [{ day: '2026-12-31' }, 'yes'],
    [{ day: '2027-01-01' }, 'no, it has not begun'],
    [{}, 'yes'],
  ])('%j: %s', (when, state) => {
    const { marks, states } = judged(settings, [incident(when)]);
    expect(states).toEqual([state]);
    expect(marks).toEqual(state === 'yes' ? [{ kind: 'grade-lowest' }] : []);
  });

  test('is not asked where the plan does not ask', () => {
    const { inForce: _, ...any } = settings;
    expect(judged(any, [incident({ day: '2020-01-01', until: '2020-02-01' })]).marks).toEqual([
      { kind: 'grade-lowest' },
    ]);
  });
});

describe('who may decide', () => {
  const settings = {
    form: 'grade-veto',
    effect: { kind: 'down', levels: 2 },
    deciders: [{ level: 'county', title: { zh: '县级', en: 'the county' } }],
  };

  test('a township only proposes: the list says so, and nothing follows', () => {
    const { marks, states, said } = judged(settings, [incident({ level: 'township' })]);
    expect(marks).toEqual([]);
    expect(states).toEqual(['no, proposed only']);
    expect(said).toEqual(['incidents']);
  });

  test('of a proposal and a decision the decision takes effect, once', () => {
    const records = [incident({ level: 'township' }), incident({ level: 'county' }), incident()];
    const { marks, states } = judged(settings, records);
    expect(marks).toEqual([{ kind: 'grade-lowered', levels: 2 }]);
    expect(states).toEqual(['no, proposed only', 'yes', 'no, proposed only']);
  });

  test('is what records may name as their level', () => {
    const { form, settings: parsed } = settingsOf('adjustment', framed(settings));
    expect(form.recordWords?.(parsed).levels).toEqual([{ id: 'county', title: { zh: '县级', en: 'the county' } }]);
  });

  test('cannot be listed twice', () => {
    expect(faultsOf({ ...settings, deciders: [...settings.deciders, ...settings.deciders] })).toEqual(['listed-twice']);
  });
});

describe('a veto indicator', () => {
  const settings = { form: 'indicator-veto', node: 'farmland', look: 'score', below: '60', whenNone: 'vetoed' };
  const at = (score: string | undefined) => () =>
    new Map([['east', { score: score === undefined ? undefined : rational(score), reading: undefined }]]);

  test('lowers the grade beside its own mark and leaves the score', () => {
    const { marks, score } = judged({ ...settings, effect: { kind: 'down', levels: 1 } }, [], at('59.999'));
    expect(marks).toEqual([
      { kind: 'indicator-vetoed', indicator: 'farmland' },
      { kind: 'grade-lowered', levels: 1 },
    ]);
    expect(score).toBe('88');
  });

  test('passes whoever reaches it exactly', () => {
    expect(judged({ ...settings, effect: { kind: 'mark' } }, [], at('60')).marks).toEqual([]);
  });

  test('does not fail a group that it does not concern, though it fails one with nothing there', () => {
    const mark = { ...settings, effect: { kind: 'mark' } };
    expect(judged(mark, [], at(undefined)).marks).toEqual([{ kind: 'indicator-vetoed', indicator: 'farmland' }]);
    expect(judged(mark, []).said).toEqual(['not-concerned']);
  });
});

describe('a difficulty coefficient', () => {
  const settings = { form: 'coefficient', missing: 'one', least: '0.5', most: '1.5', cap: 'none' };

  test('is refused where it lies outside its own bounds, names a stranger, or a group twice', () => {
    const by = (...list: readonly (readonly [string, string])[]) =>
      faultsOf({ ...settings, from: { byGroup: list.map(([group, factor]) => ({ group, factor })) } });
    expect(by(['plain', '1.5'], ['hills', '0.5'])).toEqual([]);
    expect(by(['plain', '1.51'])).toEqual(['factor-outside']);
    expect(by(['valley', '1'])).toEqual(['no-such-group']);
    expect(by(['plain', '1'], ['plain', '1.1'])).toEqual(['listed-twice']);
    expect(faultsOf({ ...settings, from: { field: 'factor' }, least: '2' })).toEqual(['range-backwards']);
  });

  test('never adds anything where it cannot be above one', () => {
    const adds = (more: Readonly<Record<string, unknown>>) => {
      const { form, settings: parsed } = settingsOf('adjustment', framed({ ...settings, ...more }));
      return form.adds?.(parsed, rational('100'));
    };
    expect(adds({ from: { field: 'factor' }, most: '1' })).toEqual(rational('0'));
    expect(adds({ from: { field: 'factor' } })).toBeUndefined();
    expect(adds({ from: { byGroup: [{ group: 'hills', factor: '1.1' }] } })).toBeUndefined();
  });
});
