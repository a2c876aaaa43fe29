import type { Result } from '../../shared/assess/result.ts';
import type { Cycle } from '../../shared/cycle/cycle.ts';
import type { Evidence } from '../../shared/evidence/evidence.ts';
import { type Node, nodesOf, type Plan } from '../../shared/plan/schema.ts';
import { type Exact, num, same } from './exact.ts';
import { judge } from './judge.ts';

/** Where judgement and oracle say different things: the form in question, the unit, and what either says. */
export type Difference = {
  readonly form: string;
  readonly unit: string;
  readonly judgement: string;
  readonly oracle: string;
};

const text = (value: Exact | null) => (value ? value.toFraction() : 'none');
const agrees = (written: string | null | undefined, value: Exact | null) =>
  written === null || written === undefined ? value === null : value !== null && same(num(written), value);

/**
 * Every difference between a result and the oracle, the deepest first: above a node that differs nothing is compared,
 * because it would differ for that reason alone.
 */
export function differences(plan: Plan, cycle: Cycle, evidence: Evidence, result: Result): readonly Difference[] {
  const oracle = judge(plan, cycle, evidence);
  const nodes = [...nodesOf(plan.tree)].map(({ node }) => node);
  const found: Difference[] = [];
  const differing = new Set<string>();
  for (const node of nodes.toReversed()) {
    if (node.children?.some(({ id }) => differing.has(id))) {
      differing.add(node.id);
      continue;
    }
    for (const unit of result.units) {
      const here = unit.nodes.find(({ id }) => id === node.id);
      const own = oracle.get(unit.unit)?.nodes.get(node.id);
      // A unit whose group has no weight there has nothing to show.
      if (!here || !own) continue;
      const say = (form: string, written: string | null | undefined, value: Exact | null) => {
        if (agrees(written, value)) return;
        differing.add(node.id);
        found.push({ form, unit: unit.unit, judgement: String(written ?? 'none'), oracle: text(value) });
      };
      if (node.measure) say(measureName(node), here.reading, own.reading);
      if (!differing.has(node.id))
        say(
          `${node.measure ? measureName(node) : node.aggregate?.form} ${node.curve?.form ?? ''}`,
          here.score,
          own.score,
        );
    }
  }
  if (differing.has(plan.tree.id)) return found;
  const rows = new Map(result.groups.flatMap(({ standing }) => standing.map((row) => [row.unit, row])));
  for (const [unit, own] of oracle) {
    const row = rows.get(unit);
    const add = (form: string, judgement: string, said: string) => {
      if (judgement !== said) found.push({ form, unit, judgement, oracle: said });
    };
    if (!row || !agrees(row.score, own.score))
      add(plan.adjustments.map(({ form }) => form).join(), row?.score ?? 'none', text(own.score));
    else if (!agrees(row.published, own.published)) add('published', row.published ?? 'none', text(own.published));
    add(
      `marks of ${plan.adjustments.map(({ form }) => form).join()}`,
      marksText(row?.marks ?? []),
      marksText(own.marks),
    );
  }
  if (found.length > 0) return found;
  for (const outcome of plan.outcomes) {
    for (const [unit, own] of oracle) {
      const here = rows.get(unit)?.outcomes[outcome.id];
      const said = own.outcomes[outcome.id];
      const written =
        here?.is ?? (/^[\d.]+$/.test(here?.value.en ?? '') ? num(here?.value.en ?? '0').toString() : undefined);
      if (written === said) continue;
      found.push({ form: outcome.form, unit, judgement: written ?? 'none', oracle: said ?? 'none' });
    }
    if (found.length > 0) return found;
  }
  return found;
}

function measureName({ measure }: Node): string {
  return measure?.form ?? '';
}

function marksText(marks: readonly object[]): string {
  return marks.map((mark) => JSON.stringify(Object.entries(mark).sort())).join(' ') || 'none';
}
