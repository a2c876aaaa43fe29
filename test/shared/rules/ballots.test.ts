import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Ballot, Fact } from '../../../shared/evidence/evidence.ts';
import { compare, exact, rational } from '../../../shared/number.ts';
import { type Audience, FormSettings, type Plan } from '../../../shared/plan/schema.ts';
import { formOf, settingsOf } from '../../../shared/rules/index.ts';
import type { LeafEvidence, Reading } from '../../../shared/rules/rule.ts';
import { trimmedMean } from '../../../shared/rules/trim.ts';
import { shownParts } from '../../../shared/rules/withheld.ts';
import { smallPlan } from '../../fixtures/small-county.ts';
import { leafEvidence } from './leaf-evidence.ts';

const name = (id: string) => ({ id, title: { zh: `名${id}`, en: id } });
const unit = { unit: 'east', title: { zh: '东', en: 'East' }, group: 'plain' };

const audience: Audience = {
  id: 'offices',
  kind: 'seats',
  title: { zh: '部门', en: 'Offices' },
  rates: ['plain', 'hills'],
  strata: ['county', 'village'].map(name),
  channels: ['phone', 'paper'].map(name),
  sheet: { scale: ['l0', 'l1', 'l2', 'l3', 'l4'].map(name), items: ['help', 'speed'].map(name) },
};
const plan: Plan = { ...smallPlan, audiences: [audience] };

const items = [
  { item: 'help', weight: '50' },
  { item: 'speed', weight: '50' },
];
const frame = { audience: 'offices', items, emptyItem: 'move-weight', minimum: 5, whenNone: 'none' };
const points = ['100', '80', '60', '30', '0'];
const review = { ...frame, form: 'review-matrix', points, emptyStratum: 'move-weight' };
const index = { ...frame, form: 'satisfaction', points, emptyChannel: 'move-weight' };
const share = { ...frame, form: 'level-share', levels: 3, emptyChannel: 'move-weight' };
const validity = {
  form: 'ballot-validity',
  audience: 'offices',
  allEqualIsVoid: false,
  bestSharePercent: 'none',
  of: review,
  whenNone: 'none',
};

type Level = number | 'unknown' | undefined;

/** One office's sheet about the east; a level left out was not answered at all. */
function sheet(help: Level, speed: Level, more: Partial<Ballot> = {}): Omit<Ballot, 'voter'> {
  const answer = (level: Level) => (level === 'unknown' ? { unknown: true as const } : { level: level ?? 0 });
  const given = Object.entries({ help, speed }).filter(([, level]) => level !== undefined);
  const answers = Object.fromEntries(given.map(([item, level]) => [item, answer(level)]));
  return { round: 'r1', audience: 'offices', sheet: { east: answers }, ...more };
}

const times = (n: number, one: Omit<Ballot, 'voter'>) => Array.from({ length: n }, () => one);

function read(
  settings: Readonly<Record<string, unknown>> & { readonly form: string },
  given: readonly Omit<Ballot, 'voter'>[],
  more: { readonly invited?: Readonly<Record<string, number>>; readonly records?: readonly Fact[] } = {},
): Reading {
  const ballots = given.map((ballot, at) => ({ ...ballot, voter: `v${at}` }));
  const readBy = (one: FormSettings, evidence: LeafEvidence) => {
    const found = settingsOf('measure', one);
    return found.form.read(found.settings, evidence, [unit]);
  };
  const evidence = leafEvidence({ ballots, audiences: [audience], measure: readBy, ...more });
  return readBy(FormSettings.parse(settings), evidence).get('east') ?? { none: true, n: 0, steps: [] };
}

const worthOf = (reading: Reading) => ('value' in reading ? exact(reading.value) : null);
const said = (reading: Reading) => reading.steps.map(({ say }) => say);

/** What a step tells: its fills and its table, as plain texts. */
function told(reading: Reading, say: string): readonly unknown[] {
  const plain = (cell: object) => Object.values(cell)[0];
  return reading.steps.flatMap((step) =>
    step.say === say
      ? [
          {
            ...Object.fromEntries(Object.entries(step.with ?? {}).map(([key, cell]) => [key, plain(cell)])),
            ...(step.rows && { rows: step.rows.body.map((row) => row.map(plain)) }),
          },
        ]
      : [],
  );
}

