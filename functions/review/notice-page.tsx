import type { Child } from 'hono/jsx';
import type { Words } from '../../shared/words.ts';
import { page } from '../web/page.tsx';
import type { Scene } from '../web/scene.ts';
import { Crumbs } from './crumbs.tsx';
import type { Asked } from './found.ts';
import { filled, phrases } from './phrases.ts';
import { closedWords, opensWords } from './times.ts';

type Notice = {
  readonly title: Words;
  readonly status: number;
  readonly look?: 'good' | 'warn';
  readonly lines: readonly Words[];
};

/** A page that tells one thing; without `next` it leads back to the tasks. */
export function noticePage(scene: Scene, { title, status, look, lines }: Notice, next?: Child): Response {
  const { say, link } = scene;
  return page(
    scene,
    { title, status },
    <>
      <Crumbs scene={scene} />
      <h1>{say(title)}</h1>
      <div class={look === undefined ? 'note' : `note ${look}`}>
        {lines.map((line) => (
          <p>{say(line)}</p>
        ))}
      </div>
      {next ?? (
        <p class="actions">
          <a class="button" href={link('/review')}>
            {say(phrases.backToTasks)}
          </a>
        </p>
      )}
    </>,
  );
}

/** Whether a visitor only looks, or sent something that comes to nothing. */
export type Sent = 'nothing' | 'form';

/** Thanks for a sheet that was handed in. */
export function donePage(scene: Scene, asked: Asked): Response {
  const lines = [filled(phrases.done, namesOf(asked)), phrases.doneSecret];
  return noticePage(scene, { title: phrases.doneTitle, status: 200, look: 'good', lines });
}

/** A seat that handed in has no sheet to fill in any more. */
export function alreadyPage(scene: Scene, asked: Asked, sent: Sent): Response {
  const lines = [filled(phrases.already, namesOf(asked)), ...(sent === 'form' ? [phrases.alreadyOther] : [])];
  return noticePage(scene, { title: phrases.alreadyTitle, status: sent === 'form' ? 409 : 200, lines });
}

/** A round that takes no sheets now, from a seat that did not hand in. */
export function notOpenPage(scene: Scene, asked: Asked, sent: Sent): Response {
  const { round, state } = asked;
  const names = namesOf(asked);
  const lost = sent === 'form' ? [phrases.notTaken] : [];
  if (state === 'planned') {
    const lines = [...lost, filled(phrases.plannedNow, { ...names, opens: opensWords(round) })];
    return noticePage(scene, { title: phrases.plannedTitle, status: sent === 'form' ? 409 : 200, lines });
  }
  const now = filled(phrases.closedNow, { ...names, closed: closedWords(round) });
  const lines = [...lost, now, filled(phrases.closedMissed, names)];
  return noticePage(scene, { title: phrases.closedTitle, status: sent === 'form' ? 410 : 200, look: 'warn', lines });
}

function namesOf({ round, task }: Asked) {
  return { round: round.title, seat: task.seat.title };
}
