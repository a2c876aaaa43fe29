import { roundState } from '../../shared/cycle/round.ts';
import { fill } from '../../shared/words.ts';
import { localDay } from '../web/local-time.ts';
import { page } from '../web/page.tsx';
import type { Scene } from '../web/scene.ts';
import { type CardRound, pathOf } from './found.ts';
import { phrases } from './phrases.ts';

/** The rounds of the public, with a way to the cards of each. */
export function listPage(scene: Scene, rounds: readonly CardRound[]): Response {
  const { say, link } = scene;
  return page(
    scene,
    { title: phrases.cards },
    <>
      <h1>{say(phrases.cards)}</h1>
      <p class="lead">{say(rounds.length === 0 ? phrases.noRounds : phrases.lead)}</p>
      {rounds.length === 0 && <p>{say(phrases.noRoundsNext)}</p>}
      <ul class="ways">
        {rounds.map((of) => {
          const state = roundState(of.round, scene.house.now());
          return (
            <li>
              <a href={link(pathOf(of))}>{say(of.round.title)}</a>
              <p>
                {say(of.cycle.title)}
                {say(phrases.separator)}
                {opens(of, scene)} <span class={state === 'open' ? 'tag live' : 'tag'}>{say(phrases[state])}</span>
              </p>
            </li>
          );
        })}
      </ul>
    </>,
  );
}

/** Rounds of one name are told apart by when they open. */
function opens({ round: { opensAt } }: CardRound, { say, language }: Scene): string {
  return opensAt === undefined
    ? say(phrases.opensByHand)
    : fill(say(phrases.opensOn), { day: localDay(opensAt, language) });
}
