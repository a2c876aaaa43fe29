import type { EarlierUnit } from '../../evidence/earlier-result.ts';
import type { Cell } from '../../words.ts';
import type { OutcomeContext } from '../rule.ts';
import { text, words } from '../say.ts';

/** One result of another cycle: what it is called, and what it says of a unit; nothing where it was not handed over. */
export type EarlierCycle = { readonly title: Cell; readonly unit: (id: string) => EarlierUnit | undefined };

/** The results of other cycles by the names the plan gives them, in that order, ready to be asked about many units. */
export function earlierCycles(ids: readonly string[], earlier: OutcomeContext['earlier']): readonly EarlierCycle[] {
  return ids.map((id) => {
    const result = earlier(id);
    const units = new Map(result?.units.map((one) => [one.unit, one]));
    return { title: result ? words(result.title) : text(id), unit: (unit) => units.get(unit) };
  });
}
