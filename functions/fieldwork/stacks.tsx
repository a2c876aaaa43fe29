import { listPaperBatches, makePaperBatch } from '../store/paper.ts';
import type { Handler } from '../web/door.ts';
import type { FieldFaultOf } from '../web/fault-list.tsx';
import { readForm, single } from '../web/form.ts';
import { refusal } from '../web/refusal.tsx';
import { batchPage } from './batch-page.tsx';
import { findBatch, findPaperRound, mayType, paperRounds, pathOf, personOf, placeOf } from './found.ts';
import { phrases } from './phrases.ts';
import { type Given, listPage, roundPage } from './stacks-page.tsx';

/** The rounds that have paper sheets. */
export const list: Handler = async (scene) => listPage(scene, await paperRounds(scene));

/** The batches of a round. */
export const one: Handler = async (scene) => {
  const of = await findPaperRound(scene);
  if (!of) return refusal(scene, 'not-found');
  return roundPage(scene, of, await listPaperBatches(scene.house.store, placeOf(of)));
};

/** Begins a batch and leads to it. */
export const begin: Handler = async (scene) => {
  const of = await findPaperRound(scene);
  if (!of) return refusal(scene, 'not-found');
  const { store, now, random } = scene.house;
  const form = await readForm(scene);
  const field = (name: string) => (single(form, name) ?? '').trim();
  const given: Given = { title: field('title'), channel: field('channel'), percent: field('percent') };
  const { title, channel } = given;
  const percent = /^\d{1,3}$/.test(given.percent) ? Number(given.percent) : 0;
  const faults: FieldFaultOf[] = [];
  if (title === '' || [...title].length > 40) faults.push({ field: 'title', words: phrases.titleFault });
  if (!of.channels.some(({ id }) => id === channel)) faults.push({ field: 'channel', words: phrases.channelFault });
  if (percent < 5 || percent > 100) faults.push({ field: 'percent', words: phrases.percentFault });
  if (faults.length > 0 || !mayType(of.state))
    return roundPage(scene, of, await listPaperBatches(store, placeOf(of)), given, faults);
  const at = now();
  const { login } = personOf(scene);
  const id = `p${Buffer.from(random(6)).toString('hex')}`;
  const batch = { id, title, channel, percent, state: 'entering', madeAt: at, madeBy: login } as const;
  await makePaperBatch(store, { actor: login, action: 'begin-paper', reason: title, at }, placeOf(of), batch);
  return scene.c.redirect(scene.link(`${pathOf(of)}/${id}`), 303);
};

/** Where a batch stands and what is to be done next. */
export const oneBatch: Handler = async (scene) => {
  const found = await findBatch(scene);
  return found ? batchPage(scene, found) : refusal(scene, 'not-found');
};
