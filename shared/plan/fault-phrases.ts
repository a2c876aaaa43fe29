import type { Phrases } from '../words.ts';
import { formFaultPhrases } from './fault-phrases-forms.ts';

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
  'unit-not-asked': {
    zh: '单位“{unit}”不在报送名单内，请对照名单。',
    en: 'Unit "{unit}" is not on the list to report about; compare with the list.',
  },
  'record-not-asked': {
    zh: '没有要求报送“{indicator}”的“{field}”。',
    en: 'Nobody asked for "{field}" of "{indicator}".',
  },
  'figure-not-for-unit': {
    zh: '“{indicator}”不考核单位“{unit}”，请留空。',
    en: '"{indicator}" does not concern unit "{unit}"; leave it empty.',
  },
  'matter-missing': {
    zh: '缺少事项编号，同一事项须写同一编号。',
    en: 'The matter is missing: give each matter a key, the same matter the same key.',
  },
  'value-missing': { zh: '缺少数值。', en: 'The value is missing.' },
  'value-below': { zh: '{value} 小于最小值 {min}。', en: '{value} is below the least allowed, {min}.' },
  'value-above': { zh: '{value} 大于最大值 {max}。', en: '{value} is above the most allowed, {max}.' },
  'too-many-places': {
    zh: '{value} 的小数位数超过 {places} 位。',
    en: '{value} has more than {places} decimals.',
  },
  'day-outside': {
    zh: '日期 {day} 不在考核周期 {from} 至 {to} 之内。',
    en: 'The day {day} is outside the period {from} to {to}.',
  },
  'same-field': {
    zh: '数据项“{field}”不能与自己相比，请另选对照数据项。',
    en: 'The field "{field}" cannot be compared with itself; choose another.',
  },
  'corners-order': {
    zh: '转折点须按数值从小到大：{before} 之后不能是 {at}。',
    en: 'Corners go from the smallest value up: {at} cannot follow {before}.',
  },
  'floor-above-cap': {
    zh: '保底 {floor}% 高于封顶 {cap}%。',
    en: 'The floor of {floor} % is above the cap of {cap} %.',
  },
  'duties-of-public': {
    zh: '群众评价凭评价卡进行，不能规定互评关系（duties）。',
    en: 'The public rates by card; duties are for seats only.',
  },
  'cards-of-seats': {
    zh: '单位互评不发评价卡，请删去“cards”。',
    en: 'Seats rate by signing in, not by card; remove "cards".',
  },
  'service-unsaid': {
    zh: '有“办事后评价”渠道，请写明从第几级起算差评、几个工作日内整改（service）。',
    en: 'There is a channel after a service: say from which level a rating is bad and within how many days it is followed up (service).',
  },
  'service-without-channel': {
    zh: '规定了办事后评价，但没有“办事后评价”渠道。',
    en: 'Ratings after a service are ruled, but no channel is of that way.',
  },
  'service-of-all-units': {
    zh: '办事后评价一次只评一个单位，不能一张卡评全部单位。',
    en: 'A service is one unit’s; a card of this audience cannot rate all units.',
  },
  'duty-outside': {
    zh: '互评关系里的分组“{group}”不在该评价主体的评价范围（rates）内。',
    en: 'A duty names group "{group}", which this audience does not rate; add it to rates.',
  },
  'duty-without-stratum': {
    zh: '评价主体分了层面，请写明分组“{raters}”属于哪一层面。',
    en: 'The audience has strata: say which one group "{raters}" counts under.',
  },
  'duty-strata-differ': {
    zh: '分组“{raters}”在两条互评关系里属于不同层面；一个席位只有一票，只能属于一个层面。',
    en: 'Group "{raters}" stands under two strata; a seat has one ballot and one stratum.',
  },
  'no-such-supplier': { zh: '没有编号为“{supplier}”的报送单位。', en: 'There is no supplier "{supplier}".' },
  'no-such-field': {
    zh: '这里没有名为“{field}”的数据项；有：{fields}。',
    en: 'There is no record field "{field}" here; there are: {fields}.',
  },
  'range-backwards': { zh: '最小值 {min} 大于最大值 {max}。', en: 'The minimum {min} is above the maximum {max}.' },
  'field-unassigned': {
    zh: '数据项“{field}”没有报送单位，请指定由谁报送。',
    en: 'Nobody hands in the field "{field}"; name a supplier.',
  },
  'field-twice': {
    zh: '数据项“{field}”有不止一个报送单位，请只留一个。',
    en: 'The field "{field}" has more than one supplier; keep one.',
  },
  'share-too-small': {
    zh: '分组“{group}”中由“{audience}”评价决定的权重为 {share}%，低于方案承诺的 {percent}%。',
    en: 'In group "{group}" the share resting on "{audience}" is {share} %, less than the {percent} % promised.',
  },
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
  'round-backwards': { zh: '截止时间早于开启时间。', en: 'The round closes before it opens.' },
  'round-over': { zh: '截止时间已过。', en: 'The round closes in the past.' },
  'reserved-id': { zh: '周期不能用“{id}”作编号。', en: 'A cycle can\'t be called "{id}".' },
  'scale-zero': { zh: '满分必须大于 0。', en: 'The full score must be above 0.' },
  'period-backwards': { zh: '考核期的结束日期早于开始日期。', en: 'The period ends before it begins.' },
  ...formFaultPhrases,
};
