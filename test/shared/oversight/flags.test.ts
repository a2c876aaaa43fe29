import { expect, test } from 'vitest';
import { batchOffFlags } from '../../../shared/oversight/batch-off.ts';
import { burstFlags } from '../../../shared/oversight/burst.ts';
import { flagsOf } from '../../../shared/oversight/flags.ts';
import { openDiffersFlags } from '../../../shared/oversight/open-differs.ts';
import { promptedFlags } from '../../../shared/oversight/prompted.ts';
import { sameDeviceFlags } from '../../../shared/oversight/same-device.ts';
import { sameSheetFlags } from '../../../shared/oversight/same-sheets.ts';
import { straightLineFlags } from '../../../shared/oversight/straight-lines.ts';
import { atLeast, sharesDiffer } from '../../../shared/statistics/tails.ts';
import { delegates, rated, sheetOf, times, watched } from './ballots.ts';

const mixed = (at: number) => [at % 3, (at + 1) % 3, at % 2, (at * 2) % 3];

test('the tails are the exact ones', () => {
  // 10 of 10 coins: 1/1024. At least 8 of 10: (45 + 10 + 1) / 1024.
  expect(atLeast(10, 10, 0.5)).toBeCloseTo(1 / 1024, 12);
  expect(atLeast(8, 10, 0.5)).toBeCloseTo(56 / 1024, 12);
  expect([atLeast(0, 10, 0.5), atLeast(11, 10, 0.5), atLeast(3, 10, 0), atLeast(3, 10, 1)]).toEqual([1, 0, 0, 1]);
  // 30 of 30 against 60 of 120: pooled 90/150 = 0.6, spread sqrt(0.24 * (1/30 + 1/120)) = 0.1, z = 5: 5.733e-7.
  expect(sharesDiffer(30, 30, 60, 120)).toBeCloseTo(5.733031e-7, 12);
  expect(sharesDiffer(5, 5, 7, 7)).toBe(1);
});

test('six of twenty-five who say they were told are more than twenty percent, five are not', () => {
  const batch = (yes: number) =>
    times(25, (at) => rated('east', mixed(at), { batch: 'b1', prompted: at < yes ? 'yes' : 'no' }));
  expect(promptedFlags(watched(batch(6)))).toMatchObject([
    {
      kind: 'prompted',
      set: { round: 'spring', batch: 'b1' },
      n: 25,
      figures: { yes: '6', answers: '25', share: '24', most: '20' },
    },
  ]);
  expect(promptedFlags(watched(batch(5)))).toEqual([]);
  // Who would rather not say answers nothing: nine answers are too few, whatever they say.
  const silent = times(30, (at) => rated('east', mixed(at), { batch: 'b1', prompted: at < 9 ? 'yes' : 'unsaid' }));
  expect(promptedFlags(watched(silent))).toEqual([]);
});

test('thirty of sixty ballots on a day that has a tenth of all others are a burst, eighteen are a day', () => {
  const county = (n: number) => [
    ...times(100, (at) => rated('west', mixed(at), { day: at < 10 ? '2026-06-05' : '2026-06-08' })),
    ...times(60, (at) => rated('east', mixed(at), { day: at < n ? '2026-06-05' : '2026-06-08' })),
  ];
  // Expected (10 + 1) / (100 + 2) of 60: 6.5. Thirty are more than three times that, eighteen are not.
  expect(burstFlags(watched(county(30)))).toMatchObject([
    {
      set: { round: 'spring', subject: 'east', days: ['2026-06-05'] },
      figures: { n: '30', all: '60', share: '50', usual: '10', day: '2026-06-05' },
    },
  ]);
  expect(burstFlags(watched(county(18)))).toEqual([]);
});

test('twelve of thirty sheets copied from one are seen; all very satisfied is what many honest people say', () => {
  const copied = (levels: readonly number[]) => [
    ...times(200, (at) => rated('east', mixed(at), { batch: 'b2' })),
    ...times(18, (at) => rated('east', mixed(at), { batch: 'b1' })),
    ...times(12, () => rated('east', levels, { batch: 'b1' })),
  ];
  expect(sameSheetFlags(watched(copied([0, 2, 1, 4])))).toMatchObject([
    { set: { round: 'spring', batch: 'b1', subject: 'east' }, n: 30, figures: { alike: '12', n: '30', share: '40' } },
  ]);
  expect(sameSheetFlags(watched(copied([0, 0, 0, 0])))).toEqual([]);
});

