import type { Audience } from '../../plan/schema.ts';
import { countable } from '../../rules/open-channel.ts';
import type { Basis } from '../basis.ts';
import { meanOf } from '../moments.ts';
import { worthOf } from './worth.ts';

/**
 * Who rated whom and how, as flat columns: one row for each rater and subject with a valid answer, 0 to 100.
 *
 * A row is the mean over the items the rater could answer. `raters` are pseudonyms with the stratum they count under.
 */
export type Rated = {
  readonly raters: readonly { readonly voter: string; readonly stratum: string | undefined }[];
  readonly subjects: readonly string[];
  readonly rater: Int32Array;
  readonly subject: Int32Array;
  readonly score: Float64Array;
};

/** The ratings of an audience that rates many subjects on one sheet; ratings that stand in after silence are nobody's. */
export function ratedBy(basis: Basis, audience: Audience): Rated {
  const ballots = countable(basis.counted.ballots(audience.id), audience).filter((ballot) => !ballot.default);
  const subjects = basis.result.units.map(({ unit }) => unit);
  const seat = new Map(subjects.map((unit, at) => [unit, at]));
  const levels = audience.sheet.scale.length;
  const rows = ballots.flatMap((ballot, rater) =>
    Object.entries(ballot.sheet).flatMap(([unit, answers]) => {
      const subject = seat.get(unit);
      const score = meanOf(Object.values(answers).flatMap((answer) => worthOf(answer, levels) ?? []));
      return subject === undefined || score === undefined ? [] : [{ rater, subject, score }];
    }),
  );
  return {
    raters: ballots.map(({ voter, stratum }) => ({ voter, stratum })),
    subjects,
    rater: Int32Array.from(rows, (row) => row.rater),
    subject: Int32Array.from(rows, (row) => row.subject),
    score: Float64Array.from(rows, (row) => row.score),
  };
}
