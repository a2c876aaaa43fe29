import type { Fact } from '../../shared/evidence/evidence.ts';
import type { HandInAsked } from '../../shared/evidence/hand-in.ts';
import type { Language } from '../../shared/words.ts';
import { shownChoice } from './choices.ts';
import { askedColumns } from './matter-columns.ts';
import { type ColumnName, columnTitles } from './template-phrases.ts';
import { figureTitles, type Item, itemsOf } from './titles.ts';

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

/** The columns of a list; those that only some plans ask for where anything of this hand-in does. */
function listColumns(items: readonly Item[]): readonly ColumnName[] {
  const asked = askedColumns.filter((name) => items.some(({ parts }) => parts.includes(name)));
  const before = asked.filter((name) => name !== 'until');
  const until = asked.filter((name) => name === 'until');
  return ['code', 'name', 'item', 'kind', ...before, 'amount', 'day', ...until, 'matter', 'basis', 'note'];
}

function listRows(asked: HandInAsked, current: readonly Fact[], language: Language): CsvCell[][] {
  const given = new Map(current.map((fact) => [keyOf(fact), fact]));
  const title = (unit: string) => asked.units.find((one) => one.unit === unit)?.title[language] ?? '';
  const items = itemsOf(asked);
  const columns = listColumns(items);
  const cell = (name: ColumnName, fact: Omit<Fact, 'id'>, item: Item): CsvCell => {
    switch (name) {
      case 'code':
        return fact.unit;
      case 'name':
        return title(fact.unit);
      case 'item':
        return item.title[language];
      case 'kind':
        return shownChoice(fact.field, item.kinds, language) ?? '';
      case 'level':
        return shownChoice(fact.level, item.levels, language) ?? '';
      case 'circumstance':
        return shownChoice(fact.circumstance, item.circumstances, language) ?? '';
      case 'amount':
        return { number: fact.value ?? null };
      case 'group':
        return '';
      default:
        return fact[name] ?? '';
    }
  };
  const row = (fact: Omit<Fact, 'id'>, item: Item) => columns.map((name) => cell(name, fact, item));
  const figures = items.filter(({ several }) => !several);
  return [
    columns.map((name) => columnTitles[name][language]),
    ...asked.figures.flatMap(({ indicator, field, units }) =>
      figures
        .filter((item) => item.indicator === indicator)
        .flatMap((item) =>
          asked.units
            .filter(({ unit }) => units.has(unit))
            .map(({ unit }) => row(given.get(keyOf({ indicator, field, unit })) ?? { indicator, field, unit }, item)),
        ),
    ),
    ...items
      .filter(({ several }) => several)
      .flatMap((item) => current.filter((fact) => fact.indicator === item.indicator).map((fact) => row(fact, item))),
  ];
}

/** What names a figure: one unit has one of them. */
function keyOf({ indicator, field, unit }: Pick<Fact, 'indicator' | 'field' | 'unit'>): string {
  return `${indicator} ${field} ${unit}`;
}
