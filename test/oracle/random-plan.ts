import fc from 'fast-check';
import { diceFrom } from './dice.ts';
import { type Drawn, randomEvidence } from './random-evidence.ts';
import { randomAdjustment, randomOutcome } from './random-rules.ts';
import { Grower, type Names } from './random-tree.ts';
import { anyOf, levels, type Settings, wholes } from './random-words.ts';

/** A random scheme with what its cycle brought; `seed` draws the very same again. */
export type Scheme = {
  readonly seed: number;
  readonly plan: unknown;
  readonly cycle: unknown;
  readonly evidence: unknown;
};

const period = { from: '2026-01-01', to: '2026-12-31' };

/** Random schemes that mean something: most pass every check of a plan. */
export const schemes = (names: Names): fc.Arbitrary<Scheme> => fc.nat().map((seed) => drawn(names, seed));

/** Draws a scheme from a seed. */
export function drawn(names: Names, seed: number): Scheme {
  const dice = diceFrom(seed);
  const groups = ['g1', 'g2'].slice(0, dice.whole(1, 2));
  const full = dice.chance(70) ? 100 : 200;
  const grower = new Grower(dice, names, groups, full * 10);
  const tree = grower.tree();
  const roster = groups.flatMap((group, at) =>
    Array.from({ length: dice.chance(6) ? 1 : dice.whole(2, 6) }, (_, n) => ({
      unit: `u${at + 1}${n + 1}`,
      title: wholes(`u${at + 1}${n + 1}`),
      group,
      ...(dice.chance(30) && { parent: 'p1' }),
    })),
  );
  const adjustments = Array.from({ length: dice.whole(0, 2) }, (_, at) =>
    randomAdjustment(dice, anyOf(dice, names.adjustment), `a${at + 1}`, groups, grower),
  );
  const outcomes: Settings[] = [];
  for (let at = 1; at <= 3; at++)
    outcomes.push(randomOutcome(dice, anyOf(dice, names.outcome), `o${at}`, outcomes, groups, grower));
  const plan = plain({
    id: 'plan',
    office: 'county',
    version: 1,
    title: wholes('plan'),
    period,
    scale: { full, publish: { places: dice.whole(0, 3), mode: dice.pick(['half-up', 'half-even', 'down']) } },
    groups: groups.map((id, at) => ({ id, title: wholes(id), ranked: at === 0 || dice.chance(70) })),
    audiences: audiences(groups),
    tree,
    adjustments,
    rankAt: dice.pick(['exact', 'published']),
    tieBreaks: dice.chance(50) ? [...new Set([anyOf(dice, grower.ids), anyOf(dice, grower.ids)])] : undefined,
    earlier: ['e1', 'e2', 'e3'].map((id) => ({ id, title: wholes(id) })),
    outcomes,
  });
  const cycle = {
    id: 'cycle',
    office: 'county',
    title: wholes('cycle'),
    plan: { id: 'plan', version: 1 },
    period,
    roster,
  };
  const all: Drawn = { roster, leaves: grower.leaves, adjustments, outcomes, levels };
  return { seed, plan, cycle, evidence: plain(randomEvidence(dice, all)) };
}

/** Without what is undefined, as a file would have it. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

function audiences(groups: readonly string[]) {
  const sheet = {
    scale: Array.from({ length: levels }, (_, at) => ({ id: `l${at}`, title: wholes(`l${at}`) })),
    items: ['i1', 'i2'].map((id) => ({ id, title: wholes(id) })),
  };
  const named = (ids: readonly string[]) => ids.map((id) => ({ id, title: wholes(id) }));
  return [
    { id: 'folk', kind: 'public', title: wholes('folk'), rates: groups, channels: named(['c1', 'c2']), sheet },
    { id: 'peers', kind: 'seats', title: wholes('peers'), rates: groups, strata: named(['s1', 's2']), sheet },
    { id: 'rankers', kind: 'seats', title: wholes('rankers'), rates: groups, sheet },
  ];
}
