import fc from 'fast-check';
import { readXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import {
  addressOf,
  type Book,
  type BookCell,
  type BookSheet,
  columnLetters,
} from '../../../functions/workbook/book.ts';
import { openUpload } from '../../../functions/workbook/open-upload.ts';
import { writeBook } from '../../../functions/workbook/write.ts';
import { unpacked } from '../../../functions/workbook/zip.ts';
import { Decimal } from '../../../shared/plan/decimal.ts';
import { opened } from './county.ts';
import { partsOf } from './zips.ts';

const sheet = (rows: readonly (readonly BookCell[])[], more: Partial<BookSheet> = {}): BookSheet => ({
  name: '表',
  kind: 'table',
  columns: Array.from({ length: Math.max(1, ...rows.map((row) => row.length)) }, (_, index) => ({
    title: `列${index + 1}`,
    width: 12,
  })),
  rows,
  ...more,
});

const book = (...sheets: readonly BookSheet[]): Book => ({ title: '一本', language: 'zh', sheets });

/** The texts and numbers of the first column of a written book's first sheet, below its titles. */
async function firstColumn(values: readonly BookCell[]) {
  const [read] = await opened(await writeBook(book(sheet(values.map((value) => [value])))));
  return read?.rows.slice(1).flatMap(({ cells }) => cells.filter(({ column }) => column === 0)) ?? [];
}

test.each([
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\n=1',
  '＝1',
  '＋1',
  '－1',
  '＠a',
  '=cmd|x',
  '{=1}',
  "'=1",
  '=HYPERLINK("http://x")',
])('the text %j stays a text', async (text) => {
  const bytes = await writeBook(book(sheet([[text], [{ text, look: 'total' }]], { heading: [text] })));
  const xml = [...partsOf(bytes).values()].map((entry) => unpacked(entry)?.toString('utf8')).join('');
  expect(xml).not.toMatch(/<f[\s>/]/);
  const [read] = await opened(bytes);
  expect(read?.rows.flatMap(({ cells }) => cells.map(({ kind }) => kind))).toEqual(['text', 'text', 'text', 'text']);
  expect(read?.rows[2]?.cells[0]?.text).toBe(text);
});

test('any text is written and read as it is, whatever it looks like', async () => {
  const odd = fc.constantFrom(
    '_x000D_',
    '_x0041_',
    '#N/A',
    '#DIV/0!',
    '<b>&amp;"',
    ']]>',
    '𠮷',
    '\u200b',
    '\u0001',
    'a\nb',
    ' x ',
    '1e5',
    'TRUE',
    '2026-3-31',
  );
  const text = fc
    .array(fc.oneof(odd, fc.string({ unit: 'grapheme' })), { minLength: 1, maxLength: 4 })
    .map((parts) => parts.join(''))
    .filter((one) => one !== '');
  await fc.assert(
    fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 20 }), async (texts) => {
      const cells = await firstColumn(texts);
      expect(cells.map((cell) => [cell.kind, cell.text])).toEqual(texts.map((one) => ['text', one]));
    }),
    { numRuns: 40, seed: 20261122 },
  );
});

/** Every decimal of a plan or of evidence that Excel can hold: at most 15 digits that count. */
const decimal = fc
  .tuple(fc.boolean(), fc.bigInt({ min: 0n, max: 999_999_999_999_999n }), fc.nat(12))
  .map(([negative, digits, places]) => {
    const text = String(digits).padStart(places + 1, '0');
    const whole = places === 0 ? text : `${text.slice(0, -places)}.${text.slice(-places)}`;
    return Decimal.parse(`${negative ? '-' : ''}${whole}`);
  });

test('a decimal of up to fifteen digits survives writing and reading, digit for digit', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(decimal, { minLength: 50, maxLength: 100 }), async (numbers) => {
      const cells = await firstColumn(numbers.map((number) => ({ number })));
      expect(cells.map((cell) => (cell.kind === 'number' ? cell.number : cell))).toEqual(numbers);
    }),
    { numRuns: 30, seed: 20261122 },
  );
});

