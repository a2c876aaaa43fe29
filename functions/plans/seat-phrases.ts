import type { Phrases } from '../../shared/words.ts';

/** What the page of a cycle, and the list to chase the late with, say about seats. */
export const seatPhrases = {
  seats: { zh: '席位提交情况', en: 'Seats' },
  seatsHint: {
    zh: '只看得到谁已提交、谁未提交；评了什么、何时提交，这里都不显示。',
    en: 'Who has handed in and who has not. What a seat said, and when, is not shown here.',
  },
  lateNames: { zh: '尚未提交：{names}。', en: 'Not handed in yet: {names}.' },
  between: { zh: '、', en: ', ' },
  oneByOne: { zh: '逐个席位查看', en: 'Seat by seat' },
  handedInOf: { zh: '已提交 {done} / {all}', en: '{done} / {all} handed in' },
  allIn: { zh: '全部提交', en: 'all handed in' },
  lateCount: { zh: '{n} 个未提交', en: '{n} late' },
  noMore: { zh: '轮次已截止，不能再提交。', en: 'The round is closed; nothing more can be handed in.' },
  showLate: { zh: '只看未提交', en: 'Show the late only' },
  showAll: { zh: '查看全部席位', en: 'Show all seats' },
  download: { zh: '下载未提交名单（CSV）', en: 'Download the late (CSV)' },
  seat: { zh: '席位', en: 'Seat' },
  seatId: { zh: '编号', en: 'Id' },
  group: { zh: '分组', en: 'Group' },
  subjects: { zh: '应评单位数', en: 'Units to rate' },
  state: { zh: '提交情况', en: 'State' },
  handedIn: { zh: '已提交', en: 'handed in' },
  late: { zh: '未提交', en: 'not handed in' },
  round: { zh: '轮次', en: 'Round' },
  closes: { zh: '截止时间', en: 'Closes' },
  byHand: { zh: '由考核办手动截止', en: 'closed by the office' },
  file: { zh: '{cycle}_{round}_未提交名单_{day}', en: '{cycle}_{round}_not handed in_{day}' },
} satisfies Phrases;
