import type { FC } from 'hono/jsx';
import type { ReadyPlan } from '../../shared/plan/templates/ready-plan.ts';
import { fill } from '../../shared/words.ts';
import type { Scene } from '../web/scene.ts';
import { type Place, placesOf } from './ready-places.ts';
import { readyWords as words } from './ready-words.ts';

type Given = { readonly ready: ReadyPlan; readonly scene: Scene };

/** What the policy says beside what the plan does about it; what no part of the plan answers stands apart below. */
export const ReadyAnswers: FC<Given> = ({ ready: { plan, answers }, scene }) => {
  const { say } = scene;
  const answered = answers.filter(({ at }) => at.length > 0);
  return (
    <>
      <h2 id="answers">{say(words.answers)}</h2>
      <p>{say(words.answersHint)}</p>
      <table class="figures stack even" aria-labelledby="answers">
        <thead>
          <tr>
            <th scope="col">{say(words.phrase)}</th>
            <th scope="col">{say(words.how)}</th>
          </tr>
        </thead>
        <tbody>
          {answered.map(({ phrase, at, how }) => (
            <tr>
              <th scope="row">
                <Quoted phrase={phrase} />
              </th>
              <td class="long" data-label={say(words.how)}>
                {say(how)}
                <Places places={placesOf(plan, at)} scene={scene} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Unanswered answers={answers.filter(({ at }) => at.length === 0)} scene={scene} />
    </>
  );
};

const Unanswered: FC<{ readonly answers: ReadyPlan['answers']; readonly scene: Scene }> = ({
  answers,
  scene: { say },
}) =>
  answers.length === 0 ? (
    <p class="note good">{say(words.allAnswered)}</p>
  ) : (
    <>
      <h3 id="unanswered">{say(words.unanswered)}</h3>
      <p>{fill(say(words.unansweredHint), { n: String(answers.length) })}</p>
      <ul>
        {answers.map(({ phrase, how }) => (
          <li>
            <strong>
              <Quoted phrase={phrase} />
            </strong>
            <br />
            {say(how)}
          </li>
        ))}
      </ul>
    </>
  );

/** The policy's own words, which are Chinese whatever the page speaks. */
const Quoted: FC<{ readonly phrase: string }> = ({ phrase }) => <span lang="zh-CN">{phrase}</span>;

const Places: FC<{ readonly places: readonly Place[]; readonly scene: Scene }> = ({ places, scene: { say } }) => (
  <div class="small">
    {say(words.at)}
    {say(words.colon)}
    {places.map(({ anchor, title, kind }, at) => (
      <>
        {at > 0 && say(words.listed)}
        <a href={`#${anchor}`}>{kind ? fill(say(words.place), { title: say(title), kind: say(kind) }) : say(title)}</a>
      </>
    ))}
  </div>
);
