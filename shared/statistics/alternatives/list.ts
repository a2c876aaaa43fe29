import type { Node, Plan } from '../../plan/schema.ts';
import { type MeasureAlternative, measureKinds } from '../../rules/alternative.ts';
import { formOf, settingsOf } from '../../rules/index.ts';
import { geometricMean, normalisations, onlyChild } from '../../rules/normalisation.ts';
import { alter, type Change, equalWeights, shareLike, withoutShare } from './alter.ts';
import type { AlteredPlan } from './alternative.ts';

/**
 * Every alternative there is to a plan: other weights, another mean, other scales, no rounding, no trimming, a channel or a
 * stratum left out or let in, one source of the score left out, no bonuses and deductions.
 *
 * Also those that change nothing here: whoever reads the list sees what was tried and what could not be.
 */
export function alternativesTo(plan: Plan): readonly AlteredPlan[] {
  return [
    alter(plan, { id: 'equal-weights', kind: 'equal-weights' }, (node) => equalised(node, plan)),
    alter(plan, { id: 'geometric', kind: 'geometric' }, withGeometricMean),
    ...normalisations.map(({ id, title, curve }) =>
      alter(plan, { id, kind: 'normalisation', part: title }, (node) => normalised(node, curve)),
    ),
    unrounded(plan),
    ...readOtherwise(plan),
    ...eachLeftOut(plan),
    withoutAdjustments(plan),
  ];
}

function equalised(node: Node, plan: Plan): Change {
  if (!node.children || !node.aggregate) return undefined;
  if (formOf('aggregate', node.aggregate.form)?.shares !== 'weight') return { why: 'points-not-weights' };
  if (node.children.length < 2) return { why: 'one-child' };
  const groups = plan.groups.map(({ id }) => id);
  return { node: equalWeights(node, groups) };
}

function withGeometricMean(node: Node): Change {
  if (!node.children || !node.aggregate) return undefined;
  if (formOf('aggregate', node.aggregate.form)?.shares !== 'weight') return { why: 'points-not-weights' };
  if (node.aggregate.form === geometricMean.form) return { why: 'already-so' };
  if (node.children.length < 2) return { why: 'one-child' };
  return { node: { ...node, aggregate: geometricMean } };
}

/** A leaf inside a branch of its own, whose curve puts what the leaf scored on another scale. */
function normalised(node: Node, curve: Node['curve']): Change {
  if (node.children) return undefined;
  const { id, title, round: _rounded, cap: _capped, ...inner } = withoutShare(node);
  const child: Node = { ...inner, id: `${id}-x`.slice(-40), title, weight: '100', recordsOf: node.recordsOf ?? id };
  return { node: { id, title, ...shareLike(node), children: [child], aggregate: onlyChild, curve } };
}

function unrounded(plan: Plan): AlteredPlan {
  const altered = alter(plan, { id: 'unrounded', kind: 'unrounded' }, (node) => {
    if (!node.round) return undefined;
    const { round: _rounded, ...rest } = node;
    return { node: rest };
  });
  const finally_ = plan.rankAt === 'published' ? [plan.tree.id] : [];
  return { ...altered, plan: { ...altered.plan, rankAt: 'exact' }, applied: [...altered.applied, ...finally_] };
}

/** What the measures themselves offer, the same kind and part at all leaves together. */
function readOtherwise(plan: Plan): readonly AlteredPlan[] {
  const found = new Map<string, MeasureAlternative>();
  const offered = (node: Node) => (node.measure ? offeredBy(plan, node.measure) : []);
  alter(plan, { id: '', kind: '' }, (node) => {
    for (const one of offered(node)) found.set(keyOf(one), found.get(keyOf(one)) ?? one);
    return undefined;
  });
  const kinds = new Set([...found.values()].map(({ kind }) => kind));
  const nowhere = measureKinds.filter((kind) => !kinds.has(kind));
  return [
    ...[...found].map(([id, one]) => altered(id, one)),
    // Nobody trims, say: then that is said, and not passed over.
    ...nowhere.map((kind): AlteredPlan => ({ id: kind, kind, plan, applied: [], skipped: [] })),
  ];

  function altered(id: string, { kind, part }: MeasureAlternative): AlteredPlan {
    return alter(plan, { id, kind, ...(part && { part: part.title }) }, (node) => {
      const own = offered(node).find((one) => keyOf(one) === id);
      return own && { node: { ...node, measure: own.settings } };
    });
  }
}

function offeredBy(plan: Plan, measure: NonNullable<Node['measure']>): readonly MeasureAlternative[] {
  const { form, settings } = settingsOf('measure', measure);
  const context = {
    audience: (id: string) => plan.audiences.find((one) => one.id === id),
    ofMeasure: (inner: NonNullable<Node['measure']>) => offeredBy(plan, inner),
  };
  return form.alternatives?.(settings, context) ?? [];
}

function keyOf({ kind, part }: MeasureAlternative): string {
  return part ? `${kind}-${part.id}` : kind;
}

/** Each child of the root left out in turn: which source of the score the ranking hangs on. */
function eachLeftOut(plan: Plan): readonly AlteredPlan[] {
  const children = plan.tree.children ?? [];
  if (children.length < 2) return [];
  return children.map((child) =>
    alter(plan, { id: `without-${child.id}`, kind: 'left-out', part: child.title }, (node, path) =>
      path === plan.tree.id
        ? { node: { ...node, children: (node.children ?? []).filter(({ id }) => id !== child.id) } }
        : undefined,
    ),
  );
}

function withoutAdjustments(plan: Plan): AlteredPlan {
  return {
    id: 'no-adjustments',
    kind: 'no-adjustments',
    plan: { ...plan, adjustments: [] },
    applied: plan.adjustments.map(({ id }) => id),
    skipped: [],
  };
}
