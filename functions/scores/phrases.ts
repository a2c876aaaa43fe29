import type { Phrases } from '../../shared/words.ts';

/** What the door of suppliers says on its lists and forms. */
export const phrases = {
  title: { zh: '数据报送', en: 'Figures' },
  crumbs: { zh: '所在位置', en: 'Where you are' },
  listLead: {
    zh: '选一项，下载表格，填好后上传。系统逐格核对，全部无误才会保存。',
    en: 'Choose one, download its workbook, fill it in and upload it. Every cell is checked; nothing is kept until all is right.',
  },
  listLeadOffice: {
    zh: '各单位报送的数据在这里审核；审核通过后才用于计分。也可以代为上传。',
    en: 'What was handed in is accepted here; only then is it scored. The office may also upload for others.',
  },
  noCycles: { zh: '还没有考核周期。', en: 'There is no cycle yet.' },
  noCyclesNext: {
    zh: '考核办开启周期后，需要您报送的内容会出现在这里。',
    en: 'Once the office has opened one, what you are asked to hand in appears here.',
  },
  nothingAsked: {
    zh: '本周期没有需要您报送的内容。如有疑问，请与考核办联系。',
    en: 'You are not asked for anything in this cycle. If that is not right, ask the assessment office.',
  },
  nothingAskedOffice: {
    zh: '本周期的方案没有安排报送数据。',
    en: 'The plan of this cycle asks nobody for figures.',
  },
  period: { zh: '考核期 {from} 至 {to}', en: 'Period {from} to {to}' },

  waiting: { zh: '待审核（{n}）', en: 'To accept ({n})' },
  waitingNone: { zh: '没有等待审核的报送。', en: 'Nothing waits to be accepted.' },
  review: { zh: '审核', en: 'Review' },
  allSources: { zh: '全部报送', en: 'All hand-ins' },
  source: { zh: '报送单位', en: 'Who hands in' },
  state: { zh: '状态', en: 'State' },
  current: { zh: '现行版本', en: 'In force' },
  none: { zh: '无', en: 'none' },
  latest: { zh: '最近报送', en: 'Last handed in' },
  inForce: { zh: '现行', en: 'in force' },
  version: { zh: '第 {n} 版', en: 'version {n}' },
  imported: { zh: '由系统导入', en: 'imported' },
  ownCount: {
    zh: '{title}：{n} 个单位，已入库 {accepted}，待审核 {waiting}，尚未报送 {nothing}',
    en: '{title}: {n} units, {accepted} accepted, {waiting} to accept, {nothing} nothing yet',
  },

  nothing: { zh: '尚未报送', en: 'nothing yet' },
  checked: { zh: '已核对，未提交', en: 'checked, not handed in' },
  submitted: { zh: '待审核', en: 'to be accepted' },
  accepted: { zh: '已入库', en: 'accepted' },
  returned: { zh: '已退回', en: 'returned' },
  withdrawn: { zh: '已撤回', en: 'withdrawn' },

  asked: { zh: '报送内容', en: 'What is asked' },
  askedUnits: { zh: '涉及单位', en: 'Units' },
  askedRange: { zh: '填写要求', en: 'Values' },
  askedWhat: { zh: '项目', en: 'Item' },
  allUnits: { zh: '全部 {n} 个', en: 'all {n}' },
  someUnits: { zh: '{n} 个', en: '{n}' },
  perMatter: { zh: '一行一件；数值为{range}', en: 'one matter a row; values: {range}' },
  perScore: { zh: '一行一个评分；分数为{range}', en: 'one score a row: {range}' },
  alsoAsked: { zh: '；另填{columns}', en: '; also: {columns}' },
  perIncident: { zh: '一行一件，不填分值', en: 'one matter a row, without points' },
  kinds: { zh: '{title}（{kinds}）', en: '{title} ({kinds})' },

  step1: { zh: '一、下载表格', en: '1. Download the workbook' },
  step1Text: {
    zh: '表中已列好单位名单和填写要求，现行数据已填在格内。再次报送会整体替换上一次。',
    en: 'Units and rules are in it, and what is accepted now. A new hand-in replaces the one before as a whole.',
  },
  downloadBook: { zh: '下载 Excel 表格', en: 'Download for Excel' },
  downloadCsv: { zh: '下载 CSV', en: 'Download CSV' },
  step2: { zh: '二、填好后上传', en: '2. Upload it when it is filled in' },
  file: { zh: '填好的文件', en: 'The file' },
  fileHint: {
    zh: '.xlsx 或 .csv，不超过 4 MB。上传后先核对、预览，还不会提交。',
    en: '.xlsx or .csv, at most 4 MB. It is checked and shown to you first, not yet handed in.',
  },
  upload: { zh: '上传并核对', en: 'Upload and check' },

  versions: { zh: '历次报送', en: 'Everything handed in' },
  noVersions: { zh: '还没有报送过。', en: 'Nothing was handed in yet.' },
  when: { zh: '时间', en: 'When' },
  who: { zh: '报送人', en: 'By' },
  what: { zh: '文件', en: 'File' },
  count: { zh: '条数', en: 'Records' },
  open: { zh: '查看', en: 'Open' },
  'way-workbook': { zh: 'Excel 表格', en: 'workbook' },
  'way-csv': { zh: 'CSV 文件', en: 'CSV' },
  'way-interface': { zh: '数据接口', en: 'interface' },
} satisfies Phrases;