test('a decimal of more digits is written as text, so that none of them is lost', async () => {
  const numbers = ['123456789012345.123456789012', '0.123456789012', '99999999999999.99', '1234567890123456'];
  const cells = await firstColumn(numbers.map((number) => ({ number })));
  // The second has twelve digits that count, the others 27, 16 and 16.
  expect(cells.map(({ kind, text }) => [kind, text])).toEqual([
    ['text', '123456789012345.123456789012'],
    ['number', '0.123456789012'],
    ['text', '99999999999999.99'],
    ['text', '1234567890123456'],
  ]);
});

test('a fraction is no decimal: writing it throws instead of rounding it', async () => {
  await expect(writeBook(book(sheet([[{ number: '250/3' }]])))).rejects.toThrow("'250/3' is not a decimal number");
});

test('a formula carries the number it comes to', async () => {
  const parts = sheet([[{ number: '33' }], [{ number: '54.6' }]], { heading: ['标题'] });
  const sum = `SUM(${addressOf(parts, 0, 0)}:${addressOf(parts, 1, 0)})`;
  expect(sum).toBe('SUM(A3:A4)'); // the heading, the titles, then the rows
  const bytes = await writeBook(
    book({ ...parts, rows: [...parts.rows, [{ formula: sum, number: '87.6', look: 'total', places: 2 }]] }),
  );
  const cell = (await readXlsx(bytes, { readStyles: true })).sheets[0]?.cells?.get('4,0');
  expect([cell?.formula, cell?.formulaResult, cell?.style?.numFmt, cell?.style?.font?.bold]).toEqual([
    'SUM(A3:A4)',
    87.6,
    '0.00',
    true,
  ]);
});

test('a day is a date of Excel, formats of cells go before those of columns, covered cells are one', async () => {
  const rows: readonly (readonly BookCell[])[] = [
    [{ day: '2026-03-31' }, { number: '1.5' }],
    [{ text: '合计', across: 2, look: 'total', comment: '两列' }, null],
    [{ day: '2024-02-29' }, { number: '1.5', places: 4 }],
  ];
  const columns = [
    { title: '日期', width: 12, format: 'day' as const },
    { title: '数', width: 8, format: { places: 2 } },
  ];
  const bytes = await writeBook(book(sheet(rows, { columns, filter: true })));
  const [written] = (await readXlsx(bytes, { readStyles: true })).sheets;
  expect(written?.cells?.get('1,1')?.style?.numFmt).toBe('0.00');
  expect(written?.cells?.get('3,1')?.style?.numFmt).toBe('0.0000');
  expect(written?.merges).toEqual([{ startRow: 2, startCol: 0, endRow: 2, endCol: 1 }]);
  expect(written?.cells?.get('2,0')?.comment?.text).toBe('两列');
  expect(written?.autoFilter?.range).toBe('A1:B4');
  const [read] = await opened(bytes);
  expect(read?.rows.map(({ cells }) => cells[0]?.text)).toEqual(['日期', '2026-03-31', '合计', '2024-02-29']);
});

test('equal books are equal files, and carry no clock', async () => {
  const one = book(sheet([['a', { number: '1' }]]));
  expect(Buffer.from(await writeBook(one)).equals(await writeBook(structuredClone(one)))).toBe(true);
});

test('names of sheets are made such as Excel takes, and every language has its page numbers', async () => {
  const bytes = await writeBook({
    ...book(sheet([['a']], { name: "加分/扣分[2026]:*?'" }), sheet([['b']], { name: '名'.repeat(40), kind: 'notes' })),
    language: 'en',
  });
  const { sheets } = await readXlsx(bytes);
  expect(sheets.map(({ name }) => name)).toEqual(['加分 扣分 2026', '名'.repeat(31)]);
  expect(sheets[0]?.headerFooter?.oddFooter).toBe('&CPage &P of &N');
});

test('columns are lettered as Excel does', () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
});

test('what is written can be handed in', async () => {
  expect((await openUpload(await writeBook(book(sheet([['a']]))), 'a.xlsx')).kind).toBe('book');
});
