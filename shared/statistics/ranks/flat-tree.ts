import type { NodeTrace, UnitResult } from '../../assess/result.ts';
import type { GroupBasis } from '../basis.ts';
import { nearest } from '../nearest.ts';

/**
 * A group's judged tree as flat arrays, so that its weights can be shaken a thousand times in milliseconds.
 *
 * Branches come children first, the root last. `cells[branch]` holds, unit by unit and child by child, what the child
 * added to the branch at the plan's own weights; `factor` what the branch made of the sum of it (a cap, a curve, rounding), which is
 * held as it was. `offset` is what the adjustments added to each unit's score, held as well.
 */
export type FlatTree = {
  readonly units: readonly string[];
  readonly branches: readonly Branch[];
  /** For every slot the branch it belongs to and its place there are implied by the branch's `first`. */
  readonly slots: readonly { readonly path: string; readonly weight: number }[];
  readonly offset: Float64Array;
  /** Units that have a final score; the others have no place. */
  readonly scored: Uint8Array;
  /** Paths of branches whose weights are held: their aggregate does not add. */
  readonly held: readonly string[];
};

type Branch = {
  readonly path: string;
  /** Its first slot, and how many children it has. */
  readonly first: number;
  readonly children: number;
  /** For each child the branch that scores it, or -1 where it is a leaf or is held. */
  readonly below: Int32Array;
  /** units x children: what the child's score was; NaN where it did not count. */
  readonly scores: Float64Array;
  /** units: score of the branch / sum of what its children added; where they added nothing it is 0, and `base` is the score. */
  readonly factor: Float64Array;
  readonly base: Float64Array;
  /** units: 1 where the shares of children that did not count went to the others. */
  readonly moved: Uint8Array;
  /** Whether shares are weights in percent of the branch, or points that add up. */
  readonly points: boolean;
};

/** Sets out a judged group. Undefined where the root itself does not add: then no weight can be shaken this way. */
export function flatTree(group: GroupBasis): FlatTree | undefined {
  const { units } = group;
  const traces = units.map((unit) => new Map(unit.nodes.map((node) => [node.path, node])));
  const nodes = [...(units[0]?.nodes ?? [])].filter(({ parts }) => parts).reverse();
  const adding = nodes.filter(({ path }) =>
    traces.some((of) => of.get(path)?.parts?.some(({ added }) => added !== null)),
  );
  const root = units[0]?.nodes[0];
  if (!root || adding.at(-1)?.path !== root.path) return undefined;
  const held = nodes.filter((node) => !adding.includes(node)).map(({ path }) => path);
  const slots: { path: string; weight: number }[] = [];
  const branches = adding.map((node, index): Branch => {
    const parts = node.parts ?? [];
    const first = slots.length;
    for (const part of parts) slots.push({ path: `${node.path}/${part.child}`, weight: nearest(part.nominal) });
    const below = Int32Array.from(parts, ({ child }) =>
      adding.slice(0, index).findIndex(({ path }) => path === `${node.path}/${child}`),
    );
    const own = traces.map((of) => of.get(node.path));
    const scores = Float64Array.from(own.flatMap((trace) => parts.map((_, at) => scoreAt(trace, at))));
    const made = own.map(madeOf);
    const factor = Float64Array.from(made, (one) => one.factor);
    const base = Float64Array.from(made, (one) => one.base);
    const moved = Uint8Array.from(own, (trace) => (isMoved(trace) ? 1 : 0));
    return {
      path: node.path,
      first,
      children: parts.length,
      below,
      scores,
      factor,
      base,
      moved,
      points: node.shares === 'fullPoints',
    };
  });
  return {
    units: units.map(({ unit }) => unit),
    branches,
    slots,
    offset: Float64Array.from(units, offsetOf),
    scored: Uint8Array.from(units, ({ score }) => (score === null ? 0 : 1)),
    held,
  };
}

/** What counted as the child's score, its stand-in where the plan puts one; NaN where its weight went to others. */
function scoreAt(trace: NodeTrace | undefined, at: number): number {
  const part = trace?.parts?.[at];
  return !part || part.score === null || part.added === null || nearest(part.used) === 0
    ? Number.NaN
    : nearest(part.score);
}

function madeOf(trace: NodeTrace | undefined): { readonly factor: number; readonly base: number } {
  if (!trace || trace.score === null) return { factor: 1, base: 0 };
  const sum = (trace.parts ?? []).reduce((so, { added }) => so + (added === null ? 0 : nearest(added)), 0);
  const score = nearest(trace.score);
  return sum === 0 ? { factor: 0, base: score } : { factor: score / sum, base: 0 };
}

/** Whether the children that counted were used for more than the plan gives them: they carry what others did not. */
function isMoved(trace: NodeTrace | undefined): boolean {
  return trace?.parts?.some(({ used, nominal }) => nearest(used) > nearest(nominal) + 1e-9) ?? false;
}

function offsetOf(unit: UnitResult): number {
  const root = unit.nodes[0]?.score ?? null;
  return unit.score === null || root === null ? 0 : nearest(unit.score) - nearest(root);
}
