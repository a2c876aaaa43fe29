import type { Unit } from '../cycle/cycle.ts';
import { divide, exact, hundred, multiply, type Rational, rational, sum, zero } from '../number.ts';
import type { Node, Plan } from '../plan/schema.ts';
import { settingsOf } from '../rules/index.ts';
import type { Contribution, Score } from '../rules/rule.ts';
import { amountOf } from '../rules/say.ts';
import { finish } from './finish.ts';
import { fullOf, type NodeScore, scoreLeaf } from './leaf.ts';
import type { Line, NodeTrace } from './result.ts';
import type { Tally } from './tally.ts';

/** A group's scores at one node, everything below it traced in preorder, and how much of its weight had evidence. */
export type Scored = {
  readonly scores: ReadonlyMap<string, Score>;
  readonly traces: ReadonlyMap<string, readonly NodeTrace[]>;
  /** Share of the node's nominal weight with evidence of its own, 0 to 1, by unit. */
  readonly covered: ReadonlyMap<string, Rational>;
};

type Place = { readonly plan: Plan; readonly tally: Tally; readonly group: string; readonly units: readonly Unit[] };

/** Scores a node and everything below it for the units of one group. A child of weight zero does not concern the group. */
export function scoreNode(node: Node, place: Place, path = node.id, depth = 0): Scored {
  return node.children ? scoreBranch(node, node.children, place, path, depth) : scoreOneLeaf(node, place, path, depth);
}

/** What a child carries for a group: its weight in percent of the parent, or its full points. Zero: not concerned. */
export function shareOf(child: Node, group: string): Rational {
  return rational(child.weight ?? child.weightByGroup?.[group] ?? child.fullPoints ?? '0');
}

function scoreOneLeaf(node: Node, place: Place, path: string, depth: number): Scored {
  const results = scoreLeaf(node, place.plan, place.tally, place.units);
  const traces = new Map<string, readonly NodeTrace[]>();
  const covered = new Map<string, Rational>();
  for (const [unit, one] of results) {
    const reading = one.reading;
    covered.set(unit, reading && 'value' in reading ? rational(1) : zero);
    traces.set(unit, [{ ...head(node, path, depth, one), n: reading?.n ?? 0, reading: written(amountOf(reading)) }]);
  }
  return { scores: scoresOf(results), traces, covered };
}

function scoreBranch(node: Node, below: readonly Node[], place: Place, path: string, depth: number): Scored {
  if (!node.aggregate) throw new Error(`branch '${node.id}' has no aggregate`);
  const aggregate = settingsOf('aggregate', node.aggregate);
  const children = below
    .map((child) => ({ child, share: shareOf(child, place.group) }))
    .filter(({ share }) => share.n !== 0n)
    .map(({ child, share }) => ({ child, share, scored: scoreNode(child, place, `${path}/${child.id}`, depth + 1) }));
  const combined = aggregate.form.combine(
    aggregate.settings,
    children.map(({ child, share, scored }) => ({ id: child.id, title: child.title, share, scores: scored.scores })),
    place.units,
  );
  const curved = curve(node, place.plan, new Map([...combined].map(([unit, { score }]) => [unit, score])));
  const total = sum(children.map(({ share }) => share));
  const scores = new Map<string, Score>();
  const traces = new Map<string, readonly NodeTrace[]>();
  const covered = new Map<string, Rational>();
  for (const { unit } of place.units) {
    const one = combined.get(unit);
    const lines: Line[] = [{ family: 'aggregate', form: aggregate.form.form, steps: one?.score.steps ?? [] }];
    const after = curved?.get(unit) ?? one?.score ?? { none: true, steps: [] };
    if (curved && node.curve) lines.push({ family: 'curve', form: node.curve.form, steps: after.steps });
    const { score, steps } = finish(after, node);
    if (steps.length > 0) lines.push({ family: 'assess', form: 'assess', steps });
    scores.set(unit, score);
    covered.set(
      unit,
      coverage(
        children.map(({ share, scored }) => ({ share, covered: scored.covered.get(unit) })),
        total,
      ),
    );
    traces.set(unit, [
      { ...head(node, path, depth, { score, lines }), parts: (one?.parts ?? []).map(part) },
      ...children.flatMap(({ scored }) => scored.traces.get(unit) ?? []),
    ]);
  }
  return { scores, traces, covered };
}

/** A curve on a branch sees the branch's score as its reading. */
function curve(node: Node, plan: Plan, scores: ReadonlyMap<string, Score>): ReadonlyMap<string, Score> | undefined {
  if (!node.curve) return undefined;
  const { form, settings } = settingsOf('curve', node.curve);
  const readings = new Map(
    [...scores].map(([unit, score]) => [
      unit,
      'value' in score ? { value: score.value, n: 1, steps: [] } : { none: true as const, n: 0, steps: [] },
    ]),
  );
  return form.points(settings, readings, fullOf(node, plan));
}

function head(node: Node, path: string, depth: number, { score, lines }: Pick<NodeScore, 'score' | 'lines'>) {
  return {
    id: node.id,
    path,
    title: node.title,
    depth,
    leaf: !node.children,
    ...(node.source !== undefined && { source: node.source }),
    ...(node.from && { from: node.from }),
    score: written(amountOf(score)),
    lines: lines.filter(({ steps }) => steps.length > 0),
  };
}

function part(one: Contribution) {
  return {
    child: one.child,
    score: written(one.score),
    nominal: exact(one.nominal),
    used: exact(one.used),
    added: exact(one.added),
  };
}

function coverage(parts: readonly { share: Rational; covered: Rational | undefined }[], total: Rational): Rational {
  if (total.n === 0n) return zero;
  return divide(sum(parts.map(({ share, covered }) => multiply(share, covered ?? zero))), total);
}

/** Percent of the tree's weight that had evidence. */
export function percent(covered: Rational | undefined): string {
  return exact(multiply(covered ?? zero, hundred));
}

function scoresOf(results: ReadonlyMap<string, NodeScore>): ReadonlyMap<string, Score> {
  return new Map([...results].map(([unit, { score }]) => [unit, score]));
}

function written(value: Rational | undefined): string | null {
  return value ? exact(value) : null;
}
