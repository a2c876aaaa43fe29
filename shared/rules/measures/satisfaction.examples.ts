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
  {
    title: { zh: '票数不足的渠道视为没有', en: 'A channel with too few ballots counts as empty' },
    settings: {
      ...base,
      channels: [
        { channel: 'card', weight: '60', minimum: 2 },
        { channel: 'window', weight: '40', minimum: 2 },
      ],
    },
    ballots: [
      ballot('a', 'east', 'card', 0, 0),
      ballot('b', 'east', 'card', 1, 1),
      ballot('c', 'east', 'window', 4, 4),
      ballot('d', 'west', 'card', 2, 2),
      ballot('e', 'west', 'window', 0, 0),
    ],
    // east: card (100 + 80) / 2 = 90, the window has one ballot and passes its weight on; west: one ballot each
    expect: { east: '90', west: null },
  },
  ...(
    [
      // given 100 x 60 % + 80 x 40 % = 92; the default sheet says 80 and 80
      [undefined, { zh: '默认评价不写明即不计入', en: 'Default ratings are left out unless the plan says so' }, '92'],
      ['left-out', { zh: '默认评价不计入', en: 'Default ratings left out' }, '92'],
      // attitude (100 + 80) / 2 = 90, speed (80 + 80) / 2 = 80: 54 + 32 = 86
      ['counted', { zh: '默认评价照常计入', en: 'Default ratings counted as they stand' }, '86'],
      // as level 2, 60 points: attitude (100 + 60) / 2 = 80, speed (80 + 60) / 2 = 70: 48 + 28 = 76
      [{ level: 2 }, { zh: '默认评价一律按“基本满意”', en: 'Default ratings as the middle level' }, '76'],
    ] as const
  ).map(([defaults, title, east]) => ({
    title,
    settings: { ...base, ...(defaults !== undefined && { defaults }) },
    ballots: [
      ballot('a', 'east', 'card', 0, 1),
      { ...ballot('b', 'east', 'card', 1, 1), default: true as const },
      { ...ballot('c', 'west', 'card', 0, 0), default: true as const },
    ],
    // west has a default rating only
    expect: {
      east,
      west: defaults === undefined || defaults === 'left-out' ? null : defaults === 'counted' ? '100' : '60',
    },
  })),
];
