import type { EarlierResult } from '../../evidence/earlier-result.ts';
import type { MeasureExample } from '../example.ts';

const result = (id: string, scores: Readonly<Record<string, string | null>>, parent?: string): EarlierResult => ({
  id,
  cycle: id,
  title: { zh: `${id} 周期`, en: `Cycle ${id}` },
  digest: id,
  full: '100',
  units: Object.entries(scores).map(([unit, score]) => ({
    unit,
    group: unit.startsWith('d') ? 'departments' : 'townships',
    ...(parent !== undefined && { parent }),
    score,
    published: score,
    outcomes: {},
  })),
});

/** A result whose published scores differ from the exact ones. */
function published(id: string, scores: Readonly<Record<string, readonly [string | null, string | null]>>) {
  const exact = result(id, Object.fromEntries(Object.entries(scores).map(([unit, [score]]) => [unit, score])));
  return { ...exact, units: exact.units.map((one) => ({ ...one, published: scores[one.unit]?.[1] ?? null })) };
}

const settings = (change: Readonly<Record<string, unknown>>) => ({
  form: 'earlier-results',
  from: ['q1', 'q2', 'q3', 'q4'].map((earlier) => ({ earlier, weight: '25' })),
  take: 'own',
  score: 'exact',
  as: 'mean',
  missing: 'move-weight',
  least: 2,
  whenNone: 'none',
  ...change,
});

const quarters = [
  result('q1', { east: '80', west: null }),
  result('q2', { east: '90', west: '60' }),
  result('q3', { east: '85', west: null }),
  result('q4', { east: '88', west: '70' }),
];

/** Worked examples of results of other cycles. */
export const earlierExamples: readonly MeasureExample[] = [
  {
    title: {
      zh: '四个季度合成全年，缺的季度由其余承担',
      en: 'Four quarters into a year; the others stand for a missing one',
    },
    settings: settings({}),
    earlier: quarters,
    // east (80 + 90 + 85 + 88) / 4 = 85.75; west (60 + 70) / 2 = 65; north has no quarter at all
    expect: { east: '85.75', west: '65', north: null },
  },
  {
    title: { zh: '缺的季度按零分', en: 'A missing quarter counts as zero' },
    settings: settings({ missing: 'zero' }),
    earlier: quarters,
    // west (0 + 60 + 0 + 70) / 4
    expect: { west: '32.5' },
  },
  {
    title: { zh: '相加，缺的季度按比例补足', en: 'Added up, scaled for what is missing' },
    settings: settings({
      from: ['q1', 'q2', 'q3', 'q4'].map((earlier) => ({ earlier, weight: '100' })),
      as: 'sum',
    }),
    earlier: quarters,
    // east 343; west 130 x 4 / 2 = 260
    expect: { east: '343', west: '260' },
  },
  {
    title: { zh: '县、乡镇、部门按 6:3:1 汇总', en: 'County, townships and departments 6:3:1' },
    settings: settings({
      from: [
        { earlier: 'county', weight: '60' },
        { earlier: 'below', weight: '30' },
        { earlier: 'offices', weight: '10' },
      ],
      take: 'children',
      missing: 'none',
      least: 1,
    }),
    earlier: [
      result('county', { own: '90' }, 'yeji'),
      result('below', { t1: '80', t2: '85' }, 'yeji'),
      result('offices', { d1: '70' }, 'yeji'),
    ],
    // 60 % x 90 + 30 % x 82.5 + 10 % x 70 = 54 + 24.75 + 7
    expect: { yeji: '85.75' },
  },
  {
    title: { zh: '少于规定的周期数不计', en: 'Too few cycles make no reading' },
    settings: settings({ least: 3 }),
    earlier: quarters,
    expect: { east: '85.75', west: null },
  },
  {
    title: { zh: '缺一个周期不成立', en: 'One cycle missing, no reading' },
    settings: settings({ missing: 'none' }),
    earlier: quarters,
    expect: { east: '85.75', west: null },
  },
  {
    title: { zh: '全县乡镇公布得分的平均，没有得分的不计', en: 'Mean of the published scores of all townships' },
    settings: settings({
      from: [{ earlier: 'year', weight: '100' }],
      take: 'all',
      groups: ['townships'],
      score: 'published',
      least: 1,
    }),
    earlier: [published('year', { t1: ['80.002', '80'], t2: ['85.006', '85.01'], t3: [null, null], d1: ['60', '60'] })],
    // (80 + 85.01) / 2; the department d1 is of another group
    expect: { county: '82.505' },
  },
];
