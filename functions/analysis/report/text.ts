import type { Language, Words } from '../../../shared/words.ts';
import { widthOf } from '../../workbook/column-width.ts';
import { notAResult, textOf } from './book.ts';
import type { Table } from './table.ts';

/** Tables of an analysis as text for a terminal: columns line up, also where characters are twice as wide. */
export function reportText(title: Words, tables: readonly Table[], language: Language): string {
  const parts = tables.map(
    (table) => `\n## ${table.title[language]}\n\n${notesOf(table, language)}${rowsOf(table, language)}`,
  );
  return [`# ${title[language]}`, '', notAResult[language], ...parts, ''].join('\n');
}

function notesOf({ notes }: Table, language: Language): string {
  return notes.map((note) => `${note[language]}\n`).join('');
}

function rowsOf({ columns, rows }: Table, language: Language): string {
  if (columns.length === 0) return '';
  const texts = [
    columns.map(({ title }) => title[language]),
    ...rows.map((row) => columns.map((_, at) => textOf(row[at], language))),
  ];
  const widths = columns.map((_, at) => Math.max(...texts.map((row) => widthOf(row[at] ?? ''))));
  const lines = texts.map((row) =>
    row
      .map((text, at) => padded(text, widths[at] ?? 0, columns[at]?.numeric === true))
      .join('  ')
      .trimEnd(),
  );
  return `\n${lines.join('\n')}\n`;
}

function padded(text: string, width: number, toTheRight: boolean): string {
  const blanks = ' '.repeat(Math.max(0, width - widthOf(text)));
  return toTheRight ? blanks + text : text + blanks;
}
