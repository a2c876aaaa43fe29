import type { Fact } from '../../shared/evidence/evidence.ts';
import type { HandInAsked } from '../../shared/evidence/hand-in.ts';
import type { Language } from '../../shared/words.ts';
import type { BookCell, BookColumn, BookSheet } from './book.ts';
import type { TemplatePlan } from './template.ts';
import { columnTitles, figuresName, templatePhrases } from './template-phrases.ts';
import { figureTitles } from './titles.ts';

/** The figures of a template: a row a unit, a column a figure. Where a figure does not concern a unit, the cell is closed. */
export function figuresSheet(
  asked: HandInAsked,
  plan: Pick<TemplatePlan, 'groups'>,
  current: readonly Fact[],
  title: string,
  language: Language,
): BookSheet {
  const groups = new Map(plan.groups.map((group) => [group.id, group.title[language]]));
  const values = new Map(current.map((fact) => [`${fact.indicator} ${fact.field} ${fact.unit}`, fact.value]));
  const figures = [...figureTitles(asked)];
  const columns: readonly BookColumn[] = [
    { title: columnTitles.code[language], width: 20, format: 'text' },
    { title: columnTitles.name[language], width: 26, format: 'text' },
    { title: columnTitles.group[language], width: 20, format: 'text' },
    ...figures.map(
      ([{ min, max, places }, title]): BookColumn => ({
        // The field on a line of its own; where a title breaks makes no difference to whoever reads it back.
        title: title[language].replace(/ ?([（(][^（(]*)$/, '\n$1'),
        width: 18,
        open: true,
        format: places === undefined ? 'number' : { places },
        ...(min === undefined ? {} : { min }),
        ...(max === undefined ? {} : { max }),
      }),
    ),
  ];
  return {
    name: figuresName(asked)[language],
    kind: 'table',
    heading: [title, templatePhrases.fillHint[language]],
    columns,
    rows: asked.units.map(({ unit, title, group }): readonly BookCell[] => [
      unit,
      title[language],
      groups.get(group) ?? group,
      ...figures.map(([{ indicator, field, units }]): BookCell => {
        if (!units.has(unit)) return { text: '', look: 'closed' };
        const value = values.get(`${indicator} ${field} ${unit}`);
        return value === undefined ? null : { number: value };
      }),
    ]),
    frozenColumns: 2,
    guarded: true,
  };
}
