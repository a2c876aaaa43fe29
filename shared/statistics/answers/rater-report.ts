import type { Fact } from '../../evidence/evidence.ts';
import { smallestGroup } from '../../evidence/smallest-group.ts';
import { type Audience, nodesOf } from '../../plan/schema.ts';
import type { Words } from '../../words.ts';
import type { Basis } from '../basis.ts';
import { nearest } from '../nearest.ts';
import type { Random } from '../random.ts';
import { type ScaleUse, sameSheets, scaleUse } from '../raters/flat.ts';
import { type Mixed, mixedModel } from '../raters/mixed.ts';
import type { Ratings } from '../raters/ratings.ts';
import { type Reciprocity, reciprocityOf } from '../raters/reciprocity.ts';
import { type Severity, severityOf } from '../raters/severity.ts';
import { whatTrimmingChanged } from '../raters/trimming.ts';
import { ratedBy } from './rated.ts';

/** Fewest raters whose habits are told: among fewer everybody knows who is meant. */
export const fewestRaters = smallestGroup.seats;

/** What is said of the raters of one audience, or of one indicator that a panel scored by name. */
export type RaterReport = {
  readonly id: string;
  readonly title: Words;
  /** What a rater is called: his name where a panel scores by name, a number where ballots are secret. */
  readonly raters: readonly string[];
  readonly strata: readonly (Words | undefined)[];
  readonly isSecret: boolean;
  readonly subjects: readonly { readonly unit: string; readonly title: Words }[];
  readonly ratings: Ratings;
  readonly severity: Severity;
  readonly mixed: Mixed;
  readonly use: readonly ScaleUse[];
  readonly same: readonly (readonly number[])[];
  readonly trimming: ReturnType<typeof whatTrimmingChanged>;
  readonly reciprocity: Reciprocity;
};

/** Nothing is said of raters where there are fewer than five, or where each rated one unit only. */
export type RaterReports = { readonly reports: readonly RaterReport[]; readonly tooFew: readonly Words[] };

/**
 * The raters of every audience that rates several units each, and of every indicator scored by named raters.
 *
 * Scores are 0 to 100, the levels of a sheet in equal steps. Who a secret ballot belongs to is not known; only where a file of
 * evidence calls a voter by the id of a unit can favours among units be looked for.
 */
export function raterReports(basis: Basis, random: Random): RaterReports {
  const found = [...basis.plan.audiences.flatMap((audience) => ofAudience(basis, audience) ?? []), ...ofPanels(basis)];
  const enough = ({ ratings }: Found) => new Set(ratings.rater).size >= fewestRaters;
  return {
    reports: found.filter(enough).map((one) => reportOf(one, random)),
    tooFew: found.filter((one) => !enough(one)).map(({ title }) => title),
  };
}

type Found = Pick<RaterReport, 'id' | 'title' | 'raters' | 'strata' | 'isSecret' | 'subjects' | 'ratings'> & {
  readonly unitOf: Int32Array;
};

function reportOf({ unitOf, ...one }: Found, random: Random): RaterReport {
  const { ratings } = one;
  return {
    ...one,
    severity: severityOf(ratings),
    mixed: mixedModel(ratings),
    use: scaleUse(ratings),
    same: sameSheets(ratings),
    trimming: whatTrimmingChanged(ratings, 1),
    reciprocity: reciprocityOf(ratings, unitOf, random),
  };
}

function ofAudience(basis: Basis, audience: Audience): Found | undefined {
  const rated = ratedBy(basis, audience);
  const { rater, subject, score } = rated;
  // Cards that rate one unit each tell nothing of a rater.
  if (new Set(subject).size < 2 || rater.length <= rated.raters.length) return undefined;
  const subjects = basis.result.units.map(({ unit, title }) => ({ unit, title }));
  const seat = new Map(subjects.map(({ unit }, at) => [unit, at]));
  const unitOf = Int32Array.from(rated.raters, ({ voter }) => seat.get(voter) ?? -1);
  const isSecret = unitOf.every((unit) => unit < 0);
  const sizes = new Map<string | undefined, number>();
  for (const { stratum } of rated.raters) sizes.set(stratum, (sizes.get(stratum) ?? 0) + 1);
  return {
    id: audience.id,
    title: audience.title,
    raters: rated.raters.map(({ voter }, at) => (isSecret ? String(at + 1) : voter)),
    // A stratum of fewer than five would tell who is who.
    strata: rated.raters.map(({ stratum }) =>
      (sizes.get(stratum) ?? 0) < fewestRaters ? undefined : audience.strata?.find(({ id }) => id === stratum)?.title,
    ),
    isSecret,
    subjects,
    ratings: { rater, subject, score, raters: rated.raters.length, subjects: subjects.length },
    unitOf,
  };
}

/** Indicators whose records name who gave each score. */
function ofPanels(basis: Basis): readonly Found[] {
  return [...nodesOf(basis.plan.tree)].flatMap(({ node }) => {
    if (node.children) return [];
    const records = basis.counted.records(node.recordsOf ?? node.id).filter(({ rater, value }) => rater && value);
    return records.length === 0 ? [] : [panel(basis, node.id, node.title, records)];
  });
}

function panel(basis: Basis, id: string, title: Words, records: readonly Fact[]): Found {
  const raters = [...new Set(records.flatMap(({ rater }) => rater ?? []))].sort();
  const subjects = basis.result.units.map(({ unit, title: called }) => ({ unit, title: called }));
  const seat = new Map(subjects.map(({ unit }, at) => [unit, at]));
  const at = new Map(raters.map((rater, index) => [rater, index]));
  const rows = records.flatMap(({ rater, unit, value }) => {
    const [who, whom] = [at.get(rater ?? ''), seat.get(unit)];
    return who === undefined || whom === undefined || value === undefined ? [] : [{ who, whom, value }];
  });
  return {
    ...{ id, title, raters, isSecret: false, subjects },
    strata: raters.map(() => undefined),
    ratings: {
      rater: Int32Array.from(rows, ({ who }) => who),
      subject: Int32Array.from(rows, ({ whom }) => whom),
      score: Float64Array.from(rows, ({ value }) => nearest(value)),
      raters: raters.length,
      subjects: subjects.length,
    },
    unitOf: Int32Array.from(raters, (rater) => seat.get(rater) ?? -1),
  };
}
