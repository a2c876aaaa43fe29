import { changeDraft, type StoredDraft } from '../store/plan-draft.ts';
import { FaultList, type FieldFaultOf } from '../web/fault-list.tsx';
import { page } from '../web/page.tsx';
import { refusal } from '../web/refusal.tsx';
import type { Scene } from '../web/scene.ts';
import type { Typed } from './codec.ts';
import { conflictGone } from './conflict.tsx';
import { Crumbs } from './crumbs.tsx';
import { byOf, findDraft, personOf } from './found.ts';
import { JsonFields } from './json-fields.tsx';
import { phrases } from './phrases.ts';
import { readJson } from './read-json.ts';
import { outQuery } from './start.ts';
import { withoutStrangers } from './strangers.ts';
import { fileFault, readUpload } from './upload.ts';

/** Where a draft is replaced as a whole by a file. */
export async function jsonForm(scene: Scene): Promise<Response> {
  const draft = await findDraft(scene);
  return draft ? jsonPage(scene, draft) : refusal(scene, 'not-found');
}

/** Puts the plan of a file in the draft's place, in this office's name, whatever the file says. */
export async function replaceByJson(scene: Scene): Promise<Response> {
  const draft = await findDraft(scene);
  if (!draft) return refusal(scene, 'not-found');
  const upload = await readUpload(scene);
  const read = 'text' in upload ? readJson(upload.text) : upload;
  if ('fault' in read) return jsonPage(scene, draft, upload.typed, [fileFault(upload, read.fault)]);
  if (upload.typed.get('revision')?.[0] !== String(draft.revision)) return conflictGone(scene, draft);
  const { plan, strangers } = withoutStrangers(read.plan);
  const { office } = personOf(scene);
  const by = byOf(scene, 'edit-draft', 'replaced by JSON');
  const done = await changeDraft(scene.house.store, by, office, draft, { ...plan, office });
  if (done === 'too-large') return jsonPage(scene, draft, upload.typed, [fileFault(upload, phrases.tooLarge)]);
  if (done === 'conflict') return conflictGone(scene, draft);
  return scene.c.redirect(scene.link(`/drafts/${draft.id}?done=replaced${outQuery(strangers)}`), 303);
}

function jsonPage(
  scene: Scene,
  draft: StoredDraft,
  typed: Typed = new Map(),
  faults: readonly FieldFaultOf[] = [],
): Response {
  const { say, link } = scene;
  return page(
    scene,
    { title: phrases.jsonTitle, status: faults.length > 0 ? 422 : 200 },
    <>
      <Crumbs draft={draft} scene={scene} />
      <h1>{say(phrases.jsonTitle)}</h1>
      <FaultList faults={faults} scene={scene} />
      <p class="lead">{say(phrases.jsonLead)}</p>
      <p>
        <a href={link(`/drafts/${draft.id}/plan.json`)}>{say(phrases.moreFile)}</a>
      </p>
      <form method="post" action={link(`/drafts/${draft.id}/json`)} enctype="multipart/form-data" class="draft">
        <input type="hidden" name="revision" value={String(draft.revision)} />
        <JsonFields typed={typed} faults={faults} scene={scene} />
        <div class="actions">
          <button type="submit" class="button">
            {say(phrases.replace)}
          </button>
          <a class="button quiet" href={link(`/drafts/${draft.id}`)}>
            {say(phrases.cancel)}
          </a>
        </div>
      </form>
    </>,
  );
}
