import { readFacts } from '../store/fact.ts';
import { currentFacts, getHandIn, type HandIn } from '../store/hand-in.ts';
import type { Scene } from '../web/scene.ts';
import { answer, cycleOf, nameOf, tokenOf } from './asked.ts';
import { askedPage, pageOf, strangeParameters } from './pages.ts';
import { problem } from './problem.ts';

/** The records accepted now: all of the cycle, or those of the supplier the token is bound to. */
export async function records(scene: Scene): Promise<Response> {
  const asked = askedPage(scene);
  if (asked instanceof Response) return asked;
  const stored = await cycleOf(scene);
  if (!stored) return problem(scene, 'not-found');
  const { store } = scene.house;
  const { office, id } = stored.cycle;
  const source = sourceOf(scene);
  const facts =
    source === undefined ? await readFacts(store, office, id) : await currentFacts(store, office, id, source);
  const page = pageOf(
    facts,
    (fact) => fact.id,
    asked,
    (fact) => fact,
  );
  return answer(scene, 200, page);
}

/** What became of something handed in. */
export async function handIn(scene: Scene): Promise<Response> {
  const strange = strangeParameters(scene);
  if (strange) return strange;
  const stored = await cycleOf(scene);
  const id = nameOf(scene, 'handin');
  if (!stored || id === undefined) return problem(scene, 'not-found');
  const found = await getHandIn(scene.house.store, stored.cycle.office, stored.cycle.id, id);
  const source = sourceOf(scene);
  if (!found || (source !== undefined && found.handIn.source !== source)) return problem(scene, 'not-found');
  return answer(scene, 200, handInLine(found.handIn));
}

/** The source whose records a token may see; undefined: all of the office. */
function sourceOf(scene: Scene): string | undefined {
  const { supplier, unit } = tokenOf(scene);
  return supplier === undefined || unit === undefined ? supplier : `${supplier}.${unit}`;
}

/** A hand-in as programs see it. */
export function handInLine({ id, supplier, unit, state, way, count, createdAt, decidedAt, decision }: HandIn) {
  return {
    ...{ id, supplier, state, way, count, createdAt },
    ...(unit === undefined ? {} : { unit }),
    ...(decidedAt === undefined ? {} : { decidedAt }),
    ...(decision === undefined ? {} : { decision }),
  };
}
