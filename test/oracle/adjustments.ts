import type { Unit } from '../../shared/cycle/cycle.ts';
import type { Fact } from '../../shared/evidence/evidence.ts';
import type { Mark } from '../../shared/rules/rule.ts';
import { eventsTotal, type Kinds } from './events.ts';
import { atLeast, atMost, type Exact, largest, least, less, monthsLater, nought, num, one, total } from './exact.ts';

/** What an adjustment may look at: its own records of the unit, figures at nodes, the cycle's period. */
export type Around = {
  readonly unit: Unit;
  readonly records: readonly Fact[];
  /** Undefined where the unit's group has no weight at the node. */
  readonly figure: (node: string, look: 'score' | 'reading') => Exact | null | undefined;
  readonly period: { readonly from: string; readonly to: string };
};
/** A unit's score after an adjustment, and the marks it left. */
export type Adjusted = { readonly score: Exact | null; readonly marks: readonly Mark[] };

function points(
  s: { bonusCap: string; deductionCap: string; sameMatter: 'best' | 'sum' },
  score: Exact | null,
  around: Around,
): Adjusted {
  const sum = (field: string): Exact => {
    const matters = new Map<string, Exact[]>();
    for (const { id, matter, value } of around.records.filter((record) => record.field === field)) {
      const key = matter === undefined || s.sameMatter === 'sum' ? `alone ${id}` : `matter ${matter}`;
      matters.set(key, [...(matters.get(key) ?? []), num(value ?? '0')]);
    }
    return total([...matters.values()].map((all) => largest(all) ?? nought));
  };
  if (!score) return { score, marks: [] };
  const bonus = atMost(sum('bonus'), s.bonusCap);
  return { score: score.add(bonus).sub(atMost(sum('deduction'), s.deductionCap)), marks: [] };
}

type Account = Kinds & { bonusCap: string; deductionCap: string; floor: string; cap: string };
function account(s: Account, score: Exact | null, around: Around): Adjusted {
  if (!score) return { score, marks: [] };
  const { adds, takes } = eventsTotal(s, around.records);
  const sum = score.add(atMost(adds, s.bonusCap)).sub(atMost(takes, s.deductionCap));
  return { score: atMost(atLeast(sum, s.floor), s.cap), marks: [] };
}

type Coefficient = {
  from: { field: string } | { byGroup: { group: string; factor: string }[] };
  missing: 'one' | 'none';
  least: string;
  most: string;
  cap: string;
};
function coefficient(s: Coefficient, score: Exact | null, around: Around): Adjusted {
  if (!score) return { score, marks: [] };
  const { from } = s;
  const given =
    'field' in from
      ? around.records.find(({ field }) => field === from.field)?.value
      : from.byGroup.find(({ group }) => group === around.unit.group)?.factor;
  if (given === undefined && s.missing === 'none') return { score: null, marks: [] };
  const factor = given === undefined ? one : atMost(atLeast(num(given), s.least), s.most);
  return { score: atMost(score.mul(factor), s.cap), marks: [] };
}

type Effect =
  | { kind: 'down'; levels: number }
  | { kind: 'lowest' }
  | { kind: 'bar-honours'; months?: number }
  | { kind: 'score-to'; points: string }
  | { kind: 'mark' };
/** What an effect does that began on a day. */
function worked(effect: Effect, score: Exact | null, day: string | undefined, until: string | undefined): Adjusted {
  if (effect.kind === 'score-to') return { score: score && least(score, num(effect.points)), marks: [] };
  if (effect.kind === 'down') return { score, marks: [{ kind: 'grade-lowered', levels: effect.levels }] };
  if (effect.kind === 'lowest') return { score, marks: [{ kind: 'grade-lowest' }] };
  if (effect.kind === 'mark') return { score, marks: [] };
  const end = effect.months === undefined || day === undefined ? until : monthsLater(day, effect.months);
  return { score, marks: [end === undefined ? { kind: 'honours-barred' } : { kind: 'honours-barred', until: end }] };
}

type GradeVeto = { effect: Effect; deciders?: { level: string }[]; inForce?: 'any' | 'period' };
function gradeVeto(s: GradeVeto, score: Exact | null, around: Around): Adjusted {
  const months = s.effect.kind === 'bar-honours' ? s.effect.months : undefined;
  const endOf = ({ day, until }: Fact) =>
    months !== undefined && day !== undefined ? monthsLater(day, months) : until;
  const counted = around.records.filter((incident) => {
    if (incident.field !== 'incident') return false;
    if (s.deciders && !s.deciders.some(({ level }) => level === incident.level)) return false;
    if (s.inForce !== 'period') return true;
    const end = endOf(incident);
    return (incident.day ?? '') <= around.period.to && (end === undefined || end >= around.period.from);
  });
  const [first] = counted;
  if (!first) return { score, marks: [] };
  // Several incidents have their effect once; a bar of honours lasts as long as the longest.
  const ends = counted.map(endOf);
  const open = ends.includes(undefined);
  const last = ends
    .flatMap((end) => end ?? [])
    .toSorted()
    .at(-1);
  // The months are counted already.
  const effect: Effect = s.effect.kind === 'bar-honours' ? { kind: 'bar-honours' } : s.effect;
  return worked(effect, score, first.day, open ? undefined : last);
}

type IndicatorVeto = {
  node: string;
  look: 'score' | 'reading';
  below: string;
  effect: Effect;
  whenNone: 'passes' | 'vetoed';
};
function indicatorVeto(s: IndicatorVeto, score: Exact | null, around: Around): Adjusted {
  const found = around.figure(s.node, s.look);
  if (found === undefined) return { score, marks: [] };
  const failed = found ? less(found, num(s.below)) : s.whenNone === 'vetoed';
  if (!failed) return { score, marks: [] };
  const next = worked(s.effect, score, around.period.to, undefined);
  return { score: next.score, marks: [{ kind: 'indicator-vetoed', indicator: s.node }, ...next.marks] };
}

type Adjustment = (settings: never, score: Exact | null, around: Around) => Adjusted;
/** Every adjustment by its form, for one unit. */
export const adjustments: Readonly<Record<string, Adjustment>> = {
  points,
  account,
  coefficient,
  'grade-veto': gradeVeto,
  'indicator-veto': indicatorVeto,
};
