import { roundState } from '../../shared/cycle/round.ts';
import { isId } from '../../shared/plan/id.ts';
import { fill } from '../../shared/words.ts';
import { getBatch, makeBatch } from '../store/card-batch.ts';
import type { Handler } from '../web/door.ts';
import { attachment } from '../web/download.ts';
import { readForm, single } from '../web/form.ts';
import { readReason } from '../web/reason.ts';
import { refusal } from '../web/refusal.tsx';
import type { Scene } from '../web/scene.ts';
import { confirmPage, noticePage } from './confirm-page.tsx';
import { type CardRound, findCardRound, personOf, placeOf } from './found.ts';
import { readOrder } from './order.ts';
import { orderPage } from './order-page.tsx';
import { drawBatch } from './package.ts';
import { phrases } from './phrases.ts';

/** Asks what a batch shall be. */
export const askOrder: Handler = async (scene) => {
  const of = await findMakeable(scene);
  return of instanceof Response ? of : orderPage(scene, of);
};

/** Shows an order once more before it is made, or again with its faults, or because it is to be changed. */
export const lookOver: Handler = async (scene) => {
  const of = await findMakeable(scene);
  if (of instanceof Response) return of;
  const form = await readForm(scene);
  const { given, order, faults } = readOrder(of, form, scene.house.now());
  if (!order || single(form, 'change') !== undefined) return orderPage(scene, of, given, faults);
  const id = `b${Buffer.from(scene.house.random(6)).toString('hex')}`;
  return confirmPage(scene, of, { id, given, order });
};

/**
 * Makes the batch and answers with its package, which is given this once. The batch's name comes with the form, so that
 * a form sent twice makes one batch.
 */
export const make: Handler = async (scene) => {
  const of = await findMakeable(scene);
  if (of instanceof Response) return of;
  const { house, say } = scene;
  const form = await readForm(scene);
  const at = house.now();
  const { given, order, faults } = readOrder(of, form, at);
  if (!order) return orderPage(scene, of, given, faults);
  const id = single(form, 'batch') ?? '';
  if (!isId(id)) return orderPage(scene, of, given);
  const reason = readReason(single(form, 'reason'));
  if (reason.faults.length > 0) return confirmPage(scene, of, { id, given, order, reason });
  // Nothing is drawn for a form that was sent before.
  const place = placeOf(of);
  const exists = { title: phrases.existsTitle, words: phrases.exists, status: 409 } as const;
  if (await getBatch(house.store, place, id)) return noticePage(scene, of, exists);
  const { cards, digest, zip } = drawBatch(scene, of, order);
  const { login } = personOf(scene);
  const by = { actor: login, action: 'make-cards', reason: reason.text, at };
  const { subjects, each, ...rest } = order;
  const counts = Object.fromEntries(subjects.map((subject) => [subject, each]));
  const batch = { id, ...rest, cards: counts, digest, madeAt: at, madeBy: login };
  if ((await makeBatch(house.store, by, place, batch, cards)) === 'exists') return noticePage(scene, of, exists);
  const shown = fill(say(phrases.fileName), { batch: order.title, cycle: say(of.cycle.title) });
  return new Response(zip, {
    headers: {
      'content-type': 'application/zip',
      'content-disposition': attachment({ shown, plain: `cards-${id}`, ending: 'zip' }),
    },
  });
};

/** The round of an address where cards can still be made, or the page that says why not. */
async function findMakeable(scene: Scene): Promise<CardRound | Response> {
  const of = await findCardRound(scene);
  if (!of) return refusal(scene, 'not-found');
  const state = roundState(of.round, scene.house.now());
  if (state === 'planned' || state === 'open') return of;
  return noticePage(scene, of, { title: phrases.overTitle, words: phrases.over, status: 409 });
}
