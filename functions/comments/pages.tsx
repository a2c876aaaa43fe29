import type { FC } from 'hono/jsx';
import { fill, type Words } from '../../shared/words.ts';
import { page } from '../web/page.tsx';
import type { Scene } from '../web/scene.ts';
import { phrases } from './phrases.ts';
import type { PublicRound, Subject } from './released.ts';

/** The rounds that asked the public, with a way to what was written in those that are sealed. */
export function listPage(scene: Scene, rounds: readonly PublicRound[]): Response {
  const { say, link } = scene;
  return page(
    scene,
    { title: phrases.comments },
    <>
      <h1>{say(phrases.comments)}</h1>
      <p class="lead">{say(rounds.length === 0 ? phrases.noRounds : phrases.lead)}</p>
      {rounds.length === 0 && <p>{say(phrases.noRoundsNext)}</p>}
      <ul class="ways">
        {rounds.map(({ cycle, round }) => (
          <li>
            {round.seal ? (
              <a href={link(pathOf({ cycle, round }))}>{say(round.title)}</a>
            ) : (
              <strong>{say(round.title)}</strong>
            )}
            <p>
              {say(cycle.title)}{' '}
              <span class={round.seal ? 'tag good' : 'tag'}>{say(round.seal ? phrases.sealed : phrases.notYet)}</span>
            </p>
          </li>
        ))}
      </ul>
    </>,
  );
}

/** What a round's comments are about, and how many there are of each. */
export function roundPage(scene: Scene, of: PublicRound, subjects: readonly Subject[]): Response {
  const { say, link } = scene;
  const path = pathOf(of);
  const some = subjects.some(({ n }) => n !== undefined);
  return page(
    scene,
    { title: of.round.title },
    <>
      <Crumbs scene={scene} above={[]} />
      <h1>{say(of.round.title)}</h1>
      <p class="lead">{say(phrases.lead)}</p>
      {some ? (
        <p class="actions">
          <a class="button" href={link(`${path}/download.xlsx`)}>
            {say(phrases.download)}
          </a>
          <a class="button quiet" href={link(`${path}/download.csv`)}>
            {say(phrases.downloadCsv)}
          </a>
        </p>
      ) : (
        <p class="note">{say(phrases.nothing)}</p>
      )}
      <table class="figures">
        <thead>
          <tr>
            <th scope="col">{say(phrases.unit)}</th>
            <th scope="col" class="num">
              {say(phrases.count)}
            </th>
          </tr>
        </thead>
        <tbody>
          {subjects.map(({ id, title, n }) => (
            <tr>
              <th scope="row">
                {n === undefined ? (
                  say(title)
                ) : (
                  <a href={link(`${path}/units/${id === '*' ? 'all' : id}`)}>{say(title)}</a>
                )}
              </th>
              <td class="num">{n === undefined ? <span class="muted">{say(phrases.few)}</span> : n}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>,
  );
}

/** The comments about one unit, each as it was written and as nothing but text. */
export function subjectPage(scene: Scene, of: PublicRound, { title }: Subject, words: readonly string[]): Response {
  const { say } = scene;
  return page(
    scene,
    { title },
    <>
      <Crumbs scene={scene} above={[of]} />
      <h1>{say(title)}</h1>
      <p class="lead">{say(of.round.title)}</p>
      <p>{fill(say(phrases.shown), { n: String(words.length) })}</p>
      <ol class="words">
        {words.map((one) => (
          <li>{one}</li>
        ))}
      </ol>
    </>,
  );
}

/** Too few comments to show any. */
export function withheldPage(scene: Scene, of: PublicRound, { title }: Subject): Response {
  const { say } = scene;
  return page(
    scene,
    { title: phrases.withheldTitle },
    <>
      <Crumbs scene={scene} above={[of]} />
      <h1>{say(phrases.withheldTitle)}</h1>
      <p class="note">{fill(say(phrases.withheld), { unit: say(title) })}</p>
    </>,
  );
}

const Crumbs: FC<{ readonly scene: Scene; readonly above: readonly PublicRound[] }> = ({ scene, above }) => {
  const ways: readonly { readonly path: string; readonly title: Words }[] = [
    { path: '/comments', title: phrases.comments },
    ...above.map((of) => ({ path: pathOf(of), title: of.round.title })),
  ];
  return (
    <nav class="crumbs" aria-label={scene.say(phrases.crumbs)}>
      {ways.map(({ path, title }) => (
        <a href={scene.link(path)}>{scene.say(title)}</a>
      ))}
    </nav>
  );
};

const pathOf = ({ cycle, round }: Pick<PublicRound, 'cycle' | 'round'>) => `/comments/${cycle.id}/${round.id}`;