/** What it says of a file with faults. */
export const faultPhrases = {
  title: { zh: '文件没有保存，请先更正', en: 'The file was not kept' },
  one: { zh: '“{file}”有 1 格需要更正。', en: 'One cell of "{file}" needs correcting.' },
  many: { zh: '“{file}”有 {n} 格需要更正。', en: '{n} cells of "{file}" need correcting.' },
  most: { zh: '“{file}”至少有 {n} 格需要更正。', en: 'At least {n} cells of "{file}" need correcting.' },
  next: {
    zh: '请按下表改正，保存后重新上传。改正之前，系统里的数据没有任何变化。',
    en: 'Correct them as listed, save the file and upload it again. Until then nothing has changed here.',
  },
  marked: { zh: '下载标好红色的同一份表', en: 'Download the same file with these cells in red' },
  markedHint: {
    zh: '红格的批注写明原因和改法，可以直接在上面改，再上传。',
    en: 'A comment in each red cell says why and how to mend it; correct it there and upload it.',
  },
  markedLarge: {
    zh: '文件较大，标红后的副本无法在本页提供，请对照下表改正。',
    en: 'The file is too large for a marked copy on this page; please correct it from the list.',
  },
  markedCsv: {
    zh: '这是文本格式（CSV）的文件，不能标红，请对照下表改正。改用 Excel 表格，就可以下载标好红色的副本。',
    en: 'This is a text file (CSV), which cannot be marked; correct it from the list. With the workbook you would get a marked copy.',
  },
  table: { zh: '需要更正的单元格', en: 'Cells to correct' },
  cell: { zh: '单元格', en: 'Cell' },
  value: { zh: '现在的内容', en: 'What stands there' },
  rule: { zh: '问题', en: 'Why' },
  mend: { zh: '怎样改', en: 'How to mend it' },
  empty: { zh: '（空）', en: '(empty)' },
  rest: {
    zh: '另有 {n} 格没有列出。改好以上各格后重新上传，会列出其余的。',
    en: '{n} more are not listed. Correct these and upload the file again to see the rest.',
  },
  again: { zh: '重新上传', en: 'Upload again' },
  noValue: {
    zh: '“{file}”里没有填任何数据。请填好浅黄色单元格，保存后再上传。',
    en: '"{file}" holds no value. Fill in the light yellow cells, save it and upload it again.',
  },
  same: {
    zh: '“{file}”与现行数据（{version}）完全相同，不需要再报送。',
    en: '"{file}" is equal to what is accepted now ({version}); there is nothing to hand in.',
  },
} satisfies Phrases;
