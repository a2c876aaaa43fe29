import { expect, test } from 'vitest';
import type { Ballot } from '../../../shared/evidence/evidence.ts';
import type { Flag, FlagKind } from '../../../shared/oversight/flag.ts';
import { flagsOf } from '../../../shared/oversight/flags.ts';
import { delegates, diceOf, rated, sheetOf, times, watched } from './ballots.ts';
import { answersOf, days, honestCounty, honestDelegates, towns } from './honest.ts';

const dice = diceOf(7);
const mixedDay = () => days[Math.floor(dice() * days.length)] ?? '';
const around = (level: number) => answersOf(dice, level);
const best = [0, 0, 0, 0];
const worst = [4, 4, 4, 4];

/** Ballots somebody adds to an honest county, and what must be said of them. */
type Attack = {
  readonly name: string;
  readonly ballots: readonly Ballot[];
  readonly kind: FlagKind;
  readonly meant: Partial<Flag['set']>;
  readonly whole?: true;
};
const attack = (name: string, kind: FlagKind, meant: Attack['meant'], ballots: readonly Ballot[]): Attack => ({
  ...{ name, kind, meant, ballots },
});
const on = (day: string, batch: string) => ({ day, batch });
const inBatch = (batch: string, n: number, levels: () => readonly number[], more: Partial<Ballot> = {}) =>
  times(n, () => rated('t1', levels(), { batch, day: mixedDay(), ...more }));
const atDevice = (batch: string, n: number, day: () => string) =>
  times(n, () => rated('t1', around(1), { channel: 'hall', batch, day: day() }));
/** Devices as they are used: eight cases a day each. */
const devices = ['k1', 'k2', 'k3'].flatMap((batch) => days.flatMap((day) => atDevice(batch, 8, () => day)));
const sheets = (batch: string, n: number, levels: (town: string) => readonly number[]) =>
  times(n, () => sheetOf(Object.fromEntries(towns.map((town) => [town, levels(town)])), { batch, day: mixedDay() }));

