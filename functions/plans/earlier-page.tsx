import type { FC } from 'hono/jsx';
import type { Cycle } from '../../shared/cycle/cycle.ts';
import { fill } from '../../shared/words.ts';
import { Digest } from '../web/digest.tsx';
import { FaultList, FieldFault, type FieldFaultOf } from '../web/fault-list.tsx';
import { page } from '../web/page.tsx';
import type { Reason } from '../web/reason.ts';
import { ReasonField } from '../web/reason-field.tsx';
import type { Scene } from '../web/scene.ts';
import { Crumbs } from './crumbs.tsx';
import type { Earlier } from './earlier.ts';
import { mayAct } from './found.ts';
import { phrases } from './phrases.ts';

/** A result to choose: of which cycle, its digest, and its version where it is the one that stands now. */
export type Choice = { readonly cycle: Cycle; readonly result: string; readonly version?: number };

/** What the form shows. `chosen`: the digest chosen under each name, empty for none. */
export type EarlierView = {
  readonly earlier: Earlier;
  readonly chosen: ReadonlyMap<string, string>;
  readonly reason: Reason | undefined;
  readonly faults: readonly FieldFaultOf[];
};

/** Asks which results of other cycles a cycle builds on: one choice a name of the plan, and why. */
export function earlierPage(scene: Scene, { earlier, chosen, reason, faults: own }: EarlierView): Response {
  const { say, link } = scene;
  const { stored, names, choices } = earlier;
  const faults = [...own, ...(reason?.faults ?? [])];
  return page(
    scene,
    { title: phrases.earlierTitle, status: faults.length > 0 ? 422 : 200 },
    <>
      <Crumbs cycle={stored.cycle} scene={scene} />
      <FaultList faults={faults} scene={scene} />
      <h1>{say(phrases.earlierTitle)}</h1>
      <p class="lead">{say(phrases.earlierLead)}</p>
      {choices.length === 0 && <p class="note warn">{say(phrases.earlierNone)}</p>}
      <form method="post" action={link(`/plans/${stored.cycle.id}/earlier`)}>
        {names.map(({ id, title }) => (
          <div class={own.some(({ field }) => field === `from-${id}`) ? 'field faulty' : 'field'}>
            <label for={`from-${id}`}>{say(title)}</label>
            <FieldFault field={`from-${id}`} faults={own} scene={scene} />
            <select id={`from-${id}`} name={`from.${id}`}>
              <option value="">{say(phrases.earlierNotChosen)}</option>
              {choices.map((choice) => (
                <option value={choice.result} selected={chosen.get(id) === choice.result}>
                  {choiceWords(choice, scene)}
                </option>
              ))}
            </select>
          </div>
        ))}
        <ReasonField given={reason} scene={scene} />
        <p class="actions">
          <button class="button" type="submit">
            {say(phrases.earlierSave)}
          </button>
          <a class="button quiet" href={link(`/plans/${stored.cycle.id}`)}>
            {say(phrases.back)}
          </a>
        </p>
      </form>
    </>,
  );
}

function choiceWords({ cycle, result, version }: Choice, { say }: Scene): string {
  const fills = { title: say(cycle.title), version: String(version), digest: result.slice(0, 8) };
  return fill(say(version === undefined ? phrases.earlierOld : phrases.earlierLatest), fills);
}

/** On the page of a cycle: what it builds on now, what is missing, and what has a later version. */
export const EarlierTable: FC<{ readonly earlier: Earlier; readonly scene: Scene }> = ({ earlier, scene }) => {
  const { say, link } = scene;
  const { stored, names, links, choices } = earlier;
  return (
    <>
      <h2 id="earlier">{say(phrases.earlier)}</h2>
      <table class="figures stack">
        <thead>
          <tr>
            <th scope="col">{say(phrases.earlierName)}</th>
            <th scope="col">{say(phrases.earlierCycle)}</th>
            <th scope="col">{say(phrases.digest)}</th>
          </tr>
        </thead>
        <tbody>
          {names.map(({ id, title }) => {
            const linked = links.find((one) => one.id === id);
            const choice = choices.find(({ result }) => result === linked?.result);
            return (
              <tr>
                <th scope="row">{say(title)}</th>
                <td data-label={say(phrases.earlierCycle)}>
                  <span>
                    {choice ? (
                      <a href={link(`/plans/${choice.cycle.id}`)}>{say(choice.cycle.title)}</a>
                    ) : (
                      say(phrases.earlierMissing)
                    )}
                    {choice && choice.version === undefined && ` ${say(phrases.earlierLater)}`}
                  </span>
                </td>
                <td data-label={say(phrases.digest)}>{linked ? <Digest of={linked.result} scene={scene} /> : '—'}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {mayAct(scene) && (
        <p class="actions no-print">
          <a class="button quiet" href={link(`/plans/${stored.cycle.id}/earlier`)}>
            {say(phrases.earlierChange)}
          </a>
        </p>
      )}
    </>
  );
};
