import type { FC } from 'hono/jsx';
import { titleOf } from '../../shared/plan/loose.ts';
import type { Words } from '../../shared/words.ts';
import type { StoredDraft } from '../store/plan-draft.ts';
import type { Scene } from '../web/scene.ts';
import { phrases } from './phrases.ts';

/** A page between a draft and the one that is shown; its path is below the draft's. */
export type Between = { readonly path: string; readonly title: Words };

/** The way back up: to the list of plans, to the draft, and to what stands between. */
export const Crumbs: FC<{
  readonly draft?: StoredDraft | undefined;
  readonly between?: Between | undefined;
  readonly scene: Scene;
}> = ({ draft, between, scene: { say, link } }) => (
  <nav class="crumbs" aria-label={say(phrases.crumbs)}>
    <a href={link('/drafts')}>{say(phrases.plans)}</a>
    {draft && <a href={link(`/drafts/${draft.id}`)}>{say(titleOf(draft.plan))}</a>}
    {draft && between && <a href={link(`/drafts/${draft.id}/${between.path}`)}>{say(between.title)}</a>}
  </nav>
);
