import { fill, type Phrases, type Words } from '../../shared/words.ts';

/** What the door of seats says, in the words of a county office. */
export const phrases = {
  crumbs: { zh: '所在位置', en: 'Where you are' },
  tasks: { zh: '评议任务', en: 'Reviews' },
  tasksLead: {
    zh: '您为本单位填写的评价表，最急的在前。',
    en: 'The sheets you fill in for your unit, the most urgent first.',
  },
  none: { zh: '目前没有需要您填写的评价表。', en: 'There is no sheet for you to fill in at present.' },
  noneWhy: {
    zh: '谁评谁由考核方案规定。考核办开启评议轮次以后，任务会列在这里。',
    en: 'The plan says who rates whom. Once the assessment office has set up a review round, its task stands here.',
  },
  noneAsk: {
    zh: '如果本单位已接到评议通知而这里没有任务，请与考核办联系：您的账号可能还没有对应到本单位。',
    en: 'If your unit was told to take part and nothing stands here, please ask the assessment office: your account may not yet be tied to your unit.',
  },
  open: { zh: '待办', en: 'To do' },
  later: { zh: '尚未开始', en: 'Not open yet' },
  over: { zh: '已结束', en: 'Done or closed' },
  'state-todo': { zh: '待填写', en: 'to do' },
  'state-draft': { zh: '已填 {n}/{all} 项', en: '{n} of {all} answered' },
  'state-full': { zh: '已填完，待提交', en: 'complete, not handed in' },
  'state-planned': { zh: '尚未开始', en: 'not open yet' },
  'state-handed-in': { zh: '已提交', en: 'handed in' },
  'state-missed': { zh: '已截止，未提交', en: 'closed, not handed in' },
  taskSeat: { zh: '席位：{seat}', en: 'Seat: {seat}' },
  taskUnits: { zh: '评价 {n} 个单位', en: '{n} units to rate' },
  closesAt: { zh: '{time} 截止', en: 'closes {time}' },
  closedAt: { zh: '{time} 已截止', en: 'closed {time}' },
  opensAt: { zh: '{time} 开始', en: 'opens {time}' },
  noClose: { zh: '截止时间由考核办另行通知', en: 'closing time to be announced by the assessment office' },
  noOpen: { zh: '开始时间待定', en: 'opening time not set yet' },
  dayLeft: { zh: '不到 24 小时', en: 'less than 24 hours left' },

  sheetLead: {
    zh: '{seat}评价 {units} 个单位，每个单位 {items} 项。{closes}。',
    en: '{seat} rates {units} units, {items} questions each; {closes}.',
  },
  secrecy: {
    zh: '考核办只能看到本席位是否已经提交，看不到评了什么。草稿加密保存，本单位的其他承办人可以接着填；提交以后草稿即删除。',
    en: 'The assessment office sees whether your seat handed in, never what it said. Drafts are kept encrypted; colleagues of your unit can go on with them; they are deleted once you hand in.',
  },
  progress: { zh: '共 {all} 项，已填 {n} 项，还差 {left} 项。', en: '{n} of {all} answered, {left} to go.' },
  progressFull: { zh: '共 {all} 项，已全部填完。', en: 'All {all} are answered.' },
  saved: { zh: '草稿已保存。', en: 'The draft is saved.' },
  savedJoined: {
    zh: '草稿已保存，并与本单位另一位同事刚才保存的内容合并。请看一下现在的答案。',
    en: 'The draft is saved, together with what a colleague of your unit saved meanwhile. Please look at the answers as they are now.',
  },
  saveOften: {
    zh: '{n} 分钟没有操作就要重新登录，没有暂存的答案会丢失，请随时暂存。',
    en: 'After {n} minutes without a click you have to sign in again and answers that were not saved are lost: save from time to time.',
  },
  matrixLabel: { zh: '评价表', en: 'Sheet' },
  check: { zh: '核对并提交', en: 'Check and hand in' },
  save: { zh: '暂存', en: 'Save the draft' },
  goOn: { zh: '继续填写：{unit}', en: 'Go on with {unit}' },
  begin: { zh: '开始填写：{unit}', en: 'Begin with {unit}' },
  allOfUnit: { zh: '全部 {n} 项', en: 'all {n} answers' },
  oneByOne: { zh: '逐个单位填写', en: 'Rate one unit at a time' },
  asTable: { zh: '用整张表填写', en: 'Fill in the whole table' },
  asList: { zh: '返回单位列表', en: 'Back to the list of units' },
  unit: { zh: '评价对象', en: 'Unit' },
  state: { zh: '进度', en: 'Progress' },
  unitDone: { zh: '已填完', en: 'complete' },
  unitMissing: { zh: '还差 {n} 项', en: '{n} to go' },

  unitLead: { zh: '第 {n} 个，共 {all} 个', en: '{n} of {all}' },
  saveNext: { zh: '保存，下一个', en: 'Save and next' },
  saveBack: { zh: '保存并返回', en: 'Save and go back' },
  previous: { zh: '上一个：{unit}', en: 'Previous: {unit}' },

  stranger: {
    zh: '收到了表上没有的内容：{names}。没有保存，请在本页重新提交。',
    en: 'The form held something that was not asked: {names}. Nothing was saved; please send it again from this page.',
  },
  damaged: {
    zh: '表单不完整，没有提交。请再核对一遍后提交。',
    en: 'The form was incomplete and nothing was handed in. Please check once more and hand in again.',
  },
  conflict: {
    zh: '本单位另一位同事刚才保存了不同的答案，以下 {n} 项不一致：',
    en: 'A colleague of your unit has just saved different answers. These {n} differ:',
  },
  conflictNext: {
    zh: '您刚才选的答案还在表里，尚未保存。两人商定后，再保存一次即以表里的答案为准。',
    en: 'Your answers are still in the sheet and not saved yet. Once you agree, save again: then what stands in the sheet counts.',
  },
  conflictRow: {
    zh: '{unit}“{item}”：您选“{mine}”，对方存“{theirs}”',
    en: '{unit}, "{item}": yours "{mine}", theirs "{theirs}"',
  },
  changedRow: {
    zh: '{unit}“{item}”：原为“{mine}”，现为“{theirs}”',
    en: '{unit}, "{item}": was "{mine}", now "{theirs}"',
  },
  empty: { zh: '未选', en: 'none' },
  changed: {
    zh: '您核对以后，本单位另一位同事改动了草稿，没有提交。以下 {n} 项有变化，请再核对一遍：',
    en: 'After you checked, a colleague of your unit changed the draft. Nothing was handed in. These {n} changed; please check once more:',
  },

  checkTitle: { zh: '提交前核对', en: 'Check before handing in' },
  checkLead: { zh: '{seat}：{round}', en: '{seat}: {round}' },
  missingTitle: { zh: '还差 {n} 项，填完才能提交', en: '{n} answers are missing; fill them in to hand in' },
  missingHint: {
    zh: '确实不了解的，请选“不了解”，不影响对方得分。',
    en: 'Where you really cannot tell, choose "Don\'t know": it does not count for or against the unit.',
  },
  unknowns: { zh: '其中 {n} 项选“不了解”。', en: '{n} of them "Don\'t know".' },
  allAlike: {
    zh: '全部 {n} 项都选了“{level}”。可以提交；但考核方案如规定全部相同的表无效，则不予计入。',
    en: 'All {n} answers are "{level}". You may hand in; but where the plan voids sheets of equal answers, this one will not count.',
  },
  answers: { zh: '将要提交的答案', en: 'What you are about to hand in' },
  answersSoFar: { zh: '已填的答案', en: 'Answers so far' },
  final: {
    zh: '提交以后不能修改，也不能撤回。每个席位只提交一次。',
    en: 'Handing in is final: it can be neither changed nor taken back, and each seat hands in once.',
  },
  handIn: { zh: '提交', en: 'Hand in' },
  backToSheet: { zh: '返回修改', en: 'Back to the sheet' },
  backToTasks: { zh: '返回评议任务', en: 'Back to the reviews' },

  doneTitle: { zh: '提交成功，谢谢', en: 'Handed in, thank you' },
  done: { zh: '已收到{seat}的评价表：{round}。', en: 'The sheet of {seat} has arrived: {round}.' },
  doneSecret: {
    zh: '草稿已删除。评价票不记名保存，考核办只能看到本席位已经提交。',
    en: 'The draft is deleted. The ballot is kept without a name; the assessment office sees only that your seat handed in.',
  },
  alreadyTitle: { zh: '本席位已经提交', en: 'This seat has handed in' },
  already: {
    zh: '{seat}已经提交这一轮的评价表：{round}。每个席位只提交一次，不能再改。',
    en: '{seat} has handed in its sheet of this round: {round}. Each seat hands in once, and it cannot be changed.',
  },
  alreadyOther: {
    zh: '这次发来的内容没有计入。如果不是您提交的，请先问本单位的其他承办人；仍有疑问请与考核办联系。',
    en: 'What was sent now was not counted. If it was not you, ask your colleagues first; if in doubt, ask the assessment office.',
  },
  plannedTitle: { zh: '这一轮评议还没有开始', en: 'This review is not open yet' },
  plannedNow: { zh: '{round}：{opens}。', en: '{round}: {opens}.' },
  closedTitle: { zh: '这一轮评议已经截止', en: 'This review is closed' },
  closedNow: { zh: '{round}：{closed}。', en: '{round}: {closed}.' },
  closedMissed: {
    zh: '{seat}没有提交评价表，草稿不计入。有疑问请与考核办联系。',
    en: '{seat} did not hand in; a draft does not count. If in doubt, ask the assessment office.',
  },
  notTaken: { zh: '这次发来的内容没有保存，也没有计入。', en: 'What was sent now was neither saved nor counted.' },
  unsureTitle: { zh: '还不能确定是否收到', en: 'Not sure yet whether it arrived' },
  unsure: {
    zh: '系统繁忙，没有得到确认。请稍等几秒，再按一次“再试一次”；同一张表不会重复计入。',
    en: 'The system is busy and did not confirm. Wait a few seconds and press "Try again": the same sheet cannot count twice.',
  },
  unsureKept: { zh: '您的答案都还在，请不要关闭本页。', en: 'Your answers are kept. Please leave this page open.' },
  again: { zh: '再试一次', en: 'Try again' },
} satisfies Phrases;

/** A phrase with its places filled in both languages; a value without languages is the same in both. */
export function filled(phrase: Words, values: Readonly<Record<string, Words | string>>): Words {
  const in1 = (language: keyof Words) =>
    fill(
      phrase[language],
      Object.fromEntries(
        Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? value : value[language]]),
      ),
    );
  return { zh: in1('zh'), en: in1('en') };
}
