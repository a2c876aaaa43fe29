import { account } from './adjustments/account.ts';
import { coefficient } from './adjustments/coefficient.ts';
import { gradeVeto } from './adjustments/grade-veto.ts';
import { indicatorVeto } from './adjustments/indicator-veto.ts';
import { points } from './adjustments/points.ts';
import { copeland } from './aggregates/copeland.ts';
import { powerMean } from './aggregates/power-mean.ts';
import { sum } from './aggregates/sum.ts';
import { weightedMeanForm } from './aggregates/weighted-mean.ts';
import { bestRatio } from './curves/best-ratio.ts';
import { cases } from './curves/cases.ts';
import { distance } from './curves/distance.ts';
import { goalposts } from './curves/goalposts.ts';
import { ladder } from './curves/ladder.ts';
import { line } from './curves/line.ts';
import { overTarget } from './curves/over-target.ts';
import { place } from './curves/place.ts';
import { placeTable } from './curves/place-table.ts';
import { proportional } from './curves/proportional.ts';
import { range } from './curves/range.ts';
import { relativePlace } from './curves/relative-place.ts';
import { shareOfSum } from './curves/share-of-sum.ts';
import { standard } from './curves/standard.ts';
import { ballotValidity } from './measures/ballot-validity.ts';
import { earlier } from './measures/earlier.ts';
import { events } from './measures/events.ts';
import { fields } from './measures/fields.ts';
import { levelShare } from './measures/level-share.ts';
import { panelCorrection } from './measures/panel-correction.ts';
import { rankAverage } from './measures/rank-average.ts';
import { raterScores } from './measures/rater-scores.ts';
import { ratio } from './measures/ratio.ts';
import { reviewMatrix } from './measures/review-matrix.ts';
import { satisfaction } from './measures/satisfaction.ts';
import { transform } from './measures/transform.ts';
import { value } from './measures/value.ts';
import { grade } from './outcomes/grade.ts';
import { gradeByCount } from './outcomes/grade-by-count.ts';
import { pool } from './outcomes/pool.ts';
import { quotaGrade } from './outcomes/quota-grade.ts';
import { rank } from './outcomes/rank.ts';
import { trigger } from './outcomes/trigger.ts';
import type { Adjustment, Aggregate, Curve, Measure, Outcome } from './rule.ts';

/** The five families of forms. */
export type Families = {
  readonly measure: Measure;
  readonly curve: Curve;
  readonly aggregate: Aggregate;
  readonly adjustment: Adjustment;
  readonly outcome: Outcome;
};
export type Family = keyof Families;
export type AnyForm = Families[Family];

/**
 * The register: every form there is. A new form is listed here and nowhere else.
 *
 * The assertion forgets each form's own settings type. It holds because settings reach a form only after its own
 * schema has parsed them, in `settingsOf`.
 */
export const forms = [
  satisfaction,
  levelShare,
  reviewMatrix,
  raterScores,
  value,
  ratio,
  panelCorrection,
  rankAverage,
  ballotValidity,
  earlier,
  events,
  fields,
  transform,
  proportional,
  bestRatio,
  ladder,
  line,
  place,
  placeTable,
  range,
  relativePlace,
  shareOfSum,
  distance,
  cases,
  overTarget,
  goalposts,
  standard,
  weightedMeanForm,
  sum,
  powerMean,
  copeland,
  points,
  account,
  coefficient,
  gradeVeto,
  indicatorVeto,
  rank,
  grade,
  quotaGrade,
  gradeByCount,
  trigger,
  pool,
] as unknown as readonly AnyForm[];

/** The form of a family by its name, or undefined where there is none. */
export function formOf<F extends Family>(family: F, name: string): Families[F] | undefined {
  const found = forms.find((form) => form.family === family && form.form === name);
  // The family was just compared, so the form is of that family.
  return found as Families[F] | undefined;
}

/** A form and its parsed settings. Throws where either does not hold: a plan in use has passed `checkPlan`. */
export function settingsOf<F extends Family>(family: F, settings: { readonly form: string }) {
  const form = formOf(family, settings.form);
  if (!form) throw new Error(`there is no ${family} '${settings.form}'`);
  return { form, settings: form.settings.parse(settings) };
}
