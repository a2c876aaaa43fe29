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
  whatHappensAll: {
    zh: '一张卡评价全部 {n} 个单位，每个单位选一个答案，最后一起提交。一张卡只计一次。',
    en: 'One card rates all {n} units: one answer for each, sent together at the end. One card counts once.',
  },
  whatHappensAllItems: {
    zh: '一张卡评价全部 {n} 个单位，每个单位有 {items} 个问题，最后一起提交。一张卡只计一次。',
    en: 'One card rates all {n} units: {items} questions about each, sent together at the end. One card counts once.',
  },
  privacyTitle: { zh: '不记名', en: 'Anonymous' },
  privacy: {
    zh: '我们不知道您是谁，也不保存姓名、电话、微信号。只保存评的是哪里、您选的答案、哪一天，以及卡是从哪里发出的。',
    en: 'We do not know who you are and store no name, phone number or WeChat account: only what is rated, the answers you choose, the day, and where the card was handed out.',
  },
  tabTitle: { zh: '群众评价', en: 'Citizen rating' },
  tabTitleAll: { zh: '评价全部单位', en: 'Rating of all units' },

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
  misfitTitle: { zh: '这张卡不能用于这一轮评价', en: 'This card is not for this round' },
  misfitOne: {
    zh: '这一轮里，一张卡评价全部单位；您的卡只印了一个单位。请找发卡的人换一张卡。',
    en: 'In this round one card rates all units; yours was made for one unit. Please ask whoever gave it to you for another.',
  },
  misfitAll: {
    zh: '这一轮里，一张卡只评价一个单位；您的卡是评价全部单位的。请找发卡的人换一张卡。',
    en: 'In this round each card rates one unit; yours was made for all units. Please ask whoever gave it to you for another.',
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
  rateAll: { zh: '请您评价 {n} 个单位', en: 'Please rate {n} units' },
  allUnits: { zh: '全部 {n} 个单位', en: 'all {n} units' },
  howToAll: {
    zh: '每个单位选一个答案，说不准的选“不了解”。全部选完，按最下面的“提交评价”。有漏选的，提交以后会告诉您是哪个单位，已经选的都还在。',
    en: `Choose one answer for each unit; "Don't know" is fine. Then press "Send my rating" at the end. If one is missing you will be told which; what you chose stays.`,
  },
  howToAllItems: {
    zh: '每个单位、每一项各选一个答案，说不准的选“不了解”。全部选完，按最下面的“提交评价”。有漏选的，提交以后会告诉您是哪个单位、哪一项，已经选的都还在。',
    en: `Choose one answer to each question about each unit; "Don't know" is fine. Then press "Send my rating" at the end. If one is missing you will be told which; what you chose stays.`,
  },
  sheetLabel: { zh: '评价表', en: 'Sheet' },
  doneUnits: {
    zh: '共 {all} 个单位，已评 {done} 个，还差 {left} 个。还没有提交。',
    en: '{done} of {all} units are rated, {left} to go. Nothing has been sent yet.',
  },
  doneCells: {
    zh: '共 {all} 个答案，已选 {done} 个，还差 {left} 个，涉及 {units} 个单位。还没有提交。',
    en: '{done} of {all} answers are chosen, {left} to go, about {units} units. Nothing has been sent yet.',
  },
  missingHere: { zh: '还没有选的，点一下就到：', en: 'Not answered yet; follow a name to get there:' },
  nothingChosen: {
    zh: '一个单位也没有评。从第一个单位开始：{unit}',
    en: 'No unit has been rated. Begin with the first one: {unit}',
  },
  unitItems: { zh: '{unit}（{items}）', en: '{unit} ({items})' },
  allItems: { zh: '全部', en: 'all' },
  doneSoFar: { zh: '共 {all} 个答案，已选 # 个', en: '# of {all} answers chosen' },
  keptAnswers: {
    zh: '您上次在这部手机上选的答案还在，接着填就行。',
    en: 'What you chose on this phone before is still here; just go on.',
  },
  clearAnswers: { zh: '清空重填', en: 'Clear and begin anew' },
  unsent: {
    zh: '网络不通，还不知道有没有收到。您的答案都还在，请再按一次“提交评价”，不会重复计入。',
    en: 'No connection; we cannot tell yet whether it arrived. Your answers are kept: please press "Send my rating" again. It cannot count twice.',
  },
  sending: { zh: '正在提交……', en: 'Sending …' },
  receiptTitle: { zh: '核对回执', en: 'Check a receipt' },
  receiptLabel: { zh: '回执号', en: 'Receipt' },
  receiptHint: { zh: '样子像 ABCD-EFGH-JKMN。', en: 'It looks like ABCD-EFGH-JKMN.' },
  receiptCheck: { zh: '核对', en: 'Check' },
  receiptTrue: {
    zh: '这个回执是真的：凭它的评价已经收到，计入“{round}”。评了什么，回执看不出来，谁也查不到。',
    en: 'This receipt is genuine: its rating was accepted in "{round}". What was chosen it does not show, and nobody can look it up with it.',
  },
  receiptFalse: {
    zh: '这一轮评价没有发出过这个回执号。请对照抄下的号码再看一下。',
    en: 'No such receipt was given out in this round. Please compare with what you wrote down.',
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
