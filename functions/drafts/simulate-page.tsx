import type { FC } from 'hono/jsx';
import { titleOf } from '../../shared/plan/loose.ts';
import { fill } from '../../shared/words.ts';
import type { StoredDraft } from '../store/plan-draft.ts';
import { localTime } from '../web/local-time.ts';
import { page } from '../web/page.tsx';
import type { Scene } from '../web/scene.ts';
import { Crumbs } from './crumbs.tsx';
import { type GroupMoves, movesOf, rise } from './simulate-moves.ts';
import type { Simulation } from './simulate-run.ts';
import { GroupTable } from './simulate-table.tsx';
import { misfitWords, simulateWords as words } from './simulate-words.ts';

/** What came of trying a draft: said to be no result on top, then what it rests on, then every group beside the official standing. */
export function simulationPage(scene: Scene, draft: StoredDraft, simulation: Simulation): Response {
  const { say, link } = scene;
  const { result, plan, official, officialPlan, example } = simulation;
  const groups = movesOf(result, plan, official?.head ?? example?.result, officialPlan ?? example?.plan);
  return page(
    scene,
    { title: words.notAResult, wide: true },
    <>
      <Crumbs draft={draft} between={{ path: 'simulate', title: words.title }} scene={scene} />
      <h1>{say(words.notAResult)}</h1>
      <p class="note warn">{fill(say(words.lead), { draft: say(titleOf(draft.plan)) })}</p>
      <Basis simulation={simulation} groups={groups} scene={scene} />
      {!simulation.madeUp && <Misfits simulation={simulation} scene={scene} />}
      {official && <p>{say(words.tableHint)}</p>}
      {example && <p>{say(words.tableHintReady)}</p>}
      {groups.map((group) => (
        <GroupTable group={group} simulation={simulation} scene={scene} />
      ))}
      <p class="actions">
        <a class="button quiet" href={link(`/drafts/${draft.id}/simulate`)}>
          {say(words.another)}
        </a>
        <a class="button quiet" href={link(`/drafts/${draft.id}`)}>
          {say(words.back)}
        </a>
      </p>
    </>,
  );
}

const Basis: FC<{
  readonly simulation: Simulation;
  readonly groups: readonly GroupMoves[];
  readonly scene: Scene;
}> = ({ simulation, groups, scene }) => {
  const { say, language } = scene;
  const { result, official, officialPlan, madeUp, open, example } = simulation;
  const ballots = result.evidence.rounds.reduce((sum, { count }) => sum + count, 0);
  const rises = groups.flatMap(({ ranked, moves }) => (ranked ? moves.flatMap((move) => rise(move) ?? []) : []));
  const count = (of: (n: number) => boolean) => String(rises.filter(of).length);
  return (
    <dl class="facts">
      <dt>{say(words.basis)}</dt>
      <dd>
        {madeUp
          ? say(words.basisMadeUp)
          : example
            ? fill(say(words.basisExample), { plan: say(example.plan.title) })
            : fill(say(words.basisCycle), {
                cycle: say(result.cycle.title),
                plan: officialPlan ? say(officialPlan.title) : '',
                version: String(officialPlan?.version ?? ''),
              })}
      </dd>
      <dt>{say(words.used)}</dt>
      <dd>{fill(say(words.usedCounts), { ballots: String(ballots), records: String(result.evidence.records) })}</dd>
      {open.length > 0 && (
        <>
          <dt>{say(words.openRounds)}</dt>
          <dd>{fill(say(words.openRoundsHint), { rounds: open.map(say).join(language === 'zh' ? '、' : ', ') })}</dd>
        </>
      )}
      {!madeUp && (
        <>
          <dt>{say(words.beside)}</dt>
          <dd>
            {official
              ? fill(say(words.besideOfficial), {
                  version: String(official.version),
                  time: localTime(official.computedAt, language),
                })
              : say(example ? words.besideReady : words.besideNone)}
          </dd>
        </>
      )}
      {(official || example) && (
        <>
          <dt>{say(words.moved)}</dt>
          <dd>
            {fill(say(words.movedCount), {
              n: count((by) => by > 0),
              m: count((by) => by < 0),
              k: count((by) => by === 0),
            })}
          </dd>
        </>
      )}
    </dl>
  );
};

const Misfits: FC<{ readonly simulation: Simulation; readonly scene: Scene }> = ({
  simulation: { misfits },
  scene,
}) => {
  const { say, language } = scene;
  return (
    <section>
      <h2>{say(words.misfits)}</h2>
      {misfits.length === 0 ? (
        <p>{say(words.misfitsNone)}</p>
      ) : (
        <ul>
          {misfits.map((one) => {
            const named = Object.entries(one.with).map(([name, text]) => [name, text[language]]);
            return <li>{fill(say(misfitWords[one.code]), { ...Object.fromEntries(named), n: String(one.n) })}</li>;
          })}
        </ul>
      )}
    </section>
  );
};
