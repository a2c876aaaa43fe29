import type { UploadFault } from './uploaded.ts';

type Limits = { readonly rows: number; readonly columns: number; readonly cells: number };

/** A part is looked through in pieces of so many bytes, so that looking takes no memory to speak of. */
const pieceBytes = 512 * 1024;
const longestTag = 64 * 1024;
/** Elements in all parts together besides rows, cells and their values: texts and what stands around them. A reader makes an object of each. */
const mostOthers = 250_000;
/** Rows without a cell take little room, wherever they are; spreadsheets write such rows for a height or a colour. */
const mostEmptyRows = 100_000;
/** Rows times columns of all sheets: the room a reader lays out for them. */
const mostArea = 2_000_000;

/** An element begins. Written so that whatever the library would take for one is taken for one here, or more. */
const opening = /<(?![/?!])(?:[^ \t\n\r:>]*:)?([^ \t\n\r/>:]+)([^>]*)/g;

/**
 * Looks through XML before anything parses it: declarations that define entities, tables larger than a hand-in, places
 * of cells far out. Counts go over all parts of one file.
 *
 * Whatever is written in an unusual way is refused, not guessed.
 */
export function sheetGuard(limits: Limits): { look(part: Buffer): UploadFault | undefined } {
  const counted = { others: 0, rows: 0, cells: 0, area: 0 };
  const tooMany: UploadFault = { code: 'too-many-cells', with: { most: String(limits.cells) } };

  function lookAtPlace(place: Place, row: number, column: number): UploadFault | undefined {
    if (place === 'odd') return { code: 'damaged' };
    if (row > limits.rows) return { code: 'too-many-rows', with: { most: String(limits.rows), row: String(row) } };
    if (column > limits.columns) return { code: 'too-many-columns', with: { most: String(limits.columns) } };
    return counted.cells > limits.cells ? tooMany : undefined;
  }

  return {
    look(part) {
      let [row, column, lowest, widest] = [0, 0, 0, 0];
      for (const piece of piecesOf(part)) {
        if (typeof piece !== 'string') return piece;
        for (const [, name, attributes = ''] of piece.matchAll(opening)) {
          if (name === 'v') continue;
          if (name !== 'row' && name !== 'c') {
            counted.others += 1;
            continue;
          }
          const place = placeOf(attributes);
          if (name === 'row') {
            counted.rows += 1;
            if (place === 'odd') return { code: 'damaged' };
            row = place?.row ?? row + 1;
            column = 0;
            continue;
          }
          counted.cells += 1;
          column = place && place !== 'odd' ? place.column : column + 1;
          row = place && place !== 'odd' ? place.row : row;
          const fault = lookAtPlace(place, row, column);
          if (fault) return fault;
          lowest = Math.max(lowest, row);
          widest = Math.max(widest, column);
        }
        if (counted.others > mostOthers) return tooMany;
        if (counted.rows > mostEmptyRows)
          return { code: 'too-many-rows', with: { most: String(limits.rows), row: String(row) } };
      }
      counted.area += lowest * widest;
      return counted.area > mostArea ? tooMany : undefined;
    },
  };
}

/** The text of a part in pieces that cut no element in two; or why it is not looked at. */
function* piecesOf(part: Buffer): Generator<string | UploadFault> {
  if (isWide(part)) return yield { code: 'damaged' };
  let rest = '';
  for (let from = 0; from < part.length; from += pieceBytes) {
    const text = rest + part.toString('latin1', from, from + pieceBytes);
    if (/<!(DOCTYPE|ENTITY|ELEMENT|ATTLIST|NOTATION)/i.test(text)) return yield { code: 'doctype' };
    const begun = text.lastIndexOf('<');
    const cut = begun > text.lastIndexOf('>') ? begun : text.length;
    rest = text.slice(cut);
    if (rest.length > longestTag) return yield { code: 'damaged' };
    yield text.slice(0, cut);
  }
  if (rest !== '') yield { code: 'damaged' };
}

/** Whether XML is written in two or four bytes a character: what is looked for would not be seen in it. */
function isWide([a, b]: Buffer): boolean {
  return (a === 0xfe && b === 0xff) || (a === 0xff && b === 0xfe) || a === 0 || b === 0;
}

type Place = { readonly row: number; readonly column: number } | 'odd' | undefined;

/** Where an element says it is: `r="D17"` of a cell, `r="17"` of a row; `odd` where it says so in an unusual way. */
function placeOf(attributes: string): Place {
  const said = attributes.match(/(?:^|[ \t\n\r"'])r[ \t\n\r]*=/g)?.length ?? 0;
  if ((attributes.split('"').length + attributes.split("'").length) % 2 === 1 || said > 1) return 'odd';
  if (said === 0) return undefined;
  const [, , letters = '', digits = ''] = /[ \t\n\r]r=(["'])([A-Z]{0,3})(\d{1,7})\1/.exec(attributes) ?? [];
  if (digits === '') return 'odd';
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(digits), column };
}
