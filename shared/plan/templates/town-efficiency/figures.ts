import type { Fact } from '../../../evidence/evidence.ts';

/** Two figures of one unit at one indicator: what was reached, and what it is held against; `-` was not handed in. */
type Pair = `${string}/${string}`;

/** Figures by unit: the shares of what was due. Order: flows, on-time, published, the four systems, tasks. */
const shares: Readonly<Record<string, readonly [Pair, Pair, Pair, Pair, Pair, Pair, Pair, Pair]>> = {
  // The general office has no cases of citizens: nothing was due, and nothing is read.
  office: ['12/12', '0/0', '24/24', '10/10', '10/10', '8/8', '10/10', '11/12'],
  finance: ['9/10', '188/190', '18/18', '6/6', '6/6', '5/6', '6/6', '8/8'],
  agriculture: ['14/16', '240/250', '20/22', '8/9', '9/9', '7/9', '9/9', '7/10'],
  affairs: ['22/22', '612/620', '30/30', '12/12', '11/12', '12/12', '12/12', '9/10'],
  construction: ['10/12', '84/100', '15/20', '5/6', '5/6', '4/6', '6/6', '6/8'],
  justice: ['8/8', '96/96', '10/12', '4/4', '4/4', '3/3', '4/4', '5/6'],
  hall: ['40/45', '3180/3200', '36/36', '14/15', '15/15', '15/15', '15/15', '8/9'],
  veterans: ['5/6', '40/40', '6/6', '2/2', '2/2', '2/2', '1/2', '3/3'],
  hekou: ['10/10', '60/60', '24/24', '3/3', '3/3', '3/3', '3/3', '8/8'],
  qingshi: ['9/10', '45/50', '24/24', '3/3', '3/3', '3/3', '3/3', '9/10'],
  shiban: ['18/20', '36/40', '12/12', '4/4', '4/4', '4/4', '4/4', '10/10'],
  shuangqiao: ['8/10', '33/40', '18/24', '3/4', '3/4', '2/4', '4/4', '6/10'],
  songlin: ['10/10', '28/30', '22/24', '3/3', '3/3', '2/3', '3/3', '7/8'],
  yangliu: ['7/8', '0/0', '20/24', '2/2', '2/2', '2/2', '2/2', '5/6'],
  market: ['20/20', '150/152', '36/36', '20/20', '20/20', '19/20', '20/20', '12/12'],
};
const shareIndicators = [
  'flows',
  'on-time',
  'published',
  'first-asked',
  'promises',
  'time-limits',
  'answerability',
  'tasks',
];

/** This year's and last year's: documents, meetings, costs in 10,000 yuan. Villages have no documents of their own. */
const changes: Readonly<Record<string, readonly [Pair, Pair, Pair]>> = {
  office: ['156/200', '42/56', '36.8/46'],
  finance: ['66/80', '12/15', '9.1/10.5'],
  agriculture: ['48/50', '22/20', '14.4/16'],
  affairs: ['60/75', '18/24', '15.2/20'],
  construction: ['30/40', '10/12', '11/12.5'],
  // No document in either year: a base of zero and nothing now.
  justice: ['0/0', '6/8', '4.2/5.25'],
  // Its costs have not been handed in.
  hall: ['24/30', '12/15', '-/-'],
  // Set up this year: there is no year before.
  veterans: ['4/-', '3/-', '1.2/-'],
  hekou: ['-/-', '12/16', '3.1/4'],
  qingshi: ['-/-', '15/20', '2.4/3'],
  shiban: ['-/-', '9/12', '3.2/4'],
  shuangqiao: ['-/-', '18/20', '4.5/5'],
  songlin: ['-/-', '10/12', '2.7/3'],
  // No meeting the year before and two now: a base of zero and no reduction.
  yangliu: ['-/-', '2/0', '1.9/2.5'],
  market: ['-/-', '16/20', '6.3/8'],
};
const changeIndicators = ['documents', 'meetings', 'costs'];

/** Complaints: received, accepted, answered, brought to a result. */
const complaints: Readonly<Record<string, readonly [number, number, number, number]>> = {
  office: [2, 2, 2, 2],
  finance: [3, 3, 3, 3],
  agriculture: [6, 6, 5, 4],
  affairs: [8, 8, 8, 7],
  construction: [10, 9, 8, 6],
  justice: [0, 0, 0, 0],
  hall: [12, 12, 12, 12],
  veterans: [1, 1, 1, 1],
  hekou: [1, 1, 1, 1],
  qingshi: [4, 4, 4, 3],
  shiban: [8, 8, 8, 6],
  shuangqiao: [9, 8, 6, 5],
  songlin: [3, 3, 3, 2],
  yangliu: [0, 0, 0, 0],
  market: [5, 5, 5, 5],
};

const fact = (indicator: string, unit: string, field: string, value: string): Fact => ({
  id: `${indicator}:${field}:${unit}`,
  indicator,
  unit,
  field,
  value,
});

/** Both figures of a pair as records; what was not handed in leaves none. */
function pairOf(indicator: string, unit: string, pair: string, against: 'target' | 'base'): readonly Fact[] {
  const [actual = '-', other = '-'] = pair.split('/');
  return [
    ...(actual === '-' ? [] : [fact(indicator, unit, 'actual', actual)]),
    ...(other === '-' ? [] : [fact(indicator, unit, against, other)]),
  ];
}

/** All figures that were handed in, unit by unit. */
export const townFigures: readonly Fact[] = [
  ...Object.entries(shares).flatMap(([unit, pairs]) =>
    pairs.flatMap((pair, at) => pairOf(shareIndicators[at] ?? '', unit, pair, 'target')),
  ),
  ...Object.entries(changes).flatMap(([unit, pairs]) =>
    pairs.flatMap((pair, at) => pairOf(changeIndicators[at] ?? '', unit, pair, 'base')),
  ),
  ...Object.entries(complaints).flatMap(([unit, counts]) =>
    ['received', 'accepted', 'answered', 'concluded'].map((field, at) =>
      fact('accepted', unit, field, String(counts[at])),
    ),
  ),
];
