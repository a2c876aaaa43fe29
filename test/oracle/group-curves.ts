import {
  atLeast,
  atMost,
  type Exact,
  largest,
  less,
  mean,
  most,
  nought,
  num,
  percent,
  root,
  rounded,
  same,
  smallest,
  total,
} from './exact.ts';
import {
  type Best,
  type Edge,
  edge,
  type Points,
  type Read,
  type Reads,
  share,
  type Target,
  type Ties,
  targetOf,
  valuesOf,
} from './reading.ts';

/** How many are better, and how many are equal (oneself among them). */
function standing(value: Exact, all: readonly Exact[], best: Best) {
  const better = all.filter((other) => (best === 'largest' ? less(value, other) : less(other, value))).length;
  return { better, equals: all.filter((other) => same(other, value)).length };
}

function placeOf(value: Exact, all: readonly Exact[], best: Best, ties: Ties): Exact {
  const { better, equals } = standing(value, all, best);
  if (ties === 'best') return num(better + 1);
  if (ties === 'worst') return num(better + equals);
  return num(2 * better + equals + 1).div(2);
}

type BestRatio = { best: Best; whenSenseless: Edge; reference?: Target | 'group-mean'; cap?: string };
function bestRatio(s: BestRatio, read: Read, reads: Reads, full: Exact): Points {
  const all = valuesOf(reads);
  const against =
    s.reference === undefined
      ? ((s.best === 'largest' ? largest(all) : smallest(all)) ?? null)
      : s.reference === 'group-mean'
        ? mean(all)
        : targetOf(s.reference, read);
  if (!against) return null;
  // Where the smallest is best, what divides is the unit's own value.
  const senseless = !less(nought, s.best === 'largest' ? against : read.value);
  if (senseless) return edge(s.whenSenseless, full);
  const ratio = s.best === 'largest' ? read.value.div(against) : against.div(read.value);
  return share(atMost(most(ratio.mul(100), nought), s.cap), full);
}

type Place = {
  first: Best;
  firstPercent: string;
  stepPercent: string;
  floorPercent: string;
  ties: Ties;
  onlyFrom?: string;
};
function place(s: Place, read: Read, reads: Reads, full: Exact): Points {
  const enough = (value: Exact) =>
    s.onlyFrom === undefined || !(s.first === 'largest' ? less(value, num(s.onlyFrom)) : less(num(s.onlyFrom), value));
  if (!enough(read.value)) return nought;
  const at = placeOf(read.value, valuesOf(reads).filter(enough), s.first, s.ties);
  return share(atLeast(num(s.firstPercent).sub(at.sub(1).mul(num(s.stepPercent))), s.floorPercent), full);
}

type PlaceTable = { first: Best; top: string[]; bottom: string[]; between: string; ties: Ties | 'cancel' };
function placeTable(s: PlaceTable, read: Read, reads: Reads, full: Exact): Points {
  const { better, equals } = standing(read.value, valuesOf(reads), s.first);
  const earned = (at: number) => num(s.top[at - 1] ?? s.bottom[reads.size - at] ?? s.between);
  if (equals > 1 && s.ties === 'cancel') return null;
  const rates = Array.from({ length: equals }, (_, index) => earned(better + 1 + index));
  const rate = s.ties === 'mean' ? mean(rates) : s.ties === 'worst' ? rates.at(-1) : rates[0];
  return rate ? share(rate, full) : null;
}

type Range = { best: Best; worstPercent: string; bestPercent: string; whenEqual: 'best' | 'worst' | 'half' | 'none' };
function range(s: Range, read: Read, reads: Reads, full: Exact): Points {
  const [low, high] = [smallest(valuesOf(reads)), largest(valuesOf(reads))];
  if (!low || !high) return null;
  const [bad, good] = [num(s.worstPercent), num(s.bestPercent)];
  if (same(low, high)) {
    if (s.whenEqual === 'none') return null;
    return share(s.whenEqual === 'best' ? good : s.whenEqual === 'worst' ? bad : good.add(bad).div(2), full);
  }
  const way = (s.best === 'largest' ? read.value.sub(low) : high.sub(read.value)).div(high.sub(low));
  return share(bad.add(good.sub(bad).mul(way)), full);
}

type RelativePlace = { best: Best; as: 'percentile' | 'borda'; ties: Ties; alone: 'none' | 'full' };
function relativePlace(s: RelativePlace, read: Read, reads: Reads, full: Exact): Points {
  const n = reads.size;
  if (n === 1) return edge(s.alone, full);
  const ahead = num(n).sub(placeOf(read.value, valuesOf(reads), s.best, s.ties));
  return s.as === 'borda' ? ahead : full.mul(ahead).div(n - 1);
}

function shareOfSum(s: { whenSenseless: 'none' | 'zero' }, read: Read, reads: Reads, full: Exact): Points {
  const sum = total(valuesOf(reads).filter((value) => !less(value, nought)));
  if (same(sum, nought) || less(read.value, nought)) return edge(s.whenSenseless, full);
  return full.mul(read.value).div(sum);
}

type Distance = {
  target: Target | { group: Best | 'mean' };
  direction: 'both' | 'below' | 'above';
  free: string;
  perUnit: string;
  floor: string;
};
function distance(s: Distance, read: Read, reads: Reads, full: Exact): Points {
  const all = valuesOf(reads);
  const from =
    'group' in s.target
      ? s.target.group === 'mean'
        ? mean(all)
        : s.target.group === 'largest'
          ? largest(all)
          : smallest(all)
      : targetOf(s.target, read);
  if (!from) return null;
  const gap = read.value.sub(from);
  const away = s.direction === 'both' ? gap.abs() : most(s.direction === 'above' ? gap : gap.neg(), nought);
  return share(atLeast(percent.sub(num(s.perUnit).mul(most(away.sub(num(s.free)), nought))), s.floor), full);
}

type Standard = {
  best: Best;
  sigma: 'population' | 'sample';
  places: number;
  mean: string;
  spread: string;
  floor: string;
  cap: string;
  whenNoSpread: 'mean' | 'none';
};
function standard(s: Standard, read: Read, reads: Reads, full: Exact): Points {
  const all = valuesOf(reads);
  const mu = mean(all);
  if (!mu) return null;
  const squares = total(all.map((value) => value.sub(mu).mul(value.sub(mu))));
  const n = s.sigma === 'sample' ? all.length - 1 : all.length;
  const sigma = n === 0 ? nought : rounded(root(squares.div(n)), s.places);
  let z = nought;
  if (!same(sigma, nought)) z = read.value.sub(mu).div(sigma);
  else if (s.whenNoSpread === 'none') return null;
  if (s.best === 'smallest') z = z.neg();
  return share(atMost(atLeast(num(s.mean).add(num(s.spread).mul(z)), s.floor), s.cap), full);
}

/** Curves that hold the units of a group against each other, and those that only may. */
export const groupCurves = {
  'best-ratio': bestRatio,
  place,
  'place-table': placeTable,
  range,
  'relative-place': relativePlace,
  'share-of-sum': shareOfSum,
  distance,
  standard,
};
