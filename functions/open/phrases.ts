import type { Phrases } from '../../shared/words.ts';

/** What the open door says: whoever finds the address may rate. */
export const phrases = {
  tabTitle: { zh: '群众评价', en: 'Public rating' },
  rate: { zh: '请您评一评：{subject}', en: 'Please rate: {subject}' },
  howTo: {
    zh: '每个问题选一个答案，说不准的选“不了解”。选完按最下面的“提交评价”。',
    en: `Choose one answer to each question; "Don't know" is fine. Then press "Send my rating" at the end.`,
  },
  honest: {
    zh: '谁都可以在这里评，所以这里的评价单独公布，一般不计入考核得分。收到评价卡的，请用卡评价。',
    en: 'Anybody can rate here; such ratings are shown apart and as a rule do not count for the score. If you were given a card, please use it.',
  },
  privacyTitle: { zh: '不记名', en: 'Anonymous' },
  privacy: {
    zh: '不保存姓名、电话、微信号和网络地址。手机上放一个随机记号，只在这一轮用来防止重复评价，谁也看不出是哪部手机。',
    en: 'No name, phone, WeChat account or network address is stored. A random mark on your phone, for this round alone, prevents rating twice; nobody can tell from it whose phone it is.',
  },
  send: { zh: '提交评价', en: 'Send my rating' },
  kept: {
    zh: '这是这部手机上次没填完的，可以接着填。',
    en: 'These are answers left on this phone last time; you can go on.',
  },
  clear: { zh: '清空重填', en: 'Clear and start again' },
  working: { zh: '正在做防刷票校验，几秒钟就好……', en: 'Checking that nobody floods the poll; a few seconds …' },
  stranger: {
    zh: '收到了表上没有的内容。请在本页重新提交。',
    en: 'The form held something that was not asked. Please send it again from this page.',
  },
  unfit: {
    zh: '防刷票校验没有通过，可能是这一页放得太久了。您的答案还在，请再按一次“提交评价”。',
    en: 'The check against flooding did not fit; the page may have been open for long. Your answers are kept: please press "Send my rating" again.',
  },
  thanksTitle: { zh: '感谢您的评价', en: 'Thank you for your rating' },
  thanks: {
    zh: '您对{subject}的评价已经收到。现在可以关掉这一页了。',
    en: 'Your rating of {subject} was received. You may close this page now.',
  },
  usedTitle: { zh: '这部手机已经评过了', en: 'This phone has already rated' },
  used: {
    zh: '同一部手机对{subject}只收一次评价，再提交也不会改变它。',
    en: 'One phone rates {subject} once; sending again changes nothing.',
  },
  brakedTitle: { zh: '请稍等一会儿', en: 'Please wait a moment' },
  braked: {
    zh: '现在评的人太多，或者这部手机评得太快。您的答案还在，请在 {time} 以后按“再试一次”。',
    en: 'Too many are rating now, or this phone rated too fast. Your answers are kept: press "Try again" after {time}.',
  },
  unknownTitle: { zh: '还不知道有没有收到', en: 'We do not know yet whether it arrived' },
  unknown: {
    zh: '系统现在很忙。您的答案还在，请按“再试一次”，不会重复计入。',
    en: 'The system is busy. Your answers are kept: please press "Try again". It cannot count twice.',
  },
  again: { zh: '再试一次', en: 'Try again' },
  closedTitle: { zh: '现在不能评价', en: 'No rating now' },
  planned: { zh: '评价还没有开始，请过些天再来。', en: 'It has not started. Please come back later.' },
  closed: { zh: '这一轮评价已经结束了。', en: 'This round is closed.' },
} satisfies Phrases;
