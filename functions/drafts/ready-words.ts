import type { Phrases } from '../../shared/words.ts';

/** What the pages of a ready plan say. */
export const readyWords = {
  look: { zh: '看看这个方案', en: 'Look at it' },
  lookAll: { zh: '看看现成的方案', en: 'Look at the ready plans' },
  ready: { zh: '现成的方案', en: 'Ready plans' },
  listed: { zh: '、', en: ', ' },
  colon: { zh: '：', en: ': ' },
  policy: { zh: '依据的政策', en: 'Policy it was written for' },
  groups: { zh: '分组', en: 'Groups' },
  audiences: { zh: '评价主体', en: 'Who rates' },
  suppliers: { zh: '数据提供单位', en: 'Who hands in figures' },
  earlier: { zh: '引用的其他考核结果', en: 'Results it builds on' },
  begin: { zh: '从这个方案起草', en: 'Begin a draft with this plan' },
  beginHint: {
    zh: '起草后得到一份本单位的草稿，指标、权重、分组都可以改，不影响这里的方案。',
    en: 'You get a draft of your own office. Indicators, weights and groups can all be changed; the plan here stays as it is.',
  },

  answers: { zh: '政策怎么说，方案怎么落实', en: 'What the policy says and what the plan does' },
  answersHint: {
    zh: '政策原文逐字摘录；每一条下面列出方案里与它对应的部分，可以点开。',
    en: 'The words of the policy are quoted as they stand, in Chinese. Below each stands the part of the plan that answers it.',
  },
  phrase: { zh: '政策原文', en: 'The policy says' },
  at: { zh: '见', en: 'See' },
  how: { zh: '方案怎么落实', en: 'What the plan does' },
  unanswered: { zh: '方案没有落实的要求', en: 'What no part of the plan answers' },
  unansweredHint: {
    zh: '下面 {n} 处政策要求，方案里没有对应的内容，采用时请另行安排。',
    en: 'No part of the plan answers these words of the policy ({n}). Whoever uses it has to see to them otherwise.',
  },
  allAnswered: {
    zh: '摘录的每一处政策要求，方案里都有对应的内容。',
    en: 'Every quoted part of the policy is answered by something in the plan.',
  },
  place: { zh: '{title}（{kind}）', en: '{title} ({kind})' },
  adjustment: { zh: '加减分与否决', en: 'bonus, deduction or veto' },
  outcome: { zh: '结论', en: 'what follows' },
  audience: { zh: '评价主体', en: 'raters' },
  group: { zh: '分组', en: 'group' },
  supplier: { zh: '提供单位', en: 'hands in figures' },
  earlierOne: { zh: '引用的结果', en: 'earlier result' },

  tree: { zh: '指标与权重', en: 'Indicators and weights' },
  result: { zh: '用示例数据算出的结果', en: 'What comes out on the example evidence' },
  invented: { zh: '示例数据，均为虚构', en: 'Example evidence, all of it invented' },
  inventedHint: {
    zh: '单位、评价票和数据都是编出来的，与任何单位无关，也不是考核结果。点单位名称，看它的每个分数是怎样算出来的。',
    en: 'Units, ballots and figures are made up and mean nobody; this is no result. Open a unit to see how each number came about.',
  },
  inventedUnit: {
    zh: '本页的单位、评价票和数据都是编出来的，与任何单位无关，也不是考核结果。',
    en: 'The unit, the ballots and the figures on this page are made up and mean nobody; this is no result.',
  },
  evidenceCounts: {
    zh: '共 {units} 个单位，{ballots} 张评价票，{records} 笔台账记录。',
    en: '{units} units, {ballots} ballots, {records} records.',
  },
  exampleOf: { zh: '{group}，按“{plan}”计算', en: '{group}, judged by "{plan}"' },
  adding: { zh: '得分怎样合成', en: 'How the score adds up' },
  openAll: { zh: '展开全部计算过程', en: 'Open every calculation' },
  closeAll: { zh: '收起计算过程', en: 'Fold the calculations' },

  files: { zh: '下载', en: 'Downloads' },
  planFile: { zh: '方案（JSON）', en: 'The plan (JSON)' },
  evidenceFile: { zh: '示例数据（JSON）', en: 'The example evidence (JSON)' },
  filesHint: {
    zh: '两个文件合在一起，可以在另一台电脑上不连数据库重算，得到同样的结果。方案文件改过以后，也可以用“JSON 文件”读回来。',
    en: 'The two files together can be judged again on another computer without a database, and give the same result. The plan can be changed and read in again as a JSON file.',
  },
  planName: { zh: '{title}_现成方案', en: '{title}_ready plan' },
  evidenceName: { zh: '{title}_示例数据（虚构）', en: '{title}_example evidence (invented)' },
} satisfies Phrases;
