import { ofTheClock } from './manifest/clock.ts';
import { ofEverybody } from './manifest/everybody.ts';
import type { HouseFunction } from './manifest/shape.ts';
import { ofStaff } from './manifest/staff.ts';

export type { HouseFunction, Right, Table, Verb } from './manifest/shape.ts';

/** On AWS cycle keys are secrets whose names begin so: outside both tables and their backups. */
export const cycleKeyPrefix = 'pingyi/cycle-key/';

/** Everything that runs: names, sizes, routes, schedule and rights appear in these lists and nowhere else. */
export const functions: readonly HouseFunction[] = [...ofEverybody, ...ofStaff, ...ofTheClock];

/** The door that answers a path: the one with the longest path that fits, or the first where none does. */
export function doorOf(path: string): HouseFunction {
  const fitting = functions
    .flatMap((one) => one.paths.map((begin) => ({ one, begin })))
    .filter(({ begin }) => path === begin || (begin !== '/' && path.startsWith(`${begin}/`)))
    .sort((a, b) => b.begin.length - a.begin.length);
  const [home] = functions;
  if (!home) throw new Error('the manifest names no function');
  return fitting[0]?.one ?? home;
}
