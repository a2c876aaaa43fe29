import { checkedOf, drawn } from '../../shared/fieldwork/double-entry.ts';
import { sha256 } from '../store/digest.ts';
import { changePaperBatch } from '../store/paper.ts';
import type { Handler } from '../web/door.ts';
import { page } from '../web/page.tsx';
import { refusal } from '../web/refusal.tsx';
import type { Scene } from '../web/scene.ts';
import { Crumbs } from './crumbs.tsx';
import { batchPath, type FoundBatch, findBatch, personOf, placeOf } from './found.ts';
import { noticePage } from './notice.tsx';
import { filled, phrases } from './phrases.ts';

/** Asks whether all is typed and the sample shall be drawn. */
export const askFinish: Handler = async (scene) => {
  const found = await findFinishable(scene);
  if (found instanceof Response) return found;
  const { say, link } = scene;
  const n = found.entries.first.size;
  return page(
    scene,
    { title: phrases.finishTitle },
    <>
      <Crumbs of={found.of} batch={found} scene={scene} />
      <h1>{say(phrases.finishTitle)}</h1>
      <p class="note warn">{say(filled(phrases.finishLead, { n, check: checkedOf(n, found.batch.percent) }))}</p>
      <form method="post" action={link(`${batchPath(found)}/finish`)}>
        <p class="actions">
          <button class="button" type="submit">
            {say(phrases.finishButton)}
          </button>
          <a class="button quiet" href={link(batchPath(found))}>
            {say(phrases.back)}
          </a>
        </p>
      </form>
    </>,
  );
};

/**
 * Draws the sample. The seed is made now, so that nobody could know while typing which sheets will be looked at, and is
 * kept, so that the draw can be done again.
 */
export const finish: Handler = async (scene) => {
  const found = await findFinishable(scene);
  if (found instanceof Response) return found;
  const { store, now, random } = scene.house;
  const { batch, entries, of } = found;
  const numbers = [...entries.first.values()].map(({ number }) => String(number));
  const seed = Buffer.from(random(16)).toString('hex');
  const sample = drawn(numbers, seed, checkedOf(numbers.length, batch.percent), sha256).map(Number);
  const check = { seed, numbers: sample, of: numbers.length };
  const by = { actor: personOf(scene).login, action: 'draw-paper-check', reason: batch.title, at: now() };
  const done = await changePaperBatch(store, by, placeOf(of), found, { ...batch, state: 'checking', check });
  if (done === 'refused') return noticePage(scene, found, phrases.finishTitle, phrases.notNow);
  return scene.c.redirect(scene.link(batchPath(found)), 303);
};

async function findFinishable(scene: Scene): Promise<FoundBatch | Response> {
  const found = await findBatch(scene);
  if (!found) return refusal(scene, 'not-found');
  if (found.batch.state !== 'entering') return noticePage(scene, found, phrases.finishTitle, phrases.notNow);
  if (found.entries.first.size === 0) return noticePage(scene, found, phrases.finishTitle, phrases.finishNone);
  return found;
}
