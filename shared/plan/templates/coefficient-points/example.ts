import type { ExampleEvidence } from '../ready-plan.ts';
import { postBallots } from './ballots.ts';
import { postEvents } from './events.ts';
import { postFigures } from './figures.ts';
import { postRoster } from './roster.ts';

/** A year of twenty-four posts that do not exist, two pools, a sanction, a tie, and figures that were forgotten. */
export function coefficientPointsExample(): ExampleEvidence {
  return {
    cycle: {
      id: 'example-posts-2026',
      office: 'demo',
      title: {
        zh: '云岭镇 2026 年度岗位考评（演示，人员和数据均为虚构）',
        en: 'Posts of Yunling Town 2026 (demonstration; people and figures are made up)',
      },
      plan: { id: 'coefficient-points', version: 1 },
      period: { from: '2026-01-01', to: '2026-12-31' },
      roster: [...postRoster],
    },
    evidence: { ballots: [...postBallots], records: [...postFigures, ...postEvents] },
  };
}
