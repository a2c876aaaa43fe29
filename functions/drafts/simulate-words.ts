import type { Misfit } from '../../shared/evidence/fit.ts';
import type { Phrases, Words } from '../../shared/words.ts';

/** What the simulation says. */
export const simulateWords = {
  title: { zh: '试算', en: 'Simulation' },
  notAResult: { zh: '试算，不是考核结果', en: 'A simulation, not a result' },
  lead: {
    zh: '按草稿“{draft}”的规则，用已有的依据算一遍，看得分和名次会怎样变。不保存，不公布。',
    en: 'What scores and places would be by the draft "{draft}" on evidence that is there. Nothing is stored or published.',
  },
  which: { zh: '用哪里的依据', en: 'On which evidence' },
  whichMissing: { zh: '请选择用哪里的依据。', en: 'Choose the evidence.' },
  cycleOption: {
    zh: '{cycle}：{rounds} 个已封存的轮次，{sources} 个来源的台账记录',
    en: '{cycle}: {rounds} sealed rounds, records of {sources} sources',
  },
  madeUpOption: { zh: '虚构的依据：每组 6 个虚构单位', en: 'Made-up evidence: six made-up units in each group' },
  exampleOption: {
    zh: '这个示例方案自带的示例数据（均为虚构）',
    en: 'The example evidence of the ready plan (all of it invented)',
  },
  madeUpWhy: {
    zh: '还没有哪个考核周期有已封存的轮次或已确认的记录，只能用虚构的依据试算。',
    en: 'No cycle has a sealed round or accepted records yet, so only made-up evidence is there to try.',
  },
  run: { zh: '开始试算', en: 'Simulate' },
  back: { zh: '返回草稿', en: 'Back to the draft' },
  another: { zh: '换一份依据', en: 'Choose other evidence' },
  faulty: {
    zh: '草稿还有 {n} 处问题，改好以后才能试算。',
    en: 'The draft has {n} faults; once they are mended it can be simulated.',
  },
  faultyOne: {
    zh: '草稿还有 1 处问题，改好以后才能试算。',
    en: 'The draft has one fault; once it is mended it can be simulated.',
  },

  basis: { zh: '依据', en: 'Evidence' },
  basisCycle: { zh: '{cycle}（方案“{plan}”第 {version} 版）', en: '{cycle} (plan "{plan}", version {version})' },
  basisExample: {
    zh: '现成方案“{plan}”自带的示例数据，均为虚构，与任何单位无关',
    en: 'the example evidence of the ready plan "{plan}": all of it invented, and it means nobody',
  },
  basisMadeUp: {
    zh: '虚构的单位、评价票和数据，与任何单位无关；不含加减分和否决。',
    en: 'Units, ballots and figures are made up and mean nobody; without bonuses, deductions and vetoes.',
  },
  used: { zh: '用到的依据', en: 'Used' },
  usedCounts: { zh: '{ballots} 张评价票，{records} 笔记录', en: '{ballots} ballots, {records} records' },
  openRounds: { zh: '没有用到', en: 'Not used' },
  openRoundsHint: { zh: '尚未封存的轮次：{rounds}', en: 'rounds that are not sealed: {rounds}' },
  beside: { zh: '对照', en: 'Beside' },
  besideOfficial: {
    zh: '正式结果第 {version} 版，{time} 计算',
    en: 'the official result, version {version}, computed {time}',
  },
  besideReady: { zh: '现成方案原样算出的结果', en: 'what the ready plan as it stands makes of it' },
  besideNone: { zh: '这个周期还没有正式结果，没有可以对照的', en: 'this cycle has no official result yet' },
  moved: { zh: '名次变化', en: 'Places' },
  movedCount: { zh: '{n} 个单位上升，{m} 个单位下降，{k} 个不变', en: 'up: {n} units, down: {m}, unchanged: {k}' },

  misfits: { zh: '没有用上的依据和没有依据的指标', en: 'What did not fit' },
  misfitsNone: { zh: '依据全部用上了，每个指标都有依据。', en: 'All evidence was used, and every indicator has some.' },

  unit: { zh: '单位', en: 'Unit' },
  officialScore: { zh: '正式得分', en: 'Official' },
  score: { zh: '试算得分', en: 'Simulated score' },
  scoreAndChange: { zh: '试算得分', en: 'Simulated' },
  place: { zh: '名次', en: 'Place' },
  placeBoth: { zh: '名次变化', en: 'Places' },
  readyScore: { zh: '原方案得分', en: 'Ready plan' },
  tableHintReady: {
    zh: '试算得分下面是与原方案得分的差；名次写成“原方案 → 试算”。',
    en: 'Below the simulated score stands the difference to the ready plan; places read: ready plan → simulated.',
  },
  tableHint: {
    zh: '试算得分下面是与正式得分的差；名次写成“正式 → 试算”。',
    en: 'Below the simulated score stands the difference to the official one; places read: official → simulated.',
  },
  rises: { zh: '升 {n}', en: 'up {n}' },
  falls: { zh: '降 {n}', en: 'down {n}' },
  stays: { zh: '不变', en: 'same' },
  noScore: { zh: '没有得分', en: 'no score' },
  covered: { zh: '有数据的权重', en: 'Share of weight with data' },
  unranked: { zh: '只列得分，不排名', en: 'listed with scores, not ranked' },
  goneUnits: { zh: '不在试算中：{units}', en: 'Not in the simulation: {units}' },
} satisfies Phrases;

