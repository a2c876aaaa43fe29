import type { OutcomeExample } from '../example.ts';

const settings = (ties: string) => ({ id: 'rank', title: { zh: '排名', en: 'Rank' }, form: 'rank', ties });
const scores = { a: '90', b: '88', c: '88', d: '70' };

/** Places where scores are equal, and where tie-break indicators tell equal scores apart. */
export const rankExamples: readonly OutcomeExample[] = [
  {
    title: { zh: '同分并列', en: 'Equal scores share a place' },
    settings: settings('competition'),
    scores: { ...scores, e: null },
    expect: { a: '1', b: '2', c: '2', d: '4', e: '—' },
  },
  {
    title: { zh: '并列不占名次', en: 'Dense places' },
    settings: settings('dense'),
    scores,
    expect: { a: '1', b: '2', c: '2', d: '3' },
  },
  {
    title: { zh: '并列取平均名次', en: 'Average places' },
    settings: settings('average'),
    scores,
    // b and c share places 2 and 3: (2 + 3) / 2 = 2.5
    expect: { a: '1', b: '2.5', c: '2.5', d: '4' },
  },
  {
    title: { zh: '不允许并列', en: 'Shared places are forbidden' },
    settings: settings('forbidden'),
    scores,
    expect: { a: '1', b: '待定', c: '待定', d: '4' },
  },
  {
    title: { zh: '同分的依次比较两项指标', en: 'Equal scores are told apart by two indicators' },
    settings: settings('competition'),
    scores: { a: '88', b: '88', c: '88', d: '88', e: '90' },
    // First key: b 95 before the others with 90, d has none and comes last. Second key: c 70 before a 60.
    keys: { a: ['90', '60'], b: ['95', '10'], c: ['90', '70'], d: [null, '99'], e: ['1', '1'] },
    expect: { a: '4', b: '2', c: '3', d: '5', e: '1' },
  },
  {
    title: { zh: '指标也相同的才算并列', en: 'Only units equal in the indicators too share a place' },
    settings: settings('forbidden'),
    scores: { a: '88', b: '88', c: '88' },
    keys: { a: ['90'], b: ['95'], c: ['90'] },
    expect: { a: '待定', b: '1', c: '待定' },
  },
];
