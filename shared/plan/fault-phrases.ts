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
  'no-such-earlier': {
    zh: '方案没有引用编号为“{id}”的其他周期结果。',
    en: 'The plan builds on no result of another cycle called "{id}".',
  },
  'rater-missing': { zh: '缺少评分人编号。', en: 'The rater is missing: give each rater a key.' },
  'panel-missing': { zh: '缺少考评组编号。', en: 'The panel is missing.' },
  'word-unknown': {
    zh: '“{word}”不是方案规定的选项；可填：{words}。',
    en: '"{word}" is not one of the plan\'s choices: {words}.',
  },
  'until-before-day': { zh: '截止日期 {until} 早于日期 {day}。', en: 'The end {until} comes before the day {day}.' },
  'tie-break-unknown': {
    zh: '同分时比较的指标“{node}”不在指标体系中。',
    en: 'Ties are to be broken by "{node}", which is not in the tree.',
  },
  'node-unknown': { zh: '指标体系中没有编号为“{node}”的指标。', en: 'The tree has no node "{node}".' },
  'outcome-not-before': {
    zh: '“{outcome}”不在本项之前；请把它移到前面，或改选已有的结果项。',
    en: 'There is no outcome "{outcome}" before this one; move it up or name another.',
  },
  'records-of-unknown': {
    zh: '“{leaf}”不是有报送数据的末级指标，不能共用它的数据。',
    en: '"{leaf}" is not a leaf with records of its own; its records cannot be shared.',
  },
  'fact-missing': {
    zh: '计分方法需要数据项“{fact}”，但测量方法没有带出；请在测量方法中加入。',
    en: 'The curve needs the field "{fact}", which the measure does not bring along; add it to the measure.',
  },
  'relative-alone': {
    zh: '分组“{group}”只有一个单位，“{indicator}”要与本组其他单位比较，无从比较；请合并分组或换用其他计分方法。',
    en: 'Group "{group}" has a single unit, but "{indicator}" compares it with others of its group; merge groups or use another form.',
  },
  'cap-idle': {
    zh: '封顶 {cap} 永远不起作用：最多只能得 {most}。',
    en: 'The cap of {cap} can never bind: at most {most} can be earned.',
  },
  'grade-out-of-reach': {
    zh: '等次线 {from} 无法达到：最高只能得 {most}。',
    en: 'Nobody can reach the grade line {from}: at most {most} can be earned.',
  },
  'rounding-decides': {
    zh: '“{indicator}”在汇总前保留 {places} 位小数，可能改变单位先后；公布的得分保留 {publish} 位。',
    en: '"{indicator}" is rounded to {places} decimals before it is used, which can change the order of units; scores are published with {publish}.',
  },
  'audience-unused': {
    zh: '评价主体“{audience}”的评价没有任何指标使用。',
    en: 'No indicator uses what audience "{audience}" says.',
  },
  'item-unused': {
    zh: '题目“{item}”没有任何指标使用。',
    en: 'No indicator uses the item "{item}".',
  },
  'supplier-idle': {
    zh: '报送单位“{supplier}”没有要报送的数据。',
    en: 'Supplier "{supplier}" has nothing to hand in.',
  },
  'earlier-unused': {
    zh: '引用的其他周期结果“{id}”没有任何指标或结果项使用。',
    en: 'Nothing uses the result of another cycle "{id}".',
  },
  'factor-outside': {
    zh: '分组“{group}”的系数 {factor} 不在 {least} 至 {most} 之间。',
    en: 'The factor {factor} of group "{group}" is outside {least} to {most}.',
  },
  'exponent-range': {
    zh: '幂次 {exponent} 应在 −10 至 10 之间。',
    en: 'The exponent {exponent} must lie between -10 and 10.',
  },
  'least-share-over': {
    zh: '要求有得分的下级至少占 {least}%，超过 100%，永远达不到。',
    en: 'At least {least} % of the parts are to have a score, which is more than there can be.',
  },
  'points-sum': {
    zh: '分组“{group}”的下级分值合计为 {sum}，应为 {wanted}：{points}。',
    en: 'For group "{group}" the children\'s full points sum to {sum} instead of {wanted}: {points}.',
  },
  'weights-under-points': {
    zh: '分组“{group}”中，本项分值为 {points}，但下级按权重汇总，得分按满分 {full} 计；请加计分方法折算，或改为分值相加。',
    en: 'For group "{group}" this branch can earn {points}, but its children are averaged on a scale of {full}; add a curve, or add their points.',
  },
  'grade-unknown': {
    zh: '本项没有编号为“{level}”的等次。',
    en: 'This outcome has no grade "{level}".',
  },
  'quota-over-hundred': {
    zh: '各等次比例合计超过 100%：{percents}。',
    en: 'The quotas sum to more than 100 %: {percents}.',
  },
  'times-out-of-reach': {
    zh: '要求 {times} 次，但一共只有 {results} 个周期。',
    en: '{times} times are wanted, but there are only {results} results.',
  },
  'grade-never-given': {
    zh: '等次“{level}”不会有单位：达到它的都已先达到“{better}”。',
    en: 'Nobody ever gets the grade "{level}": whoever reaches it reached "{better}" before.',
  },
  'amount-too-fine': {
    zh: '总额 {amount} 的小数多于 {places} 位，不能分尽。',
    en: 'The amount {amount} has more than {places} decimals and cannot be paid out whole.',
  },
  'divisor-zero': {
    zh: '数据项“{field}”的除数不能为 0。',
    en: 'The divisor of "{field}" must not be 0.',
  },
  'part-weights-sum': { zh: '权重合计应为 100：{weights}。', en: 'The weights must sum to 100: {weights}.' },
  'sum-takes-no-weights': {
    zh: '相加时每项权重都应为 100：{weights}。',
    en: 'Where parts are added up every weight is 100: {weights}.',
  },
  'least-above-all': {
    zh: '最少 {least} 个多于总数 {all} 个。',
    en: 'At least {least} are asked for, but there are only {all}.',
  },
};
