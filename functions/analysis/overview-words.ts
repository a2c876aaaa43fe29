import type { Phrases } from '../../shared/words.ts';

/** What the overview of an analysis says, one sentence a finding. */
export const overviewWords = {
  lead: {
    zh: '先看最要紧的几点，再点进去看全部数字。',
    en: 'What matters most first; follow a link for all the numbers.',
  },
  decides: { zh: '什么在决定名次', en: 'What decides the places' },
  decidesMore: {
    zh: '“{title}”名义权重 {nominal}，实际决定了 {effective} 的差距。',
    en: '"{title}" nominally weighs {nominal} and really makes {effective} of the differences.',
  },
  decidesBeside: {
    zh: '“{title}”在权重之外，实际决定了 {effective} 的差距。',
    en: '"{title}", beside all weights, makes {effective} of the differences.',
  },
  gap: { zh: '第一名与最后一名相差 {gap} 分。', en: 'The first and the last are {gap} points apart.' },
  tooFew: {
    zh: '有得分的单位不足 3 个，不作这项分析。',
    en: 'Fewer than three units have a score; not analysed.',
  },
  noSpread: { zh: '各单位总分相同，没有差距。', en: 'All totals are the same.' },

  nothing: { zh: '什么几乎不起作用', en: 'What decides next to nothing' },
  idle: {
    zh: '{titles}名义权重合计 {nominal}，实际影响合计只有 {effective}。',
    en: '{titles} nominally weigh {nominal} together and really make {effective}.',
  },
  idleOne: {
    zh: '{titles}名义权重 {nominal}，实际影响只有 {effective}。',
    en: '{titles} nominally weighs {nominal} and really makes {effective}.',
  },
  silent: {
    zh: '{titles}没有数据，名义权重 {nominal} 没有起作用。',
    en: '{titles} had no data: a nominal weight of {nominal} did nothing.',
  },
  narrows: {
    zh: '“{title}”名义权重 {nominal}，反而把差距拉小了（实际影响 {effective}）。',
    en: '"{title}" nominally weighs {nominal} and narrows the differences (real influence {effective}).',
  },
  alike: { zh: '“{title}”各单位得分相同，分不出高下。', en: 'At "{title}" all units score the same.' },
  ceiling: {
    zh: '“{title}”{n} 个单位中 {full} 个满分。',
    en: 'At "{title}" {full} of {n} units have full marks.',
  },
  nobodyIdle: { zh: '名义权重 3% 以上的指标都起作用。', en: 'Every indicator of 3% or more does something.' },

  together: { zh: '谁和谁分不出先后', en: 'Who cannot be told apart' },
  bandBallots: { zh: '换一批票，{bands}分不出先后。', en: 'With other ballots, {bands} cannot be told apart.' },
  bandWeights: {
    zh: '权重上下浮动 25%，{bands}分不出先后。',
    en: 'With weights shaken by 25%, {bands} cannot be told apart.',
  },
  bandOf: { zh: '第 {from} 至 {to} 名之间', en: 'places {from} to {to}' },
  bandTie: { zh: '并列第 {from} 名的 {n} 个单位之间', en: 'the {n} units tied at place {from}' },
  sureBallots: { zh: '换一批票，先后仍然分明。', en: 'The order is clear with other ballots.' },
  sureWeights: { zh: '权重上下浮动 25%，先后仍然分明。', en: 'The order is clear with weights shaken by 25%.' },
  noRanking: { zh: '没有可以比较先后的分组。', en: 'No group has an order to be sure of.' },
  tooMany: {
    zh: '评价票、单位或指标太多，网页上没有重抽评价票；请在服务器上运行 npm run analyse。',
    en: 'There is too much to draw ballots again on a page: run npm run analyse on the server.',
  },

  choices: { zh: '哪个选择最影响名次', en: 'Which choice moves the places most' },
  choice: {
    zh: '平均每个单位变动 {average} 名；变动最大的是{furthest}。',
    en: '{average} places a unit on average; furthest moves {furthest}.',
  },
  noChoice: {
    zh: '试过的 {n} 种做法都不改变名次。',
    en: 'None of the {n} choices that were tried moves a place.',
  },
  steady: {
    zh: '试过 {n} 种做法，其中 {k} 种名次完全不变。',
    en: 'Of {n} choices that were tried, {k} leave every place as it is.',
  },
  untriedSome: {
    zh: '另有 {n} 种在这份方案里没有可改之处，没有试：{titles}。',
    en: '{n} more find nothing to change in this plan and were not tried: {titles}.',
  },

  tooLarge: {
    zh: '单位和指标太多，网页上没有逐一试算；请在服务器上运行 npm run analyse。',
    en: 'There are too many units and indicators to try every choice on a page: run npm run analyse on the server.',
  },

  elsewhere: { zh: '还可以自己改', en: 'Try it yourself' },
  whatIf: {
    zh: '把权重改成想要的数，看谁的名次会变、为什么变。',
    en: 'Change the weights as you like and see who moves, and why.',
  },
  all: { zh: '看全部数字：{title}', en: 'All the numbers: {title}' },
  to: { zh: '去{title}', en: 'To: {title}' },
  surveys: {
    zh: '群众评价是抽样，换一批人来评会差多少，要多少张票才够，都可以算出来。',
    en: 'A public survey is a sample: its margin, and how many ballots a smaller one needs, can be reckoned.',
  },
  raters: {
    zh: '部门、乡镇和代表评分有松有严，可以看扣除松严以后各单位的平均分。',
    en: 'Departments, townships and deputies rate strictly or leniently: see the means once that is taken out.',
  },
  takeAway: { zh: '下载', en: 'Take it away' },
  book: { zh: '下载全部分析（Excel）', en: 'The whole analysis (Excel)' },
  drawn: { zh: '下载抽取的权重（JSON）', en: 'The drawn weights (JSON)' },
} satisfies Phrases;
