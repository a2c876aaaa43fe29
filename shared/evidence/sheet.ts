import type { Sheet } from '../plan/schema.ts';
import type { Answer } from './evidence.ts';

/** What is wrong with one answer of a filled-in sheet, and to which item it belongs. */
export type AnswerFault = {
  readonly item: string;
  readonly code: 'missing' | 'repeated' | 'not-a-level' | 'no-such-item';
};

/**
 * Reads the answers of one subject from what a form sent: for each item a level (`0` is the first and best of the
 * scale) or `unknown`.
 *
 * Every item wants exactly one answer; "don't know" is one. Faults come in the order of the sheet, strangers last.
 */
export function readAnswers(
  sheet: Sheet,
  sent: ReadonlyMap<string, readonly string[]>,
): { readonly answers: Readonly<Record<string, Answer>>; readonly faults: readonly AnswerFault[] } {
  const answers: Record<string, Answer> = {};
  const faults: AnswerFault[] = [];
  for (const { id } of sheet.items) {
    const values = sent.get(id) ?? [];
    const [value] = values;
    if (value === undefined || value === '') faults.push({ item: id, code: 'missing' });
    else if (values.length > 1) faults.push({ item: id, code: 'repeated' });
    else if (value === 'unknown') answers[id] = { unknown: true };
    else if (/^\d$/.test(value) && Number(value) < sheet.scale.length) answers[id] = { level: Number(value) };
    else faults.push({ item: id, code: 'not-a-level' });
  }
  const asked = new Set(sheet.items.map((item) => item.id));
  for (const item of sent.keys()) if (!asked.has(item)) faults.push({ item, code: 'no-such-item' });
  return { answers, faults };
}

/** A fault of one answer on a sheet that rates several subjects. A `subject` that was not asked has code `no-such-subject`. */
export type SheetFault = {
  readonly subject: string;
  readonly item: string;
  readonly code: AnswerFault['code'] | 'no-such-subject';
};

/**
 * The same for a sheet that rates several subjects at once: every item wants an answer about every subject. Faults come
 * in the order of subjects and items, strangers last.
 *
 * `answers` holds what was answered well, also where something is missing: a draft is kept by it.
 */
export function readSheet(
  sheet: Sheet,
  subjects: readonly string[],
  sent: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>,
): {
  readonly answers: Readonly<Record<string, Readonly<Record<string, Answer>>>>;
  readonly faults: readonly SheetFault[];
} {
  const answers: Record<string, Readonly<Record<string, Answer>>> = {};
  const faults: SheetFault[] = [];
  for (const subject of subjects) {
    const own = readAnswers(sheet, sent.get(subject) ?? new Map());
    answers[subject] = own.answers;
    faults.push(...own.faults.map((fault) => ({ subject, ...fault })));
  }
  for (const [subject, items] of sent) {
    if (subjects.includes(subject)) continue;
    for (const item of items.keys()) faults.push({ subject, item, code: 'no-such-subject' });
  }
  return { answers, faults };
}
