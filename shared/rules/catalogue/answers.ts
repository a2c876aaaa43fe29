import { type CatalogueRow, row } from './row.ts';

/** A: from answers to a score. B: from many raters or channels to one score. E: hotlines and service ratings. */
export const answerRows: readonly CatalogueRow[] = [
  row('A1', '五级折算', 'five levels', [['measure satisfaction', 'points 100/80/60/30/0, or any other map']]),
  row('A2', '三级加不了解', "three levels and don't know", [['measure satisfaction', 'points 100/75/55']]),
  row('A3', '三级，不了解不计票', "three levels, don't know is no valid ballot", [
    ['measure satisfaction', "points 100/70/30; whenNone says what all-don't-know means"],
  ]),
  row('A4', '分项相加', 'item sum', [
    [
      'measure satisfaction',
      'points 20/17/14 an item and equal item weights; curve proportional, target 20, to full points',
    ],
  ]),
  row('A5', '分角色计票', 'counts by role', [
    ['measure review-matrix', 'strata of leaders 20, staff 40, panel 40; items 30/30/40'],
    ['adjustment account', 'the extra points'],
  ]),
  row('A6', '等级系数', 'level to coefficient', [
    ['measure review-matrix', 'points 1 ... 0.4'],
    ['curve proportional', 'target 1'],
  ]),
  row('A7', '五分制', 'five-point scale with standards', [
    ['measure review-matrix', 'points 5/4/3/2/1, unknown left out'],
    ['curve proportional', 'target 5'],
  ]),
  row('A8', '满意率', 'satisfied rate', [['measure level-share', 'levels: the best so many count']]),
  row('A9', '满意率分档', 'ladder on a rate', [
    ['measure level-share', 'facts: the share of the lowest levels'],
    ['curve cases', 'by the rate, and below 60 by the fact'],
    ['curve ladder', 'where one condition is enough'],
  ]),
  row('A10', '均分分档定级', 'bands on a mean', [['outcome grade', 'levels from 85/75/60, bounds included']]),
  row('A11', '默认评价', 'default rating', [['measure satisfaction', 'defaults: counted, left-out, or as level n']]),
  row('A12', '分环节评价', 'sub-scores of one case', [
    ['measure satisfaction', 'items: the stages and the overall with their weights, 0 for those that do not count'],
  ]),
  row('B1', '渠道加权', 'channel mix', [['measure satisfaction', 'channels 60/40, emptyChannel, minimum a channel']]),
  row('B2', '层面加权', 'strata with weights by class', [
    ['measure review-matrix', 'strata with weightByGroup, emptyStratum'],
  ]),
  row('B3', '来源加权', 'source mix', [
    ['aggregate weighted-mean', 'whenMissing: rescale, zero, group-mean or none; leastShare'],
  ]),
  row('B4', '层级汇总', 'level roll-up', [
    ['measure earlier-results', 'from results of other cycles 60/30/10; take own, children or all'],
  ]),
  row('B5', '去掉最高最低', 'trimmed mean', [
    ['measure rater-scores', 'trim drop, from, fewer'],
    ['measure review-matrix', 'trim'],
  ]),
  row('B6', '二次平均', 'panel correction', [
    ['measure panel-correction', 'reference and rounding of the coefficient; trim'],
  ]),
  row('B7', '排名折算平均', 'rank averaging', [['measure rank-average', 'full, stepPercent']]),
  row('B8', '投票有效', 'ballot validity', [['measure ballot-validity', 'quorumPercent, overReturned, incomplete']]),
  row('B9', '全同票、超比例票', 'all-identical and over-share ballots', [
    ['measure ballot-validity', 'allEqualIsVoid, bestSharePercent (the cap itself is allowed)'],
  ]),
  row('B10', '过程加票决', 'process and ballot', [
    ['aggregate weighted-mean', 'process at least 60 %'],
    ['measure events', 'the process part'],
    ['measure review-matrix', 'the ballot; strata for those who deal more with a unit'],
  ]),
  row('E1', '三率', 'three rates', [
    ['measure ratio', 'a leaf a rate, exclusions by actualLess and againstLess'],
    ['aggregate weighted-mean', '30/35/35'],
  ]),
  row(
    'E2',
    '分段线性保底',
    'piecewise with a floor',
    [['curve line', 'corners 73 to 50 %, 98 to 100 %; outside flat']],
    'Units without requests: whenNone none, listed without a rank.',
  ),
  row('E3', '触发线', 'threshold', [['outcome trigger', 'node-below 85 by reading; repeat over earlier results']]),
  row('E4', '红黑榜', 'red and black list', [['outcome trigger', 'first 5 over group, last 5 over all, ties include']]),
];
