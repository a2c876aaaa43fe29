import type { Answer, Ballot, Prompted } from '../evidence/evidence.ts';
import type { Audience } from '../plan/schema.ts';

/**
 * One cell of a paper sheet: what is asked in it and the highest digit it takes. `unit` is missing where a card rates one
 * unit, which the card knows; `item` is missing for the question whether anyone told the rater what to answer.
 */
export type PaperCell = { readonly id: string; readonly unit?: string; readonly item?: string; readonly most: number };

/** What was typed, by cell: `1` is the first and best level, `0` is "don't know". */
export type Digits = Readonly<Record<string, string>>;

/** A cell nobody filled in rightly. */
export type CellFault = { readonly cell: string; readonly code: 'missing' | 'not-a-digit' };

const told = 'told-what';
const answersToTold: readonly Prompted[] = ['unsaid', 'yes', 'no'];

/** Every cell of an audience's paper sheet, in the order in which they are typed. */
export function paperCells(audience: Audience, units: readonly { readonly unit: string }[]): readonly PaperCell[] {
  const { scale, items } = audience.sheet;
  const most = scale.length;
  const asked =
    audience.cards === 'all-units'
      ? units.flatMap(({ unit }) => items.map(({ id }) => ({ id: `${unit}.${id}`, unit, item: id, most })))
      : items.map(({ id }) => ({ id: `.${id}`, item: id, most }));
  // 1 yes, 2 no, 0 rather not say.
  return audience.honesty ? [...asked, { id: told, most: 2 }] : asked;
}

/** The cells that hold no digit they may hold, in the order of the sheet. */
export function digitFaults(cells: readonly PaperCell[], digits: Digits): readonly CellFault[] {
  return cells.flatMap(({ id, most }): readonly CellFault[] => {
    const digit = digits[id] ?? '';
    if (digit === '') return [{ cell: id, code: 'missing' }];
    return /^\d$/.test(digit) && Number(digit) <= most ? [] : [{ cell: id, code: 'not-a-digit' }];
  });
}

/** A faultless sheet as a ballot holds it. `subject` is the unit of the card where it rates one. */
export function answersOf(
  cells: readonly PaperCell[],
  digits: Digits,
  subject: string,
): { readonly sheet: Ballot['sheet']; readonly prompted?: Prompted } {
  const sheet: Record<string, Record<string, Answer>> = {};
  for (const { id, unit = subject, item } of cells) {
    if (item === undefined) continue;
    const digit = Number(digits[id]);
    sheet[unit] = { ...sheet[unit], [item]: digit === 0 ? { unknown: true } : { level: digit - 1 } };
  }
  const prompted = cells.some(({ id }) => id === told) ? answersToTold[Number(digits[told])] : undefined;
  return { sheet, ...(prompted !== undefined && { prompted }) };
}
