import type { Phrases, Step, Words } from '../words.ts';
import type { Mark } from './rule.ts';
import { step, words } from './say.ts';

/** Grades from the best to the lowest; `honours` is the place of the one that counts as an honour, where there is one. */
export type GradeScale = { readonly titles: readonly Words[]; readonly honours?: number | undefined };

/** What `afterMarks` says; every form that grades has these among its phrases. */
export const gradeMarkPhrases = {
  lowered: {
    zh: '因一票否决，等次由“{before}”调整为“{grade}”。',
    en: 'A veto takes the grade from "{before}" to "{grade}".',
  },
  barred: {
    zh: '处于取消评优资格期间，不能定为“{before}”，等次为“{grade}”。',
    en: 'Honours are barred for now: not "{before}" but "{grade}".',
  },
} satisfies Phrases;

/** Marks that still hold in a period: a bar on honours is over when its last day comes before the period's first. */
export function marksInForce(marks: readonly Mark[], from: string): readonly Mark[] {
  return marks.filter((mark) => mark.kind !== 'honours-barred' || mark.until === undefined || mark.until >= from);
}

/** Whether a mark in force touches a grade: it is lowered, the lowest, or barred from honours. */
export function isVetoed(marks: readonly Mark[], from: string): boolean {
  return marksInForce(marks, from).some((mark) => mark.kind !== 'indicator-vetoed');
}

/**
 * The grade left of the one reached, by its place from the best (0): lowered by so many levels, or the lowest, never
 * under it; then, where honours are barred, not above the grade below the honour. Steps say what changed it.
 */
export function afterMarks(
  reached: number,
  marks: readonly Mark[],
  { titles, honours }: GradeScale,
  from: string,
): { readonly level: number; readonly steps: readonly Step[] } {
  const held = marksInForce(marks, from);
  const last = titles.length - 1;
  const title = (index: number) => words(titles[index] ?? { zh: '—', en: '—' });
  const down = held.reduce((so, mark) => so + (mark.kind === 'grade-lowered' ? mark.levels : 0), 0);
  const lowest = held.some((mark) => mark.kind === 'grade-lowest');
  const lowered = lowest ? last : Math.min(last, reached + down);
  const steps: Step[] = [];
  if (lowered !== reached) steps.push(step('lowered', { before: title(reached), grade: title(lowered) }));
  const barred = held.some((mark) => mark.kind === 'honours-barred');
  if (!barred || honours === undefined || lowered > honours) return { level: lowered, steps };
  const level = Math.min(last, honours + 1);
  if (level !== lowered) steps.push(step('barred', { before: title(lowered), grade: title(level) }));
  return { level, steps };
}
