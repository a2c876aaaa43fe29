import type { Cycle } from '../../shared/cycle/cycle.ts';
import type { Fact } from '../../shared/evidence/evidence.ts';
import type { HandInAsked } from '../../shared/evidence/hand-in.ts';
import { fill, type Language, type Words } from '../../shared/words.ts';
import type { Book, BookSheet } from './book.ts';
import { identityOf } from './identity.ts';
import { figuresSheet } from './template-figures.ts';
import { mattersSheet } from './template-matters.ts';
import { notesSheet } from './template-notes.ts';
import { identityName, templatePhrases } from './template-phrases.ts';

/** What a template says of its plan; `groups` gives their titles to the units' rows. */
export type TemplatePlan = {
  readonly id: string;
  readonly version: number;
  readonly digest: string;
  readonly groups: readonly { readonly id: string; readonly title: Words }[];
};

/**
 * The workbook a supplier fills in, with what is accepted now in its cells: figures, a list a kind of matters,
 * instructions, and hidden what it was made for.
 */
export function templateOf(
  asked: HandInAsked,
  cycle: Cycle,
  plan: TemplatePlan,
  current: readonly Fact[],
  language: Language,
): Book {
  const title = fill(templatePhrases.bookTitle[language], {
    cycle: cycle.title[language],
    supplier: supplierTitle(asked)[language],
  });
  return {
    title,
    language,
    sheets: [
      ...(asked.figures.length > 0 ? [figuresSheet(asked, plan, current, title, language)] : []),
      ...asked.matters.map((matters) => mattersSheet(asked, matters, current, title, language)),
      notesSheet(asked, cycle, title, language),
      identitySheet(asked, cycle, plan),
    ],
  };
}

/** Who hands in: the supplier, and of one that is every unit for itself the unit. */
function supplierTitle({ supplier, units }: HandInAsked): Words {
  return supplier.own ? (units[0]?.title ?? supplier.title) : supplier.title;
}

function identitySheet(asked: HandInAsked, cycle: Cycle, plan: TemplatePlan): BookSheet {
  return {
    name: identityName,
    kind: 'notes',
    columns: [
      { title: '', width: 14 },
      { title: '', width: 70 },
    ],
    rows: Object.entries(identityOf(asked, cycle, plan)),
    hidden: true,
    guarded: true,
  };
}
