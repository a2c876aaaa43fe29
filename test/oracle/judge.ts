import type { Cycle, Unit } from '../../shared/cycle/cycle.ts';
import type { Evidence, Fact } from '../../shared/evidence/evidence.ts';
import { type Node, type Plan, weightOf } from '../../shared/plan/schema.ts';
import type { Mark } from '../../shared/rules/rule.ts';
import { adjustments } from './adjustments.ts';
import { aggregates } from './aggregates.ts';
import { curves } from './curves.ts';
import { type Exact, least, mean, nought, num, rounded } from './exact.ts';
import { type Look, measures } from './measures.ts';
import { outcomes } from './outcomes.ts';
import type { Reads } from './reading.ts';
import type { Standing } from './standing.ts';

/** What the oracle made of one unit; null is no score. */
export type Judged = {
  readonly nodes: ReadonlyMap<string, { readonly score: Exact | null; readonly reading: Exact | null }>;
  readonly score: Exact | null;
  readonly published: Exact | null;
  readonly marks: readonly Mark[];
  readonly outcomes: Readonly<Record<string, string | undefined>>;
};
type Figures = Map<string, Map<string, { score: Exact | null; reading: Exact | null }>>;

function known<T>(table: Readonly<Record<string, T>>, form: string): T {
  const found = table[form];
  if (!found) throw new Error(`the oracle has no form '${form}'`);
  return found;
}

/**
 * Judges a cycle slowly and plainly, from the written meaning of the forms alone. It shares no arithmetic and no form
 * with the judgement, so that what both say alike was understood alike.
 */
export function judge(plan: Plan, cycle: Cycle, evidence: Evidence): ReadonlyMap<string, Judged> {
  const figures: Figures = new Map();
  for (const { id } of plan.groups) {
    const units = cycle.roster.filter(({ group }) => group === id);
    if (units.length > 0) nodeScores(plan, plan.tree, id, units, evidence, figures);
  }
  const finals = new Map(
    cycle.roster.map((unit) => [unit.unit, adjusted(plan, cycle, unit, evidence.records, figures)]),
  );
  const standingAt = (at: 'exact' | 'published') =>
    cycle.roster.map((unit): Standing => {
      const final = finals.get(unit.unit);
      const score = final?.score ?? null;
      return {
        unit,
        ranked: plan.groups.some(({ id, ranked }) => id === unit.group && ranked),
        score: score && at === 'published' ? published(plan, score) : score,
        keys: (plan.tieBreaks ?? []).map((node) => figures.get(node)?.get(unit.unit)?.score ?? null),
        marks: final?.marks ?? [],
      };
    });
  const came = outcomesOf(plan, cycle, evidence, figures, standingAt);
  return new Map(
    cycle.roster.map(({ unit }) => {
      const final = finals.get(unit);
      const score = final?.score ?? null;
      return [
        unit,
        {
          nodes: new Map(
            [...figures].flatMap(([node, byUnit]) => {
              const found = byUnit.get(unit);
              return found ? [[node, found]] : [];
            }),
          ),
          score,
          published: score && published(plan, score),
          marks: final?.marks ?? [],
          outcomes: Object.fromEntries([...came].map(([outcome, byUnit]) => [outcome, byUnit.get(unit)])),
        },
      ];
    }),
  );
}

const published = ({ scale }: Plan, score: Exact) => rounded(score, scale.publish.places, scale.publish.mode);

/** The scores of a group's units at a node and at all below it. */
function nodeScores(
  plan: Plan,
  node: Node,
  group: string,
  units: readonly Unit[],
  evidence: Evidence,
  figures: Figures,
): Map<string, Exact | null> {
  const full = num(node.fullPoints ?? node.fullPointsByGroup?.[group] ?? plan.scale.full);
  const names = units.map(({ unit }) => unit);
  const before = node.children
    ? branch(plan, node, group, units, evidence, figures, full)
    : leaf(plan, node, units, evidence, full);
  const scores = new Map(
    names.map((unit): [string, Exact | null] => {
      const score = before.scores.get(unit) ?? null;
      return [unit, score && capped(node, score)];
    }),
  );
  const here = figures.get(node.id) ?? new Map();
  for (const unit of names)
    here.set(unit, { score: scores.get(unit) ?? null, reading: before.reads.get(unit)?.value ?? null });
  figures.set(node.id, here);
  return scores;
}

