import type { Design, Sample } from './estimate.ts';

/** Why strata give no standard error, by the stratum's place in the list. */
export type StrataFault =
  /** One row: no spread to go by, unless the design says to adjust, or that row is everybody there is. */
  | { readonly kind: 'lonely-stratum'; readonly stratum: number }
  /** People are known to live there, and nobody answered: the others cannot speak for them. */
  | { readonly kind: 'empty-stratum'; readonly stratum: number }
  /** More rows than people. */
  | { readonly kind: 'more-than-population'; readonly stratum: number };

/** The first fault of the strata; undefined where there is none. */
export function strataFault(rows: number, { stratum, populations, lonely }: Design): StrataFault | undefined {
  const n = new Float64Array(Math.max(1, populations?.length ?? 0, stratum ? highest(stratum) + 1 : 1));
  for (let row = 0; row < rows; row++) n[stratum?.[row] ?? 0] = (n[stratum?.[row] ?? 0] ?? 0) + 1;
  for (const [at, found] of n.entries()) {
    const people = populations?.[at];
    if (people !== undefined && found > people) return { kind: 'more-than-population', stratum: at };
    if (people !== undefined && people > 0 && found === 0) return { kind: 'empty-stratum', stratum: at };
    if (found === 1 && stratum && people !== 1 && lonely !== 'adjust') return { kind: 'lonely-stratum', stratum: at };
  }
  return undefined;
}

/** Throws where a caller broke the promise: columns of different length, a value that is no number, a weight below 0. */
export function refuseBroken({ values, weights }: Sample, { stratum, populations }: Design, part?: Uint8Array): void {
  const rows = values.length;
  if (weights.length !== rows || (stratum && stratum.length !== rows) || (part && part.length !== rows))
    throw new RangeError(`columns of different length beside ${rows} values`);
  const strata = populations?.length ?? Number.POSITIVE_INFINITY;
  for (let row = 0; row < rows; row++) {
    if (!Number.isFinite(values[row])) throw new RangeError(`row ${row}: value ${values[row]}`);
    const weight = weights[row] ?? Number.NaN;
    if (!(weight >= 0 && weight < Number.POSITIVE_INFINITY)) throw new RangeError(`row ${row}: weight ${weight}`);
    const at = stratum?.[row] ?? 0;
    if (at < 0 || at >= strata) throw new RangeError(`row ${row}: stratum ${at}`);
  }
}

/** The highest code of a column, 0 of an empty one. */
export function highest(codes: Int32Array): number {
  let most = 0;
  for (const code of codes) most = Math.max(most, code);
  return most;
}
