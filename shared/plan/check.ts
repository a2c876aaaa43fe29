import type * as z from 'zod';
import { rational } from '../number.ts';
import { settingsOf } from '../rules/index.ts';
import { checkForm } from './check-form.ts';
import { audienceFaults, minimumFaults, supplierFaults } from './check-people.ts';
import { referenceFaults } from './check-references.ts';
import { treeFaults } from './check-tree.ts';
import type { Fault } from './fault.ts';
import { handedIn } from './handing-in.ts';
import { type Node, nodesOf, Plan } from './schema.ts';
import { planWarnings } from './warnings.ts';

/**
 * Every fault of a draft, each with the path of its node. No faults: it may be published, and `plan` is it; `warnings` are
 * what to look at before that.
 *
 * Faults of shape come first and alone: what does not parse cannot be judged further.
 */
export function checkPlan(draft: unknown): {
  readonly plan?: Plan;
  readonly faults: readonly Fault[];
  readonly warnings: readonly Fault[];
} {
  const parsed = Plan.safeParse(draft);
  if (!parsed.success)
    return { faults: parsed.error.issues.flatMap((issue) => shapeFaults(draft, issue)), warnings: [] };
  const plan = parsed.data;
  const faults = [
    ...frameFaults(plan),
    ...audienceFaults(plan),
    ...treeFaults(plan),
    ...listFaults(plan),
    ...supplierFaults(plan),
    ...minimumFaults(plan),
    ...referenceFaults(plan),
  ];
  if (faults.length > 0) return { faults, warnings: [] };
  const whole = settled(plan);
  return { plan: whole, faults, warnings: planWarnings(whole) };
}

/** The plan with every form's settings as its own schema reads them, so that `10` and `"10.0"` make one plan and one digest. */
function settled(plan: Plan): Plan {
  return {
    ...plan,
    tree: settledNode(plan.tree),
    adjustments: plan.adjustments.map((one) => ({ ...one, ...settingsOf('adjustment', one).settings })),
    outcomes: plan.outcomes.map((one) => ({ ...one, ...settingsOf('outcome', one).settings })),
  };
}

function settledNode(node: Node): Node {
  return {
    ...node,
    ...(node.measure && { measure: settingsOf('measure', node.measure).settings }),
    ...(node.curve && { curve: settingsOf('curve', node.curve).settings }),
    ...(node.aggregate && { aggregate: settingsOf('aggregate', node.aggregate).settings }),
    ...(node.children && { children: node.children.map(settledNode) }),
  };
}

function shapeFaults(draft: unknown, issue: z.core.$ZodIssue): readonly Fault[] {
  const { at, rest } = placeOf(draft, issue.path);
  return [{ at, code: 'not-valid', with: { field: rest.join('.') || '—', detail: detailOf(issue) } }];
}

/** The message as written where it is one of our codes or zod's plain words; the names of strangers where keys are unknown. */
function detailOf(issue: z.core.$ZodIssue): string {
  return issue.code === 'unrecognized_keys' ? `unrecognized: ${issue.keys.join(', ')}` : issue.message;
}

/** Turns `tree.children.1.weight` into the path of the node by ids, and what is left of it. */
function placeOf(draft: unknown, path: readonly PropertyKey[]): { at: string; rest: readonly string[] } {
  const names: string[] = [];
  let here: unknown = draft;
  let rest = path.map(String);
  for (const [index, step] of path.entries()) {
    here = typeof here === 'object' && here !== null ? Reflect.get(here, step) : undefined;
    const id = typeof here === 'object' && here !== null ? Reflect.get(here, 'id') : undefined;
    const name = typeof id === 'string' ? id : typeof step === 'number' ? String(step + 1) : undefined;
    if (name === undefined && step !== 'tree' && step !== 'children' && names.length > 0 && typeof step === 'string')
      break;
    if (name !== undefined) names.push(name);
    else if (step !== 'tree' && step !== 'children') names.push(String(step));
    rest = path.slice(index + 1).map(String);
  }
  return { at: names.join('/') || 'plan', rest };
}

function frameFaults(plan: Plan): readonly Fault[] {
  const faults: Fault[] = [];
  if (rational(plan.scale.full).n === 0n) faults.push({ at: 'scale', code: 'scale-zero' });
  if (plan.period.to < plan.period.from) faults.push({ at: 'period', code: 'period-backwards' });
  for (const audience of plan.audiences) {
    for (const parts of [audience.sheet.items, audience.sheet.scale, audience.channels ?? [], audience.strata ?? []]) {
      faults.push(...twice(`audiences/${audience.id}`, parts));
    }
  }
  // Records name leaves and adjustments alike, so these share one set of ids.
  const named = [...[...nodesOf(plan.tree)].map(({ node }) => node), ...plan.adjustments, ...recorded(plan)];
  return [
    ...faults,
    ...twice('groups', plan.groups),
    ...twice('audiences', plan.audiences),
    ...twice('suppliers', plan.suppliers ?? []),
    ...twice('earlier', plan.earlier ?? []),
    ...twice('tree', named),
    ...twice('outcomes', plan.outcomes),
  ];
}

/** Outcomes that read records are named by them too. */
function recorded(plan: Plan): readonly { readonly id: string }[] {
  const named = new Set(handedIn(plan).map(({ at }) => at));
  return plan.outcomes.filter(({ id }) => named.has(`outcomes/${id}`));
}

function twice(at: string, list: readonly { readonly id: string }[]): readonly Fault[] {
  const ids = list.map(({ id }) => id);
  const repeated = new Set(ids.filter((id, index) => ids.indexOf(id) !== index));
  return [...repeated].map((id) => ({ at, code: 'id-twice', with: { id } }));
}

function listFaults(plan: Plan): readonly Fault[] {
  return [
    ...plan.adjustments.flatMap((one) => checkForm(plan, 'adjustment', one, `adjustments/${one.id}`)),
    ...plan.outcomes.flatMap((one) => checkForm(plan, 'outcome', one, `outcomes/${one.id}`)),
  ];
}
