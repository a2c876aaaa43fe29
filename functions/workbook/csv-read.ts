import { columnLetters } from './book.ts';
import type { ReadCell, ReadRow, ReadSheet, UploadFault } from './uploaded.ts';
import { uploadLimits } from './zip-guard.ts';

/**
 * A CSV file as one sheet. UTF-8 with or without its mark, GB18030 (also GBK and GB 2312, which it contains), UTF-16 with
 * its mark; commas, semicolons or tabs, whichever the first line has most of; any ending of lines; quotes doubled.
 *
 * An apostrophe that keeps a spreadsheet from taking a text for a formula is taken off.
 *
 * Source: RFC 4180.
 */
export function readCsv(bytes: Uint8Array, name: string): { sheet: ReadSheet } | { fault: UploadFault } {
  const text = decoded(bytes);
  if (text === undefined) return { fault: { code: 'encoding' } };
  if (/(?![\t\r\n])\p{Cc}/u.test(text)) return { fault: { code: 'not-a-workbook' } };
  const separator = separatorOf(text);
  const cell = separator === '\t' ? cellBetweenTabs : separator === ';' ? cellBetweenSemicolons : cellBetweenCommas;
  const rows: ReadRow[] = [];
  let cells: ReadCell[] = [];
  let [row, column, count] = [1, 0, 0];
  for (cell.lastIndex = 0; ; ) {
    const at = `${columnLetters(column)}${row}`;
    const found = cell.exec(text);
    if (!found) return { fault: { code: 'csv-quote', with: { at } } };
    const [, inQuotes, plain = '', end] = found;
    const content = inQuotes?.replaceAll('""', '"') ?? plain;
    if (content.trim() !== '') {
      count += 1;
      cells.push({ at, column, ...contentOf(content) });
    }
    if (count > uploadLimits.cells)
      return { fault: { code: 'too-many-cells', with: { most: `${uploadLimits.cells}` } } };
    if (end === separator) {
      column += 1;
      if (column >= uploadLimits.columns)
        return { fault: { code: 'too-many-columns', with: { most: `${uploadLimits.columns}` } } };
      continue;
    }
    if (cells.length > 0) rows.push({ row, cells });
    if (end === '') return { sheet: { name, hidden: false, rows } };
    if (cells.length > 0 && row >= uploadLimits.rows)
      return { fault: { code: 'too-many-rows', with: { most: `${uploadLimits.rows}`, row: `${row + 1}` } } };
    [cells, column, row] = [[], 0, row + 1];
  }
}

// One cell, with or without quotes, and what ends it.
const cellBetweenCommas = /(?:"([^"]*(?:""[^"]*)*)"|([^",\r\n]*))(,|\r\n|\r|\n|$)/y;
const cellBetweenSemicolons = /(?:"([^"]*(?:""[^"]*)*)"|([^";\r\n]*))(;|\r\n|\r|\n|$)/y;
const cellBetweenTabs = /(?:"([^"]*(?:""[^"]*)*)"|([^"\t\r\n]*))(\t|\r\n|\r|\n|$)/y;

function contentOf(content: string): { kind: 'text' | 'formula'; text: string } {
  if (/^'[=+\-@\t\r＝＋－＠]/.test(content)) return { kind: 'text', text: content.slice(1) };
  return { kind: content.startsWith('=') ? 'formula' : 'text', text: content };
}

function separatorOf(text: string): ',' | ';' | '\t' {
  const line = /^(?:"[^"]*"|[^"\r\n])*/.exec(text.slice(0, 4000))?.[0].replace(/"[^"]*"/g, '') ?? '';
  const has = (mark: string) => line.split(mark).length;
  if (has('\t') > has(',') && has('\t') >= has(';')) return '\t';
  return has(';') > has(',') ? ';' : ',';
}

/** The text of a file, or undefined where no encoding fits. Bytes that are UTF-8 by chance are practically never GB18030. */
function decoded(bytes: Uint8Array): string | undefined {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return decodedAs('utf-16le', bytes);
  if (a === 0xfe && b === 0xff) return decodedAs('utf-16be', bytes);
  return decodedAs('utf-8', bytes) ?? decodedAs('gb18030', bytes);
}

function decodedAs(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
