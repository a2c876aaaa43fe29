import type { Phrases } from '../../shared/words.ts';

/** What charts say to whoever cannot see them, and what their marks mean. */
export const chartWords = {
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
  moves: {
    zh: '{group}：{n} 个单位推演前（圆圈）后（圆点）的名次，数字见下表。',
    en: '{group}: places of {n} units before (ring) and after (dot); the numbers are in the table below.',
  },
  keyMoves: {
    zh: '圆圈：现在的名次；圆点：推演后的名次，越靠左越好。',
    en: 'Ring: the place now. Dot: the place tried; further left is better.',
  },
  shifts: {
    zh: '{n} 种改动下平均每个单位变动的名次，数字见下表。',
    en: 'The average shift in places under {n} changes; the numbers are in the table below.',
  },
} satisfies Phrases;
