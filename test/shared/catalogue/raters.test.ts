import { describe, expect, test } from 'vitest';
import { citizens, index, review, seats } from './ballot-measures.ts';
import { judged } from './judged.ts';
import { figures, votes } from './written-evidence.ts';
import { asItIs, type GivenNode, handedInAs, type Settings } from './written-plan.ts';

// The numbers were worked out from the texts of the schemes before anybody looked at what the forms say.

/** A leaf with a score that somebody hands in. */
const handed = (id: string, weight: string, more: Settings = {}): GivenNode => ({
  id,
  weight,
  measure: handedInAs('score'),
  curve: asItIs,
  ...more,
});
const mean = (id: string, children: readonly GivenNode[], whenMissing = 'rescale'): GivenNode => ({
  id,
  aggregate: { form: 'weighted-mean', whenMissing },
  children,
});
const scoresOf = (scores: Readonly<Record<string, string>>) =>
  Object.entries(scores).flatMap(([indicator, value]) => figures('score', { a: value }, { indicator }));

describe('B1 telephone and paper answers are weighted (shares printed, scores by hand)', () => {
  const audiences = citizens(3, { channels: ['phone', 'paper'] });
  const channels = (phone: string, paper: string, minimum?: number) => [
    { channel: 'phone', weight: phone, ...(minimum && { minimum }) },
    { channel: 'paper', weight: paper },
  ];
  const phone = (...counts: readonly number[]) => votes('a', counts, { channel: 'phone' });
  const paper = (...counts: readonly number[]) => votes('a', counts, { channel: 'paper' });
  const of = (points: string, more: Settings, ballots: ReturnType<typeof votes>) =>
    judged({ measure: index(points, undefined, more), units: ['a'], audiences, ballots }).score('a');
  const mixed = { channels: channels('60', '40') };

  test('B1 a, b: 90 and 80 at 60:40 make 86, 88 and 76 at 70:30 make 84.4', () => {
    expect(of('90/80/0', mixed, [...phone(10), ...paper(0, 10)])).toBe('86'); // 54 + 32
    expect(of('88/76/0', { channels: channels('70', '30') }, [...phone(10), ...paper(0, 10)])).toBe('84.4');
  });

  test('B1 c: where nobody answered on paper the weight moves, or there is no score', () => {
    expect(of('90/80/0', mixed, phone(10))).toBe('90');
    expect(of('90/80/0', { ...mixed, emptyChannel: 'none' }, phone(10))).toBeNull();
  });

  test('B1 c: or it counts as zero, where each channel is a leaf of its own', () => {
    const leaf = (channel: string, weight: string): GivenNode => ({
      id: channel,
      weight,
      measure: index('90/80/0', undefined, { channels: [{ channel, weight: '100' }], whenNone: 'zero' }),
      curve: asItIs,
    });
    const tree = mean('total', [leaf('phone', '60'), leaf('paper', '40')]);
    expect(judged({ tree, units: ['a'], audiences, ballots: phone(10) }).score('a')).toBe('54'); // .6 x 90
  });

  test('B1 d: 29 answers by telephone are too few where thirty are asked for, thirty count', () => {
    const least = { channels: channels('60', '40', 30) };
    expect(of('90/80/0', least, [...phone(29), ...paper(0, 10)])).toBe('80');
    expect(of('90/80/0', least, [...phone(30), ...paper(0, 10)])).toBe('86');
    expect(of('90/80/0', least, phone(29))).toBeNull();
  });

  test('B1 e: each channel is averaged by itself first: 86, not the pooled mean', () => {
    // 100 and 80 by telephone, four times 80 on paper, each ten times: .6 x 90 + .4 x 80
    expect(of('100/80/0', mixed, [...phone(10, 10), ...paper(0, 40)])).toBe('86');
  });
});

