import type { Loose } from '../../shared/plan/loose.ts';
import type { StoredDraft } from '../store/plan-draft.ts';
import type { Scene } from '../web/scene.ts';
import { personOf } from './found.ts';

/** What a draft says, with the office it belongs to whatever it says of that: a plan is published for one's own office only. */
export function ownPlan(scene: Scene, draft: StoredDraft): Loose {
  return { ...draft.plan, office: personOf(scene).office, version: draft.plan.version ?? 1 };
}
