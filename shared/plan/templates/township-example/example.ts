import type { ExampleEvidence } from '../ready-plan.ts';
import { townshipCards } from './cards.ts';
import { townshipEvents, townshipFigures } from './figures.ts';
import { townshipReviews } from './reviews.ts';
import { townshipRoster } from './roster.ts';

/** A year of a county that does not exist, small enough to be redone by hand, with what goes wrong in one. */
export function townshipExample(): ExampleEvidence {
  return {
    cycle: {
      id: 'example-2026',
      office: 'demo',
      title: {
        zh: '2026 年度乡镇政府服务绩效综合考核（演示，单位和数据均为虚构）',
        en: 'Assessment of township services 2026 (demonstration; units and figures are made up)',
      },
      plan: { id: 'township-assessment', version: 1 },
      period: { from: '2026-01-01', to: '2026-12-31' },
      roster: [...townshipRoster],
    },
    evidence: {
      ballots: [...townshipCards, ...townshipReviews],
      records: [...townshipFigures, ...townshipEvents],
      invited: [
        { audience: 'citizens', count: 1200 },
        { audience: 'departments', count: 12 },
        { audience: 'townships', count: 12 },
        { audience: 'deputies', count: 15 },
      ],
    },
  };
}
