import type { FC } from 'hono/jsx';
import type { Cycle } from '../../shared/cycle/cycle.ts';
import { type RoundFault, roundState } from '../../shared/cycle/round.ts';
import type { Plan } from '../../shared/plan/schema.ts';
import { fill, type Words } from '../../shared/words.ts';
import type { StoredRound } from '../store/round.ts';
import { FaultList } from '../web/fault-list.tsx';
import { localTime } from '../web/local-time.ts';
import { page } from '../web/page.tsx';
import type { Reason } from '../web/reason.ts';
import { ReasonField } from '../web/reason-field.tsx';
import type { Scene } from '../web/scene.ts';
import { Crumbs } from './crumbs.tsx';
import { phrases } from './phrases.ts';

/** What the office can do with a round. */
export type Verb = 'open' | 'close';

/** What the confirmation shows. `soFar` says how far a round to close has come. */
export type ChangeView = {
  readonly verb: Verb;
  readonly cycle: Cycle;
  readonly plan: Plan;
  readonly stored: StoredRound;
  readonly soFar: Words | undefined;
  readonly reason: Reason | undefined;
};

/** Asks before a round is opened or closed: what follows, that it can't be undone, and why it is done. */
export function changePage(scene: Scene, view: ChangeView): Response {
  const { say, link } = scene;
  const { verb, cycle, stored, reason, soFar } = view;
  const { round, revision } = stored;
  const faults = reason?.faults ?? [];
  const title = named(verb === 'open' ? phrases.openTitle : phrases.closeTitle, round.title);
  return page(
    scene,
    { title, status: faults.length > 0 ? 422 : 200 },
    <>
      <Crumbs cycle={cycle} scene={scene} />
      <FaultList faults={faults} scene={scene} />
      <h1>{say(title)}</h1>
      {soFar && <p class="lead">{say(soFar)}</p>}
      <h2>{say(phrases.whatFollows)}</h2>
      <Steps view={view} scene={scene} />
      <p class="note warn">{say(verb === 'open' ? phrases.openStep3 : phrases.closeStep4)}</p>
      <form method="post" action={link(`/plans/${cycle.id}/rounds/${round.id}/${verb}`)}>
        <input type="hidden" name="revision" value={String(revision)} />
        <ReasonField given={reason} scene={scene} />
        <p class="actions">
          <button class="button" type="submit">
            {say(verb === 'open' ? phrases.openButton : phrases.closeButton)}
          </button>
          <a class="button quiet" href={link(`/plans/${cycle.id}`)}>
            {say(phrases.back)}
          </a>
        </p>
      </form>
    </>,
  );
}

const Steps: FC<{ readonly view: ChangeView; readonly scene: Scene }> = ({ view, scene }) => {
  const { say, language } = scene;
  const { verb, plan, stored } = view;
  const { audience: id, closesAt, graceMs } = stored.round;
  const audience = plan.audiences.find((one) => one.id === id);
  if (verb === 'close')
    return (
      <ol class="steps">
        <li>{say(phrases.closeStep1)}</li>
        <li>{fill(say(phrases.closeStep2), { seconds: String(Math.ceil(graceMs / 1000)) })}</li>
        <li>{say(phrases.closeStep3)}</li>
      </ol>
    );
  const opens = audience?.kind === 'seats' ? phrases.openStep1Seats : phrases.openStep1;
  // A closing time that is over is dropped when a round is opened.
  const closes = closesAt !== undefined && closesAt > scene.house.now() ? closesAt : undefined;
  return (
    <ol class="steps">
      <li>{fill(say(opens), { audience: audience ? say(audience.title) : id })}</li>
      <li>
        {closes === undefined
          ? say(phrases.openStep2)
          : fill(say(phrases.openStep2At), { time: localTime(closes, language) })}
      </li>
    </ol>
  );
};

/** Nothing was done, because the round is no longer what the visitor thought. */
export function conflictPage(
  scene: Scene,
  cycle: Cycle,
  { round }: StoredRound,
  why: RoundFault['code'] | 'changed',
): Response {
  const { say, link } = scene;
  const state = say(phrases[roundState(round, scene.house.now())]);
  return page(
    scene,
    { title: phrases.conflictTitle, status: 409 },
    <>
      <Crumbs cycle={cycle} scene={scene} />
      <h1>{say(phrases.conflictTitle)}</h1>
      <p class="lead">{say(named(phrases[why], round.title))}</p>
      <p>{fill(say(phrases.nothingDone), { state })}</p>
      <p class="actions">
        <a class="button" href={link(`/plans/${cycle.id}`)}>
          {say(phrases.backToCycle)}
        </a>
      </p>
    </>,
  );
}

/** A text that names a round. */
export function named(words: Words, round: Words): Words {
  return { zh: fill(words.zh, { round: round.zh }), en: fill(words.en, { round: round.en }) };
}
