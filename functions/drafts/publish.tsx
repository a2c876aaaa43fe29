import { canonical } from '../../shared/canonical.ts';
import { checkPlan } from '../../shared/plan/check.ts';
import { comparePlans, type Difference } from '../../shared/plan/compare.ts';
import { type Loose, textAt } from '../../shared/plan/loose.ts';
import type { Plan } from '../../shared/plan/schema.ts';
import { sha256 } from '../store/digest.ts';
import { listPlans, putPlan } from '../store/plan.ts';
import { removeDraft, type StoredDraft } from '../store/plan-draft.ts';
import { readForm, single } from '../web/form.ts';
import { type Reason, readReason } from '../web/reason.ts';
import { refusal } from '../web/refusal.tsx';
import type { Scene } from '../web/scene.ts';
import { faultyPage } from './faulty-page.tsx';
import { byOf, findDraft, personOf } from './found.ts';
import { ownPlan } from './own-plan.ts';
import { faultsOf } from './plan-faults.ts';
import { publishConflict, publishPage } from './publish-page.tsx';
import { publishWords as words } from './publish-words.ts';

/** A draft as it would be published: the plan under its next version, the digest that names it, and what is new in it. */
export type Candidate = {
  readonly plan: Plan;
  readonly digest: string;
  readonly previous: Plan | undefined;
  readonly differences: readonly Difference[];
};

/** Shows what would be published, to be checked and confirmed; or what keeps the draft from it. */
export async function askPublish(scene: Scene): Promise<Response> {
  const draft = await findDraft(scene);
  return draft ? ask(scene, draft, undefined) : refusal(scene, 'not-found');
}

/**
 * Publishes a draft as the next version of its plan, and takes the draft away.
 *
 * The form names the draft's revision and the digest it was shown: what is published is what was confirmed, or nothing.
 */
export async function publish(scene: Scene): Promise<Response> {
  const draft = await findDraft(scene);
  if (!draft) return refusal(scene, 'not-found');
  const form = await readForm(scene);
  if (single(form, 'revision') !== String(draft.revision)) return publishConflict(scene, draft, 'conflictDraft');
  const candidate = await candidateOf(scene, draft);
  if (!candidate)
    return faultyPage(scene, draft, faultsOf(ownPlan(scene, draft)), { ...words, back: words.backToDraft });
  if (single(form, 'digest') !== candidate.digest) return publishConflict(scene, draft, 'conflictVersion');
  const reason = readReason(single(form, 'reason'));
  if (reason.faults.length > 0) return publishPage(scene, draft, candidate, reason);
  const { store } = scene.house;
  const { plan } = candidate;
  const done = await putPlan(store, byOf(scene, 'publish-plan', reason.text), plan);
  if (done === 'exists') return publishConflict(scene, draft, 'conflictVersion');
  // Whoever changed the draft meanwhile keeps it: what he did is not in the published version.
  await removeDraft(store, byOf(scene, 'end-draft', reason.text), plan.office, draft);
  return scene.c.redirect(scene.link(`/drafts/published/${plan.id}/${plan.version}?done=publish`), 303);
}

async function ask(scene: Scene, draft: StoredDraft, reason: Reason | undefined): Promise<Response> {
  const candidate = await candidateOf(scene, draft);
  if (!candidate)
    return faultyPage(scene, draft, faultsOf(ownPlan(scene, draft)), { ...words, back: words.backToDraft });
  return publishPage(scene, draft, candidate, reason);
}

/** The draft under the next version of its plan; undefined where it has faults. */
async function candidateOf(scene: Scene, draft: StoredDraft): Promise<Candidate | undefined> {
  const own: Loose = ownPlan(scene, draft);
  const all = await listPlans(scene.house.store, personOf(scene).office);
  const versions = all.map(({ plan }) => plan).filter(({ id }) => id === textAt(own, 'id'));
  const previous = versions.sort((a, b) => b.version - a.version)[0];
  const { plan } = checkPlan({ ...own, version: (previous?.version ?? 0) + 1 });
  if (!plan) return undefined;
  return {
    plan,
    digest: sha256(canonical(plan)),
    previous,
    differences: previous ? comparePlans({ ...previous }, { ...plan }) : [],
  };
}
