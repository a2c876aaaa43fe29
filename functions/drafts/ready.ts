import { assess } from '../../shared/assess/assess.ts';
import type { Result } from '../../shared/assess/result.ts';
import { Id } from '../../shared/plan/schema.ts';
import { readyPlans } from '../../shared/plan/templates/index.ts';
import type { ReadyPlan } from '../../shared/plan/templates/ready-plan.ts';
import { sha256 } from '../store/digest.ts';
import type { Scene } from '../web/scene.ts';

/** The ready plan that an address names; undefined where there is none. */
export function findReady({ c }: Scene): ReadyPlan | undefined {
  const id = Id.safeParse(c.req.param('id')).data;
  return readyPlans.find((one) => one.id === id);
}

/** The ready plan that a draft was begun from, by the id of the draft's plan; undefined where it is another plan's. */
export function readyOf(planId: string): ReadyPlan | undefined {
  return readyPlans.find(({ plan }) => plan.id === planId);
}

/** What comes out where a ready plan judges its own example. The units are invented, so it is nobody's result. */
export function exampleResult({ plan, example }: ReadyPlan): Result {
  const { cycle, evidence } = example();
  return assess(plan, cycle, evidence, sha256);
}