/** Every kind of misfit in words. */
export const misfitWords: Readonly<Record<Misfit['code'], Words>> = {
  'unit-out': {
    zh: '“{unit}”所在的分组不在草稿里，没有参加试算。',
    en: '"{unit}" is in a group that the draft does not have; it was left out.',
  },
  'audience-gone': {
    zh: '草稿没有评价主体“{audience}”，它的 {n} 张评价票没有用上。',
    en: 'The draft has no audience "{audience}"; its {n} ballots were not used.',
  },
  'scale-changed': {
    zh: '“{audience}”评价表的等级改了，原来的 {n} 张评价票没有用上。',
    en: 'The levels on the sheet of "{audience}" are others now; its {n} ballots were not used.',
  },
  'item-gone': {
    zh: '“{audience}”评价表没有题目“{item}”了，{n} 个回答没有用上。',
    en: 'The sheet of "{audience}" no longer asks "{item}"; {n} answers were not used.',
  },
  'item-new': {
    zh: '“{audience}”评价表新增的题目“{item}”还没有人回答过。',
    en: 'Nobody has answered "{item}" yet, which is new on the sheet of "{audience}".',
  },
  'not-rated': {
    zh: '草稿里“{audience}”不评价“{group}”，对它的 {n} 份评价没有用上。',
    en: 'In the draft "{audience}" does not rate "{group}"; {n} ratings of it were not used.',
  },
  'channel-gone': {
    zh: '“{audience}”没有渠道“{part}”了，{n} 张评价票不再分渠道。',
    en: '"{audience}" has no channel "{part}" any more; {n} ballots count without a channel.',
  },
  'stratum-gone': {
    zh: '“{audience}”没有层面“{part}”了，{n} 张评价票不再分层面。',
    en: '"{audience}" has no stratum "{part}" any more; {n} ballots count without a stratum.',
  },
  'indicator-gone': {
    zh: '草稿没有指标“{indicator}”，{n} 笔记录没有用上。',
    en: 'The draft has no indicator "{indicator}"; {n} records were not used.',
  },
  'earlier-gone': {
    zh: '草案没有引用“{result}”，该结果未计入。',
    en: 'The draft builds on no result called "{result}"; it was left out.',
  },
  'field-unused': {
    zh: '“{indicator}”不再使用“{field}”，{n} 笔记录没有用上。',
    en: '"{indicator}" no longer uses "{field}"; {n} records were not used.',
  },
  'no-evidence': {
    zh: '指标“{indicator}”没有任何依据，按方案的缺项规则处理。',
    en: 'There is no evidence for "{indicator}"; the plan says what that means.',
  },
};
