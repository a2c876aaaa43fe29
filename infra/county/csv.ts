/** A row of a CSV file with the line it begins on, both counted from 1 as people do. */
export type Row = { readonly line: number; readonly cells: readonly string[] };

/** Why a file is not CSV, and where. */
export type CsvFault = {
  readonly line: number;
  readonly column: number;
  readonly code: 'quote-open' | 'quote-inside' | 'after-quote';
};

/**
 * Reads CSV as spreadsheets write it: commas, quotes doubled inside quotes, any ending of lines, with or without a byte
 * order mark. Rows without any content are left out. Strict where it must be: a quote that does not belong would let
 * one row swallow the next.
 *
 * Source: RFC 4180.
 */
export function readCsv(text: string): { readonly rows: readonly Row[] } | { readonly fault: CsvFault } {
  const rows: Row[] = [];
  let cells: string[] = [];
  let line = 1;
  let begin = 1;
  // One cell, with or without quotes, and what ends it.
  const cell = /(?:"([^"]*(?:""[^"]*)*)"|([^",\r\n]*))(,|\r\n|\r|\n|$)/y;
  cell.lastIndex = text.startsWith('\uFEFF') ? 1 : 0;
  for (;;) {
    const at = cell.lastIndex;
    const found = cell.exec(text);
    if (!found) return { fault: { line, column: cells.length + 1, code: codeOf(text, at) } };
    const [, inQuotes, plain = '', end = ''] = found;
    cells.push(inQuotes?.replaceAll('""', '"') ?? plain);
    line += inQuotes?.match(/\r\n|\r|\n/g)?.length ?? 0;
    if (end === ',') continue;
    if (cells.some((one) => one.trim() !== '')) rows.push({ line: begin, cells });
    if (end === '') return { rows };
    cells = [];
    line += 1;
    begin = line;
  }
}

function codeOf(text: string, at: number): CsvFault['code'] {
  if (text[at] !== '"') return 'quote-inside';
  const [, closing] = /^"[^"]*(?:""[^"]*)*("?)/.exec(text.slice(at)) ?? [];
  return closing === '"' ? 'after-quote' : 'quote-open';
}
