import type { ExampleEvidence } from '../ready-plan.ts';
import { townRoster } from '../town-efficiency/roster.ts';
import { yearResults } from './earlier.ts';

/** The year of the town whose efficiency assessment is the other example: five results and one call to account. */
export function townYearExample(): ExampleEvidence {
  return {
    cycle: {
      id: 'example-year-2026',
      office: 'demo',
      title: {
        zh: '云岭镇 2026 年度综合考核（演示，单位和数据均为虚构）',
        en: 'Yunling Town, the year 2026 (demonstration; units and figures are made up)',
      },
      plan: { id: 'town-year', version: 1 },
      period: { from: '2026-01-01', to: '2026-12-31' },
      roster: [...townRoster],
    },
    evidence: {
      ballots: [],
      records: [
        {
          id: 'accountability:construction',
          indicator: 'accountability',
          unit: 'construction',
          field: 'incident',
          day: '2026-06-25',
          matter: '危房改造审批超期',
          level: 'town-committee',
          note: '危房改造审批超期，追究主要负责人责任',
        },
        {
          id: 'accountability:hall',
          indicator: 'accountability',
          unit: 'hall',
          field: 'incident',
          day: '2025-06-18',
          matter: '窗口违规收费',
          level: 'discipline',
          note: '窗口违规收费，追究责任',
        },
      ],
      results: [...yearResults],
    },
  };
}
