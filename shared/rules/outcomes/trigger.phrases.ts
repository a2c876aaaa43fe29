import type { Phrases } from '../../words.ts';
import { outcomeLabels } from '../labels.ts';

/** What a trigger says in its steps. */
export const triggerPhrases = {
  first: {
    zh: '条件“前 {places} 名”：在 {of} 个单位中列第 {place} 位，{held}。',
    en: 'Condition "among the first {places}": place {place} of {of}: {held}.',
  },
  'first-tied': {
    zh: '条件“前 {places} 名”：在 {of} 个单位中有 {equal} 个分不出先后，同列第 {place} 至 {worst} 位，跨过名额线，按方案{held}。',
    en: 'Condition "among the first {places}": of {of} units {equal} cannot be told apart at places {place} to {worst}, across the line; by the plan it {held}.',
  },
  last: {
    zh: '条件“后 {places} 名”：在 {of} 个单位中列倒数第 {place} 位，{held}。',
    en: 'Condition "among the last {places}": place {place} from the end of {of}: {held}.',
  },
  'last-tied': {
    zh: '条件“后 {places} 名”：在 {of} 个单位中有 {equal} 个分不出先后，同列倒数第 {place} 至 {worst} 位，跨过名额线，按方案{held}。',
    en: 'Condition "among the last {places}": of {of} units {equal} cannot be told apart at places {place} to {worst} from the end, across the line; by the plan it {held}.',
  },
  'no-place': {
    zh: '名次条件：没有得分或单独列示，不参加排名，{held}。',
    en: 'Condition on the place: not ranked, or no score, so it {held}.',
  },
  below: {
    zh: '条件“得分低于 {bound}”：得分 {score}，{held}。',
    en: 'Condition "score below {bound}": score {score}: {held}.',
  },
  'at-least': {
    zh: '条件“得分不低于 {bound}”：得分 {score}，{held}。',
    en: 'Condition "score of {bound} or more": score {score}: {held}.',
  },
  'node-score': {
    zh: '条件“指标 {node} 的得分低于 {bound}”：该项得分 {figure}，{held}。',
    en: 'Condition "score of {node} below {bound}": it is {figure}: {held}.',
  },
  'node-reading': {
    zh: '条件“指标 {node} 的读数低于 {bound}”：该项读数 {figure}，{held}。',
    en: 'Condition "reading of {node} below {bound}": it is {figure}: {held}.',
  },
  outcome: {
    zh: '条件“{outcome} 为 {list} 之一”：现为“{value}”（{is}），{held}。',
    en: 'Condition "{outcome} is one of {list}": it is "{value}" ({is}): {held}.',
  },
  marked: {
    zh: '条件“有否决等标记”：有效的标记 {count} 个，{held}。',
    en: 'Condition "marked, as by a veto": {count} marks in force: {held}.',
  },
  'all-of': {
    zh: '{of} 个条件须全部成立，成立 {count} 个。',
    en: 'All {of} conditions must hold; {count} do.',
  },
  'any-of': {
    zh: '{of} 个条件有一个成立即可，成立 {count} 个。',
    en: 'One of {of} conditions is enough; {count} hold.',
  },
  repeat: {
    zh: '此外，以下各周期中“{outcome}”至少出现 {least} 次：出现 {count} 次。',
    en: 'Beside that "{outcome}" must have followed in at least {least} of these cycles; it did in {count}.',
  },
  cycle: { zh: '周期', en: 'Cycle' },
  was: { zh: '当时的结果', en: 'What it was then' },
  follows: { zh: '结论：{consequence}。', en: 'So it follows: {consequence}.' },
  'follows-not': { zh: '结论：不适用“{consequence}”。', en: 'So "{consequence}" does not follow.' },
} satisfies Phrases;

/** Words for the settings of a trigger. */
export const triggerLabels = {
  ...outcomeLabels,
  consequence: { zh: '后果（如约谈、挂黄牌、列入红榜）', en: 'What follows (a talk, a yellow card, a red list)' },
  when: { zh: '条件之间', en: 'Of the conditions' },
  'when=all': { zh: '须全部成立', en: 'all must hold' },
  'when=any': { zh: '有一个成立即可', en: 'one is enough' },
  conditions: { zh: '条件', en: 'Conditions' },
  'conditions.kind': { zh: '看什么', en: 'What it looks at' },
  'conditions.kind=last': { zh: '后几名', en: 'among the last' },
  'conditions.kind=first': { zh: '前几名', en: 'among the first' },
  'conditions.kind=below': { zh: '得分低于', en: 'the score is below' },
  'conditions.kind=at-least': { zh: '得分不低于', en: 'the score is at least' },
  'conditions.kind=node-below': { zh: '某项指标低于', en: 'one indicator is below' },
  'conditions.kind=outcome': { zh: '前面的结果为', en: 'an outcome before this one is' },
  'conditions.kind=marked': { zh: '有否决等标记', en: 'the unit is marked, as by a veto' },
  'conditions.places': { zh: '名次数', en: 'How many places' },
  'conditions.of': { zh: '名次范围（不填则与本项的范围相同）', en: 'Places of (absent: as the outcome itself)' },
  'conditions.of=group': { zh: '各自所在的分组', en: "the unit's own group" },
  'conditions.score': { zh: '分数', en: 'Score' },
  'conditions.node': { zh: '指标', en: 'Indicator' },
  'conditions.look': { zh: '看它的', en: 'Its' },
  'conditions.look=score': { zh: '得分', en: 'score' },
  'conditions.look=reading': { zh: '读数', en: 'reading' },
  'conditions.value': { zh: '数值', en: 'Value' },
  'conditions.outcome': { zh: '哪个结果', en: 'Which outcome' },
  'conditions.is': { zh: '为其中之一（编号；触发项为 yes 或 no）', en: 'Is one of (ids; of a trigger: yes or no)' },
  repeat: { zh: '还须在其他周期出现过', en: 'Must also have followed in other cycles' },
  'repeat.earlier': { zh: '哪些周期', en: 'Which cycles' },
  'repeat.least': { zh: '至少几次', en: 'At least so many times' },
  'repeat.outcome': {
    zh: '当时的结果项编号（不填即本项；首次没有以往记录，一般应填一个只记录名次的触发项）',
    en: 'Id of the outcome then (absent: this one, which nobody can have the first time; better a trigger that only records)',
  },
  ties: { zh: '名额线上分不出先后时', en: 'Units equal at the last place that counts' },
  'ties=include': { zh: '全部列入', en: 'are all in' },
  'ties=exclude': { zh: '全部不列入', en: 'are all out' },
  over: { zh: '范围', en: 'Looks at' },
  'over=group': { zh: '各组分别', en: 'each group apart' },
  'over=all': { zh: '全部单位一起', en: 'all units together' },
} satisfies Phrases;
