import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Unit } from '../../../shared/cycle/cycle.ts';
import type { Fact } from '../../../shared/evidence/evidence.ts';
import { add, compare, exact, type Rational, rational, subtract } from '../../../shared/number.ts';
import { settingsOf } from '../../../shared/rules/index.ts';
import { amountOf } from '../../../shared/rules/say.ts';
import type { Step } from '../../../shared/words.ts';
import { leafEvidence } from './leaf-evidence.ts';

type Given = Readonly<Record<string, unknown>>;

const east: Unit = { unit: 'east', title: { zh: '城东镇', en: 'East' }, group: 'all' };
const words = (text: string) => ({ zh: `${text}（例）`, en: text });
const level = (id: string, points: string) => ({ level: id, title: words(id), points });

const award = {
  field: 'award',
  title: words('Award'),
  sign: 'adds',
  worth: { byLevel: [level('province', '5'), level('city', '3'), level('county', '1')] },
  sameMatter: { othersPercent: '50' },
  cap: '6',
};
const report = {
  field: 'report',
  title: words('Report'),
  sign: 'adds',
  worth: 'value',
  sameMatter: 'all',
  cap: '3',
};
const late = {
  field: 'late',
  title: words('Late'),
  sign: 'takes',
  worth: { each: '10' },
  sameMatter: 'best',
  cap: '25',
};
const circumstances = [
  { id: 'joint', title: words('Joint'), percent: '50' },
  { id: 'hidden', title: words('Hidden'), percent: '200' },
];

let ids = 0;
const event = (field: string, more: Partial<Fact> = {}): Fact => ({
  id: `r${++ids}`,
  indicator: 'leaf',
  unit: 'east',
  field,
  ...more,
});

/** What the measure reads of the township's events. */
function read(settings: Given, records: readonly Fact[]) {
  const whole: Given & { readonly form: string } = {
    form: 'events',
    start: '0',
    kinds: [award, report, late],
    circumstances,
    floor: 'none',
    cap: 'none',
    whenNothing: 'start',
    whenNone: 'none',
    ...settings,
  };
  const { form, settings: parsed } = settingsOf('measure', whole);
  const reading = form.read(parsed, leafEvidence({ records }), [east]).get('east');
  return { value: amountOf(reading), steps: reading?.steps ?? [], n: reading?.n };
}

/** What the adjustment makes of a score. */
function adjust(settings: Given, score: string | null, records: readonly Fact[]) {
  const whole: Given & { readonly form: string } = {
    id: 'extra',
    title: words('Extra'),
    form: 'account',
    kinds: [award, report, late],
    circumstances,
    floor: 'none',
    cap: 'none',
    bonusCap: 'none',
    deductionCap: 'none',
    ...settings,
  };
  const { form, settings: parsed } = settingsOf('adjustment', whole);
  const before = score === null ? { none: true as const, steps: [] } : { value: rational(score), steps: [] };
  const context = {
    node: () => new Map(),
    period: { from: '2026-01-01', to: '2026-12-31' },
    full: rational('100'),
  };
  const one = form.adjust(parsed, new Map([['east', before]]), records, [east], context).get('east');
  return { value: amountOf(one?.score), steps: one?.steps ?? [] };
}

const written = ({ value }: { readonly value: Rational | undefined }) => value && exact(value);
const said = ({ steps }: { readonly steps: readonly Step[] }) => steps.map(({ say }) => say);
const notes = ({ steps }: { readonly steps: readonly Step[] }) =>
  steps
    .flatMap(({ rows }) => rows?.body.map((row) => row.at(-1)) ?? [])
    .map((cell) => (cell && 'w' in cell ? cell.w.en : '—'));

describe('caps bind in the order event, matter, kind, whole', () => {
  const records = [
    event('award', { level: 'province', matter: 'flood', circumstance: 'joint' }),
    event('award', { level: 'city', matter: 'flood' }),
    event('award', { level: 'city', matter: 'schools' }),
    event('report', { value: '4' }),
    event('late', { matter: 'march' }),
  ];

  test.each([
    // Event: 5 x 50 % = 2.5. Matter flood: 3 in full, 2.5 x 50 % = 1.25. Kind: 4.25 + 3 = 7.25. Reports 4, late 10.
    [{ award: 'none', report: 'none', cap: 'none' }, '1.25'],
    // Kind: 7.25 is cut to 6; 6 + 4 - 10
    [{ award: '6', report: 'none', cap: 'none' }, '0'],
    // Reports cut to 3: 6 + 3 - 10
    [{ award: '6', report: '3', cap: 'none' }, '-1'],
    // Whole: -1 is above -2
    [{ award: '6', report: '3', cap: '-2' }, '-2'],
  ] as const)('%o', (caps, expected) => {
    const kinds = [{ ...award, cap: caps.award }, { ...report, cap: caps.report }, late];
    expect(written(read({ kinds, cap: caps.cap }, records))).toBe(expected);
  });

  test('on a score all bonuses and all deductions are capped before the score is', () => {
    const more = [...records, event('late', { matter: 'april' })];
    // 95 + (6 + 3) - 20 = 84
    expect(written(adjust({}, '95', more))).toBe('84');
    // 95 + 8 - 2 = 101
    expect(written(adjust({ bonusCap: '8', deductionCap: '2' }, '95', more))).toBe('101');
    const capped = adjust({ bonusCap: '8', deductionCap: '2', cap: '100' }, '95', more);
    expect(written(capped)).toBe('100');
    expect(said(capped).slice(-4)).toEqual(['bonus-cap', 'deduction-cap', 'result', 'cap']);
  });
});

