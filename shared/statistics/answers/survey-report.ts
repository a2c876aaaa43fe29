import { smallestGroup } from '../../evidence/smallest-group.ts';
import type { Audience } from '../../plan/schema.ts';
import type { Words } from '../../words.ts';
import type { Basis } from '../basis.ts';
import { type Estimate, estimateMean, type NoEstimate } from '../survey/estimate.ts';
import { marginOf } from '../survey/sample-size.ts';
import { shrunkMeans } from '../survey/shrinkage.ts';
import { wilsonInterval } from '../survey/wilson.ts';
import { type Sampled, sampledFrom } from './sampled.ts';

/** What a public said of one unit, with how sure it is. `withheld`: too few ballots to show anything of it. */
export type SurveyRow = {
  readonly unit: string;
  readonly title: Words;
  readonly group: string;
  readonly n: number;
  readonly unknown: number;
} & (
  | { readonly kind: 'withheld' }
  | {
      readonly kind: 'estimated';
      readonly estimate: Estimate;
      /** The same with the population's strata, where their sizes were given; or why that cannot be. */
      readonly weighted: Estimate | NoEstimate | undefined;
      /** Share of ballots in the upper half of the scale, with its interval; all 0 to 1. */
      readonly share: number;
      readonly interval: readonly [number, number];
      /** Half the width of the widest interval a share of so many answers can have. */
      readonly margin: number;
      /** The mean drawn to the mean of all, and how much its own counts; undefined of fewer than three units. */
      readonly shrunk: { readonly mean: number; readonly own: number } | undefined;
    }
);

/** One public audience. `between` is the variance between units beside chance. */
export type SurveyReport = {
  readonly audience: Audience;
  readonly rows: readonly SurveyRow[];
  readonly common: number | undefined;
  readonly between: number | undefined;
};

/** How many people live in each stratum of an audience, by its id; a stratum left out is not known. */
export type StratumSizes = ReadonlyMap<string, number>;

/**
 * What every public audience said, unit by unit: the mean of the ballots 0 to 100, the share in the upper half, and the doubt
 * in both. Not the plan's reading: that weighs items and channels as the plan says.
 */
export function surveyReports(
  basis: Basis,
  sizes: ReadonlyMap<string, StratumSizes> = new Map(),
): readonly SurveyReport[] {
  return basis.plan.audiences.flatMap((audience) => {
    if (audience.kind !== 'public') return [];
    const samples = sampledFrom(basis, audience);
    return samples.length === 0 ? [] : [reportOf(basis, audience, samples, sizes.get(audience.id))];
  });
}

function reportOf(
  basis: Basis,
  audience: Audience,
  samples: readonly Sampled[],
  sizes: StratumSizes | undefined,
): SurveyReport {
  const units = new Map(basis.result.units.map((unit) => [unit.unit, unit]));
  const rows = samples.map((sample): { row: SurveyRow; own?: { mean: number; variance: number } } => {
    const unit = units.get(sample.unit);
    const n = sample.values.length;
    const head = {
      unit: sample.unit,
      title: unit?.title ?? { zh: sample.unit, en: sample.unit },
      group: unit?.group ?? '',
      ...{ n, unknown: sample.unknown },
    };
    const estimate = n < smallestGroup[audience.kind] ? undefined : estimateMean(alike(sample));
    const interval = wilsonInterval(sample.satisfied, n);
    if (estimate?.kind !== 'estimate' || !interval) return { row: { ...head, kind: 'withheld' } };
    const row: SurveyRow = {
      ...{ ...head, kind: 'estimated', estimate, interval },
      weighted: sizes && byStrata(sample, audience, sizes),
      share: sample.satisfied / n,
      margin: marginOf(n) ?? 1,
      shrunk: undefined,
    };
    return { row, own: { mean: estimate.mean, variance: estimate.se ** 2 } };
  });
  const shrunk = shrunkMeans(rows.flatMap(({ own }) => own ?? []));
  let at = -1;
  return {
    audience,
    rows: rows.map(({ row, own }) => {
      if (own) at++;
      return own && shrunk ? { ...row, shrunk: shrunk.units[at] } : row;
    }),
    common: shrunk?.common,
    between: shrunk?.between,
  };
}

function alike({ values }: Sampled) {
  return { values, weights: new Float64Array(values.length).fill(1) };
}

/** Post-stratified by the strata of which sizes are known; ballots of other strata cannot be weighed and are left out. */
function byStrata(sample: Sampled, audience: Audience, sizes: StratumSizes): Estimate | NoEstimate {
  const known = (audience.strata ?? []).flatMap(({ id }, at) => {
    const size = sizes.get(id);
    return size === undefined ? [] : [{ at, size }];
  });
  const index = new Map(known.map(({ at }, category) => [at, category]));
  const rows = [...sample.stratum.keys()].filter((row) => index.has(sample.stratum[row] ?? -1));
  const values = Float64Array.from(rows, (row) => sample.values[row] ?? 0);
  const category = Int32Array.from(rows, (row) => index.get(sample.stratum[row] ?? -1) ?? 0);
  const weights = new Float64Array(rows.length).fill(1);
  return estimateMean({ values, weights }, {}, [{ category, totals: known.map(({ size }) => size) }]);
}
