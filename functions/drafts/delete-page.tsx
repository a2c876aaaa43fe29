import { type Loose, listAt, textAt, titleOf, withMember } from '../../shared/plan/loose.ts';
import { fill, type Words } from '../../shared/words.ts';
import { changeDraft, removeDraft, type StoredDraft } from '../store/plan-draft.ts';
import type { Handler } from '../web/door.ts';
import { readForm, single } from '../web/form.ts';
import { page } from '../web/page.tsx';
import { refusal } from '../web/refusal.tsx';
import type { Scene } from '../web/scene.ts';
import { conflictGone } from './conflict.tsx';
import { Crumbs } from './crumbs.tsx';
import { byOf, findDraft, personOf } from './found.ts';
import type { ListSection } from './parts.ts';
import { phrases } from './phrases.ts';
import { changeChildren, nodeAt, readAddress, treeRows } from './tree.ts';

/** Something of a draft that may be deleted: what it is called, what follows, and the draft without it. */
type Leaving = {
  readonly title: Words;
  readonly what: string;
  readonly follows: readonly string[];
  /** Undefined where the whole draft goes. */
  readonly after: Loose | undefined;
  readonly next: string;
};

export type Deletable = 'draft' | 'nodes' | ListSection;

/** Asks before something leaves the draft, or the draft itself goes. */
export function confirmDelete(what: Deletable): Handler {
  return async (scene) => {
    const draft = await findDraft(scene);
    const leaving = draft && leavingOf(scene, draft, what);
    return leaving ? deletePage(scene, draft, leaving) : refusal(scene, 'not-found');
  };
}

/** Does it, unless the draft is no longer the one the page was drawn for. */
export function doDelete(what: Deletable): Handler {
  return async (scene) => {
    const draft = await findDraft(scene);
    if (!draft) return refusal(scene, 'not-found');
    const form = await readForm(scene);
    const leaving = leavingOf(scene, draft, what);
    if (!leaving || single(form, 'revision') !== String(draft.revision)) return conflictGone(scene, draft);
    const { office } = personOf(scene);
    const { store } = scene.house;
    const done = leaving.after
      ? await changeDraft(store, byOf(scene, 'edit-draft', `removed ${leaving.what}`), office, draft, leaving.after)
      : await removeDraft(store, byOf(scene, 'remove-draft', leaving.what), office, draft);
    if (done !== 'changed' && done !== 'removed') return conflictGone(scene, draft);
    return scene.c.redirect(scene.link(leaving.next), 303);
  };
}

function leavingOf(scene: Scene, draft: StoredDraft, what: Deletable): Leaving | undefined {
  const { say, c } = scene;
  const { plan, id } = draft;
  const place = c.req.param('place') ?? '';
  if (what === 'draft') {
    const follows = [say(phrases.removeDraft), say(phrases.removeDraftFile)];
    return {
      title: titleOf(plan),
      what: textAt(plan, 'id') || id,
      follows,
      after: undefined,
      next: '/drafts?done=removed',
    };
  }
  if (what === 'nodes') {
    const address = readAddress(place);
    const last = address?.at(-1);
    const node = address && nodeAt(plan, address);
    if (!address || last === undefined || !node) return undefined;
    const after = changeChildren(plan, address.slice(0, -1), (children) => children.filter((_, at) => at !== last));
    const n = String(treeRows({ tree: node }).length);
    const follows = [fill(say(phrases.removeNode), { n })];
    return {
      title: titleOf(node),
      what: `node ${textAt(node, 'id')}`,
      follows,
      after,
      next: `/drafts/${id}?done=removed#tree`,
    };
  }
  const list = listAt(plan, what);
  const at = /^[1-9]\d?$/.test(place) ? Number(place) - 1 : -1;
  const one = list[at];
  if (!one) return undefined;
  return {
    title: titleOf(one),
    what: `${what} ${textAt(one, 'id')}`,
    follows: what === 'audiences' ? [say(phrases.removeUsed)] : [],
    after: withMember(
      plan,
      what,
      list.filter((other) => other !== one),
    ),
    next: `/drafts/${id}/${what}?done=removed`,
  };
}

function deletePage(scene: Scene, draft: StoredDraft, { title, follows }: Leaving): Response {
  const { say, link } = scene;
  const heading = {
    zh: fill(phrases.removeTitle.zh, { title: title.zh }),
    en: fill(phrases.removeTitle.en, { title: title.en }),
  };
  return page(
    scene,
    { title: heading },
    <>
      <Crumbs draft={draft} scene={scene} />
      <h1>{say(heading)}</h1>
      {follows.map((line) => (
        <p>{line}</p>
      ))}
      <form method="post" action={link(scene.here)}>
        <input type="hidden" name="revision" value={String(draft.revision)} />
        <div class="actions">
          <button type="submit" class="button">
            {say(phrases.confirmRemove)}
          </button>
          <a class="button quiet" href={link(`/drafts/${draft.id}`)}>
            {say(phrases.toDraft)}
          </a>
        </div>
      </form>
    </>,
  );
}