describe('what one event counts for', () => {
  test('one matter counts once within a kind, and events without a matter are each their own', () => {
    const twice = [event('late', { matter: 'march' }), event('late', { matter: 'march' })];
    expect(written(read({}, twice))).toBe('-10');
    expect(written(read({}, [event('late'), event('late')]))).toBe('-20');
    // The same key under another kind is another matter: 3 - 10
    expect(written(read({}, [event('award', { level: 'city', matter: 'm' }), event('late', { matter: 'm' })]))).toBe(
      '-7',
    );
  });

  test('the largest of a matter is found after the circumstance has weighed on each', () => {
    const records = [event('late', { matter: 'm', circumstance: 'joint' }), event('late', { matter: 'm' })];
    // 5 and 10: the 10 counts
    expect(written(read({}, records))).toBe('-10');
    // A hidden one counts double
    expect(written(read({}, [event('late', { circumstance: 'hidden' })]))).toBe('-20');
  });

  test('a number handed in multiplies what each is worth, also by level', () => {
    // 2 x 10; 3 x 1
    expect(written(read({}, [event('late', { value: '2' })]))).toBe('-20');
    expect(written(read({}, [event('award', { level: 'county', value: '3' })]))).toBe('3');
  });

  test('what does not count is in the table with the reason', () => {
    const records = [
      event('award', { day: '2026-01-05', level: 'village', matter: 'song' }),
      event('award', { day: '2026-02-05', matter: 'song' }),
      event('report', { day: '2026-03-05' }),
      event('report', { day: '2026-04-05', value: '-2' }),
      event('late', { day: '2026-05-05', circumstance: 'rain' }),
      event('late', { day: '2026-06-05', matter: 'm' }),
      event('late', { day: '2026-06-06', matter: 'm' }),
    ];
    const reading = read({}, records);
    expect(written(reading)).toBe('-20');
    expect(reading.n).toBe(7);
    expect(notes(reading)).toEqual([
      'a level the plan does not name: not counted',
      'no level: not counted',
      'no points given: not counted',
      'below zero: not counted',
      'a circumstance the plan does not name: in full',
      '—',
      'the matter has counted already',
    ]);
  });

  test('every event shows its day, points, number and circumstance, so that its line can be redone', () => {
    const [step] = read({}, [
      event('award', {
        day: '2026-05-08',
        level: 'city',
        matter: 'flood',
        note: '防汛',
        value: '3',
        circumstance: 'joint',
      }),
    ]).steps;
    expect(step?.rows?.head).toEqual([
      'h-day',
      'h-matter',
      'h-level',
      'h-each',
      'h-number',
      'h-circumstance',
      'h-points',
      'h-counted',
      'h-why',
    ]);
    // 3 points x 3 x 50 % = 4.5
    expect(step?.rows?.body).toEqual([
      [
        { t: '2026-05-08' },
        { t: 'flood 防汛' },
        { w: words('city') },
        { n: '3' },
        { n: '3' },
        { w: { zh: 'Joint（例）（50%）', en: 'Joint (50 %)' } },
        { n: '4.5' },
        { n: '4.5' },
        { t: '—' },
      ],
    ]);
  });
});

describe('nothing happened', () => {
  test('the start stands, within the bounds of the whole; or there is no reading', () => {
    expect(written(read({ start: '50' }, []))).toBe('50');
    expect(written(read({ start: '50', cap: '40' }, []))).toBe('40');
    expect(read({ whenNothing: 'none' }, []).value).toBeUndefined();
    expect(said(read({ whenNothing: 'none' }, []))).toEqual(['nothing-none']);
  });

  test('a score keeps to its bounds also without events, and no score stays none', () => {
    expect(written(adjust({ cap: '100' }, '103', []))).toBe('100');
    expect(written(adjust({}, '88', []))).toBe('88');
    expect(adjust({}, null, [event('report', { value: '2' })]).value).toBeUndefined();
  });
});

