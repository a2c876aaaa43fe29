import { fill } from '../../shared/words.ts';
import type { StoredHandIn } from '../store/hand-in.ts';
import { localTime } from '../web/local-time.ts';
import { page } from '../web/page.tsx';
import type { Scene } from '../web/scene.ts';
import { Crumbs } from './crumbs.tsx';
import type { Asked } from './found.ts';
import { handInPhrases as phrases } from './hand-in-phrases.ts';
import { phrases as listPhrases } from './phrases.ts';
import type { Names } from './who.ts';

/** Why a step was not done: it is no longer what the page showed, what it is compared with changed, or it is one's own. */
export type Conflict = 'changed' | 'overtaken' | 'same-person';

/** Nothing was done: says why, what is so now, and by whom. */
export function conflictPage(
  scene: Scene,
  of: Asked,
  { handIn }: StoredHandIn,
  kind: Conflict,
  names: Names,
): Response {
  const { say, link, language } = scene;
  const { state, decidedAt, decidedBy, submittedAt, submittedBy } = handIn;
  const [who, at] = decidedBy === undefined ? [submittedBy, submittedAt] : [decidedBy, decidedAt];
  return page(
    scene,
    { title: phrases.conflict, status: 409 },
    <>
      <Crumbs of={of} scene={scene} />
      <h1>{say(phrases.conflict)}</h1>
      {kind === 'overtaken' && <p class="lead">{say(phrases.conflictOvertaken)}</p>}
      {kind === 'same-person' && <p class="lead">{say(phrases.conflictSame)}</p>}
      {kind === 'changed' && (
        <p class="lead">
          {fill(say(phrases.conflictState), { state: say(listPhrases[state]) })}{' '}
          {who !== undefined &&
            at !== undefined &&
            fill(say(phrases.conflictBy), { who: say(names(who)), time: localTime(at, language) })}
        </p>
      )}
      <p class="actions">
        <a class="button" href={link(`${of.path}/${handIn.id}`)}>
          {say(phrases.conflictNext)}
        </a>
      </p>
    </>,
  );
}
