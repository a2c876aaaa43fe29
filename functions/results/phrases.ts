import type { Phrases } from '../../shared/words.ts';
import { phrases as resultPhrases } from '../web/result/phrases.ts';

/** What the results door says. */
export const phrases = {
  ...resultPhrases,
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
  leftOut: {
    zh: '阶段性结果：已计入 {counted} 个评价轮次；另有 {n} 个轮次尚未封存，未计入：{names}。',
    en: 'A result so far: {counted} rounds are counted; {n} are not sealed yet and not counted: {names}.',
  },
  tieBreaks: { zh: '得分相同的，依次比较：{list}。', en: 'Equal scores are told apart by, in this order: {list}.' },
  inParent: {
    zh: '方案权重 {nominal}%，实际权重 {used}%，计入 {added}',
    en: 'weight in the plan {nominal}%, weight used {used}%, contribution {added}',
  },
  inParentPoints: {
    zh: '满分 {nominal}，计入满分 {used}，计入 {added}',
    en: 'full points {nominal}, full points used {used}, counted {added}',
  },
  within: { zh: '在“{parent}”中', en: 'In "{parent}"' },
  listed: { zh: '、', en: ', ' },
  marks: { zh: '标记', en: 'Marks' },
  takeAway: { zh: '下载', en: 'Downloads' },
  downloadFirst: { zh: '下载 Excel 表格', en: 'Download Excel workbook' },
  downloadOthers: { zh: 'Word 通报及其他格式', en: 'Word notice and other formats' },
  downloadBook: { zh: 'Excel 表格', en: 'Excel workbook' },
  downloadBookFor: {
    zh: '排名、得分构成（带公式）、全部指标、计算过程、参与情况',
    en: 'standing, breakdown with formulas, all indicators, calculation, participation',
  },
  downloadNotice: { zh: 'Word 通报', en: 'Word notice' },
  downloadNoticeFor: { zh: '公文格式的送审稿，可修改后印发', en: 'draft for approval, to be edited and issued' },
  downloadCsv: { zh: 'CSV 排名', en: 'CSV standing' },
  downloadCsvFor: { zh: '一张表，供其他系统导入', en: 'one table, for import into other systems' },
  downloadJson: { zh: 'JSON 全部数据', en: 'JSON, everything' },
  downloadJsonFor: {
    zh: '每个分数的全部计算过程，供审计核对和重算',
    en: 'the whole calculation of every number, for auditing and recomputing',
  },
  downloadUnit: { zh: '下载得分明细（Excel）', en: 'Download the details (Excel)' },
  downloadUnitFor: {
    zh: '本单位的得分、构成（带公式）和每一步计算。',
    en: "The unit's score, its breakdown with formulas, and every step of the calculation.",
  },

  provenance: { zh: '依据什么算出', en: 'What it was computed from' },
  plan: { zh: '考核方案', en: 'Plan' },
  planVersion: { zh: '{title}，第 {version} 版', en: '{title}, version {version}' },
  digest: { zh: '摘要', en: 'digest' },
  rounds: { zh: '评价轮次', en: 'Rounds' },
  roundCount: { zh: '{title}：{n} 张评价票', en: '{title}: {n} ballots' },
  noRounds: { zh: '没有已封存的轮次', en: 'no sealed round' },
  records: { zh: '台账记录', en: 'Records' },
  recordCount: { zh: '{n} 笔', en: '{n}' },
  earlier: { zh: '其他周期的结果', en: 'Results of other cycles' },
  earlierOf: { zh: '{title}（周期 {cycle}）', en: '{title} (cycle {cycle})' },
  evidence: { zh: '全部依据', en: 'All evidence' },
  computed: { zh: '计算', en: 'Computed' },
  computedBy: { zh: '{time}，计算程序版本 {engine}', en: '{time}, program version {engine}' },
  result: { zh: '本版结果', en: 'This result' },
  resultHint: {
    zh: '同样的方案和依据，任何时候重算都得到同样的结果。',
    en: 'The same plan and evidence give the same result whenever it is computed.',
  },
  resultFile: {
    zh: '下载的 JSON 文件的 SHA-256 摘要就是“本版结果”的摘要。',
    en: 'The SHA-256 digest of the downloaded JSON file is the digest of this result.',
  },

  how: { zh: '得分怎样合成', en: 'How the score adds up' },
  openAll: { zh: '展开全部计算过程（打印前点这里）', en: 'Open every calculation, to print' },
  closeAll: { zh: '收起计算过程', en: 'Fold the calculations' },
  losses: { zh: '失分最多的三项', en: 'Where most points were lost' },
  lossesHint: {
    zh: '按总分计：可得＝总分满分×从上到下各级实际权重（分值相加的，按计入满分占本级的比例）；得到＝可得×本项得分÷本项满分；失去＝可得－得到。',
    en: 'In points of the total: could earn = full score × the weights used on the way down (or its part of the full points); earned = could earn × its score ÷ its full score; lost = the difference.',
  },
  worth: { zh: '可得（总分中）', en: 'Could earn' },
  got: { zh: '得到', en: 'Earned' },
  lost: { zh: '失去', en: 'Lost' },

  cameAbout: { zh: '这个数是怎样得来的', en: 'How this number came about' },
  readingHint: {
    zh: '计分之前由依据得出的数，用指标自己的单位',
    en: 'what the evidence came to before points, in the unit of the indicator',
  },
  countHint: { zh: '评价票张数或台账记录笔数', en: 'ballots or records' },
  source: { zh: '规定原文', en: 'Text of the rule' },

  exactScore: { zh: '未修约得分', en: 'Score before rounding' },
  coveredPercent: { zh: '有数据的权重%', en: 'Share of weight with data %' },
  fileName: { zh: '{title}结果_第{version}版_{day}', en: '{title} result_v{version}_{day}' },
} satisfies Phrases;
