import { fill } from '../../shared/words.ts';
import { page } from '../web/page.tsx';
import type { Scene } from '../web/scene.ts';
import type { Watching } from './found.ts';
import { phrases } from './phrases.ts';

/** A cycle with how many of its proposals wait and how many decisions stand. */
export type Listed = { readonly of: Watching; readonly waiting: number; readonly standing: number };

/** The cycles of the office, with what waits for somebody. */
export function listPage(scene: Scene, listed: readonly Listed[]): Response {
  const { say, link } = scene;
  return page(
    scene,
    { title: phrases.title },
    <>
      <h1>{say(phrases.title)}</h1>
      <p class="lead">{say(phrases.lead)}</p>
      {listed.length === 0 && (
        <p>
          {say(phrases.noCycles)} {say(phrases.noCyclesNext)}
        </p>
      )}
      <ul class="ways">
        {listed.map(({ of: { stored, asked }, waiting, standing }) => (
          <li>
            <a href={link(`/oversight/${stored.cycle.id}`)}>{say(stored.cycle.title)}</a>
            <p>
              {asked.length === 0
                ? say(phrases.noRounds)
                : asked.map(({ round }) => say(round.title)).join(say({ zh: '、', en: ', ' }))}{' '}
              {waiting > 0 && <span class="tag warn">{fill(say(phrases.waiting), { n: String(waiting) })}</span>}{' '}
              {standing > 0 && <span class="tag">{fill(say(phrases.standing), { n: String(standing) })}</span>}
            </p>
          </li>
        ))}
      </ul>
    </>,
  );
}
