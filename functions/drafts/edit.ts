import { isLoose } from '../../shared/plan/loose.ts';
import { changeDraft, getDraft, type StoredDraft } from '../store/plan-draft.ts';
import type { Handler } from '../web/door.ts';
import { readForm, single } from '../web/form.ts';
import { refusal } from '../web/refusal.tsx';
import type { Scene } from '../web/scene.ts';
import { readShape, type Typed, writeShape } from './codec.ts';
import { conflictGone } from './conflict.tsx';
import { editPage } from './edit-page.tsx';
import { fieldFaults } from './faults.ts';
import { byOf, findDraft, personOf } from './found.ts';
import { type Part, peekValue, readValue } from './part.ts';
import { type Asked, partOf } from './parts.ts';
import { phrases } from './phrases.ts';
import { changeRows, fillLists, peekTyped } from './rows.ts';

/** The page of a part as the draft has it. */
export function show(ask: (scene: Scene) => Asked): Handler {
  return async (scene) => {
    const draft = await findDraft(scene);
    const part = draft && partOf(draft.plan, ask(scene));
    if (!draft || !part) return refusal(scene, 'not-found');
    const shape = part.shape(peekValue(part.value), readValue(part.value));
    return editPage(scene, { draft, part, shape, typed: writeShape(shape, part.value) });
  };
}

/**
 * What a page of a part sends: a button that changes the page itself, or all of it to be stored.
 *
 * What parses is stored against the revision the page was drawn for. What does not comes back as it was typed, and so
 * does what somebody else was faster with.
 */
export function send(ask: (scene: Scene) => Asked): Handler {
  return async (scene) => {
    const draft = await findDraft(scene);
    if (!draft) return refusal(scene, 'not-found');
    const form = await readForm(scene);
    const kind = single(form, 'kind');
    const part = partOf(draft.plan, { ...ask(scene), kind });
    if (!part) return conflictGone(scene, draft);
    const button = single(form, 'do') ?? 'save';
    if (button !== 'save') return redrawn(scene, draft, part, form, button);
    const shape = shapeNow(part, form);
    const value = readShape(shape, form, '');
    const saved = part.save(isLoose(value) ? value : {});
    if ('issues' in saved) {
      const faults = fieldFaults(shape, form, saved.issues);
      return editPage(scene, { draft: asSeen(draft, form), part, shape, typed: form, faults, status: 422 });
    }
    // A page made for another state than this one may have been written without seeing what is there now.
    if (single(form, 'revision') !== String(draft.revision)) return conflict(scene, draft, part, form);
    const { office } = personOf(scene);
    const done = await changeDraft(scene.house.store, byOf(scene, 'edit-draft', part.what), office, draft, saved.plan);
    if (done === 'conflict') {
      const now = await getDraft(scene.house.store, office, draft.id);
      const again = now && partOf(now.plan, { ...ask(scene), kind });
      return now && again ? conflict(scene, now, again, form) : conflictGone(scene, now);
    }
    if (done === 'too-large') {
      const faults = [{ field: 'main', words: phrases.tooLarge }];
      return editPage(scene, { draft, part, shape, typed: form, faults, status: 422 });
    }
    const [path = '', anchor] = part.next.split('#');
    const after = `/drafts/${draft.id}${path === '' ? '' : `/${path}`}?done=saved${anchor ? `#${anchor}` : ''}`;
    return scene.c.redirect(scene.link(after), 303);
  };
}

function conflict(scene: Scene, draft: StoredDraft, part: Part, typed: Typed): Response {
  return editPage(scene, { draft, part, shape: shapeNow(part, typed), typed, status: 409 });
}

/** The same page after a button that stores nothing: a row more, other options, another kind. */
function redrawn(scene: Scene, draft: StoredDraft, part: Part, form: Typed, button: string): Response {
  let typed: Typed = form;
  const [verb, field = '', to = ''] = button.split(':');
  if (verb === 'turn' && part.turns?.some((turn) => turn.field === field && turn.to === to)) {
    typed = new Map(form).set(field, [to]);
  }
  const shape = shapeNow(part, typed);
  typed = button === 'show' ? fillLists(shape, typed) : changeRows(shape, typed, button);
  return editPage(scene, { draft: asSeen(draft, form), part, shape: shapeNow(part, typed), typed, unsaved: true });
}

/** The draft under the revision the page was first drawn for: what came back unsaved has not seen a later one. */
function asSeen(draft: StoredDraft, form: Typed): StoredDraft {
  const revision = Number(single(form, 'revision'));
  return Number.isSafeInteger(revision) ? { ...draft, revision } : draft;
}

function shapeNow(part: Part, typed: Typed) {
  return part.shape(peekTyped(typed), (shape, name) => readShape(shape, typed, name));
}