const runs = { numRuns: 150 };
const cap = fc.constantFrom('none', '0', '4', '7.5', '20');
const sameMatter = fc.constantFrom('all', 'best', { othersPercent: '50' }, { othersPercent: '0' });
const bounds = fc.constantFrom({ floor: 'none', cap: 'none' }, { floor: '0', cap: '20' }, { floor: '8', cap: 'none' });
const given = fc
  .tuple(cap, cap, cap, sameMatter, sameMatter, bounds, fc.constantFrom('0', '10', '50'))
  .map(([a, b, c, first, second, bound, start]) => ({
    start,
    ...bound,
    kinds: [
      { ...award, cap: a, sameMatter: first },
      { ...report, cap: b, sameMatter: second },
      { ...late, cap: c, sameMatter: first },
    ],
  }));
const maybe = (...texts: readonly string[]) => fc.option(fc.constantFrom(...texts), { nil: undefined });
const made = (fields: readonly string[]) =>
  fc
    .record({
      field: fc.constantFrom(...fields),
      value: maybe('0', '0.5', '1', '2', '7', '-1'),
      matter: maybe('a', 'b'),
      level: maybe('province', 'city', 'county', 'village'),
      circumstance: maybe('joint', 'hidden', 'rain'),
      day: maybe('2026-03-01', '2026-04-01'),
    })
    .map((one) => Object.fromEntries(Object.entries(one).filter(([, value]) => value !== undefined)) as Partial<Fact>);
const history = fc
  .array(made(['award', 'report', 'late']), { maxLength: 9 })
  .map((list) => list.map((one, at): Fact => ({ id: `h${at}`, indicator: 'leaf', unit: 'east', field: '', ...one })));

/** Both keep the same account: one as a reading, one on a score of 80. */
const accounts = [
  ['events', (settings: Given, records: readonly Fact[]) => read(settings, records)],
  [
    'account',
    ({ start, ...settings }: Given, records: readonly Fact[]) => adjust({ ...settings, bonusCap: '9' }, '15', records),
  ],
] as const;

describe.each(accounts)('whatever happened, in %s', (_, judge) => {
  const resultOf = (settings: Given, records: readonly Fact[]) => judge(settings, records).value ?? rational('-999');

  test('the order in which records came changes nothing, not even a line of the explanation', () => {
    fc.assert(
      fc.property(
        given,
        history.chain((records) =>
          fc.tuple(fc.constant(records), fc.shuffledSubarray(records, { minLength: records.length })),
        ),
        (settings, [records, shuffled]) => {
          expect(judge(settings, shuffled)).toEqual(judge(settings, records));
        },
      ),
      runs,
    );
  });

  test('one more deduction never raises, one more bonus never lowers', () => {
    fc.assert(
      fc.property(given, history, made(['late']), made(['award', 'report']), (settings, records, minus, plus) => {
        const before = resultOf(settings, records);
        const with_ = (one: Partial<Fact>) => resultOf(settings, [...records, { ...event('late'), ...one }]);
        expect(compare(with_(minus), before)).toBeLessThanOrEqual(0);
        expect(compare(with_(plus), before)).toBeGreaterThanOrEqual(0);
      }),
      runs,
    );
  });

  test('no cap is ever exceeded, and no floor undercut', () => {
    fc.assert(
      fc.property(given, history, (settings, records) => {
        const value = resultOf(settings, records);
        if (settings.floor !== 'none') expect(compare(value, rational(settings.floor))).toBeGreaterThanOrEqual(0);
        if (settings.cap !== 'none') expect(compare(value, rational(settings.cap))).toBeLessThanOrEqual(0);
        for (const kind of settings.kinds) {
          if (kind.cap === 'none') continue;
          // What one kind adds or takes by itself, on an open scale.
          const alone = read({ kinds: [kind] }, records).value ?? rational('0');
          const away = kind.sign === 'adds' ? alone : subtract(rational('0'), alone);
          expect(compare(away, rational(kind.cap))).toBeLessThanOrEqual(0);
          expect(compare(away, rational('0'))).toBeGreaterThanOrEqual(0);
        }
      }),
      runs,
    );
  });
});

test('the whole is the start and what each kind comes to by itself', () => {
  fc.assert(
    fc.property(given, history, ({ kinds, start }, records) => {
      const each = kinds.map((kind) => read({ kinds: [kind] }, records).value ?? rational('0'));
      const whole = read({ kinds, start }, records).value;
      expect(whole && exact(whole)).toBe(exact(each.reduce(add, rational(start))));
    }),
    runs,
  );
});
