import { sha256 } from '../../functions/store/digest.ts';
import { assess } from '../../shared/assess/assess.ts';
import { asked, report, secondsEach } from './apart.ts';
import { type CountySize, countyOf } from './county.ts';

/** Counties of which sizes to judge; small ones again and again until `atLeastUnits` were judged. */
export type GrowthAsked = Omit<CountySize, 'units'> & {
  readonly units: readonly number[];
  readonly atLeastUnits: number;
};

/** Milliseconds of processor time a unit, by the size of its county. */
export type GrowthFound = readonly { readonly units: number; readonly ms: number }[];

const { units: sizes, atLeastUnits, ...size } = asked<GrowthAsked>();

function msOf(units: number): number {
  const { plan, cycle, evidence } = countyOf({ ...size, units });
  const times = Math.ceil(atLeastUnits / units);
  const seconds = secondsEach(() => {
    for (let time = 0; time < times; time++) assess(plan, cycle, evidence, sha256);
  });
  return (seconds * 1000) / (times * units);
}

msOf(sizes[0] ?? 1);
report(sizes.map((units) => ({ units, ms: Math.min(msOf(units), msOf(units), msOf(units)) })) satisfies GrowthFound);
