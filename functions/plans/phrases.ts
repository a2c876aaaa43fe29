import type { Phrases } from '../../shared/words.ts';

/** What the plans door says. */
export const phrases = {
  cycles: { zh: '考核周期', en: 'Cycles' },
  crumbs: { zh: '所在位置', en: 'Where you are' },
  listLead: {
    zh: '选一个考核周期，看轮次、参与情况和方案，开启或截止评价。',
    en: 'Choose a cycle to see its rounds, participation and plan, and to open or close a rating round.',
  },
  listLeadReader: {
    zh: '选一个考核周期，看轮次、参与情况、方案和办理记录。',
    en: 'Choose a cycle to see its rounds, participation, plan and log.',
  },
  noCycles: { zh: '本考核办还没有考核周期。', en: 'This office has no cycle yet.' },
  noCyclesNext: {
    zh: '先在“考核方案”里发布方案，再按它开启周期；开启后会出现在这里，届时可以开启评价轮次。',
    en: 'Publish a plan under "Plans" and open a cycle from it. It then appears here, and its rounds can be opened.',
  },
  period: { zh: '{from} 至 {to}', en: '{from} to {to}' },

  'cycle-empty': { zh: '没有评价轮次', en: 'no rounds' },
  'cycle-planned': { zh: '尚未开始', en: 'not started' },
  'cycle-open': { zh: '评价进行中', en: 'rating in progress' },
  'cycle-closing': { zh: '正在封存', en: 'being sealed' },
  'cycle-between': { zh: '部分轮次已封存', en: 'some rounds sealed' },
  'cycle-sealed': { zh: '全部封存，等待计算', en: 'all sealed, to be computed' },
  'cycle-computed': { zh: '全部封存，已有结果', en: 'all sealed, result computed' },

  planned: { zh: '未开启', en: 'not open yet' },
  open: { zh: '评价中', en: 'open' },
  closing: { zh: '正在封存', en: 'being sealed' },
  sealed: { zh: '已封存', en: 'sealed' },

  plan: { zh: '考核方案', en: 'Plan' },
  planVersion: { zh: '{title}，第 {version} 版', en: '{title}, version {version}' },
  digest: { zh: '摘要', en: 'digest' },
  periodTerm: { zh: '考核期', en: 'Period' },
  units: { zh: '被考核单位', en: 'Units' },
  unitCount: { zh: '{n} 个', en: '{n}' },
  next: { zh: '下次计算', en: 'Next computation' },
  nextNone: { zh: '没有安排', en: 'none set' },
  latest: { zh: '最新结果', en: 'Latest result' },
  latestVersion: { zh: '第 {version} 版，{time} 计算', en: 'version {version}, computed {time}' },
  latestNone: { zh: '还没有', en: 'none yet' },
  analysis: { zh: '方案分析', en: 'Analysis' },
  analysisLink: {
    zh: '什么在决定名次，名次有多大把握',
    en: 'what decides the places, and how sure they are',
  },
  log: { zh: '办理记录', en: 'Log' },
  logLink: { zh: '谁在何时做了什么、为什么', en: 'Who did what, when and why' },

  rounds: { zh: '评价轮次', en: 'Rounds' },
  noRounds: { zh: '这个周期没有评价轮次。', en: 'This cycle has no rounds.' },
  round: { zh: '轮次', en: 'Round' },
  audience: { zh: '评价主体', en: 'Who rates' },
  state: { zh: '状态', en: 'State' },
  opens: { zh: '开启', en: 'Opens' },
  closes: { zh: '截止', en: 'Closes' },
  byHand: { zh: '由考核办手动', en: 'by hand' },
  notSet: { zh: '未设定', en: 'not set' },
  sealColumn: { zh: '封存', en: 'Seal' },
  sealCount: { zh: '{n} 张评价票', en: '{n} ballots' },
  action: { zh: '办理', en: 'Action' },
  openIt: { zh: '开启', en: 'Open' },
  closeIt: { zh: '截止', en: 'Close' },

  participation: { zh: '参与情况', en: 'Participation' },
  participationHint: {
    zh: '只数张数、只看席位是否提交，不看内容。',
    en: 'Ballots are only counted, and seats only marked as handed in; nothing of what they say is read.',
  },
  provisional: {
    zh: '尚未封存的轮次是临时数，不是结果。',
    en: 'Where a round is not sealed yet the count is provisional and no result.',
  },
  keptCounts: {
    zh: '已封存的轮次显示封存时清点的数。',
    en: 'Sealed rounds show what was counted when they were sealed.',
  },
  recount: { zh: '重新清点', en: 'Count them again' },
  recounted: {
    zh: '已封存的轮次刚才重新清点过，封存以后又收到的评价票也数在内。',
    en: 'Sealed rounds have just been counted again, ballots that came after the seal included.',
  },
  byUnit: { zh: '各单位参与情况', en: 'Participation by unit' },
  cardsDisagree: {
    zh: '轮次“{round}”的票比卡多，见评价卡页。',
    en: 'Round "{round}" has more ballots than cards: see its cards.',
  },
  openBesides: { zh: '不凭卡另收 {n}', en: 'without cards besides: {n}' },
  byUnitHint: { zh: '已收评价票 / 已发评价卡。', en: 'Ballots received / cards issued.' },
  takenColumn: { zh: '已收 / 应收', en: 'Received / asked' },
  perCards: { zh: '评价卡', en: 'cards' },
  perSeats: { zh: '席位', en: 'seats' },
  shareColumn: { zh: '参与率', en: 'Share' },
  tentative: { zh: '临时', en: 'provisional' },
  participationNone: { zh: '还没有开启过轮次，也没有发出评价卡。', en: 'No round has been opened and no card issued.' },
  unit: { zh: '单位', en: 'Unit' },
  sum: { zh: '合计', en: 'Sum' },
  late: {
    zh: '“{round}”封存后又收到 {n} 张，不计入结果。',
    en: '{n} ballots of "{round}" came after the seal and are never counted.',
  },

  compute: { zh: '计算结果', en: 'Computing the result' },
  computeWhat: {
    zh: '结果由系统按时计算，只用已封存的轮次和已确认的台账记录。',
    en: 'Results are computed on schedule, from sealed rounds and accepted records only.',
  },
  computeUnsealed: {
    zh: '现在 {all} 个轮次中有 {sealed} 个已封存；没有封存的不计入，按方案的缺项规则处理。',
    en: "{sealed} of {all} rounds are sealed now; the others are left out, and the plan's rule for missing evidence holds.",
  },
  computeNow: { zh: '立即计算', en: 'Compute now' },
  computeReason: { zh: '考核办在周期页面上要求立即计算', en: 'asked for by the office on the page of the cycle' },

  tree: { zh: '指标与权重', en: 'Indicators and weights' },

  opened: { zh: '“{round}”已开启，现在可以评价。', en: '"{round}" is open; ratings are taken from now on.' },
  closed: {
    zh: '“{round}”已截止，不再接收新的评价票。系统稍后读取两次，两次一致就封存。',
    en: '"{round}" is closed and takes no more ballots. It will be read twice and sealed when both reads are equal.',
  },
  computing: {
    zh: '已安排计算，一般一分钟之内完成；有轮次正在封存的，等封存以后再算。稍后刷新本页，看“最新结果”。',
    en: 'A computation is due now and is usually done within a minute; while a round is being sealed it waits for the seal. Reload this page then and look at the latest result.',
  },
  computed: {
    zh: '计算已经完成。依据没有变化的，结果和版本号都不变。',
    en: 'The computation is done. Where the evidence is the same as before, result and version are the same too.',
  },

  openTitle: { zh: '开启轮次：{round}', en: 'Open round: {round}' },
  closeTitle: { zh: '截止轮次：{round}', en: 'Close round: {round}' },
  whatFollows: { zh: '确认以后', en: 'What follows' },
  openStep1: {
    zh: '持有评价卡的人从现在起可以评价：{audience}。',
    en: 'Whoever holds a card can rate from now on: {audience}.',
  },
  openStep1Seats: {
    zh: '有评议任务的席位从现在起可以登录填写、提交：{audience}。',
    en: 'Whoever fills in the sheet of a seat can do so from now on: {audience}.',
  },
  openStep2At: {
    zh: '到 {time} 自动截止；也可以提前截止。',
    en: 'It closes by itself at {time}; it can be closed earlier.',
  },
  openStep2: {
    zh: '没有设定截止时间，需要在这里手动截止。',
    en: 'No closing time is set: somebody has to close it here.',
  },
  openStep3: {
    zh: '开启不能撤销：开启以后只能截止，截止以后不能再开。',
    en: 'This cannot be undone: an open round can only be closed, and a closed one never opens again.',
  },
  closeStep1: {
    zh: '立即停止接收评价票。还没有提交的人不能再评价。',
    en: 'No more ballots are taken. Whoever has not sent his can no longer rate.',
  },
  closeStep2: {
    zh: '等待 {seconds} 秒，让已经在路上的提交到达。',
    en: '{seconds} seconds of grace let arrive what is already on its way.',
  },
  closeStep3: {
    zh: '系统读取两次，两次一致就封存，记下票数和摘要。以后到的票列出来，但不计入。',
    en: 'It is then read twice and sealed when both reads are equal, with count and digest. Later ballots are listed and never counted.',
  },
  closeStep4: { zh: '截止不能撤销，这个轮次不能再开启。', en: 'This cannot be undone: the round never opens again.' },
  soFarSeats: {
    zh: '到现在 {all} 个席位中已提交 {done} 个，{late} 个未提交。',
    en: '{done} of {all} seats have handed in, {late} are late.',
  },
  soFar: { zh: '到现在收到 {n} 张评价票（临时数）。', en: '{n} ballots so far (provisional).' },
  openButton: { zh: '确认开启', en: 'Open the round' },
  closeButton: { zh: '确认截止', en: 'Close the round' },
  back: { zh: '返回，不做改动', en: 'Back, change nothing' },
  backToCycle: { zh: '返回考核周期', en: 'Back to the cycle' },

  conflictTitle: { zh: '没有办成', en: 'Not done' },
  'already-open': { zh: '“{round}”已经开启，不能再次开启。', en: '"{round}" is open already.' },
  'not-open': { zh: '“{round}”还没有开启，不能截止。', en: '"{round}" is not open, so it cannot be closed.' },
  'already-closing': { zh: '“{round}”已经截止，正在封存。', en: '"{round}" is closed already and being sealed.' },
  'already-sealed': {
    zh: '“{round}”已经封存，不能再开启或截止。',
    en: '"{round}" is sealed and can be neither opened nor closed.',
  },
  changed: {
    zh: '您打开确认页以后，“{round}”被别人改动过。请看过现在的状态再决定。',
    en: 'Somebody changed "{round}" after you opened the confirmation. Please look at its present state first.',
  },
  nothingDone: { zh: '没有做任何改动。现在的状态：{state}。', en: 'Nothing was changed. Its state now: {state}.' },

  logTitle: { zh: '办理记录', en: 'Log' },
  logLead: {
    zh: '这个周期里谁在何时做了什么、为什么，最近的在前。',
    en: 'Who did what in this cycle, when and why, the latest first.',
  },
  logNone: { zh: '还没有记录。', en: 'Nothing has been entered yet.' },
  logLimit: { zh: '共 {all} 条，只列最近 {n} 条。', en: 'The latest {n} of {all} entries.' },
  when: { zh: '时间', en: 'When' },
  who: { zh: '谁', en: 'Who' },
  what: { zh: '做了什么', en: 'What' },
  on: { zh: '对象', en: 'On' },
  why: { zh: '为什么', en: 'Why' },
  clock: { zh: '系统时钟', en: 'the clock' },
  refused: { zh: '{action}（没有办成）', en: '{action} (not done)' },

  earlier: { zh: '引用的其他周期结果', en: 'Results of other cycles' },
  earlierName: { zh: '方案中的名称', en: 'Named in the plan' },
  earlierCycle: { zh: '采用的周期', en: 'Cycle' },
  earlierMissing: { zh: '尚未选定', en: 'not chosen yet' },
  earlierLater: { zh: '（该周期已有更新的结果）', en: '(that cycle has a later result)' },
  earlierChange: { zh: '选定或更换', en: 'Choose or change' },
  earlierTitle: { zh: '选定其他周期的结果', en: 'Choose results of other cycles' },
  earlierLead: {
    zh: '方案引用其他周期的结果计分。请为每一项选定一个周期；采用的是此刻这一版结果，以后重新计算不会自动改变它。',
    en: 'The plan builds on results of other cycles. Choose one for each name. It is this very version that counts; a later computation does not change it.',
  },
  earlierNone: {
    zh: '本考核办还没有其他周期的结果。先完成并计算那些周期，再回到这里。',
    en: 'This office has no result of another cycle yet. Finish and compute those cycles first.',
  },
  earlierNotChosen: { zh: '不采用', en: 'none' },
  earlierLatest: { zh: '{title}，第 {version} 版', en: '{title}, version {version}' },
  earlierOld: { zh: '{title}，较早的一版（{digest}）', en: '{title}, an earlier version ({digest})' },
  earlierGone: {
    zh: '选定的结果已不是现行的一版，请重新选择。',
    en: 'The result chosen no longer stands; choose again.',
  },
  earlierSave: { zh: '保存', en: 'Save' },
  earlierSaved: {
    zh: '已保存。请“立即计算”，结果才会采用。',
    en: 'Saved. Press "Compute now" for a result that uses it.',
  },
} satisfies Phrases;
