/** What the document says beside the operations themselves. */
export const documentWords = {
  title: { zh: '评议数据接口', en: 'Pingyi JSON interface' },
  about: {
    zh: '供自助终端、第三方机构和上级系统使用：读取方案、周期、轮次和结果，提交评价票，报送台账记录。',
    en: 'For kiosks, third parties and other systems: read plans, cycles, rounds and results, cast ballots, hand in records.',
  },
  token: {
    zh: '考核办签发的令牌：Authorization: Bearer pingyi_…',
    en: 'A token made by the assessment office: Authorization: Bearer pingyi_…',
  },
  limit: { zh: '一页最多多少条', en: 'How many items a page holds at most' },
  cursor: { zh: '上一页答复中的 next', en: 'The member next of the page before' },
  ifNoneMatch: {
    zh: '手中内容的 ETag；没有变化时答复 304，没有内容',
    en: 'The ETag of what you have; while it still holds the answer is 304, without a body',
  },
  idempotencyKey: {
    zh: '为每次新的提交取一个新键，1 至 200 个可见字符；重发同一次提交用同一个',
    en: 'A new key for each new request, 1 to 200 visible characters; the same for a repeat of it',
  },
  etag: { zh: '这份内容的名称', en: 'The name of this very content' },
  location: { zh: '这次报送的地址', en: 'The address of the hand-in' },
  notModified: { zh: '没有变化', en: 'It still holds' },
  retryAfter: { zh: '至少等待的秒数', en: 'How many seconds to wait at least' },
  names: {
    plan: { zh: '方案标识', en: 'The id of the plan' },
    version: { zh: '方案版本', en: 'The version of the plan' },
    cycle: { zh: '周期标识', en: 'The id of the cycle' },
    round: { zh: '轮次标识', en: 'The id of the round' },
    handin: { zh: '报送标识', en: 'The id of the hand-in' },
    result: { zh: '结果标识（摘要）', en: 'The id of the result, its digest' },
    unit: { zh: '单位标识', en: 'The id of the unit' },
  },
} as const;
