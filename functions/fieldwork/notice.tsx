import type { Words } from '../../shared/words.ts';
import { page } from '../web/page.tsx';
import type { Scene } from '../web/scene.ts';
import { Crumbs } from './crumbs.tsx';
import { batchPath, type FoundBatch } from './found.ts';
import { phrases } from './phrases.ts';

/** Says why a step can not be taken now, and leads back to the batch. */
export function noticePage(scene: Scene, found: FoundBatch, title: Words, words: Words, status = 409): Response {
  const { say, link } = scene;
  return page(
    scene,
    { title, status },
    <>
      <Crumbs of={found.of} batch={found} scene={scene} />
      <h1>{say(title)}</h1>
      <p class="note warn">{say(words)}</p>
      <p class="actions">
        <a class="button" href={link(batchPath(found))}>
          {say(phrases.back)}
        </a>
      </p>
    </>,
  );
}
