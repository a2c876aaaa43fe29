import type { Phrases } from '../../shared/words.ts';

/** What the page on how sure the places are says. */
export const ranksWords = {
  lead: {
    zh: '名次是按现有的票和方案定的权重算出来的。票换一批人投，权重稍有不同，名次会变多少？',
    en: 'Places rest on the ballots that came and on the weights of the plan. How far would they move with other ballots, or slightly other weights?',
  },
  read: {
    zh: '“换票后”是重抽评价票以后的名次，“调权后”是权重上下浮动以后的名次：各试算多次，100 次中有 90 次落在所列的范围里。“不变”是名次与现在相同的次数占比。',
    en: 'The range is where the place is in 90 of 100 trials, with ballots drawn again or with weights shaken; "kept" is the share of trials in which it stays as it is.',
  },
  rangeBallots: { zh: '换票后', en: 'Ballots' },
  keptBallots: { zh: '换票后不变', en: 'Ballots: kept' },
  rangeWeights: { zh: '调权后', en: 'Weights' },
  keptWeights: { zh: '调权后不变', en: 'Weights: kept' },

  bandsBallots: { zh: '换一批票，分不出先后的单位：', en: 'Units that other ballots might put in another order:' },
  bandsWeights: {
    zh: '权重上下浮动，分不出先后的单位：',
    en: 'Units that other weights might put in another order:',
  },
  band: {
    zh: '第 {from} 至 {to} 名：{units}',
    en: 'Places {from} to {to}: {units}',
  },
  bandTie: { zh: '并列第 {from} 名：{units}', en: 'Tied at place {from}: {units}' },
  sureBallots: {
    zh: '换一批票，各单位先后仍然分明。',
    en: 'With other ballots every unit is still clearly before the next.',
  },
  sureWeights: {
    zh: '权重上下浮动，各单位先后仍然分明。',
    en: 'With other weights every unit is still clearly before the next.',
  },
  noBallots: {
    zh: '没有评价票，没有可以重抽的；只看权重浮动。',
    en: 'There are no ballots to draw again, so only the weights are shaken.',
  },
  tooMany: {
    zh: '评价票 {ballots} 张、单位 {units} 个、指标 {indicators} 项，在网页上重抽评价票要等太久，这里只看权重浮动。请在服务器上运行 npm run analyse，它会重抽评价票并把全部结果写成表格。',
    en: 'With {ballots} ballots, {units} units and {indicators} indicators, drawing ballots again would take too long for a page, so only weights are shaken here. Run npm run analyse on the server, which draws ballots again and writes everything as tables.',
  },
  notAdditive: {
    zh: '本组总分不是各项相加合成的，不能这样浮动权重。',
    en: 'The total of this group does not add up from its parts, so its weights cannot be shaken this way.',
  },
  held: {
    zh: '没有浮动的权重：{nodes}的下级（不是相加合成）。',
    en: 'Weights that were held: those below {nodes}, which do not add up.',
  },
  unranked: { zh: '本组不排名。', en: 'This group is not ranked.' },
  tooFew: { zh: '有名次的单位不足 2 个，没有先后可言。', en: 'Fewer than two units have a place.' },

  howBallots: {
    zh: '重抽评价票：从已收到的票中，按单位、层面、渠道分别重新抽取同样多的票（同一张票可以抽中多次），共 {n} 次，每次都按方案完整计算一遍。对抽样调查的群众，它表示换一批受访者会怎样；对全体参评的席位，它表示结果有多依赖个别人。台账记录不变。',
    en: 'Ballots: as many are drawn again from those that came, by unit, stratum and channel (one ballot may be drawn more than once), {n} times, each judged by the plan from end to end. For citizens who were sampled this is what other respondents would have said; for seats, all of whom were asked, how much hangs on single raters. Records stay.',
  },
  howWeights: {
    zh: '浮动权重：每项权重在方案权重的上下 {percent}% 之内随机取值，再按比例调整到同级合计不变，共 {n} 次，每次重新排名。封顶、折算、加减分保持原样。',
    en: 'Weights: each is drawn from within {percent}% above and below what the plan says, then siblings are scaled to their old sum, {n} times, the ranking made anew each time. Caps, curves and bonuses stay as they were.',
  },
  howBands: {
    zh: '分不出先后：从第一名往下看，一个单位只要没有在 95% 以上的试算中落在这一段首位单位之后，就与它归在同一段。',
    en: 'Cannot be told apart: going down from the first place, a unit belongs with the first of its band unless that one was ahead in 95 of 100 trials.',
  },
  seedHow: {
    zh: '抽取用的种子数是 {seed}。种子数相同，每次算出的结果都相同。',
    en: 'The seed of the draws is {seed}. The same seed gives the same again.',
  },
  repeat: {
    zh: '用同样的种子数重算（地址可以发给同事）',
    en: 'Compute the same again (an address to send to a colleague)',
  },
  drawn: {
    zh: '下载每次抽取的权重（JSON），供他人核对重算',
    en: 'Download every draw of weights (JSON), for others to check and repeat',
  },
  again: { zh: '换个种子数或幅度', en: 'Another seed, or another extent' },
  seed: { zh: '种子数', en: 'Seed' },
  seedHint: { zh: '0 至 4294967295 的整数', en: 'a whole number from 0 to 4294967295' },
  seedWrong: {
    zh: '种子数应为 0 至 4294967295 的整数。',
    en: 'The seed is a whole number from 0 to 4294967295.',
  },
  percent: { zh: '权重上下浮动（%）', en: 'Weights up and down by (%)' },
  percentHint: { zh: '5 至 50 的整数', en: 'a whole number from 5 to 50' },
  percentWrong: {
    zh: '权重浮动幅度应为 5 至 50 的整数。',
    en: 'The extent is a whole number from 5 to 50.',
  },
  run: { zh: '重新计算', en: 'Compute' },
} satisfies Phrases;
