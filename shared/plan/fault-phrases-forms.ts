import type { Phrases } from '../words.ts';

/** Faults of forms and of what they look at, and warnings, in words. */
export const formFaultPhrases = {
  'no-such-earlier': {
    zh: '方案没有引用编号为“{id}”的其他周期结果。',
    en: 'The plan builds on no result of another cycle called "{id}".',
  },
  'rater-missing': { zh: '缺少评分人编号。', en: 'The rater is missing: give each rater a key.' },
  'panel-missing': { zh: '缺少考评组编号。', en: 'The panel is missing.' },
  'level-missing': {
    zh: '缺少级别：这一类按级别计分。',
    en: 'The level is missing: this kind is worth so much by level.',
  },
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
  'never-comes-to': {
    zh: '“{outcome}”的结果中没有“{is}”；有：{all}。',
    en: '"{outcome}" never comes to "{is}"; it may come to: {all}.',
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
  'bar-unheeded': {
    zh: '取消评优资格后，没有任何等次据此调整；请在等次中指明哪一等属于评优。',
    en: 'Nothing heeds this bar on honours; say in the grades which one is an honour.',
  },
  'audience-unused': {
    zh: '评价主体“{audience}”的评价没有任何指标使用。',
    en: 'No indicator uses what audience "{audience}" says.',
  },
  'audience-open-only': {
    zh: '评价主体“{audience}”只有公开二维码：谁都可以评，除非指标给这个渠道定了权重，这些评价都不计分。',
    en: 'Audience "{audience}" is asked by an open code alone: anybody may rate, and none of it counts unless an indicator gives that channel a weight.',
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
  'floor-above-top': { zh: '最低 {floor} 高于最高 {cap}。', en: 'The floor {floor} is above the cap {cap}.' },
  'trim-leaves-none': {
    zh: '满 {from} 个分数就两端各去掉 {drop} 个，去掉后没有剩余；请提高起去人数或少去几个。',
    en: 'From {from} scores on {drop} are dropped at each end, which leaves none; raise the number or drop fewer.',
  },
  'stratum-weight-one': {
    zh: '层面“{id}”须在统一权重和分组权重中填一种，且只填一种。',
    en: 'Stratum "{id}" needs one weight or weights by group, exactly one of the two.',
  },
  'stratum-group-weights-sum': {
    zh: '对分组“{group}”，层面权重合计应为 100：{weights}。',
    en: 'For group "{group}" the weights of the strata must sum to 100: {weights}.',
  },
  'levels-all': {
    zh: '评价表只有 {scale} 个等级，前 {levels} 级全部计入，比率总是 100%。',
    en: 'The sheet has {scale} levels; if the best {levels} count, the rate is always 100 %.',
  },
  'levels-backwards': {
    zh: '“{fact}”的起始等级 {from} 在截止等级 {to} 之后。',
    en: '"{fact}" begins at level {from}, which comes after its last level {to}.',
  },
  'quorum-whole': {
    zh: '收回票数不可能超过应评的 {percent}%，请填小于 100 的数。',
    en: 'No more than {percent} % can come back; give a quorum below 100.',
  },
  'case-unreachable': {
    zh: '第 {n} 种情形永远轮不到：前面的情形已经包括了它。',
    en: 'Case {n} is never reached: an earlier one takes in all of it.',
  },
  'goalpost-no-logarithm': {
    zh: '上下限 {at} 不大于零，没有对数；请改用直线折算或换一个值。',
    en: 'The goalpost {at} is not above zero and has no logarithm; take the linear scale or another value.',
  },
  'target-below-zero': {
    zh: '目标 {target} 小于零，任何单位都不会有得分。',
    en: 'With a target of {target}, below zero, nobody can earn points.',
  },
  'reference-not-above-zero': {
    zh: '参照值 {reference} 不大于零，比值没有意义。',
    en: 'The reference {reference} is not above zero: a ratio to it means nothing.',
  },
  'spread-zero': {
    zh: '每个标准差加 0%，所有单位得分都会相同。',
    en: 'With 0 percent for each standard deviation all units earn the same.',
  },
  'no-place-named': {
    zh: '前几名、后几名都没有填写，所有单位得分都会相同。',
    en: 'Neither first nor last places are named: all units earn the same.',
  },
  'goalposts-equal': {
    zh: '上限与下限都是 {at}，无从折算。',
    en: 'Both goalposts are {at}: nothing lies between them.',
  },
} satisfies Phrases;
