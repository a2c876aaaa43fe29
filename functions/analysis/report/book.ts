import type { Language, Words } from '../../../shared/words.ts';
import type { Book, BookCell, BookSheet } from '../../workbook/book.ts';
import { columnWidth, headWidth } from '../../workbook/column-width.ts';
import type { Table, Value } from './table.ts';

/** What stands above every sheet: nobody shall take an analysis for a result. */
export const notAResult: Words = {
  zh: '分析参考，不是考核结果，不作为任何单位的得分。',
  en: 'An analysis to think with, not a result: nobody gets a score from it.',
};

/** Tables of an analysis as a workbook, one sheet each. */
export function reportBook(title: Words, tables: readonly Table[], language: Language): Book {
  return {
    title: title[language],
    language,
    sheets: tables.map((table, at) => {
      const sheet = sheetOf(title, table, language);
      // Long titles are cut to what a sheet may be called, and two of them may then be alike.
      const before = tables.slice(0, at).filter((one) => shortened(one, language) === sheet.name).length;
      return before === 0 ? sheet : { ...sheet, name: `${sheet.name.slice(0, 27)} (${before + 1})` };
    }),
  };
}

function sheetOf(title: Words, table: Table, language: Language): BookSheet {
  const say = (words: Words) => words[language];
  const name = say(table.title);
  if (table.columns.length === 0)
    return {
      name: shortened(table, language),
      kind: 'notes',
      heading: [`${say(title)} · ${name}`, say(notAResult)],
      columns: [{ title: '', width: 90 }],
      rows: table.notes.map((note) => [{ text: say(note) }]),
    };
  return {
    name: shortened(table, language),
    kind: 'table',
    heading: [`${say(title)} · ${name}`, say(notAResult), ...table.notes.map(say)],
    frozenColumns: Math.min(2, table.columns.length),
    columns: table.columns.map((column, at) => ({
      title: say(column.title),
      width: column.numeric
        ? headWidth(say(column.title), 10, 16)
        : columnWidth([say(column.title), ...table.rows.map((row) => textOf(row[at], language))], 8, 44),
      ...(column.numeric && { format: 'number' as const }),
    })),
    rows: table.rows.map((row) => row.map((value): BookCell => cellOf(value, language))),
  };
}

function shortened({ title }: Table, language: Language): string {
  return title[language]
    .replace(/[:\\/?*[\]]/g, ' ')
    .slice(0, 31)
    .trim();
}

function cellOf(value: Value, language: Language): BookCell {
  if (value === undefined) return null;
  if (typeof value === 'string') return { text: value };
  if ('n' in value) return { number: textOf(value, language), places: value.places };
  return { text: value[language] };
}

/** A value as it is read, without the marks a spreadsheet adds. */
export function textOf(value: Value, language: Language): string {
  if (value === undefined) return '';
  if (typeof value === 'string') return value;
  return 'n' in value ? value.n.toFixed(value.places).replace(/^-(0(?:\.0+)?)$/, '$1') : value[language];
}
