import type { Fault } from '../plan/fault.ts';
import { concernedNodes } from '../plan/handing-in.ts';
import type { FormSettings, Plan } from '../plan/schema.ts';
import { formOf } from '../rules/index.ts';
import { comparesUnits } from '../rules/rule.ts';
import type { Cycle } from './cycle.ts';

/** Why a cycle cannot be run by a plan: it names another one, or its roster does not fit. An empty list means it can. */
export function checkCycle(plan: Plan, cycle: Cycle): readonly Fault[] {
  const faults: Fault[] = [];
  const named = `${cycle.office}/${cycle.plan.id} v${cycle.plan.version}`;
  const given = `${plan.office}/${plan.id} v${plan.version}`;
  if (named !== given) faults.push({ at: 'cycle/plan', code: 'other-plan', with: { named, plan: given } });
  const groups = new Set(plan.groups.map(({ id }) => id));
  const seen = new Set<string>();
  for (const { unit, group } of cycle.roster) {
    const at = `cycle/roster/${unit}`;
    if (!groups.has(group)) faults.push({ at, code: 'no-such-group', with: { group } });
    if (seen.has(unit)) faults.push({ at, code: 'unit-twice', with: { unit } });
    seen.add(unit);
  }
  return [...faults, ...aloneFaults(plan, cycle)];
}

function compares(family: 'measure' | 'curve' | 'aggregate', settings: FormSettings | undefined): boolean {
  const form = settings && formOf(family, settings.form);
  return form !== undefined && comparesUnits(form, form.settings.parse(settings));
}

/** A form that compares units of a group has nothing to compare in a group of one. */
function aloneFaults(plan: Plan, cycle: Cycle): readonly Fault[] {
  const alone = plan.groups.filter(({ id }) => cycle.roster.filter(({ group }) => group === id).length === 1);
  return concernedNodes(plan).flatMap(({ node, groups }) => {
    if (!compares('measure', node.measure) && !compares('curve', node.curve) && !compares('aggregate', node.aggregate))
      return [];
    return alone
      .filter(({ id }) => groups.includes(id))
      .map(({ id }) => ({ at: 'cycle/roster', code: 'relative-alone', with: { group: id, indicator: node.id } }));
  });
}
