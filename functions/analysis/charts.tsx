import type { FC } from 'hono/jsx';
import type { RaterReport } from '../../shared/statistics/answers/rater-report.ts';
import type { SurveyReport } from '../../shared/statistics/answers/survey-report.ts';
import type { GroupBasis } from '../../shared/statistics/basis.ts';
import type { SpreadRow } from '../../shared/statistics/indicators/spread.ts';
import type { GroupSureness } from '../../shared/statistics/ranks/sureness.ts';
import type { WeightRow } from '../../shared/statistics/weights/effective.ts';
import type { WhatIf } from '../../shared/statistics/what-if.ts';
import { fill } from '../../shared/words.ts';
import { intervalChart } from '../web/chart/interval-chart.ts';
import { moveChart } from '../web/chart/move-chart.ts';
import { pairedBars } from '../web/chart/paired-bars.ts';
import { Picture } from '../web/chart/picture.tsx';
import { rangeChart } from '../web/chart/range-chart.ts';
import { shiftBars } from '../web/chart/shift-bars.ts';
import { spreadChart } from '../web/chart/spread-chart.ts';
import type { Scene } from '../web/scene.ts';
import type { Judged } from './alternatives-page.tsx';
import { chartWords as words } from './charts-words.ts';
import { alternativeTitle } from './report/alternative-words.ts';
import { rowTitle } from './weights-words.ts';

/** Most rows a chart shows: with more nobody sees anything, and the table has them all. */
const most = 40;

/** What leaves and adjustments weigh on paper and in truth. */
export const WeightsChart: FC<{
  readonly group: GroupBasis;
  readonly rows: readonly WeightRow[];
  readonly scene: Scene;
}> = ({ group, rows, scene: { say } }) => {
  const leaves = rows.filter(({ leaf, effective }) => leaf && effective !== undefined).slice(0, most);
  if (leaves.length < 2) return null;
  const drawing = pairedBars(
    leaves.map((row) => ({ name: say(rowTitle(row)), first: row.nominal, second: row.effective })),
    { first: say(words.nominal), second: say(words.effective) },
    fill(say(words.weights), { group: say(group.title), n: String(leaves.length) }),
  );
  return <Picture drawing={drawing} />;
};

/** How indicators spread the units. */
export const SpreadChart: FC<{
  readonly group: GroupBasis;
  readonly rows: readonly SpreadRow[];
  readonly scene: Scene;
}> = ({ group, rows, scene: { say } }) => {
  const shown = rows.slice(0, most);
  const drawing = spreadChart(
    shown.map(({ title, percents, mean }) => ({
      name: say(title),
      percents: percents.filter((percent) => percent !== undefined),
      mean,
    })),
    fill(say(words.spread), { group: say(group.title), n: String(shown.length) }),
  );
  return (
    <>
      <Picture drawing={drawing} />
      <p class="small muted">{say(words.keySpread)}</p>
    </>
  );
};

/** How sure places are: against other ballots where there are any, else against other weights. */
export const RanksChart: FC<{ readonly sure: GroupSureness; readonly scene: Scene }> = ({ sure, scene: { say } }) => {
  const { group, ballots, weights } = sure;
  const drawn = ballots.kind === 'drawn' ? ballots : weights.kind === 'drawn' ? weights : undefined;
  if (!drawn) return null;
  const rows = group.units.flatMap(({ title }, at) => {
    const [interval, place] = [drawn.intervals[at], group.places[at] ?? 0];
    if (!interval || place === 0 || interval.best === undefined || interval.worst === undefined) return [];
    const { best, worst } = interval;
    return [
      {
        name: say(title),
        place,
        best: Math.min(best, place),
        worst: Math.max(worst, place),
        band: drawn.bands[at] ?? 0,
      },
    ];
  });
  if (rows.length < 2 || rows.length > 2 * most) return null;
  const isBallots = ballots.kind === 'drawn';
  const label = fill(say(isBallots ? words.ranks : words.ranksWeights), {
    group: say(group.title),
    n: String(rows.length),
  });
  return (
    <>
      <Picture drawing={rangeChart(rows, label)} />
      <p class="small muted">{say(isBallots ? words.keyBallots : words.keyWeights)}</p>
    </>
  );
};

/** How far each choice moves the ranking. */
export const ShiftChart: FC<{ readonly tried: readonly Judged[]; readonly scene: Scene }> = ({
  tried,
  scene: { say },
}) => {
  const shown = tried.slice(0, most);
  if (shown.length < 2) return null;
  const rows = shown.map((one) => ({ name: say(alternativeTitle(one)), value: one.average }));
  return <Picture drawing={shiftBars(rows, fill(say(words.shifts), { n: String(rows.length) }))} />;
};

/** Means of a public survey with their intervals. */
export const SurveyChart: FC<{ readonly report: SurveyReport; readonly scene: Scene }> = ({
  report,
  scene: { say },
}) => {
  const rows = report.rows.flatMap((row) => {
    if (row.kind !== 'estimated') return [];
    const [low, high] = row.estimate.t;
    return [{ name: say(row.title), value: row.estimate.mean, low: Math.max(0, low), high: Math.min(100, high) }];
  });
  if (rows.length < 2 || rows.length > 2 * most) return null;
  rows.sort((a, b) => b.value - a.value);
  const label = fill(say(words.survey), { title: say(report.audience.title), n: String(rows.length) });
  return (
    <>
      <Picture drawing={intervalChart(rows, report.common, label)} />
      <p class="small muted">{say(words.keySurvey)}</p>
    </>
  );
};

/** How strict each rater is, with the interval of it: the strictest on top. */
export const SeverityChart: FC<{ readonly report: RaterReport; readonly scene: Scene }> = ({
  report,
  scene: { say },
}) => {
  const { severity, raters } = report;
  // Raters of different blocks cannot be compared, and so are not drawn on one scale.
  if (severity.kind !== 'fitted') return null;
  const rows = severity.blocks.flatMap((block) =>
    block.raters.map(({ rater, severity: value, se = 0 }) => {
      return { name: raters[rater] ?? '', value, low: value - 1.96 * se, high: value + 1.96 * se };
    }),
  );
  if (rows.length < 2 || rows.length > 2 * most) return null;
  rows.sort((a, b) => b.value - a.value);
  const label = fill(say(words.severity), { title: say(report.title), n: String(rows.length) });
  return (
    <>
      <Picture drawing={intervalChart(rows, 0, label)} />
      <p class="small muted">{say(words.keySeverity)}</p>
    </>
  );
};

/** Places of a ranked group before and after other weights, where anybody moves. */
export const MoveChart: FC<{ readonly group: WhatIf['groups'][number]; readonly scene: Scene }> = (given) => {
  const { group, scene } = given;
  const rows = group.moves.flatMap(({ title, from, to }) =>
    from === 0 || to === 0 ? [] : [{ name: scene.say(title), from, to }],
  );
  const isMoving = rows.some(({ from, to }) => from !== to);
  if (!group.group.ranked || !isMoving || rows.length > 2 * most) return null;
  const values = { group: scene.say(group.group.title), n: String(rows.length) };
  return (
    <>
      <Picture drawing={moveChart(rows, fill(scene.say(words.moves), values))} />
      <p class="small muted">{scene.say(words.keyMoves)}</p>
    </>
  );
};