/** A node's own cap, then its own rounding. */
function capped({ cap, round }: Node, score: Exact): Exact {
  const held = cap === undefined ? score : least(score, num(cap));
  return round ? rounded(held, round.places, round.mode) : held;
}

type Before = { readonly reads: Reads; readonly scores: ReadonlyMap<string, Exact | null> };

function branch(
  plan: Plan,
  node: Node,
  group: string,
  units: readonly Unit[],
  evidence: Evidence,
  figures: Figures,
  full: Exact,
): Before {
  const names = units.map(({ unit }) => unit);
  const parts = (node.children ?? [])
    .filter((child) => weightOf(child, group) !== '0')
    .map((child) => ({
      share: num(weightOf(child, group)),
      scores: nodeScores(plan, child, group, units, evidence, figures),
    }));
  const combine = known(aggregates, node.aggregate?.form ?? '');
  // Under a curve the branch is on the plan's scale, and the curve makes its full points of it.
  const scores = combine(node.aggregate as never, parts, names, node.curve ? num(plan.scale.full) : full);
  if (!node.curve) return { reads: new Map(), scores };
  const reads: Reads = new Map([...scores].flatMap(([unit, value]) => (value ? [[unit, { value, facts: {} }]] : [])));
  return { reads: new Map(), scores: pointsOf(node, reads, full) };
}

function leaf(plan: Plan, node: Node, units: readonly Unit[], evidence: Evidence, full: Exact): Before {
  const look: Look = {
    evidence,
    records: evidence.records.filter(({ indicator }) => indicator === (node.recordsOf ?? node.id)),
    units,
    kindOf: (id) => ({ items: plan.audiences.find((one) => one.id === id)?.sheet.items.map((item) => item.id) ?? [] }),
    again: (settings, inner) => known(measures, settings.form)(settings as never, inner),
  };
  const settings = node.measure;
  const reads = look.again({ form: '', ...settings }, look);
  const scores = pointsOf(node, reads, full);
  const whenNone = settings && 'whenNone' in settings ? settings.whenNone : 'none';
  // The mean of the group is that of the scores as they are shown.
  const shown = [...scores.values()].flatMap((score) => (score ? [capped(node, score)] : []));
  const stand =
    whenNone === 'zero' ? nought : whenNone === 'full' ? full : whenNone === 'group-mean' ? mean(shown) : null;
  for (const { unit } of units) if (!reads.has(unit)) scores.set(unit, stand);
  return { reads, scores };
}

function pointsOf(node: Node, reads: Reads, full: Exact): Map<string, Exact | null> {
  const curve = known(curves, node.curve?.form ?? '');
  return new Map([...reads].map(([unit, read]) => [unit, curve(node.curve as never, read, reads, full)]));
}

function adjusted(plan: Plan, cycle: Cycle, unit: Unit, records: readonly Fact[], figures: Figures) {
  let score = figures.get(plan.tree.id)?.get(unit.unit)?.score ?? null;
  const marks: Mark[] = [];
  for (const one of plan.adjustments) {
    const next = known(adjustments, one.form)(one as never, score, {
      unit,
      records: records.filter((record) => record.indicator === one.id && record.unit === unit.unit),
      figure: (node, look) => figures.get(node)?.get(unit.unit)?.[look],
      period: cycle.period,
    });
    score = next.score;
    marks.push(...next.marks);
  }
  return { score, marks };
}

function outcomesOf(
  plan: Plan,
  cycle: Cycle,
  evidence: Evidence,
  figures: Figures,
  standingAt: (at: 'exact' | 'published') => Standing[],
) {
  const came = new Map<string, Map<string, string | undefined>>();
  for (const one of plan.outcomes) {
    const units = standingAt(one.at ?? plan.rankAt);
    const wide = 'over' in one && one.over === 'all';
    const fields = wide ? [units] : plan.groups.map(({ id }) => units.filter(({ unit }) => unit.group === id));
    const all = new Map<string, string | undefined>();
    for (const field of fields) {
      const found = known(outcomes, one.form)(one as never, field, {
        before: (outcome) => came.get(outcome) ?? new Map(),
        figure: (unit, node, look) => figures.get(node)?.get(unit)?.[look] ?? null,
        earlier: (id) => evidence.results?.find((result) => result.id === id),
        records: evidence.records.filter(({ indicator }) => indicator === one.id),
        period: cycle.period,
      });
      for (const [unit, value] of found) all.set(unit, value);
    }
    came.set(one.id, all);
  }
  return came;
}
