import type { FC } from 'hono/jsx';
import type { StoredDraft } from '../store/plan-draft.ts';
import type { Scene } from '../web/scene.ts';
import type { PlacedFault } from './plan-faults.ts';

/** The faults of a draft, each with the page it is mended on. */
export const FaultLinks: FC<{
  readonly draft: StoredDraft;
  readonly faults: readonly PlacedFault[];
  readonly scene: Scene;
}> = ({ draft, faults, scene: { say, link, language } }) => (
  <ul>
    {faults.map(({ place, about, words }) => (
      <li>
        <a href={link(`/drafts/${draft.id}/${place}`)}>{say(about)}</a>
        {language === 'zh' ? '：' : ': '}
        {say(words)}
      </li>
    ))}
  </ul>
);
