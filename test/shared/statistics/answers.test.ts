import { expect, test } from 'vitest';
import type { Ballot } from '../../../shared/evidence/evidence.ts';
import { ratedBy } from '../../../shared/statistics/answers/rated.ts';
import { sampledFrom } from '../../../shared/statistics/answers/sampled.ts';
import { worthOf } from '../../../shared/statistics/answers/worth.ts';
import { branch, figureLeaf, judgedCounty, planWith, words } from './county.ts';

const parts = (...ids: readonly string[]) => ids.map((id) => ({ id, title: words(id) }));
const plan = planWith(branch('total', undefined, [figureLeaf('x', '100')]), {
  audiences: [
    {
      id: 'deputies',
      kind: 'public',
      title: words('Deputies'),
      rates: ['towns'],
      cards: 'all-units',
      strata: parts('party', 'congress'),
      channels: parts('paper'),
      // Five levels: 100, 75, 50, 25, 0 in equal steps
      sheet: { scale: parts('a', 'b', 'c', 'd', 'e'), items: parts('manner', 'speed') },
    },
  ],
});
const [deputies] = plan.audiences;
if (!deputies) throw new Error('the plan has no audience');

const ballot = (voter: string, sheet: Ballot['sheet'], more: Partial<Ballot> = {}): Ballot => ({
  round: 'r',
  audience: 'deputies',
  voter,
  sheet,
  ...more,
});
const unknown = { unknown: true } as const;
const basis = judgedCounty(
  plan,
  { east: { x: 80 }, west: { x: 70 } },
  {
    ballots: [
      ballot(
        'v1',
        { east: { manner: { level: 0 }, speed: { level: 1 } }, west: { manner: { level: 4 }, speed: unknown } },
        { stratum: 'party' },
      ),
      ballot(
        'v2',
        { east: { manner: unknown, speed: unknown }, west: { manner: { level: 2 }, speed: { level: 2 } } },
        { stratum: 'congress', channel: 'paper' },
      ),
      ballot('v3', { east: { manner: { level: 0 }, speed: { level: 0 } } }, { default: true }),
    ],
  },
);

test('levels are worth equal steps, scores themselves, places and "do not know" nothing', () => {
  expect([0, 1, 2, 3, 4].map((level) => worthOf({ level }, 5))).toEqual([100, 75, 50, 25, 0]);
  expect(worthOf({ score: '92.5' }, 5)).toBe(92.5);
  expect([worthOf({ place: 1 }, 5), worthOf(unknown, 5), worthOf({ level: 5 }, 5)]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

test('a rater gives a unit the mean of the items he could answer, and ratings after silence are nobody’s', () => {
  const rated = ratedBy(basis, deputies);
  expect(rated.subjects).toEqual(['east', 'west']);
  expect(rated.raters).toEqual([
    { voter: 'v1', stratum: 'party' },
    { voter: 'v2', stratum: 'congress' },
  ]);
  // v1: east (100 + 75) / 2, west 0 alone; v2 knows nothing of east and gives west 50
  expect([...rated.rater]).toEqual([0, 0, 1]);
  expect([...rated.subject]).toEqual([0, 1, 1]);
  expect([...rated.score]).toEqual([87.5, 0, 50]);
});

test('what was said of a unit, ballot by ballot, with stratum and channel', () => {
  const [east, west] = sampledFrom(basis, deputies);
  expect(east).toMatchObject({ unit: 'east', satisfied: 1, unknown: 1 });
  expect([...(east?.values ?? [])]).toEqual([87.5]);
  // 50 is the middle of the scale and not satisfied
  expect(west).toMatchObject({ unit: 'west', satisfied: 0, unknown: 0 });
  expect([...(west?.values ?? [])]).toEqual([0, 50]);
  expect([...(west?.stratum ?? [])]).toEqual([0, 1]);
  expect([...(west?.channel ?? [])]).toEqual([-1, 0]);
});
