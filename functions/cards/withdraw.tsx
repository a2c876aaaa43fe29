import { findCard, withdrawCard } from '../store/card.ts';
import type { CardBatch } from '../store/card-batch.ts';
import { getBatch, sizeOf, withdrawBatch } from '../store/card-batch.ts';
import { readCode } from '../store/card-code.ts';
import type { Handler } from '../web/door.ts';
import { FaultList, FieldFault, type FieldFaultOf } from '../web/fault-list.tsx';
import { readForm, single } from '../web/form.ts';
import { page } from '../web/page.tsx';
import { type Reason, readReason } from '../web/reason.ts';
import { ReasonField } from '../web/reason-field.tsx';
import { refusal } from '../web/refusal.tsx';
import type { Scene } from '../web/scene.ts';
import { Crumbs } from './crumbs.tsx';
import { type CardRound, findCardRound, pathOf, personOf, placeOf } from './found.ts';
import { filled, phrases } from './phrases.ts';

/** Asks whether all cards of a batch shall be withdrawn, and why. */
export const askBatch: Handler = async (scene) => {
  const found = await findBatch(scene);
  return found ? batchPage(scene, found.of, found.batch) : refusal(scene, 'not-found');
};

/** Withdraws a batch. Doing it twice is no fault. */
export const withdrawWhole: Handler = async (scene) => {
  const found = await findBatch(scene);
  if (!found) return refusal(scene, 'not-found');
  const { of, batch } = found;
  const reason = readReason(single(await readForm(scene), 'reason'));
  if (reason.faults.length > 0) return batchPage(scene, of, batch, reason);
  await withdrawBatch(scene.house.store, by(scene, 'withdraw-batch', reason), placeOf(of), batch.id);
  return scene.c.redirect(scene.link(`${pathOf(of)}?done=withdrawn`), 303);
};

/** Asks which card shall be withdrawn, and why. */
export const askOne: Handler = async (scene) => {
  const of = await findCardRound(scene);
  return of ? onePage(scene, of) : refusal(scene, 'not-found');
};

/** Withdraws the one card of a code. The code is shown again only where it opens nothing. */
export const withdrawOne: Handler = async (scene) => {
  const of = await findCardRound(scene);
  if (!of) return refusal(scene, 'not-found');
  const form = await readForm(scene);
  const typed = single(form, 'code') ?? '';
  const reason = readReason(single(form, 'reason'));
  const read = readCode(typed);
  const { office, cycle, round } = placeOf(of);
  const { store } = scene.house;
  const known = 'typed' in read && (await findCard(store, office, cycle, round, read.typed)) !== undefined;
  if (!known) return onePage(scene, of, { typed, reason, unknown: true });
  if (reason.faults.length > 0) return onePage(scene, of, { typed, reason, unknown: false });
  await withdrawCard(store, by(scene, 'withdraw-card', reason), office, cycle, round, read.typed);
  return scene.c.redirect(scene.link(`${pathOf(of)}?done=withdrawn`), 303);
};

function by(scene: Scene, action: string, reason: Reason) {
  return { actor: personOf(scene).login, action, reason: reason.text, at: scene.house.now() };
}

async function findBatch(scene: Scene): Promise<{ readonly of: CardRound; readonly batch: CardBatch } | undefined> {
  const of = await findCardRound(scene);
  const id = scene.c.req.param('batch') ?? '';
  const batch = of && /^[\w-]+$/.test(id) ? await getBatch(scene.house.store, placeOf(of), id) : undefined;
  return of && batch && { of, batch };
}

function batchPage(scene: Scene, of: CardRound, batch: CardBatch, reason?: Reason): Response {
  const { say } = scene;
  const title = filled(phrases.withdrawTitle, { batch: batch.title });
  return askPage(scene, of, {
    ...{ title, action: `batches/${batch.id}/withdraw`, faults: reason?.faults ?? [], reason },
    body: <p class="note warn">{say(filled(phrases.withdrawLead, { n: sizeOf(batch) }))}</p>,
  });
}

function onePage(
  scene: Scene,
  of: CardRound,
  given?: { readonly typed: string; readonly reason: Reason; readonly unknown: boolean },
): Response {
  const { say } = scene;
  const own: readonly FieldFaultOf[] = given?.unknown ? [{ field: 'code', words: phrases.codeFault }] : [];
  return askPage(scene, of, {
    ...{ title: phrases.withdrawOne, action: 'withdraw', reason: given?.reason },
    faults: [...own, ...(given?.reason.faults ?? [])],
    lead: <p class="lead">{say(phrases.withdrawOneLead)}</p>,
    body: (
      <div class={own.length > 0 ? 'field code faulty' : 'field code'}>
        <label for="code">{say(phrases.code)}</label>
        <FieldFault field="code" faults={own} scene={scene} />
        <input
          id="code"
          name="code"
          value={(given?.typed ?? '').slice(0, 60)}
          autocomplete="off"
          spellcheck={false}
          aria-describedby={own.length > 0 ? 'code-fault' : undefined}
        />
      </div>
    ),
  });
}

function askPage(
  scene: Scene,
  of: CardRound,
  asked: {
    readonly title: { readonly zh: string; readonly en: string };
    readonly action: string;
    readonly faults: readonly FieldFaultOf[];
    readonly reason: Reason | undefined;
    readonly lead?: ReturnType<typeof FaultList>;
    readonly body: ReturnType<typeof FaultList>;
  },
): Response {
  const { say, link } = scene;
  const { title, action, faults, reason, lead, body } = asked;
  return page(
    scene,
    { title, status: faults.length > 0 ? 422 : 200 },
    <>
      <Crumbs scene={scene} above={[of]} />
      <FaultList faults={faults} scene={scene} />
      <h1>{say(title)}</h1>
      {lead}
      <form method="post" action={link(`${pathOf(of)}/${action}`)}>
        {body}
        <ReasonField given={reason} scene={scene} />
        <p class="actions">
          <button class="button" type="submit">
            {say(phrases.withdrawButton)}
          </button>
          <a class="button quiet" href={link(pathOf(of))}>
            {say(phrases.back)}
          </a>
        </p>
      </form>
    </>,
  );
}
