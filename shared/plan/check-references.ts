import type { Fault } from './fault.ts';
import { feedsOf } from './feeds.ts';
import { parsedForm } from './parsed-form.ts';
import { type FormSettings, type Node, nodesOf, type Plan } from './schema.ts';

/** Faults of what forms look at elsewhere in the plan: nodes, outcomes before them, results of other cycles, shared records. */
export function referenceFaults(plan: Plan): readonly Fault[] {
  const nodes = new Map([...nodesOf(plan.tree)].map(({ node }) => [node.id, node]));
  const unknownNodes = (at: string, ids: readonly string[]): readonly Fault[] =>
    ids.flatMap((node) => (nodes.has(node) ? [] : [{ at, code: 'node-unknown', with: { node } }]));
  return [
    ...(plan.tieBreaks ?? []).flatMap((node): readonly Fault[] =>
      nodes.has(node) ? [] : [{ at: 'tieBreaks', code: 'tie-break-unknown', with: { node } }],
    ),
    ...[...nodesOf(plan.tree)].flatMap(({ node, path }) => [
      ...sharedRecordFaults(nodes, node, path),
      ...factFaults(node, path),
      ...unknownEarlier(plan, path, (node.measure && feedsOf(node.measure)?.earlier) ?? []),
    ]),
    ...plan.adjustments.flatMap((one) => {
      const found = parsedForm('adjustment', one);
      return unknownNodes(`adjustments/${one.id}`, found ? (found.form.nodes?.(found.settings) ?? []) : []);
    }),
    ...plan.outcomes.flatMap((one, index) => {
      const at = `outcomes/${one.id}`;
      const found = parsedForm('outcome', one);
      const looks = found?.form.looksAt?.(found.settings) ?? {};
      const before = new Set(plan.outcomes.slice(0, index).map(({ id }) => id));
      return [
        ...unknownNodes(at, looks.nodes ?? []),
        ...unknownEarlier(plan, at, looks.earlier ?? []),
        ...(looks.outcomes ?? []).flatMap((outcome): readonly Fault[] =>
          before.has(outcome) ? [] : [{ at, code: 'outcome-not-before', with: { outcome } }],
        ),
        ...(looks.is ?? []).flatMap(({ outcome, is }): readonly Fault[] => {
          const to = comesTo(plan.outcomes.find(({ id }) => id === outcome));
          return !to || to.includes(is)
            ? []
            : [{ at, code: 'never-comes-to', with: { outcome, is, all: to.join(', ') } }];
        }),
      ];
    }),
  ];
}

/** What an outcome may come to; undefined where that has no names or its settings cannot be read. */
function comesTo(outcome: FormSettings | undefined): readonly string[] | undefined {
  const found = outcome && parsedForm('outcome', outcome);
  return found?.form.comesTo?.(found.settings).map(({ id }) => id);
}

function unknownEarlier(plan: Plan, at: string, ids: readonly string[]): readonly Fault[] {
  const known = new Set((plan.earlier ?? []).map(({ id }) => id));
  return ids.flatMap((id) => (known.has(id) ? [] : [{ at, code: 'no-such-earlier', with: { id } }]));
}

function sharedRecordFaults(nodes: ReadonlyMap<string, Node>, node: Node, at: string): readonly Fault[] {
  if (node.recordsOf === undefined) return [];
  const leaf = nodes.get(node.recordsOf);
  const own = leaf?.measure && leaf.recordsOf === undefined && leaf.id !== node.id;
  return own ? [] : [{ at, code: 'records-of-unknown', with: { leaf: node.recordsOf } }];
}

/** The facts a reading brings along; of a measure that hands on to another, that one's. */
function broughtBy(measure: FormSettings): readonly string[] {
  const found = parsedForm('measure', measure);
  return found?.form.facts?.(found.settings, broughtBy) ?? [];
}

/** A curve that needs a target wants a measure that brings it along. */
function factFaults(node: Node, at: string): readonly Fault[] {
  const curve = node.curve && parsedForm('curve', node.curve);
  const needed = curve?.form.facts?.(curve.settings) ?? [];
  if (needed.length === 0) return [];
  if (node.measure && !parsedForm('measure', node.measure)) return [];
  const brought = new Set(node.measure ? broughtBy(node.measure) : []);
  return needed.flatMap((fact) => (brought.has(fact) ? [] : [{ at, code: 'fact-missing', with: { fact } }]));
}
