import type { Phrases } from '../../shared/words.ts';

/** What is said where a cycle is opened. */
export const openCycleWords = {
  title: { zh: '开启考核周期', en: 'Open a cycle' },
  lead: {
    zh: '按“{plan}”第 {version} 版开启一个考核周期。先填写，再核对，确认以后才保存。',
    en: 'Opens a cycle by "{plan}", version {version}. Fill in, check, and only then is it stored.',
  },
  cycle: { zh: '周期', en: 'Cycle' },
  id: { zh: '周期编号', en: 'Id of the cycle' },
  idHint: {
    zh: '小写字母、数字和连字符，如 2026 或 2026-h1。以后不能改。',
    en: 'Small letters, digits and hyphens, such as 2026 or 2026-h1. It stays for good.',
  },
  titleZh: { zh: '名称（中文）', en: 'Title (Chinese)' },
  titleEn: { zh: '名称（英文，可不填）', en: 'Title (English, may be empty)' },
  from: { zh: '考核期开始', en: 'Period from' },
  to: { zh: '考核期结束', en: 'Period to' },

  roster: { zh: '被考核单位名单', en: 'Units assessed' },
  rosterLabel: { zh: '名单', en: 'List' },
  rosterHint: {
    zh: '每行一个单位：编号、中文名称、英文名称、分组。可从 Excel 复制粘贴，也可用逗号分隔；英文名称可以留空。',
    en: 'One unit a line: id, Chinese name, English name, group. Paste from Excel, or separate by commas; the English name may be empty.',
  },
  rosterGroups: { zh: '分组写编号或名称：{groups}。', en: 'Groups by id or title: {groups}.' },
  file: { zh: '从文件读取', en: 'Read from a file' },
  fileHint: {
    zh: 'Excel（xlsx）或 CSV，取第一张表。读取后替换上面的名单。',
    en: 'Excel (xlsx) or CSV, its first sheet. It replaces the list above.',
  },
  readFile: { zh: '读取文件', en: 'Read the file' },
  earlier: { zh: '沿用以前周期的名单', en: 'The roster of an earlier cycle' },
  earlierHint: {
    zh: '替换上面的名单，之后可以再改。',
    en: 'It replaces the list above and can be changed afterwards.',
  },
  copy: { zh: '沿用这份名单', en: 'Use this roster' },

  rounds: { zh: '评价轮次', en: 'Rounds' },
  roundsHint: {
    zh: '每个评价主体可以有几个轮次，也可以没有。编号留空的不设。时间按县内时间（{zone}）；不填的，到时由考核办手动开启或截止。',
    en: 'An audience may have several rounds or none; one without an id is not set up. Times are local ({zone}); without a time the office opens or closes the round by hand.',
  },
  noDuties: {
    zh: '方案没有规定谁评价谁，这个评价主体没有网上评价，评价票由文件导入。',
    en: 'The plan does not say who rates whom here, so nobody is asked on a page; ballots come as a file.',
  },
  round: { zh: '轮次 {n}', en: 'Round {n}' },
  roundId: { zh: '编号', en: 'Id' },
  opens: { zh: '开启时间', en: 'Opens' },
  closes: { zh: '截止时间', en: 'Closes' },
  grace: { zh: '截止后宽限（秒）', en: 'Grace after closing (seconds)' },
  addRound: { zh: '再加一个轮次', en: 'Another round' },
  preview: { zh: '下一步：核对', en: 'Next: check' },
  back: { zh: '返回方案', en: 'Back to the plan' },

  ofRound: { zh: '{audience}，轮次 {n}：{fault}', en: '{audience}, round {n}: {fault}' },
  missing: { zh: '{label}没有填写。', en: '{label} is missing.' },
  notId: {
    zh: '{label}只能用小写字母、数字和连字符，最多 40 个。',
    en: '{label}: small letters, digits and hyphens only, at most 40.',
  },
  notDay: { zh: '{label}不是日期。', en: '{label} is not a day.' },
  notTime: { zh: '{label}不是时间，应如 2026-11-22 08:00。', en: '{label} is not a time such as 2026-11-22 08:00.' },
  notGrace: { zh: '宽限应为 0 至 86400 的整数。', en: 'The grace is a whole number from 0 to 86400.' },
  tooLong: { zh: '{label}太长，最多 400 字。', en: '{label} is too long; at most 400 characters.' },
  idTaken: {
    zh: '编号“{id}”已经用于另一个周期，请换一个。',
    en: 'The id "{id}" belongs to another cycle; choose another one.',
  },
  roundTaken: {
    zh: '轮次“{id}”已经存在，内容不同，请换一个编号。',
    en: 'The round "{id}" is there already and is another one; choose another id.',
  },

  rosterEmpty: { zh: '名单里没有单位。', en: 'There is no unit on the list.' },
  rosterLong: {
    zh: '名单有 {n} 行，最多 5000 个单位。',
    en: 'The list has {n} lines; at most 5000 units are possible.',
  },
  onLine: { zh: '第 {n} 行：{fault}', en: 'Line {n}: {fault}' },
  moreLines: { zh: '另外还有 {n} 行有误。', en: '{n} more lines are faulty.' },
  columns: {
    zh: '有 {n} 列，应为 4 列：编号、中文名称、英文名称、分组。',
    en: '{n} columns instead of 4: id, Chinese name, English name, group.',
  },
  unitId: {
    zh: '“{unit}”不能作编号，只能用小写字母、数字和连字符。',
    en: '"{unit}" is not an id: small letters, digits and hyphens only.',
  },
  unitAgain: { zh: '编号“{unit}”与第 {line} 行重复。', en: 'Unit "{unit}" stands in line {line} already.' },
  nameMissing: { zh: '缺少中文名称。', en: 'The Chinese name is missing.' },
  nameLong: { zh: '名称太长。', en: 'The name is too long.' },
  groupUnknown: {
    zh: '方案里没有分组“{group}”，应为：{groups}。',
    en: 'The plan has no group "{group}"; it has: {groups}.',
  },
  fileMissing: { zh: '请先选择文件。', en: 'Choose a file first.' },
  fileEmpty: { zh: '文件里没有内容。', en: 'The file is empty.' },
  earlierMissing: { zh: '请选择一个周期。', en: 'Choose a cycle.' },
  fileRead: { zh: '已读取 {n} 行，请核对上面的名单。', en: '{n} lines were read; check the list.' },

  previewTitle: { zh: '核对并开启', en: 'Check and open' },
  previewLead: {
    zh: '还没有保存。请核对下面的内容，写明理由，再确认。',
    en: 'Nothing is stored yet. Check what is below, say why, and confirm.',
  },
  plan: { zh: '方案', en: 'Plan' },
  planVersion: { zh: '{plan}，第 {version} 版', en: '{plan}, version {version}' },
  period: { zh: '考核期', en: 'Period' },
  periodOf: { zh: '{from} 至 {to}', en: '{from} to {to}' },
  unitsByGroup: { zh: '各组单位', en: 'Units by group' },
  group: { zh: '分组', en: 'Group' },
  units: { zh: '单位', en: 'Units' },
  count: { zh: '{n} 个：{units}', en: '{n}: {units}' },
  noUnits: { zh: '没有单位', en: 'no units' },
  whoRates: { zh: '谁评价谁', en: 'Who rates whom' },
  audience: { zh: '评价主体', en: 'Audience' },
  tasks: { zh: '任务', en: 'Tasks' },
  seatTasks: {
    zh: '{seats} 个单位各填一张表，每张评价 {subjects} 个单位',
    en: '{seats} units fill in one sheet each, rating {subjects} units',
  },
  noTasks: { zh: '名单里没有应当评价的单位', en: 'nobody on the list has to rate' },
  oneUnitCards: { zh: '凭卡评价，一张卡评价一个单位，共 {n} 个单位', en: 'by card, one unit a card, {n} units' },
  allUnitCards: { zh: '凭卡评价，一张卡评价全部 {n} 个单位', en: 'by card, all {n} units on one card' },
  roundsOf: { zh: '轮次', en: 'Rounds' },
  noRound: { zh: '没有轮次', en: 'no round' },
  noRoundWarning: {
    zh: '没有轮次的评价主体：{audiences}。开启以后要补设轮次，只能由系统管理员用命令办理。',
    en: 'Without a round: {audiences}. Afterwards a round can be added only by whoever runs the system, by command.',
  },
  opensAt: { zh: '{time} 自动开启', en: 'opens by itself at {time}' },
  opensByHand: { zh: '由考核办手动开启', en: 'opened by the office' },
  closesAt: { zh: '{time} 自动截止', en: 'closes by itself at {time}' },
  closesByHand: { zh: '由考核办手动截止', en: 'closed by the office' },
  comma: { zh: '，', en: ', ' },
  handsIn: { zh: '谁报送什么', en: 'Who hands in what' },
  supplier: { zh: '报送单位', en: 'Supplier' },
  figures: { zh: '报送内容', en: 'What' },
  nothingAsked: { zh: '没有要报送的', en: 'nothing' },

  remains: { zh: '开启以后还要做', en: 'What remains to be done' },
  remainsCards: {
    zh: '制发评价卡：由系统管理员用命令办理，每个凭卡轮次一次。',
    en: 'Issue cards: by command, by whoever runs the system, once for each round by card.',
  },
  remainsRounds: {
    zh: '没有设定时间的轮次，到时在周期页面手动开启、截止。',
    en: 'Rounds without times are opened and closed on the page of the cycle.',
  },
  remainsSeats: {
    zh: '请各单位联络员登录，在“评议任务”里填写；没有账号的，先由系统管理员建立。',
    en: 'Have the contacts of the units sign in and fill in their sheets under "Reviews"; accounts are made by whoever runs the system.',
  },
  remainsFigures: {
    zh: '请报送单位在“数据报送”里下载表格、填写上传，考核办审核。',
    en: 'Have the suppliers download their workbooks under "Figures" and hand them in; the office accepts them.',
  },
  remainsCompute: {
    zh: '轮次封存、数据入库以后，在周期页面安排计算。',
    en: 'Once rounds are sealed and figures accepted, have the result computed on the page of the cycle.',
  },
  frozen: {
    zh: '开启不能撤销：方案版本和单位名单从此固定。',
    en: 'This cannot be undone: plan version and roster are fixed from then on.',
  },
  confirm: { zh: '确认开启', en: 'Open the cycle' },
  edit: { zh: '返回修改', en: 'Back to change' },

  racedTitle: { zh: '没有办完', en: 'Not finished' },
  raced: {
    zh: '有人同时在办理同一个周期。已经保存的都保留；请再核对一次，同样的内容会接着办完。',
    en: 'Somebody else was opening the same cycle. What was stored stays; check once more, and the same form goes on where it ended.',
  },
  again: { zh: '重新办理', en: 'Start again' },
} satisfies Phrases;
