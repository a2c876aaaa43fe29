import type { Fact } from '../../shared/evidence/evidence.ts';
import type { AskedMatters, HandInAsked } from '../../shared/evidence/hand-in.ts';
import type { Language } from '../../shared/words.ts';
import type { BookCell, BookColumn, BookSheet } from './book.ts';
import { type Choice, shownChoice } from './choices.ts';
import { askedColumns, choicesOf, columnsAsked, columnTitle, goesByRater } from './matter-columns.ts';
import { type ColumnName, columnTitles, templatePhrases } from './template-phrases.ts';

/** Rows to fill in below what is there already: more than anybody reports in one go by hand. */
const emptyRows = 100;
/** A panel scores every unit: rows for so many raters, within what a workbook opens quickly. */
const ratersAUnit = 12;
const mostEmptyRows = 3_000;

/** A list of matters in a template: a row a matter, those accepted now first, then empty rows. */
export function mattersSheet(
  asked: HandInAsked,
  matters: AskedMatters,
  current: readonly Fact[],
  title: string,
  language: Language,
): BookSheet {
  const facts = mattersOf(asked, matters.indicator, current);
  const columns = columnsOf(asked, matters, facts, language);
  const byRater = goesByRater(matters);
  const rows = byRater ? Math.min(mostEmptyRows, Math.max(emptyRows, asked.units.length * ratersAUnit)) : emptyRows;
  return {
    name: matters.title[language],
    kind: 'table',
    heading: [`${title} ${matters.title[language]}`, templatePhrases[byRater ? 'raterHint' : 'matterHint'][language]],
    columns: columns.map(({ name, cell, ...column }) => {
      const part = askedColumns.find((one) => one === name);
      return { ...column, title: (part ? columnTitle(part, matters) : columnTitles[name])[language], open: true };
    }),
    rows: [
      ...facts.map((fact) => columns.map(({ cell }) => cell(fact))),
      ...Array.from({ length: rows }, () => columns.map(() => null)),
    ],
    frozenColumns: 2,
    guarded: true,
  };
}

type MatterColumn = Omit<BookColumn, 'title' | 'open'> & {
  readonly name: ColumnName;
  readonly cell: (fact: Fact) => BookCell;
};

function columnsOf(
  asked: HandInAsked,
  matters: AskedMatters,
  facts: readonly Fact[],
  language: Language,
): readonly MatterColumn[] {
  const { min, max, places } = matters;
  const choices = choicesOf(matters);
  const has = new Set<ColumnName>(columnsAsked(matters));
  const chosen = (
    name: 'kind' | 'level' | 'circumstance',
    all: readonly Choice[],
    of: (fact: Fact) => string | undefined,
  ) => ({
    name,
    width: 12,
    list: all.map((one) => one.title[language]),
    cell: (fact: Fact) => shownChoice(of(fact), all, language),
  });
  const day = (name: 'day' | 'until') => ({
    name,
    width: 14,
    format: 'day' as const,
    cell: (fact: Fact) => (fact[name] === undefined ? null : { day: fact[name] }),
  });
  const text = (name: 'panel' | 'rater' | 'matter' | 'basis' | 'note', width: number) => ({
    name,
    width,
    format: 'text' as const,
    cell: (fact: Fact) => fact[name] ?? null,
  });
  const all: readonly MatterColumn[] = [
    { name: 'code', width: 18, format: 'text', cell: ({ unit }) => unit },
    {
      name: 'name',
      width: 26,
      list: asked.units.map((unit) => unit.title[language]),
      cell: (fact) => asked.units.find(({ unit }) => unit === fact.unit)?.title[language] ?? '',
    },
    chosen('kind', choices.kinds, ({ field }) => field),
    chosen('level', choices.levels, ({ level }) => level),
    chosen('circumstance', choices.circumstances, ({ circumstance }) => circumstance),
    text('panel', 10),
    text('rater', 14),
    {
      name: 'amount',
      width: 12,
      format: places === undefined ? 'number' : { places },
      ...(min === undefined ? {} : { min }),
      ...(max === undefined ? {} : { max }),
      cell: ({ value }) => (value === undefined ? null : { number: value }),
    },
    day('day'),
    day('until'),
    text('matter', 18),
    text('basis', 30),
    text('note', 40),
  ];
  const isShown = (name: ColumnName): boolean => {
    if (name === 'amount') return matters.fields.some((field) => field !== 'incident');
    // Scores go by their raters; a matter that came with one by another way is still shown.
    if (name === 'matter') return !goesByRater(matters) || facts.some(({ matter }) => matter !== undefined);
    return has.has(name) || !askedColumns.some((one) => one === name);
  };
  return all.filter(({ name }) => isShown(name));
}

/** The accepted matters of one kind, by unit in the order of the list, then as they were handed in. */
export function mattersOf({ units }: HandInAsked, indicator: string, current: readonly Fact[]): readonly Fact[] {
  const own = current.filter((fact) => fact.indicator === indicator);
  return units.flatMap(({ unit }) => own.filter((fact) => fact.unit === unit));
}
