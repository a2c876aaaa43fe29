import type { FormSettings, Node, Plan } from '../../shared/plan/schema.ts';

/** Every form a plan uses and every option it takes, as `form` and as `form path=option`, the way labels name options. */
export function optionsOf(plan: Plan): readonly string[] {
  return [...ofNode(plan.tree), ...plan.adjustments.flatMap(ofForm), ...plan.outcomes.flatMap(ofForm)];
}

function ofNode(node: Node): readonly string[] {
  const used = [node.measure, node.curve, node.aggregate].filter((one) => one !== undefined);
  return [...used.flatMap(ofForm), ...(node.children ?? []).flatMap(ofNode)];
}

function ofForm({ form, ...settings }: FormSettings): readonly string[] {
  return [form, ...ofSetting(form, settings, '')];
}

function ofSetting(form: string, setting: unknown, path: string): readonly string[] {
  if (Array.isArray(setting)) return setting.flatMap((one) => ofSetting(form, one, path));
  if (typeof setting !== 'object' || setting === null) return [`${form} ${path}=${setting}`];
  // A measure that hands on to another one.
  if ('form' in setting && typeof setting.form === 'string') return ofForm({ ...setting, form: setting.form });
  return Object.entries(setting).flatMap(([key, below]) =>
    ofSetting(form, below, path === '' ? key : `${path}.${key}`),
  );
}
