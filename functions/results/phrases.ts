import type { Phrases } from '../../shared/words.ts';

/** What the results door says. */
export const phrases = {
  results: { zh: '考核结果', en: 'Results' },
  crumbs: { zh: '所在位置', en: 'Where you are' },
  listLead: {
    zh: '选一个考核周期，看排名、每个单位的得分，以及每个分数是怎样算出来的。',
    en: "Choose a cycle to see the standing, each unit's score, and how every number came about.",
  },
  listOwn: {
    zh: '选一个考核周期，看本单位的得分，以及每个分数是怎样算出来的。',
    en: "Choose a cycle to see your unit's score and how every number came about.",
  },
  noCycles: { zh: '还没有考核周期。', en: 'There is no cycle yet.' },
  noCyclesNext: {
    zh: '考核办开启一个周期、评价轮次封存并完成计算之后，结果会出现在这里。',
    en: 'Once the office has opened a cycle, its rounds are sealed and the result is computed, it appears here.',
  },
  latest: { zh: '第 {version} 版，{time} 计算', en: 'version {version}, computed {time}' },
  none: { zh: '还没有结果', en: 'no result yet' },
  noResult: { zh: '这个周期还没有计算过结果。', en: 'No result of this cycle has been computed yet.' },
  noResultDue: {
    zh: '已安排在 {time} 计算，请稍后再打开本页。',
    en: 'It will be computed at {time}. Please open this page again later.',
  },
  noResultIdle: {
    zh: '评价轮次封存以后由系统按时计算；考核办也可以安排立即计算。',
    en: 'It is computed on schedule once rounds are sealed; the office can also have it computed at once.',
  },
  period: { zh: '{from} 至 {to}', en: '{from} to {to}' },

  lead: { zh: '第 {version} 版结果，{time} 计算。', en: 'Version {version} of the result, computed {time}.' },
  ownOnly: { zh: '您看到的是本单位的结果。', en: 'You see the results of your own units.' },
  ownNone: { zh: '您的单位不在这个周期的考核名单里。', en: 'Your units are not assessed in this cycle.' },
  missingOne: {
    zh: '有 1 个单位缺少部分依据，得分只按方案权重的一部分计算，表中已注明。比较时请留意。',
    en: "One unit lacks part of its evidence: its score comes from a part of the plan's weight, as the table says. Compare with care.",
  },
  missingMany: {
    zh: '有 {n} 个单位缺少部分依据，得分只按方案权重的一部分计算，表中已注明。比较时请留意。',
    en: "{n} units lack part of their evidence: their scores come from a part of the plan's weight, as the table says. Compare with care.",
  },
  missingAll: {
    zh: '所有单位都缺少部分依据，得分只按方案权重的一部分计算，表中已注明。比较时请留意。',
    en: "Every unit lacks part of its evidence: the scores come from a part of the plan's weight, as the table says. Compare with care.",
  },
  unranked: { zh: '只列得分，不排名', en: 'listed with scores, not ranked' },
  unit: { zh: '单位', en: 'Unit' },
  score: { zh: '得分', en: 'Score' },
  marks: { zh: '标记', en: 'Marks' },
  covered: { zh: '有依据的权重', en: 'Weight with evidence' },
  coveredPart: {
    zh: '按方案权重的 {percent}% 计算，其余没有依据',
    en: "Computed from {percent}% of the plan's weight; the rest has no evidence",
  },
  coveredGroup: {
    zh: '本组各单位都按方案权重的 {percent}% 计算，其余没有依据。',
    en: "Every unit of this group is computed from {percent}% of the plan's weight; the rest has no evidence.",
  },
  noScore: { zh: '没有得分', en: 'no score' },
  download: { zh: '下载表格（CSV）', en: 'Download table (CSV)' },
  downloadJson: { zh: '下载全部数据（JSON）', en: 'Download everything (JSON)' },
  downloadHint: {
    zh: 'CSV 可直接用 Excel、WPS 打开；JSON 含每个分数的全部计算过程，可用来核对。',
    en: 'CSV opens in Excel and WPS; JSON holds the whole calculation of every number and serves for checking.',
  },

  'grade-lowered': { zh: '等次下调 {levels} 级', en: 'grade lowered by {levels}' },
  'grade-lowest': { zh: '定为最低等次', en: 'lowest grade' },
  'honours-barred': { zh: '取消评优资格', en: 'honours barred' },
  'honours-barred-until': { zh: '{until} 前取消评优资格', en: 'honours barred until {until}' },
  and: { zh: '；', en: '; ' },

  provenance: { zh: '依据什么算出', en: 'What it was computed from' },
  plan: { zh: '考核方案', en: 'Plan' },
  planVersion: { zh: '{title}，第 {version} 版', en: '{title}, version {version}' },
  digest: { zh: '摘要', en: 'digest' },
  rounds: { zh: '评价轮次', en: 'Rounds' },
  roundCount: { zh: '{title}：{n} 张评价票', en: '{title}: {n} ballots' },
  noRounds: { zh: '没有已封存的轮次', en: 'no sealed round' },
  records: { zh: '台账记录', en: 'Records' },
  recordCount: { zh: '{n} 笔', en: '{n}' },
  evidence: { zh: '全部依据', en: 'All evidence' },
  computed: { zh: '计算', en: 'Computed' },
  computedBy: { zh: '{time}，计算引擎 {engine}', en: '{time}, engine {engine}' },
  result: { zh: '本版结果', en: 'This result' },
  resultHint: {
    zh: '同样的方案和依据，任何时候重算都得到同样的结果。下载的 JSON 文件的 SHA-256 摘要就是“本版结果”的摘要。',
    en: 'The same plan and evidence give the same result whenever it is computed. The SHA-256 digest of the downloaded JSON file is the digest of this result.',
  },

  how: { zh: '得分怎样合成', en: 'How the score adds up' },
  howHint: {
    zh: '每一行：得分 × 实际权重 ÷ 100 ＝ 计入；各行计入相加，就是上一级的得分。没有依据的指标，权重怎样处理由方案规定。',
    en: 'Each row: score × weight used ÷ 100 = adds; the sum of what the rows add is the score of the level above. What becomes of weight without evidence is set by the plan.',
  },
  indicator: { zh: '指标', en: 'Indicator' },
  nominal: { zh: '方案权重%', en: 'Weight in the plan %' },
  used: { zh: '实际权重%', en: 'Weight used %' },
  added: { zh: '计入', en: 'Adds' },
  sum: { zh: '合计', en: 'Sum' },
  after: { zh: '封顶、修约等之后', en: 'After caps, rounding and the like' },
  adjustments: { zh: '加分、扣分与否决', en: 'Bonuses, deductions and vetoes' },
  beforeAfter: { zh: '调整前 {before}，调整后 {after}', en: 'before {before}, after {after}' },
  unchanged: { zh: '得分不变', en: 'Score unchanged' },
  outcomes: { zh: '名次与等次等结论', en: 'Rank, grade and what else follows' },
  group: { zh: '分组', en: 'Group' },
  final: { zh: '最后得分', en: 'Final score' },
  unrounded: { zh: '未修约', en: 'before rounding' },

  cameAbout: { zh: '这个数是怎样得来的', en: 'How this number came about' },
  nothingSaid: { zh: '没有计算步骤：这一项没有依据。', en: 'No steps: there is no evidence here.' },
  reading: { zh: '读数', en: 'Reading' },
  noReading: { zh: '没有', en: 'none' },
  evidenceCount: { zh: '依据数', en: 'Pieces of evidence' },
  from: { zh: '由谁提供', en: 'Handed in by' },
  source: { zh: '规定原文', en: 'Text of the rule' },

  exactScore: { zh: '未修约得分', en: 'Score before rounding' },
  coveredPercent: { zh: '有依据的权重%', en: 'Weight with evidence %' },
  fileName: { zh: '{title}结果_第{version}版_{day}', en: '{title} result_v{version}_{day}' },
} satisfies Phrases;
