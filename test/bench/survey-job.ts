import { seeded } from '../../shared/statistics/random.ts';
import { estimateMean } from '../../shared/statistics/survey/estimate.ts';
import { asked, report, timed } from './apart.ts';

/** How many rows are raked over three margins. */
export type SurveyAsked = { readonly rows: number };

/** Seconds for raking with mean and standard error, and for a bare pass over the same columns. */
export type SurveyFound = { readonly rakedSeconds: number; readonly passSeconds: number };

const { rows } = asked<SurveyAsked>();
const chance = seeded(20_261_123);
const column = (kinds: number) => Int32Array.from({ length: rows }, () => Math.floor(chance() * kinds));
const [sex, age, village] = [column(2), column(7), column(30)];
const values = Float64Array.from({ length: rows }, () => Math.floor(chance() * 5) * 25);
const weights = Float64Array.from({ length: rows }, () => 0.5 + chance());
const uneven = (kinds: number) => Array.from({ length: kinds }, (_, at) => 1000 * (at + 1));
const scaled = (totals: readonly number[]) => {
  const sum = totals.reduce((so, total) => so + total, 0);
  return totals.map((total) => (1e6 * total) / sum);
};
const known = [
  { category: sex, totals: scaled(uneven(2)) },
  { category: age, totals: scaled(uneven(7)) },
  { category: village, totals: scaled(uneven(30)) },
];

function raked(): number {
  const { seconds, answer } = timed(() => estimateMean({ values, weights }, {}, known));
  if (answer.kind !== 'estimate') throw new Error(answer.kind);
  return seconds;
}

/** What nobody can do without: every row's weight, value and three categories read once. */
function pass(): number {
  let sum = 0;
  for (let row = 0; row < rows; row++)
    sum += (weights[row] ?? 0) * (values[row] ?? 0) + (sex[row] ?? 0) + (age[row] ?? 0) + (village[row] ?? 0);
  return sum;
}

/** Seconds a pass. The clock of a thread moves in steps longer than one pass, so as many are timed as take a fifth of a second. */
function passed(): number {
  for (let passes = 1; ; passes *= 2) {
    const { seconds, answer } = timed(() => {
      let sum = 0;
      for (let at = 0; at < passes; at++) sum += pass();
      return sum;
    });
    if (!(answer > 0)) throw new Error(`the passes summed to ${answer}`);
    if (seconds >= 0.2) return seconds / passes;
  }
}

report({ rakedSeconds: raked(), passSeconds: passed() } satisfies SurveyFound);
