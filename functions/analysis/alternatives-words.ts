import type { Phrases } from '../../shared/words.ts';

/** What the page on other choices says. */
export const alternativesWords = {
  lead: {
    zh: '同一批依据，每次只改方案的一处做法，重新完整计算一遍，看名次变动多少。',
    en: 'The same evidence judged again from end to end, with one choice of the plan changed at a time.',
  },
  read: {
    zh: '“平均变动”是各单位名次变动的平均数：0 表示排名完全不变，1 表示平均每个单位变动一名。数值大的做法，定方案时要想清楚。',
    en: 'The average shift is the mean of how many places a unit moves: 0 leaves the ranking as it is, 1 moves every unit by one place on average. A choice with a large shift deserves thought.',
  },
  caption: { zh: '各种做法与名次变动，变动大的在前', en: 'Choices by how far they move the ranking' },
  change: { zh: '改成', en: 'Changed to' },
  average: { zh: '平均变动（名）', en: 'Average shift (places)' },
  moved: { zh: '名次有变的单位', en: 'Units that move' },
  furthest: { zh: '变动最大的单位', en: 'Moves furthest' },
  fromTo: { zh: '{unit}：第 {from} 名 → 第 {to} 名', en: '{unit}: {from} → {to}' },
  nobody: { zh: '名次都不变', en: 'nobody moves' },
  untried: { zh: '没有试算的做法', en: 'Choices that were not tried' },
  untriedOne: { zh: '{title}：{why}', en: '{title}: {why}' },
  skipped: { zh: '试算时没有改动的地方', en: 'What was left as it is' },
  skippedOne: { zh: '{title}：{nodes}（{why}）', en: '{title}: {nodes} ({why})' },
  places: { zh: '各种做法下的名次', en: 'Places under each choice' },
  placesHow: {
    zh: '“方案”是按方案的名次；其余每列是只改这一处时的名次，与方案不同的用粗体。',
    en: '"Plan" is the place by the plan; every other column that with one choice changed, in bold where it differs.',
  },
  plan: { zh: '方案', en: 'Plan' },
  tooLarge: {
    zh: '单位 {units} 个、指标 {indicators} 项，在网页上逐一试算要等太久。请在服务器上运行 npm run analyse，它会试算全部做法并写成表格。',
    en: 'With {units} units and {indicators} indicators, trying every choice would take too long for a page. Run npm run analyse on the server, which tries them all and writes them as tables.',
  },
  unranked: { zh: '没有哪个分组排名，改动做法不影响名次。', en: 'No group is ranked, so no choice moves a place.' },
} satisfies Phrases;
