import type { FC } from 'hono/jsx';
import type { Round } from '../../shared/cycle/round.ts';
import type { Plan } from '../../shared/plan/schema.ts';
import { fill, type Words } from '../../shared/words.ts';
import type { StoredCycle } from '../store/cycle.ts';
import type { Participation } from '../store/participation.ts';
import type { LatestResult } from '../store/result.ts';
import type { StoredRound } from '../store/round.ts';
import type { SealCounts } from '../store/shown-seal.ts';
import { Digest } from '../web/digest.tsx';
import { localTime } from '../web/local-time.ts';
import { page } from '../web/page.tsx';
import { PlanTree } from '../web/plan-tree.tsx';
import type { Scene } from '../web/scene.ts';
import { Crumbs } from './crumbs.tsx';
import { Disagreeing } from './disagreeing.tsx';
import type { Earlier } from './earlier.ts';
import { EarlierTable } from './earlier-page.tsx';
import { mayAct } from './found.ts';
import { keyPhrases } from './key-phrases.ts';
import { ParticipationByRound, ParticipationByUnit } from './participation-table.tsx';
import { phrases } from './phrases.ts';
import { RoundsTable } from './rounds-table.tsx';
import type { RoundSeats } from './seats.ts';
import { SeatsTables } from './seats-table.tsx';

/** Everything the page of a cycle shows. `done` is what was done just now, said on top. */
export type CycleView = {
  readonly stored: StoredCycle;
  readonly plan: Plan;
  readonly rounds: readonly StoredRound[];
  readonly counted: readonly Participation[];
  /** Whether sealed rounds were counted anew, too. */
  readonly recount: boolean;
  /** Sealed rounds with more ballots than cards. */
  readonly disagreeing: readonly Round[];
  /** Whether the key of the cycle was destroyed. */
  readonly keyGone: boolean;
  /** How many ballots each seal names, as far as it may be said. */
  readonly seals: SealCounts;
  readonly seats: readonly RoundSeats[];
  /** Whether only the late seats are asked for. */
  readonly lateOnly: boolean;
  readonly due: string | undefined;
  readonly latest: LatestResult | undefined;
  readonly done: Words | undefined;
  /** The results of other cycles it builds on; undefined where its plan names none. */
  readonly earlier: Earlier | undefined;
};

/** One cycle: where it stands, its rounds, who took part, when it is computed, and the plan it runs by. */
export function cyclePage(scene: Scene, view: CycleView): Response {
  const { say } = scene;
  const { stored, plan, rounds, counted, recount, seats, lateOnly, done, earlier } = view;
  const { cycle } = stored;
  return page(
    scene,
    { title: cycle.title, wide: true },
    <>
      <Crumbs scene={scene} />
      <h1>{say(cycle.title)}</h1>
      {done && (
        <p class="note good" role="status">
          {say(done)}
        </p>
      )}
      <Facts view={view} scene={scene} />
      <h2 id="rounds">{say(phrases.rounds)}</h2>
      <Disagreeing cycle={cycle.id} rounds={view.disagreeing} scene={scene} />
      <RoundsTable cycle={cycle} plan={plan} rounds={rounds} seals={view.seals} scene={scene} />
      {earlier && <EarlierTable earlier={earlier} scene={scene} />}
      {mayAct(scene) && <Compute view={view} scene={scene} />}
      <h2 id="participation">{say(phrases.participation)}</h2>
      <ParticipationByRound cycle={cycle} counted={counted} recount={recount} scene={scene} />
      {seats.length > 0 && <SeatsTables cycle={cycle} plan={plan} rounds={seats} lateOnly={lateOnly} scene={scene} />}
      <ParticipationByUnit cycle={cycle} counted={counted} scene={scene} />
      <h2 id="tree">{say(phrases.tree)}</h2>
      <PlanTree plan={plan} scene={scene} />
    </>,
  );
}

const Facts: FC<{ readonly view: CycleView; readonly scene: Scene }> = ({ view, scene }) => {
  const { say, link, language } = scene;
  const { stored, plan, due, latest } = view;
  const { cycle, planDigest } = stored;
  return (
    <dl class="facts">
      <dt>{say(phrases.plan)}</dt>
      <dd>
        {fill(say(phrases.planVersion), { title: say(plan.title), version: String(plan.version) })}{' '}
        <Digest of={planDigest} scene={scene} />
      </dd>
      <dt>{say(phrases.periodTerm)}</dt>
      <dd>{fill(say(phrases.period), cycle.period)}</dd>
      <dt>{say(phrases.units)}</dt>
      <dd>{fill(say(phrases.unitCount), { n: String(cycle.roster.length) })}</dd>
      <dt>{say(phrases.next)}</dt>
      <dd>{due === undefined ? say(phrases.nextNone) : localTime(due, language)}</dd>
      <dt>{say(phrases.latest)}</dt>
      <dd>
        {latest ? (
          <a href={link(`/results/${cycle.id}`)}>
            {fill(say(phrases.latestVersion), {
              version: String(latest.version),
              time: localTime(latest.computedAt, language),
            })}
          </a>
        ) : (
          say(phrases.latestNone)
        )}
      </dd>
      <dt>{say(phrases.analysis)}</dt>
      <dd>
        <a href={link(`/analysis/cycles/${cycle.id}`)}>{say(phrases.analysisLink)}</a>
      </dd>
      <dt>{say(keyPhrases.title)}</dt>
      <dd>
        <a href={link(`/plans/${cycle.id}/key`)}>{say(view.keyGone ? keyPhrases.gone : keyPhrases.link)}</a>
      </dd>
      <dt>{say(phrases.log)}</dt>
      <dd>
        <a href={link(`/plans/${cycle.id}/log`)}>{say(phrases.logLink)}</a>
      </dd>
    </dl>
  );
};

/** Makes the cycle due now; the clock does the rest. Said before: what a result would lack today. */
const Compute: FC<{ readonly view: CycleView; readonly scene: Scene }> = ({ view, scene: { say, link } }) => {
  const { rounds, stored } = view;
  const sealed = rounds.filter(({ round }) => round.seal).length;
  return (
    <section class="no-print">
      <h2>{say(phrases.compute)}</h2>
      <p>{say(phrases.computeWhat)}</p>
      {sealed < rounds.length && (
        <p class="note warn">
          {fill(say(phrases.computeUnsealed), { all: String(rounds.length), sealed: String(sealed) })}
        </p>
      )}
      <form method="post" action={link(`/plans/${stored.cycle.id}/compute`)}>
        <p class="actions">
          <button class="button quiet" type="submit">
            {say(phrases.computeNow)}
          </button>
        </p>
      </form>
    </section>
  );
};
