import type { FC } from 'hono/jsx';
import type { Cycle } from '../../shared/cycle/cycle.ts';
import { roundState } from '../../shared/cycle/round.ts';
import type { Plan } from '../../shared/plan/schema.ts';
import { fill } from '../../shared/words.ts';
import type { StoredRound } from '../store/round.ts';
import type { SealCounts } from '../store/shown-seal.ts';
import { Digest } from '../web/digest.tsx';
import { localTime } from '../web/local-time.ts';
import type { Scene } from '../web/scene.ts';
import { countWords } from '../web/shown-count.ts';
import { mayAct } from './found.ts';
import { phrases } from './phrases.ts';
import { tagOf } from './state.ts';

/** The rounds of a cycle, each with where it stands and, for who may, what can be done with it. */
export const RoundsTable: FC<{
  readonly cycle: Cycle;
  readonly plan: Plan;
  readonly rounds: readonly StoredRound[];
  readonly seals: SealCounts;
  readonly scene: Scene;
}> = ({ cycle, plan, rounds, seals, scene }) => {
  const { say } = scene;
  if (rounds.length === 0) return <p>{say(phrases.noRounds)}</p>;
  const acts = mayAct(scene);
  const heads = [phrases.round, phrases.audience, phrases.state, phrases.opens, phrases.closes, phrases.sealColumn];
  return (
    <table class="figures stack" aria-labelledby="rounds">
      <thead>
        <tr>
          {heads.map((words) => (
            <th scope="col">{say(words)}</th>
          ))}
          {acts && <th scope="col">{say(phrases.action)}</th>}
        </tr>
      </thead>
      <tbody>
        {rounds.map((stored) => (
          <Row cycle={cycle} plan={plan} stored={stored} seals={seals} acts={acts} scene={scene} />
        ))}
      </tbody>
    </table>
  );
};

const Row: FC<{
  readonly cycle: Cycle;
  readonly plan: Plan;
  readonly stored: StoredRound;
  readonly seals: SealCounts;
  readonly acts: boolean;
  readonly scene: Scene;
}> = ({ cycle, plan, stored: { round }, seals, acts, scene }) => {
  const { say, language, house } = scene;
  const state = roundState(round, house.now());
  const audience = plan.audiences.find(({ id }) => id === round.audience);
  const time = (at: string | undefined, otherwise: string) => (at === undefined ? otherwise : localTime(at, language));
  return (
    <tr>
      <th scope="row">{say(round.title)}</th>
      <td data-label={say(phrases.audience)}>{audience ? say(audience.title) : round.audience}</td>
      <td data-label={say(phrases.state)}>
        <span class={tagOf(state)}>{say(phrases[state])}</span>
      </td>
      <td data-label={say(phrases.opens)}>{time(round.opensAt, say(phrases.notSet))}</td>
      <td data-label={say(phrases.closes)}>{time(round.closesAt, say(phrases.byHand))}</td>
      <td data-label={say(phrases.sealColumn)}>
        {round.seal ? (
          <span>
            {fill(say(phrases.sealCount), { n: say(countWords(seals.get(round.id) ?? 'few')) })}
            <br />
            <Digest of={round.seal.digest} scene={scene} />
          </span>
        ) : (
          '—'
        )}
      </td>
      {acts && (
        <td data-label={say(phrases.action)}>
          <Action path={`/plans/${cycle.id}/rounds/${round.id}`} state={state} title={say(round.title)} scene={scene} />
        </td>
      )}
    </tr>
  );
};

const Action: FC<{ readonly path: string; readonly state: string; readonly title: string; readonly scene: Scene }> = (
  given,
) => {
  const { path, state, title, scene } = given;
  if (state !== 'planned' && state !== 'open') return <>—</>;
  const verb = state === 'planned' ? 'open' : 'close';
  return (
    <a href={scene.link(`${path}/${verb}`)}>
      {scene.say(verb === 'open' ? phrases.openIt : phrases.closeIt)}
      <span class="visually-hidden"> {title}</span>
    </a>
  );
};