const help = { zh: '名help', en: 'help' };
const speed = { zh: '名speed', en: 'speed' };

function faults(settings: Readonly<Record<string, unknown>> & { readonly form: string }): readonly string[] {
  const parsed = settingsOf('measure', FormSettings.parse(settings));
  const context = {
    plan,
    audience: (id: string) => plan.audiences.find((one) => one.id === id),
    checkMeasure: (inner: FormSettings) => {
      const one = settingsOf('measure', inner);
      return one.form.check?.(one.settings, context) ?? [];
    },
  };
  return (parsed.form.check?.(parsed.settings, context) ?? []).map(({ code }) => code);
}

describe('dropping the highest and the lowest scores', () => {
  const scores = fc.array(fc.integer({ min: -1000, max: 1000 }).map(rational), { minLength: 1, maxLength: 30 });
  const trims = fc.integer({ min: 1, max: 4 }).chain((drop) =>
    fc.record({
      drop: fc.constant(drop),
      from: fc.integer({ min: 2 * drop + 1, max: 2 * drop + 6 }),
      fewer: fc.constantFrom('mean' as const, 'none' as const),
    }),
  );

  test('what is left lies between the lowest and the highest score', () => {
    fc.assert(
      fc.property(scores, trims, (list, trim) => {
        const { value } = trimmedMean(list, trim);
        if (!value) return trim.fewer === 'none' && list.length < trim.from;
        return list.some((one) => compare(one, value) <= 0) && list.some((one) => compare(one, value) >= 0);
      }),
    );
  });

  test('the order in which raters handed in never matters', () => {
    fc.assert(
      fc.property(scores, trims, fc.infiniteStream(fc.nat()), (list, trim, keys) => {
        const shuffled = list
          .map((score) => ({ score, key: keys.next().value ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ score }) => score);
        const [one, other] = [trimmedMean(list, trim).value, trimmedMean(shuffled, trim).value];
        expect(one && exact(one)).toBe(other && exact(other));
      }),
    );
  });

  test('one rater alone cannot move the score beyond what the others gave', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 4, maxLength: 20 }),
        fc.integer({ min: -9999, max: 9999 }),
        (others, wild) => {
          const { value } = trimmedMean([...others, wild].map(rational), { drop: 1, from: 3, fewer: 'none' });
          expect(value && compare(value, rational(Math.min(...others))) >= 0).toBe(true);
          expect(value && compare(value, rational(Math.max(...others))) <= 0).toBe(true);
        },
      ),
    );
  });
});

