import { currentFacts, factsDigest, listHandIns } from '../store/hand-in.ts';
import type { FieldFaultOf } from '../web/fault-list.tsx';
import { refusal } from '../web/refusal.tsx';
import type { Scene } from '../web/scene.ts';
import { type Asked, findAsked } from './found.ts';
import { sourcePage } from './source-page.tsx';
import { namesOf } from './who.ts';

/** What a source is asked, with everything it handed in. */
export async function source(scene: Scene): Promise<Response> {
  const of = await findAsked(scene);
  return of ? showSource(scene, of, []) : refusal(scene, 'not-found');
}

/** The same, with what is wrong with a file that was not taken. */
export async function showSource(scene: Scene, of: Asked, faults: readonly FieldFaultOf[]): Promise<Response> {
  const { store } = scene.house;
  const { office, id } = of.stored.cycle;
  const [all, facts] = await Promise.all([
    listHandIns(store, office, id),
    currentFacts(store, office, id, of.asked.source),
  ]);
  const found = all.filter(({ handIn }) => handIn.source === of.asked.source);
  return sourcePage(scene, { of, found, names: await namesOf(store, found), current: factsDigest(facts), faults });
}
