import type { FC } from 'hono/jsx';
import { fill, type Words } from '../../shared/words.ts';
import { page } from '../web/page.tsx';
import type { Scene } from '../web/scene.ts';
import { filled, phrases } from './phrases.ts';
import type { MyTask, TaskState } from './tasks.ts';
import { closedWords, closesWords, opensWords } from './times.ts';

/** The visitor's tasks under what is to do, what is not open yet and what is over; or why there are none. */
export function tasksPage(scene: Scene, tasks: readonly MyTask[]): Response {
  const { say } = scene;
  const parts: readonly { readonly id: string; readonly title: Words; readonly states: readonly TaskState[] }[] = [
    { id: 'open', title: phrases.open, states: ['todo', 'draft', 'full'] },
    { id: 'later', title: phrases.later, states: ['planned'] },
    { id: 'over', title: phrases.over, states: ['handed-in', 'missed'] },
  ];
  return page(
    scene,
    { title: phrases.tasks },
    <>
      <h1>{say(phrases.tasks)}</h1>
      {tasks.length === 0 ? (
        <>
          <p class="lead">{say(phrases.none)}</p>
          <p>{say(phrases.noneWhy)}</p>
          <p>{say(phrases.noneAsk)}</p>
        </>
      ) : (
        <p class="lead">{say(phrases.tasksLead)}</p>
      )}
      {parts.map(({ id, title, states }) => {
        const own = tasks.filter(({ state }) => states.includes(state));
        if (own.length === 0) return null;
        return (
          <section aria-labelledby={id}>
            <h2 id={id}>{say(title)}</h2>
            <ul class="ways">
              {own.map((task) => (
                <TaskEntry task={task} scene={scene} />
              ))}
            </ul>
          </section>
        );
      })}
    </>,
  );
}

const TaskEntry: FC<{ readonly task: MyTask; readonly scene: Scene }> = ({ task, scene }) => {
  const { say, link, language } = scene;
  const { asked, state, answered, all } = task;
  const { round, task: duty, path, cycle } = asked;
  const stop = language === 'zh' ? '，' : ', ';
  const about = [
    timeOf(task),
    filled(phrases.taskSeat, { seat: duty.seat.title }),
    filled(phrases.taskUnits, { n: String(duty.subjects.length) }),
  ];
  return (
    <li>
      <a href={link(path)}>{say(round.title)}</a>{' '}
      <span class={looks[state]}>
        {fill(say(phrases[`state-${state}`]), { n: String(answered), all: String(all) })}
      </span>{' '}
      {isPressing(scene, task) && <span class="tag warn">{say(phrases.dayLeft)}</span>}
      <p>{about.map(say).join(stop)}</p>
      <p class="small">{say(cycle.title)}</p>
    </li>
  );
};

const looks: Readonly<Record<TaskState, string>> = {
  todo: 'tag live',
  draft: 'tag live',
  full: 'tag live',
  planned: 'tag',
  'handed-in': 'tag good',
  missed: 'tag warn',
};

function timeOf({ asked: { round, state } }: MyTask): Words {
  if (state === 'planned') return opensWords(round);
  return state === 'open' ? closesWords(round) : closedWords(round);
}

/** Less than a day is left for what is still to do. */
function isPressing({ house }: Scene, { asked, state }: MyTask): boolean {
  const { closesAt } = asked.round;
  if (closesAt === undefined || !['todo', 'draft', 'full'].includes(state)) return false;
  return Date.parse(closesAt) - Date.parse(house.now()) < 24 * 3600_000;
}
