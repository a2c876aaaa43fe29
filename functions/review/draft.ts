import { getSheetDraft, putSheetDraft } from '../store/sheet-draft.ts';
import type { Chosen } from '../web/matrix.tsx';
import type { Scene } from '../web/scene.ts';
import { chosenFrom, type Differing, differingCells, merge, type Scope, sheetFrom } from './cells.ts';
import type { Asked } from './found.ts';

/**
 * What became of a save: `chosen` is the whole sheet as it stands now, or, with a conflict, as it would be. `handed-in`:
 * a colleague handed the sheet in at this very moment.
 */
export type Saved =
  | { readonly kind: 'handed-in' }
  | { readonly kind: 'saved'; readonly chosen: Chosen; readonly joined: boolean }
  | {
      readonly kind: 'conflict';
      readonly chosen: Chosen;
      readonly theirs: Chosen;
      readonly differing: readonly Differing[];
    };

/** The whole sheet of a seat. */
export const scopeOf = ({ audience, task }: Asked): Scope => ({ sheet: audience.sheet, subjects: task.subjects });

/** What a seat's draft holds so far. */
export async function draftOf(scene: Scene, { place }: Asked): Promise<Chosen> {
  const stored = await getSheetDraft(scene.house.store, place);
  return stored ? chosenFrom(stored.draft.sheet) : new Map();
}

/**
 * Saves what was changed on a page into the seat's draft; what somebody else of the unit changed meanwhile stays, and
 * `joined` says that there was such. Where both changed one answer differently nothing is saved.
 */
export async function saveDraft(
  scene: Scene,
  asked: Asked,
  scope: Scope,
  given: { readonly seen: Chosen; readonly mine: Chosen },
): Promise<Saved> {
  const { store, now } = scene.house;
  for (let tries = 0; tries < 20; tries++) {
    const stored = await getSheetDraft(store, asked.place);
    // A draft goes when its sheet is handed in, and for no other reason.
    if (tries > 0 && !stored) return { kind: 'handed-in' };
    const theirs: Chosen = stored ? chosenFrom(stored.draft.sheet) : new Map();
    const { chosen, differing } = merge(scope, { ...given, theirs });
    if (differing.length > 0) return { kind: 'conflict', chosen, theirs, differing };
    const joined = differingCells(scope, given.mine, chosen).length > 0;
    if (differingCells(scopeOf(asked), chosen, theirs).length === 0) return { kind: 'saved', chosen, joined };
    const draft = { sheet: sheetFrom(chosen), savedAt: now() };
    const done = await putSheetDraft(store, asked.place, stored?.revision ?? 0, draft);
    if (done === 'saved') return { kind: 'saved', chosen, joined };
  }
  throw new Error(`the draft of round ${asked.place.round} could not be saved: it kept changing`);
}
