import { isReceipt } from '../store/receipt.ts';
import { FaultList, FieldFault } from '../web/fault-list.tsx';
import { page } from '../web/page.tsx';
import { refusal } from '../web/refusal.tsx';
import type { Scene } from '../web/scene.ts';
import { type Asked, type FindAsked, placeOf } from './asked.ts';
import { filled, phrases } from './phrases.ts';

/** The page where the holder of a receipt sees that it is genuine, at any time, and never what it stands for. */
export async function checkReceipt(scene: Scene, find: FindAsked): Promise<Response> {
  const { store, now } = scene.house;
  const asked = await find(placeOf(scene), now());
  if (!asked) return refusal(scene, 'not-found');
  const typed = scene.c.req.query('receipt');
  const genuine = typed === undefined ? undefined : await isReceipt(store, placeOf(scene), typed);
  return receiptPage(scene, asked, typed ?? '', genuine);
}

function receiptPage(scene: Scene, { path, round }: Asked, typed: string, genuine: boolean | undefined): Response {
  const { say } = scene;
  const faults = genuine === false ? [{ field: 'receipt', words: phrases.receiptFalse }] : [];
  return page(
    scene,
    { title: phrases.receiptTitle, status: genuine === false ? 422 : 200, nav: false, look: 'citizen' },
    <>
      <FaultList faults={faults} scene={scene} />
      <h1>{say(phrases.receiptTitle)}</h1>
      <p class="lead">{say(round.title)}</p>
      {genuine && (
        <div class="note good" role="status">
          <p>{say(filled(phrases.receiptTrue, { round: round.title }))}</p>
        </div>
      )}
      <form method="get" action={scene.link(`${path}/receipt`)}>
        <div class={genuine === false ? 'field code faulty' : 'field code'}>
          <label for="receipt">{say(phrases.receiptLabel)}</label>
          <p class="hint" id="receipt-hint">
            {say(phrases.receiptHint)}
          </p>
          <FieldFault field="receipt" faults={faults} scene={scene} />
          <input
            id="receipt"
            name="receipt"
            value={typed.slice(0, 40)}
            autocomplete="off"
            autocapitalize="characters"
            spellcheck={false}
            aria-describedby={genuine === false ? 'receipt-hint receipt-fault' : 'receipt-hint'}
          />
        </div>
        <div class="actions">
          <button class="button" type="submit">
            {say(phrases.receiptCheck)}
          </button>
        </div>
      </form>
    </>,
  );
}
