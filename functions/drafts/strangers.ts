import { isLoose, type Loose, listAt, looseAt, textAt, withMember } from '../../shared/plan/loose.ts';
import { Plan } from '../../shared/plan/schema.ts';
import { type Family, formOf } from '../../shared/rules/index.ts';
import type { Issue } from './faults.ts';
import { childrenOf, withChildren } from './tree.ts';

/** A plan without what no plan has, and where that stood: `audiences.0.colour`. */
export type Cleaned = { readonly plan: Loose; readonly strangers: readonly string[] };

/** Takes out every member that neither the plan's schema nor that of the form it belongs to knows. */
export function withoutStrangers(plan: Loose): Cleaned {
  const whole = cleaned(plan, Plan.safeParse(plan).error?.issues ?? [], '');
  const strangers = [...whole.strangers];
  const settings = (family: Family, value: Loose, at: string): Loose => {
    const form = formOf(family, textAt(value, 'form'));
    const done = cleaned(value, form?.settings.safeParse(value).error?.issues ?? [], at);
    strangers.push(...done.strangers);
    return done.plan;
  };
  const node = (one: Loose, at: string): Loose => {
    let after = one;
    for (const family of ['measure', 'curve', 'aggregate'] as const) {
      if (isLoose(one[family]))
        after = withMember(after, family, settings(family, looseAt(one, family), `${at}.${family}`));
    }
    const children = childrenOf(one);
    if (children.length === 0) return after;
    return withChildren(
      after,
      children.map((child, place) => node(child, `${at}.children.${place}`)),
    );
  };
  let after = whole.plan;
  if (isLoose(after.tree)) after = withMember(after, 'tree', node(looseAt(after, 'tree'), 'tree'));
  for (const [section, family] of [['adjustments', 'adjustment'] as const, ['outcomes', 'outcome'] as const]) {
    if (!Array.isArray(after[section])) continue;
    const rules = listAt(after, section).map((rule, place) => settings(family, rule, `${section}.${place}`));
    after = withMember(after, section, rules);
  }
  return { plan: after, strangers };
}

function cleaned(value: Loose, issues: readonly Issue[], at: string): Cleaned {
  const found = issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [],
  );
  const plan = found.reduce<Loose>((so, path) => {
    const after = dropped(so, path);
    return isLoose(after) ? after : so;
  }, value);
  return { plan, strangers: found.map((path) => [...(at === '' ? [] : [at]), ...path].map(String).join('.')) };
}

function dropped(value: unknown, [step, ...rest]: readonly PropertyKey[]): unknown {
  if (Array.isArray(value)) return value.map((one, place) => (place === step ? dropped(one, rest) : one));
  if (!isLoose(value) || typeof step !== 'string') return value;
  return withMember(value, step, rest.length === 0 ? undefined : dropped(value[step], rest));
}
