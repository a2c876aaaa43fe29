import type { EarlierResult } from '../../../evidence/earlier-result.ts';
import type { ExampleEvidence } from '../ready-plan.ts';
import { townBallots, townInvited } from './ballots.ts';
import { townEvents } from './events.ts';
import { townFigures } from './figures.ts';
import { townRoster } from './roster.ts';

/** Scores of the year before, and who was under supervision then. */
const before: Readonly<Record<string, readonly [string, 'yes' | 'no']>> = {
  office: ['91.20', 'no'],
  finance: ['90.05', 'no'],
  agriculture: ['76.40', 'yes'],
  affairs: ['92.75', 'no'],
  construction: ['71.10', 'yes'],
  justice: ['90.60', 'no'],
  hall: ['88.30', 'no'],
  hekou: ['93.15', 'no'],
  qingshi: ['87.90', 'no'],
  shiban: ['86.35', 'no'],
  shuangqiao: ['79.80', 'no'],
  songlin: ['85.20', 'no'],
  yangliu: ['82.45', 'no'],
  market: ['94.00', 'no'],
};

const lastYear: EarlierResult = {
  id: 'last-year',
  cycle: '2025',
  title: { zh: '2025 年度效能考核（虚构）', en: 'Efficiency 2025 (made up)' },
  digest: 'made up',
  full: '100',
  units: townRoster.flatMap(({ unit, group }) => {
    const known = before[unit];
    if (!known) return [];
    const [score, supervision] = known;
    return [{ unit, group, score, published: score, outcomes: { supervision } }];
  }),
};

/** A year of a town that does not exist, with what goes wrong in one: a figure not handed in, a new station, a veto. */
export function townEfficiencyExample(): ExampleEvidence {
  return {
    cycle: {
      id: 'example-2026',
      office: 'demo',
      title: {
        zh: '云岭镇 2026 年度效能考核（演示，单位和数据均为虚构）',
        en: 'Efficiency of Yunling Town 2026 (demonstration; units and figures are made up)',
      },
      plan: { id: 'town-efficiency', version: 1 },
      period: { from: '2026-01-01', to: '2026-12-31' },
      roster: [...townRoster],
    },
    evidence: {
      ballots: [...townBallots],
      records: [...townFigures, ...townEvents],
      results: [lastYear],
      invited: [...townInvited],
    },
  };
}
