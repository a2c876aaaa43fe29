import type { EarlierResult } from '../../../evidence/earlier-result.ts';
import type { Words } from '../../../words.ts';
import type { ExampleEvidence } from '../ready-plan.ts';
import { departmentBallots, departmentInvited } from './ballots.ts';
import { departmentEvents } from './events.ts';
import { departmentFigures } from './figures.ts';
import { departmentRoster } from './roster.ts';

/** Published scores of the four quarters; a dash where a department had none. */
const quarters: Readonly<Record<string, string>> = {
  market: '92 93.5 91 94',
  urban: '80 76 72.5 70',
  environment: '84 85 86 83',
  transport: '74 72 70 68',
  agriculture: '86 87 85 88',
  health: '86 87 85 88',
  emergency: '88 90 91 92',
  land: '— 89 90 91',
  development: '91 92 90 93',
  finance: '87 88 89 90',
  people: '82 80 79 81',
  civil: '88 87 89 86',
  statistics: '73 72 70 71',
  audit: '90 91 92 91',
  data: '— — 80 83',
};

/** Scores of the year before, and who was followed up then. */
const before: Readonly<Record<string, readonly [string, 'yes' | 'no']>> = {
  market: ['90.11', 'no'],
  urban: ['81.40', 'no'],
  environment: ['83.90', 'no'],
  transport: ['72.35', 'yes'],
  agriculture: ['85.02', 'no'],
  health: ['84.77', 'no'],
  emergency: ['88.60', 'no'],
  land: ['86.14', 'no'],
  development: ['90.20', 'no'],
  finance: ['87.45', 'yes'],
  people: ['80.08', 'no'],
  civil: ['85.93', 'no'],
  statistics: ['74.26', 'yes'],
  audit: ['89.71', 'no'],
};

const quarter = (at: number, title: Words): EarlierResult => ({
  id: `q${at + 1}`,
  cycle: `2026-q${at + 1}`,
  title,
  digest: 'made up',
  full: '100',
  units: departmentRoster.flatMap(({ unit, group }) => {
    const score = quarters[unit]?.split(' ')[at];
    return score === undefined || score === '—' ? [] : [{ unit, group, score, published: score, outcomes: {} }];
  }),
});

const results: readonly EarlierResult[] = [
  quarter(0, { zh: '2026 年一季度（虚构）', en: 'First quarter of 2026 (made up)' }),
  quarter(1, { zh: '2026 年二季度（虚构）', en: 'Second quarter of 2026 (made up)' }),
  quarter(2, { zh: '2026 年三季度（虚构）', en: 'Third quarter of 2026 (made up)' }),
  quarter(3, { zh: '2026 年四季度（虚构）', en: 'Fourth quarter of 2026 (made up)' }),
  {
    id: 'last-year',
    cycle: '2025',
    title: { zh: '2025 年度（虚构）', en: 'The year 2025 (made up)' },
    digest: 'made up',
    full: '100',
    units: departmentRoster.flatMap(({ unit, group }) => {
      const known = before[unit];
      if (!known) return [];
      const [score, followed] = known;
      return [{ unit, group, score, published: score, outcomes: { 'follow-up': followed } }];
    }),
  },
];

/** A year of fifteen departments that do not exist, two of them equal in everything. */
export function departmentEfficiencyExample(): ExampleEvidence {
  return {
    cycle: {
      id: 'example-departments-2026',
      office: 'demo',
      title: {
        zh: '东屿县 2026 年度部门效能评估（演示，数据均为虚构）',
        en: 'Departments of Dongyu County 2026 (demonstration; figures are made up)',
      },
      plan: { id: 'department-efficiency', version: 1 },
      period: { from: '2026-01-01', to: '2026-12-31' },
      roster: [...departmentRoster],
    },
    evidence: {
      ballots: [...departmentBallots],
      records: [...departmentFigures, ...departmentEvents],
      results: [...results],
      invited: departmentInvited,
    },
  };
}
