import type { EarlierResult } from '../../evidence/earlier-result.ts';
import type { OutcomeExample } from '../example.ts';

const settings = {
  id: 'talk',
  title: { zh: '约谈', en: 'Talk' },
  form: 'trigger',
  consequence: { zh: '约谈', en: 'a talk' },
  when: 'all',
  conditions: [
    { kind: 'last', places: 1, of: 'group' },
    { kind: 'below', score: '75' },
  ],
  ties: 'include',
  over: 'group',
};
const list = (zh: string, condition: Readonly<Record<string, unknown>>, more = {}) => ({
  ...settings,
  consequence: { zh, en: 'on the list' },
  conditions: [condition],
  ...more,
});
const month = (id: string, outcomes: Readonly<Record<string, Readonly<Record<string, string>>>>): EarlierResult => ({
  id,
  cycle: id,
  title: { zh: `${id} 月`, en: id },
  digest: `digest-of-${id}`,
  full: '100',
  units: Object.entries(outcomes).map(([unit, each]) => ({
    unit,
    group: 'all',
    score: '70',
    published: '70',
    outcomes: each,
  })),
});
const four = { a: '90', b: '80', c: '80', d: '70' };

/** Places with ties both ways, scores at the bound, indicators, outcomes, marks, any and all, repeats, lists over groups. */
export const triggerExamples: readonly OutcomeExample[] = [
  {
    title: { zh: '末位且低于 75 分的约谈', en: 'Last and below 75: a talk' },
    settings,
    scores: { a: '90', b: '74', c: '60', d: null },
    // b is below 75 and not last, d has no score and no place: c is the last of three.
    expect: { a: '—', b: '—', c: '约谈', d: '—' },
  },
  {
    title: { zh: '正好 75 分的不算低于', en: 'Exactly 75 is not below' },
    settings,
    scores: { a: '90', b: '75' },
    expect: { a: '—', b: '—' },
  },
  {
    title: { zh: '红榜前二名，同分全部列入', en: 'A red list of the first two, ties in' },
    settings: list('红榜', { kind: 'first', places: 2 }),
    scores: four,
    // b and c share places 2 and 3, across the line of 2
    expect: { a: '红榜', b: '红榜', c: '红榜', d: '—' },
  },
  {
    title: { zh: '红榜前二名，同分全部不列入', en: 'A red list of the first two, ties out' },
    settings: list('红榜', { kind: 'first', places: 2 }, { ties: 'exclude' }),
    scores: four,
    expect: { a: '红榜', b: '—', c: '—', d: '—' },
  },
  {
    title: { zh: '同分由比较指标区分', en: 'A tie-break indicator tells them apart' },
    settings: list('红榜', { kind: 'first', places: 2 }, { ties: 'exclude' }),
    scores: four,
    keys: { a: ['1'], b: ['60'], c: ['70'], d: ['1'] },
    expect: { a: '红榜', b: '—', c: '红榜', d: '—' },
  },
  {
    title: { zh: '黑榜取全部单位的后二名', en: 'A black list of the last two of all groups' },
    settings: list('黑榜', { kind: 'last', places: 2 }, { over: 'all' }),
    groups: { a: 'east', b: 'east', c: 'west', d: 'west' },
    scores: { a: '90', b: '80', c: '70', d: '60' },
    expect: { a: '—', b: '—', c: '黑榜', d: '黑榜' },
  },
  {
    title: { zh: '全部单位一起看，但名次按各组计', en: 'All units together, places within each group' },
    settings: list('黑榜', { kind: 'last', places: 1, of: 'group' }, { over: 'all' }),
    groups: { a: 'east', b: 'east', c: 'west', d: 'west' },
    scores: { a: '90', b: '80', c: '70', d: '60' },
    expect: { a: '—', b: '黑榜', c: '—', d: '黑榜' },
  },
  {
    title: { zh: '满意度低于 85 的限期整改', en: 'Satisfaction below 85: rectify' },
    settings: list('限期整改', { kind: 'node-below', node: 'public', look: 'reading', value: '85' }),
    scores: { a: '90', b: '90', c: '90' },
    nodes: { public: { a: '84.99', b: '85', c: null } },
    expect: { a: '限期整改', b: '—', c: '—' },
  },
  {
    title: { zh: '有一个条件成立即可', en: 'One condition is enough' },
    settings: {
      ...settings,
      when: 'any',
      conditions: [
        { kind: 'outcome', outcome: 'grade', is: ['poor', 'fair'] },
        { kind: 'marked' },
        { kind: 'at-least', score: '99' },
        { kind: 'node-below', node: 'public', look: 'score', value: '10' },
      ],
    },
    scores: { a: '90', b: '70', c: '90', d: '99', e: null, f: '90' },
    before: { grade: { a: 'good', b: 'fair', c: 'good', d: 'good' } },
    // A bar on honours that ended before the period is no mark any more.
    marks: {
      c: [{ kind: 'indicator-vetoed', indicator: 'public' }],
      f: [{ kind: 'honours-barred', until: '2025-12-31' }],
    },
    expect: { a: '—', b: '约谈', c: '约谈', d: '约谈', e: '—', f: '—' },
  },
  {
    title: { zh: '连续第二个月末位的约谈', en: 'Last for the second month in a row: a talk' },
    settings: {
      ...list('约谈', { kind: 'last', places: 2 }),
      repeat: { earlier: ['may'], least: 1, outcome: 'bottom' },
    },
    earlier: [month('may', { a: { bottom: 'yes' }, c: { bottom: 'yes', talk: 'yes' }, d: { bottom: 'no' } })],
    scores: { a: '90', b: '80', c: '70', d: '60' },
    // a was last in May and is not now; d is now and was not; c both times.
    expect: { a: '—', b: '—', c: '约谈', d: '—' },
  },
  {
    title: { zh: '三个月中本项至少出现两次', en: 'This outcome in two of three months' },
    settings: { ...list('挂黄牌', { kind: 'below', score: '75' }), repeat: { earlier: ['m1', 'm2', 'm3'], least: 2 } },
    earlier: [
      month('m1', { a: { talk: 'yes' }, b: { talk: 'yes' } }),
      month('m2', { a: { talk: 'yes' }, b: { talk: 'no' } }),
    ],
    scores: { a: '70', b: '70', c: '70' },
    // m3 was not handed over: nobody has it there.
    expect: { a: '挂黄牌', b: '—', c: '—' },
  },
];
