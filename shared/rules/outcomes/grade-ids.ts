import { listedTwice } from '../listed-twice.ts';
import type { FormFault } from '../rule.ts';

/** Faults of the ids of grades: one used twice, or one that a setting names and nobody has. */
export function gradeIdFaults(
  grades: readonly { readonly id: string }[],
  ...named: readonly (string | undefined)[]
): readonly FormFault[] {
  const ids = grades.map(({ id }) => id);
  return [
    ...listedTwice(ids),
    ...named.flatMap((level) =>
      level === undefined || ids.includes(level) ? [] : [{ code: 'grade-unknown', with: { level } }],
    ),
  ];
}
