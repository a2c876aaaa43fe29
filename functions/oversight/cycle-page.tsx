import type { FC } from 'hono/jsx';
import { roundState } from '../../shared/cycle/round.ts';
import { type Quarantine, stateOf } from '../../shared/oversight/quarantine.ts';
import type { StoredQuarantine } from '../store/quarantine.ts';
import { localTime } from '../web/local-time.ts';
import { page } from '../web/page.tsx';
import type { Scene } from '../web/scene.ts';
import { Crumbs, roundWay } from './crumbs.tsx';
import { decisionPhrases } from './decision-phrases.ts';
import type { Watching } from './found.ts';
import { phrases } from './phrases.ts';
import { type BatchTitles, setWords } from './set-words.ts';

/** One cycle: its rounds of the public, and everything that was ever proposed about their ballots. */
export function cyclePage(
  scene: Scene,
  of: Watching,
  found: readonly StoredQuarantine[],
  titles: BatchTitles,
): Response {
  const { say, link, house } = scene;
  const { cycle } = of.stored;
  return page(
    scene,
    { title: cycle.title, wide: true },
    <>
      <Crumbs scene={scene} />
      <h1>{say(cycle.title)}</h1>
      <p class="lead">{say(phrases.lead)}</p>
      <h2>{say(phrases.rounds)}</h2>
      {of.asked.length === 0 && <p>{say(phrases.noRounds)}</p>}
      <ul class="ways">
        {of.asked.map(({ round }) => {
          const state = roundState(round, house.now());
          return (
            <li>
              <a href={link(roundWay(cycle.id, round).path)}>{say(round.title)}</a>
              <p>
                <span class={state === 'sealed' ? 'tag good' : state === 'open' ? 'tag live' : 'tag'}>
                  {say(phrases[state])}
                </span>
              </p>
            </li>
          );
        })}
      </ul>
      <h2 id="decisions">{say(phrases.decisions)}</h2>
      {found.length === 0 ? (
        <p>{say(phrases.noDecisions)}</p>
      ) : (
        <Decisions of={of} found={found} titles={titles} scene={scene} />
      )}
      <p>
        <a href={link(`/oversight/${cycle.id}/compare`)}>{say(phrases.compareLink)}</a>
      </p>
    </>,
  );
}

const Decisions: FC<{
  readonly of: Watching;
  readonly found: readonly StoredQuarantine[];
  readonly titles: BatchTitles;
  readonly scene: Scene;
}> = ({ of, found, titles, scene }) => {
  const { say, link, language } = scene;
  const rows = [...found].sort((a, b) => (lastOf(a.quarantine).at < lastOf(b.quarantine).at ? 1 : -1));
  return (
    <table class="figures stack" aria-labelledby="decisions">
      <thead>
        <tr>
          <th scope="col">{say(phrases.which)}</th>
          <th scope="col">{say(phrases.state)}</th>
          <th scope="col">{say(phrases.lastStep)}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ quarantine }) => {
          const { id, set } = quarantine;
          const { act, by, at } = lastOf(quarantine);
          return (
            <tr>
              <th scope="row">
                <a href={link(`/oversight/${of.stored.cycle.id}/decisions/${id}`)}>
                  {setWords(set, of, titles, language)}
                </a>
              </th>
              <td data-label={say(phrases.state)}>
                <StateTag of={quarantine} scene={scene} />
              </td>
              <td class="long" data-label={say(phrases.lastStep)}>
                {by} {say(decisionPhrases[act])}
                <small class="own-line muted">{localTime(at, language)}</small>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
};

/** Where a decision stands, in a word. */
export const StateTag: FC<{ readonly of: Quarantine; readonly scene: Scene }> = ({ of, scene: { say } }) => {
  const state = stateOf(of);
  const look = state.endsWith('proposed') ? 'tag warn' : state === 'confirmed' ? 'tag live' : 'tag';
  return <span class={look}>{say(phrases[state])}</span>;
};

function lastOf({ id, steps }: Quarantine) {
  const last = steps.at(-1);
  if (!last) throw new Error(`quarantine ${id} has no step`);
  return last;
}
