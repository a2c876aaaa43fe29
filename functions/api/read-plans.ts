import * as z from 'zod';
import { getPlan, listPlans } from '../store/plan.ts';
import type { Scene } from '../web/scene.ts';
import { answer, keptAnswer, nameOf, tokenOf } from './asked.ts';
import { askedPage, pageOf, strangeParameters } from './pages.ts';
import { problem } from './problem.ts';

/** The published plans of the token's office. */
export async function plans(scene: Scene): Promise<Response> {
  const asked = askedPage(scene);
  if (asked instanceof Response) return asked;
  const listed = await listPlans(scene.house.store, tokenOf(scene).office);
  const page = pageOf(
    listed,
    ({ plan }) => `${plan.id} ${String(plan.version).padStart(9, '0')}`,
    asked,
    ({ plan: { id, version, title, period }, digest }) => ({ id, version, title, period, digest }),
  );
  return answer(scene, 200, page);
}

/** One published version of a plan, which never changes. */
export async function plan(scene: Scene): Promise<Response> {
  const strange = strangeParameters(scene);
  if (strange) return strange;
  const id = nameOf(scene, 'plan');
  const version = Version.safeParse(scene.c.req.param('version')).data;
  const found =
    id === undefined || version === undefined
      ? undefined
      : await getPlan(scene.house.store, tokenOf(scene).office, id, version);
  return found ? keptAnswer(scene, found.digest, () => found) : problem(scene, 'not-found');
}

/** A version as an address spells it, in one way only. */
const Version = z
  .string()
  .regex(/^[1-9]\d{0,8}$/)
  .transform(Number);
