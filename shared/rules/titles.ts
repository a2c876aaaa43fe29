import type { Audience } from '../plan/schema.ts';
import type { Cell } from '../words.ts';

/** The title of an item, channel or stratum of an audience as a cell; its id where the plan does not know it. */
export function titleOf(audience: Audience | undefined, kind: 'items' | 'channels' | 'strata', id: string): Cell {
  const parts = kind === 'items' ? audience?.sheet.items : audience?.[kind];
  const part = parts?.find((one) => one.id === id);
  return part ? { w: part.title } : { t: id };
}
