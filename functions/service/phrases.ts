import { fill, type Phrases, type Words } from '../../shared/words.ts';

/** What the citizen reads at this door. */
export const phrases = {
  tabTitle: { zh: '办事评价', en: 'Rate a service' },
  enter: {
    zh: '请输入窗口给您的评价码。扫码打开的，会自动填好。',
    en: 'Enter the code you were given at the window. A scanned code fills itself in.',
  },
  code: { zh: '评价码', en: 'Code' },
  codeHint: {
    zh: '17 位字母和数字，不分大小写，横线可以不输。',
    en: '17 letters and digits; capitals and hyphens do not matter.',
  },
  next: { zh: '下一步', en: 'Next' },
  takeBackLink: { zh: '评错了？撤回自己的评价', en: 'A mistake? Take back your rating' },
  codeWrong: {
    zh: '这个评价码不对。请对照单据或短信再看一遍。',
    en: 'This is not a right code. Please compare it with your slip or message.',
  },
  braked: {
    zh: '刚才输错的人太多，请一分钟后再试，或者扫码打开。',
    en: 'Too many wrong codes just now. Try again in a minute, or scan the code.',
  },
  brakedTitle: { zh: '请稍等一分钟', en: 'Please wait a minute' },
  closedTitle: { zh: '现在不能评价', en: 'No rating now' },
  closed: { zh: '这一轮办事评价还没有开始，或者已经结束。', en: 'This round of ratings has not begun, or is over.' },
  tooLateTitle: { zh: '评价期限已过', en: 'The time for rating is over' },
  tooLate: { zh: '这一件的评价期限是{day}，已经过了。', en: 'This service could be rated until {day}.' },
  rate: { zh: '请评价：{about}', en: 'Please rate: {about}' },
  finished: { zh: '{day}办结', en: 'finished on {day}' },
  stages: {
    zh: '第 1 题评整件事，后面的题评各个环节；没有经历的选“不了解”。',
    en: 'Question 1 is about the whole, the others about its stages; choose "Don\'t know" for what you did not meet.',
  },
  until: {
    zh: '到{day}还没有评价的，按“{level}”记为默认评价，和群众自己的评价分开统计。',
    en: 'Without a rating by {day} it is recorded as a default of "{level}", kept apart from ratings people gave.',
  },
  send: { zh: '提交评价', en: 'Send' },
  privacy: {
    zh: '经办人员看不到您选了什么。评价和办件编号分开保存，只记到哪一天。',
    en: 'Those who served you do not see what you chose. Ratings are kept apart from case numbers, with the day only.',
  },
  stranger: {
    zh: '表里多了没有问的内容，请重新选择后提交。',
    en: 'The form held something that was not asked; please choose again and send.',
  },
  thanksTitle: { zh: '感谢您的评价', en: 'Thank you' },
  thanks: { zh: '您对{about}的评价已经收到。', en: 'Your rating of {about} has arrived.' },
  takeBackLater: {
    zh: '评错了的，在本轮结束以前可以凭同一个评价码撤回。只有您自己能撤回，工作人员撤不了。',
    en: 'If it was a mistake you can take it back with the same code before the round ends. Only you can; no official can.',
  },
  whyTitle: { zh: '哪里没有做好？', en: 'What went wrong?' },
  why: {
    zh: '您的评价已经计入，下面可以不填。单位要在{day}以前整改；您写明原因，更容易改到点子上。',
    en: 'Your rating counts already; you may leave this out. The unit has to put things right by {day}, and a reason helps.',
  },
  reason: { zh: '主要原因', en: 'Main reason' },
  words: { zh: '具体情况（可以不写）', en: 'What happened (optional)' },
  wordsHint: {
    zh: '最多 500 字。只有下面同意联系的，才连同办件编号交给该单位的联系人。',
    en: 'At most 500 characters. Only if you agree below is it given to the unit’s contact, with the number of your case.',
  },
  wordsLong: {
    zh: '具体情况有 {n} 字，最多 500 字，请缩短。',
    en: 'That is {n} characters; at most 500 can be kept. Please shorten it.',
  },
  agreeTitle: { zh: '要不要联系您', en: 'May the unit contact you?' },
  agree: {
    zh: '我同意该单位凭这一件的编号与我联系',
    en: 'I agree that the unit may contact me by the number of my case',
  },
  agreeHint: {
    zh: '不勾选的，单位只看到原因类别，不知道是哪一件。',
    en: 'Without this the unit sees only the kind of reason, and not which case it was.',
  },
  sendWhy: { zh: '告诉单位', en: 'Tell the unit' },
  reasonMissing: { zh: '请选一个主要原因，或者选“不想说”。', en: 'Please choose a reason, or "rather not say".' },
  whyThanks: { zh: '原因已经转给该单位。', en: 'The unit has been told.' },
  whyBefore: { zh: '原因以前已经收到，没有改动。', en: 'A reason had arrived before; nothing was changed.' },
  usedTitle: { zh: '这一件已经评过了', en: 'This service was rated before' },
  used: { zh: '一件办事只计一次评价，这一次没有计入。', en: 'One service counts once; this time nothing was counted.' },
  unknownTitle: { zh: '还不能确定是否收到', en: 'Not sure yet' },
  unknown: {
    zh: '线路不稳，请再按一次，不会重复计入。',
    en: 'The line is unsteady. Please press once more; it cannot count twice.',
  },
  again: { zh: '再提交一次', en: 'Send again' },
  takeBackTitle: { zh: '撤回自己的评价', en: 'Take back your rating' },
  takeBackAsk: {
    zh: '请再输入一次评价码。撤回以后不能恢复，也不能重新评价。',
    en: 'Enter the code once more. What is taken back stays so, and cannot be rated again.',
  },
  takeBackNext: { zh: '核对', en: 'Check' },
  takeBackSure: {
    zh: '确定撤回对{about}的评价吗？撤回以后不计入结果，也不能恢复。',
    en: 'Really take back your rating of {about}? It will not count, and this cannot be undone.',
  },
  takeBack: { zh: '确定撤回', en: 'Take it back' },
  keep: { zh: '不撤回', en: 'Keep it' },
  takenBackTitle: { zh: '已经撤回', en: 'Taken back' },
  takenBack: {
    zh: '这次评价不再计入。撤回的件数会公开给考核办，作为风险提示。',
    en: 'The rating no longer counts. How many are taken back is shown to the office as a sign of risk.',
  },
  nothingTitle: { zh: '没有可以撤回的评价', en: 'Nothing to take back' },
  nothing: {
    zh: '这一件还没有评价，或者是到期形成的默认评价。',
    en: 'This service has no rating yet, or only the default one.',
  },
} satisfies Phrases;

/** A phrase with its places filled in both languages. */
export function filled(phrase: Words, values: Readonly<Record<string, Words | string>>): Words {
  const of = (language: keyof Words) =>
    fill(
      phrase[language],
      Object.fromEntries(
        Object.entries(values).map(([name, one]) => [name, typeof one === 'string' ? one : one[language]]),
      ),
    );
  return { zh: of('zh'), en: of('en') };
}
