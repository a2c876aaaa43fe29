import { type Loose, textAt, titleOf } from '../../shared/plan/loose.ts';
import { fill } from '../../shared/words.ts';
import { Digest } from '../web/digest.tsx';
import { page } from '../web/page.tsx';
import { PlanTree } from '../web/plan-tree.tsx';
import { refusal } from '../web/refusal.tsx';
import type { Scene } from '../web/scene.ts';
import { Crumbs } from './crumbs.tsx';
import { findDraft, findPublished, mayWrite, personOf } from './found.ts';
import { jsonFile } from './json-file.ts';
import { phrases } from './phrases.ts';
import { PublishRecord, publicationOf } from './publish-record.tsx';
import { publishWords } from './publish-words.ts';

/** A published version to be read: nothing on it can be changed. */
export async function published(scene: Scene): Promise<Response> {
  const found = await findPublished(scene);
  if (!found) return refusal(scene, 'not-found');
  const { say, link } = scene;
  const { plan, digest } = found;
  const publication = await publicationOf(scene, plan);
  // Taken from the address, so it is said to whoever published it and to nobody else.
  const done = scene.c.req.query('done') === 'publish' && publication.entry?.actor === personOf(scene).login;
  const version = String(plan.version);
  const names = (list: readonly { readonly title: { readonly zh: string; readonly en: string } }[] = []) =>
    list.map(({ title }) => say(title)).join(scene.language === 'zh' ? '、' : ', ') || say(phrases.none);
  return page(
    scene,
    { title: plan.title, wide: true },
    <>
      <Crumbs scene={scene} />
      <h1>{say(plan.title)}</h1>
      <p class="lead">
        {fill(say(phrases.version), { version })} <Digest of={digest} scene={scene} />
      </p>
      {done && (
        <p class="note good" role="status">
          {say(publishWords.done)}
        </p>
      )}
      <dl class="facts">
        <PublishRecord digest={digest} publication={publication} scene={scene} />
        <dt>{say(phrases.period)}</dt>
        <dd>{fill(say(phrases.periodOf), plan.period)}</dd>
        <dt>{say(phrases.groups)}</dt>
        <dd>{names(plan.groups)}</dd>
        <dt>{say(phrases.audiences)}</dt>
        <dd>{names(plan.audiences)}</dd>
        <dt>{say(phrases.suppliers)}</dt>
        <dd>{names(plan.suppliers)}</dd>
      </dl>
      <h2 id="tree">{say(phrases.tree)}</h2>
      <PlanTree plan={plan} scene={scene} />
      <p class="actions">
        {mayWrite(scene) && (
          <a class="button" href={link(`/drafts/published/${plan.id}/${version}/open-cycle`)}>
            {say(publishWords.openCycle)}
          </a>
        )}
        {mayWrite(scene) && (
          <a class="button quiet" href={link(`/drafts/new?plan=${plan.id}&version=${version}`)}>
            {fill(say(phrases.nextVersion), { version: String(plan.version + 1) })}
          </a>
        )}
        <a class="button quiet" href={link(`/drafts/published/${plan.id}/${version}/plan.json`)}>
          {say(phrases.moreFile)}
        </a>
      </p>
    </>,
  );
}

/** A published version as a file. */
export async function publishedJson(scene: Scene): Promise<Response> {
  const found = await findPublished(scene);
  return found ? planFile(scene, found.plan) : refusal(scene, 'not-found');
}

/** A draft as a file, as it is. */
export async function draftJson(scene: Scene): Promise<Response> {
  const draft = await findDraft(scene);
  return draft ? planFile(scene, draft.plan) : refusal(scene, 'not-found');
}

function planFile(scene: Scene, plan: Loose): Response {
  const version = textAt(plan, 'version') || '0';
  const name = {
    shown: `${titleOf(plan).zh}_第${version}版`,
    plain: `${textAt(plan, 'id') || 'plan'}-v${version}`,
  };
  return jsonFile(scene, name, plan);
}
