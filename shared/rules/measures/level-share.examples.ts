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

const base = {
  form: 'level-share',
  audience: 'citizens',
  levels: 3,
  items: [
    { item: 'attitude', weight: '60' },
    { item: 'speed', weight: '40' },
  ],
  emptyItem: 'move-weight',
  emptyChannel: 'move-weight',
  minimum: 1,
  whenNone: 'none',
};
const channels = [
  { channel: 'phone', weight: '60' },
  { channel: 'paper', weight: '40' },
];

/** Worked by hand; the numbers stand beside each. */
export const levelShareExamples: readonly MeasureExample[] = [
  {
    title: { zh: '前三级为满意，第三级计入，“不了解”不计', en: 'The best three levels count, the third one too' },
    settings: base,
    ballots: [
      ballot('a', 'east', 'phone', 0, 2),
      ballot('b', 'east', 'phone', 2, 3),
      ballot('c', 'east', 'paper', 3, -1),
      ballot('d', 'west', 'phone', -1, -1),
    ],
    // attitude 2 of 3 = 66.66..., speed 1 of 2 = 50: 60 % x 200/3 + 40 % x 50 = 40 + 20 = 60; west knows nothing
    expect: { east: '60', west: null, north: null },
  },
  {
    title: { zh: '只计最高级', en: 'The best level alone' },
    settings: { ...base, levels: 1 },
    ballots: [
      ballot('a', 'east', 'phone', 0, 2),
      ballot('b', 'east', 'phone', 2, 0),
      ballot('c', 'east', 'paper', 3, 0),
    ],
    // attitude 1 of 3, speed 2 of 3: 60 % x 100/3 + 40 % x 200/3 = 20 + 80/3 = 140/3
    expect: { east: '140/3' },
  },
  {
    title: { zh: '先分渠道求比率，再按渠道权重加权', en: 'Rates by channel, then weighted' },
    settings: { ...base, channels },
    ballots: [
      ballot('a', 'east', 'phone', 0, 0),
      ballot('b', 'east', 'phone', 4, 4),
      ballot('c', 'east', 'paper', 1, 1),
      ballot('d', 'west', 'paper', 1, 4),
    ],
    // east: phone 50, paper 100: 60 % x 50 + 40 % x 100 = 70; west: paper alone 60 % x 100 + 40 % x 0 = 60
    expect: { east: '70', west: '60' },
  },
  {
    title: {
      zh: '渠道票数不足，且空缺渠道使读数不成立',
      en: 'A channel too small, and an empty one leaves no reading',
    },
    settings: {
      ...base,
      emptyChannel: 'none',
      channels: channels.map((one) => ({ ...one, minimum: one.channel === 'paper' ? 2 : 1 })),
    },
    ballots: [
      ballot('a', 'east', 'phone', 0, 0),
      ballot('b', 'east', 'paper', 1, 1),
      ballot('c', 'west', 'phone', 4, 0),
      ballot('d', 'west', 'paper', 0, 0),
      ballot('e', 'west', 'paper', 0, 0),
    ],
    // east has one paper where two are needed; west: phone 40, paper 100: 24 + 40 = 64
    expect: { east: null, west: '64' },
  },
  {
    title: { zh: '某题无人作答，按方案不成立', en: 'An item nobody answered leaves no reading' },
    settings: { ...base, emptyItem: 'none' },
    ballots: [ballot('a', 'east', 'phone', 0, -1), ballot('b', 'west', 'phone', 0, 4)],
    // west: 60 % x 100 + 40 % x 0 = 60
    expect: { east: null, west: '60' },
  },
  {
    title: { zh: '默认评价按第四级计', en: 'Default ratings count as the fourth level' },
    settings: { ...base, defaults: { level: 3 } },
    ballots: [ballot('a', 'east', 'phone', 0, 0), { ...ballot('b', 'east', 'phone', 0, 0), default: true }],
    // one of two: the default sheet says level 0 and counts as level 3
    expect: { east: '50' },
  },
  {
    title: { zh: '有效票不足', en: 'Too few valid ballots' },
    settings: { ...base, minimum: 2, facts: [{ fact: 'poor', from: 3, to: 4 }] },
    ballots: [
      ballot('a', 'east', 'phone', 0, 0),
      ballot('b', 'east', 'phone', -1, -1),
      ballot('c', 'west', 'phone', 0, 4),
      ballot('d', 'west', 'phone', 0, 0),
    ],
    // west: attitude 100, speed 50: 60 + 20 = 80
    expect: { east: null, west: '80' },
  },
];
