import type { Phrases } from '../../shared/words.ts';

/** What the pages of comments say. */
export const phrases = {
  comments: { zh: '群众留言', en: 'Comments' },
  crumbs: { zh: '位置', en: 'Where you are' },
  lead: {
    zh: '群众在评价表上写的话。轮次封存以后才能看，满 10 条才公开，顺序已经打乱，和选的答案没有联系。',
    en: 'What citizens wrote on their sheets: readable once a round is sealed, from ten comments on, in a shuffled order, without any link to the answers.',
  },
  noRounds: { zh: '还没有向群众征求意见的轮次。', en: 'No round has asked the public yet.' },
  noRoundsNext: {
    zh: '考核办开启群众评价轮次，截止并封存以后，这里会列出来。',
    en: 'Once the office has opened a public round and it is closed and sealed, it is listed here.',
  },
  sealed: { zh: '可以看', en: 'readable' },
  notYet: { zh: '封存以后可以看', en: 'readable once sealed' },
  unit: { zh: '被评价单位', en: 'Unit' },
  count: { zh: '留言条数', en: 'Comments' },
  few: { zh: '不足 10 条，不公开', en: 'fewer than 10, not shown' },
  whole: { zh: '整张评价表（不分单位）', en: 'The whole sheet (no single unit)' },
  read: { zh: '看留言', en: 'Read' },
  withheldTitle: { zh: '留言不公开', en: 'Comments not shown' },
  withheld: {
    zh: '“{unit}”的留言不足 10 条。条数太少，可能认得出是谁写的，所以不公开，考核办也看不到。',
    en: '"{unit}" has fewer than ten comments. So few might show who wrote them; nobody sees them, the office neither.',
  },
  shown: {
    zh: '共 {n} 条，顺序已经打乱。留言是群众的原话，没有核实；请不要猜是谁写的。',
    en: "{n} comments in a shuffled order. They are citizens' own words, not verified. Please do not guess who wrote what.",
  },
  download: { zh: '下载 Excel', en: 'Download Excel' },
  downloadCsv: { zh: '下载 CSV', en: 'Download CSV' },
  fileName: { zh: '群众留言 {round} {cycle}', en: 'Comments {round} {cycle}' },
  sheetName: { zh: '留言', en: 'Comments' },
  words: { zh: '留言', en: 'Comment' },
  nothing: { zh: '这一轮里，没有一个单位的留言满 10 条。', en: 'In this round no unit has ten comments.' },
} satisfies Phrases;
