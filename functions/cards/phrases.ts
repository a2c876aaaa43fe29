import { fill, type Phrases, type Words } from '../../shared/words.ts';

/** What the pages of cards say. */
export const phrases = {
  cards: { zh: '评价卡', en: 'Rating cards' },
  crumbs: { zh: '位置', en: 'Where you are' },
  lead: {
    zh: '群众凭评价卡评价，一张卡只计一次。在这里成批制卡、打印、作废，封存以后核对票数和卡数。',
    en: 'Citizens rate with cards, and one card counts once. Make them in batches, print them, withdraw them; after the seal ballots are held against cards.',
  },
  noRounds: { zh: '还没有面向群众的轮次。', en: 'There is no round for the public yet.' },
  noRoundsNext: {
    zh: '先在“考核方案”里由发布的方案开启一个周期，有群众评价主体的轮次会列在这里。',
    en: 'Open a cycle from a published plan first; its rounds for the public are then listed here.',
  },
  opensOn: { zh: '{day} 起', en: 'from {day}' },
  opensByHand: { zh: '由考核办开启', en: 'opened by the office' },
  separator: { zh: '，', en: ', ' },
  planned: { zh: '未开始', en: 'planned' },
  open: { zh: '进行中', en: 'open' },
  closing: { zh: '截止中', en: 'closing' },
  sealed: { zh: '已封存', en: 'sealed' },
  newBatch: { zh: '制作一批评价卡', en: 'Make a batch of cards' },
  poster: { zh: '打印海报', en: 'Print a poster' },
  withdrawOne: { zh: '作废一张卡', en: 'Withdraw one card' },
  batches: { zh: '批次', en: 'Batches' },
  noBatches: { zh: '这一轮还没有制卡。按“制作一批评价卡”开始。', en: 'No cards yet. Press "Make a batch of cards".' },
  batch: { zh: '批次', en: 'Batch' },
  forWhom: { zh: '发给', en: 'For' },
  issued: { zh: '制发', en: 'Issued' },
  used: { zh: '已用', en: 'Used' },
  withdrawn: { zh: '作废', en: 'Withdrawn' },
  state: { zh: '状态', en: 'State' },
  valid: { zh: '有效', en: 'valid' },
  expired: { zh: '已过期', en: 'expired' },
  validUntil: { zh: '{day}前有效', en: 'valid until {day}' },
  wholeWithdrawn: { zh: '整批作废', en: 'withdrawn' },
  madeOn: { zh: '{day}，{by}', en: '{day}, {by}' },
  listDigest: { zh: '清单', en: 'list,' },
  byUnit: { zh: '各单位收到多少票、制发多少卡', en: 'Ballots received and cards issued by unit' },
  withdrawBatch: { zh: '整批作废', en: 'Withdraw the batch' },
  usedLater: {
    zh: '轮次封存以后才显示每批用了多少张；现在只知道一共收到 {n} 张票。',
    en: 'How many of each batch were used is shown once the round is sealed; so far {n} ballots have come in all together.',
  },
  few: { zh: '不显示', en: 'not shown' },
  usedShown: {
    zh: '用了不到 10 张的批次，以及能用来推算它的批次，不显示张数。',
    en: 'Batches of which fewer than 10 cards were used show no number, nor do those it could be worked out from.',
  },
  roundOver: { zh: '轮次已截止', en: 'round over' },
  unbatched: { zh: '不成批的卡', en: 'Cards without a batch' },
  reconciled: {
    zh: '票数和卡数对得上：收到 {ballots} 张票，制发 {cards} 张卡。',
    en: 'Ballots and cards agree: {ballots} ballots, {cards} cards issued.',
  },
  moreForUnit: {
    zh: '“{unit}”收到 {ballots} 张凭卡的票，只制发了 {cards} 张卡。票不可能比卡多，请立即报告审计。',
    en: '"{unit}" has {ballots} ballots on cards and only {cards} cards were issued. This cannot be: report it to the auditor.',
  },
  moreForBatch: {
    zh: '批次“{batch}”收到 {ballots} 张票，只制发了 {cards} 张卡。请立即报告审计。',
    en: 'Batch "{batch}" has {ballots} ballots and {cards} cards. This cannot be: report it to the auditor.',
  },
  unknownBatch: {
    zh: '有 {ballots} 张票写着没有制发过的批次“{batch}”。请立即报告审计。',
    en: '{ballots} ballots name a batch "{batch}" that was never made. Report it to the auditor.',
  },
  orderLead: {
    zh: '一批卡发给同一类人，同一天制作、同时打印。先看一遍再制作。',
    en: 'A batch is for one kind of people, made and printed at once. You see it once more before it is made.',
  },
  title: { zh: '批次名称', en: 'Name of the batch' },
  titleHint: {
    zh: '自己认得出就行，例如“稻香镇入户第一批”。',
    en: 'For yourselves, such as "Daoxiang, doorstep, first".',
  },
  titleFault: { zh: '请写批次名称，不超过 40 字。', en: 'Please name the batch, at most 40 characters.' },
  subjects: { zh: '评价哪个单位', en: 'What the cards rate' },
  allUnits: { zh: '全部 {n} 个单位，各一份', en: 'each of all {n} units' },
  severalUnits: { zh: '{n} 个单位', en: '{n} units' },
  groupUnits: { zh: '{group}的 {n} 个单位，各一份', en: 'each of the {n} units of {group}' },
  wholeCard: { zh: '一张卡评价全部 {n} 个单位', en: 'one card rates all {n} units' },
  subjectsFault: { zh: '请选择评价哪个单位。', en: 'Please choose what the cards rate.' },
  each: { zh: '每个单位多少张', en: 'How many for each' },
  eachWhole: { zh: '多少张', en: 'How many' },
  eachFault: { zh: '请填 1 至 5000 的整数。', en: 'Please give a whole number from 1 to 5000.' },
  tooMany: {
    zh: '一共 {n} 张，一批最多 5000 张。请分成几批，或者用命令 npm run county -- cards。',
    en: '{n} cards in all; a batch holds at most 5000. Make several, or use the command npm run county -- cards.',
  },
  channel: { zh: '渠道', en: 'Channel' },
  stratum: { zh: '层面', en: 'Stratum' },
  none: { zh: '不分', en: 'none' },
  choose: { zh: '请选择', en: 'Choose' },
  partFault: { zh: '方案按它加权，请选择。', en: 'The plan weighs it: please choose.' },
  expires: { zh: '有效期到哪一天（可以不填）', en: 'Last day it can be used (optional)' },
  expiresFault: { zh: '请填今天或以后的日期。', en: 'Please give today or a later day.' },
  look: { zh: '看一遍', en: 'Look it over' },
  confirmTitle: { zh: '制作这一批评价卡？', en: 'Make this batch of cards?' },
  confirmLead: { zh: '{cards} 张卡，{units}，A4 纸 {pages} 页。', en: '{cards} cards, {units}, {pages} pages of A4.' },
  confirmStep1: {
    zh: '按“制作并下载”，浏览器保存一个压缩包：打印页、清单、说明。',
    en: 'Press "Make and download": your browser keeps a package with the pages to print, the list and a note.',
  },
  confirmStep2: {
    zh: '系统里只留密文，卡号只在这个压缩包里，只给一次。没有下载成功就整批作废，重新制作。',
    en: 'The house keeps no code: they are in this package only, and it is given once. If the download fails, withdraw the batch and make it anew.',
  },
  confirmStep3: {
    zh: '打印、裁开、封好，打乱后再发；发完把清单封存或者销毁。',
    en: 'Print, cut, seal and shuffle before handing out; then lock the list away or destroy it.',
  },
  make: { zh: '制作并下载', en: 'Make and download' },
  back: { zh: '返回', en: 'Back' },
  backToCards: { zh: '回到评价卡', en: 'Back to the cards' },
  changeOrder: { zh: '改一改', en: 'Change it' },
  existsTitle: { zh: '这一批已经制作过', en: 'This batch was made already' },
  exists: {
    zh: '压缩包只给一次。如果没有保存好，请把这一批整批作废，再重新制作。',
    en: 'Its package is given once. If it was not kept, withdraw the batch and make it anew.',
  },
  overTitle: { zh: '这一轮已经截止', en: 'This round is over' },
  over: { zh: '截止以后不能再制卡。', en: 'No cards are made after the close.' },
  withdrawTitle: { zh: '整批作废“{batch}”？', en: 'Withdraw the batch "{batch}"?' },
  withdrawLead: {
    zh: '这一批 {n} 张卡从现在起都不能再用，不能恢复。已经用它们投的票仍然有效。',
    en: 'None of its {n} cards can be used from now on; this cannot be undone. Ballots already cast with them stay.',
  },
  withdrawButton: { zh: '作废', en: 'Withdraw' },
  withdrawOneLead: {
    zh: '卡丢了或者发错了，在这里作废。已经用它投的票仍然有效。',
    en: 'For a card that was lost or handed out wrongly. A ballot already cast with it stays.',
  },
  code: { zh: '卡号', en: 'Card code' },
  codeFault: { zh: '这一轮没有这张卡，请对照卡片。', en: 'This round has no such card; please compare with the card.' },
  done: { zh: '已作废。', en: 'Withdrawn.' },
  fileName: { zh: '评价卡 {batch} {cycle}', en: 'Cards {batch} {cycle}' },
  pageFile: { zh: '打印这一份-评价卡', en: 'print-this-cards' },
  listFile: { zh: '清单-请封存', en: 'list-lock-away' },
  noteFile: { zh: '说明', en: 'note' },
  note: {
    zh: '评价卡 {batch}\n{cycle} {round}\n共 {cards} 张。\n\n一、用浏览器打开“{page}.html”，A4 纸打印，沿虚线裁开，装进信封，打乱再发。\n二、“{list}.csv”里有每张卡的号码：谁拿到号码，谁就能投票。请封存，发完销毁。\n三、系统里没有这些号码。清单的指纹（SHA-256）已经记入办理记录：\n{digest}\n',
    en: 'Cards {batch}\n{cycle}, {round}\n{cards} cards.\n\n1. Open "{page}.html" in a browser, print on A4, cut along the dashed lines, put into envelopes, shuffle before handing out.\n2. "{list}.csv" holds the code of every card: whoever has a code can vote. Lock it away and destroy it when the cards are handed out.\n3. The house keeps no code. The fingerprint (SHA-256) of the list is in the log:\n{digest}\n',
  },
  posterTitle: { zh: '海报', en: 'Poster' },
  posterAsk: { zh: '请您评一评', en: 'Please rate' },
  posterRound: { zh: '{round}，{n} 个问题', en: '{round}, questions: {n}' },
  posterOpen: {
    zh: '用手机“扫一扫”，一分钟，不记名。',
    en: 'Scan with your phone. One minute, no name.',
  },
  posterCards: {
    zh: '拿到评价卡的群众，请扫卡上的二维码，或者打开这个网址输入卡号。',
    en: 'If you were given a card, scan the code on it, or open this address and type the code.',
  },
  posterAddress: { zh: '网址', en: 'Address' },
  posterReal: {
    zh: '怎样认真假：打开的网址应当以 {host} 开头。我们不问姓名、电话、身份证和验证码，不收钱，不用下载。',
    en: 'How to know it is real: the address begins with {host}. We ask for no name, phone, identity card or text code, no money and no download.',
  },
  posterPrint: { zh: '打印用 A4 纸。浏览器菜单里选“打印”。', en: 'Print on A4 from the menu of your browser.' },
  keyGone: {
    zh: '本周期的密钥已经销毁：评价卡不能再制作、查验和作废，也没有人能查出哪张卡投了哪张票。',
    en: 'The key of this cycle is destroyed: cards can no longer be made, looked up or withdrawn, and nobody can find out which card cast which ballot.',
  },
} satisfies Phrases;

/** A phrase with its places filled, each by a text of both languages or one for both. */
export function filled(phrase: Words, values: Readonly<Record<string, Words | string | number>>): Words {
  const as = (language: keyof Words) =>
    fill(
      phrase[language],
      Object.fromEntries(
        Object.entries(values).map(([place, text]) => [
          place,
          typeof text === 'object' ? text[language] : String(text),
        ]),
      ),
    );
  return { zh: as('zh'), en: as('en') };
}
