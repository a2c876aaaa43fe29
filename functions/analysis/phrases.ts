import type { Phrases } from '../../shared/words.ts';

/** What stands around every page of an analysis, and on the pages that lead to one. */
export const phrases = {
  crumbs: { zh: '所在位置', en: 'Where you are' },
  analysis: { zh: '方案分析', en: 'Analyses' },
  analysisOf: { zh: '方案分析：{title}', en: 'Analysis: {title}' },
  notAResult: {
    zh: '分析供参考，不是考核结果：不保存，不作为任何单位的得分。',
    en: 'An analysis to think with, not a result: nothing is stored, and nobody gets a score from it.',
  },
  sections: { zh: '分析内容', en: 'Parts of the analysis' },
  overview: { zh: '概要', en: 'Overview' },
  basis: {
    zh: '依据：{units} 个单位，{ballots} 张评价票，{records} 笔记录。',
    en: 'Evidence: {units} units, {ballots} ballots, {records} records.',
  },
  basisMadeUp: {
    zh: '依据是虚构的：{units} 个虚构单位，{ballots} 张评价票，{records} 笔记录，与任何单位无关。',
    en: 'The evidence is made up: {units} units, {ballots} ballots and {records} records that mean nobody.',
  },
  basisOn: { zh: '用的是“{cycle}”的单位和依据。', en: 'Units and evidence are those of "{cycle}".' },
  open: {
    zh: '尚未封存、没有用到的轮次：{rounds}。',
    en: 'Not sealed and not used: {rounds}.',
  },
  misfits: {
    zh: '有 {n} 处依据与草稿对不上，没有用上或没有数据；试算页面逐条列出。',
    en: '{n} points of the evidence do not fit the draft; its simulation lists them.',
  },
  toSimulation: { zh: '去试算', en: 'To the simulation' },

  lead: {
    zh: '公布前后都可以看：方案里真正起作用的是什么，名次有多大把握，换一种做法会怎样。',
    en: 'Before and after publishing: what really decides, how sure the places are, and what another choice would do.',
  },
  cycles: { zh: '考核周期', en: 'Cycles' },
  cycleRow: {
    zh: '{from} 至 {to}；{rounds} 个已封存的轮次，{sources} 个来源的台账记录',
    en: '{from} to {to}; {rounds} sealed rounds, records of {sources} sources',
  },
  noCycles: {
    zh: '还没有哪个考核周期有已封存的轮次或已确认的记录。轮次截止并封存、数据审核入库以后，这里就能分析。',
    en: 'No cycle has a sealed round or accepted records yet. Once a round is sealed or figures are accepted, it can be analysed here.',
  },
  drafts: { zh: '正在起草的方案', en: 'Plans being written' },
  noDrafts: { zh: '没有正在起草的方案。', en: 'Nothing is being written.' },
  draftReady: {
    zh: '没有问题，可以用某个周期的依据或虚构的依据来分析',
    en: 'No faults: it can be looked at on the evidence of a cycle, or on made-up evidence',
  },
  draftFaulty: { zh: '还有 {n} 处问题，改好以后才能分析', en: '{n} faults to mend before it can be analysed' },
  toCycles: { zh: '去考核周期', en: 'To the cycles' },
  toDrafts: { zh: '去考核方案', en: 'To the plans' },

  noEvidence: { zh: '还没有依据，无法分析', en: 'Nothing to analyse yet' },
  noEvidenceLead: {
    zh: '“{cycle}”还没有已封存的轮次，也没有已确认的记录。轮次截止并封存、数据审核入库以后再来看。',
    en: '"{cycle}" has no sealed round and no accepted records. Come back once there are some.',
  },
  toCycle: { zh: '去这个周期', en: 'To the cycle' },

  which: { zh: '用哪里的依据', en: 'On which evidence' },
  whichLead: {
    zh: '草稿“{draft}”没有问题，可以分析。请选择用哪里的单位和依据。',
    en: 'The draft "{draft}" has no faults. Choose whose units and evidence to look at it on.',
  },
  whichWrong: { zh: '没有这份依据，请从下面选一份。', en: 'There is no such evidence: choose one of these.' },
  madeUpOption: { zh: '虚构的依据', en: 'Made-up evidence' },
  madeUpAbout: {
    zh: '每组 6 个虚构单位，评价票和数据都是编的，只看方案本身的特点',
    en: 'Six made-up units in each group with made-up ballots and figures: what the plan is like by itself',
  },
  faulty: {
    zh: '草稿“{draft}”还有 {n} 处问题，改好以后才能分析。',
    en: 'The draft "{draft}" has {n} faults; once they are mended it can be analysed.',
  },
  faultyTitle: { zh: '草稿还不能分析', en: 'The draft cannot be analysed yet' },
  toDraft: { zh: '去草稿改正', en: 'To the draft' },

  unranked: { zh: '只列得分，不排名', en: 'listed with scores, not ranked' },
  unit: { zh: '单位', en: 'Unit' },
  indicator: { zh: '指标', en: 'Indicator' },
  place: { zh: '名次', en: 'Place' },
  how: { zh: '怎样算的', en: 'How it is computed' },
  groups: { zh: '分组', en: 'Groups' },
} satisfies Phrases;

/** The parts of an analysis in the order they are read, with their titles; each is one page. */
export const sectionTitles = {
  weights: { zh: '实际影响', en: 'What really decides' },
  indicators: { zh: '指标区分度', en: 'What each indicator tells apart' },
  ranks: { zh: '名次把握', en: 'How sure the places are' },
  alternatives: { zh: '换种算法', en: 'Other choices' },
  surveys: { zh: '调查误差', en: 'Doubt in surveys' },
  raters: { zh: '评价人松严', en: 'Strict and lenient raters' },
  'what-if': { zh: '权重推演', en: 'Other weights' },
} satisfies Phrases;
