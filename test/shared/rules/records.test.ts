import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Unit } from '../../../shared/cycle/cycle.ts';
import type { EarlierResult } from '../../../shared/evidence/earlier-result.ts';
import type { Fact } from '../../../shared/evidence/evidence.ts';
import { exact, type Rational } from '../../../shared/number.ts';
import { checkForm } from '../../../shared/plan/check-form.ts';
import { faultWords } from '../../../shared/plan/fault.ts';
import { feedsOf } from '../../../shared/plan/feeds.ts';
import { settingsOf } from '../../../shared/rules/index.ts';
import type { LeafEvidence, Reading } from '../../../shared/rules/rule.ts';
import { amountOf } from '../../../shared/rules/say.ts';
import { smallPlan } from '../../fixtures/small-county.ts';
import { leafEvidence } from './leaf-evidence.ts';

type Given = Readonly<Record<string, unknown>> & { readonly form: string };

const words = (text: string) => ({ zh: `${text}（例）`, en: text });
const unit = (id: string): Unit => ({ unit: id, title: words(id), group: 'all' });

let ids = 0;
const record = (field: string, value: string, more: Partial<Fact> = {}): Fact => ({
  id: `r${++ids}`,
  indicator: 'leaf',
  unit: 'east',
  field,
  value,
  ...more,
});

/** What a measure reads for the township east. */
function read(settings: Given, given: Omit<Parameters<typeof leafEvidence>[0], 'measure'>): Reading | undefined {
  const all = [unit('east')];
  const readings = (one: Given, evidence: LeafEvidence) => {
    const { form, settings: parsed } = settingsOf('measure', one);
    return form.read(parsed, evidence, all);
  };
  return readings(settings, leafEvidence({ ...given, measure: readings })).get('east');
}

const written = (value: Rational | undefined) => value && exact(value);
const readAs = (reading: Reading | undefined) => written(amountOf(reading));
const said = (reading: Reading | undefined) => reading?.steps.map(({ say }) => say);

/** Codes of the faults of a form's settings; every one has words in both languages with nothing left to fill in. */
function faultsOf(settings: Given, family: 'measure' | 'adjustment' = 'measure') {
  return checkForm(smallPlan, family, settings, 'here').map((fault) => {
    const { zh, en } = faultWords(fault);
    expect(`${zh}${en}`).not.toContain('{');
    return fault.code;
  });
}

const value: Given = { form: 'value', field: 'actual', several: 'none', facts: ['target'], whenNone: 'none' };
const fields = (list: Readonly<Record<string, string>>, more: Partial<Given> = {}): Given => ({
  form: 'fields',
  fields: Object.entries(list).map(([field, weight]) => ({ field, weight })),
  as: 'mean',
  missing: 'move-weight',
  least: 1,
  several: 'none',
  facts: [],
  whenNone: 'none',
  ...more,
});
const earlier = (list: Readonly<Record<string, string>>, more: Partial<Given> = {}): Given => ({
  form: 'earlier-results',
  from: Object.entries(list).map(([id, weight]) => ({ earlier: id, weight })),
  take: 'own',
  score: 'exact',
  as: 'mean',
  missing: 'move-weight',
  least: 1,
  whenNone: 'none',
  ...more,
});
const ratio = (more: Partial<Given> = {}): Given => ({
  form: 'ratio',
  actual: 'actual',
  against: 'base',
  as: 'percent',
  several: 'sum',
  whenBothZero: 'none',
  whenAgainstZero: 'none',
  whenNone: 'none',
  ...more,
});
const kind = (field: string, more: Readonly<Record<string, unknown>> = {}) => ({
  field,
  title: words(field),
  sign: 'takes',
  worth: 'value',
  sameMatter: 'all',
  cap: 'none',
  ...more,
});
const events = (more: Partial<Given> = {}): Given => ({
  form: 'events',
  start: '50',
  kinds: [kind('late')],
  floor: 'none',
  cap: 'none',
  whenNothing: 'start',
  whenNone: 'none',
  ...more,
});
const account = (more: Partial<Given> = {}): Given => ({
  id: 'extra',
  title: words('extra'),
  form: 'account',
  kinds: [kind('late')],
  floor: 'none',
  cap: 'none',
  bonusCap: 'none',
  deductionCap: 'none',
  ...more,
});
const city = { level: 'city', title: words('city'), points: '3' };
const warned = { id: 'warned', title: words('warned'), percent: '50' };
const transform = (of: Given, as = 'negative'): Given => ({ form: 'transform', of, as, places: 4, whenNone: 'none' });

