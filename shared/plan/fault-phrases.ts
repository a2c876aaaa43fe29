import type { Phrases } from '../words.ts';

/** Every fault of a draft in words: what is wrong, where the numbers are, and what to do. */
export const faultPhrases: Phrases = {
  'not-valid': {
    zh: '“{field}”的内容不符合要求（{detail}），请改正。',
    en: '"{field}" is not valid ({detail}); correct it.',
  },
  'no-such-form': {
    zh: '没有名为“{form}”的{family}，请从现有的计分形式中选择。',
    en: 'There is no {family} called "{form}"; choose one from the register.',
  },
  'id-twice': {
    zh: '编号“{id}”用了不止一次，请改为不同的编号。',
    en: 'The id "{id}" is used more than once; give each its own.',
  },
  'no-such-group': { zh: '没有编号为“{group}”的分组。', en: 'There is no group "{group}".' },
  'no-such-audience': { zh: '没有编号为“{audience}”的评价主体。', en: 'There is no audience "{audience}".' },
  'root-weight': {
    zh: '最上级指标不需要权重或分值，请删去。',
    en: 'The root carries no weight and no full points; remove them.',
  },
  'branch-parts': {
    zh: '有下级的指标要有汇总方法，不能有测量方法。',
    en: 'A node with children needs an aggregate and takes no measure.',
  },
  'leaf-parts': {
    zh: '没有下级的指标要有测量方法和计分方法，不能有汇总方法。',
    en: 'A leaf needs a measure and a curve and takes no aggregate.',
  },
  'weight-twice': {
    zh: '“weight”、“weightByGroup”和“fullPoints”只能填一种。',
    en: 'Give one of weight, weightByGroup and fullPoints, not several.',
  },
  'weight-missing': { zh: '缺少权重：上级按权重汇总。', en: 'The weight is missing: the parent aggregates by weight.' },
  'points-missing': { zh: '缺少分值：上级按分值相加。', en: 'Full points are missing: the parent adds points.' },
  'weights-sum': {
    zh: '分组“{group}”的下级权重合计为 {sum}，应为 100：{weights}。',
    en: 'For group "{group}" the children\'s weights sum to {sum} instead of 100: {weights}.',
  },
  'nobody-feeds': {
    zh: '没有写明由谁报送，请在“from”中写明。',
    en: 'Nobody hands in the figures of this leaf; say who in "from".',
  },
  'not-rated': {
    zh: '评价主体“{audience}”不评价分组“{group}”，这个分组在此没有依据；请加入该分组，或把权重设为 0。',
    en: 'Audience "{audience}" does not rate group "{group}", which so has no evidence here; add the group or give it weight 0.',
  },
  'points-per-level': {
    zh: '评价表有 {levels} 个等级，折算分值给了 {given} 个，应一一对应。',
    en: 'The sheet has {levels} levels but {given} points were given; give one for each.',
  },
  'no-such-item': { zh: '评价表没有编号为“{id}”的题目。', en: 'The sheet has no item "{id}".' },
  'no-such-channel': { zh: '没有编号为“{id}”的渠道。', en: 'There is no channel "{id}".' },
  'no-such-stratum': { zh: '没有编号为“{id}”的层面。', en: 'There is no stratum "{id}".' },
  'listed-twice': { zh: '“{id}”列了不止一次。', en: '"{id}" is listed more than once.' },
  'item-weights-sum': {
    zh: '题目权重合计应为 100：{weights}。',
    en: 'The weights of the items must sum to 100: {weights}.',
  },
  'channel-weights-sum': {
    zh: '渠道权重合计应为 100：{weights}。',
    en: 'The weights of the channels must sum to 100: {weights}.',
  },
  'stratum-weights-sum': {
    zh: '层面权重合计应为 100：{weights}。',
    en: 'The weights of the strata must sum to 100: {weights}.',
  },
  'minimum-too-small': {
    zh: '最少票数 {given} 太小，不能少于 {least}，否则结果会暴露个人的评价。',
    en: 'A minimum of {given} is too small; at least {least}, or a mean tells what single raters said.',
  },
  'steps-not-falling': {
    zh: '分档应从高到低，且不重复：{from} 后面是 {next}。',
    en: 'Steps must fall and not repeat: {from} is followed by {next}.',
  },
  'other-plan': {
    zh: '周期按方案“{named}”开设，与给出的方案“{plan}”不符。',
    en: 'The cycle names plan "{named}", but the plan given is "{plan}".',
  },
  'unit-twice': { zh: '单位“{unit}”在名单中出现不止一次。', en: 'Unit "{unit}" stands in the roster more than once.' },
  'no-such-unit': { zh: '名单中没有单位“{unit}”。', en: 'Unit "{unit}" is not in the roster.' },
  'no-such-indicator': {
    zh: '方案中没有编号为“{indicator}”的末级指标或加减分项。',
    en: 'The plan has no leaf and no adjustment "{indicator}".',
  },
  'no-such-level': {
    zh: '第 {level} 级超出评价表的等级范围（0 至 {last}）。',
    en: 'Level {level} is outside the scale of the sheet (0 to {last}).',
  },
  'not-rated-by': {
    zh: '评价主体“{audience}”不评价单位“{unit}”。',
    en: 'Audience "{audience}" does not rate unit "{unit}".',
  },
  'voter-twice': { zh: '同一轮次中出现同一评价人的两张票。', en: 'Two ballots of one voter in one round.' },
  'record-twice': { zh: '记录编号“{id}”用了不止一次。', en: 'Record id "{id}" is used more than once.' },
  'scale-zero': { zh: '满分必须大于 0。', en: 'The full score must be above 0.' },
  'period-backwards': { zh: '考核期的结束日期早于开始日期。', en: 'The period ends before it begins.' },
};
