import { fill, type Phrases, type Words } from '../../shared/words.ts';

/** What the pages of paper sheets say. */
export const phrases = {
  paper: { zh: '纸质评价', en: 'Paper sheets' },
  crumbs: { zh: '位置', en: 'Where you are' },
  lead: {
    zh: '收回的纸质评价表在这里录入：先逐张录，再由另一个人抽查重录，核对一致后整批计票。',
    en: 'Returned paper sheets are typed here: each once, a sample again by somebody else, then the batch is cast.',
  },
  noRounds: { zh: '没有设“纸质”渠道的轮次。', en: 'No round has a channel of paper.' },
  noRoundsNext: {
    zh: '在考核方案的评价主体里加一个渠道，“怎么来的”选“纸质评价表”，再开启周期；评价卡在“评价卡”里制作。',
    en: 'In the plan add a channel whose ballots come "on paper", then open the cycle; cards are made under "Cards".',
  },
  planned: { zh: '未开启', en: 'not open yet' },
  open: { zh: '进行中', en: 'open' },
  closing: { zh: '已截止', en: 'closed' },
  sealed: { zh: '已封存', en: 'sealed' },
  over: {
    zh: '这一轮已经截止，不能再录入和计票。',
    en: 'This round is closed: nothing more can be typed or cast.',
  },
  beforeClose: {
    zh: '请在这一轮截止以前计票，截止以后就不能再计了。',
    en: 'Cast each batch before the round closes; afterwards it cannot be cast.',
  },
  batches: { zh: '批次', en: 'Batches' },
  none: { zh: '还没有批次。填好下面的表，开始录第一批。', en: 'No batch yet. Begin the first one below.' },
  batch: { zh: '批次', en: 'Batch' },
  entered: { zh: '已录入（张）', en: 'Sheets typed' },
  state: { zh: '状态', en: 'State' },
  entering: { zh: '正在录入', en: 'being typed' },
  checking: { zh: '正在核对', en: 'being checked' },
  cast: { zh: '已计票', en: 'cast' },
  newBatch: { zh: '开始一个批次', en: 'Begin a batch' },
  title: { zh: '批次名称', en: 'Name of the batch' },
  titleHint: {
    zh: '例如“石桥镇收回第一袋”，不超过 40 字。',
    en: 'Such as "Shiqiao, first bag"; at most 40 characters.',
  },
  titleFault: { zh: '请写批次名称，不超过 40 字。', en: 'Please name the batch, at most 40 characters.' },
  channel: { zh: '渠道', en: 'Channel' },
  channelFault: { zh: '请从列出的渠道里选一个。', en: 'Please choose one of the channels listed.' },
  percent: { zh: '抽查重录比例（%）', en: 'Share typed a second time (%)' },
  percentHint: {
    zh: '5 到 100 的整数。至少抽 20 张，不足 20 张的全部重录。',
    en: 'A whole number from 5 to 100. At least 20 sheets, or all of a smaller batch.',
  },
  percentFault: { zh: '请填 5 到 100 的整数。', en: 'Please give a whole number from 5 to 100.' },
  beginButton: { zh: '开始录入', en: 'Begin' },
  by: { zh: '{who} 开始于 {day}', en: 'begun by {who} on {day}' },

  steps: { zh: '办理步骤', en: 'Steps' },
  stepFirst: { zh: '逐张录入，按提示把编号写在纸上', en: 'Type each sheet and write its number on the paper' },
  stepSecond: {
    zh: '抽一部分，由另一个人看着纸再录一遍',
    en: 'A drawn sample is typed again from the paper by somebody else',
  },
  stepDiffer: { zh: '两遍不一样的，对照原纸定下来', en: 'Where the two differ, look at the paper and settle it' },
  stepCast: { zh: '考核办确认，整批计票', en: 'The office has the batch cast' },
  typeNext: { zh: '录入下一张', en: 'Type the next sheet' },
  finishGo: { zh: '录完了，去抽查', en: 'All typed: draw the sample' },
  removeGo: { zh: '取出一张', en: 'Take a sheet out' },
  checkGo: { zh: '重录抽中的表', en: 'Type the sample again' },
  differGo: { zh: '看核对结果', en: 'Compare the two' },
  castGo: { zh: '整批计票', en: 'Cast the batch' },
  drawn: {
    zh: '共 {of} 张，抽中 {n} 张重录，已重录 {done} 张。',
    en: '{n} of {of} sheets were drawn to be typed again; {done} of them are done.',
  },
  todo: { zh: '请找出这些编号的纸：{numbers}', en: 'Take out the papers with these numbers: {numbers}' },
  recipe: {
    zh: '抽签办法：把“种子|编号”逐个取 SHA-256，从小到大排，取前 {n} 个。种子：{seed}',
    en: 'How they were drawn: SHA-256 of "seed|number" for each sheet, sorted, the first {n}. Seed: {seed}',
  },
  settledNote: {
    zh: '核对完成：比了 {compared} 格，{differing} 格不一样，差错率 {rate}%。',
    en: 'Checked: {compared} cells compared, {differing} differ, an error rate of {rate} %.',
  },
  report: { zh: '计票结果', en: 'What was cast' },
  counted: { zh: '计入的票', en: 'Counted' },
  used: { zh: '这张卡已经评过，不重复计', en: 'The card had rated already; not counted twice' },
  invalid: { zh: '卡已作废，不计', en: 'The card was withdrawn; not counted' },
  takenOut: { zh: '计票前取出，不计', en: 'Taken out before; not counted' },
  sheets: { zh: '{n} 张', en: '{n}' },
  numbered: { zh: '{n} 张，编号 {numbers}', en: '{n}: No. {numbers}' },
  leftover: {
    zh: '这一批已经计票，但录入的内容还没有全部清除。请再按一次。',
    en: 'This batch was cast, but what was typed is not all deleted yet. Please press once more.',
  },

  firstTitle: { zh: '录入评价表', en: 'Type a sheet' },
  secondTitle: { zh: '重录抽中的表', en: 'Type a drawn sheet again' },
  digits: {
    zh: '每格一个数字：{levels}，0 不了解或没填。输一位就到下一格（没有自动跳就按 Tab 键），最后按回车保存。',
    en: "One digit a cell: {levels}; 0 don't know or left empty. It moves on by itself, or by the Tab key; Enter saves.",
  },
  code: { zh: '卡上的号码', en: 'Code on the card' },
  codeHint: { zh: '扫码，或者输入 17 位号码。', en: 'Scan it, or type its 17 characters.' },
  question: { zh: '问题', en: 'Question' },
  unit: { zh: '评价单位', en: 'Unit' },
  digit: { zh: '数字', en: 'Digit' },
  told: {
    zh: '有没有人要求您该怎么选？（1 有，2 没有，0 不想说）',
    en: 'Told what to answer? (1 yes, 2 no, 0 not said)',
  },
  words: { zh: '纸上写的话', en: 'What is written on the paper' },
  wordsHint: { zh: '没有就空着，不超过 500 字。', en: 'Empty where there is nothing; at most 500 characters.' },
  save: { zh: '保存，录下一张', en: 'Save, next sheet' },
  done: { zh: '先到这里', en: 'Stop here' },
  saved: { zh: '已保存。请在这张纸上写编号 {n}。', en: 'Saved. Write No. {n} on this paper.' },
  savedAgain: { zh: '编号 {n} 重录好了。', en: 'No. {n} is typed again.' },
  savedCount: { zh: '这一批已录 {n} 张。', en: '{n} sheets of this batch are typed.' },
  cellMissing: { zh: '“{cell}”还没有填。', en: '"{cell}" is empty.' },
  cellWrong: { zh: '“{cell}”要填 0 到 {most} 的数字。', en: '"{cell}" takes a digit from 0 to {most}.' },
  besideMissing: { zh: '还没有填。', en: 'Still empty.' },
  besideWrong: { zh: '要填 0 到 {most} 的数字。', en: 'A digit from 0 to {most}, please.' },
  codeMalformed: {
    zh: '号码不对，请对照卡片再输一次。',
    en: 'This is no code of a card. Compare it with the card and type it again.',
  },
  codeUnknown: {
    zh: '没有这张卡，请对照卡片再输一次。',
    en: 'No such card. Compare it with the paper and type it again.',
  },
  codeBraked: { zh: '输错的号码太多，请过一分钟再试。', en: 'Too many unknown codes; please try again in a minute.' },
  codeWithdrawn: { zh: '这张卡已经作废，纸放一边，不录。', en: 'This card is withdrawn. Put the paper aside.' },
  codeExpired: { zh: '这张卡已经过期，纸放一边，不录。', en: 'This card has expired. Put the paper aside.' },
  codeMisfit: { zh: '这张卡不是评这一轮的。', en: 'This card is of another kind than this round asks for.' },
  codeUsed: {
    zh: '这张卡已经评过了（比如在手机上），纸放一边，不录。',
    en: 'This card has rated already, such as on a phone. Put the paper aside.',
  },
  codeTyped: { zh: '这张卡的表已经录过，编号 {n}。', en: 'The sheet of this card was typed already, as No. {n}.' },
  codeNotDrawn: { zh: '这张没有抽中，不用重录。', en: 'This sheet was not drawn; it need not be typed again.' },
  codeOwn: {
    zh: '编号 {n} 第一遍是您录的，请换一个人重录。',
    en: 'You typed No. {n} the first time; somebody else must type it again.',
  },
  codeAgain: { zh: '编号 {n} 已经重录过了。', en: 'No. {n} has been typed again already.' },
  full: {
    zh: '这一批已满 300 张，请先抽查、计票，再开始下一批。',
    en: 'A batch holds 300 sheets; finish this one first.',
  },
  notNow: {
    zh: '这一步现在不能做，可能别人已经做过了。',
    en: 'This step cannot be taken now; somebody may have done it.',
  },
  back: { zh: '返回', en: 'Back' },

  finishTitle: { zh: '录完了，抽查？', en: 'All typed: draw the sample?' },
  finishLead: {
    zh: '这一批录了 {n} 张，将抽 {check} 张由另一个人重录。以后不能再往这一批里加。',
    en: '{n} sheets are typed; {check} will be drawn to be typed again by somebody else. No sheet can be added afterwards.',
  },
  finishNone: { zh: '还没有录入，不能抽查。', en: 'Nothing is typed yet.' },
  finishButton: { zh: '抽签', en: 'Draw' },

  differTitle: { zh: '核对两遍录入', en: 'Compare the two typings' },
  differNone: { zh: '两遍完全一样。', en: 'The two typings are the same.' },
  differLead: {
    zh: '比了 {compared} 格，{differing} 格不一样，差错率 {rate}%。请找出原纸，把纸上的数字填进去。',
    en: '{compared} cells compared, {differing} differ: {rate} %. Look at each paper and enter what it says.',
  },
  differWait: { zh: '还有 {n} 张没有重录。', en: '{n} drawn sheets are not typed again yet.' },
  sheet: { zh: '编号', en: 'No.' },
  sheetNumber: { zh: '编号 {n}', en: 'No. {n}' },
  firstTyped: { zh: '第一遍', en: 'First' },
  secondTyped: { zh: '第二遍', en: 'Second' },
  onPaper: { zh: '纸上是', en: 'On the paper' },
  settleButton: { zh: '定下来', en: 'Settle' },

  removeTitle: { zh: '取出一张', en: 'Take a sheet out' },
  removeLead: {
    zh: '录错了，或者抽中的纸找不到了，就把这一张取出来；录错的可以重新录。取出来的不计票。',
    en: 'For a sheet typed wrongly, or a drawn paper that is lost. It is not cast; while typing goes on it may be typed anew.',
  },
  number: { zh: '编号', en: 'Number on the paper' },
  numberFault: { zh: '这一批里没有这个编号。', en: 'This batch has no such number.' },
  removeButton: { zh: '取出', en: 'Take out' },
  removed: { zh: '已经取出。', en: 'It is taken out.' },

  castTitle: { zh: '计入这一批？', en: 'Cast this batch?' },
  castLead: {
    zh: '{n} 张评价表将按各自的卡计票，一卡一票；卡已经在别处用过的单独列出，不重复计。计票不能撤销，录入的内容随后清除。',
    en: '{n} sheets will be cast, one ballot a card; cards used elsewhere meanwhile are listed and not counted twice. It cannot be undone, and what was typed is then deleted.',
  },
  castWait: { zh: '先完成抽查核对，才能计票。', en: 'The check must be finished first.' },
  castClosed: { zh: '这一轮现在没有开启，不能计票。', en: 'The round is not open now, so nothing can be cast.' },
  castUnsure: {
    zh: '有 {n} 张不确定计上没有。请再按一次：不会重复计票。',
    en: 'For {n} sheets it is not sure whether they were counted. Press once more: nothing is counted twice.',
  },
  castButton: { zh: '计票', en: 'Cast' },
} satisfies Phrases;

/** A phrase with its places filled, each by a text of both languages or one for both. */
export function filled(phrase: Words, values: Readonly<Record<string, Words | string | number>>): Words {
  const said = (language: keyof Words) =>
    fill(
      phrase[language],
      Object.fromEntries(
        Object.entries(values).map(([name, value]) => [
          name,
          typeof value === 'object' ? value[language] : String(value),
        ]),
      ),
    );
  return { zh: said('zh'), en: said('en') };
}
