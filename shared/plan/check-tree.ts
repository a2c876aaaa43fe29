import { equal, exact, rational, sum } from '../number.ts';
import { formOf } from '../rules/index.ts';
import { checkForm } from './check-form.ts';
import type { Fault } from './fault.ts';
import { feedsOf } from './feeds.ts';
import { type Node, type Plan, weightOf } from './schema.ts';
import { fullPointsOf } from './share.ts';

/** Faults of the indicator tree: shapes of nodes, weights by group, forms and their settings, leaves nobody feeds. */
export function treeFaults(plan: Plan): readonly Fault[] {
  const root: Fault[] =
    (plan.tree.weight ?? plan.tree.weightByGroup ?? plan.tree.fullPoints ?? plan.tree.fullPointsByGroup)
      ? [{ at: plan.tree.id, code: 'root-weight' }]
      : [];
  return [
    ...root,
    ...nodeFaults(
      plan,
      plan.tree,
      plan.tree.id,
      plan.groups.map(({ id }) => id),
    ),
  ];
}

/** Faults of a node and all below it. `groups` are those the node concerns: a weight of zero ends a group's interest. */
function nodeFaults(plan: Plan, node: Node, path: string, groups: readonly string[]): readonly Fault[] {
  const faults: Fault[] = [];
  if (node.curve) faults.push(...checkForm(plan, 'curve', node.curve, path));
  if (!node.children) {
    if (node.aggregate || !node.measure || !node.curve) faults.push({ at: path, code: 'leaf-parts' });
    if (node.measure)
      faults.push(...checkForm(plan, 'measure', node.measure, path), ...feedFaults(plan, node, path, groups));
    return faults;
  }
  if (node.measure || !node.aggregate) faults.push({ at: path, code: 'branch-parts' });
  if (node.aggregate) faults.push(...checkForm(plan, 'aggregate', node.aggregate, path));
  const shares = node.aggregate && formOf('aggregate', node.aggregate.form)?.shares;
  const shareless = shares ? shareFaults(node.children, path, groups, shares) : [];
  faults.push(...shareless, ...(shareless.length > 0 ? [] : earningFaults(plan, node, path, groups)));
  const known = new Set(plan.groups.map(({ id }) => id));
  for (const child of node.children) {
    const at = `${path}/${child.id}`;
    for (const group of Object.keys(child.weightByGroup ?? child.fullPointsByGroup ?? {})) {
      if (!known.has(group)) faults.push({ at, code: 'no-such-group', with: { group } });
    }
    faults.push(
      ...nodeFaults(
        plan,
        child,
        at,
        groups.filter((group) => weightOf(child, group) !== '0'),
      ),
    );
  }
  return faults;
}

function shareFaults(
  children: readonly Node[],
  path: string,
  groups: readonly string[],
  shares: 'weight' | 'fullPoints',
): readonly Fault[] {
  const faults: Fault[] = [];
  for (const child of children) {
    const given = [child.weight, child.weightByGroup, child.fullPoints, child.fullPointsByGroup].filter(
      (one) => one !== undefined,
    ).length;
    const at = `${path}/${child.id}`;
    if (given > 1) faults.push({ at, code: 'weight-twice' });
    if (shares === 'weight' && !child.weight && !child.weightByGroup) faults.push({ at, code: 'weight-missing' });
    if (shares === 'fullPoints' && !child.fullPoints && !child.fullPointsByGroup)
      faults.push({ at, code: 'points-missing' });
  }
  if (shares !== 'weight' || faults.length > 0) return faults;
  for (const group of groups) {
    const weights = children.map((child) => weightOf(child, group));
    const total = exact(sum(weights.map(rational)));
    if (total !== '100')
      faults.push({ at: path, code: 'weights-sum', with: { group, sum: total, weights: weights.join(' + ') } });
  }
  return faults;
}

/**
 * A branch without a curve comes out on the scale of its children: points must add up to what it can earn, and a mean,
 * which is on the plan's scale, cannot stand for other full points. What only compares units gives its full points.
 */
function earningFaults(plan: Plan, node: Node, path: string, groups: readonly string[]): readonly Fault[] {
  const form = node.aggregate && formOf('aggregate', node.aggregate.form);
  if (!form || node.curve) return [];
  return groups.flatMap((group): readonly Fault[] => {
    const wanted = fullPointsOf(plan, node, group);
    if (form.shares === 'weight') {
      if (form.relative || equal(wanted, rational(plan.scale.full))) return [];
      return [
        { at: path, code: 'weights-under-points', with: { group, points: exact(wanted), full: plan.scale.full } },
      ];
    }
    const points = (node.children ?? []).map((child) => weightOf(child, group));
    const total = sum(points.map(rational));
    if (equal(total, wanted)) return [];
    const fills = { group, sum: exact(total), wanted: exact(wanted), points: points.join(' + ') };
    return [{ at: path, code: 'points-sum', with: fills }];
  });
}

/** A leaf lives on ballots of audiences that rate its groups, or on records that somebody hands in. */
function feedFaults(plan: Plan, node: Node, path: string, groups: readonly string[]): readonly Fault[] {
  const feeds = node.measure && feedsOf(node.measure);
  // What cannot be read yet has faults of its own.
  if (!feeds) return [];
  const { audiences, fields } = feeds;
  const handed = fields.length > 0 && (node.from ?? node.handedInBy ?? node.recordsOf);
  const nobody = audiences.length === 0 && !handed && (feeds.earlier ?? []).length === 0;
  const faults: Fault[] = nobody ? [{ at: path, code: 'nobody-feeds' }] : [];
  for (const id of audiences) {
    const audience = plan.audiences.find((one) => one.id === id);
    for (const group of audience ? groups : []) {
      if (!audience?.rates.includes(group)) faults.push({ at: path, code: 'not-rated', with: { audience: id, group } });
    }
  }
  return faults;
}
