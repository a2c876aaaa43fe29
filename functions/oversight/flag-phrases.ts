import type { Measure } from '../../shared/oversight/content.ts';
import type { FlagKind } from '../../shared/oversight/flag.ts';
import type { Words } from '../../shared/words.ts';

/** What is said of a kind of flag: what it is called, what was found, and what to look at before anything is decided. */
export const flagPhrases: Readonly<
  Record<FlagKind, { readonly title: Words; readonly found: Words; readonly look: Words }>
> = {
  prompted: {
    title: { zh: '有人教怎么答', en: 'Told what to answer' },
    found: {
      zh: '{answers} 人回答诚信题，{yes} 人说有人教怎么答，占 {share}%，方案规定最多 {most}%。',
      en: '{yes} of {answers} answers say somebody told them what to answer: {share}%; the plan allows {most}%.',
    },
    look: {
      zh: '这批卡是谁发的、在哪里发的、发卡时谁在场。',
      en: 'Who handed these cards out, where, and who was present.',
    },
  },
  burst: {
    title: { zh: '一天突然很多', en: 'A sudden day' },
    found: {
      zh: '{day} 一天来了 {n} 张，占它全部 {all} 张的 {share}%；别的单位这一天只占 {usual}%。',
      en: '{n} of its {all} ballots came on {day}: {share}%; the other units got {usual}% of theirs that day.',
    },
    look: {
      zh: '这一天有没有开会集中填写、有没有人代填。集中发卡也会这样。',
      en: 'Whether there was a meeting, and whether somebody filled in for others. Handing cards out at once looks the same.',
    },
  },
  'same-sheets': {
    title: { zh: '答案一模一样', en: 'The same sheet again and again' },
    found: {
      zh: '{n} 张里有 {alike} 张每一题都答得一样（{share}%），而且不是一溜到底。',
      en: '{alike} of {n} sheets give the same answers throughout ({share}%), and not one level for all.',
    },
    look: {
      zh: '是不是照着样表抄的，有没有发过“参考答案”。',
      en: 'Whether a model sheet was copied or answers were handed out.',
    },
  },
  'same-device': {
    title: { zh: '一台设备太忙', en: 'One busy device' },
    found: {
      zh: '这台设备 {day} 收了 {n} 张，别的设备一天平均 {usual} 张。',
      en: 'This device took {n} ballots on {day}; devices take {usual} a day on average.',
    },
    look: {
      zh: '当天窗口办件量、监控，有没有人连续点。',
      en: 'How many cases the window had that day, and whether somebody pressed again and again.',
    },
  },
  'straight-lines': {
    title: { zh: '一溜到底', en: 'Straight lines' },
    found: {
      zh: '{n} 张里有 {straight} 张所有单位选同一档（{share}%），别的批次是 {usual}%。',
      en: '{straight} of {n} sheets give all units one level ({share}%); in other batches {usual}%.',
    },
    look: {
      zh: '发卡时有没有催得太急，是不是一个人填了很多张。',
      en: 'Whether people were hurried, or one person filled in many sheets.',
    },
  },
  'open-differs': {
    title: { zh: '公开渠道差得远', en: 'The open channel says otherwise' },
    found: {
      zh: '公开渠道 {n} 张票评价“{about}”，{share}% {what}；受邀群众 {others} 张，{usual}%。',
      en: 'Of "{about}" {share}% of {n} open ballots are {what}, and {usual}% of the {others} invited.',
    },
    look: {
      zh: '有没有人组织刷票，海报贴在哪里。方案没有另写的，公开渠道本来不计分。',
      en: 'Whether somebody organised votes, and where the posters hang. Unless the plan says otherwise open ballots count for nothing.',
    },
  },
  'batch-off': {
    title: { zh: '一批卡差得远', en: 'A batch far off' },
    found: {
      zh: '这一批 {n} 张票评价“{about}”，{share}% {what}；其他 {others} 张，{usual}%。',
      en: 'Of "{about}" {share}% of the {n} ballots of this batch are {what}, and {usual}% of the other {others}.',
    },
    look: {
      zh: '这批卡发给了谁。这些人可能真的遇到了事，也可能是别人替填的。',
      en: 'Whom these cards went to. Something may really have happened to them, or others filled in.',
    },
  },
};

/** What a share is of. */
export const measurePhrases: Readonly<Record<Measure, Words>> = {
  content: { zh: '满意', en: 'content' },
  faultless: { zh: '每题都选最好', en: 'the best throughout' },
};
