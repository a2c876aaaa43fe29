import type { Phrases } from '../../words.ts';
import { gradeMarkPhrases } from '../grade-marks.ts';
import { outcomeLabels } from '../labels.ts';

/** What the quota grade says in its steps. */
export const quotaPhrases = {
  ...gradeMarkPhrases,
  base: {
    zh: '名额基数：{base} 个单位（本组 {units} 个，其中有得分的 {scored} 个，被否决的 {vetoed} 个）。各等次与更高等次合计的名额：',
    en: 'Base of the quota: {base} units (the group has {units}, {scored} with a score, {vetoed} under a veto). Places of each grade together with the better ones:',
  },
  level: { zh: '等次', en: 'Grade' },
  percent: { zh: '累计比例（%）', en: 'Percent, added up' },
  product: { zh: '比例 × 基数 ÷ 100', en: 'Percent x base / 100' },
  floor: { zh: '累计名额（舍去小数）', en: 'Places (decimals dropped)' },
  'half-up': { zh: '累计名额（四舍五入）', en: 'Places (half up)' },
  ceil: { zh: '累计名额（有小数即进一）', en: 'Places (rounded up)' },
  place: {
    zh: '得分 {score}，在参加评定的 {of} 个单位中列第 {place} 位；与本单位分不出先后的有 {equal} 个（本单位在内）。',
    en: 'Score {score}: place {place} of {of}; {equal} cannot be told apart here, this unit included.',
  },
  within: {
    zh: '“{grade}”累计名额 {places} 个，之前已用 {taken} 个，尚有名额。',
    en: '"{grade}": {places} places in all, {taken} taken before, so there is one left.',
  },
  'tied-in': {
    zh: '“{grade}”还剩 {left} 个名额，分不出先后的有 {equal} 个，按方案全部列入。',
    en: '"{grade}" has {left} places left for {equal} units that cannot be told apart; the plan takes all in.',
  },
  'tied-out': {
    zh: '“{grade}”还剩 {left} 个名额，分不出先后的有 {equal} 个，按方案全部不列入，转入下一等次。',
    en: '"{grade}" has {left} places left for {equal} units that cannot be told apart; the plan leaves all out, to the next grade.',
  },
  line: {
    zh: '“{grade}”的名额线两边得分同为 {score}，由第 {key} 项比较指标决定：线内“{last}”为 {lastKey}，线外“{first}”为 {firstKey}。',
    en: 'At the line of "{grade}" both sides scored {score}; tie-break indicator {key} decides: "{last}" inside has {lastKey}, "{first}" outside has {firstKey}.',
  },
  'from-missed': {
    zh: '“{grade}”尚有名额，但 {score} 未达到最低分 {from}，转入下一等次。',
    en: '"{grade}" has places left, but {score} is below its least score {from}; to the next grade.',
  },
  skipped: {
    zh: '因一票否决不占“{before}”的名额，由后面的单位递补；在“{grade}”中参加评定。',
    en: 'A veto: no place of "{before}" is taken, the next one fills up; this unit goes on to "{grade}".',
  },
  otherwise: { zh: '没有列入以上各等次，等次为“{grade}”。', en: 'In none of the grades above: "{grade}".' },
  'no-score': { zh: '没有得分，不评等次。', en: 'No score: no grade.' },
  unranked: { zh: '本组单独列示，不评等次。', en: 'This group is listed apart: no grade.' },
  'listed-as': {
    zh: '本组单独列示，不占名额，等次为“{grade}”。',
    en: 'This group is listed apart, outside the quota: "{grade}".',
  },
} satisfies Phrases;

/** Words for the settings of the quota grade. */
export const quotaLabels = {
  ...outcomeLabels,
  levels: { zh: '有名额的等次（从高到低）', en: 'Grades with a quota, best first' },
  'levels.id': { zh: '编号', en: 'Id' },
  'levels.title': { zh: '名称', en: 'Title' },
  'levels.percent': { zh: '比例（%）', en: 'Quota (%)' },
  'levels.from': { zh: '最低分（含），不填为不限', en: 'Least score (included); absent: none' },
  otherwise: { zh: '其余单位', en: 'All others' },
  'otherwise.id': { zh: '编号', en: 'Id' },
  'otherwise.title': { zh: '名称', en: 'Title' },
  rounding: { zh: '名额有小数时', en: 'Where the quota is not whole' },
  'rounding=floor': { zh: '舍去小数', en: 'the decimals are dropped' },
  'rounding=half-up': { zh: '四舍五入', en: 'half up' },
  'rounding=ceil': { zh: '有小数即进一', en: 'rounded up' },
  base: { zh: '名额基数', en: 'The quota is a share of' },
  'base=all': { zh: '本组所有单位', en: 'all units of the group' },
  'base=scored': { zh: '有得分的单位', en: 'units with a score' },
  'base=not-vetoed': { zh: '有得分且没有被否决的单位', en: 'units with a score and no veto' },
  ties: { zh: '名额线上分不出先后时', en: 'Units equal at the line' },
  'ties=include': { zh: '全部列入，可以超出名额', en: 'are all in, also over the quota' },
  'ties=exclude': { zh: '全部不列入，转入下一等次', en: 'are all out, to the next grade' },
  vetoed: { zh: '被否决的单位', en: 'Units under a veto' },
  'vetoed=in-place': { zh: '照占名额，再下调等次', en: 'take their place and are lowered afterwards' },
  'vetoed=skipped': { zh: '不占名额，由后面的单位递补', en: 'take no place; the next unit fills up' },
  unranked: { zh: '单独列示的分组', en: 'Groups listed apart' },
  'unranked=otherwise-none': { zh: '不评等次', en: 'are not graded' },
  'unranked.as': { zh: '一律定为（等次编号）', en: 'all have this grade (id)' },
} satisfies Phrases;
