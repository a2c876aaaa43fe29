import type { Phrases } from '../../shared/words.ts';

/** What the page of differences says. */
export const compareWords = {
  title: { zh: '与已发布方案对比', en: 'Compare with a published plan' },
  lead: {
    zh: '草稿“{draft}”与“{plan}”第 {version} 版逐项对比。',
    en: 'The draft "{draft}" beside "{plan}", version {version}, item by item.',
  },
  with: { zh: '对比的方案', en: 'Compare with' },
  withHint: {
    zh: '默认是最近一个考核周期所用的方案。',
    en: 'Unless you choose another, the plan of the latest cycle.',
  },
  option: { zh: '第 {version} 版：{plan}', en: 'Version {version}: {plan}' },
  optionUsed: { zh: '第 {version} 版（用于 {cycle}）：{plan}', en: 'Version {version} (used in {cycle}): {plan}' },
  show: { zh: '对比', en: 'Compare' },
  noneTitle: { zh: '还没有可以对比的方案', en: 'There is nothing to compare with yet' },
  none: {
    zh: '本考核办还没有发布过方案。这份草稿发布以后，就是第 1 版。',
    en: 'This office has not published a plan yet. Once this draft is published it is version 1.',
  },
  back: { zh: '返回草稿', en: 'Back to the draft' },

  satisfaction: { zh: '群众满意度的权重', en: 'Weight of what the public says' },
  satisfactionHint: {
    zh: '总分中由群众评价决定的部分，按分组计算；没有依据时权重怎样移动，不在此列。',
    en: 'How much of the total rests on what the public says, by group, as the plan gives it before anything is missing.',
  },
  audienceGroup: { zh: '评价主体 / 分组', en: 'Audience / group' },
  was: { zh: '原来', en: 'Before' },
  is: { zh: '现在', en: 'Now' },
  promised: { zh: '方案承诺', en: 'Promised' },
  atLeast: { zh: '不低于 {percent}%', en: 'at least {percent}%' },
  noPromise: { zh: '没有承诺', en: 'nothing promised' },
  verdict: { zh: '结论', en: 'Verdict' },
  up: { zh: '提高', en: 'raised' },
  down: { zh: '降低', en: 'lowered' },
  unchanged: { zh: '不变', en: 'unchanged' },
  kept: { zh: '达到承诺', en: 'promise kept' },
  broken: { zh: '低于承诺', en: 'below the promise' },
  noMinimum: {
    zh: '方案没有写明最低权重。写明以后，低于它的方案不能发布。',
    en: 'The plan promises no least weight. Once it does, a plan below it cannot be published.',
  },
  setMinimum: { zh: '写明最低权重', en: 'Promise a least weight' },
  promiseSource: { zh: '承诺依据：{source}', en: 'The promise: {source}' },

  shares: { zh: '各指标在总分中的实际权重', en: 'What each indicator is worth of the total' },
  sharesHint: {
    zh: '从上到下各级权重相乘得出，单位为总分的百分比；有变化的写成“原来 → 现在”。',
    en: 'The weights multiplied along the way down, in percent of the total; where something changed: before → now.',
  },
  indicator: { zh: '指标', en: 'Indicator' },
  gone: { zh: '已删去', en: 'removed' },
  sharesUnknown: {
    zh: '草稿的结构还有问题，暂时算不出实际权重。改好后再来看。',
    en: 'The draft cannot be read as a plan yet, so weights cannot be computed. Mend it and look again.',
  },

  differences: { zh: '逐项差别', en: 'Differences' },
  same: { zh: '没有差别：两份方案说的完全一样。', en: 'No difference: both say the same.' },
  counts: {
    zh: '共 {n} 处：新增 {added}，删去 {removed}，移动 {moved}，修改 {changed}。',
    en: '{n} in all: {added} added, {removed} removed, {moved} moved, {changed} changed.',
  },
  what: { zh: '内容', en: 'What' },
  added: { zh: '新增', en: 'added' },
  removed: { zh: '删去', en: 'removed' },
  place: { zh: '位置', en: 'Place' },
  details: { zh: '查看内容', en: 'What it says' },
  nothing: { zh: '（无）', en: '(none)' },

  frame: { zh: '总则', en: 'The plan as a whole' },
  group: { zh: '分组', en: 'Groups' },
  audience: { zh: '评价主体', en: 'Audiences' },
  supplier: { zh: '报送单位', en: 'Suppliers' },
  earlier: { zh: '引用的其他周期结果', en: 'Results of other cycles' },
  minimum: { zh: '最低权重承诺', en: 'Promised weights' },
  node: { zh: '指标', en: 'Indicators' },
  adjustment: { zh: '加减分与否决', en: 'Adjustments' },
  outcome: { zh: '名次、等次等结论', en: 'Outcomes' },
} satisfies Phrases;
