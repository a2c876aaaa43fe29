import { type CatalogueRow, row } from './row.ts';

/** G: from score to grade, rank and money. H: cases that every rule must decide. */
export const consequenceRows: readonly CatalogueRow[] = [
  row('G1', '分数线', 'score bands', [['outcome grade', 'lower bounds only, closed below: no gap, no overlap']]),
  row('G2', '按月数定级', 'grade from a count of months', [
    ['outcome grade-by-count', 'at least 90 in 10 of 12; missing months'],
  ]),
  row('G3', '名额比例', 'quota', [['outcome quota-grade', 'percent, rounding, base, ties, vetoed']]),
  row('G4', '单列', 'separate listing', [
    ['outcome rank', 'a group that is not ranked'],
    ['outcome quota-grade', 'unranked as a grade'],
  ]),
  row('G5', '并列', 'ties', [['outcome rank', 'competition, dense, average, forbidden; tieBreaks of the plan']]),
  row('G6', '后果', 'consequences', [['outcome trigger', 'last, below, node-below, outcome, marked; repeat']]),
  row(
    'G7',
    '取舍',
    'rounding',
    [
      ['outcome rank', 'at exact or published'],
      ['outcome grade', 'at exact or published'],
    ],
    'Rounding stands at any node of the tree and at the scale, half up, half even or down.',
  ),
  row('G8', '公布位数', 'composite check', [
    ['aggregate weighted-mean', 'exact inside, rounded only where the plan says'],
  ]),
  row('H1', '无评价', 'no responses at all', [['measure satisfaction', 'whenNone: none, zero, group-mean, full']]),
  row(
    'H2',
    '评价太少',
    'too few responses',
    [['measure satisfaction', 'minimum, then whenNone']],
    "Shrinkage is an analyst's view.",
  ),
  row('H3', '缺评价人', 'missing rater', [['measure rater-scores', 'minimum, trim from']]),
  row('H4', '缺第三方评分', 'missing third-party score', [
    ['aggregate weighted-mean', 'whenMissing rescale; weight used is shown'],
  ]),
  row('H5', '层面或渠道为空', 'whole stratum or channel empty', [
    ['measure review-matrix', 'emptyStratum'],
    ['measure satisfaction', 'emptyChannel'],
  ]),
  row('H6', '新设、合并、拆分单位', 'new, merged or split unit', [
    ['measure fields', 'missing move-weight, least'],
    ['measure ratio', 'againstAlso: pooled base years'],
  ]),
  row('H7', '基数为零', 'base year 0', [['measure ratio', 'whenBothZero, whenAgainstZero']]),
  row('H8', '目标为零或缺', 'target 0 or missing', [
    ['curve proportional', 'whenTargetZero; a missing target is none'],
  ]),
  row('H9', '负增长', 'negative growth in ratio to best', [['curve best-ratio', 'floor zero, whenSenseless']]),
  row('H10', '极差为零', 'all values equal', [['curve range', 'whenEqual']]),
  row('H11', '标准差为零', 'sigma 0', [['curve standard', 'whenNoSpread']]),
  row('H12', '指标内并列', 'tie inside a rank-scored indicator', [
    ['curve place', 'ties best, worst, mean'],
    ['curve place-table', 'ties cancel'],
  ]),
  row('H13', '名额线上并列', 'tie at the quota line', [
    ['outcome quota-grade', 'tieBreaks, then ties include or exclude'],
  ]),
  row('H14', '封顶次序', 'order of caps', [
    ['measure events', 'event, matter, kind, total'],
    ['adjustment account', 'the same, then the score'],
  ]),
  row('H15', '加分超百', 'bonus takes the total over 100', [['adjustment account', 'cap of the score: none or 100']]),
  row('H16', '负总分', 'negative totals', [
    ['adjustment account', 'floor of the score'],
    ['measure events', 'floor of the item'],
  ]),
  row('H17', '否决占名额', 'veto in the quota base', [
    ['outcome quota-grade', 'base all, scored, not-vetoed; vetoed in-place or skipped'],
  ]),
  row(
    'H18',
    '取舍阶段',
    'rounding stages',
    [
      ['measure panel-correction', 'rounding of the coefficient'],
      ['outcome grade', 'at'],
    ],
    'round at any node; the plan names every stage.',
  ),
  row(
    'H19',
    '逾期评价、逾期申报',
    'late rating, late claim',
    [['adjustment account', 'a record is dated by the day its document came']],
    'A late ballot is listed as late and never counted; a late record is dated and accepted or returned by a person.',
  ),
  row('H20', '重复申报', 'same fact claimed twice', [
    ['adjustment account', 'matter key, sameMatter best'],
    ['measure events', 'the same'],
  ]),
  row(
    'H21',
    '年中改规则',
    'rule changed in mid-year',
    [['measure earlier-results', 'a cycle a version, merged by weights']],
    'A published plan is locked; a change is a new version, both results are kept.',
  ),
  row(
    'H22',
    '公布后改判',
    'decision reversed after publication',
    [['measure value', 'accepted records keep every version']],
    'Computing again makes a new result version; the old one stays.',
  ),
];
