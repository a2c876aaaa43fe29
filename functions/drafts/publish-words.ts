import type { Phrases } from '../../shared/words.ts';

/** What is said where a draft is published. */
export const publishWords = {
  title: { zh: '发布方案', en: 'Publish the plan' },
  lead: {
    zh: '把草稿“{draft}”发布为第 {version} 版。发布以后内容锁定，不能再改；要改只能发布下一版。',
    en: 'Publishes the draft "{draft}" as version {version}. What is published is locked and never changed; a change is the next version.',
  },
  check: { zh: '发布前核对', en: 'Check before you publish' },
  faults: { zh: '问题', en: 'Faults' },
  faultless: { zh: '没有问题', en: 'none' },
  faulty: {
    zh: '草稿还有 {n} 处问题，改好以后才能发布。',
    en: 'The draft has {n} faults; once they are mended it can be published.',
  },
  faultyOne: {
    zh: '草稿还有 1 处问题，改好以后才能发布。',
    en: 'The draft has one fault; once it is mended it can be published.',
  },
  planId: { zh: '方案编号', en: 'Id of the plan' },
  period: { zh: '考核期', en: 'Period' },
  periodOf: { zh: '{from} 至 {to}', en: '{from} to {to}' },
  previous: { zh: '与上一版相比', en: 'Since the version before' },
  previousNone: { zh: '这是第一版', en: 'this is the first version' },
  previousSame: {
    zh: '与第 {version} 版没有差别，通常不需要再发布',
    en: 'no difference to version {version}; there is usually no need to publish it again',
  },
  seeDifferences: { zh: '查看逐项差别', en: 'See the differences' },
  digest: { zh: '将锁定的摘要', en: 'Digest that will be locked' },
  digestHint: {
    zh: '由方案全文算出。内容有一处不同，摘要就不同；考核周期和结果都记下这个摘要。',
    en: 'Made from the whole text of the plan: the slightest change gives another one. Cycles and results name the plan by it.',
  },
  cannotUndo: {
    zh: '发布不能撤销。发布以后，草稿从列表中移去，内容在已发布的版本里。',
    en: 'This cannot be undone. The draft leaves the list; what it says stands in the published version.',
  },
  button: { zh: '确认发布', en: 'Publish' },
  back: { zh: '返回草稿，不发布', en: 'Back to the draft, publish nothing' },
  backToDraft: { zh: '返回草稿', en: 'Back to the draft' },

  conflictTitle: { zh: '没有发布', en: 'Not published' },
  conflictDraft: {
    zh: '您打开确认页以后，草稿被改动过。请核对现在的内容再发布。',
    en: 'Somebody changed the draft after you opened the confirmation. Please check what it says now.',
  },
  conflictVersion: {
    zh: '您打开确认页以后，这个方案又发布了新版本。请核对与新版本的差别再发布。',
    en: 'Another version of this plan was published after you opened the confirmation. Please check the differences to it first.',
  },
  nothingDone: { zh: '没有做任何改动。', en: 'Nothing was changed.' },
  again: { zh: '重新核对', en: 'Check again' },

  done: {
    zh: '已发布。内容从现在起锁定，凭版本号和摘要查验。下一步：开启考核周期。',
    en: 'Published. It is locked from now on, by its version and digest. Next: open a cycle.',
  },
  publishedBy: { zh: '发布', en: 'Published' },
  publishedByWhom: { zh: '{time} 由 {who} 发布，理由：{reason}', en: '{time} by {who}: {reason}' },
  publishedUnknown: { zh: '没有查到办理记录', en: 'the log has no entry of it' },
  locked: { zh: '锁定的摘要', en: 'Locked digest' },
  cycles: { zh: '按此版本开启的周期', en: 'Cycles run by this version' },
  cyclesNone: { zh: '还没有', en: 'none yet' },
  openCycle: { zh: '开启考核周期', en: 'Open a cycle' },
} satisfies Phrases;
