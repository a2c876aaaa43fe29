import { type CatalogueRow, row } from './row.ts';

/** C: from a number to points. D: bonus, deduction, veto. F: aggregation and normalisation. */
export const figureRows: readonly CatalogueRow[] = [
  row('C1', '按完成率', 'proportional', [['curve proportional', 'target, cap 100']]),
  row('C2', '不封顶', 'proportional without cap', [['curve proportional', 'cap none']]),
  row('C3', '超额分档加分', 'base plus over-target steps', [
    ['curve over-target', 'step 10, points 3, most 9, bound included'],
  ]),
  row('C4', '分档', 'steps down', [['curve ladder', 'from 100/90/80/70/60/50']]),
  row('C5', '目标值八成，每点增减', 'base at target, so much a percentage point', [
    ['curve line', 'corners through the target, outside extend, cap'],
  ]),
  row('C6', '否决性指标', 'veto indicator', [['adjustment indicator-veto', 'node, below, effect']]),
  row('C7', '双条件表', 'two-condition table', [['curve cases', 'value and fact both at least']]),
  row('C8', '达标得分', 'binary', [['curve ladder', 'one step, below 0']]),
  row('C9', '按位次递减', 'rank steps', [['curve place', 'firstPercent, stepPercent, floorPercent, ties']]),
  row('C10', '达标加位次', 'binary plus rank above', [
    ['aggregate sum', 'two leaves that share records (recordsOf)'],
    ['curve ladder', 'meets 8: 4 points'],
    ['curve place', 'onlyFrom 8'],
  ]),
  row('C11', '与最好之比', 'ratio to best', [['curve best-ratio', 'best largest, whenSenseless']]),
  row('C12', '正逆向之比', 'best and worst, both directions', [['curve best-ratio', 'best largest or smallest']]),
  row('C13', '极差标准化保底', 'min-max with a floor', [['curve range', 'worstPercent 60']]),
  row('C14', '功效系数', 'efficacy coefficient', [
    ['curve line', 'corners at the value not allowed (60) and the satisfactory one (100); floor or extend'],
    ['curve goalposts', 'where each unit has its own two values'],
  ]),
  row('C15', '难度系数', 'difficulty coefficient', [['adjustment coefficient', 'byGroup, or a field']]),
  row('C16', '按差距扣分', 'deduct by gap', [['curve distance', 'perUnit, direction, floor']]),
  row('C17', '按次扣分', 'deduct per event', [
    ['measure events', 'start 50, kinds that take, circumstances (warned: 50 %), floor 0'],
  ]),
  row('C18', '同比下降', 'year-on-year reduction', [
    ['measure ratio', 'as decrease; whenBothZero, whenAgainstZero'],
    ['curve proportional', 'target 20'],
  ]),
  row(
    'C19',
    '超量分档',
    'over-volume steps',
    [['curve over-target', 'step 10, furtherStep 20; excluded where "over" is meant']],
    'Where the first two bands differ in more than their width, curve cases lists them.',
  ),
  row('C20', '加减累计', 'points, deductions and bonuses', [
    ['aggregate sum', 'points of the leaves'],
    ['adjustment account', 'bonuses and deductions, no cap: above the scale and below zero are possible'],
  ]),
  row('C21', '偏差带', 'deviation band', [
    ['measure ratio', 'as deviation'],
    ['curve distance', 'free 5, perUnit 2'],
  ]),
  row('D1', '加分封顶', 'bonus cap', [['adjustment account', 'cap a kind, bonusCap over all, or none']]),
  row(
    'D2',
    '同一事项取最高',
    'same matter, several levels',
    [['adjustment account', 'sameMatter best, or othersPercent']],
    'No document, no bonus: the accepting person refuses a record without a basis.',
  ),
  row('D3', '级别阶梯', 'level ladder', [['adjustment account', 'worth byLevel; criticism as a kind that takes']]),
  row(
    'D4',
    '上级排名',
    'upward ranking',
    [['curve place-table', 'top 5/4/3/2/1, bottom the same below zero, ties cancel']],
    'The right lost next year: curve cases with facts for a tie and for the right.',
  ),
  row('D5', '月度门槛', 'monthly gate to a bonus', [
    ['curve cases', 'place 1, 2, 3 and the growth gates all at least'],
    ['measure earlier-results', 'the sum of twelve months'],
  ]),
  row('D6', '一票否决', 'veto in its forms', [
    ['adjustment grade-veto', 'down, lowest, bar-honours with months; deciders; inForce'],
    ['adjustment indicator-veto', 'form 4'],
  ]),
  row('D7', '系数加积分分配', 'coefficient and points', [
    ['outcome pool', 'factors score, coefficient, months, share of a second post'],
  ]),
  row('D8', '等次系数', 'grade to bonus factor', [['outcome pool', 'factor outcome: 1.2, 1.0, 0.8, 0']]),
  row('F1', '标准分', 'z-score and T-score', [['curve standard', 'sigma population or sample, mean 50, spread 10']]),
  row('F2', '极差标准化', 'min-max', [['curve range', 'worst 0, best 100, either direction']]),
  row('F3', '名次、目标距离、占比', 'ranking, distance to target, proportion', [
    ['curve relative-place', 'percentile or Borda'],
    ['curve distance', 'to a target, the best or the mean'],
    ['curve share-of-sum', 'x / sum'],
    ['measure transform', 'logarithm, reciprocal, square root before any of them'],
  ]),
  row('F4', '线性与几何', 'linear and geometric', [
    ['aggregate weighted-mean', 'arithmetic'],
    ['aggregate power-mean', 'exponent 0 geometric, -1 harmonic, any other'],
    ['aggregate copeland', 'majority by pairs'],
  ]),
];
