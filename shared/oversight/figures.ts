import type { Ballot } from '../evidence/evidence.ts';
import type { Audience } from '../plan/schema.ts';
import { worthOf } from '../statistics/answers/worth.ts';
import { meanOf } from '../statistics/moments.ts';
import { estimateMean } from '../statistics/survey/estimate.ts';
import { fewest } from './flag.ts';

/** A mean of 0 to 100 with half the width of its 95 percent interval, and how many ballots it is of. */
export type Figure = { readonly n: number; readonly mean: number; readonly margin: number };

/** What was said of one unit: all together and by stratum. What is withheld, and what nobody said, is absent. */
export type UnitFigures = {
  readonly unit: string;
  readonly whole: Figure | undefined;
  readonly strata: ReadonlyMap<string, Figure>;
};

/**
 * Means with their margins from a sealed round, for those who watch over the survey: every ballot counts alike, so this is no
 * score of the plan. Ratings that nobody gave and the open channel are left out.
 *
 * Fewer than ten ballots are withheld. Where all that is withheld of a unit comes to fewer than ten, the smallest stratum that
 * could be shown is withheld too: else the few would follow from the mean of all.
 */
export function figuresOf(audience: Audience, ballots: readonly Ballot[]): readonly UnitFigures[] {
  const levels = audience.sheet.scale.length;
  const open = new Set((audience.channels ?? []).filter(({ way }) => way === 'open').map(({ id }) => id));
  const units = new Map<string, Map<string, number[]>>();
  for (const ballot of ballots) {
    if (ballot.default || ballot.unproven || open.has(ballot.channel ?? '')) continue;
    for (const [unit, answers] of Object.entries(ballot.sheet)) {
      const value = meanOf(Object.values(answers).flatMap((answer) => worthOf(answer, levels) ?? []));
      if (value === undefined) continue;
      const strata = units.get(unit) ?? new Map<string, number[]>();
      units.set(unit, strata);
      const own = strata.get(ballot.stratum ?? '');
      if (own) own.push(value);
      else strata.set(ballot.stratum ?? '', [value]);
    }
  }
  return [...units].map(([unit, strata]) => ({
    unit,
    whole: figureOf([...strata.values()].flat()),
    strata: shownOf(strata),
  }));
}

function figureOf(values: readonly number[]): Figure | undefined {
  if (values.length < fewest) return undefined;
  const sample = { values: Float64Array.from(values), weights: new Float64Array(values.length).fill(1) };
  const found = estimateMean(sample);
  if (found.kind !== 'estimate') return undefined;
  return { n: values.length, mean: found.mean, margin: found.t[1] - found.mean };
}

function shownOf(strata: ReadonlyMap<string, readonly number[]>): ReadonlyMap<string, Figure> {
  const bySize = [...strata].sort(([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1));
  const shown = bySize.filter(([, { length }]) => length >= fewest);
  const hidden = bySize.slice(shown.length).reduce((sum, [, { length }]) => sum + length, 0);
  // A difference of the mean of all and what is shown must be of nobody, or of ten at least.
  if (hidden > 0 && hidden < fewest) shown.pop();
  return new Map(
    shown.flatMap(([stratum, values]) => {
      const figure = figureOf(values);
      return stratum === '' || !figure ? [] : [[stratum, figure] as const];
    }),
  );
}
