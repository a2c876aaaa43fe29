import type { Fact } from '../../../evidence/evidence.ts';

/**
 * Done and due: items struck off, papers between departments, services promised; then calls settled and received. A
 * dash: there was nothing, or nothing was handed in.
 */
const counts: Readonly<Record<string, string>> = {
  market: '38/40 120/120 980/980 588/600',
  urban: '33/40 98/100 490/500 1380/1500',
  environment: '27/30 70/90 190/200 270/300',
  transport: '22/30 95/100 384/400 405/450',
  agriculture: '28/32 147/150 240/250 178/200',
  health: '28/32 147/150 240/250 178/200',
  emergency: '18/20 80/80 120/120 57/60',
  land: '24/25 108/110 297/300 260/280',
  development: '46/50 200/200 90/90 28/28',
  finance: '41/45 176/180 60/60 18/20',
  people: '30/40 133/140 1470/1500 360/400',
  civil: '27/30 98/100 392/400 190/200',
  statistics: '15/20 57/60 — 0/0',
  audit: '19/20 66/66 — 5/5',
  data: '9/10 48/50 — 43/50',
};

/**
 * Days the report was late; the score the department gave itself and the one found; the agency's. Statistics never
 * published. The agency had finished before there was a data bureau.
 */
const reports: Readonly<Record<string, readonly [days: string, claimed: string, verified: string, agency?: string]>> = {
  market: ['0', '95', '93', '92.5'],
  urban: ['4', '92', '80', '76'],
  environment: ['0', '88', '85', '84.25'],
  transport: ['12', '90', '75', '71.5'],
  agriculture: ['0', '90', '88', '85'],
  health: ['0', '90', '88', '85'],
  emergency: ['0', '91', '90', '88.6'],
  land: ['3', '93', '90', '89.4'],
  development: ['0', '94', '92', '91.2'],
  finance: ['0', '90', '92', '88'],
  people: ['8', '88', '80', '79.5'],
  civil: ['0', '91', '88', '86.75'],
  statistics: ['365', '85', '72', '70'],
  audit: ['0', '93', '93', '90.5'],
  data: ['0', '86', '82'],
};

/** What the supervisors gave. Only two of them went to the emergency bureau. */
const supervisors: Readonly<Record<string, string>> = {
  market: '94 92 95 90 93 91',
  urban: '78 72 80 75 70 76',
  environment: '85 88 82 86 84',
  transport: '70 74 68 72 65',
  agriculture: '86 84 88 85 90',
  health: '86 84 88 85 90',
  emergency: '90 93',
  land: '89 91 87 90 88 92',
  development: '93 90 92 94 91',
  finance: '88 87 90 86 89',
  people: '80 78 83 79 81',
  civil: '87 89 85 88 86',
  statistics: '72 70 75 68',
  audit: '91 92 90 93 89',
  data: '82 84 80',
};

const record = (indicator: string, unit: string, field: string, value: string, rater?: string): Fact => ({
  id: [indicator, unit, field, rater].filter((one) => one !== undefined).join(':'),
  indicator,
  unit,
  field,
  value,
  ...(rater !== undefined && { rater }),
});

const countsOf = [
  ['worklist', 'actual', 'target'],
  ['between', 'actual', 'target'],
  ['promised', 'actual', 'target'],
  ['hotline', 'concluded', 'received'],
] as const;

/** Figures and scores of the example. */
export const departmentFigures: readonly Fact[] = [
  ...Object.entries(counts).flatMap(([unit, written]) =>
    written.split(' ').flatMap((pair, at) => {
      const [indicator, done, due] = countsOf[at] ?? [];
      const [n, of] = pair.split('/');
      if (indicator === undefined || n === undefined || of === undefined) return [];
      return [record(indicator, unit, done, n), record(indicator, unit, due, of)];
    }),
  ),
  ...Object.entries(reports).flatMap(([unit, [days, claimed, verified, agency]]) => [
    record('report-public', unit, 'days', days),
    record('data-quality', unit, 'claimed', claimed),
    record('data-quality', unit, 'verified', verified),
    ...(agency === undefined ? [] : [record('third-party', unit, 'score', agency)]),
  ]),
  ...Object.entries(supervisors).flatMap(([unit, scores]) =>
    scores.split(' ').map((value, n) => record('on-site', unit, 'score', value, `supervisor-${n + 1}`)),
  ),
];
