import type { Phrases } from '../../shared/words.ts';

/** What the notice says. Nothing stands in it that the result does not say; what only an office knows stays blank. */
export const noticePhrases = {
  draft: { zh: '〔送审稿〕', en: '[Draft for approval]' },
  hint: {
    zh: '（本稿由考核结果自动生成。发文字号、主送机关、署名和成文日期以签发时核定的为准；定稿时删去本行和各页“送审稿”字样。）',
    en: '(Made from the result. Number, addressees, signature and date are settled when it is signed; delete this line and "Draft for approval" on every page in the final version.)',
  },
  number: { zh: '〔{year}〕　　号', en: 'No. ____ of {year}' },
  /* The sign | is where a title too long for one line is broken. */
  title: { zh: '关于{title}|结果的通报', en: 'Notice of the result:| {title}' },
  to: { zh: '各被考核单位：', en: 'To all units assessed:' },
  opening: {
    zh: '根据《{plan}》，现将{title}结果通报如下。',
    en: 'Under the plan "{plan}", the result of {title} is as follows.',
  },
  overview: { zh: '考核概况', en: 'Overview' },
  units: {
    zh: '考核周期为{from}至{to}，被考核单位{n}个。',
    en: 'The period is {from} to {to}; {n} units were assessed.',
  },
  unitsByGroup: {
    zh: '考核周期为{from}至{to}，被考核单位{n}个，分为{groups}组：{list}。',
    en: 'The period is {from} to {to}; {n} units were assessed in {groups} groups: {list}.',
  },
  groupCount: { zh: '{title}{n}个', en: '{title} ({n})' },
  basis: {
    zh: '考核依据为{rounds}个评价轮次的{ballots}张评价票和{records}笔台账记录。结果于{day}计算，为第{version}版。',
    en: 'It rests on {ballots} ballots from {rounds} rounds and {records} records. It was computed on {day} and is version {version}.',
  },
  results: { zh: '考核结果', en: 'Results' },
  range: {
    zh: '本组{n}个单位，最高{best}分，最低{last}分。',
    en: 'Units: {n}. The highest score is {best}, the lowest {last}.',
  },
  single: { zh: '本组1个单位，得{best}分。', en: 'One unit, with a score of {best}.' },
  rangeNone: { zh: '本组{n}个单位，都没有得分。', en: 'Units: {n}. None has a score.' },
  unscored: { zh: '没有得分的单位：{list}。', en: 'Without a score: {list}.' },
  unranked: { zh: '本组只列得分，不排名。', en: 'This group is listed with its scores and not ranked.' },
  outcome: { zh: '{title}：{list}。', en: '{title}: {list}.' },
  named: { zh: '{value}{n}个（{list}）', en: '{value}: {n} ({list})' },
  numbered: { zh: '{value}{n}个', en: '{value}: {n}' },
  marked: { zh: '以下单位的等次或评优资格有调整：{list}。', en: 'Units with marks: {list}.' },
  mark: { zh: '{unit}（{marks}）', en: '{unit} ({marks})' },
  partial: {
    zh: '以下单位缺少部分依据，得分按方案权重的一部分计算：{list}。',
    en: 'Units that lack part of their evidence, their scores coming from a part of the weight: {list}.',
  },
  partialAll: {
    zh: '本组各单位都缺少部分依据，得分按方案权重的一部分计算。',
    en: 'Every unit of this group lacks part of its evidence; the scores come from a part of the weight.',
  },
  partialUnit: { zh: '{unit}（{percent}%）', en: '{unit} ({percent}%)' },
  raised: {
    zh: '{unit}（{title}）：得分增加{points}分。{matter}',
    en: '{unit} ({title}): {points} points added. {matter}',
  },
  lowered: {
    zh: '{unit}（{title}）：得分减少{points}分。{matter}',
    en: '{unit} ({title}): {points} points taken. {matter}',
  },
  onlyMarked: { zh: '{unit}（{title}）：{matter}', en: '{unit} ({title}): {matter}' },
  noAdjustments: {
    zh: '没有加分、扣分和否决事项。',
    en: 'There were no bonuses, deductions or vetoes.',
  },
  review: {
    zh: '被考核单位对结果有异议的，请于　　年　　月　　日前向{office}提出书面复核申请，写明有异议的指标、理由，并附证明材料。',
    en: 'A unit that disagrees with its result may ask {office} in writing for a review until ____________, naming the indicators, giving its reasons and adding proof.',
  },
  reviewer: { zh: '〔受理机关〕', en: '[reviewing office]' },
  closing: { zh: '特此通报。', en: 'This notice is issued for information.' },
  score: { zh: '得分（分）', en: 'Score (points)' },
  remarks: { zh: '有关说明', en: 'Remarks' },
  attached: {
    zh: '各单位名次、得分和等次见附件1，计算依据见附件2。各项得分的计算过程可在考核结果中逐项核对。',
    en: 'Ranks, scores and grades of all units are in Attachment 1, what they were computed from in Attachment 2. How every number came about can be followed in the result itself.',
  },
  attachments: { zh: '附件：', en: 'Attachments: ' },
  attachment: { zh: '附件{n}', en: 'Attachment {n}' },
  standingTitle: { zh: '{title}|结果一览表', en: '{title}:| standing' },
  basisTitle: { zh: '{title}|结果计算依据', en: '{title}:| basis of the computation' },
  roundBallots: { zh: '{n}张评价票，摘要 ', en: '{n} ballots, digest ' },
  item: { zh: '项目', en: 'Item' },
  content: { zh: '内容', en: 'Content' },
  issuer: { zh: '〔发文机关署名〕', en: '[Issuing office]' },
  list: { zh: '、', en: ', ' },
  list2: { zh: '；', en: '; ' },
  fileName: {
    zh: '{title}结果通报（送审稿）_第{version}版_{day}',
    en: '{title} notice (draft for approval)_v{version}_{day}',
  },
} satisfies Phrases;
