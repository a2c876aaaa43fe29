import type { Answer } from '../../../shared/evidence/evidence.ts';
import { type AnswerFault, readAnswers } from '../../../shared/evidence/sheet.ts';
import type { Sheet } from '../../../shared/plan/schema.ts';
import type { Form } from '../form.ts';
import { answerField, itemOf } from '../sheet.tsx';

/** The answers about one subject as a form sent them. `chosen` is what was picked, right or wrong, to be shown again. */
export type OneSheet = {
  readonly chosen: ReadonlyMap<string, string>;
  readonly answers: Readonly<Record<string, Answer>>;
  readonly faults: readonly AnswerFault[];
  /** Fields that nobody asked for. */
  readonly strangers: readonly string[];
};

/** Reads a sheet about one subject strictly. `own` are the names of the fields that are no answers. */
export function readOneSheet(sheet: Sheet, sent: Form, own: readonly string[]): OneSheet {
  const given = new Map<string, readonly string[]>();
  const strangers: string[] = [];
  for (const [name, values] of sent) {
    const item = itemOf(name);
    if (item !== undefined) given.set(item, values);
    else if (!own.includes(name)) strangers.push(name);
  }
  const { answers, faults } = readAnswers(sheet, given);
  for (const { item, code } of faults) if (code === 'no-such-item') strangers.push(answerField(item));
  const chosen = new Map<string, string>();
  for (const [item, values] of given) if (values.length === 1 && values[0] !== undefined) chosen.set(item, values[0]);
  return { chosen, answers, faults: faults.filter(({ code }) => code !== 'no-such-item'), strangers };
}
