import type { MeasureExample } from '../example.ts';
import { reviewMatrixExamples } from './review-matrix.examples.ts';

/** Worked by hand; the numbers stand beside each. */
export const ballotValidityExamples: readonly MeasureExample[] = reviewMatrixExamples.slice(0, 1).map((review) => ({
  title: { zh: '超过上限的整票作废', en: 'A whole ballot over the cap is void' },
  settings: {
    form: 'ballot-validity',
    audience: 'departments',
    allEqualIsVoid: true,
    bestSharePercent: '50',
    of: review.settings,
    whenNone: 'none',
  },
  ballots: review.ballots ?? [],
  // d1: levels 0 1 2 0, best 2 of 4 = 50 %, allowed. d2: 1 1, all equal, void. d3: 0 3 3, best 1 of 3, allowed.
  // east: (92.5 + 100) / 2 = 96.25; west: (85 + 50) / 2 = 67.5
  expect: { east: '96.25', west: '67.5' },
}));
