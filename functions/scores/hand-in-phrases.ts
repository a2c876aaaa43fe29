import type { Phrases } from '../../shared/words.ts';

/** What the door of suppliers says of one hand-in and its way to acceptance. */
export const handInPhrases = {
  title: { zh: '报送预览', en: 'Preview' },
  titleWaiting: { zh: '审核报送', en: 'Review of a hand-in' },
  titleDone: { zh: '报送记录', en: 'Hand-in' },
  checkedNote: {
    zh: '逐格核对无误，但还没有提交。请看清下面的变化，再确认提交。',
    en: 'Every cell is right, but it is not handed in yet. Look at what changes, then confirm.',
  },
  submittedNote: {
    zh: '已提交，等待考核办审核。审核通过后才用于计分。',
    en: 'Handed in. It counts once the office has accepted it.',
  },
  acceptedNote: { zh: '已审核入库，是第 {n} 版。', en: 'Accepted as version {n}.' },
  acceptedCurrent: { zh: '已审核入库，是第 {n} 版，现行有效。', en: 'Accepted as version {n}, in force now.' },
  returnedNote: {
    zh: '考核办已退回。请按退回理由改正后重新上传。',
    en: 'The office returned it. Mend what it says and upload it again.',
  },
  withdrawnNote: { zh: '已撤回，没有用于计分。', en: 'Withdrawn; it was not scored.' },
  otherWaiting: { zh: '同一单位另有待审核的报送：', en: 'From the same source another one waits:' },
  recompute: {
    zh: '本周期已算出第 {n} 版结果（{time}）。入库后必须重新计算，结果才会包含这些数据。',
    en: 'Version {n} of the result was computed {time}. After acceptance it must be computed anew to contain these figures.',
  },
  recomputeNow: {
    zh: '本周期的第 {n} 版结果（{time}）算在入库之前，不含这些数据，必须重新计算。',
    en: 'Version {n} of the result ({time}) was computed before this was accepted and does not contain it; it must be computed anew.',
  },
  toCycle: { zh: '到考核周期页重新计算', en: 'Compute anew on the page of the cycle' },

  cycle: { zh: '考核周期', en: 'Cycle' },
  uploaded: { zh: '上传', en: 'Uploaded' },
  submittedAt: { zh: '提交', en: 'Handed in' },
  reason: { zh: '报送说明', en: 'Reason given' },
  decided: { zh: '审核', en: 'Decided' },
  decision: { zh: '审核意见', en: 'What the office said' },
  withdrawnTerm: { zh: '撤回', en: 'Withdrawn' },
  byAt: { zh: '{who}，{time}', en: '{who}, {time}' },
  fileAs: { zh: '文件', en: 'File' },
  countTerm: { zh: '条数', en: 'Records' },

  changes: { zh: '与现行数据相比', en: 'Compared with what is accepted now' },
  changesFirst: { zh: '全部数据（此前没有入库的数据）', en: 'All records (nothing was accepted before)' },
  sum: {
    zh: '新增 {added}，改动 {changed}，减少 {missing}，不变 {unchanged}。',
    en: '{added} new, {changed} changed, {missing} missing, {unchanged} unchanged.',
  },
  equal: { zh: '与现行数据完全相同。', en: 'Equal to what is accepted now.' },
  missingWarn: {
    zh: '减少的 {n} 条入库后不再计分。如果是漏填，请补上后重新上传。',
    en: 'What is missing ({n}) is no longer scored once this is accepted. If it was left out by mistake, add it and upload again.',
  },
  added: { zh: '新增（{n}）', en: 'New ({n})' },
  changed: { zh: '改动（{n}）', en: 'Changed ({n})' },
  missing: { zh: '减少（{n}）', en: 'Missing ({n})' },
  records: { zh: '数据（{n}）', en: 'Records ({n})' },
  unit: { zh: '单位', en: 'Unit' },
  item: { zh: '项目', en: 'Item' },
  value: { zh: '数值', en: 'Value' },
  before: { zh: '现行', en: 'Now' },
  after: { zh: '改为', en: 'New' },
  detail: { zh: '事项', en: 'Matter' },
  matterKey: { zh: '编号 {matter}', en: 'key {matter}' },
  panel: { zh: '第 {panel} 组', en: 'panel {panel}' },
  rater: { zh: '评分人 {rater}', en: 'rater {rater}' },
  until: { zh: '至 {until}', en: 'until {until}' },
  basis: { zh: '依据：{basis}', en: 'basis: {basis}' },
  restOf: {
    zh: '另有 {n} 条没有列出，请下载表格查看。',
    en: '{n} more are not listed; download the file to see them.',
  },
  noValue: { zh: '不填', en: 'none' },
  downloads: { zh: '下载这份数据', en: 'Download these records' },
  asBook: { zh: '下载 Excel 表格', en: 'Download for Excel' },
  asCsv: { zh: '下载 CSV', en: 'Download CSV' },
  downloadHint: {
    zh: '按现行表样重新生成，数值与报送时一致。',
    en: 'Made anew from the stored records; the values are those handed in.',
  },

  toConfirm: { zh: '直接去确认', en: 'Go to the confirmation' },
  toDecide: { zh: '直接去审核', en: 'Go to the decision' },
  confirmTitle: { zh: '确认提交', en: 'Confirm' },
  confirmHint: {
    zh: '提交后由考核办另一人审核。审核之前仍可撤回。',
    en: 'A second person at the office then accepts it. Until then it can be withdrawn.',
  },
  confirm: { zh: '确认提交', en: 'Hand in' },
  withdraw: { zh: '撤回', en: 'Withdraw' },
  discard: { zh: '不提交，撤回', en: 'Discard it' },
  withdrawTitle: { zh: '撤回', en: 'Withdraw' },
  withdrawHint: {
    zh: '审核之前可以撤回，改好后重新上传。',
    en: 'Until it is accepted it can be withdrawn and uploaded again.',
  },
  decideTitle: { zh: '审核意见', en: 'Decision' },
  decideHint: {
    zh: '入库后立即成为现行数据，每一版都会保留；退回后由报送单位改正重报。两者都不能撤销。',
    en: 'Accepted records are in force at once, and every version is kept. What is returned is mended and handed in again. Neither can be undone.',
  },
  accept: { zh: '审核通过，入库', en: 'Accept' },
  return: { zh: '退回', en: 'Return' },
  samePerson: {
    zh: '这份数据由您本人报送，须由考核办另一人审核。',
    en: 'You handed this in yourself; somebody else at the office must accept it.',
  },

  doneSubmitted: { zh: '已提交。', en: 'Handed in.' },
  doneWithdrawn: { zh: '已撤回。', en: 'Withdrawn.' },
  doneAccepted: { zh: '已审核入库。', en: 'Accepted.' },
  doneReturned: { zh: '已退回。', en: 'Returned.' },

  conflict: { zh: '没有办理', en: 'Nothing was done' },
  conflictState: {
    zh: '这份报送的状态已经变化，现在是“{state}”。',
    en: 'The hand-in is no longer what your page showed. It is now "{state}".',
  },
  conflictBy: { zh: '{who}于 {time} 办理。', en: 'Done by {who}, {time}.' },
  conflictOvertaken: {
    zh: '您打开本页之后，同一单位的另一份数据已经入库，现行数据变了。请重新查看变化，再作决定。',
    en: 'Since your page was opened, another hand-in of the same source was accepted. Look at what changes now, then decide.',
  },
  conflictSame: { zh: '不能审核本人报送的数据。', en: 'Nobody accepts what he handed in himself.' },
  conflictNext: { zh: '重新查看', en: 'Look again' },
} satisfies Phrases;
