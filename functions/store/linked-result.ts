import type { Cycle } from '../../shared/cycle/cycle.ts';
import type { EarlierResult } from '../../shared/evidence/earlier-result.ts';
import type { By } from './by.ts';
import { change } from './change.ts';
import { getCycle } from './cycle.ts';
import { itemsOf } from './item.ts';
import { planOfCycle } from './plan.ts';
import { resultById } from './result.ts';
import { keyOf, type Store } from './table.ts';

/**
 * A result of another cycle that this one builds on. `id` is the name the plan gives it, `cycle` which cycle it is, and
 * `result` the digest of the very result: a later version of it is taken only when somebody says so.
 */
export type LinkedResult = { readonly id: string; readonly cycle: string; readonly result: string };

/** Says which result a cycle builds on under a name of its plan, in place of the one before. */
export async function linkResult(
  store: Store,
  by: By,
  office: string,
  cycle: string,
  link: LinkedResult,
): Promise<void> {
  const put = { ...keyOf.linked(office, cycle, link.id), c: link.cycle, r: link.result };
  await change(
    store,
    by,
    { office, scope: cycle, what: `${link.id} is result ${link.result} of cycle ${link.cycle}` },
    [{ put }],
  );
}

/** Takes a link away: the cycle builds on no result under that name. */
export async function unlinkResult(store: Store, by: By, office: string, cycle: string, id: string): Promise<void> {
  await change(store, by, { office, scope: cycle, what: `${id} is no result` }, [
    { remove: keyOf.linked(office, cycle, id) },
  ]);
}

/** The results a cycle builds on, by the names of its plan. */
export async function linkedResults(store: Store, office: string, cycle: string): Promise<LinkedResult[]> {
  const stored = await itemsOf(store, store.records, { pk: keyOf.allLinked(office, cycle) });
  return stored.map(({ key, text }) => ({ id: key.sk, cycle: text('c'), result: text('r') }));
}

/** The same as evidence: every unit's score and what followed. Throws where a linked result is gone, which cannot be. */
export async function earlierResults(store: Store, { office, id }: Cycle): Promise<EarlierResult[]> {
  const links = await linkedResults(store, office, id);
  return Promise.all(links.map((link) => earlierResult(store, office, link)));
}

async function earlierResult(store: Store, office: string, link: LinkedResult): Promise<EarlierResult> {
  const [stored, head] = await Promise.all([
    getCycle(store, office, link.cycle),
    resultById(store, office, link.cycle, link.result),
  ]);
  if (!stored || !head) throw new Error(`result ${link.result} of cycle ${link.cycle} of ${office} is gone`);
  const { scale } = await planOfCycle(store, stored);
  const parents = new Map(stored.cycle.roster.map(({ unit, parent }) => [unit, parent]));
  const units = head.groups.flatMap(({ id: group, standing }) =>
    standing.map(({ unit, score, published, outcomes }) => {
      const parent = parents.get(unit);
      const came = Object.entries(outcomes).flatMap(([outcome, { is }]) => (is === undefined ? [] : [[outcome, is]]));
      return {
        unit,
        group,
        ...(parent !== undefined && { parent }),
        score,
        published,
        outcomes: Object.fromEntries(came),
      };
    }),
  );
  return { id: link.id, cycle: link.cycle, title: head.cycle.title, digest: link.result, full: scale.full, units };
}
