import type { FC } from 'hono/jsx';
import { titleOf } from '../../shared/plan/loose.ts';
import { fill } from '../../shared/words.ts';
import type { StoredDraft } from '../store/plan-draft.ts';
import { DigestLine } from '../web/digest.tsx';
import { FaultList } from '../web/fault-list.tsx';
import { page } from '../web/page.tsx';
import type { Reason } from '../web/reason.ts';
import { ReasonField } from '../web/reason-field.tsx';
import type { Scene } from '../web/scene.ts';
import { countsOf } from './compare.tsx';
import { SatisfactionShares } from './compare-tables.tsx';
import { Crumbs } from './crumbs.tsx';
import type { Candidate } from './publish.tsx';
import { publishWords as words } from './publish-words.ts';

/** The check list before publication: what will be locked, what is new in it, that it cannot be undone, and why it is done. */
export function publishPage(
  scene: Scene,
  draft: StoredDraft,
  candidate: Candidate,
  reason: Reason | undefined,
): Response {
  const { say, link } = scene;
  const { plan, previous } = candidate;
  const faults = reason?.faults ?? [];
  return page(
    scene,
    { title: words.title, status: faults.length > 0 ? 422 : 200 },
    <>
      <Crumbs draft={draft} scene={scene} />
      <FaultList faults={faults} scene={scene} />
      <h1>{say(words.title)}</h1>
      <p class="lead">{fill(say(words.lead), { draft: say(titleOf(draft.plan)), version: String(plan.version) })}</p>
      <h2>{say(words.check)}</h2>
      <CheckList draft={draft} candidate={candidate} scene={scene} />
      <SatisfactionShares before={previous} after={plan} draft={draft.id} scene={scene} />
      <p class="note warn">{say(words.cannotUndo)}</p>
      <form method="post" action={link(`/drafts/${draft.id}/publish`)}>
        <input type="hidden" name="revision" value={String(draft.revision)} />
        <input type="hidden" name="digest" value={candidate.digest} />
        <ReasonField given={reason} scene={scene} />
        <p class="actions">
          <button class="button" type="submit">
            {say(words.button)}
          </button>
          <a class="button quiet" href={link(`/drafts/${draft.id}`)}>
            {say(words.back)}
          </a>
        </p>
      </form>
    </>,
  );
}

const CheckList: FC<{ readonly draft: StoredDraft; readonly candidate: Candidate; readonly scene: Scene }> = (
  given,
) => {
  const { draft, candidate, scene } = given;
  const { say, link } = scene;
  const { plan, digest, previous, differences } = candidate;
  return (
    <dl class="facts">
      <dt>{say(words.faults)}</dt>
      <dd>
        <span class="tag good">{say(words.faultless)}</span>
      </dd>
      <dt>{say(words.planId)}</dt>
      <dd>{plan.id}</dd>
      <dt>{say(words.period)}</dt>
      <dd>{fill(say(words.periodOf), plan.period)}</dd>
      <dt>{say(words.previous)}</dt>
      <dd>
        {!previous && say(words.previousNone)}
        {previous && differences.length === 0 && (
          <span class="tag warn">{fill(say(words.previousSame), { version: String(previous.version) })}</span>
        )}
        {previous && differences.length > 0 && (
          <>
            {countsOf(differences, say)}{' '}
            <a href={link(`/drafts/${draft.id}/compare?with=${previous.id}.${previous.version}`)}>
              {say(words.seeDifferences)}
            </a>
          </>
        )}
      </dd>
      <dt>{say(words.digest)}</dt>
      <dd>
        <DigestLine of={digest} />
        <div class="muted small">{say(words.digestHint)}</div>
      </dd>
    </dl>
  );
};

/** Nothing was published, because the draft or the published versions are no longer what the confirmation showed. */
export function publishConflict(scene: Scene, draft: StoredDraft, why: 'conflictDraft' | 'conflictVersion'): Response {
  const { say, link } = scene;
  return page(
    scene,
    { title: words.conflictTitle, status: 409 },
    <>
      <Crumbs draft={draft} scene={scene} />
      <h1>{say(words.conflictTitle)}</h1>
      <p class="lead">{say(words[why])}</p>
      <p>{say(words.nothingDone)}</p>
      <p class="actions">
        <a class="button" href={link(`/drafts/${draft.id}/publish`)}>
          {say(words.again)}
        </a>
      </p>
    </>,
  );
}
