import { add, compare, exact, multiply, type Rational, rational, sum } from '../number.ts';
import { formOf } from '../rules/index.ts';
import { comparesUnits, type Extent } from '../rules/rule.ts';
import type { Fault } from './fault.ts';
import { feedsOf } from './feeds.ts';
import { concernedNodes, handedIn } from './handing-in.ts';
import { parsedForm } from './parsed-form.ts';
import { type Node, nodesOf, type Plan, weightOf } from './schema.ts';

/**
 * What an office should look at before it publishes a plan that is valid: caps that never bind, grades nobody can reach,
 * rounding that can change an order, questions and suppliers that nothing uses.
 *
 * A warning stops nothing: a plan may mean what it says.
 */
export function planWarnings(plan: Plan): readonly Fault[] {
  return [
    ...capWarnings(plan),
    ...gradeWarnings(plan),
    ...roundingWarnings(plan),
    ...unusedWarnings(plan),
    ...barWarnings(plan),
  ];
}

/** The most a node can come to in a group, before and after its own cap; undefined where nothing bounds it. */
function mostOf(plan: Plan, node: Node, group: string): { readonly before?: Rational; readonly after?: Rational } {
  const before = node.curve ? curveExtent(plan, node, group).most : node.children && branchMost(plan, node, group);
  if (node.cap === undefined) return { ...(before && { before, after: before }) };
  const cap = rational(node.cap);
  return before ? { before, after: compare(before, cap) < 0 ? before : cap } : { after: cap };
}

function curveExtent(plan: Plan, node: Node, group: string): Extent {
  const curve = node.curve && parsedForm('curve', node.curve);
  const full = rational(node.fullPoints ?? node.fullPointsByGroup?.[group] ?? plan.scale.full);
  return curve ? curve.form.extent(curve.settings, full) : {};
}

/** Points add up; under weights nobody comes above the best child. */
function branchMost(plan: Plan, node: Node, group: string): Rational | undefined {
  const form = node.aggregate && formOf('aggregate', node.aggregate.form);
  const shares = form?.shares;
  if (form && comparesUnits(form, { form: form.form })) return rational(plan.scale.full);
  const children = (node.children ?? []).filter((child) => weightOf(child, group) !== '0');
  const mosts = children.map((child) => mostOf(plan, child, group).after);
  const known = mosts.filter((most) => most !== undefined);
  if (known.length < mosts.length) return undefined;
  if (shares === 'fullPoints') return sum(known);
  const weights = children.map((child) => rational(weightOf(child, group)));
  const whole = sum(weights);
  if (whole.n === 0n) return undefined;
  return sum(
    known.map((most, index) =>
      multiply(most, { n: (weights[index]?.n ?? 0n) * whole.d, d: (weights[index]?.d ?? 1n) * whole.n }),
    ),
  );
}

function capWarnings(plan: Plan): readonly Fault[] {
  return concernedNodes(plan).flatMap(({ node, path, groups }): readonly Fault[] => {
    if (node.cap === undefined) return [];
    const cap = rational(node.cap);
    const mosts = groups.map((group) => mostOf(plan, node, group).before);
    if (mosts.length === 0 || mosts.some((most) => !most || compare(most, cap) > 0)) return [];
    const [most] = mosts.filter((one) => one !== undefined);
    return most ? [{ at: path, code: 'cap-idle', with: { cap: node.cap, most: exact(most) } }] : [];
  });
}

/** Grade lines above everything a unit can come to, adjustments counted in. */
function gradeWarnings(plan: Plan): readonly Fault[] {
  let most = bestOf(plan.groups.map(({ id }) => mostOf(plan, plan.tree, id).after));
  for (const one of plan.adjustments) {
    const found = parsedForm('adjustment', one);
    const added = found?.form.adds?.(found.settings, rational(plan.scale.full));
    most = most && added ? add(most, added) : undefined;
  }
  if (!most) return [];
  const reach = most;
  return plan.outcomes.flatMap((one) => {
    const levels = one.levels;
    if (!Array.isArray(levels)) return [];
    return levels.flatMap((level: unknown): readonly Fault[] => {
      const from = typeof level === 'object' && level !== null ? Reflect.get(level, 'from') : undefined;
      if (typeof from !== 'string' && typeof from !== 'number') return [];
      if (compare(rational(String(from)), reach) <= 0) return [];
      return [
        { at: `outcomes/${one.id}`, code: 'grade-out-of-reach', with: { from: String(from), most: exact(reach) } },
      ];
    });
  });
}

