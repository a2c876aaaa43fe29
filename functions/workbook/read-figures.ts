import type { Unit } from '../../shared/cycle/cycle.ts';
import type { Fact } from '../../shared/evidence/evidence.ts';
import { factId } from '../../shared/evidence/hand-in.ts';
import { readUnit } from './read-unit.ts';
import { cellIn, keep, noteAt, placeFrom, type Reading, type RowCell } from './reading.ts';
import type { TableHead } from './table-head.ts';
import { typedNumber } from './typed.ts';
import type { ReadSheet } from './uploaded.ts';

/**
 * Reads a table of figures: a row a unit, a column a figure. An empty cell is no record: none is not zero.
 *
 * Rows that say nothing in the figures' columns are read over, whatever else they hold: signatures, remarks, footers.
 */
export function readFigures(reading: Reading, sheet: ReadSheet, head: TableHead): void {
  const untitled = new Set<number>();
  const rows = new Map<string, string>();
  for (const row of sheet.rows) {
    if (row.row <= head.row) continue;
    const cells = [...head.figures].flatMap(([figure, column]) => {
      const cell = cellIn(row, column);
      return cell?.cell ? [{ figure, ...cell, cell: cell.cell }] : [];
    });
    const found = readUnit(reading, sheet, head, row, cells.length > 0);
    if (cells.length > 0) noteUntitled(reading, sheet, head, row.cells, untitled);
    if (!found || !isFirst(reading, sheet, rows, found, cells.length > 0)) continue;
    for (const { figure, cell, ...place } of cells) {
      if (!figure.units.has(found.unit.unit)) {
        noteAt(reading, sheet, place, 'figure-not-for-unit', { indicator: figure.title, unit: found.unit.title });
        continue;
      }
      const value = typedNumber(cell);
      if (typeof value !== 'string') noteAt(reading, sheet, place, value.code);
      else
        keepFigure(
          reading,
          sheet,
          { indicator: figure.indicator, field: figure.field, unit: found.unit.unit, value },
          place,
        );
    }
  }
}

type Figure = { readonly indicator: string; readonly field: string; readonly unit: string; readonly value: string };

/** Keeps one figure of one unit, unless it was given before. */
export function keepFigure(
  reading: Reading,
  sheet: ReadSheet,
  { indicator, field, unit, value, ...more }: Figure & Pick<Fact, 'day' | 'matter' | 'basis' | 'note'>,
  at: RowCell,
  day?: RowCell,
): void {
  const key = `${indicator} ${field} ${unit}`;
  const other = reading.given.get(key);
  if (other !== undefined) {
    noteAt(reading, sheet, at, 'figure-twice', { other: placeFrom(sheet, other) });
    return;
  }
  reading.given.set(key, `${sheet.name}!${at.at}`);
  const id = factId(reading.asked.source, indicator, field, unit);
  keep(reading, sheet, { id, indicator, unit, field, value, ...more }, { value: at, ...(day ? { day } : {}) });
}

/** Whether a unit has its first row in a sheet here; the second is named, with the place of the first. */
function isFirst(
  reading: Reading,
  sheet: ReadSheet,
  rows: Map<string, string>,
  { unit: { unit }, at }: { readonly unit: Unit; readonly at: RowCell },
  filled: boolean,
): boolean {
  reading.units.add(unit);
  const other = rows.get(unit);
  if (other === undefined) rows.set(unit, at.at);
  else if (filled) noteAt(reading, sheet, at, 'unit-twice', { other });
  return other === undefined;
}

function noteUntitled(
  reading: Reading,
  sheet: ReadSheet,
  head: TableHead,
  cells: ReadSheet['rows'][number]['cells'],
  untitled: Set<number>,
): void {
  for (const { column, at, text } of cells) {
    if (head.known.has(column) || untitled.has(column) || text.trim() === '') continue;
    untitled.add(column);
    noteAt(reading, sheet, { at, text }, 'column-untitled');
  }
}
