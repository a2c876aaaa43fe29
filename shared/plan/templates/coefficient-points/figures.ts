import type { Fact } from '../../../evidence/evidence.ts';

type Figures = Readonly<Record<string, readonly string[]>>;

/** Done, and laid on the post. Whoever made the list forgot what was laid on the post of land and supplies. */
const results: Figures = {
  secretary: ['46', '50'],
  party: ['38', '40'],
  militia: ['33', '30'],
  veterans: ['24', '30'],
  petitions: ['45', '60'],
  women: ['18', '20'],
  'projects-lead': ['52', '40'],
  'projects-deals': ['21.6', '24'],
  'projects-land': ['35'],
  'enforce-team': ['95', '100'],
  'enforce-cases': ['57', '60'],
  safety: ['40', '50'],
  'hall-lead': ['96', '80'],
  'hall-social': ['70', '75'],
  'hall-civil': ['54', '60'],
  'hall-disabled': ['31', '40'],
  'hall-errands': ['66', '60'],
  'hall-permits': ['28', '35'],
  'finance-lead': ['47', '50'],
  'finance-pay': ['36', '40'],
  'justice-lead': ['29', '30'],
  'justice-talks': ['55', '50'],
  'market-lead': ['72', '90'],
  'market-visits': ['39', '60'],
};

/** Matters settled in the village, and received; the same in the town. No village hands matters of permits on. */
const nearby: Readonly<Record<string, readonly [village: string, town: string]>> = {
  'hall-lead': ['184/200', '118/125'],
  'hall-social': ['270/300', '168/210'],
  'hall-civil': ['153/180', '88/110'],
  'hall-disabled': ['42/60', '33/50'],
  'hall-errands': ['190/200', '57/60'],
  'hall-permits': ['0/0', '71/120'],
  'finance-lead': ['45/50', '62/65'],
  'finance-pay': ['210/240', '90/100'],
  'justice-lead': ['36/40', '27/30'],
  'justice-talks': ['88/100', '48/50'],
  'market-lead': ['24/40', '52/80'],
  'market-visits': ['30/50', '39/60'],
};

/** Scores of the leaders. Only three of them know the second post at the women's federation. */
const duty: Readonly<Record<string, string>> = {
  secretary: '92 90 95 88 91',
  party: '90 93 89 94 92',
  militia: '95 92 96 90 94',
  veterans: '85 88 84 86 90',
  petitions: '78 82 75 80 84',
  women: '86 82 87',
  'projects-lead': '97 95 98 93 96',
  'projects-deals': '88 90 85 91 87',
  'projects-land': '84 86 80 88 83',
  'enforce-team': '89 90 86 88 92',
  'enforce-cases': '92 86 88 90 89',
  safety: '70 76 72 68 74',
  'hall-lead': '94 96 93 95 90',
  'hall-social': '90 88 92 86 89',
  'hall-civil': '86 85 88 84 90',
  'hall-disabled': '80 82 78 85 81',
  'hall-errands': '96 94 95 92 98',
  'hall-permits': '72 75 70 78 74',
  'finance-lead': '91 89 93 90 88',
  'finance-pay': '87 85 90 86 88',
  'justice-lead': '93 92 95 90 94',
  'justice-talks': '90 91 88 94 92',
  'market-lead': '80 78 83 81 79',
  'market-visits': '66 70 64 72 68',
};

/** How heavy the workload of a post is. */
const workload: Readonly<Record<string, string>> = {
  secretary: '1.1',
  petitions: '1.15',
  women: '0.9',
  'projects-lead': '1.2',
  'projects-land': '1.05',
  'enforce-team': '1.1',
  'enforce-cases': '1.05',
  safety: '1.15',
  'hall-lead': '1.1',
  'hall-disabled': '0.9',
  'hall-errands': '1.15',
  'finance-lead': '1.1',
  'justice-lead': '1.05',
  'market-lead': '1.05',
};

const record = (indicator: string, unit: string, field: string, value: string, more: Partial<Fact> = {}): Fact => ({
  id: [indicator, unit, field, more.rater].filter(Boolean).join(':'),
  indicator,
  unit,
  field,
  value,
  ...more,
});

const pairOf = (indicator: string, unit: string, pair: string): readonly Fact[] => {
  const [concluded = '', received = ''] = pair.split('/');
  return [record(indicator, unit, 'concluded', concluded), record(indicator, unit, 'received', received)];
};

/** The same entries for both pools: each of them reads its own. */
const sharing = ['bonus', 'transport'].flatMap((pool): readonly Fact[] => [
  ...Object.entries(workload).map(([unit, value]) => record(pool, unit, 'coefficient', value)),
  ...['veterans', 'women'].map((unit) => record(pool, unit, 'share', '50', { note: '兼任岗位按 50% 计' })),
  record(pool, 'hall-permits', 'months', '8', { note: '产假，在岗 8 个月' }),
  record(pool, 'market-visits', 'months', '9', { note: '4 月由市级主管部门调入，在岗 9 个月' }),
]);

/** Figures and scores of the example. */
export const postFigures: readonly Fact[] = [
  ...Object.entries(results).flatMap(([unit, [actual, target]]) => [
    ...(actual === undefined ? [] : [record('results', unit, 'actual', actual)]),
    ...(target === undefined ? [] : [record('results', unit, 'target', target)]),
  ]),
  ...Object.entries(nearby).flatMap(([unit, [village, town]]) => [
    ...pairOf('in-village', unit, village),
    ...pairOf('in-town', unit, town),
  ]),
  ...Object.entries(duty).flatMap(([unit, scores]) =>
    scores.split(' ').map((value, n) => record('duty', unit, 'score', value, { rater: `leader-${n + 1}` })),
  ),
  ...sharing,
];
