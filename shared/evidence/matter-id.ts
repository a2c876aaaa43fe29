import type { Fact } from './evidence.ts';
import { factId } from './hand-in.ts';

/**
 * The name of a matter's record in a hand-in. What tells it from other records of its kind: its matter and the level it
 * was given at, for one matter may be honoured by county and province; or who of which panel gave a score.
 *
 * `again` tells the second report of the very same from the first.
 */
export function matterId(
  source: string,
  {
    indicator,
    field,
    unit,
    ...told
  }: Pick<Fact, 'indicator' | 'field' | 'unit' | 'matter' | 'level' | 'panel' | 'rater'>,
  again = 1,
): string {
  const { panel, rater, matter, level } = told;
  const parts = [panel, rater, matter, level].filter((part) => part !== undefined);
  return factId(source, indicator, field, unit, parts.length === 0 ? undefined : parts.join(':'), again);
}
