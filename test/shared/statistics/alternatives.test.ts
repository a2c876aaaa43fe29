import { describe, expect, test } from 'vitest';
import { sha256 } from '../../../functions/store/digest.ts';
import type { Ballot } from '../../../shared/evidence/evidence.ts';
import { tryAlternatives } from '../../../shared/statistics/alternatives/tried.ts';
import { whatIf } from '../../../shared/statistics/what-if.ts';
import { branch, figureLeaf, judgedCounty, planWith, words } from './county.ts';

function triedIn(basis: Parameters<typeof tryAlternatives>[0], id: string) {
  const found = tryAlternatives(basis).find((one) => one.id === id);
  if (!found) throw new Error(`${id} is not listed`);
  return found;
}

describe('a very bad indicator', () => {
  const plan = planWith(
    branch('total', undefined, [figureLeaf('x', '33.4'), figureLeaf('y', '33.3'), figureLeaf('z', '33.3')]),
  );
  const even = (value: number) => ({ x: value, y: value, z: value });
  const basis = judgedCounty(plan, {
    u1: { x: 95, y: 95, z: 20 },
    u2: even(72),
    u3: even(69),
    u4: even(65),
    u5: even(60),
  });

  test('is hidden by an arithmetic mean and shown by a geometric one', () => {
    // u1: 66.7 % x 95 + 33.3 % x 20 = 70.025, second behind 72. Geometric: exp(0.667 ln 95 + 0.333 ln 20) = 56.5, last.
    const found = triedIn(basis, 'geometric');
    if (found.outcome !== 'tried') throw new Error(found.outcome);
    const [towns] = found.shifts;
    // In the order of the standing u2, u1, u3, u4, u5
    expect([...(towns?.places ?? [])]).toEqual([1, 5, 2, 3, 4]);
    // 0 + 3 + 1 + 1 + 1 = 6 places over 5 units
    expect(found.average).toBeCloseTo(1.2, 12);
    expect(towns).toMatchObject({ moved: 4, furthest: { unit: 'u1', from: 2, to: 5 } });
  });

  test('leaving it out puts the unit first', () => {
    const found = triedIn(basis, 'without-z');
    if (found.outcome !== 'tried') throw new Error(found.outcome);
    // u1 95, then 72, 69, 65, 60
    expect([...(found.shifts[0]?.places ?? [])]).toEqual([2, 1, 3, 4, 5]);
    expect(found.part).toEqual({ zh: 'z', en: 'z' });
  });

  test('places alone count it as one last place', () => {
    const found = triedIn(basis, 'places');
    if (found.outcome !== 'tried') throw new Error(found.outcome);
    // Percentiles, 100 for the best: u1 100, 100, 0: 66.7; u2 75, 75, 100: 83.325; u3 50, 50, 75: 58.325; u4 25, 25, 50; u5 0, 0, 25.
    expect([...(found.shifts[0]?.places ?? [])]).toEqual([1, 2, 3, 4, 5]);
    expect(found.applied).toBe(3);
  });
});

describe('what is not there to be changed', () => {
  const plan = planWith(
    {
      ...branch('total', undefined, [
        { ...figureLeaf('x', '0'), weight: undefined, fullPoints: '60' },
        { ...figureLeaf('y', '0'), weight: undefined, fullPoints: '40' },
      ]),
      aggregate: { form: 'sum', whenMissing: 'zero' },
    },
    { rankAt: 'exact' },
  );
  const basis = judgedCounty(plan, { a: { x: 50, y: 50 }, b: { x: 60, y: 60 } });

  test('is said, not passed over', () => {
    const outcomes = Object.fromEntries(tryAlternatives(basis).map(({ id, outcome }) => [id, outcome]));
    expect(outcomes).toEqual({
      'equal-weights': 'nothing-to-change',
      geometric: 'nothing-to-change',
      'min-max': 'tried',
      't-score': 'tried',
      places: 'tried',
      unrounded: 'nothing-to-change',
      'channel-out': 'nothing-to-change',
      'channel-in': 'nothing-to-change',
      'stratum-out': 'nothing-to-change',
      'no-trim': 'nothing-to-change',
      'every-ballot': 'nothing-to-change',
      'without-x': 'tried',
      'without-y': 'tried',
      'no-adjustments': 'nothing-to-change',
    });
    expect(triedIn(basis, 'geometric').skipped).toEqual([
      { path: 'total', title: { zh: 'total', en: 'total' }, why: 'points-not-weights' },
    ]);
  });
});

