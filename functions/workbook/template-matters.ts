import type { Fact } from '../../shared/evidence/evidence.ts';
import { fieldTitle } from '../../shared/evidence/field.ts';
import type { AskedMatters, HandInAsked } from '../../shared/evidence/hand-in.ts';
import type { Language } from '../../shared/words.ts';
import type { BookCell, BookColumn, BookSheet } from './book.ts';
import { columnTitles, templatePhrases } from './template-phrases.ts';

/** Rows to fill in below what is there already: more than anybody reports in one go by hand. */
const emptyRows = 100;

/** A list of matters in a template: a row a matter, those accepted now first, then empty rows. */
export function mattersSheet(
  asked: HandInAsked,
  { indicator, title: matters, fields, min, max, places }: AskedMatters,
  current: readonly Fact[],
  title: string,
  language: Language,
): BookSheet {
  const valued = fields.some((field) => field !== 'incident');
  const columns: readonly BookColumn[] = [
    { title: columnTitles.code[language], width: 18, format: 'text', open: true },
    {
      title: columnTitles.name[language],
      width: 26,
      open: true,
      list: asked.units.map((unit) => unit.title[language]),
    },
    {
      title: columnTitles.kind[language],
      width: 12,
      open: true,
      list: fields.map((field) => fieldTitle(field)[language]),
    },
    ...(valued
      ? [
          {
            title: columnTitles.amount[language],
            width: 12,
            open: true,
            format: places === undefined ? ('number' as const) : { places },
            ...(min === undefined ? {} : { min }),
            ...(max === undefined ? {} : { max }),
          },
        ]
      : []),
    { title: columnTitles.day[language], width: 14, format: 'day', open: true },
    { title: columnTitles.matter[language], width: 18, format: 'text', open: true },
    { title: columnTitles.basis[language], width: 30, format: 'text', open: true },
    { title: columnTitles.note[language], width: 40, format: 'text', open: true },
  ];
  return {
    name: matters[language],
    kind: 'table',
    heading: [`${title} ${matters[language]}`, templatePhrases.matterHint[language]],
    columns,
    rows: [
      ...mattersOf(asked, indicator, current).map((fact): readonly BookCell[] => [
        fact.unit,
        asked.units.find(({ unit }) => unit === fact.unit)?.title[language] ?? '',
        fieldTitle(fact.field)[language],
        ...(valued ? [fact.value === undefined ? null : { number: fact.value }] : []),
        fact.day === undefined ? null : { day: fact.day },
        fact.matter ?? null,
        fact.basis ?? null,
        fact.note ?? null,
      ]),
      ...Array.from({ length: emptyRows }, () => columns.map(() => null)),
    ],
    frozenColumns: 2,
    guarded: true,
  };
}

/** The accepted matters of one kind, by unit in the order of the list, then as they were handed in. */
export function mattersOf({ units }: HandInAsked, indicator: string, current: readonly Fact[]): readonly Fact[] {
  const own = current.filter((fact) => fact.indicator === indicator);
  return units.flatMap(({ unit }) => own.filter((fact) => fact.unit === unit));
}
