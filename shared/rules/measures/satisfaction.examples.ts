import type { Ballot } from '../../evidence/evidence.ts';
import type { MeasureExample } from '../example.ts';

/** Five levels, best first; -1 is "don't know". */
function ballot(voter: string, subject: string, channel: string, attitude: number, speed: number): Ballot {
  const answer = (level: number) => (level < 0 ? { unknown: true as const } : { level });
  return {
    round: 'r1',
    audience: 'citizens',
    voter,
    channel,
    sheet: { [subject]: { attitude: answer(attitude), speed: answer(speed) } },
  };
}

const items = [
  { item: 'attitude', weight: '60' },
  { item: 'speed', weight: '40' },
];
const base = {
  form: 'satisfaction',
  audience: 'citizens',
  points: ['100', '80', '60', '30', '0'],
  items,
  emptyItem: 'move-weight',
  emptyChannel: 'move-weight',
  minimum: 1,
  whenNone: 'none',
};

/** Worked by hand; the numbers stand beside each. */
export const satisfactionExamples: readonly MeasureExample[] = [
  {
    title: { zh: '“不了解”不计入', en: '"Don\'t know" is left out' },
    settings: base,
    ballots: [ballot('a', 'east', 'card', 0, 1), ballot('b', 'east', 'card', 3, -1)],
    // attitude (100 + 30) / 2 = 65; speed 80 / 1 = 80; 60 % x 65 + 40 % x 80 = 39 + 32 = 71
    expect: { east: '71', west: null },
  },
  {
    title: { zh: '没有有效票的渠道，权重移给其他渠道', en: 'A channel without a valid ballot passes its weight on' },
    settings: {
      ...base,
      channels: [
        { channel: 'card', weight: '60' },
        { channel: 'window', weight: '40' },
      ],
    },
    ballots: [
      ballot('a', 'east', 'card', 0, 1),
      ballot('b', 'east', 'window', 4, 4),
      ballot('c', 'west', 'card', 2, 2),
      ballot('d', 'west', 'window', -1, -1),
    ],
    // east: card 60 % x 100 + 40 % x 80 = 92; window 0; 60 % x 92 + 40 % x 0 = 55.2. west: card 60 alone
    expect: { east: '55.2', west: '60' },
  },
  {
    title: { zh: '没有有效票的渠道使读数不成立', en: 'A channel without a valid ballot leaves no reading' },
    settings: {
      ...base,
      emptyChannel: 'none',
      channels: [
        { channel: 'card', weight: '60' },
        { channel: 'window', weight: '40' },
      ],
    },
    ballots: [ballot('c', 'west', 'card', 2, 2), ballot('d', 'west', 'window', -1, -1)],
    expect: { west: null },
  },
  {
    title: { zh: '少于最少票数', en: 'Fewer than the minimum' },
    settings: { ...base, minimum: 2 },
    // east has one valid ballot and one of nothing but "don't know"; west two
    ballots: [
      ballot('a', 'east', 'card', 0, 0),
      ballot('b', 'east', 'card', -1, -1),
      ballot('c', 'west', 'card', 1, 1),
      ballot('d', 'west', 'card', 2, 2),
    ],
    // west 60 % x 70 + 40 % x 70 = 70
    expect: { east: null, west: '70' },
  },
];
