import { type Exact, less, mean, nought, num, one, power, rounded, same, to40, total, wholePower } from './exact.ts';

/** A child of a branch for one group: its share, and what its units scored; null is no score. */
export type Part = { readonly share: Exact; readonly scores: ReadonlyMap<string, Exact | null> };
type Scores = Map<string, Exact | null>;
type Missing = 'rescale' | 'zero' | 'group-mean' | 'none';
type Common = { whenMissing: Missing; leastShare?: string };
type Used = { readonly share: Exact; readonly score: Exact };

/** Whether enough of the shares carry a score of their own. */
function enough(parts: readonly Part[], unit: string, leastShare: string | undefined): boolean {
  if (leastShare === undefined) return true;
  const whole = total(parts.map(({ share }) => share));
  const there = total(parts.filter(({ scores }) => scores.get(unit)).map(({ share }) => share));
  return !less(there.mul(100), num(leastShare).mul(whole));
}

/** What stands for each part of a unit; those rescaled away are left out. Null: the whole has no score. */
function used(parts: readonly Part[], unit: string, s: Common): readonly Used[] | null {
  if (!enough(parts, unit, s.leastShare)) return null;
  const found: Used[] = [];
  for (const { share, scores } of parts) {
    const own = scores.get(unit);
    if (own) found.push({ share, score: own });
    else if (s.whenMissing === 'none') return null;
    else if (s.whenMissing === 'zero') found.push({ share, score: nought });
    else if (s.whenMissing === 'group-mean') {
      const stand = mean([...scores.values()].filter((score) => score !== null));
      if (stand) found.push({ share, score: stand });
    }
  }
  return found.length === 0 ? null : found;
}

function weightedMean(s: Common, parts: readonly Part[], units: readonly string[]): Scores {
  return new Map(
    units.map((unit) => {
      const all = used(parts, unit, s);
      if (!all) return [unit, null];
      return [unit, total(all.map(({ share, score }) => share.mul(score))).div(total(all.map(({ share }) => share)))];
    }),
  );
}

function sum(s: Common, parts: readonly Part[], units: readonly string[]): Scores {
  const whole = total(parts.map(({ share }) => share));
  return new Map(
    units.map((unit) => {
      const all = used(parts, unit, s);
      if (!all) return [unit, null];
      const earned = total(all.map(({ score }) => score));
      return [unit, earned.mul(whole).div(total(all.map(({ share }) => share)))];
    }),
  );
}

function powerMean(
  s: Common & { exponent: string; places: number; whenZero: 'zero' | 'none' },
  parts: readonly Part[],
  units: readonly string[],
): Scores {
  const p = num(s.exponent);
  const wholeAboveZero = p.d === 1n && less(nought, p);
  const fits = (score: Exact) => same(p, one) || less(nought, score) || (wholeAboveZero && same(score, nought));
  return new Map(
    units.map((unit) => {
      const all = used(parts, unit, s);
      if (!all) return [unit, null];
      if (!all.every(({ score }) => fits(score))) return [unit, s.whenZero === 'zero' ? nought : null];
      const whole = total(all.map(({ share }) => share));
      return [unit, rounded(to40(meanOfPowers(all, whole, p)), s.places)];
    }),
  );
}

function meanOfPowers(all: readonly Used[], whole: Exact, p: Exact): Exact {
  if (same(p, nought)) return all.reduce((a, { share, score }) => a.mul(power(score, share.div(whole))), one);
  const isWhole = p.d === 1n;
  const raise = (score: Exact) => (isWhole ? wholePower(score, Number(p.s * p.n)) : power(score, p));
  const inner = total(all.map(({ share, score }) => share.mul(raise(score)))).div(whole);
  if (same(p, one)) return inner;
  if (same(p, num(-1))) return one.div(inner);
  return power(inner, one.div(p));
}

function copeland(s: { leastShare?: string }, parts: readonly Part[], units: readonly string[], full: Exact): Scores {
  return new Map(
    units.map((unit) => {
      if (!enough(parts, unit, s.leastShare)) return [unit, null];
      let pairs = 0;
      let halves = 0;
      for (const other of units) {
        // Who lacks too much of its own has no score and is compared with nobody.
        if (other === unit || !enough(parts, other, s.leastShare)) continue;
        let [ahead, behind, compared] = [nought, nought, false];
        for (const { share, scores } of parts) {
          const [a, b] = [scores.get(unit), scores.get(other)];
          if (!a || !b) continue;
          compared = true;
          if (less(b, a)) ahead = ahead.add(share);
          if (less(a, b)) behind = behind.add(share);
        }
        if (!compared) continue;
        pairs += 1;
        halves += 1 + ahead.compare(behind);
      }
      return [unit, pairs === 0 ? null : full.mul(halves).div(2 * pairs)];
    }),
  );
}

type Aggregate = (settings: never, parts: readonly Part[], units: readonly string[], full: Exact) => Scores;
/** Every aggregate by its form. */
export const aggregates: Readonly<Record<string, Aggregate>> = {
  'weighted-mean': weightedMean,
  sum,
  'power-mean': powerMean,
  copeland,
};