test('a device that took ninety where devices take twenty a day is busy; an only device is told above a hundred', () => {
  const day = (batch: string, at: number, n: number) =>
    times(n, (each) => rated('east', mixed(each), { channel: 'hall', batch, day: `2026-06-${10 + at}` }));
  const others = Array.from({ length: 10 }, (_, at) => day('k1', at, 20)).flat();
  expect(sameDeviceFlags(watched([...others, ...day('k2', 0, 90)]))).toMatchObject([
    { set: { round: 'spring', batch: 'k2', days: ['2026-06-10'] }, figures: { n: '90', usual: '20' } },
  ]);
  expect(sameDeviceFlags(watched([...others, ...day('k2', 0, 60)]))).toEqual([]);
  expect(sameDeviceFlags(watched(day('k1', 0, 100)))).toEqual([]);
  expect(sameDeviceFlags(watched(day('k1', 0, 101)))).toHaveLength(1);
  // The same number by card is no device.
  expect(sameDeviceFlags(watched(times(101, (at) => rated('east', mixed(at), { batch: 'k1' }))))).toEqual([]);
});

test('twenty-four straight lines of thirty where others draw ten of a hundred are seen', () => {
  const units = ['a', 'b', 'c', 'd', 'e'];
  const lines = (batch: string, n: number, straight: number) =>
    times(n, (at) =>
      sheetOf(
        Object.fromEntries(units.map((unit, seat) => [unit, at < straight ? [1, 1] : [(at + seat) % 3, seat % 3]])),
        { batch },
      ),
    );
  const found = (n: number) => straightLineFlags(watched([...lines('b1', 30, n), ...lines('b2', 100, 10)], delegates));
  expect(found(24)).toMatchObject([
    { set: { batch: 'b1' }, figures: { straight: '24', n: '30', share: '80', usual: '10' } },
  ]);
  expect(found(14)).toEqual([]);
});

test('an open channel of 95 percent against 60 is told, of 70 against 60 is not', () => {
  const share = (channel: string, n: number, content: number) =>
    times(n, (at) => rated('east', at < content ? [0, 1, 1, 0] : [3, 4, 3, 3], { channel }));
  const found = (content: number) =>
    openDiffersFlags(watched([...share('poster', 200, content), ...share('doorstep', 100, 60)]));
  expect(found(190)).toMatchObject([
    {
      set: { channel: 'poster', subject: 'east' },
      about: 'east',
      figures: { n: '200', share: '95', others: '100', usual: '60' },
    },
  ]);
  expect(found(140)).toEqual([]);
});

test('a batch of thirty content people among a hundred and twenty divided ones is far off', () => {
  const share = (batch: string, n: number, content: number) =>
    times(n, (at) => rated('east', at < content ? [0, 1, 1, 0] : [3, 4, 3, 3], { batch }));
  const found = (content: number) => batchOffFlags(watched([...share('b1', 30, content), ...share('b2', 120, 60)]));
  // The other is as far off, and no reason to look: it is what most people say.
  expect(found(30)).toMatchObject([
    { set: { batch: 'b1' }, about: 'east', figures: { n: '30', share: '100', others: '120', usual: '50' } },
  ]);
  expect(found(30)).toHaveLength(1);
  // 20 of 30 against 60 of 120: 16.7 points, less than twenty.
  expect(found(20)).toEqual([]);
});

test('nothing is ever said of fewer than ten, and what nobody gave is not looked at', () => {
  const few = times(9, () => rated('east', [0, 2, 1, 4], { batch: 'b1', prompted: 'yes', day: '2026-06-05' }));
  const rest = times(300, (at) => rated('west', mixed(at), { batch: 'b2', day: '2026-06-08', prompted: 'no' }));
  expect(flagsOf(watched([...few, ...rest]))).toEqual([]);
  const silent = times(60, () => rated('east', [0, 2, 1, 4], { batch: 'b1', prompted: 'yes', default: true }));
  expect(flagsOf(watched([...silent, ...rest]))).toEqual([]);
});

test('the list is the same whatever order the ballots come in', () => {
  const ballots = [
    ...times(40, (at) =>
      rated('east', [0, 2, 1, 4], { batch: 'b1', prompted: at % 2 === 0 ? 'yes' : 'no', day: '2026-06-05' }),
    ),
    ...times(80, (at) => rated('east', mixed(at), { batch: 'b2', day: '2026-06-08' })),
    ...times(120, (at) => rated('west', mixed(at), { batch: 'b2', day: '2026-06-08' })),
  ];
  const found = flagsOf(watched(ballots));
  // The plan's own rule first; the copied sheet, the sudden day beside it.
  expect(found[0]).toMatchObject({ kind: 'prompted', figures: { share: '50' } });
  expect(new Set(found.map(({ kind }) => kind))).toEqual(new Set(['prompted', 'same-sheets', 'burst']));
  expect(flagsOf(watched([...ballots].reverse()))).toEqual(found);
});