describe('settings that make no sense are refused', () => {
  const measures: readonly (readonly [string, Given, readonly string[]])[] = [
    ['four quarters', fields({ q1: '25', q2: '25', q3: '25', q4: '25' }), []],
    ['weights that do not sum to 100', fields({ q1: '50', q2: '40' }), ['part-weights-sum']],
    ['a sum with weights', fields({ q1: '50', q2: '50' }, { as: 'sum' }), ['sum-takes-no-weights']],
    ['more quarters asked for than there are', fields({ q1: '100' }, { least: 2 }), ['least-above-all']],
    ['the least of two, whatever they weigh', fields({ q1: '1', q2: '1' }, { as: 'least' }), []],
    ['a target named twice', fields({ q1: '100' }, { facts: ['target', 'target'] }), ['listed-twice']],
    ['a year of other cycles', earlier({ q1: '60', q2: '40' }), []],
    ['cycles that weigh too much', earlier({ q1: '60', q2: '60' }), ['part-weights-sum']],
    ['cycles that add up with weights', earlier({ q1: '60', q2: '40' }, { as: 'sum' }), ['sum-takes-no-weights']],
    ['more cycles asked for than there are', earlier({ q1: '100' }, { least: 3 }), ['least-above-all']],
    ['a cycle twice', { ...earlier({}), from: [1, 2].map(() => ({ earlier: 'q1', weight: '50' })) }, ['listed-twice']],
    ['a ratio', ratio({ actualLess: ['void'], againstLess: ['void'] }), []],
    ['a field against itself', ratio({ against: 'actual' }), ['same-field']],
    ['a field less itself', ratio({ actualLess: ['actual'], againstLess: ['base'] }), ['same-field', 'same-field']],
    ['a year pooled twice', ratio({ againstAlso: { fields: ['base'], as: 'sum' } }), ['listed-twice']],
    ['a transformed ratio', transform(ratio()), []],
    ['a fault of the measure within', transform(ratio({ against: 'actual' })), ['same-field']],
    ['a measure within that does not exist', transform({ form: 'no-such' }), ['no-such-form']],
    ['events', events({ circumstances: [warned] }), []],
    ['a kind twice', events({ kinds: [kind('late'), kind('late')] }), ['listed-twice']],
    ['a level twice', events({ kinds: [kind('award', { worth: { byLevel: [city, city] } })] }), ['listed-twice']],
    ['a circumstance twice', events({ circumstances: [warned, warned] }), ['listed-twice']],
    ['a floor above the cap', events({ floor: '60', cap: '50' }), ['floor-above-top']],
  ];
  test.each(measures)('%s', (_, settings, codes) => {
    expect(faultsOf(settings)).toEqual(codes);
  });

  test('an account on the score is held to the same', () => {
    expect(faultsOf(account({ floor: '0', cap: '100' }), 'adjustment')).toEqual([]);
    const wrong = account({ kinds: [kind('late'), kind('late')], floor: '101', cap: '100' });
    expect(faultsOf(wrong, 'adjustment')).toEqual(['listed-twice', 'floor-above-top']);
  });
});

describe('who hands what in', () => {
  test('every field a form reads is asked for, once', () => {
    expect(feedsOf(fields({ q1: '50', q2: '50' }, { facts: ['target'] }))?.fields).toEqual(['q1', 'q2', 'target']);
    const pooled = ratio({
      actualLess: ['void'],
      againstLess: ['void', 'repeated'],
      againstAlso: { fields: ['base-2'], as: 'mean' },
    });
    expect(feedsOf(pooled)?.fields).toEqual(['actual', 'base', 'void', 'repeated', 'base-2']);
    expect(feedsOf(transform(value))?.fields).toEqual(['actual', 'target']);
    expect(feedsOf(earlier({ q1: '60', q2: '40' }))).toEqual({ audiences: [], fields: [], earlier: ['q1', 'q2'] });
  });

  test('levels, circumstances and kinds of events go by the words of the plan', () => {
    const kinds = [kind('award', { worth: { byLevel: [city] } }), kind('rank', { worth: { byLevel: [city] } })];
    const { form, settings } = settingsOf('measure', events({ kinds, circumstances: [warned] }));
    expect(form.recordWords?.(settings)).toEqual({
      fields: [
        // Worth something by its level, so a record needs no value, and a level of its kind.
        { id: 'award', title: words('award'), valueOptional: true, levels: ['city'] },
        { id: 'rank', title: words('rank'), valueOptional: true, levels: ['city'] },
      ],
      levels: [{ id: 'city', title: words('city') }],
      circumstances: [{ id: 'warned', title: words('warned') }],
    });
    expect(form.several).toBe(true);
  });

  test.each([
    // 5 + 2, whatever all together may add
    [{ kinds: [kind('a', { sign: 'adds', cap: '5' }), kind('b', { sign: 'adds', cap: '2' })] }, '7'],
    [{ kinds: [kind('a', { sign: 'adds', cap: '5' })], bonusCap: '3' }, '3'],
    [{ kinds: [kind('a', { sign: 'adds', cap: '5' })], bonusCap: '30' }, '5'],
    [{ kinds: [kind('a', { sign: 'adds' })], bonusCap: '30' }, '30'],
    [{ kinds: [kind('a', { sign: 'adds' })] }, undefined],
    // Only deductions
    [{ kinds: [kind('a')] }, '0'],
    // A floor above the full score lifts everybody over it
    [{ kinds: [kind('a')], floor: '101' }, undefined],
  ] as const)('an account of %j adds at most %s', (settings, most) => {
    const { form, settings: parsed } = settingsOf('adjustment', account(settings));
    expect(written(form.adds?.(parsed, { n: 100n, d: 1n }))).toBe(most);
  });
});

