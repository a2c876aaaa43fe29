import type { ResultHead } from '../../shared/assess/result.ts';
import { latestResult, resultById, unitResult } from '../store/result.ts';
import type { Scene } from '../web/scene.ts';
import { explained } from '../web/sentence.ts';
import { answer, cycleOf, keptAnswer, nameOf } from './asked.ts';
import { askedPage, pageOf, strangeParameters } from './pages.ts';
import { problem } from './problem.ts';

/** The result that stands now. Its name changes with the version, so that asking again costs next to nothing. */
export async function latest(scene: Scene): Promise<Response> {
  const strange = strangeParameters(scene);
  if (strange) return strange;
  const stored = await cycleOf(scene);
  const found = stored && (await latestResult(scene.house.store, stored.cycle.office, stored.cycle.id));
  if (!found) return problem(scene, 'not-found');
  const { id, version, computedAt, head } = found;
  return keptAnswer(scene, `${id}-${version}`, () => ({ id, version, computedAt, result: head }));
}

/** A result that was ever kept, by its id. */
export async function result(scene: Scene): Promise<Response> {
  const strange = strangeParameters(scene);
  if (strange) return strange;
  const found = await headOf(scene);
  return found
    ? keptAnswer(scene, found.id, () => ({ id: found.id, result: found.head }))
    : problem(scene, 'not-found');
}

/** The units of a result, by their ids. */
export async function units(scene: Scene): Promise<Response> {
  const asked = askedPage(scene);
  if (asked instanceof Response) return asked;
  const found = await headOf(scene);
  if (!found) return problem(scene, 'not-found');
  const rows = found.head.groups.flatMap((group) => group.standing.map((row) => ({ ...row, group: group.id })));
  const page = pageOf(
    rows,
    ({ unit }) => unit,
    asked,
    (row) => row,
  );
  return answer(scene, 200, page, { 'cache-control': 'private, no-cache' });
}

/** One unit of a result with the trace of every number, and the same in words. */
export async function unit(scene: Scene): Promise<Response> {
  const strange = strangeParameters(scene);
  if (strange) return strange;
  const found = await headOf(scene);
  const name = nameOf(scene, 'unit');
  if (!found || name === undefined) return problem(scene, 'not-found');
  const trace = await unitResult(scene.house.store, found.office, found.cycle, found.id, name);
  return trace
    ? keptAnswer(scene, `${found.id}-${name}-${found.head.engine}`, () => explained(trace))
    : problem(scene, 'not-found');
}

async function headOf(
  scene: Scene,
): Promise<
  { readonly id: string; readonly office: string; readonly cycle: string; readonly head: ResultHead } | undefined
> {
  const stored = await cycleOf(scene);
  const id = scene.c.req.param('result') ?? '';
  if (!stored || !/^[0-9a-f]{64}$/.test(id)) return undefined;
  const { office, id: cycle } = stored.cycle;
  const head = await resultById(scene.house.store, office, cycle, id);
  return head && { id, office, cycle, head };
}
