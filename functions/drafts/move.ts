import { type Loose, listAt, withMember } from '../../shared/plan/loose.ts';
import { changeDraft } from '../store/plan-draft.ts';
import type { Handler } from '../web/door.ts';
import { readForm, single } from '../web/form.ts';
import { refusal } from '../web/refusal.tsx';
import { conflictGone } from './conflict.tsx';
import { byOf, findDraft, personOf } from './found.ts';
import type { ListSection } from './parts.ts';
import { changeChildren, moved, readAddress } from './tree.ts';

/** Puts a node, or a member of a list, a place earlier or later among those beside it. */
export function move(section: 'nodes' | ListSection): Handler {
  return async (scene) => {
    const draft = await findDraft(scene);
    if (!draft) return refusal(scene, 'not-found');
    const form = await readForm(scene);
    const place = scene.c.req.param('place') ?? '';
    const by = single(form, 'do') === 'down' ? 1 : -1;
    const after = section === 'nodes' ? movedNode(draft.plan, place, by) : movedMember(draft.plan, section, place, by);
    // Places count from where the page saw them: after a change they may mean something else.
    if (!after || single(form, 'revision') !== String(draft.revision)) return conflictGone(scene, draft);
    const { office } = personOf(scene);
    const what = `${section} ${place}`;
    const done = await changeDraft(scene.house.store, byOf(scene, 'edit-draft', what), office, draft, after);
    if (done !== 'changed') return conflictGone(scene, draft);
    const back = section === 'nodes' ? '?done=moved#tree' : `/${section}?done=moved`;
    return scene.c.redirect(scene.link(`/drafts/${draft.id}${back}`), 303);
  };
}

function movedNode(plan: Loose, place: string, by: -1 | 1): Loose | undefined {
  const address = readAddress(place);
  const last = address?.at(-1);
  if (!address || last === undefined) return undefined;
  return changeChildren(plan, address.slice(0, -1), (children) => moved(children, last, by));
}

function movedMember(plan: Loose, section: ListSection, place: string, by: -1 | 1): Loose | undefined {
  const at = Number(place) - 1;
  return /^[1-9]\d?$/.test(place) ? withMember(plan, section, moved(listAt(plan, section), at, by)) : undefined;
}
