import type { FC } from 'hono/jsx';
import type { Fact } from '../../shared/evidence/evidence.ts';
import { fill, type Words } from '../../shared/words.ts';
import { factsDigest, type StoredHandIn } from '../store/hand-in.ts';
import type { LatestResult } from '../store/result.ts';
import { FaultList } from '../web/fault-list.tsx';
import { localTime } from '../web/local-time.ts';
import { page } from '../web/page.tsx';
import type { Reason } from '../web/reason.ts';
import type { Scene } from '../web/scene.ts';
import { About } from './about.tsx';
import { Changes, RecordTable } from './changes.tsx';
import { compareFacts, inOrder } from './compare.ts';
import { Crumbs } from './crumbs.tsx';
import { type Asked, isOffice, isOwn, personOf } from './found.ts';
import { handInPhrases as phrases } from './hand-in-phrases.ts';
import { Steps } from './steps.tsx';
import type { Names } from './who.ts';

/** What the page of a hand-in shows. `current` is what is accepted of its source now, under the name of its batch. */
export type HandInView = {
  readonly of: Asked;
  readonly found: StoredHandIn;
  readonly facts: readonly Fact[];
  readonly current: { readonly batch: string; readonly facts: readonly Fact[] };
  /** How many versions of the source were accepted. */
  readonly versions: number;
  /** Others of the same source that wait to be accepted. */
  readonly waiting: readonly StoredHandIn[];
  readonly names: Names;
  readonly result: LatestResult | undefined;
  readonly reason: Reason | undefined;
  readonly done: Words | undefined;
};

/** One hand-in: where it stands, what it changes of what is accepted, and what its reader may do about it. */
export function handInPage(scene: Scene, view: HandInView): Response {
  const { say, link } = scene;
  const { of, found, facts, current, reason, done } = view;
  const { handIn } = found;
  const faults = reason?.faults ?? [];
  const title = titleOf(scene, view);
  const open = handIn.state === 'checked' || handIn.state === 'submitted';
  return page(
    scene,
    { title, wide: true, status: faults.length > 0 ? 422 : 200 },
    <>
      <Crumbs of={of} scene={scene} />
      <FaultList faults={faults} scene={scene} />
      <h1>{say(title)}</h1>
      <p class="lead">{say(of.title)}</p>
      {done && (
        <p class="note good" role="status">
          {say(done)}
        </p>
      )}
      <div class={handIn.state === 'returned' ? 'note warn' : 'note'}>
        <p>{stateText(scene, view)}</p>
        <ToSteps view={view} scene={scene} />
      </div>
      <Recompute view={view} scene={scene} />
      {open && <Others view={view} scene={scene} />}
      <About of={of} found={found} names={view.names} scene={scene} />
      {open ? (
        <Changes
          of={of}
          to={compareFacts(of.asked, current.facts, facts)}
          isFirst={current.facts.length === 0}
          scene={scene}
        />
      ) : (
        <>
          <h2>{fill(say(phrases.records), { n: String(facts.length) })}</h2>
          <RecordTable facts={inOrder(of.asked, facts)} of={of} scene={scene} />
        </>
      )}
      <div class="no-print">
        <Steps view={view} scene={scene} />
        <h2>{say(phrases.downloads)}</h2>
        <p class="muted">{say(phrases.downloadHint)}</p>
        <p class="actions">
          <a class="button quiet" href={link(`${of.path}/${handIn.id}/records.xlsx`)}>
            {say(phrases.asBook)}
          </a>
          <a class="button quiet" href={link(`${of.path}/${handIn.id}/records.csv`)}>
            {say(phrases.asCsv)}
          </a>
        </p>
      </div>
    </>,
  );
}

/** A long list of changes lies between the top of the page and what is to be decided. */
const ToSteps: FC<{ readonly view: HandInView; readonly scene: Scene }> = ({ view, scene }) => {
  const { handIn } = view.found;
  const person = personOf(scene);
  if (handIn.state === 'checked') return <ToStepsLink words={phrases.toConfirm} scene={scene} />;
  if (handIn.state !== 'submitted' || !isOffice(person) || isOwn(person, handIn)) return null;
  return <ToStepsLink words={phrases.toDecide} scene={scene} />;
};

const ToStepsLink: FC<{ readonly words: Words; readonly scene: Scene }> = ({ words, scene: { say } }) => (
  <p class="no-print">
    <a href="#steps">{say(words)}</a>
  </p>
);

function titleOf(scene: Scene, { found: { handIn } }: HandInView): Words {
  if (handIn.state === 'checked') return phrases.title;
  return handIn.state === 'submitted' && isOffice(personOf(scene)) ? phrases.titleWaiting : phrases.titleDone;
}

function stateText({ say }: Scene, { found: { handIn, digest }, versions, current }: HandInView): string {
  switch (handIn.state) {
    case 'checked':
      return say(phrases.checkedNote);
    case 'submitted':
      return say(phrases.submittedNote);
    case 'accepted': {
      const isCurrent = handIn.version === versions && factsDigest(current.facts) === digest;
      return fill(say(isCurrent ? phrases.acceptedCurrent : phrases.acceptedNote), { n: String(handIn.version) });
    }
    case 'returned':
      return say(phrases.returnedNote);
    case 'withdrawn':
      return say(phrases.withdrawnNote);
    default:
      return handIn.state satisfies never;
  }
}

/** A result that does not contain what was, or is to be, accepted. */
const Recompute: FC<{ readonly view: HandInView; readonly scene: Scene }> = ({ view, scene }) => {
  const { say, link, language } = scene;
  const { of, found, result } = view;
  const { state, decidedAt = '' } = found.handIn;
  const isAhead = state === 'checked' || state === 'submitted';
  if (!isOffice(personOf(scene)) || !result || !(isAhead || (state === 'accepted' && result.computedAt < decidedAt)))
    return null;
  const fills = { n: String(result.version), time: localTime(result.computedAt, language) };
  return (
    <p class="note warn">
      {fill(say(isAhead ? phrases.recompute : phrases.recomputeNow), fills)}{' '}
      <a href={link(`/plans/${of.stored.cycle.id}`)}>{say(phrases.toCycle)}</a>
    </p>
  );
};

const Others: FC<{ readonly view: HandInView; readonly scene: Scene }> = ({ view, scene }) => {
  const { say, link, language } = scene;
  if (view.waiting.length === 0) return null;
  return (
    <>
      <p class="note">{say(phrases.otherWaiting)}</p>
      <ul>
        {view.waiting.map(({ handIn }) => (
          <li>
            <a href={link(`${view.of.path}/${handIn.id}`)}>
              {localTime(handIn.submittedAt ?? handIn.createdAt, language)} · {say(view.names(handIn.createdBy))}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
};
