import { columnLetters } from './book.ts';
import { attributesOf, prefixOf, withAttribute } from './xml-text.ts';

/** A place on a sheet; `row` and `column` are counted from 0. */
export type CellPlace = { readonly row: number; readonly column: number };

/** The styles of some cells of a sheet changed, cells that are not written yet added; nothing else is touched. */
export function styledCells(xml: string, cells: readonly CellPlace[], styleFor: (style: number) => number): string {
  const p = prefixOf(xml, 'worksheet');
  const wanted = new Map<number, Set<number>>();
  for (const { row, column } of cells) wanted.set(row, (wanted.get(row) ?? new Set()).add(column));
  const rows = new RegExp(`<${p}row((?:\\s[^>]*?)?)(?:/>|>([\\s\\S]*?)</${p}row>)`, 'g');
  let row = -1;
  // A row may leave out where it is; then it follows on the one before. Rows that are not written yet come before it.
  const styled = xml.replace(rows, (whole, said: string, content = '') => {
    const number = attributesOf(said).get('r');
    row = number === undefined ? row + 1 : Number(number) - 1;
    const columns = wanted.get(row);
    const before = newRows([...wanted].filter(([one]) => one < row));
    for (const one of wanted.keys()) if (one <= row) wanted.delete(one);
    return before + (columns ? `<${p}row${said}>${styledRow(content, row, columns)}</${p}row>` : whole);
  });
  const rest = newRows([...wanted]);
  if (rest === '') return styled;
  return styled
    .replace(new RegExp(`<${p}sheetData\\s*/>`), () => `<${p}sheetData></${p}sheetData>`)
    .replace(`</${p}sheetData>`, () => `${rest}</${p}sheetData>`);

  function newRows(missing: readonly (readonly [number, ReadonlySet<number>])[]): string {
    return [...missing]
      .sort(([a], [b]) => a - b)
      .map(([one, columns]) => `<${p}row r="${one + 1}">${styledRow('', one, columns)}</${p}row>`)
      .join('');
  }

  function styledRow(content: string, at: number, columns: ReadonlySet<number>): string {
    const missing = [...columns].sort((a, b) => a - b);
    let column = -1;
    const done = content.replace(new RegExp(`<${p}c((?:\\s[^>]*)?)>`, 'g'), (tag, said: string) => {
      const attributes = attributesOf(said);
      const letters = attributes.get('r')?.replace(/\d/g, '');
      column = letters === undefined ? column + 1 : columnOf(letters);
      const before: string[] = [];
      for (let next = missing[0]; next !== undefined && next <= column; next = missing[0]) {
        missing.shift();
        if (next < column) before.push(newCell(next, at));
        else return before.join('') + withAttribute(tag, 's', String(styleFor(Number(attributes.get('s') ?? 0))));
      }
      return before.join('') + tag;
    });
    return done + missing.map((one) => newCell(one, at)).join('');
  }

  function newCell(column: number, at: number): string {
    return `<${p}c r="${columnLetters(column)}${at + 1}" s="${styleFor(0)}"/>`;
  }
}

/** The number of a column, counted from 0: `A` is 0, `AA` is 26. */
export function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
