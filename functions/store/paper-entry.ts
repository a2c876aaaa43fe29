import type { Digits } from '../../shared/fieldwork/paper-sheet.ts';
import type { By } from './by.ts';
import { change, touch } from './change.ts';
import { itemsOf } from './item.ts';
import type { PaperPlace } from './paper.ts';
import { inParallel } from './parallel.ts';
import { keyOfCycle } from './pseudonym.ts';
import { openText, sealText } from './sealed-text.ts';
import { keyOf, type Store } from './table.ts';

/**
 * A paper sheet as somebody typed it: its number on the paper, the card's typed code, the digits by cell. `nonce` is the
 * mark under which it will be cast; `settled` what was found on the paper where two typings differed. It is kept only
 * until it is cast.
 */
export type PaperEntry = {
  readonly number: number;
  readonly by: string;
  readonly code: string;
  readonly nonce: string;
  readonly digits: Digits;
  readonly words: string;
  readonly settled?: Digits;
};

/** Whether a sheet was typed for the first or the second time. */
export type Typing = 'first' | 'second';

/** What is staged of a batch. The names of the sheets lead to no card without the cycle's key. */
export type PaperEntries = Readonly<Record<Typing, ReadonlyMap<string, PaperEntry>>>;

/**
 * Keeps a typed sheet, readable only with the cycle's key; it is not cast. `exists`: this card's sheet was typed before.
 * With `anew` it takes the place of what was typed before.
 */
export async function putPaperEntry(
  store: Store,
  place: PaperPlace,
  batch: string,
  { typing, name, anew = false }: { readonly typing: Typing; readonly name: string; readonly anew?: boolean },
  entry: PaperEntry,
): Promise<'kept' | 'exists'> {
  const { office, cycle, round } = place;
  const key = await keyOfCycle(store, office, cycle);
  const done = await touch(store, {
    update: keyOf.paperSheet(office, cycle, round, batch, typing, name),
    set: 'SET b = :b',
    values: { ':b': sealText(key, aboutOf(place, batch, typing, name), JSON.stringify(entry)) },
    when: { that: anew ? 'attribute_exists(pk)' : 'attribute_not_exists(pk)' },
  });
  return done === 'changed' ? 'kept' : 'exists';
}

/** All that is staged of a batch. */
export async function readPaperEntries(store: Store, place: PaperPlace, batch: string): Promise<PaperEntries> {
  const { office, cycle, round } = place;
  const stored = await itemsOf(store, store.records, { pk: keyOf.paperSheets(office, cycle, round, batch) });
  const entries = { first: new Map<string, PaperEntry>(), second: new Map<string, PaperEntry>() };
  if (stored.length === 0) return entries;
  const key = await keyOfCycle(store, office, cycle);
  for (const one of stored) {
    const [typing, name = ''] = one.key.sk.split('#') as [Typing, string]; // the keys are made above
    // The seal of the cipher says that `putPaperEntry` wrote this.
    const entry = JSON.parse(openText(key, aboutOf(place, batch, typing, name), one.bytes('b'))) as PaperEntry;
    entries[typing].set(name, entry);
  }
  return entries;
}

/** Deletes some of the staged sheets, as often as each was typed: after they were cast, or because one was taken out. */
export async function dropPaperEntries(
  store: Store,
  by: By,
  place: PaperPlace,
  batch: string,
  entries: PaperEntries,
  names: readonly string[],
): Promise<void> {
  const { office, cycle, round } = place;
  const about = { office, scope: cycle, what: `round ${round}: paper batch ${batch}, ${names.length} typed sheets` };
  const part = Math.ceil(names.length / 8);
  const parts = [0, 1, 2, 3, 4, 5, 6, 7].map((at) => names.slice(at * part, (at + 1) * part));
  await inParallel(
    parts.filter(({ length }) => length > 0),
    8,
    async (some) => {
      const keys = some.flatMap((name) =>
        (['first', 'second'] as const)
          .filter((typing) => entries[typing].has(name))
          .map((typing) => keyOf.paperSheet(office, cycle, round, batch, typing, name)),
      );
      await change(
        store,
        by,
        about,
        keys.map((remove) => ({ remove })),
      );
    },
  );
}

const aboutOf = ({ office, cycle, round }: PaperPlace, batch: string, typing: Typing, name: string) =>
  [office, cycle, round, batch, typing, name].join('#');
