import type { Line, NodeTrace } from '../../../shared/assess/result.ts';
import type { Tally } from '../../../shared/assess/tally.ts';
import type { Unit } from '../../../shared/cycle/cycle.ts';
import { type Node, type Plan, weightOf } from '../../../shared/plan/schema.ts';
import { settingsOf } from '../../../shared/rules/index.ts';
import { finish, type NodeScore, scoreLeaf } from './leaf.ts';
import { type Contribution, weightedMean } from './mean.ts';
import { amountOf, type Score, written } from './score.ts';

type Figures = { readonly score: number | undefined; readonly reading: number | undefined };

/** A group's scores at a node with everything below it traced; the twin of the exact `Scored`. */
export type Scored = {
  readonly scores: ReadonlyMap<string, Score>;
  readonly traces: ReadonlyMap<string, readonly NodeTrace[]>;
  readonly figures: ReadonlyMap<string, ReadonlyMap<string, Figures>>;
  readonly covered: ReadonlyMap<string, number>;
};

type Place = { readonly plan: Plan; readonly tally: Tally; readonly group: string; readonly units: readonly Unit[] };

/** Scores a node and everything below it: the twin of the exact `scoreNode`. */
export function scoreNode(node: Node, place: Place, path = node.id, depth = 0): Scored {
  return node.children ? scoreBranch(node, node.children, place, path, depth) : scoreOneLeaf(node, place, path, depth);
}

function scoreOneLeaf(node: Node, place: Place, path: string, depth: number): Scored {
  const results = scoreLeaf(node, place.plan, place.tally, place.units);
  const traces = new Map<string, readonly NodeTrace[]>();
  const covered = new Map<string, number>();
  const figures = new Map<string, Figures>();
  for (const [unit, one] of results) {
    const reading = one.reading;
    figures.set(unit, { score: amountOf(one.score), reading: amountOf(reading) });
    covered.set(unit, reading && 'value' in reading ? 1 : 0);
    traces.set(unit, [{ ...head(node, path, depth, one), n: reading?.n ?? 0, reading: written(amountOf(reading)) }]);
  }
  const scores = new Map([...results].map(([unit, { score }]) => [unit, score]));
  return { scores, traces, covered, figures: new Map([[node.id, figures]]) };
}

function scoreBranch(node: Node, below: readonly Node[], place: Place, path: string, depth: number): Scored {
  if (!node.aggregate) throw new Error(`branch '${node.id}' has no aggregate`);
  const { form } = settingsOf('aggregate', node.aggregate);
  const children = below
    .map((child) => ({ child, share: Number(weightOf(child, place.group)) }))
    .filter(({ share }) => share !== 0)
    .map(({ child, share }) => ({ child, share, scored: scoreNode(child, place, `${path}/${child.id}`, depth + 1) }));
  const combined = weightedMean(
    children.map(({ child, share, scored }) => ({ id: child.id, title: child.title, share, scores: scored.scores })),
    place.units,
  );
  const total = children.reduce((so, { share }) => so + share, 0);
  const scores = new Map<string, Score>();
  const traces = new Map<string, readonly NodeTrace[]>();
  const covered = new Map<string, number>();
  const figures = new Map<string, Figures>();
  for (const { unit } of place.units) {
    const one = combined.get(unit);
    const lines: Line[] = [{ family: 'aggregate', form: form.form, steps: one?.score.steps ?? [] }];
    const { score, steps } = finish(one?.score ?? { none: true, steps: [] }, node);
    if (steps.length > 0) lines.push({ family: 'assess', form: 'assess', steps });
    scores.set(unit, score);
    figures.set(unit, { score: amountOf(score), reading: amountOf(one?.score) });
    const present = children.reduce((so, { share, scored }) => so + share * (scored.covered.get(unit) ?? 0), 0);
    covered.set(unit, total === 0 ? 0 : present / total);
    traces.set(unit, [
      {
        ...head(node, path, depth, { score, lines }),
        shares: form.shares,
        parts: (one?.parts ?? []).map(part),
      },
      ...children.flatMap(({ scored }) => scored.traces.get(unit) ?? []),
    ]);
  }
  const figuresBelow = new Map(children.flatMap(({ scored }) => [...scored.figures]));
  return { scores, traces, covered, figures: figuresBelow.set(node.id, figures) };
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
    nominal: String(one.nominal),
    used: String(one.used),
    added: written(one.added),
  };
}
