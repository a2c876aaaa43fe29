import type { Cycle } from '../../shared/cycle/cycle.ts';
import type { Fact } from '../../shared/evidence/evidence.ts';
import type { HandInAsked } from '../../shared/evidence/hand-in.ts';
import { factFaults } from '../../shared/evidence/hand-in-check.ts';
import type { Words } from '../../shared/words.ts';
import { columnLetters } from './book.ts';
import { type CellFaultCode, cellFault } from './cell-phrases.ts';
import { tidy } from './typed.ts';
import { type UnitFound, unitFinder } from './units.ts';
import type { CellFault, ReadCell, ReadRow, ReadSheet } from './uploaded.ts';

/** So many faults are told at once; nobody mends more in one go, and a table of strangers would fill the memory. */
export const mostFaults = 1_000;

/** One reading of a hand-in: what was found so far, and where. */
export type Reading = {
  readonly asked: HandInAsked;
  readonly cycle: Cycle;
  readonly findUnit: (code: string, name: string) => UnitFound;
  readonly facts: Fact[];
  readonly faults: CellFault[];
  /** Where each figure of each unit was given first, with its sheet. */
  readonly given: Map<string, string>;
  /** The units that have a row among the figures, and the places of rows whose unit could not be told. */
  readonly units: Set<string>;
  readonly strangers: string[];
};

export function newReading(asked: HandInAsked, cycle: Cycle): Reading {
  return {
    asked,
    cycle,
    findUnit: unitFinder(asked, cycle),
    facts: [],
    faults: [],
    given: new Map(),
    units: new Set(),
    strangers: [],
  };
}

/** Notes a fault, unless there are too many already. */
export function note(reading: Reading, fault: CellFault): void {
  if (reading.faults.length < mostFaults) reading.faults.push(fault);
}

/** A cell of a row, or the empty one at its place. */
export type RowCell = { readonly at: string; readonly text: string; readonly cell?: ReadCell };

/** The cell of a row in a column; spaces alone are nothing. Undefined where the table has no such column. */
export function cellIn({ row, cells }: ReadRow, column: number | undefined): RowCell | undefined {
  if (column === undefined) return undefined;
  const at = `${columnLetters(column)}${row}`;
  const cell = cells.find((one) => one.column === column);
  const text = tidy(cell?.text ?? '');
  return cell === undefined || text === '' ? { at, text: '' } : { at, text, cell };
}

/** Notes what is wrong at a cell of a row. */
export function noteAt(
  reading: Reading,
  sheet: ReadSheet,
  cell: Pick<RowCell, 'at' | 'text'>,
  code: CellFaultCode,
  fills: Readonly<Record<string, string | Words>> = {},
): void {
  note(reading, cellFault({ sheet: sheet.name, at: cell.at, value: cell.text }, code, fills));
}

/** The same place as a reader finds it: with its sheet where that is another one. */
export function placeFrom(sheet: ReadSheet, place: string): string {
  return place.startsWith(`${sheet.name}!`) ? place.slice(sheet.name.length + 1) : place;
}

/** The cells a record was read from, where it has them; what has none of its own is told at the value's. */
export type FactPlaces = { readonly value: RowCell } & {
  readonly [name in 'day' | 'matter' | 'level' | 'rater' | 'panel' | 'until']?: RowCell;
};

/**
 * Keeps a record if it is as the plan asks for it; what is wrong is noted at the cell that can mend it. True where it was
 * kept.
 */
export function keep(reading: Reading, sheet: ReadSheet, fact: Fact, at: FactPlaces): boolean {
  const faults = factFaults(reading.asked, fact, reading.cycle.period);
  for (const { code, with: fills = {} } of faults) {
    const unit = reading.cycle.roster.find((one) => one.unit === fact.unit)?.title ?? fact.unit;
    const figure = reading.asked.figures.find(({ indicator }) => indicator === fact.indicator);
    const known = cellCode(code);
    noteAt(reading, sheet, at[cellCodes[known]] ?? at.value, known, {
      ...fills,
      unit,
      indicator: figure?.title ?? fact.indicator,
    });
  }
  if (faults.length === 0) reading.facts.push(fact);
  return faults.length === 0;
}

/** What a record can have wrong when it came from cells, each with the cell that can mend it. */
const cellCodes = {
  'figure-not-for-unit': 'value',
  'matter-missing': 'matter',
  'level-missing': 'level',
  'rater-missing': 'rater',
  'panel-missing': 'panel',
  'value-missing': 'value',
  'value-below': 'value',
  'value-above': 'value',
  'too-many-places': 'value',
  'day-outside': 'day',
  'until-before-day': 'until',
} as const satisfies Partial<Record<CellFaultCode, keyof FactPlaces>>;

function cellCode(code: string): keyof typeof cellCodes {
  if (Object.hasOwn(cellCodes, code)) return code as keyof typeof cellCodes; // it is one of its own keys
  throw new Error(`a hand-in was read to a record with fault '${code}', which no cell can mend`);
}
