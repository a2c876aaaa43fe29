import type { Unit } from '../../shared/cycle/cycle.ts';
import type { Answer, Ballot } from '../../shared/evidence/evidence.ts';
import type { Sheet } from '../../shared/plan/schema.ts';
import { type Chosen, chosenOf, type SentCells } from '../web/matrix.tsx';

/** What a form is about: the units it shows and the sheet they are asked by. */
export type Scope = { readonly sheet: Sheet; readonly subjects: readonly Unit[] };

/** One cell of a matrix. */
export type Cell = { readonly unit: string; readonly item: string };

/** A cell in which two persons of one unit chose differently. `mine` is undefined where it was emptied. */
export type Differing = Cell & { readonly mine: string | undefined; readonly theirs: string | undefined };

/** Every cell of a scope, in the order of units and items. */
export function cellsOf({ sheet, subjects }: Scope): readonly Cell[] {
  return subjects.flatMap(({ unit }) => sheet.items.map(({ id }) => ({ unit, item: id })));
}

/** What stands in a cell, as a form would send it; undefined where nothing does. */
export const cellOf = (chosen: Chosen, { unit, item }: Cell): string | undefined => chosen.get(unit)?.get(item);

/** The cells nobody answered yet. "Don't know" is an answer. */
export function missingOf(scope: Scope, chosen: Chosen): readonly Cell[] {
  return cellsOf(scope).filter((cell) => cellOf(chosen, cell) === undefined);
}

/** Stored answers as a form would send them. */
export function chosenFrom(sheet: Ballot['sheet']): Chosen {
  return new Map(
    Object.entries(sheet).map(([unit, answers]) => [
      unit,
      new Map(Object.entries(answers).map(([item, answer]) => [item, textOf(answer)])),
    ]),
  );
}

/** What a form sent as answers to store. Throws on what is no answer: faults are found before. */
export function sheetFrom(chosen: Chosen): Ballot['sheet'] {
  return Object.fromEntries(
    [...chosen].map(([unit, cells]) => [
      unit,
      Object.fromEntries([...cells].map(([item, value]) => [item, answerOf(value)])),
    ]),
  );
}

/**
 * What a form means by its cells: one that came empty was emptied, one that did not come is as it was seen. So a form that
 * was cut short on its way takes nothing back.
 */
export function meantBy(scope: Scope, sent: SentCells, seen: Chosen): Chosen {
  const picked = chosenOf(sent);
  const meant = new Map<string, Map<string, string>>();
  for (const cell of cellsOf(scope)) {
    const came = sent.get(cell.unit)?.has(cell.item) ?? false;
    const value = cellOf(came ? picked : seen, cell);
    if (value === undefined) continue;
    meant.set(cell.unit, (meant.get(cell.unit) ?? new Map<string, string>()).set(cell.item, value));
  }
  return meant;
}

/**
 * What stood in every cell when a page was drawn, one letter each in the order of the sheet: the form carries it, so
 * that of two persons who fill in one sheet each only changes what he changed.
 */
export function seenText(scope: Scope, chosen: Chosen): string {
  return cellsOf(scope)
    .map((cell) => letterOf(cellOf(chosen, cell)))
    .join('');
}

/** The same read back. A text that our page can't have sent means that nothing was seen. */
export function readSeen(scope: Scope, text: string | undefined): Chosen {
  const cells = cellsOf(scope);
  if (text?.length !== cells.length) return new Map();
  const seen = new Map<string, Map<string, string>>();
  cells.forEach(({ unit, item }, at) => {
    const letter = text.charAt(at);
    const value = letter === '?' ? 'unknown' : /\d/.test(letter) ? letter : undefined;
    if (value !== undefined) seen.set(unit, (seen.get(unit) ?? new Map<string, string>()).set(item, value));
  });
  return seen;
}

/**
 * Two persons' answers put together: what one of them changed and the other left is taken from who changed it. Where
 * both changed one cell differently, mine stands (theirs where I left it empty) and the cell is among `differing`.
 */
export function merge(
  scope: Scope,
  { seen, mine, theirs }: { readonly seen: Chosen; readonly mine: Chosen; readonly theirs: Chosen },
): { readonly chosen: Chosen; readonly differing: readonly Differing[] } {
  const chosen = new Map([...theirs].map(([unit, cells]) => [unit, new Map(cells)]));
  const differing: Differing[] = [];
  for (const cell of cellsOf(scope)) {
    const [was, own, other] = [cellOf(seen, cell), cellOf(mine, cell), cellOf(theirs, cell)];
    const untouched = own === was || own === other;
    if (!untouched && other !== was) differing.push({ ...cell, mine: own, theirs: other });
    const value = untouched ? other : other === was ? own : (own ?? other);
    const cells = chosen.get(cell.unit) ?? new Map<string, string>();
    if (value === undefined) cells.delete(cell.item);
    else cells.set(cell.item, value);
    chosen.set(cell.unit, cells);
  }
  return { chosen, differing };
}

/** The cells in which two sheets are not alike. */
export function differingCells(scope: Scope, mine: Chosen, theirs: Chosen): readonly Differing[] {
  return cellsOf(scope)
    .map((cell) => ({ ...cell, mine: cellOf(mine, cell), theirs: cellOf(theirs, cell) }))
    .filter((cell) => cell.mine !== cell.theirs);
}

const letterOf = (value: string | undefined) => (value === 'unknown' ? '?' : (value ?? '-'));

function textOf(answer: Answer): string {
  if ('level' in answer) return String(answer.level);
  if ('unknown' in answer) return 'unknown';
  throw new Error('a sheet of levels holds an answer of another kind');
}

function answerOf(value: string): Answer {
  if (value === 'unknown') return { unknown: true };
  if (/^\d$/.test(value)) return { level: Number(value) };
  throw new Error('what was sent is no answer');
}
