import type { Unit } from '../cycle/cycle.ts';
import { divide, exact, hundred, multiply, type Rational, rational, sum, zero } from '../number.ts';
import { audiencesOf } from '../plan/feeds.ts';
import { type Node, type Plan, weightOf } from '../plan/schema.ts';
import { settingsOf } from '../rules/index.ts';
import type { Contribution, NodeFigures, Score } from '../rules/rule.ts';
import { amountOf } from '../rules/say.ts';
import { leastShown } from '../rules/withheld.ts';
import { finish } from './finish.ts';
import { fullOf, type NodeScore, scoreLeaf } from './leaf.ts';
import type { Line, NodeTrace } from './result.ts';
import type { Tally } from './tally.ts';

/** A group's scores at one node, everything below it traced in preorder, and how much of its weight had evidence. */
export type Scored = {
  readonly scores: ReadonlyMap<string, Score>;
  readonly traces: ReadonlyMap<string, readonly NodeTrace[]>;
  /** Score and reading of every unit at every node, by node and unit. */
  readonly figures: ReadonlyMap<string, ReadonlyMap<string, NodeFigures>>;
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
  return rational(weightOf(child, group));
}

function scoreOneLeaf(node: Node, place: Place, path: string, depth: number): Scored {
  const results = scoreLeaf(node, place.plan, place.tally, place.units, place.group);
  const traces = new Map<string, readonly NodeTrace[]>();
  const covered = new Map<string, Rational>();
  const figures = new Map<string, NodeFigures>();
  const least = leastTold(node, place.plan);
  for (const [unit, one] of results) {
    const reading = one.reading;
    figures.set(unit, { score: amountOf(one.score), reading: amountOf(reading) });
    covered.set(unit, reading && 'value' in reading ? rational(1) : zero);
    const n = reading?.n ?? 0;
    // Without a reading nothing else says how many there were: a few raters look like none.
    const told = n >= least || amountOf(reading) ? { n } : {};
    traces.set(unit, [{ ...head(node, path, depth, one), ...told, reading: written(amountOf(reading)) }]);
  }
  return { scores: scoresOf(results), traces, covered, figures: new Map([[node.id, figures]]) };
}

/** From how many pieces of evidence on it may be told that there were so few: any number of records, not of raters. */
function leastTold({ measure }: Node, plan: Plan): number {
  const fed = measure ? audiencesOf(measure) : [];
  return Math.max(0, ...fed.map((id) => leastShown(plan.audiences.find((one) => one.id === id))));
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
    node.curve ? wholeOf(children, aggregate.form.shares, place.plan) : fullOf(node, place.plan, place.group),
  );
  const curved = curve(node, place, new Map([...combined].map(([unit, { score }]) => [unit, score])));
  const total = sum(children.map(({ share }) => share));
  const scores = new Map<string, Score>();
  const traces = new Map<string, readonly NodeTrace[]>();
  const covered = new Map<string, Rational>();
  const figures = new Map<string, NodeFigures>();
  for (const { unit } of place.units) {
    const one = combined.get(unit);
    const lines: Line[] = [{ family: 'aggregate', form: aggregate.form.form, steps: one?.score.steps ?? [] }];
    const after = curved?.get(unit) ?? one?.score ?? { none: true, steps: [] };
    if (curved && node.curve) lines.push({ family: 'curve', form: node.curve.form, steps: after.steps });
    const { score, steps } = finish(after, node);
    if (steps.length > 0) lines.push({ family: 'assess', form: 'assess', steps });
    scores.set(unit, score);
    figures.set(unit, { score: amountOf(score), reading: amountOf(one?.score) });
    covered.set(
      unit,
      coverage(
        children.map(({ share, scored }) => ({ share, covered: scored.covered.get(unit) })),
        total,
      ),
    );
    traces.set(unit, [
      {
        ...head(node, path, depth, { score, lines }),
        shares: aggregate.form.shares,
        parts: (one?.parts ?? []).map(part),
      },
      ...children.flatMap(({ scored }) => scored.traces.get(unit) ?? []),
    ]);
  }
  const figuresBelow = new Map(children.flatMap(({ scored }) => [...scored.figures]));
  return { scores, traces, covered, figures: figuresBelow.set(node.id, figures) };
}

/** What the children can earn together, before a curve of the branch: the sum of their points, or the plan's scale. */
function wholeOf(
  children: readonly { readonly share: Rational }[],
  shares: 'weight' | 'fullPoints',
  plan: Plan,
): Rational {
  return shares === 'fullPoints' ? sum(children.map(({ share }) => share)) : rational(plan.scale.full);
}

/** A curve on a branch sees the branch's score as its reading. */
function curve(node: Node, place: Place, scores: ReadonlyMap<string, Score>): ReadonlyMap<string, Score> | undefined {
  if (!node.curve) return undefined;
  const { form, settings } = settingsOf('curve', node.curve);
  const readings = new Map(
    [...scores].map(([unit, score]) => [
      unit,
      'value' in score ? { value: score.value, n: 1, steps: [] } : { none: true as const, n: 0, steps: [] },
    ]),
  );
  return form.points(settings, readings, fullOf(node, place.plan, place.group));
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
    added: written(one.added),
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
