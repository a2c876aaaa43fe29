import type { FC } from 'hono/jsx';
import type { RaterReport } from '../../shared/statistics/answers/rater-report.ts';
import type { SurveyReport } from '../../shared/statistics/answers/survey-report.ts';
import type { GroupBasis } from '../../shared/statistics/basis.ts';
import type { SpreadRow } from '../../shared/statistics/indicators/spread.ts';
import type { GroupSureness } from '../../shared/statistics/ranks/sureness.ts';
import type { WeightRow } from '../../shared/statistics/weights/effective.ts';
import { fill, type Phrases } from '../../shared/words.ts';
import { intervalChart } from '../web/chart/interval-chart.ts';
import { pairedBars } from '../web/chart/paired-bars.ts';
import { Picture } from '../web/chart/picture.tsx';
import { rangeChart } from '../web/chart/range-chart.ts';
import { shiftBars } from '../web/chart/shift-bars.ts';
import { spreadChart } from '../web/chart/spread-chart.ts';
import type { Scene } from '../web/scene.ts';
import type { Judged } from './alternatives-page.tsx';
import { alternativeTitle } from './report/alternative-words.ts';
import { rowTitle } from './weights-words.ts';

const words = {
  nominal: { zh: '名义权重', en: 'Nominal' },
  effective: { zh: '实际影响', en: 'Real' },
  weights: {
    zh: '{group}：{n} 项指标的名义权重与实际影响对照图，数字见下表。',
    en: '{group}: nominal and real weight of {n} indicators; the numbers are in the table below.',
  },
  spread: {
    zh: '{group}：{n} 项指标上各单位得分占满分百分比的分布图，竖线是平均，数字见下表。',
    en: '{group}: what every unit earned at {n} indicators in percent of full points, with the mean; numbers below.',
  },
  ranks: {
    zh: '{group}：{n} 个单位的名次（圆点）和换一批评价票后 100 次中 90 次所在的名次范围（横线），数字见下表。',
    en: '{group}: places of {n} units (dots) and the range of 90 of 100 redraws of the ballots (lines); numbers below.',
  },
  ranksWeights: {
    zh: '{group}：{n} 个单位的名次（圆点）和权重浮动后 100 次中 90 次所在的名次范围（横线），数字见下表。',
    en: '{group}: places of {n} units (dots) and the range of 90 of 100 draws of the weights (lines); numbers below.',
  },
  keyBallots: {
    zh: '圆点：名次；横线：换一批评价票，100 次中有 90 次落在其中；底色相间：同一底色的单位分不出先后。',
    en: 'Dot: the place. Line: with other ballots 90 of 100 fall within. Units of one shade cannot be told apart.',
  },
  keyWeights: {
    zh: '圆点：名次；横线：权重浮动，100 次中有 90 次落在其中；底色相间：同一底色的单位分不出先后。',
    en: 'Dot: the place. Line: with shaken weights 90 of 100 fall within. Units of one shade cannot be told apart.',
  },
  keySpread: { zh: '圆圈：各单位；竖线：平均。', en: 'Rings: units. Stroke: the mean.' },
  survey: {
    zh: '{title}：{n} 个单位的平均分（圆点）和 95% 区间（横线），虚线是总平均，数字见下表。',
    en: '{title}: means of {n} units (dots) with 95 % intervals (lines), the common mean dashed; numbers below.',
  },
  keySurvey: {
    zh: '圆点：平均；横线：95% 区间；虚线：总平均。两个单位的横线重叠很多的，不要说谁比谁强。',
    en: 'Dot: mean. Line: 95 % interval. Dashed: the common mean. Where lines overlap much, neither unit is better.',
  },
  severity: {
    zh: '{title}：{n} 名评价人的松严（圆点）和 95% 区间（横线），0 是平均，数字见下表。',
    en: '{title}: severity of {n} raters (dots) with 95 % intervals (lines), 0 being the mean; numbers below.',
  },
  keySeverity: {
    zh: '向右偏严，向左手松；横线：95% 区间；虚线：全体平均。',
    en: 'To the right strict, to the left lenient. Line: 95 % interval. Dashed: the mean of all.',
  },
  shifts: {
    zh: '{n} 种改动下平均每个单位变动的名次，数字见下表。',
    en: 'The average shift in places under {n} changes; the numbers are in the table below.',
  },
} satisfies Phrases;

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
