import { fill, type Words } from '../../shared/words.ts';
import type { StoredDraft } from '../store/plan-draft.ts';
import { page } from '../web/page.tsx';
import type { Scene } from '../web/scene.ts';
import { Crumbs } from './crumbs.tsx';
import { FaultLinks } from './fault-links.tsx';
import type { PlacedFault } from './plan-faults.ts';

/** What the page says of a draft that cannot be used yet: by one fault, or by `{n}`. */
type FaultyWords = {
  readonly title: Words;
  readonly faultyOne: Words;
  readonly faulty: Words;
  readonly back: Words;
};

/** The draft has faults, each with the page it is mended on: it can be neither published nor tried. */
export function faultyPage(
  scene: Scene,
  draft: StoredDraft,
  faults: readonly PlacedFault[],
  words: FaultyWords,
): Response {
  const { say, link } = scene;
  const lead = faults.length === 1 ? words.faultyOne : words.faulty;
  return page(
    scene,
    { title: words.title, status: 422 },
    <>
      <Crumbs draft={draft} scene={scene} />
      <h1>{say(words.title)}</h1>
      <p class="lead">{fill(say(lead), { n: String(faults.length) })}</p>
      <FaultLinks draft={draft} faults={faults} scene={scene} />
      <p class="actions">
        <a class="button" href={link(`/drafts/${draft.id}`)}>
          {say(words.back)}
        </a>
      </p>
    </>,
  );
}
