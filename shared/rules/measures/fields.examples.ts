import type { Fact } from '../../evidence/evidence.ts';
import type { MeasureExample } from '../example.ts';

const quarters = ['q1', 'q2', 'q3', 'q4'];

/** Records of one unit, a field each; null was not handed in. */
const records = (unit: string, values: Readonly<Record<string, string | null>>): Fact[] =>
  Object.entries(values).flatMap(([field, value]) =>
    value === null ? [] : [{ id: `${unit}-${field}`, indicator: 'leaf', unit, field, value }],
  );

const settings = (change: Readonly<Record<string, unknown>>) => ({
  form: 'fields',
  fields: quarters.map((field) => ({ field, weight: '25' })),
  as: 'mean',
  missing: 'move-weight',
  least: 1,
  several: 'none',
  facts: [],
  whenNone: 'none',
  ...change,
});

const year = [
  ...records('east', { q1: '80', q2: '90', q3: '85', q4: '95' }),
  ...records('west', { q1: null, q2: '60', q3: '66', q4: '72' }),
];
const hundred = quarters.map((field) => ({ field, weight: '100' }));

/** Worked examples of several fields made into one figure. */
export const fieldsExamples: readonly MeasureExample[] = [
  {
    title: {
      zh: '四个季度平均；二季度新设的单位按三个季度',
      en: 'Mean of four quarters; a unit new in the second has three',
    },
    settings: settings({}),
    records: year,
    // (80 + 90 + 85 + 95) / 4 = 87.5; (60 + 66 + 72) / 3 = 66
    expect: { east: '87.5', west: '66', north: null },
  },
  {
    title: { zh: '缺的季度按零', en: 'A missing quarter counts as zero' },
    settings: settings({ missing: 'zero' }),
    records: year,
    // 198 / 4
    expect: { west: '49.5' },
  },
  {
    title: { zh: '合计，缺的按比例补足', en: 'Summed, scaled for what is missing' },
    settings: settings({ fields: hundred, as: 'sum' }),
    records: year,
    // 350; 198 x 4 / 3 = 264
    expect: { east: '350', west: '264' },
  },
  {
    title: { zh: '缺一项不成立；最少报送三项', en: 'One missing, no reading; three at least' },
    settings: settings({ missing: 'none', least: 3 }),
    records: year,
    expect: { east: '87.5', west: null },
  },
  {
    title: { zh: '取最小', en: 'The least' },
    settings: settings({ as: 'least' }),
    records: year,
    expect: { east: '80', west: '60' },
  },
  {
    title: { zh: '取最大', en: 'The most' },
    settings: settings({ as: 'most' }),
    records: year,
    expect: { east: '95', west: '72' },
  },
  {
    title: { zh: '一季度报送两笔，取平均', en: 'Two entries of one quarter: their mean' },
    settings: settings({ fields: [{ field: 'q1', weight: '100' }], several: 'mean' }),
    records: [
      { id: '1', indicator: 'leaf', unit: 'east', field: 'q1', value: '80' },
      { id: '2', indicator: 'leaf', unit: 'east', field: 'q1', value: '85' },
    ],
    expect: { east: '82.5' },
  },
  {
    title: { zh: '一季度报送两笔，以后一笔为准', en: 'Two entries of one quarter: the later one' },
    settings: settings({ fields: [{ field: 'q1', weight: '100' }], several: 'last' }),
    records: [
      { id: '1', indicator: 'leaf', unit: 'east', field: 'q1', value: '85', day: '2026-04-02' },
      { id: '2', indicator: 'leaf', unit: 'east', field: 'q1', value: '80', day: '2026-04-09' },
    ],
    expect: { east: '80' },
  },
  {
    title: { zh: '权重不等，缺项按其余权重分摊', en: 'Unequal weights; those of the others stand for a missing one' },
    settings: settings({
      fields: [
        { field: 'q1', weight: '20' },
        { field: 'q2', weight: '30' },
        { field: 'q3', weight: '50' },
      ],
    }),
    records: year,
    // 20 % x 80 + 30 % x 90 + 50 % x 85 = 85.5; west (30 x 60 + 50 x 66) / 80 = 63.75
    expect: { east: '85.5', west: '63.75' },
  },
  {
    title: { zh: '缺的季度按零，取最小', en: 'The least, where a missing quarter counts as zero' },
    settings: settings({ as: 'least', missing: 'zero' }),
    records: year,
    expect: { east: '80', west: '0' },
  },
];