describe('channels', () => {
  const channelled = planWith(
    {
      id: 'asked',
      title: words('Asked'),
      measure: {
        form: 'satisfaction',
        audience: 'citizens',
        points: ['100', '0'],
        items: [{ item: 'q', weight: '100' }],
        channels: [
          { channel: 'phone', weight: '60' },
          { channel: 'paper', weight: '40' },
          { channel: 'open', weight: '0' },
        ],
        emptyItem: 'move-weight',
        emptyChannel: 'move-weight',
        minimum: 10,
        whenNone: 'none',
      },
      curve: { form: 'proportional', target: { fixed: '100' }, cap: '100', whenTargetZero: 'none' },
    },
    {
      audiences: [
        {
          id: 'citizens',
          kind: 'public',
          title: words('Citizens'),
          rates: ['towns'],
          channels: ['phone', 'paper', 'open'].map((id) => ({ id, title: words(id) })),
          sheet: {
            scale: ['good', 'poor'].map((id) => ({ id, title: words(id) })),
            items: [{ id: 'q', title: words('Q') }],
          },
        },
      ],
    },
  );
  // Shares of "good" by channel: east 80 on the phone, 20 on paper, 0 open; west 50, 50, 90. Ten ballots each.
  const good = { east: { phone: 8, paper: 2, open: 0 }, west: { phone: 5, paper: 5, open: 9 } };
  const ballots = Object.entries(good).flatMap(([unit, channels]) =>
    Object.entries(channels).flatMap(([channel, n]) =>
      Array.from(
        { length: 10 },
        (_, at): Ballot => ({
          round: 'r',
          audience: 'citizens',
          voter: `${unit}-${channel}-${at}`,
          channel,
          sheet: { [unit]: { q: { level: at < n ? 0 : 1 } } },
        }),
      ),
    ),
  );
  const basis = judgedCounty(channelled, { east: {}, west: {} }, { ballots });
  const placesUnder = (id: string) => {
    const found = triedIn(basis, id);
    return found.outcome === 'tried' ? [...(found.shifts[0]?.places ?? [])] : found.outcome;
  };

  test('each is left out in turn, and the open one let in', () => {
    // Official: east 48 + 8 = 56, west 30 + 20 = 50. Without the phone 20 : 50, without paper 80 : 50.
    expect(placesUnder('channel-out-phone')).toEqual([2, 1]);
    expect(placesUnder('channel-out-paper')).toEqual([1, 2]);
    // With the open channel at the mean weight of the others, 50: east (48 + 8 + 0) / 1.5 = 37.3, west (30 + 20 + 45) / 1.5 = 63.3
    expect(placesUnder('channel-in-open')).toEqual([2, 1]);
  });

  test('so is one that the plan does not even list', () => {
    const { tree } = channelled;
    const channels = [
      { channel: 'phone', weight: '60' },
      { channel: 'paper', weight: '40' },
    ];
    const unlisted = { ...channelled, tree: { ...tree, measure: { ...tree.measure, form: 'satisfaction', channels } } };
    const found = triedIn(judgedCounty(unlisted, { east: {}, west: {} }, { ballots }), 'channel-in-open');
    expect(found.outcome === 'tried' && [...(found.shifts[0]?.places ?? [])]).toEqual([2, 1]);
  });
});

describe('what if', () => {
  const plan = planWith(branch('total', undefined, [figureLeaf('x', '60'), figureLeaf('y', '40')]));
  const basis = judgedCounty(plan, { a: { x: 90, y: 50 }, b: { x: 80, y: 100 }, c: { x: 70, y: 75 } });
  const tried = (x: string, y: string) =>
    whatIf(
      basis,
      new Map([
        ['total/x', { towns: x }],
        ['total/y', { towns: y }],
      ]),
      sha256,
    );

  test('the weights were the other way round: c passes a, and why', () => {
    const found = tried('40', '60');
    if ('faults' in found) throw new Error(JSON.stringify(found.faults));
    const [towns] = found.groups;
    // a 36 + 30 = 66 from 74, b 32 + 60 = 92 from 88, c 28 + 45 = 73 from 72
    expect(
      towns?.moves.map(({ unit, from, to, scoreBefore, scoreAfter }) => [unit, from, to, scoreBefore, scoreAfter]),
    ).toEqual([
      ['b', 1, 1, '88.00', '92.00'],
      ['c', 3, 2, '72.00', '73.00'],
      ['a', 2, 3, '74.00', '66.00'],
    ]);
    // For a, x brings 36 instead of 54, y 30 instead of 20.
    expect(towns?.moves[2]?.because.map(({ path, change }) => [path, change.toFixed(6)])).toEqual([
      ['total/x', '-18.000000'],
      ['total/y', '10.000000'],
    ]);
  });

  test('weights that do not sum to a hundred, are no weights or belong to nothing are refused', () => {
    expect(tried('40', '40')).toEqual({ faults: [{ kind: 'sum', path: 'total', group: 'towns', sum: '80' }] });
    expect(tried('-40', 'a lot')).toEqual({
      faults: [
        { kind: 'not-a-weight', path: 'total/x', group: 'towns' },
        { kind: 'not-a-weight', path: 'total/y', group: 'towns' },
      ],
    });
    expect(
      whatIf(
        basis,
        new Map([
          ['total/z', { towns: '1' }],
          ['total', { towns: '1' }],
        ]),
        sha256,
      ),
    ).toEqual({
      faults: [
        { kind: 'no-such-node', path: 'total/z', group: 'towns' },
        { kind: 'no-such-node', path: 'total', group: 'towns' },
      ],
    });
  });

  test('the official result is left as it was', () => {
    const before = JSON.stringify(basis.result);
    tried('40', '60');
    expect(JSON.stringify(basis.result)).toBe(before);
  });
});
