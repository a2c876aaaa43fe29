import { Id, type Plan } from '../../shared/plan/schema.ts';
import type { Person } from '../store/person.ts';
import { getPlan } from '../store/plan.ts';
import { getDraft, type StoredDraft } from '../store/plan-draft.ts';
import type { Scene } from '../web/scene.ts';

/** Who asks. Every route of this door wants a role, so somebody does. */
export function personOf({ asking }: Scene): Person {
  if (!asking) throw new Error('a page of drafts was asked for by nobody');
  return asking.person;
}

/** Whether he may write, and not only read what was published. */
export function mayWrite(scene: Scene): boolean {
  return personOf(scene).roles.some(({ role }) => role === 'office');
}

/** The draft of an address. `undefined`: there is none, or it is another office's; the two look the same. */
export async function findDraft(scene: Scene): Promise<StoredDraft | undefined> {
  const id = Id.safeParse(scene.c.req.param('draft')).data;
  return id === undefined ? undefined : getDraft(scene.house.store, personOf(scene).office, id);
}

/** The published version of an address, or of a name and number that came otherwise; undefined where there is none. */
export async function findPublished(
  scene: Scene,
  named = scene.c.req.param('plan'),
  version = scene.c.req.param('version') ?? '',
): Promise<{ readonly plan: Plan; readonly digest: string } | undefined> {
  const id = Id.safeParse(named).data;
  if (id === undefined || !/^[1-9]\d{0,8}$/.test(version)) return undefined;
  return getPlan(scene.house.store, personOf(scene).office, id, Number(version));
}

/** Who changes a draft now, and how the ledger calls it. */
export function byOf(scene: Scene, action: string, reason: string) {
  return { actor: personOf(scene).login, action, reason, at: scene.house.now() };
}
