import type { FC } from 'hono/jsx';
import type { Opening } from '../../shared/cycle/opening.ts';
import type { Round } from '../../shared/cycle/round.ts';
import { cardSubjects, tasksOf } from '../../shared/cycle/task.ts';
import type { Audience, Plan } from '../../shared/plan/schema.ts';
import { fill, type Words } from '../../shared/words.ts';
import { FaultList } from '../web/fault-list.tsx';
import { localTime } from '../web/local-time.ts';
import { page } from '../web/page.tsx';
import type { Reason } from '../web/reason.ts';
import { ReasonField } from '../web/reason-field.tsx';
import type { Scene } from '../web/scene.ts';
import { fieldsOf, type TypedCycle } from './open-cycle-form.ts';
import { Remains, Suppliers } from './open-cycle-remains.tsx';
import { openCycleWords as words } from './open-cycle-words.ts';
import { PublishedCrumbs } from './published-crumbs.tsx';

type Shown = { readonly opening: Opening; readonly scene: Scene };

/** Everything that would be stored, to be checked and confirmed with a reason; then what remains to be done. */
export function previewPage(scene: Scene, opening: Opening, typed: TypedCycle, reason: Reason | undefined): Response {
  const { say, link } = scene;
  const { plan, cycle } = opening;
  const faults = reason?.faults ?? [];
  return page(
    scene,
    { title: words.previewTitle, status: faults.length > 0 ? 422 : 200, wide: true },
    <>
      <PublishedCrumbs plan={plan} scene={scene} />
      <FaultList faults={faults} scene={scene} />
      <h1>{say(words.previewTitle)}</h1>
      <p class="lead">{say(words.previewLead)}</p>
      <dl class="facts">
        <dt>{say(words.cycle)}</dt>
        <dd>
          {say(cycle.title)} <span class="muted">{cycle.id}</span>
        </dd>
        <dt>{say(words.plan)}</dt>
        <dd>{fill(say(words.planVersion), { plan: say(plan.title), version: String(plan.version) })}</dd>
        <dt>{say(words.period)}</dt>
        <dd>{fill(say(words.periodOf), cycle.period)}</dd>
      </dl>
      <Groups opening={opening} scene={scene} />
      <Tasks opening={opening} scene={scene} />
      <Suppliers opening={opening} scene={scene} />
      <Remains opening={opening} scene={scene} />
      <p class="note warn">{say(words.frozen)}</p>
      <form method="post" action={link(`/drafts/published/${plan.id}/${plan.version}/open-cycle`)}>
        {fieldsOf(typed).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <ReasonField given={reason} scene={scene} />
        <p class="actions">
          <button class="button" type="submit" name="do" value="confirm">
            {say(words.confirm)}
          </button>
          <button class="button quiet" type="submit" name="do" value="edit" formnovalidate>
            {say(words.edit)}
          </button>
        </p>
      </form>
    </>,
  );
}

const Groups: FC<Shown> = ({ opening: { plan, cycle }, scene }) => {
  const { say, language } = scene;
  return (
    <section>
      <h2 id="groups">{say(words.unitsByGroup)}</h2>
      <table class="figures stack" aria-labelledby="groups">
        <thead>
          <tr>
            <th scope="col">{say(words.group)}</th>
            <th scope="col">{say(words.units)}</th>
          </tr>
        </thead>
        <tbody>
          {plan.groups.map(({ id, title }) => {
            const units = cycle.roster.filter(({ group }) => group === id);
            return (
              <tr>
                <th scope="row">{say(title)}</th>
                <td data-label={say(words.units)}>
                  {units.length === 0 ? (
                    <span class="tag warn">{say(words.noUnits)}</span>
                  ) : (
                    <span>
                      {fill(say(words.count), {
                        n: String(units.length),
                        units: units.map((unit) => say(unit.title)).join(language === 'zh' ? '、' : ', '),
                      })}
                    </span>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
};

const Tasks: FC<Shown> = ({ opening, scene }) => {
  const { say, language } = scene;
  const { plan, cycle, rounds } = opening;
  const without = plan.audiences.filter(({ id }) => !rounds.some(({ audience }) => audience === id));
  const names = without.map(({ title }) => say(title)).join(language === 'zh' ? '、' : ', ');
  return (
    <section>
      <h2 id="tasks">{say(words.whoRates)}</h2>
      <table class="figures stack" aria-labelledby="tasks">
        <thead>
          <tr>
            {[words.audience, words.tasks, words.roundsOf].map((head) => (
              <th scope="col">{say(head)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {plan.audiences.map((audience) => {
            const own = rounds.filter((round) => round.audience === audience.id);
            return (
              <tr>
                <th scope="row">{say(audience.title)}</th>
                <td data-label={say(words.tasks)}>
                  <span>{tasksText(audience, cycle.roster, say)}</span>
                </td>
                <td data-label={say(words.roundsOf)}>
                  <span>
                    {own.length === 0 && <span class="tag warn">{say(words.noRound)}</span>}
                    {own.map((round) => (
                      <div>
                        {say(round.title)} <span class="muted">{round.id}</span>
                        <div class="small muted">{timesText(round, scene)}</div>
                      </div>
                    ))}
                  </span>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {without.length > 0 && <p class="note warn">{fill(say(words.noRoundWarning), { audiences: names })}</p>}
    </section>
  );
};

function tasksText(audience: Audience, roster: Opening['cycle']['roster'], say: (words: Words) => string): string {
  if (audience.kind === 'public') {
    const n = String(cardSubjects(audience, roster).length);
    return fill(say(audience.cards === 'all-units' ? words.allUnitCards : words.oneUnitCards), { n });
  }
  if (!audience.duties) return say(words.noDuties);
  const tasks = tasksOf(audience, roster);
  if (tasks.length === 0) return say(words.noTasks);
  const sizes = [...new Set(tasks.map(({ subjects }) => subjects.length))].sort((a, b) => a - b);
  const [least, most] = [sizes[0] ?? 0, sizes.at(-1) ?? 0];
  const subjects = least === most ? String(most) : `${least}–${most}`;
  return fill(say(words.seatTasks), { seats: String(tasks.length), subjects });
}

function timesText({ opensAt, closesAt }: Round, { say, language }: Scene): string {
  const at = (phrase: Words, time: string) => fill(say(phrase), { time: localTime(time, language) });
  const opens = opensAt === undefined ? say(words.opensByHand) : at(words.opensAt, opensAt);
  const closes = closesAt === undefined ? say(words.closesByHand) : at(words.closesAt, closesAt);
  return `${opens}${say(words.comma)}${closes}`;
}

/** Somebody else opened the same cycle at the same moment; what is stored stays. */
export function racedPage(scene: Scene, plan: Plan): Response {
  const { say, link } = scene;
  return page(
    scene,
    { title: words.racedTitle, status: 409 },
    <>
      <PublishedCrumbs plan={plan} scene={scene} />
      <h1>{say(words.racedTitle)}</h1>
      <p class="lead">{say(words.raced)}</p>
      <p class="actions">
        <a class="button" href={link(`/drafts/published/${plan.id}/${plan.version}/open-cycle`)}>
          {say(words.again)}
        </a>
      </p>
    </>,
  );
}
