import type { Plan } from '../../shared/plan/schema.ts';
import type { StoredCycle } from '../store/cycle.ts';
import { listCycles } from '../store/cycle.ts';
import { type LinkedResult, linkedResults, linkResult, unlinkResult } from '../store/linked-result.ts';
import { planOfCycle } from '../store/plan.ts';
import { latestResult } from '../store/result.ts';
import type { FieldFaultOf } from '../web/fault-list.tsx';
import { readForm, single } from '../web/form.ts';
import { type Reason, readReason } from '../web/reason.ts';
import { refusal } from '../web/refusal.tsx';
import type { Scene } from '../web/scene.ts';
import { type Choice, earlierPage } from './earlier-page.tsx';
import { findCycle, personOf } from './found.ts';
import { phrases } from './phrases.ts';

/** The form that says which results of other cycles a cycle builds on. Not found where its plan builds on none. */
export async function askEarlier(scene: Scene): Promise<Response> {
  const found = await earlierOf(scene);
  return found ? ask(scene, found, chosenNow(found), undefined, []) : refusal(scene, 'not-found');
}

/** Writes what was chosen; only what changes is written, each with its entry in the ledger. */
export async function saveEarlier(scene: Scene): Promise<Response> {
  const found = await earlierOf(scene);
  if (!found) return refusal(scene, 'not-found');
  const { stored, names, choices, links } = found;
  const form = await readForm(scene);
  const chosen = new Map(names.map(({ id }) => [id, single(form, `from.${id}`) ?? '']));
  const faults = [...chosen].flatMap(([id, result]): readonly FieldFaultOf[] =>
    result === '' || choices.some((one) => one.result === result)
      ? []
      : [{ field: `from-${id}`, words: phrases.earlierGone }],
  );
  const reason = readReason(single(form, 'reason'));
  if (faults.length + reason.faults.length > 0) return ask(scene, found, chosen, reason, faults);
  const { office, id: cycle } = stored.cycle;
  const { store, now } = scene.house;
  const by = { actor: personOf(scene).login, action: 'link-result', reason: reason.text, at: now() };
  for (const [id, result] of chosen) {
    if (result === (links.find((link) => link.id === id)?.result ?? '')) continue;
    const choice = choices.find((one) => one.result === result);
    if (choice) await linkResult(store, by, office, cycle, { id, cycle: choice.cycle.id, result });
    else await unlinkResult(store, { ...by, action: 'unlink-result' }, office, cycle, id);
  }
  return scene.c.redirect(scene.link(`/plans/${cycle}?done=earlier#earlier`), 303);
}

/** What a cycle's plan builds on, what is linked now, and the results there are to choose from. */
export type Earlier = {
  readonly stored: StoredCycle;
  readonly names: NonNullable<Plan['earlier']>;
  readonly links: readonly LinkedResult[];
  readonly choices: readonly Choice[];
};

async function earlierOf(scene: Scene): Promise<Earlier | undefined> {
  const stored = await findCycle(scene);
  if (!stored) return undefined;
  return readEarlier(scene, stored, await planOfCycle(scene.house.store, stored));
}

/** The same for a cycle at hand; undefined where its plan builds on no other result. */
export async function readEarlier(scene: Scene, stored: StoredCycle, plan: Plan): Promise<Earlier | undefined> {
  if (!plan.earlier) return undefined;
  const { store } = scene.house;
  const { office, id } = stored.cycle;
  const [cycles, links] = await Promise.all([listCycles(store, office), linkedResults(store, office, id)]);
  const others = cycles.filter(({ cycle }) => cycle.id !== id);
  const choices = await Promise.all(
    others.map(async ({ cycle }): Promise<readonly Choice[]> => {
      const latest = await latestResult(store, office, cycle.id);
      const linked = links.filter((link) => link.cycle === cycle.id && link.result !== latest?.id);
      return [
        ...(latest ? [{ cycle, result: latest.id, version: latest.version }] : []),
        ...linked.map(({ result }) => ({ cycle, result })),
      ];
    }),
  );
  return { stored, names: plan.earlier, links, choices: choices.flat() };
}

function chosenNow({ names, links }: Earlier): ReadonlyMap<string, string> {
  return new Map(names.map(({ id }) => [id, links.find((link) => link.id === id)?.result ?? '']));
}

function ask(
  scene: Scene,
  earlier: Earlier,
  chosen: ReadonlyMap<string, string>,
  reason: Reason | undefined,
  faults: readonly FieldFaultOf[],
): Response {
  return earlierPage(scene, { earlier, chosen, reason, faults });
}
