import type { Person } from '../store/person.ts';

/** The units whose results a person may see: all of the office, or his own. */
export type Sight = { readonly all: true } | { readonly all: false; readonly units: ReadonlySet<string> };

/** Who sees all units where his role names none. A unit contact without a unit sees nothing: there is no unit he speaks for. */
const wide: ReadonlySet<string> = new Set(['leader', 'office', 'auditor']);

/** What a person's roles let him see together. */
export function sightOf({ roles }: Person): Sight {
  if (roles.some(({ role, units }) => wide.has(role) && units === undefined)) return { all: true };
  const own = roles.filter(({ role }) => wide.has(role) || role === 'contact');
  return { all: false, units: new Set(own.flatMap(({ units }) => units ?? [])) };
}

/** Whether a unit is within sight. */
export function sees(sight: Sight, unit: string): boolean {
  return sight.all || sight.units.has(unit);
}
