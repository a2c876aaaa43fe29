import type { FormFault } from './rule.ts';

/** A fault for every id that a list of settings holds more than once. */
export function listedTwice(ids: readonly string[]): readonly FormFault[] {
  const again = new Set(ids.filter((id, index) => ids.indexOf(id) !== index));
  return [...again].map((id) => ({ code: 'listed-twice', with: { id } }));
}