describe('several fields into one', () => {
  const two = { q1: '50', q2: '50' };

  test('what was not handed in and counts as zero is told apart from a zero that was', () => {
    const zero = fields(two, { missing: 'zero' });
    expect(said(read(zero, { records: [record('q1', '80')] }))).toEqual(['as-zero', 'mean']);
    expect(said(read(zero, { records: [record('q1', '80'), record('q2', '0')] }))).toEqual(['mean']);
  });

  test('too few say how many there were and how many the plan asks for', () => {
    const reading = read(fields(two, { least: 2, missing: 'zero' }), { records: [record('q1', '80')] });
    expect(readAs(reading)).toBeUndefined();
    expect(reading?.steps.at(-1)?.with).toMatchObject({ present: { n: '1' }, least: { n: '2' } });
    // No weight was used where there is no reading.
    expect(reading?.steps.at(-1)?.rows?.body.map((row) => row[3])).toEqual([{ n: '0' }, { n: '0' }]);
  });

  test('the least of several looks at no weight', () => {
    const light = fields({ q1: '100', q2: '0' }, { as: 'least', missing: 'none' });
    expect(readAs(read(light, { records: [record('q1', '80'), record('q2', '70')] }))).toBe('70');
    expect(readAs(read(light, { records: [record('q1', '80')] }))).toBeUndefined();
  });

  test('two entries of a field that allows one are named and not used', () => {
    const reading = read(fields(two), { records: [record('q1', '80'), record('q1', '90'), record('q2', '70')] });
    expect(readAs(reading)).toBe('70');
    expect(said(reading)).toEqual(['entries-none', 'mean']);
  });

  test('a target comes along for the curve, and without it there is no reading', () => {
    const aimed = fields({ q1: '100' }, { facts: ['target'] });
    const reading = read(aimed, { records: [record('q1', '80'), record('target', '100')] });
    expect(reading && 'facts' in reading && written(reading.facts?.target)).toBe('100');
    expect(said(read(aimed, { records: [record('q1', '80')] }))).toEqual(['mean', 'no-fact']);
    const twice = [record('q1', '80'), record('target', '100'), record('target', '90')];
    expect(readAs(read(aimed, { records: twice }))).toBeUndefined();
  });
});

describe('a ratio after what does not count is taken off', () => {
  test('shows each figure that was taken off, and each year of a pooled base', () => {
    const reading = read(ratio({ actualLess: ['void'], againstAlso: { fields: ['base-2', 'base-3'], as: 'mean' } }), {
      records: [record('actual', '47'), record('void', '2'), record('base', '50'), record('base-2', '40')],
    });
    // (47 - 2) / ((50 + 40) / 2) = 100 %
    expect(readAs(reading)).toBe('100');
    expect(said(reading)).toEqual(['less', 'averaged', 'percent']);
    expect(reading?.steps[0]?.rows?.body).toEqual([[{ t: 'void' }, { n: '2' }]]);
    expect(reading?.steps[1]?.rows?.body.map((row) => row[1])).toEqual([{ n: '50' }, { n: '40' }, { t: '—' }]);
  });

  test('a base of which nothing is left is a base of zero', () => {
    const settings = ratio({ actualLess: ['void'], againstLess: ['void'], whenBothZero: '100' });
    const records = [record('actual', '2'), record('base', '2'), record('void', '2')];
    expect(readAs(read(settings, { records }))).toBe('100');
  });

  test('a second entry where one is allowed leaves no reading, also of a field that is taken off or pooled', () => {
    const once = ratio({ several: 'none', actualLess: ['void'], againstAlso: { fields: ['base-2'], as: 'sum' } });
    const records = [record('actual', '7'), record('base', '10')];
    expect(readAs(read(once, { records }))).toBe('70');
    for (const field of ['void', 'base-2']) {
      const reading = read(once, { records: [...records, record(field, '1'), record(field, '2')] });
      expect(readAs(reading)).toBeUndefined();
      expect(said(reading)).toContain('several');
    }
  });
});

