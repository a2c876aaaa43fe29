import type { Fact } from '../../shared/evidence/evidence.ts';
import { fieldTitle } from '../../shared/evidence/field.ts';
import type { HandInAsked } from '../../shared/evidence/hand-in.ts';
import type { Language } from '../../shared/words.ts';
import { type ColumnName, columnTitles } from './template-phrases.ts';
import { figureTitles, itemsOf } from './titles.ts';

/** A cell of a CSV file: a text, or a number in plain decimals (null: none). */
export type CsvCell = string | { readonly number: string | null };

/**
 * The rows of the same template as CSV, one file whatever is asked: where only figures are, a row a unit; else a list
 * whose rows name unit, item and kind, figures with empty values to fill in.
 */
export function csvTemplateOf(
  asked: HandInAsked,
  current: readonly Fact[],
  language: Language,
): readonly (readonly CsvCell[])[] {
  return asked.matters.length === 0 ? figureRows(asked, current, language) : listRows(asked, current, language);
}

function figureRows(asked: HandInAsked, current: readonly Fact[], language: Language): CsvCell[][] {
  const values = new Map(current.map((fact) => [keyOf(fact), fact.value]));
  const figures = [...figureTitles(asked)];
  return [
    [columnTitles.code[language], columnTitles.name[language], ...figures.map(([, title]) => title[language])],
    ...asked.units.map(({ unit, title }): CsvCell[] => [
      unit,
      title[language],
      ...figures.map(([{ indicator, field }]) => ({ number: values.get(keyOf({ indicator, field, unit })) ?? null })),
    ]),
  ];
}

const listColumns: readonly ColumnName[] = ['code', 'name', 'item', 'kind', 'amount', 'day', 'matter', 'basis', 'note'];

function listRows(asked: HandInAsked, current: readonly Fact[], language: Language): CsvCell[][] {
  const given = new Map(current.map((fact) => [keyOf(fact), fact]));
  const title = (unit: string) => asked.units.find((one) => one.unit === unit)?.title[language] ?? '';
  const items = itemsOf(asked);
  const row = (fact: Omit<Fact, 'id'>, item: string): CsvCell[] => [
    fact.unit,
    title(fact.unit),
    item,
    fieldTitle(fact.field)[language],
    { number: fact.value ?? null },
    fact.day ?? '',
    fact.matter ?? '',
    fact.basis ?? '',
    fact.note ?? '',
  ];
  return [
    listColumns.map((name) => columnTitles[name][language]),
    ...asked.figures.flatMap(({ indicator, field, units, title: item }) =>
      asked.units
        .filter(({ unit }) => units.has(unit))
        .map(({ unit }) =>
          row(given.get(keyOf({ indicator, field, unit })) ?? { indicator, field, unit }, item[language]),
        ),
    ),
    ...items
      .filter(({ several }) => several)
      .flatMap((item) =>
        current.filter((fact) => fact.indicator === item.indicator).map((fact) => row(fact, item.title[language])),
      ),
  ];
}

/** What names a figure: one unit has one of them. */
function keyOf({ indicator, field, unit }: Pick<Fact, 'indicator' | 'field' | 'unit'>): string {
  return `${indicator} ${field} ${unit}`;
}
