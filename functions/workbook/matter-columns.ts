import { fieldTitle } from '../../shared/evidence/field.ts';
import type { AskedMatters } from '../../shared/evidence/hand-in.ts';
import type { Words } from '../../shared/words.ts';
import { type Choice, toldApart } from './choices.ts';
import { columnTitles, templatePhrases } from './template-phrases.ts';

/** Columns that a list of matters has only where its plan asks for them, in the order of a template. */
export const askedColumns = ['level', 'circumstance', 'panel', 'rater', 'until'] as const;
export type AskedColumn = (typeof askedColumns)[number];

/** Which of them a list of matters has. */
export function columnsAsked({
  recordWords,
  tells,
}: Pick<AskedMatters, 'recordWords' | 'tells'>): readonly AskedColumn[] {
  return askedColumns.filter((name) => {
    if (name === 'level') return recordWords.levels.length > 0;
    return name === 'circumstance' ? recordWords.circumstances.length > 0 : tells.includes(name);
  });
}

/** A kind of matter. `levels` are its own, of which a row must name one. */
export type Kind = Choice & { readonly levels?: readonly string[] };

/** The kinds, levels and circumstances that the rows of a list choose among, by the titles its template shows. */
export function choicesOf({ fields, fieldTitles, recordWords }: AskedMatters): {
  readonly kinds: readonly Kind[];
  readonly levels: readonly Choice[];
  readonly circumstances: readonly Choice[];
} {
  return {
    kinds: toldApart(fields.map((id, at) => ({ id, title: fieldTitles[at] ?? fieldTitle(id) }))).map((kind) => {
      const levels = recordWords.fields?.find(({ id }) => id === kind.id)?.levels;
      return levels ? { ...kind, levels } : kind;
    }),
    levels: toldApart(recordWords.levels),
    circumstances: toldApart(recordWords.circumstances),
  };
}

/** Whether the rows of a list are scores by name: who gave one tells it apart, and it needs no matter key. */
export function goesByRater({ tells }: Pick<AskedMatters, 'tells'>): boolean {
  return tells.includes('rater');
}

/** The kinds whose events are worth something by themselves, so that a row may go without a value. */
export function valueOptional({ fields, recordWords }: AskedMatters): readonly string[] {
  return fields.filter((field) => recordWords.fields?.some((one) => one.id === field && one.valueOptional === true));
}

/** What the column of a list is called. The level of an incident is who decided it, and so it is called that. */
export function columnTitle(name: AskedColumn, { fields }: Pick<AskedMatters, 'fields'>): Words {
  const isDecider = name === 'level' && fields.every((field) => field === 'incident');
  return isDecider ? templatePhrases.decider : columnTitles[name];
}
