import { atLeast, atMost, type Exact, least, less, ln, most, nought, num, one, rounded, same } from './exact.ts';
import { groupCurves } from './group-curves.ts';
import { type Edge, edge, type Points, type Read, type Reads, share, type Target, targetOf } from './reading.ts';

function proportional(
  s: { target: Target; cap: string; whenTargetZero: Edge },
  read: Read,
  _: Reads,
  full: Exact,
): Points {
  const target = targetOf(s.target, read);
  if (!target) return null;
  if (same(target, nought)) return edge(s.whenTargetZero, full);
  return share(atMost(most(read.value.div(target).mul(100), nought), s.cap), full);
}

function ladder(
  s: { steps: { from: string; percent: string }[]; below: string },
  read: Read,
  _: Reads,
  full: Exact,
): Points {
  const reached = s.steps.filter(({ from }) => !less(read.value, num(from)));
  const top = reached.reduce<(typeof reached)[number] | undefined>(
    (a, b) => (a && !less(num(a.from), num(b.from)) ? a : b),
    undefined,
  );
  return share(num(top ? top.percent : s.below), full);
}

type Line = { corners: { at: string; percent: string }[]; outside: 'flat' | 'extend'; floor: string; cap: string };
function line(s: Line, read: Read, _: Reads, full: Exact): Points {
  const corners = s.corners.map((corner) => ({ x: num(corner.at), y: num(corner.percent) }));
  const [first, last] = [corners[0], corners.at(-1)];
  if (!first || !last) return null;
  const below = less(read.value, first.x);
  const beyond = less(last.x, read.value);
  let rate: Exact | undefined;
  if (s.outside === 'flat' && below) rate = first.y;
  else if (s.outside === 'flat' && beyond) rate = last.y;
  else {
    const next = below
      ? 1
      : beyond
        ? corners.length - 1
        : corners.findIndex(({ x }, at) => at > 0 && !less(x, read.value));
    const [a, b] = [corners[next - 1], corners[next]];
    if (!a || !b) return null;
    rate = a.y.add(b.y.sub(a.y).mul(read.value.sub(a.x)).div(b.x.sub(a.x)));
  }
  return share(atMost(atLeast(rate, s.floor), s.cap), full);
}

type Condition = {
  what: 'value' | { fact: string };
  is: 'at-least' | 'above' | 'at-most' | 'below' | 'equal';
  than: Target;
};
function cases(
  s: { cases: { when: Condition[]; percent: string }[]; otherwise: string },
  read: Read,
  _: Reads,
  full: Exact,
): Points {
  const holds = ({ what, is, than }: Condition): boolean => {
    const looked = what === 'value' ? read.value : read.facts[what.fact];
    const bound = targetOf(than, read);
    if (!looked || !bound) return false;
    const sign = looked.compare(bound);
    if (is === 'equal') return sign === 0;
    if (is === 'at-least') return sign >= 0;
    if (is === 'at-most') return sign <= 0;
    return is === 'above' ? sign > 0 : sign < 0;
  };
  const found = s.cases.find(({ when }) => when.every(holds));
  if (!found && s.otherwise === 'none') return null;
  return share(num(found ? found.percent : s.otherwise), full);
}

type OverTarget = {
  target: Target;
  below: 'proportional' | 'zero';
  step: string;
  furtherStep?: string;
  points: string;
  most: string;
  bound: 'included' | 'excluded';
  whenTargetZero: Edge;
};
function overTarget(s: OverTarget, read: Read, _: Reads, full: Exact): Points {
  const target = targetOf(s.target, read);
  if (!target || less(target, nought)) return null;
  if (same(target, nought)) return edge(s.whenTargetZero, full);
  if (less(read.value, target)) return s.below === 'zero' ? nought : most(full.mul(read.value).div(target), nought);
  const over = read.value.sub(target).div(target).mul(100);
  // Walks up the steps one by one, as a clerk would.
  let steps = 0;
  let next = num(s.step);
  while (s.bound === 'included' ? !less(over, next) : less(next, over)) {
    steps += 1;
    next = next.add(num(s.furtherStep ?? s.step));
  }
  return full.add(atMost(num(s.points).mul(steps), s.most));
}

type Goalposts = {
  low: Target;
  high: Target;
  scale: 'linear' | 'log';
  places: number;
  outside: 'clamp' | 'free';
  whenEqual: Edge;
};
function goalposts(s: Goalposts, read: Read, _: Reads, full: Exact): Points {
  const [low, high] = [targetOf(s.low, read), targetOf(s.high, read)];
  if (!low || !high) return null;
  const all = [read.value, low, high];
  if (same(low, high)) return edge(s.whenEqual, full);
  if (s.scale === 'log' && all.some((value) => !less(nought, value))) return null;
  const [v, from, to] = s.scale === 'log' ? all.map(ln) : all;
  if (!v || !from || !to) return null;
  const exact = v.sub(from).div(to.sub(from));
  const way = s.scale === 'log' ? rounded(exact, s.places) : exact;
  return full.mul(s.outside === 'clamp' ? least(most(way, nought), one) : way);
}

type Curve = (settings: never, read: Read, reads: Reads, full: Exact) => Points;
/** Every curve by its form: the points of one unit among the readings of its group. */
export const curves: Readonly<Record<string, Curve>> = {
  proportional,
  ladder,
  line,
  cases,
  'over-target': overTarget,
  goalposts,
  ...groupCurves,
};