describe('what few raters said stays with them', () => {
  test('a part too small takes another with it, so that nothing is left by subtraction', () => {
    expect(shownParts([7, 2, 5], 5)).toEqual([true, false, false]);
    expect(shownParts([7, 2, 4], 5)).toEqual([true, false, false]);
    expect(shownParts([7, 0, 5], 5)).toEqual([true, true, true]);
    expect(shownParts([3], 5)).toEqual([false]);
  });

  test('whatever is withheld, at least two parts are, or the only one', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 12 }), { maxLength: 8 }), (answered) => {
        const shown = shownParts(answered, 5);
        const withheld = answered.filter((n, at) => n > 0 && !shown[at]).length;
        expect(answered.every((n, at) => !shown[at] || n === 0 || n >= 5)).toBe(true);
        expect(withheld === 1).toBe(answered.filter((n) => n > 0).length === 1 && withheld === 1);
      }),
    );
  });

  test('a full review shows each item by level, and the items add up to the score', () => {
    const reading = read(review, [...times(3, sheet(0, 1)), ...times(2, sheet(2, 4))]);
    // help (3 x 100 + 2 x 60)/5 = 84, speed (3 x 80 + 2 x 0)/5 = 48; half of each: 42 + 24 = 66
    expect(told(reading, 'items')).toMatchObject([
      {
        rows: [
          [help, '3 / 0 / 2 / 0 / 0', '5', '0', '84', '50', '42'],
          [speed, '0 / 3 / 0 / 0 / 2', '5', '0', '48', '50', '24'],
        ],
      },
    ]);
    // each rater: 3 x 90 + 2 x 30 = 330; 330 / 5 = 66
    expect(told(reading, 'mean-all')).toMatchObject([{ n: '5', sum: '330', value: '66' }]);
    expect(worthOf(reading)).toBe('66');
  });

  test('one office that left an item out is not given away by the items of the others', () => {
    const reading = read(review, [...times(5, sheet(0, 1)), sheet('unknown', 3)]);
    // (5 x 90 + 30) / 6 = 80: from help 100 and speed (5 x 80 + 30)/6 one could work out the sixth
    expect(worthOf(reading)).toBe('80');
    expect(said(reading)).toContain('items-withheld');
    expect(said(reading)).not.toContain('items');
    expect(told(reading, 'items-withheld')).toEqual([{ few: '5', weights: '50 / 50' }]);
  });

  test('five that left something out can be told apart from nobody', () => {
    const reading = read(review, [...times(5, sheet(0, 1)), ...times(5, sheet('unknown', 3))]);
    // (5 x 90 + 5 x 30) / 10 = 60; help has five answers, speed ten: (5 x 80 + 5 x 30)/10 = 55
    expect(told(reading, 'items-partial')).toMatchObject([
      {
        partial: '5',
        rows: [
          [help, '5 / 0 / 0 / 0 / 0', '5', '5', '100', '50'],
          [speed, '0 / 5 / 0 / 5 / 0', '10', '0', '55', '50'],
        ],
      },
    ]);
    expect(worthOf(reading)).toBe('60');
  });

  test('a stratum of two counts, but neither its score nor that of the other one is listed', () => {
    const strata = [
      { stratum: 'county', weight: '70' },
      { stratum: 'village', weight: '30' },
    ];
    const given = [...times(6, sheet(0, 0, { stratum: 'county' })), ...times(2, sheet(4, 4, { stratum: 'village' }))];
    const reading = read({ ...review, strata }, given, { invited: { offices: 20, 'offices county': 8 } });
    // 70 % x 100 + 30 % x 0 = 70
    expect(worthOf(reading)).toBe('70');
    expect(said(reading)).toEqual(['turnout', 'raters', 'stratum-withheld', 'stratum-withheld', 'strata']);
    expect(told(reading, 'turnout')).toEqual([{ invited: '20', returned: '8', rated: '8' }]);
    expect(told(reading, 'strata')).toMatchObject([
      {
        rows: [
          [{ zh: '名county', en: 'county' }, '8', '6', '—', '70', '70', '—'],
          [{ zh: '名village', en: 'village' }, '—', '2', '—', '30', '30', '—'],
        ],
      },
    ]);
  });

  test('strata of five each are listed, each with its items', () => {
    const strata = [
      { stratum: 'county', weightByGroup: { plain: '60', hills: '100' } },
      { stratum: 'village', weightByGroup: { plain: '40' } },
    ];
    const given = [...times(5, sheet(0, 0, { stratum: 'county' })), ...times(5, sheet(2, 2, { stratum: 'village' }))];
    const reading = read({ ...review, strata }, given);
    // 60 % x 100 + 40 % x 60 = 84
    expect(worthOf(reading)).toBe('84');
    expect(said(reading)).toEqual(['raters', 'stratum', 'mean-all', 'items', 'stratum', 'mean-all', 'items', 'strata']);
  });

  test('raters of a stratum that weighs nothing do not make up the minimum', () => {
    const strata = [{ stratum: 'county', weight: '100' }];
    const given = [...times(9, sheet(0, 0, { stratum: 'village' })), sheet(4, 4, { stratum: 'county' })];
    expect(worthOf(read({ ...review, strata }, given))).toBe(null);
    expect(read({ ...review, strata }, given).n).toBe(1);
  });

  test('an item that three answered is not listed, nor the one that would tell it', () => {
    const reading = read(index, [...times(3, sheet(0, 1)), ...times(4, sheet('unknown', 3))]);
    // help 100 by three, speed (3 x 80 + 4 x 30)/7 = 360/7; half of each: 50 + 180/7 = 530/7
    expect(worthOf(reading)).toBe('530/7');
    expect(told(reading, 'items')).toMatchObject([
      {
        rows: [
          [help, '—', '3', '4', '—', '50', '50', '—'],
          [speed, '—', '7', '0', '—', '50', '50', '—'],
        ],
      },
    ]);
  });

  test('two channels with enough ballots are listed; a third of one ballot hides itself and another', () => {
    const channels = [
      { channel: 'phone', weight: '60' },
      { channel: 'paper', weight: '40' },
    ];
    const given = (paper: number) => [
      ...times(5, sheet(0, 0, { channel: 'phone' })),
      ...times(paper, sheet(4, 4, { channel: 'paper' })),
    ];
    expect(said(read({ ...index, channels }, given(5)))).toEqual(['channel', 'items', 'channel', 'items', 'channels']);
    const withheld = read({ ...index, channels }, given(1));
    expect(said(withheld)).toEqual(['channel-withheld', 'channel-withheld', 'channels']);
    expect(told(withheld, 'channels')).toMatchObject([
      {
        score: '60',
        rows: [
          [{ zh: '名phone', en: 'phone' }, '—', '60', '60', '—'],
          [{ zh: '名paper', en: 'paper' }, '—', '40', '40', '—'],
        ],
      },
    ]);
  });

  test('ballots of a channel that is too small do not make up the minimum of the whole', () => {
    const channels = [
      { channel: 'phone', weight: '60' },
      { channel: 'paper', weight: '40', minimum: 3 },
    ];
    const given = [...times(4, sheet(0, 0, { channel: 'phone' })), ...times(2, sheet(4, 4, { channel: 'paper' }))];
    const reading = read({ ...index, channels }, given);
    expect(said(reading)).toEqual(['channel-short', 'too-few']);
    expect(reading.n).toBe(4);
  });

  test('places given by fewer than five bodies are not listed', () => {
    const placed = (place: number) => ({ ...sheet(0, 0), sheet: { east: { help: { place } } } });
    const ranking = { form: 'rank-average', audience: 'offices', item: 'help', full: '100', stepPercent: '10' };
    const settings = { ...ranking, minimum: 1, whenNone: 'none' };
    expect(said(read(settings, [1, 2, 2, 3].map(placed)))).toEqual(['mean']);
    // 100 + 90 + 90 + 80 + 0 = 360 (the twelfth place would be -10); 360 / 5 = 72
    const five = read(settings, [1, 2, 2, 3, 12].map(placed));
    expect(told(five, 'places')).toMatchObject([
      {
        rows: [
          ['1', '100', '1'],
          ['2', '90', '2'],
          ['3', '80', '1'],
          ['12', '0', '1'],
        ],
      },
    ]);
    expect(told(five, 'mean')).toMatchObject([{ sum: '360', n: '5', value: '72' }]);
  });
});

