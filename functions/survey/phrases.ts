import { fill, type Phrases, type Words } from '../../shared/words.ts';

/** What the citizen's door says: short sentences, no term a villager would have to ask about. */
export const phrases = {
  enterCard: {
    zh: '请输入评价卡上印的 17 个字母和数字，再按“下一步”。',
    en: 'Type the 17 letters and digits printed on your card, then press "Next".',
  },
  cardLabel: { zh: '评价卡号码', en: 'Card code' },
  cardHint: {
    zh: '样子像 ABCD-EFGH-JKMN-PQRS-T。大写小写都行，横线可以不输。',
    en: 'It looks like ABCD-EFGH-JKMN-PQRS-T. Small letters are fine, hyphens may be left out.',
  },
  next: { zh: '下一步', en: 'Next' },
  scan: {
    zh: '也可以用微信“扫一扫”扫卡上的二维码，不用输入。',
    en: 'Or scan the code on the card with your phone; then there is nothing to type.',
  },
  whatHappens: {
    zh: '评价只有几个问题，一分钟就能完成。一张卡只计一次。',
    en: 'A few questions, about one minute. One card counts once.',
  },
  privacyTitle: { zh: '不记名', en: 'Anonymous' },
  privacy: {
    zh: '我们不知道您是谁，也不保存姓名、电话、微信号。只保存评的是哪里、您选的答案、哪一天，以及卡是从哪里发出的。',
    en: 'We do not know who you are and store no name, phone number or WeChat account: only what is rated, the answers you choose, the day, and where the card was handed out.',
  },
  tabTitle: { zh: '群众评价', en: 'Citizen rating' },

  codeEmpty: { zh: '还没有输入评价卡号码。', en: 'The card code is empty.' },
  codeLength: {
    zh: '您输入了 {n} 个字母和数字，卡上印的是 17 个。请对照卡片，看看是不是多了或少了。',
    en: 'You typed {n} letters and digits; the card has 17. Please compare with the card: one may be missing or too many.',
  },
  codeCharacter: {
    zh: '“{mark}”不会出现在卡号里。请对照卡片再看一下。',
    en: '"{mark}" never occurs in a card code. Please look at the card again.',
  },
  codeCheck: {
    zh: '有一个字可能输错了：最后一位对不上。请从头对照卡片。',
    en: 'One character is probably mistyped: the last one does not fit the others. Please compare from the start.',
  },
  codeUnknown: {
    zh: '这一轮评价里没有这个号码。请对照卡片再输一次；还是不行，请问发卡的人。',
    en: 'This round has no card with this code. Please compare with your card and try again; if it still fails, ask whoever gave you the card.',
  },
  codeRepeated: {
    zh: '号码收到了不止一次，请重新输入。',
    en: 'The code arrived more than once. Please type it again.',
  },
  stranger: {
    zh: '收到了表上没有的内容：{names}。请在本页重新提交。',
    en: 'The form held something that was not asked: {names}. Please send it again from this page.',
  },

  brakedTitle: { zh: '请稍等一会儿', en: 'Please wait a moment' },
  braked: {
    zh: '刚才有太多输错的号码（不一定是您输的）。请在 {time} 以后再试。用微信“扫一扫”扫卡上的二维码，不用等。',
    en: 'Too many wrong codes were typed just now, not necessarily by you. Please try again after {time}. Scanning the code on your card works without waiting.',
  },
  brakedKept: {
    zh: '您选的答案还在，{time} 以后请按“再试一次”。',
    en: 'Your answers are kept. Press "Try again" after {time}.',
  },
  withdrawnTitle: { zh: '这张卡已经作废', en: 'This card was withdrawn' },
  withdrawn: {
    zh: '发卡单位已经作废这张卡，不能再用它评价。有疑问请问发卡的人。',
    en: 'The office withdrew this card; it can no longer be used. If in doubt, ask whoever gave it to you.',
  },
  expiredTitle: { zh: '这张卡已经过期', en: 'This card has expired' },
  expired: {
    zh: '这张卡只能用到 {time}，现在不能再用它评价。',
    en: 'This card could be used until {time}. It can no longer be used.',
  },

  plannedTitle: { zh: '评价还没有开始', en: 'The rating has not started' },
  plannedAt: { zh: '评价从 {time} 开始，请到时候再来。', en: 'It starts at {time}. Please come back then.' },
  planned: { zh: '开始的时间还没有定，请过些天再来。', en: 'The start is not set yet. Please come back later.' },
  closedTitle: { zh: '评价已经结束', en: 'The rating is over' },
  closedAt: { zh: '这一轮评价在 {time} 结束了。', en: 'This round closed at {time}.' },
  closed: { zh: '这一轮评价已经结束了。', en: 'This round is closed.' },
  closedNotCounted: { zh: '刚才提交的评价没有计入。', en: 'What you just sent was not counted.' },

  rate: { zh: '请您评一评：{subject}', en: 'Please rate: {subject}' },
  howTo: {
    zh: '每个问题选一个答案，说不准的选“不了解”。选完按最下面的“提交评价”。',
    en: `Choose one answer to each question; "Don't know" is fine. Then press "Send my rating" at the end.`,
  },
  send: { zh: '提交评价', en: 'Send my rating' },
  damagedForm: {
    zh: '表格在路上不完整。您的答案还在，请再按一次“提交评价”。',
    en: 'The form arrived incomplete. Your answers are kept: please press "Send my rating" once more.',
  },

  thanksTitle: { zh: '感谢您的评价', en: 'Thank you for your rating' },
  thanks: {
    zh: '您对{subject}的评价已经计入。现在可以关掉这一页了。',
    en: 'Your rating of {subject} has been counted. You may close this page now.',
  },
  yours: {
    zh: '您对{subject}的评价刚才已经计入，没有重复计入。现在可以关掉这一页了。',
    en: 'Your rating of {subject} was counted a moment ago; nothing was counted twice. You may close this page now.',
  },
  usedTitle: { zh: '这张卡已经评过了', en: 'This card has already been used' },
  used: {
    zh: '用这张卡作的评价已经计入。一张卡只计一次，再提交也不会改变它。',
    en: 'The rating made with this card has been counted. One card counts once; sending again changes nothing.',
  },
  usedNotYou: {
    zh: '如果不是您评的，请告诉发卡的人。',
    en: 'If it was not you, please tell whoever gave you the card.',
  },

  unknownTitle: { zh: '还不知道有没有收到', en: 'We do not know yet whether it arrived' },
  unknown: {
    zh: '系统现在很忙，还不能确定您的评价是不是已经计入。您的答案还在，请按“再试一次”。不会重复计入。',
    en: 'The system is busy and we cannot tell yet whether your rating was counted. Your answers are kept: please press "Try again". It cannot count twice.',
  },
  keepOpen: {
    zh: '一次不行，过一会儿再按；先不要关掉这一页。',
    en: 'If it fails again, wait a little and press again. Keep this page open.',
  },
  again: { zh: '再试一次', en: 'Try again' },
  otherCard: { zh: '用另一张卡评价', en: 'Use another card' },
} satisfies Phrases;

/** A phrase with its places filled by texts of both languages, or by one text for both. */
export function filled(phrase: Words, values: Readonly<Record<string, Words | string>>): Words {
  const as = (language: keyof Words) => {
    const texts = Object.entries(values).map(([place, text]) => [
      place,
      typeof text === 'string' ? text : text[language],
    ]);
    return fill(phrase[language], Object.fromEntries(texts));
  };
  return { zh: as('zh'), en: as('en') };
}
