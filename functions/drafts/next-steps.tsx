import type { FC } from 'hono/jsx';
import type { StoredDraft } from '../store/plan-draft.ts';
import type { Scene } from '../web/scene.ts';
import { phrases } from './phrases.ts';

/** What may be done with a draft as a whole, in the order in which an office does it. */
export const NextSteps: FC<{ readonly draft: StoredDraft; readonly ready: boolean; readonly scene: Scene }> = (
  given,
) => {
  const { draft, ready, scene } = given;
  const { say, link } = scene;
  const at = (path: string) => link(`/drafts/${draft.id}/${path}`);
  return (
    <p class="actions">
      {ready && (
        <a class="button" href={at('publish')}>
          {say(phrases.publish)}
        </a>
      )}
      <a class="button quiet" href={at('compare')}>
        {say(phrases.compare)}
      </a>
      {ready && (
        <a class="button quiet" href={at('simulate')}>
          {say(phrases.simulate)}
        </a>
      )}
      {ready && (
        <a class="button quiet" href={link(`/analysis/drafts/${draft.id}`)}>
          {say(phrases.analyse)}
        </a>
      )}
    </p>
  );
};
