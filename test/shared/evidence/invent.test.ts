import { expect, test } from 'vitest';
import { assess } from '../../../shared/assess/assess.ts';
import { checkCycle } from '../../../shared/cycle/check.ts';
import { checkEvidence } from '../../../shared/evidence/check.ts';
import { inventEvidence } from '../../../shared/evidence/invent.ts';
import { readyPlans } from '../../../shared/plan/templates/index.ts';
import { smallPlan } from '../../fixtures/small-county.ts';

const plans = [...readyPlans.map(({ plan }) => plan), smallPlan];

test.each(plans.map((plan) => [plan.id, plan] as const))(
  'evidence made up for %s fits it and leaves no indicator of any unit without a score',
  (_, plan) => {
    const { cycle, evidence } = inventEvidence(plan);
    expect(checkCycle(plan, cycle)).toEqual([]);
    expect(checkEvidence(plan, cycle, evidence)).toEqual([]);
    const { groups } = assess(plan, cycle, evidence, (text) => text.slice(0, 8));
    expect(groups.map(({ standing }) => standing.length)).toEqual(plan.groups.map(() => 6));
    expect(groups.flatMap(({ standing }) => standing.map(({ covered }) => covered)).every((all) => all === '100')).toBe(
      true,
    );
  },
);

test('the same plan gives the same evidence, and units that differ', () => {
  for (const plan of plans) {
    expect(inventEvidence(plan)).toEqual(inventEvidence(plan));
    const { cycle, evidence } = inventEvidence(plan);
    const { groups } = assess(plan, cycle, evidence, (text) => text.slice(0, 8));
    for (const { standing } of groups) expect(new Set(standing.map(({ score }) => score)).size).toBeGreaterThan(3);
  }
});
