import type { FC } from 'hono/jsx';
import type { Quarantine, Step } from '../../shared/oversight/quarantine.ts';
import type { Words } from '../../shared/words.ts';
import type { StoredQuarantine } from '../store/quarantine.ts';
import { FaultList, FieldFault, type FieldFaultOf } from '../web/fault-list.tsx';
import { localTime } from '../web/local-time.ts';
import { page } from '../web/page.tsx';
import type { Reason } from '../web/reason.ts';
import { ReasonField } from '../web/reason-field.tsx';
import type { Scene } from '../web/scene.ts';
import { Crumbs, cycleWay, roundWay } from './crumbs.tsx';
import { StateTag } from './cycle-page.tsx';
import { decisionPhrases as phrases } from './decision-phrases.ts';
import type { Watching } from './found.ts';
import { phrases as words } from './phrases.ts';
import { type BatchTitles, setWords } from './set-words.ts';

/** What the page of one set shows. `said` is why nothing was done, `waits` that the visitor proposed it himself. */
export type DecisionView = {
  readonly of: Watching;
  readonly one: StoredQuarantine;
  readonly titles: BatchTitles;
  readonly n: number | undefined;
  readonly choices: readonly Step['act'][];
  readonly waits: boolean;
  readonly faults: readonly FieldFaultOf[];
  readonly status: number;
  readonly done?: Words | undefined;
  readonly said?: Words;
  readonly reason?: Reason;
  readonly act?: Step['act'];
};

/** One set of ballots: which they are, where the matter stands, what was done, and what the visitor can do. */
export function decisionPage(scene: Scene, view: DecisionView): Response {
  const { say, language } = scene;
  const { of, one, titles, n, done, said, faults, status, waits, choices } = view;
  const { cycle } = of.stored;
  const { quarantine } = one;
  const round = of.asked.find((asked) => asked.round.id === quarantine.set.round)?.round;
  return page(
    scene,
    { title: said ? phrases.conflictTitle : words.decisions, status },
    <>
      <Crumbs above={[cycleWay(cycle), ...(round ? [roundWay(cycle.id, round)] : [])]} scene={scene} />
      <FaultList faults={faults} scene={scene} />
      <h1>{say(said ? phrases.conflictTitle : words.decisions)}</h1>
      {said && <p class="note warn">{say(said)}</p>}
      {done && (
        <p class="note good" role="status">
          {say(done)}
        </p>
      )}
      <dl class="facts">
        <dt>{say(words.which)}</dt>
        <dd>{setWords(quarantine.set, of, titles, language)}</dd>
        <dt>{say(phrases.count)}</dt>
        <dd>{n ?? '—'}</dd>
        <dt>{say(words.state)}</dt>
        <dd>
          <StateTag of={quarantine} scene={scene} />
        </dd>
      </dl>
      <History of={quarantine} scene={scene} />
      {waits && <p class="note">{say(phrases.mustDiffer)}</p>}
      {choices.length > 0 && <Choice view={view} scene={scene} />}
    </>,
  );
}

const History: FC<{ readonly of: Quarantine; readonly scene: Scene }> = ({ of: { steps }, scene }) => {
  const { say, language } = scene;
  const heads = [phrases.when, phrases.who, phrases.what, phrases.why];
  return (
    <>
      <h2 id="history">{say(phrases.history)}</h2>
      <table class="figures stack" aria-labelledby="history">
        <thead>
          <tr>
            {heads.map((head) => (
              <th scope="col">{say(head)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {steps.map(({ act, by, reason, at }) => (
            <tr>
              <th scope="row">{localTime(at, language)}</th>
              <td data-label={say(phrases.who)}>{by}</td>
              <td data-label={say(phrases.what)}>{say(phrases[act])}</td>
              <td class="long" data-label={say(phrases.why)}>
                {reason}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
};

/** One choice is a button, two are asked for; both with a reason. */
const Choice: FC<{ readonly view: DecisionView; readonly scene: Scene }> = ({ view, scene }) => {
  const { say, link } = scene;
  const { of, one, choices, faults, reason, act: chosen } = view;
  const { id } = one.quarantine;
  const [only, ...more] = choices;
  const isFaulty = faults.some(({ field }) => field === 'act');
  return (
    <section class="no-print">
      <h2>{say(phrases.decide)}</h2>
      <form method="post" action={link(`/oversight/${of.stored.cycle.id}/decisions/${id}`)}>
        <input type="hidden" name="revision" value={String(one.revision)} />
        {more.length === 0 && only ? (
          <input type="hidden" name="act" value={only} />
        ) : (
          <fieldset class={isFaulty ? 'choice faulty' : 'choice'} id="act">
            <legend>{say(phrases.agree)}</legend>
            <FieldFault field="act" faults={faults} scene={scene} />
            {choices.map((act) => (
              <label>
                <input type="radio" name="act" value={act} required checked={act === chosen} />{' '}
                <span>{say(phrases[`do-${act}`])}</span>
              </label>
            ))}
          </fieldset>
        )}
        <ReasonField given={reason} scene={scene} />
        <p class="actions">
          <button class="button" type="submit">
            {more.length === 0 && only ? say(phrases[`do-${only}`]) : say(phrases.send)}
          </button>
          <a class="button quiet" href={link(`/oversight/${of.stored.cycle.id}`)}>
            {say(phrases.back)}
          </a>
        </p>
      </form>
    </section>
  );
};