describe('ratings that nobody gave', () => {
  const given = [...times(5, sheet(2, 2)), ...times(3, sheet(0, 0, { default: true }))];

  test.each([
    [undefined, 'defaults-left-out', '60'],
    ['left-out', 'defaults-left-out', '60'],
    // (5 x 60 + 3 x 100) / 8 = 75
    ['counted', 'defaults-counted', '75'],
    // (5 x 60 + 3 x 80) / 8 = 67.5
    [{ level: 1 }, 'defaults-level', '67.5'],
  ])('with %j they are told of', (defaults, say, value) => {
    const reading = read({ ...index, ...(defaults && { defaults }) }, given, { invited: { offices: 40 } });
    expect(worthOf(reading)).toBe(value);
    expect(told(reading, say)).toMatchObject([{ n: '3' }]);
    // They came back from nobody.
    expect(told(reading, 'turnout')).toEqual([{ invited: '40', returned: '5', rated: '5' }]);
  });

  test('nothing is said of them where there are none', () => {
    expect(said(read(index, times(5, sheet(2, 2))))).toEqual(['all-ballots', 'items']);
  });

  test('a review between offices leaves them out and says so', () => {
    const reading = read(review, given);
    expect([worthOf(reading), said(reading)[0]]).toEqual(['60', 'defaults-left-out']);
  });

  test('they make no quorum and are not judged, but the measure behind still hears of them', () => {
    const settings = { ...validity, of: { ...index, defaults: 'counted' }, allEqualIsVoid: true, quorumPercent: '50' };
    const mixed = [...times(5, sheet(2, 1)), ...times(3, sheet(0, 0, { default: true }))];
    // 5 of 10 is not over half, though 8 sheets are there
    expect(worthOf(read(settings, mixed, { invited: { offices: 10 } }))).toBe(null);
    // 5 of 9 is; help (5 x 60 + 300)/8 = 75, speed (5 x 80 + 300)/8 = 87.5: 81.25
    expect(worthOf(read(settings, mixed, { invited: { offices: 9 } }))).toBe('81.25');
  });
});

