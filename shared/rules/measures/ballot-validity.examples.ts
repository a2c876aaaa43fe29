import type { Ballot } from '../../evidence/evidence.ts';
import type { MeasureExample } from '../example.ts';
import { reviewMatrixExamples } from './review-matrix.examples.ts';

const review = reviewMatrixExamples[0];
const base = {
  form: 'ballot-validity',
  audience: 'departments',
  allEqualIsVoid: true,
  bestSharePercent: '50',
  of: review?.settings,
  whenNone: 'none',
};
// d1: levels 0 1 2 0, best 2 of 4 = 50 %, allowed. d2: 1 1, all equal, void. d3: 0 3 3, best 1 of 3, allowed.
const ballots = review?.ballots ?? [];
/** Leaves the response of the east unanswered; its two levels are 0 and 2 (the best is half of them). */
const partial: Ballot = {
  round: 'r1',
  audience: 'departments',
  voter: 'd4',
  sheet: { east: { cooperation: { level: 0 } }, west: { cooperation: { level: 2 }, response: { unknown: true } } },
};

/** Worked by hand; the numbers stand beside each. */
export const ballotValidityExamples: readonly MeasureExample[] = [
  {
    title: { zh: '超过上限的整票作废', en: 'A whole ballot over the cap is void' },
    settings: base,
    ballots,
    // east: (92.5 + 100) / 2 = 96.25; west: (85 + 50) / 2 = 67.5
    expect: { east: '96.25', west: '67.5' },
  },
  {
    title: { zh: '未答全的票计入', en: 'A ballot not fully answered counts' },
    settings: { ...base, incomplete: 'count' },
    ballots: [...ballots, partial],
    // east: (92.5 + 100 + 100) / 3 = 97.5; west: (85 + 50 + 70) / 3 = 205/3
    expect: { east: '97.5', west: '205/3' },
  },
  {
    title: { zh: '未答全的票作废，“不了解”算作答', en: "A ballot not fully answered is void; don't know is an answer" },
    settings: { ...base, incomplete: 'void' },
    ballots: [...ballots, partial],
    expect: { east: '96.25', west: '67.5' },
  },
  {
    title: { zh: '恰好一半不算过半', en: 'Exactly half is not over half' },
    settings: { ...base, quorumPercent: '50' },
    ballots,
    invited: { departments: 6 },
    // 3 of 6 = 50 %; void ballots are returned ones too
    expect: { east: null, west: null },
  },
  {
    title: { zh: '过半有效，作废的票也算收回', en: 'Over half came back, the void one included' },
    settings: { ...base, quorumPercent: '50' },
    ballots,
    invited: { departments: 5 },
    // 3 of 5 = 60 %
    expect: { east: '96.25', west: '67.5' },
  },
  {
    title: { zh: '不知应评人数，无法认定过半', en: 'Nobody counted who was asked' },
    settings: { ...base, quorumPercent: '50' },
    ballots,
    expect: { east: null, west: null },
  },
  {
    title: { zh: '收回多于发出，整次评价无效', en: 'More ballots came back than were asked for' },
    settings: { ...base, overReturned: 'void' },
    ballots,
    invited: { departments: 2 },
    expect: { east: null, west: null },
  },
  {
    title: { zh: '收回多于发出，按方案不论', en: 'The same, which this plan ignores' },
    settings: { ...base, overReturned: 'ignore' },
    ballots,
    invited: { departments: 2 },
    expect: { east: '96.25', west: '67.5' },
  },
  {
    title: { zh: '收回与应评相等，有效', en: 'As many came back as were asked' },
    settings: { ...base, overReturned: 'void' },
    ballots,
    invited: { departments: 3 },
    expect: { east: '96.25', west: '67.5' },
  },
];
