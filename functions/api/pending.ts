import { byCodeUnit } from '../../shared/canonical.ts';
import type { Fact } from '../../shared/evidence/evidence.ts';
import type { HandInAsked } from '../../shared/evidence/hand-in.ts';
import type { By } from '../store/by.ts';
import { sha256 } from '../store/digest.ts';
import {
  changeHandIn,
  currentFacts,
  type HandIn,
  handInFacts,
  listHandIns,
  putHandIn,
  type StoredHandIn,
} from '../store/hand-in.ts';
import type { Store } from '../store/table.ts';
import { isSame } from './judge-records.ts';

/** Where records go: the office and cycle, whose records they are, and who answers for them. */
export type Into = {
  readonly office: string;
  readonly cycle: string;
  readonly asked: HandInAsked;
  readonly unit: string | undefined;
  readonly createdBy: string;
};

/** What a record was to what is there. */
export type Became = 'new' | 'changed' | 'unchanged';

/** What became of the records, in their order, and the hand-in that holds them; without one nothing was new. */
export type Merged = { readonly handIn?: HandIn; readonly became: readonly Became[] };

/**
 * Merges records into what their supplier has waiting for acceptance, or else into what of it is accepted now, and hands
 * the whole in anew: accepting takes the place of all that was accepted before.
 *
 * The hand-ins of the interface are numbered for each source, and the number decides: of two programs that send at once
 * one finds its number taken, and merges again with what the other sent. So nothing that was answered as taken is lost.
 * The one before is taken back afterwards; should the power fail between, the next time does it.
 */
export async function mergeRecords(store: Store, by: By, into: Into, facts: readonly Fact[]): Promise<Merged> {
  const { office, cycle, asked } = into;
  const begins = `api-${sha256(asked.source).slice(0, 12)}-`;
  for (let tries = 0; tries < 50; tries++) {
    const earlier = (await listHandIns(store, office, cycle))
      .filter(({ handIn }) => handIn.id.startsWith(begins))
      .map((stored) => ({ ...stored, number: Number(stored.handIn.id.slice(begins.length)) }))
      .sort((a, b) => a.number - b.number);
    const last = earlier.at(-1);
    const waiting = last?.handIn.state === 'submitted' ? last : undefined;
    const before = waiting
      ? await handInFacts(store, office, cycle, waiting.handIn.id)
      : await currentFacts(store, office, cycle, asked.source);
    const { whole, became } = merge(before, facts);
    if (became.every((one) => one === 'unchanged')) {
      await takeBack(store, by, into, earlier.slice(0, -1));
      return waiting ? { handIn: waiting.handIn, became } : { became };
    }
    const handIn = handInOf(`${begins}${(last?.number ?? 0) + 1}`, by, into, whole.length);
    if ((await putHandIn(store, by, office, cycle, handIn, whole)) === 'exists') continue;
    await takeBack(store, by, into, earlier);
    return { handIn, became };
  }
  throw new Error(`records of ${asked.source} met with 50 other batches of cycle ${cycle} of ${office}`);
}

/** What is there with what was sent in its place, by id. */
function merge(before: readonly Fact[], sent: readonly Fact[]) {
  const whole = new Map(before.map((fact) => [fact.id, fact]));
  const became = sent.map((fact): Became => {
    const known = whole.get(fact.id);
    whole.set(fact.id, fact);
    if (known === undefined) return 'new';
    return isSame(known, fact) ? 'unchanged' : 'changed';
  });
  return { whole: [...whole.values()].sort((a, b) => byCodeUnit(a.id, b.id)), became };
}

function handInOf(id: string, by: By, { asked, unit, createdBy }: Into, count: number): HandIn {
  return {
    id,
    source: asked.source,
    supplier: asked.supplier.id,
    ...(unit === undefined ? {} : { unit }),
    state: 'submitted',
    way: 'interface',
    count,
    createdBy,
    createdAt: by.at,
    submittedBy: createdBy,
    submittedAt: by.at,
    reason: by.reason,
  };
}

/** What waits and is contained in a later one is withdrawn. One that was decided meanwhile stays as it was decided. */
async function takeBack(
  store: Store,
  by: By,
  { office, cycle }: Into,
  earlier: readonly StoredHandIn[],
): Promise<void> {
  for (const stored of earlier.filter(({ handIn }) => handIn.state === 'submitted'))
    await changeHandIn(store, { ...by, action: 'replace-hand-in' }, office, cycle, stored, {
      ...stored.handIn,
      ...{ state: 'withdrawn', decidedBy: by.actor, decidedAt: by.at },
    });
}
