import { expect, test } from 'vitest';
import { figuresOf } from '../../../shared/oversight/figures.ts';
import { citizens, rated, times } from './ballots.ts';

const of = (stratum: string, n: number, levels: readonly number[] = [0, 0, 0, 0]) =>
  times(n, () => rated('east', levels, { stratum }));

test('a mean comes with half the width of its 95 percent interval', () => {
  // Eight ballots of 100 and eight of 50: mean 75, spread 25 * sqrt(16/15) = 25.82, /sqrt(16) = 6.455, t(15) = 2.1314: 13.76.
  const [east] = figuresOf(citizens, [...of('farmers', 8), ...of('farmers', 8, [2, 2, 2, 2])]);
  expect(east?.whole).toMatchObject({ n: 16, mean: 75 });
  expect(east?.whole?.margin).toBeCloseTo(13.76, 2);
});

test('fewer than ten are withheld, and with them whatever would give them away', () => {
  const shown = (farmers: number, traders: number, without = 0) => {
    const [east] = figuresOf(citizens, [...of('farmers', farmers), ...of('traders', traders), ...of('', without)]);
    return { whole: east?.whole?.n, strata: [...(east?.strata ?? [])].map(([stratum, { n }]) => [stratum, n]) };
  };
  expect(shown(20, 12)).toEqual({
    whole: 32,
    strata: [
      ['farmers', 20],
      ['traders', 12],
    ],
  });
  // Nine traders follow from the mean of all and that of the farmers: the farmers are withheld too.
  expect(shown(20, 9)).toEqual({ whole: 29, strata: [] });
  expect(shown(20, 0)).toEqual({ whole: 20, strata: [['farmers', 20]] });
  // Three without a stratum would follow: the smaller of the two goes, and fifteen hide the three.
  expect(shown(20, 12, 3)).toEqual({ whole: 35, strata: [['farmers', 20]] });
  expect(shown(5, 4)).toEqual({ whole: undefined, strata: [] });
});

test('the open channel and what nobody gave are in no mean', () => {
  const [east] = figuresOf(citizens, [
    ...of('farmers', 10),
    ...times(50, () => rated('east', [4, 4, 4, 4], { channel: 'poster' })),
    ...times(50, () => rated('east', [4, 4, 4, 4], { default: true })),
    ...times(50, () => rated('east', [4, 4, 4, 4], { unproven: true })),
  ]);
  expect(east?.whole).toMatchObject({ n: 10, mean: 100, margin: 0 });
});
