import type { By } from './by.ts';
import { absent, change, touch } from './change.ts';
import { getItem, itemsOf, type Stored } from './item.ts';
import { keyOf, type Store } from './table.ts';

/** The round whose paper sheets are meant. */
export type PaperPlace = { readonly office: string; readonly cycle: string; readonly round: string };

/**
 * What became of a batch when it was cast. `used` and `invalid` are numbers of sheets, as written on the paper.
 * `removed` is how many sheets were taken out before.
 */
export type PaperReport = {
  readonly counted: number;
  readonly used: readonly number[];
  readonly invalid: readonly number[];
  readonly removed: number;
};

/**
 * A stack of paper sheets that is typed together. `percent` of it is typed a second time: `check` are the numbers drawn for
 * that, with the seed they were drawn by; `errors` what came of comparing, in cells.
 */
export type PaperBatch = {
  readonly id: string;
  readonly title: string;
  readonly channel: string;
  readonly percent: number;
  readonly state: 'entering' | 'checking' | 'cast';
  readonly madeAt: string;
  readonly madeBy: string;
  readonly check?: { readonly seed: string; readonly numbers: readonly number[]; readonly of: number };
  readonly errors?: { readonly compared: number; readonly differing: number };
  readonly report?: PaperReport;
};

/** A batch with the last number that was given to a sheet, and the revision a change must name. */
export type StoredPaperBatch = { readonly batch: PaperBatch; readonly last: number; readonly revision: number };

/** Begins a batch. */
export async function makePaperBatch(store: Store, by: By, place: PaperPlace, batch: PaperBatch): Promise<void> {
  const put = { ...headOf(place, batch.id), j: JSON.stringify(batch), s: batch.state, r: 1, n: 0 };
  await change(store, by, aboutOf(place, batch.id, 'begun'), [{ put, when: absent }]);
}

/** Every batch of a round, the oldest first. */
export async function listPaperBatches(store: Store, place: PaperPlace): Promise<readonly StoredPaperBatch[]> {
  const { office, cycle, round } = place;
  const stored = await itemsOf(store, store.records, { pk: keyOf.papers(office, cycle, round) });
  return stored.map(batchFrom).sort((a, b) => (a.batch.madeAt < b.batch.madeAt ? -1 : 1));
}

/** One batch, as it is now. */
export async function getPaperBatch(
  store: Store,
  place: PaperPlace,
  id: string,
): Promise<StoredPaperBatch | undefined> {
  const stored = await getItem(store, store.records, headOf(place, id));
  return stored && batchFrom(stored);
}

/** Changes a batch that nobody changed since; otherwise nothing is changed. */
export async function changePaperBatch(
  store: Store,
  by: By,
  place: PaperPlace,
  before: StoredPaperBatch,
  after: PaperBatch,
): Promise<'changed' | 'refused'> {
  const update = headOf(place, before.batch.id);
  return change(store, by, aboutOf(place, after.id, after.state), [
    {
      update,
      set: 'SET j = :j, s = :s, r = :next',
      values: { ':j': JSON.stringify(after), ':s': after.state, ':next': before.revision + 1 },
      when: { that: 'r = :before', values: { ':before': before.revision } },
    },
  ]);
}

/** Gives the next number to a sheet; undefined where the batch takes no more. Two who type at once get two numbers. */
export async function takeNumber(store: Store, place: PaperPlace, id: string): Promise<number | undefined> {
  for (;;) {
    const now = await getPaperBatch(store, place, id);
    if (now?.batch.state !== 'entering') return undefined;
    const done = await touch(store, {
      update: headOf(place, id),
      set: 'SET n = :next',
      values: { ':next': now.last + 1 },
      when: { that: 'n = :last AND s = :s', values: { ':last': now.last, ':s': 'entering' } },
    });
    if (done === 'changed') return now.last + 1;
  }
}

const headOf = ({ office, cycle, round }: PaperPlace, id: string) => keyOf.paper(office, cycle, round, id);

const aboutOf = ({ office, cycle, round }: PaperPlace, id: string, what: string) => ({
  office,
  scope: cycle,
  what: `round ${round}: paper batch ${id}, ${what}`,
});

function batchFrom(stored: Stored): StoredPaperBatch {
  // Only this file writes these items.
  const batch = JSON.parse(stored.text('j')) as PaperBatch;
  return { batch, last: stored.whole('n'), revision: stored.whole('r') };
}
