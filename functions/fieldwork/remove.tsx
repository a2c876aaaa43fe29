import { dropPaperEntries } from '../store/paper-entry.ts';
import type { Handler } from '../web/door.ts';
import { FaultList, FieldFault, type FieldFaultOf } from '../web/fault-list.tsx';
import { readForm, single } from '../web/form.ts';
import { page } from '../web/page.tsx';
import { type Reason, readReason } from '../web/reason.ts';
import { ReasonField } from '../web/reason-field.tsx';
import { refusal } from '../web/refusal.tsx';
import type { Scene } from '../web/scene.ts';
import { Crumbs } from './crumbs.tsx';
import { batchPath, type FoundBatch, findBatch, personOf, placeOf } from './found.ts';
import { noticePage } from './notice.tsx';
import { phrases } from './phrases.ts';

/** Asks which sheet shall be taken out of its batch, and why. */
export const askRemove: Handler = async (scene) => {
  const found = await findOpen(scene);
  return found instanceof Response ? found : removePage(scene, found);
};

/** Takes a typed sheet out: it is not cast. Its number is not given again, so the report can say how many there were. */
export const remove: Handler = async (scene) => {
  const found = await findOpen(scene);
  if (found instanceof Response) return found;
  const form = await readForm(scene);
  const typed = (single(form, 'number') ?? '').trim();
  const reason = readReason(single(form, 'reason'));
  const sheet = [...found.entries.first].find(([, { number }]) => String(number) === typed);
  const faults = [...(sheet ? [] : [{ field: 'number', words: phrases.numberFault }]), ...reason.faults];
  if (!sheet || faults.length > 0) return removePage(scene, found, { typed, reason, faults });
  const at = scene.house.now();
  const by = { actor: personOf(scene).login, action: 'remove-paper', reason: reason.text, at };
  const { of, batch, entries } = found;
  await dropPaperEntries(scene.house.store, by, placeOf(of), batch.id, entries, [sheet[0]]);
  return scene.c.redirect(scene.link(`${batchPath(found)}?done=removed`), 303);
};

async function findOpen(scene: Scene): Promise<FoundBatch | Response> {
  const found = await findBatch(scene);
  if (!found) return refusal(scene, 'not-found');
  const over = found.batch.state === 'cast' || found.batch.errors !== undefined;
  return over ? noticePage(scene, found, phrases.removeTitle, phrases.notNow) : found;
}

type Given = { readonly typed: string; readonly reason: Reason; readonly faults: readonly FieldFaultOf[] };

function removePage(scene: Scene, found: FoundBatch, given?: Given): Response {
  const { say, link } = scene;
  const faults = given?.faults ?? [];
  const wrong = faults.some(({ field }) => field === 'number');
  return page(
    scene,
    { title: phrases.removeTitle, status: faults.length > 0 ? 422 : 200 },
    <>
      <Crumbs of={found.of} batch={found} scene={scene} />
      <FaultList faults={faults} scene={scene} />
      <h1>{say(phrases.removeTitle)}</h1>
      <p class="note warn">{say(phrases.removeLead)}</p>
      <form method="post" action={link(`${batchPath(found)}/remove`)}>
        <div class={wrong ? 'field faulty' : 'field'}>
          <label for="number">{say(phrases.number)}</label>
          <FieldFault field="number" faults={faults} scene={scene} />
          <input
            id="number"
            name="number"
            value={(given?.typed ?? '').slice(0, 10)}
            inputmode="numeric"
            autocomplete="off"
            aria-invalid={wrong ? 'true' : undefined}
            aria-describedby={wrong ? 'number-fault' : undefined}
          />
        </div>
        <ReasonField given={given?.reason} scene={scene} />
        <p class="actions">
          <button class="button" type="submit">
            {say(phrases.removeButton)}
          </button>
          <a class="button quiet" href={link(batchPath(found))}>
            {say(phrases.back)}
          </a>
        </p>
      </form>
    </>,
  );
}
