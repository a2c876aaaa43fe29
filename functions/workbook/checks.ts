import type { DataValidation } from 'hucre/xlsx';
import type { Language, Phrases } from '../../shared/words.ts';
import { fill } from '../../shared/words.ts';
import { type BookColumn, type BookSheet, columnLetters, rowNumber } from './book.ts';

/** The name of the hidden sheet that long lists to choose from stand on. */
export const listsName = '_lists';

/** Long lists to choose from: their texts joined by line ends, and the range of the hidden sheet each stands in. */
export type Lists = Map<string, string>;

const phrases = {
  title: { zh: '请核对', en: 'Please check' },
  list: { zh: '请从下拉列表中选择。', en: 'Please choose from the list.' },
  day: { zh: '请填日期，如 2026-3-31。', en: 'Please enter a day such as 2026-03-31.' },
  between: { zh: '{min} 至 {max} 之间的数字', en: 'a number from {min} to {max}' },
  least: { zh: '不小于 {min} 的数字', en: 'a number of at least {min}' },
  most: { zh: '不大于 {max} 的数字', en: 'a number of at most {max}' },
  any: { zh: '数字', en: 'a number' },
  places: { zh: '，最多 {places} 位小数', en: ', with at most {places} decimals' },
  whole: { zh: '，须是整数', en: ', without decimals' },
  hint: { zh: '请填：{range}。没有数据的，请留空。', en: 'Enter {range}. Leave empty what is not known.' },
} satisfies Phrases;

/** What Excel checks while somebody types into the open columns of a sheet, its messages in the book's language. */
export function* checksOf(sheet: BookSheet, language: Language, lists: Lists): Generator<DataValidation> {
  if (sheet.kind !== 'table' || sheet.rows.length === 0) return;
  const first = rowNumber(sheet, 0);
  const last = rowNumber(sheet, sheet.rows.length - 1);
  for (const [index, column] of sheet.columns.entries()) {
    const letters = columnLetters(index);
    const check = column.open === true ? checkOf(column, `${letters}${first}`, language, lists) : undefined;
    if (check === undefined) continue;
    yield {
      ...check,
      range: `${letters}${first}:${letters}${last}`,
      allowBlank: true,
      showErrorMessage: true,
      errorStyle: 'stop',
      errorTitle: phrases.title[language],
    };
  }
}

type Check = Pick<DataValidation, 'type'> & Partial<DataValidation>;

function checkOf(column: BookColumn, first: string, language: Language, lists: Lists): Check | undefined {
  if (column.list) return listCheck(column.list, language, lists);
  if (column.format === 'day')
    return { type: 'date', operator: 'greaterThan', formula1: '1', errorMessage: phrases.day[language] };
  if (column.format === undefined || column.format === 'text') return undefined;
  const range = rangeWords(column, language);
  const said = {
    showInputMessage: true,
    inputMessage: fill(phrases.hint[language], { range }),
    errorMessage: fill(phrases.hint[language], { range }),
  };
  const { min, max } = column;
  const places = typeof column.format === 'object' ? column.format.places : undefined;
  const rules = [
    `ISNUMBER(${first})`,
    ...(min === undefined ? [] : [`${first}>=${min}`]),
    ...(max === undefined ? [] : [`${first}<=${max}`]),
    ...(places === undefined ? [] : [`ROUND(${first},${places})=${first}`]),
  ];
  return { type: 'custom', formula1: rules.length === 1 ? `${rules[0]}` : `AND(${rules.join(',')})`, ...said };
}

/** What a number must keep to, in words, such as `0 至 100 之间的数字，最多 2 位小数`. */
export function rangeWords(
  { min, max, format }: Pick<BookColumn, 'min' | 'max' | 'format'>,
  language: Language,
): string {
  const places = typeof format === 'object' ? format.places : undefined;
  const bounds =
    min !== undefined && max !== undefined
      ? fill(phrases.between[language], { min, max })
      : min !== undefined
        ? fill(phrases.least[language], { min })
        : max !== undefined
          ? fill(phrases.most[language], { max })
          : phrases.any[language];
  if (places === undefined) return bounds;
  return bounds + (places === 0 ? phrases.whole[language] : fill(phrases.places[language], { places: String(places) }));
}

function listCheck(list: readonly string[], language: Language, lists: Lists): Check {
  const said = { type: 'list', errorMessage: phrases.list[language] } as const;
  const joined = list.join(',');
  // A list inside the check itself has no way to write a comma or a quotation mark.
  if (joined.length <= 250 && !list.some((one) => /[,"\n]/.test(one))) return { ...said, values: [...list] };
  const key = list.join('\n');
  const letters = columnLetters(lists.has(key) ? [...lists.keys()].indexOf(key) : lists.size);
  const range = lists.get(key) ?? `'${listsName}'!$${letters}$1:$${letters}$${list.length}`;
  lists.set(key, range);
  return { ...said, formula1: range };
}
