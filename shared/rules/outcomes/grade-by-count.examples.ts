import type { EarlierResult } from '../../evidence/earlier-result.ts';
import type { OutcomeExample } from '../example.ts';

/** The result of one quarter: exact scores by unit, published with one decimal less. */
function quarter(id: string, scores: Readonly<Record<string, string | null>>): EarlierResult {
  return {
    id,
    cycle: `2026-${id}`,
    title: { zh: `第 ${id.slice(1)} 季度`, en: `Quarter ${id.slice(1)}` },
    digest: `digest-of-${id}`,
    full: '100',
    units: Object.entries(scores).map(([unit, score]) => ({
      unit,
      group: 'all',
      score,
      published: score === '89.96' ? '90.0' : score,
      outcomes: {},
    })),
  };
}

const level = (id: string, zh: string, score: string, times: number) => ({ id, title: { zh, en: id }, score, times });
const settings = {
  id: 'year',
  title: { zh: '年度等次', en: 'Grade of the year' },
  form: 'grade-by-count',
  from: [{ earlier: 'q1' }, { earlier: 'q2' }, { earlier: 'q3' }, { earlier: 'q4' }],
  levels: [level('excellent', '优秀', '90', 3), level('good', '良好', '80', 3)],
  otherwise: { id: 'qualified', title: { zh: '合格', en: 'qualified' } },
  missing: 'not-reached',
  what: 'exact',
  current: 'out',
};
const earlier = [
  quarter('q1', { a: '90', b: '92', c: '95', d: '89.96' }),
  quarter('q2', { a: '91', b: '85', c: null, d: '90' }),
  quarter('q3', { a: '92', b: '91', c: '96', d: '90' }),
  quarter('q4', { a: '70', b: '80' }),
];
const scores = { a: '60', b: '95', c: '60', d: '60', e: '99' };

/** Three of four quarters; missing quarters in three ways; published scores; this cycle as one more; vetoes. */
export const countExamples: readonly OutcomeExample[] = [
  {
    title: { zh: '四个季度有三个季度达标', en: 'Three of four quarters' },
    settings,
    earlier,
    scores,
    // a 90, 91, 92 reach 90 three times. b reaches 90 twice and 80 four times. c twice of two, two missing.
    // d 90 twice (89.96 does not), 80 three times. e has no quarter at all.
    expect: { a: '优秀', b: '良好', c: '合格', d: '良好', e: '—' },
  },
  {
    title: { zh: '缺得分的季度按达标计', en: 'A quarter without a score counts as reached' },
    settings: { ...settings, missing: 'reached' },
    earlier,
    scores,
    // c 2 + 2 = 4; d 2 + 1 = 3
    expect: { a: '优秀', b: '良好', c: '优秀', d: '优秀', e: '—' },
  },
  {
    title: { zh: '要求次数按有得分的季度折算', en: 'Fewer times wanted in proportion' },
    settings: { ...settings, missing: 'shortens' },
    earlier,
    scores,
    // c 3 x 2 / 4 = 1.5 -> 2, has 2. d 3 x 3 / 4 = 2.25 -> 3, has 2 at 90 and 3 at 80.
    expect: { a: '优秀', b: '良好', c: '优秀', d: '良好', e: '—' },
  },
  {
    title: { zh: '按公布的得分', en: 'By published scores' },
    settings: { ...settings, what: 'published' },
    earlier,
    scores,
    // d 89.96 was published as 90.0: three times.
    expect: { a: '优秀', b: '良好', c: '合格', d: '优秀', e: '—' },
  },
  {
    title: { zh: '本周期也计一次', en: 'This cycle counts as one more' },
    settings: { ...settings, current: 'in' },
    earlier,
    scores,
    // b 92, 91 and now 95: three times. e has 99 alone: once.
    expect: { a: '优秀', b: '优秀', c: '合格', d: '良好', e: '合格' },
  },
  {
    title: { zh: '一票否决在其后下调', en: 'Vetoes lower it afterwards' },
    settings: { ...settings, honours: 'excellent' },
    earlier,
    scores,
    marks: { a: [{ kind: 'honours-barred' }], b: [{ kind: 'grade-lowest' }], d: [{ kind: 'honours-barred' }] },
    expect: { a: '良好', b: '合格', c: '合格', d: '良好', e: '—' },
  },
];