describe('another measure, transformed', () => {
  test('keeps its target and its own words', () => {
    const reading = read(transform(value), { records: [record('actual', '8'), record('target', '10')] });
    expect(readAs(reading)).toBe('-8');
    expect(reading && 'facts' in reading && written(reading.facts?.target)).toBe('10');
  });

  test('what cannot be transformed says so and is no reading', () => {
    for (const as of ['logarithm', 'reciprocal']) {
      const reading = read(transform({ ...value, facts: [] }, as), { records: [record('actual', '0')] });
      expect(readAs(reading)).toBeUndefined();
      expect(said(reading)?.at(-1)).toBe('senseless');
    }
  });
});

const result = (id: string, scores: Readonly<Record<string, string | null>>): EarlierResult => ({
  id,
  cycle: `cycle-${id}`,
  title: words(id),
  digest: id,
  full: '100',
  units: Object.entries(scores).map(([one, score]) => ({
    unit: one,
    group: 'all',
    ...(one !== 'east' && { parent: 'east' }),
    score,
    published: score,
    outcomes: {},
  })),
});

describe('results of other cycles', () => {
  test('every cycle shows its title, score, weight, weight used and contribution', () => {
    const reading = read(earlier({ q1: '40', q2: '40', q3: '20' }), {
      earlier: [result('q1', { east: '80' }), result('q2', { east: null })],
    });
    // 80 x 100 %: nobody handed over the third, which so goes by its id
    expect(reading?.steps[0]?.rows?.body).toEqual([
      [{ w: words('q1') }, { n: '80' }, { n: '40' }, { n: '100' }, { n: '80' }],
      [{ w: words('q2') }, { t: '—' }, { n: '40' }, { n: '0' }, { n: '0' }],
      [{ t: 'q3' }, { t: '—' }, { n: '20' }, { n: '0' }, { n: '0' }],
    ]);
  });

  test('the units below are listed with their scores; those without one are left out of the mean and said', () => {
    const reading = read(earlier({ below: '100' }, { take: 'children' }), {
      earlier: [result('below', { t2: '85', t1: '250/3', t3: null })],
    });
    // (250/3 + 85) / 2
    expect(readAs(reading)).toBe('505/6');
    const [units] = reading?.steps ?? [];
    expect(units?.with).toMatchObject({ n: { n: '2' }, without: { n: '1' }, sum: { n: '505/3' } });
    expect(units?.rows?.body).toEqual([
      [{ t: 't1' }, { n: '250/3' }],
      [{ t: 't2' }, { n: '85' }],
      [{ t: 't3' }, { t: '—' }],
    ]);
  });

  test('where nobody below has a score, that is no score and not zero', () => {
    const none = { earlier: [result('below', { t1: null })] };
    expect(readAs(read(earlier({ below: '100' }, { take: 'children' }), none))).toBeUndefined();
    expect(said(read(earlier({ below: '100' }, { take: 'children' }), none))).toEqual(['units-none', 'few']);
    expect(readAs(read(earlier({ below: '100' }), { earlier: [] }))).toBeUndefined();
  });
});

test('the order in which records and units came changes nothing, not even a line of the explanation', () => {
  const some = fc.array(
    fc.record({
      field: fc.constantFrom('actual', 'base', 'base-2', 'void', 'q1', 'q2', 'target'),
      value: fc.constantFrom('0', '1', '2.5', '7'),
      day: fc.constantFrom('2026-03-01', '2026-04-01'),
    }),
    { maxLength: 8 },
  );
  const settings = fc.constantFrom(
    fields({ q1: '40', q2: '60' }, { several: 'last' }),
    fields({ q1: '100', q2: '100' }, { as: 'sum', several: 'mean' }),
    ratio({ actualLess: ['void'], againstAlso: { fields: ['base-2'], as: 'mean' } }),
    transform(ratio({ several: 'none', whenBothZero: '100' }), 'square-root'),
    earlier({ below: '100' }, { take: 'children' }),
  );
  fc.assert(
    fc.property(
      settings,
      some
        .map((list) => list.map((one, at) => record(one.field, one.value, { id: `s${at}`, day: one.day })))
        .chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
      (form, [records, shuffled]) => {
        const below = result('below', Object.fromEntries(records.map(({ id, value: score = null }) => [id, score])));
        const turned = { ...below, units: [...below.units].reverse() };
        expect(read(form, { records: shuffled, earlier: [turned] })).toEqual(read(form, { records, earlier: [below] }));
      },
    ),
    { numRuns: 150 },
  );
});