describe('whether a poll stands', () => {
  const five = times(5, sheet(0, 1));

  test('the share that came back is told with its numbers, void ballots included', () => {
    const settings = { ...validity, incomplete: 'void', quorumPercent: '50' };
    const reading = read(settings, [...five, sheet(0, undefined)], { invited: { offices: 8 } });
    expect(told(reading, 'kept-whole')).toMatchObject([{ n: '6', incomplete: '1', valid: '5' }]);
    expect(told(reading, 'quorum')).toMatchObject([{ invited: '8', returned: '6', share: '75', quorum: '50' }]);
    // The measure behind does not take the five that remain for what came back.
    expect(said(reading)).not.toContain('turnout');
    expect(worthOf(reading)).toBe('90');
  });

  test("an item of the sheet that a rater left out makes it incomplete; don't know does not", () => {
    const settings = { ...validity, incomplete: 'void' };
    const sheets = [...five, sheet(undefined, 0), sheet('unknown', 1)];
    // 5 x 90 and 80: 530 / 6
    expect(worthOf(read(settings, sheets))).toBe('265/3');
  });

  test('nobody asked is no quorum', () => {
    expect(said(read({ ...validity, quorumPercent: '0' }, [], { invited: { offices: 0 } }))).toContain('no-quorum');
  });

  test('over-returned is only claimed where somebody counted', () => {
    const settings = { ...validity, overReturned: 'void' };
    expect(worthOf(read(settings, five))).toBe('90');
    expect(said(read(settings, five, { invited: { offices: 4 } }))).toEqual(['kept', 'returned', 'over-returned']);
  });
});

describe('the satisfied rate', () => {
  test('brings along the share of the lowest levels, over all channels that count', () => {
    const channels = [
      { channel: 'phone', weight: '60' },
      { channel: 'paper', weight: '40' },
    ];
    const facts = [{ fact: 'poor', from: 3, to: 4 }];
    const given = [
      ...times(6, sheet(0, 3, { channel: 'phone' })),
      ...times(4, sheet(4, 2, { channel: 'paper' })),
      ...times(9, sheet(4, 4)),
    ];
    const reading = read({ ...share, channels, facts }, given);
    // phone: help 100, speed 0: 50; paper: help 0, speed 100: 50; the nine of no channel do not count
    expect(worthOf(reading)).toBe('50');
    // poor: help 4 of 10, speed 6 of 10: half of 40 and half of 60 = 50
    expect('facts' in reading && reading.facts?.poor && exact(reading.facts.poor)).toBe('50');
    expect(told(reading, 'fact')).toEqual([{ fact: 'poor', from: '4', to: '5', value: '50' }]);
    expect(formOf('measure', 'level-share')?.facts?.({ ...share, facts }, () => [])).toEqual(['poor']);
  });

  test('is not the index: the lowest level that still counts makes a full rate', () => {
    const given = times(5, sheet(2, 2));
    expect([worthOf(read(share, given)), worthOf(read(index, given))]).toEqual(['100', '60']);
  });
});

