import { createHash } from 'node:crypto';
import { assess } from '../../../../shared/assess/assess.ts';
import { handInAsked } from '../../../../shared/evidence/hand-in.ts';
import { factFaults } from '../../../../shared/evidence/hand-in-check.ts';
import { checkPlan } from '../../../../shared/plan/check.ts';
import type { ReadyPlan } from '../../../../shared/plan/templates/ready-plan.ts';

/** A ready plan's example as judged, with short ways to look at one unit of it. */
export function judgedExample({ plan, example }: Pick<ReadyPlan, 'plan' | 'example'>) {
  const checked = checkPlan(JSON.parse(JSON.stringify(plan)));
  const { cycle, evidence } = example();
  const digest = (text: string) => createHash('sha256').update(text).digest('hex');
  const result = assess(checked.plan ?? plan, cycle, evidence, digest);
  const unit = (id: string) => {
    const found = result.units.find((one) => one.unit === id);
    if (!found) throw new Error(`no unit ${id}`);
    return found;
  };
  const row = (id: string) => result.groups.flatMap(({ standing }) => standing).find((one) => one.unit === id);
  /** Exact scores of a unit at some nodes; null where it has none. */
  const scores = (id: string, ...nodes: readonly string[]) =>
    nodes.map((name) => unit(id).nodes.find((one) => one.id === name)?.score);
  /** Every unit of a group in its order: published score, and what each outcome came to, in Chinese. */
  const standing = (group: string) =>
    (result.groups.find(({ id }) => id === group)?.standing ?? []).map((one) => [
      one.unit,
      one.published,
      ...Object.values(one.outcomes).map(({ value }) => value.zh),
    ]);
  return { checked, cycle, evidence, result, unit, row, scores, standing };
}

/** The records of an example that nobody the plan names could have handed in as they are. */
export function refusedRecords({ plan, example }: Pick<ReadyPlan, 'plan' | 'example'>): readonly string[] {
  const { cycle, evidence } = example();
  const asked = (plan.suppliers ?? []).flatMap(({ id, own }) => {
    const units = own ? cycle.roster.map(({ unit }) => unit) : [undefined];
    return units.flatMap((unit) => handInAsked(plan, cycle, id, unit) ?? []);
  });
  return evidence.records
    .filter((record) => asked.every((one) => factFaults(one, record, cycle.period).length > 0))
    .map(({ id }) => id);
}