describe('B2 strata weigh by the class of the unit that is rated (by hand)', () => {
  const strata = ['citizen', 'firm', 'unit'];
  const units = { a: 's', b: 'p', c: 's', d: 'p' };
  const weights = { s: ['40', '30', '30'], p: ['10', '20', '70'] };
  const byClass = (p: readonly string[] = weights.p) =>
    strata.map((stratum, at) => ({
      stratum,
      weightByGroup: [
        { group: 's', weight: weights.s[at] },
        { group: 'p', weight: p[at] },
      ],
    }));
  const [citizen, firm, unit] = strata.map((stratum, at) => (of: string) => {
    const counts = [0, 0, 0].map((_, level) => (level === at ? 10 : 0));
    return votes(of, counts, { stratum });
  });
  const of = (more: Settings, ballots: ReturnType<typeof votes>) =>
    judged({
      measure: review('80/90/70', undefined, { minimum: 10, strata: byClass(), ...more }),
      units,
      audiences: citizens(3, { strata }),
      ballots,
    });
  const all = ['a', 'b'].flatMap((one) => [citizen, firm, unit].flatMap((by) => by?.(one) ?? []));
  const without = [citizen, unit].flatMap((by) => by?.('c') ?? []);

  test('B2 a, b: 80, 90 and 70 make 80 in class S and 75 in class P', () => {
    expect(of({}, all).scores('a', 'b')).toBe('a 80, b 75'); // 32 + 27 + 21; 8 + 18 + 49
  });

  test('B2 c: without firms the weight is spread (530/7), or there is no score', () => {
    expect(of({}, [...all, ...without]).score('c')).toBe('530/7'); // (3200 + 2100) / 70
    expect(of({ emptyStratum: 'none' }, [...all, ...without]).score('c')).toBeNull();
  });

  test('B2 c: or the firms count as zero (53), or as the mean of the class (80), a leaf a stratum', () => {
    const leaves = (whenNone: string) =>
      strata.map(
        (stratum, at): GivenNode => ({
          id: stratum,
          weightByGroup: { s: weights.s[at], p: weights.p[at] },
          measure: review('80/90/70', undefined, { minimum: 10, whenNone, strata: [{ stratum, weight: '100' }] }),
          curve: asItIs,
        }),
      );
    const score = (whenNone: string) =>
      judged({
        tree: mean('total', leaves(whenNone)),
        units,
        audiences: citizens(3, { strata }),
        ballots: [...all, ...without],
      }).score('c');
    expect(score('zero')).toBe('53'); // 32 + 0 + 21
    expect(score('group-mean')).toBe('80'); // 32 + .3 x 90 + 21
  });

  test('B2 d: nine strata make 81.35; without the fourth they make 1477/18', () => {
    const nine = ['w', 'x', 'y', 'z', 'v', 'u', 't', 's', 'r'];
    const given = ['10', '10', '10', '10', '10', '15', '10', '10', '15'];
    const points = '90/85/80/75/70/95/60/88/82';
    const ballots = nine.map((stratum, level) => ({ stratum, times: 5, sheet: { a: { q: level } } }));
    const score = (some: typeof ballots) =>
      judged({
        measure: review(points, undefined, { strata: nine.map((stratum, at) => ({ stratum, weight: given[at] })) }),
        units: ['a'],
        audiences: seats(9, { strata: nine }),
        ballots: some,
      }).score('a');
    expect(score(ballots)).toBe('81.35');
    expect(score(ballots.filter(({ stratum }) => stratum !== 'z'))).toBe('1477/18'); // (81.35 - 7.5) / .9
  });

  test('B2 e: weights of 4:3:3 must be written as percent', () => {
    const bad = strata.map((stratum, at) => ({ stratum, weight: ['4', '3', '3'][at] }));
    expect(of({ strata: bad }, all).faults).toContain('stratum-weights-sum');
  });

  test('B2 f: where only firms answered and they weigh nothing in the class there is no score', () => {
    expect(of({ strata: byClass(['30', '0', '70']) }, firm?.('d') ?? []).score('d')).toBeNull();
  });
});

describe('B3 third party, mutual review and inspection (weights printed, scores by hand)', () => {
  const rounds = [handed('round1', '37.5'), handed('round2', '62.5')]; // 15 and 25 of 40
  const nested = mean('total', [
    { ...mean('third', rounds), weight: '40' },
    handed('mutual', '30'),
    handed('inspection', '30'),
  ]);
  const flat = mean('total', [
    handed('round1', '15'),
    handed('round2', '25'),
    handed('mutual', '30'),
    handed('inspection', '30'),
  ]);
  const of = (tree: GivenNode, scores: Readonly<Record<string, string>>) =>
    judged({ tree, units: ['a'], records: scoresOf(scores) });
  const later = { round2: '88', mutual: '92', inspection: '85' };

  test('B3 a: 80, 88, 92 and 85 make 87.1', () => {
    expect(of(nested, { round1: '80', ...later }).score('a')).toBe('87.1'); // 12 + 22 + 27.6 + 25.5
  });

  test('B3 b: without the first round the third party is 88: 88.3; all in one row it is 1502/17', () => {
    expect(of(nested, later).score('a')).toBe('88.3'); // 35.2 + 27.6 + 25.5
    expect(of(flat, later).score('a')).toBe('1502/17'); // 75.1 / .85
  });

  test('B3 c: party work 90 and economy 80 make 83 at 30:70 and 83.5 at 35:65', () => {
    const scores = { party: '90', economy: '80' };
    expect(of(mean('total', [handed('party', '30'), handed('economy', '70')]), scores).score('a')).toBe('83');
    expect(of(mean('total', [handed('party', '35'), handed('economy', '65')]), scores).score('a')).toBe('83.5');
  });
});

describe('B4 county, townships and departments count 6:3:1 (weights printed, scores by hand)', () => {
  const take = {
    form: 'earlier-results',
    take: 'children',
    score: 'exact',
    as: 'mean',
    missing: 'move-weight',
    least: 1,
  };
  const townships = {
    id: 'townships',
    weight: '30',
    measure: { ...take, from: [{ earlier: 'towns', weight: '100' }], whenNone: 'none' },
    curve: asItIs,
  };
  const tree = mean('total', [handed('county', '60'), townships, handed('departments', '10')]);
  const of = (scores: Readonly<Record<string, string>>) =>
    judged({
      tree,
      units: ['a'],
      records: scoresOf({ county: '90', departments: '70' }),
      earlier: [{ id: 'towns', scores, parents: Object.fromEntries(Object.keys(scores).map((id) => [id, 'a'])) }],
    });

  test('B4 a, b: 90, 80 and 70 make 85; townships of 75 and 85 are averaged first', () => {
    expect(of({ t1: '80' }).score('a')).toBe('85'); // 54 + 24 + 7
    expect(of({ t1: '75', t2: '85' }).score('a')).toBe('85');
  });

  test('B4 c: a county without measured townships gets 610/7, and the weights used are said', () => {
    expect(of({}).score('a')).toBe('610/7'); // (54 + 7) / .7
    expect(of({}).used('a', 'total')).toEqual({ county: '600/7', townships: '0', departments: '100/7' });
  });
});