function bestOf(mosts: readonly (Rational | undefined)[]): Rational | undefined {
  const [first, ...rest] = mosts;
  return rest.reduce((best, most) => (best && most ? (compare(most, best) > 0 ? most : best) : undefined), first);
}

/** Rounding inside the tree to no more decimals than are published: two units that differ may come out equal, or swap. */
function roundingWarnings(plan: Plan): readonly Fault[] {
  const publish = plan.scale.publish.places;
  return [...nodesOf(plan.tree)].flatMap(({ node, path }): readonly Fault[] => {
    if (!node.round || node.round.places > publish) return [];
    const fills = { indicator: node.id, places: String(node.round.places), publish: String(publish) };
    return [{ at: path, code: 'rounding-decides', with: fills }];
  });
}

/** A bar on honours that no outcome heeds is a mark beside the score and nothing more. */
function barWarnings(plan: Plan): readonly Fault[] {
  const heeded = plan.outcomes.some((one) => {
    const found = parsedForm('outcome', one);
    return found?.form.heedsBars?.(found.settings) === true;
  });
  if (heeded || plan.outcomes.length === 0) return [];
  return plan.adjustments.flatMap((one): readonly Fault[] => {
    const found = parsedForm('adjustment', one);
    if (!found?.form.barsHonours?.(found.settings)) return [];
    return [{ at: `adjustments/${one.id}`, code: 'bar-unheeded' }];
  });
}

/** What is asked and used by nobody: audiences, questions, suppliers, results of other cycles. */
function unusedWarnings(plan: Plan): readonly Fault[] {
  const measures = [...nodesOf(plan.tree)].flatMap(({ node }) => (node.measure ? [node.measure] : []));
  const feeds = measures.flatMap((measure) => feedsOf(measure) ?? []);
  const heard = new Set(feeds.flatMap(({ audiences }) => audiences));
  const written = measures.map((measure) => JSON.stringify(measure));
  const suppliers = new Set(handedIn(plan).flatMap(({ by }) => by.map(({ supplier }) => supplier)));
  const earlier = new Set([
    ...feeds.flatMap((one) => one.earlier ?? []),
    ...plan.outcomes.flatMap((one) => {
      const found = parsedForm('outcome', one);
      return found?.form.looksAt?.(found.settings).earlier ?? [];
    }),
  ]);
  return [
    ...plan.audiences.flatMap(({ id, channels = [] }): readonly Fault[] =>
      channels.length > 0 && channels.every(({ way }) => way === 'open')
        ? [{ at: `audiences/${id}`, code: 'audience-open-only', with: { audience: id } }]
        : [],
    ),
    ...plan.audiences.flatMap(({ id, sheet }): readonly Fault[] => {
      const at = `audiences/${id}`;
      if (!heard.has(id)) return [{ at, code: 'audience-unused', with: { audience: id } }];
      const reading = written.filter((text) => text.includes(`"${id}"`));
      return sheet.items.flatMap((item): readonly Fault[] =>
        reading.some((text) => text.includes(`"${item.id}"`))
          ? []
          : [{ at, code: 'item-unused', with: { item: item.id } }],
      );
    }),
    ...(plan.suppliers ?? []).flatMap(({ id }): readonly Fault[] =>
      suppliers.has(id) ? [] : [{ at: `suppliers/${id}`, code: 'supplier-idle', with: { supplier: id } }],
    ),
    ...(plan.earlier ?? []).flatMap(({ id }): readonly Fault[] =>
      earlier.has(id) ? [] : [{ at: 'earlier', code: 'earlier-unused', with: { id } }],
    ),
  ];
}