const attacks: readonly Attack[] = [
  attack(
    'sixty good ballots bought on one day',
    'burst',
    { subject: 't1', days: [days[4] ?? ''] },
    times(60, () => rated('t1', best, on(days[4] ?? '', 't1-b1'))),
  ),
  attack(
    'sixty bad ballots against a rival on one day',
    'burst',
    { subject: 't2' },
    times(60, () => rated('t2', worst, on(days[9] ?? '', 't2-b1'))),
  ),
  attack(
    'ordinary looking ballots bought on one day',
    'burst',
    { subject: 't1' },
    times(60, () => rated('t1', around(1), on(days[2] ?? '', 't1-b2'))),
  ),
  attack(
    'bought on two days',
    'burst',
    { subject: 't1' },
    times(100, (at) => rated('t1', around(0.6), on(days[at % 2] ?? '', 't1-b2'))),
  ),
  attack(
    'one sheet copied in a batch of its own',
    'same-sheets',
    { batch: 'x' },
    inBatch('x', 20, () => [0, 1, 0, 2]),
  ),
  attack(
    'one sheet copied among honest ones of a batch',
    'same-sheets',
    { batch: 't1-b3' },
    inBatch('t1-b3', 25, () => [1, 0, 2, 0]),
  ),
  attack(
    'a bad sheet copied',
    'same-sheets',
    { batch: 'x' },
    inBatch('x', 20, () => [4, 3, 4, 2]),
  ),
  attack(
    'two sheets copied in turn',
    'same-sheets',
    { batch: 'x' },
    times(40, (at) => rated('t1', at % 2 ? [0, 2, 0, 1] : [1, 0, 0, 2], { batch: 'x', day: mixedDay() })),
  ),
  attack(
    'a batch of nothing but the best',
    'batch-off',
    { batch: 'x' },
    inBatch('x', 40, () => best).map((one) => ({ ...one, sheet: { t8: one.sheet.t1 ?? {} } })),
  ),
  attack(
    'a batch of nothing but the worst',
    'batch-off',
    { batch: 'x' },
    inBatch('x', 25, () => worst),
  ),
  attack(
    'a batch that is varied and much worse',
    'batch-off',
    { batch: 'x' },
    inBatch('x', 40, () => around(3.2)),
  ),
  attack(
    'a batch in which half were told what to answer',
    'prompted',
    { batch: 'x' },
    inBatch('x', 30, () => around(1), { prompted: 'yes' }).map((one, at) =>
      at % 2 ? { ...one, prompted: 'no' } : one,
    ),
  ),
  attack(
    'a batch just above what the plan allows',
    'prompted',
    { batch: 'x' },
    times(24, (at) => rated('t1', around(1), { batch: 'x', day: mixedDay(), prompted: at < 5 ? 'yes' : 'no' })),
  ),
  attack(
    'told, and many keep silent about it',
    'prompted',
    { batch: 'x' },
    times(40, (at) =>
      rated('t1', around(1), { batch: 'x', day: mixedDay(), prompted: at < 6 ? 'yes' : at < 15 ? 'no' : 'unsaid' }),
    ),
  ),
  attack('one device pressed two hundred times in a day', 'same-device', { batch: 'k4', days: [days[6] ?? ''] }, [
    ...devices,
    ...atDevice('k4', 200, () => days[6] ?? ''),
  ]),
  attack('one device pressed sixty times on each of three days', 'same-device', { batch: 'k4' }, [
    ...devices,
    ...atDevice('k4', 180, () => days[Math.floor(dice() * 3)] ?? ''),
  ]),
  attack(
    'a poster stuffed with praise',
    'open-differs',
    { channel: 'poster', subject: 't7' },
    times(300, () => rated('t7', best, { channel: 'poster', day: mixedDay() })).map((one) => one),
  ),
  attack(
    'a poster stuffed with blame',
    'open-differs',
    { channel: 'poster', subject: 't1' },
    times(300, () => rated('t1', around(3.5), { channel: 'poster', day: mixedDay(), unproven: true })),
  ),
  {
    ...attack(
      'sheets of one column',
      'straight-lines',
      { batch: 'x' },
      sheets('x', 30, () => best),
    ),
    whole: true,
  },
  {
    ...attack(
      'a batch against one town on the sheet',
      'batch-off',
      { batch: 'x' },
      sheets('x', 30, (town) => (town === 't3' ? worst : around(1))),
    ),
    whole: true,
  },
];

/** A county in which every town is middling, so that praise and blame both stand out. */
const seeds = [11, 12, 13, 14, 15];

test('of twenty ways to cheat every one is seen, in five counties each', () => {
  expect(attacks).toHaveLength(20);
  const missed = attacks.flatMap(({ name, ballots, kind, meant, whole }) =>
    seeds.flatMap((seed) => {
      const honest = whole ? honestDelegates(seed) : honestCounty(seed);
      const found = flagsOf(watched([...honest, ...ballots], whole && delegates));
      const hit = found.some(
        (flag) =>
          flag.kind === kind &&
          Object.entries(meant).every(
            ([part, value]) => JSON.stringify(flag.set[part as keyof Flag['set']]) === JSON.stringify(value),
          ),
      );
      return hit ? [] : [`${name}, county ${seed}: ${found.map((flag) => flag.kind).join(' ')}`];
    }),
  );
  expect(missed).toEqual([]);
});

test('of two hundred honest counties fewer than one in fifty hears a false alarm', () => {
  const counties = Array.from({ length: 100 }, (_, seed) => [
    flagsOf(watched(honestCounty(1000 + seed))),
    flagsOf(watched(honestDelegates(2000 + seed), delegates)),
  ]).flat();
  const alarmed = counties.filter((flags) => flags.length > 0);
  expect(alarmed.length, JSON.stringify(alarmed.flat().map(({ kind, figures }) => ({ kind, figures })))).toBeLessThan(
    4,
  );
});
