import type { Unit } from '../../shared/cycle/cycle.ts';
import { cellIn, noteAt, type Reading, type RowCell } from './reading.ts';
import type { TableHead } from './table-head.ts';
import type { ReadRow, ReadSheet } from './uploaded.ts';

/** The unit a row is about and the cell that says so. Where `filled`, what is wrong with it is noted; else it is let be. */
export function readUnit(
  reading: Reading,
  sheet: ReadSheet,
  head: TableHead,
  row: ReadRow,
  filled: boolean,
): { readonly unit: Unit; readonly at: RowCell } | undefined {
  const code = cellIn(row, head.columns.get('code'));
  const name = cellIn(row, head.columns.get('name'));
  const first = code ?? name ?? { at: `A${row.row}`, text: '' };
  const formula = [code, name].find((one) => one?.cell?.kind === 'formula' || one?.cell?.kind === 'error');
  if (formula?.cell) {
    if (!filled) return undefined;
    reading.strangers.push(formula.at);
    noteAt(reading, sheet, formula, formula.cell.kind === 'error' ? 'error' : 'formula');
    return undefined;
  }
  const found = reading.findUnit(code?.text ?? '', name?.text ?? '');
  if ('unit' in found) return { unit: found.unit, at: code?.cell ? code : (name ?? first) };
  if (!filled) return undefined;
  reading.strangers.push(first.at);
  if ('nobody' in found) noteAt(reading, sheet, first, 'unit-missing');
  else noteAt(reading, sheet, (found.wrong === 'code' ? code : name) ?? first, found.code, found.with);
  return undefined;
}
