import type { ResultHead } from '../../shared/assess/result.ts';
import { shownCount } from '../../shared/secrecy/turnout.ts';
import { planNamed } from '../store/plan.ts';
import { latestResult, resultById, unitResult } from '../store/result.ts';
import { listRounds } from '../store/round.ts';
import { shownSealCounts } from '../store/shown-seal.ts';
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
  const shown = await shownHead(scene, head);
  return keptAnswer(scene, `${id}-${version}`, () => ({ id, version, computedAt, result: shown }));
}

/** A result that was ever kept, by its id. */
export async function result(scene: Scene): Promise<Response> {
  const strange = strangeParameters(scene);
  if (strange) return strange;
  const found = await headOf(scene);
  if (!found) return problem(scene, 'not-found');
  const shown = await shownHead(scene, found.head);
  return keptAnswer(scene, found.id, () => ({ id: found.id, result: shown }));
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

/** The head without what its seals would tell of a unit that few rated. The id stays that of the whole. */
async function shownHead(scene: Scene, head: ResultHead) {
  const stored = await cycleOf(scene);
  const { store } = scene.house;
  if (!stored) return head;
  const [plan, rounds] = await Promise.all([
    planNamed(store, head.office, head.plan),
    listRounds(store, head.office, head.cycle.id),
  ]);
  const seals = await shownSealCounts(store, stored.cycle, plan, rounds);
  const shown = head.evidence.rounds.map(({ round, count, digest }) => {
    const may = seals.get(round) ?? shownCount(count, false);
    return { round, digest, ...(typeof may === 'number' && { count: may }) };
  });
  return { ...head, evidence: { ...head.evidence, rounds: shown } };
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
