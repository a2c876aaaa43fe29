import type { Mark } from '../../shared/rules/rule.ts';
import { type Exact, less, num } from './exact.ts';
import { equals, type Looking, ordered, type Standing } from './standing.ts';

type Level = { id: string };
/** What an outcome came to: a name, where it has one; undefined is that nothing follows. */
type Is = string | undefined;

/** Whether a mark is still in force when the period begins. */
export const holds = (mark: Mark, from: string) =>
  mark.kind !== 'honours-barred' || mark.until === undefined || mark.until >= from;
const touchesGrade = ({ kind }: Mark) => kind !== 'indicator-vetoed';

/** The level a unit has after its marks: first down, then the bar of honours, which is never the honour itself. */
function lowered(at: number, last: number, honour: number, marks: readonly Mark[], from: string): number {
  let level = at;
  for (const mark of marks) if (mark.kind === 'grade-lowered') level = Math.min(last, level + mark.levels);
  if (marks.some(({ kind }) => kind === 'grade-lowest')) level = last;
  const barred = marks.some((mark) => mark.kind === 'honours-barred' && holds(mark, from));
  return barred && level === honour ? Math.min(last, honour + 1) : level;
}

const honourAt = (levels: readonly Level[], honours: string | undefined) =>
  honours === undefined ? -1 : levels.findIndex(({ id }) => id === honours);

type Grade = {
  levels: { id: string; from: string }[];
  otherwise: Level;
  honours?: string;
  unranked?: 'graded' | 'none';
};
/** Lower bounds, included. */
export function grade(s: Grade, units: readonly Standing[], { period }: Looking): Map<string, Is> {
  const names = [...s.levels, s.otherwise].map(({ id }) => id);
  return new Map(
    units.map(({ unit, ranked, score, marks }) => {
      if (!score || (!ranked && s.unranked === 'none')) return [unit.unit, undefined];
      const found = s.levels.findIndex(({ from }) => !less(score, num(from)));
      const at = found === -1 ? s.levels.length : found;
      return [unit.unit, names[lowered(at, s.levels.length, honourAt(s.levels, s.honours), marks, period.from)]];
    }),
  );
}

type Count = {
  from: { earlier: string }[];
  levels: { id: string; score: string; times: number }[];
  otherwise: Level;
  missing: 'not-reached' | 'reached' | 'shortens';
  what: 'exact' | 'published';
  current: 'in' | 'out';
  honours?: string;
};
/** In how many cycles a score was reached. */
export function gradeByCount(s: Count, units: readonly Standing[], { earlier, period }: Looking): Map<string, Is> {
  const names = [...s.levels, s.otherwise].map(({ id }) => id);
  return new Map(
    units.map(({ unit, score, marks }) => {
      const scores = s.from.map((one): Exact | null => {
        const found = earlier(one.earlier)?.units.find((other) => other.unit === unit.unit)?.[
          s.what === 'exact' ? 'score' : 'published'
        ];
        return found === undefined || found === null ? null : num(found);
      });
      if (s.current === 'in') scores.push(score);
      const there = scores.filter((one) => one !== null);
      if (there.length === 0) return [unit.unit, undefined];
      const reached = s.levels.findIndex((level) => {
        const hits = there.filter((one) => !less(one, num(level.score))).length;
        const more = s.missing === 'reached' ? scores.length - there.length : 0;
        const wanted = s.missing === 'shortens' ? Math.ceil((level.times * there.length) / scores.length) : level.times;
        return hits + more >= wanted;
      });
      const at = reached === -1 ? s.levels.length : reached;
      return [unit.unit, names[lowered(at, s.levels.length, honourAt(s.levels, s.honours), marks, period.from)]];
    }),
  );
}

type Quota = {
  levels: { id: string; percent: string; from?: string }[];
  otherwise: Level;
  rounding: 'floor' | 'half-up' | 'ceil';
  base: 'all' | 'scored' | 'not-vetoed';
  ties: 'include' | 'exclude';
  vetoed: 'in-place' | 'skipped';
  unranked: 'otherwise-none' | { as: string };
};

function whole(value: Exact, rounding: Quota['rounding']): number {
  const way = rounding === 'floor' ? value.floor() : rounding === 'ceil' ? value.ceil() : value.add(num('0.5')).floor();
  return Number(way.n);
}

/** Places by quota, level by level; cumulative percents are made whole. */
export function quotaGrade(s: Quota, units: readonly Standing[], { period }: Looking): Map<string, Is> {
  const names = [...s.levels, s.otherwise].map(({ id }) => id);
  const last = s.levels.length;
  const down = (at: number, { marks }: Standing) => lowered(at, last, 0, marks, period.from);
  const isVetoed = ({ marks }: Standing) => marks.some((mark) => touchesGrade(mark) && holds(mark, period.from));
  const result = new Map<string, Is>();
  for (const one of units.filter(({ ranked }) => !ranked)) {
    const at = typeof s.unranked === 'object' ? names.indexOf(s.unranked.as) : -1;
    result.set(one.unit.unit, at === -1 ? undefined : names[down(at, one)]);
  }
  const ranked = units.filter((one) => one.ranked);
  const scored = ordered(ranked);
  const base = s.base === 'all' ? ranked : s.base === 'scored' ? scored : scored.filter((one) => !isVetoed(one));
  let waiting = scored;
  let [taken, share] = [0, num(0)];
  // A unit that was passed over waits for the level it is lowered to, and takes a place there.
  const notBefore = new Map<Standing, number>();
  for (const [at, level] of s.levels.entries()) {
    share = share.add(num(level.percent));
    const quota = whole(share.mul(base.length).div(100), s.rounding);
    const passed: Standing[] = [];
    while (waiting.length > 0) {
      const [head] = waiting;
      if (!head?.score || (level.from !== undefined && less(head.score, num(level.from)))) break;
      const bunch = waiting.filter((one) => equals(one, head));
      const later = (one: Standing) =>
        (notBefore.get(one) ?? 0) > at || (s.vetoed === 'skipped' && !notBefore.has(one) && down(at, one) > at);
      const stays = bunch.filter((one) => !later(one));
      const room = quota - taken;
      if (stays.length === 0 ? room <= 0 : s.ties === 'include' ? room <= 0 : room < stays.length) break;
      for (const one of bunch.filter(later)) {
        if (!notBefore.has(one)) notBefore.set(one, down(at, one));
        passed.push(one);
      }
      for (const one of stays) result.set(one.unit.unit, names[notBefore.has(one) ? at : down(at, one)]);
      taken += stays.length;
      waiting = waiting.filter((one) => !bunch.includes(one));
    }
    waiting = [...passed, ...waiting];
  }
  for (const one of waiting) result.set(one.unit.unit, names[notBefore.has(one) ? last : down(last, one)]);
  return result;
}
