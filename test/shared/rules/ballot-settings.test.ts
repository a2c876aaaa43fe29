import { describe, expect, test } from 'vitest';
import { byGroup, faults, index, review, share, validity } from './ballot-readings.ts';

describe('settings that make no sense', () => {
  const strata = (one: object, other: object) => [
    { stratum: 'county', ...one },
    { stratum: 'village', ...other },
  ];

  test.each([
    ['ordinary ones', index, []],
    ['dropping all there is', { ...review, trim: { drop: 2, from: 4, fewer: 'none' } }, ['trim-leaves-none']],
    ['dropping all but one', { ...review, trim: { drop: 2, from: 5, fewer: 'none' } }, []],
    [
      'a stratum weighed twice, another not at all',
      { ...review, strata: strata({ weight: '100', weightByGroup: byGroup({ plain: '100' }) }, {}) },
      ['stratum-weight-one', 'stratum-weight-one'],
    ],
    [
      'weights that sum for one group only',
      { ...review, strata: strata({ weight: '60' }, { weightByGroup: byGroup({ plain: '40', hills: '30' }) }) },
      ['stratum-group-weights-sum'],
    ],
    [
      'a group forgotten, and one that is not there',
      {
        ...review,
        strata: strata(
          { weightByGroup: byGroup({ plain: '60', coast: '1' }) },
          { weightByGroup: byGroup({ plain: '40' }) },
        ),
      },
      ['no-such-group', 'stratum-group-weights-sum'],
    ],
    [
      'weights by group that sum for each',
      {
        ...review,
        strata: strata(
          { weightByGroup: byGroup({ plain: '60', hills: '100' }) },
          { weightByGroup: byGroup({ plain: '40' }) },
        ),
      },
      [],
    ],
    [
      'plain strata that do not sum',
      { ...review, strata: strata({ weight: '60' }, { weight: '60' }) },
      ['stratum-weights-sum'],
    ],
    ['a default level off the scale', { ...index, defaults: { level: 5 } }, ['no-such-level']],
    ['a rate of every level', { ...share, levels: 5 }, ['levels-all']],
    [
      'shares backwards, twice and off the scale',
      {
        ...share,
        facts: [
          { fact: 'poor', from: 4, to: 3 },
          { fact: 'poor', from: 3, to: 5 },
        ],
      },
      ['listed-twice', 'levels-backwards', 'no-such-level'],
    ],
    ['a rate of too few', { ...share, minimum: 4 }, ['minimum-too-small']],
    ['a quorum nobody can pass', { ...validity, quorumPercent: '100' }, ['quorum-whole']],
    ['a review of ballots of nobody', { ...validity, audience: 'strangers' }, ['no-such-audience']],
    ['both of nobody', { ...validity, audience: 'x', of: { ...review, audience: 'x' } }, ['no-such-audience']],
    [
      'places of too few bodies',
      {
        form: 'rank-average',
        audience: 'offices',
        item: 'help',
        full: '9',
        stepPercent: '2',
        minimum: 1,
        whenNone: 'none',
      },
      ['minimum-too-small'],
    ],
  ] as const)('%s', (_, settings, codes) => {
    expect(faults(settings)).toEqual(codes);
  });
});
