import type { AskedFigure, HandInAsked } from '../../shared/evidence/hand-in.ts';
import { cellFault } from './cell-phrases.ts';
import { askedColumns } from './matter-columns.ts';
import { nearest } from './nearest.ts';
import type { ColumnName } from './template-phrases.ts';
import { columnReader } from './titles.ts';
import { nameKey, tidy } from './typed.ts';
import type { CellFault, ReadCell, ReadSheet } from './uploaded.ts';

/**
 * The row of titles of a table, and which column is what. `strangers` are columns that were not asked for, `twice` those that
 * repeat another.
 */
export type TableHead = {
  readonly row: number;
  readonly first: ReadCell;
  readonly kind: 'figures' | 'list';
  readonly columns: ReadonlyMap<ColumnName, number>;
  readonly figures: ReadonlyMap<AskedFigure, number>;
  readonly known: ReadonlySet<number>;
  readonly strangers: readonly ReadCell[];
  readonly twice: readonly (readonly [first: ReadCell, again: ReadCell])[];
};

/** Titles stand near the top; a table that begins further down is not one of ours. */
const lastHeadRow = 30;

/**
 * Finds the row of titles: among the first rows the one that holds most titles asked for, at least a unit and something
 * about it. Columns may come in any order. Undefined where there is none.
 */
export function tableHead(sheet: ReadSheet, asked: HandInAsked): TableHead | undefined {
  const { meaning } = columnReader(asked);
  let best: TableHead | undefined;
  for (const { row, cells } of sheet.rows) {
    if (row > lastHeadRow) break;
    const found = headOf(row, cells, meaning, asked.figures.length > 0 ? 'figures' : 'list');
    const unit = found && (found.columns.has('code') || found.columns.has('name') || asked.units.length === 1);
    if (unit && (!best || rank(found) > rank(best))) best = found;
  }
  return best;
}

/** A row with a title that was asked for comes before any that only names units. */
function rank({ figures, columns, known }: TableHead): number {
  return known.size + (figures.size > 0 || listed(columns) ? lastHeadRow * 1_000 : 0);
}

function listed(columns: TableHead['columns']): boolean {
  return (['item', 'kind', 'amount', 'matter', 'rater'] as const).some((name) => columns.has(name));
}

function headOf(
  row: number,
  cells: readonly ReadCell[],
  meaning: ReturnType<typeof columnReader>['meaning'],
  otherwise: TableHead['kind'],
): TableHead | undefined {
  const columns = new Map<ColumnName, number>();
  const figures = new Map<AskedFigure, number>();
  const known = new Map<number, ReadCell>();
  const strangers: ReadCell[] = [];
  const twice: [ReadCell, ReadCell][] = [];
  for (const cell of cells) {
    if (tidy(cell.text) === '') continue;
    const what = meaning(cell.text);
    const before =
      typeof what === 'object' ? figures.get(what) : what === 'ordinal' ? undefined : what && columns.get(what);
    const first = before === undefined ? undefined : known.get(before);
    known.set(cell.column, cell);
    if (first) twice.push([first, cell]);
    else if (typeof what === 'object') figures.set(what, cell.column);
    else if (what === undefined) strangers.push(cell);
    else if (what !== 'ordinal') columns.set(what, cell.column);
  }
  const [first] = cells;
  if (!first || known.size < 2) return undefined;
  const kind = figures.size > 0 ? 'figures' : listed(columns) ? 'list' : otherwise;
  return { row, first, kind, columns, figures, known: new Set(known.keys()), strangers, twice };
}

/** Columns that say something in a list alone. */
const listOnly = ['item', 'kind', ...askedColumns, 'amount', 'matter', 'day', 'basis', 'note'] as const;

/** What is wrong with the titles themselves: columns nobody asked for, or that stand there twice. */
export function headFaults(sheet: ReadSheet, head: TableHead, asked: HandInAsked): readonly CellFault[] {
  const titles = columnReader(asked).titles;
  const unused = head.kind === 'figures' ? listOnly : [];
  const needless = unused.flatMap((name) => {
    const column = head.columns.get(name);
    const cell = sheet.rows.find(({ row }) => row === head.row)?.cells.find((one) => one.column === column);
    return column === undefined || !cell ? [] : [cell];
  });
  const at = (cell: ReadCell) => ({ sheet: sheet.name, at: cell.at, value: tidy(cell.text) });
  return [
    ...[...head.strangers, ...needless].map((cell) => {
      const near =
        nearest(nameKey(cell.text), titles, ({ zh }) => nameKey(zh)) ??
        nearest(nameKey(cell.text), titles, ({ en }) => nameKey(en));
      return near && !needless.includes(cell)
        ? cellFault(at(cell), 'column-near', { near })
        : cellFault(at(cell), 'column-unknown');
    }),
    ...head.twice.map(([first, again]) => cellFault(at(again), 'column-twice', { other: first.at })),
  ];
}