describe('scores of a panel', () => {
  const records = [
    ['r1', '90'],
    ['r2', '80'],
    ['r2', '81'],
    [undefined, '70'],
  ].map(
    ([rater, value], at): Fact => ({
      id: `${at}`,
      indicator: 'leaf',
      unit: 'east',
      field: 'score',
      value: value ?? '0',
      ...(rater !== undefined && { rater }),
    }),
  );
  const panel = { form: 'rater-scores', field: 'score', raters: 'mean', minimum: 1, whenNone: 'none' };

  test('who scored twice is named, and a score without a rater is told of', () => {
    const reading = read(panel, [], { records });
    expect([worthOf(reading), reading.n]).toEqual(['90', 1]);
    expect(told(reading, 'rater-twice')).toEqual([{ rater: 'r2', n: '2' }]);
    expect(told(reading, 'rater-unnamed')).toEqual([{ n: '1' }]);
    expect(told(reading, 'scores')).toMatchObject([{ scores: '90' }]);
  });

  test('trimmed inside a corrected panel the same holds', () => {
    const settings = {
      form: 'panel-correction',
      field: 'score',
      reference: 'pooled-mean',
      coefficient: 'exact',
      trim: { drop: 1, from: 3, fewer: 'mean' },
      whenNone: 'none',
    };
    const given = records.slice(0, 3).map((record) => ({ ...record, panel: 'p1' }));
    const reading = read(settings, [], { records: given });
    // r2 does not count; one raw score of 90 is its own reference
    expect(worthOf(reading)).toBe('90');
    expect(said(reading)).toEqual(['panel', 'rater-twice', 'mean-untrimmed', 'reference-pooled-mean', 'corrected']);
  });
});

describe('settings that make no sense', () => {
  const strata = (one: object, other: object) => [
    { stratum: 'county', ...one },
    { stratum: 'village', ...other },
  ];

  test.each([
    ['ordinary ones', index, []],
    ['dropping all there is', { ...review, trim: { drop: 2, from: 4, fewer: 'none' } }, ['trim-leaves-none']],
    ['dropping all but one', { ...review, trim: { drop: 2, from: 5, fewer: 'none' } }, []],
    [
      'a stratum weighed twice, another not at all',
      { ...review, strata: strata({ weight: '100', weightByGroup: { plain: '100' } }, {}) },
      ['stratum-weight-one', 'stratum-weight-one'],
    ],
    [
      'weights that sum for one group only',
      { ...review, strata: strata({ weight: '60' }, { weightByGroup: { plain: '40', hills: '30' } }) },
      ['stratum-group-weights-sum'],
    ],
    [
      'a group forgotten, and one that is not there',
      {
        ...review,
        strata: strata({ weightByGroup: { plain: '60', coast: '1' } }, { weightByGroup: { plain: '40' } }),
      },
      ['no-such-group', 'stratum-group-weights-sum'],
    ],
    [
      'weights by group that sum for each',
      {
        ...review,
        strata: strata({ weightByGroup: { plain: '60', hills: '100' } }, { weightByGroup: { plain: '40' } }),
      },
      [],
    ],
    [
      'plain strata that do not sum',
      { ...review, strata: strata({ weight: '60' }, { weight: '60' }) },
      ['stratum-weights-sum'],
    ],
    ['a default level off the scale', { ...index, defaults: { level: 5 } }, ['no-such-level']],
    ['a rate of every level', { ...share, levels: 5 }, ['levels-all']],
    [
      'shares backwards, twice and off the scale',
      {
        ...share,
        facts: [
          { fact: 'poor', from: 4, to: 3 },
          { fact: 'poor', from: 3, to: 5 },
        ],
      },
      ['listed-twice', 'levels-backwards', 'no-such-level'],
    ],
    ['a rate of too few', { ...share, minimum: 4 }, ['minimum-too-small']],
    ['a quorum nobody can pass', { ...validity, quorumPercent: '100' }, ['quorum-whole']],
    ['a review of ballots of nobody', { ...validity, audience: 'strangers' }, ['no-such-audience']],
    ['both of nobody', { ...validity, audience: 'x', of: { ...review, audience: 'x' } }, ['no-such-audience']],
    [
      'places of too few bodies',
      {
        form: 'rank-average',
        audience: 'offices',
        item: 'help',
        full: '9',
        stepPercent: '2',
        minimum: 1,
        whenNone: 'none',
      },
      ['minimum-too-small'],
    ],
  ] as const)('%s', (_, settings, codes) => {
    expect(faults(settings)).toEqual(codes);
  });
});
