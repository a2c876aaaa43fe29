import type { Child, FC } from 'hono/jsx';
import type { Cycle } from '../../shared/cycle/cycle.ts';
import { fill, type Words } from '../../shared/words.ts';
import type { KeyEnd, KeyFault } from '../store/destroy-key.ts';
import { FaultList, FieldFault, type FieldFaultOf } from '../web/fault-list.tsx';
import { localTime } from '../web/local-time.ts';
import { page } from '../web/page.tsx';
import type { Reason } from '../web/reason.ts';
import { ReasonField } from '../web/reason-field.tsx';
import type { Scene } from '../web/scene.ts';
import { Crumbs } from './crumbs.tsx';
import { mayAct, personOf } from './found.ts';
import { keyPhrases as phrases } from './key-phrases.ts';

/** What was sent, to be shown again. */
export type KeyForm = { readonly reason: Reason; readonly over: boolean; readonly typed: string };

/** Where the key of a cycle stands. `unsealed` are the titles of rounds in the way, `said` why a step was not taken. */
export type KeyView = {
  readonly cycle: Cycle;
  readonly end: KeyEnd | undefined;
  readonly unsealed: readonly Words[];
  readonly given?: KeyForm;
  readonly faults?: readonly FieldFaultOf[];
  readonly said?: KeyFault;
  readonly status?: 409 | 422;
};

/** The key of a cycle: what it is for, where it stands, and the form of the next step towards its end. */
export function keyPage(scene: Scene, view: KeyView): Response {
  const { say, link } = scene;
  const { cycle, end, faults = [], said, status = 200 } = view;
  return page(
    scene,
    { title: phrases.title, status },
    <>
      <Crumbs cycle={cycle} scene={scene} />
      <FaultList faults={faults} scene={scene} />
      <h1>{say(phrases.title)}</h1>
      <p class="lead">{say(end?.state === 'destroyed' ? phrases.whatGone : phrases.what)}</p>
      {said && (
        <p class="note warn" role="alert">
          {say(phrases[said])}
        </p>
      )}
      <p class={end?.state === 'destroyed' ? 'note good' : 'note'}>{standing(scene, end)}</p>
      {end?.state !== 'destroyed' && (
        <>
          <h2>{say(phrases.follows)}</h2>
          <ol class="steps">
            <li>{say(phrases.follows1)}</li>
            <li>{say(phrases.follows2)}</li>
          </ol>
          <p class="note warn">{say(phrases.follows3)}</p>
          <NextStep view={view} scene={scene} />
        </>
      )}
      <p>
        <a href={link(`/plans/${cycle.id}`)}>{say(phrases.back)}</a>
      </p>
    </>,
  );
}

function standing({ say, language }: Scene, end: KeyEnd | undefined): string {
  if (!end) return say(phrases.alive);
  const { state, proposedBy, confirmedBy = '', proposedAt, destroyedAt = proposedAt, reason } = end;
  const time = localTime(state === 'destroyed' ? destroyedAt : proposedAt, language);
  return fill(say(phrases[state]), { who: proposedBy, second: confirmedBy, time, reason });
}

type Given = { readonly view: KeyView; readonly scene: Scene };

const NextStep: FC<Given> = ({ view, scene }) => {
  const { say } = scene;
  const { end, unsealed } = view;
  if (unsealed.length > 0) {
    const rounds = unsealed.map(say).join(say({ zh: '、', en: ', ' }));
    return <p class="note warn">{fill(say(phrases.unsealed), { rounds })}</p>;
  }
  if (!end) return mayAct(scene) ? <Form view={view} scene={scene} act="propose" /> : null;
  const own = end.proposedBy === personOf(scene).login;
  return (
    <>
      {own && <p class="note">{say(phrases.wait)}</p>}
      <Form view={view} scene={scene} act={own ? 'keep' : 'destroy'} />
    </>
  );
};

/** One form a step. Whoever decides may also keep the key: for that nothing but the reason is asked. */
const Form: FC<Given & { readonly act: 'propose' | 'destroy' | 'keep' }> = ({ view, scene, act }) => {
  const { say, link } = scene;
  const { cycle, given, faults = [], end } = view;
  return (
    <form method="post" action={link(`/plans/${cycle.id}/key`)}>
      {act !== 'keep' && (
        <fieldset class={faults.some(({ field }) => field === 'over') ? 'checks faulty' : 'checks'}>
          <legend>{say(phrases.confirm)}</legend>
          <FieldFault field="over" faults={faults} scene={scene} />
          <label>
            <input id="over" type="checkbox" name="over" value="yes" checked={given?.over} /> {say(phrases.windowOver)}
          </label>
        </fieldset>
      )}
      {act === 'destroy' && (
        <Field name="typed" faults={faults} scene={scene}>
          <label for="typed">{fill(say(phrases.typeId), { id: cycle.id })}</label>
          <p class="hint" id="typed-hint">
            {say(phrases.typeIdHint)}
          </p>
          <input
            id="typed"
            name="typed"
            value={given?.typed ?? ''}
            autocomplete="off"
            spellcheck={false}
            aria-describedby="typed-hint"
          />
        </Field>
      )}
      <ReasonField given={given?.reason} scene={scene} />
      <p class="actions">
        {act !== 'keep' && (
          <button class="button" type="submit" name="act" value={act}>
            {say(phrases[act])}
          </button>
        )}
        {act !== 'propose' && end?.state === 'proposed' && (
          <button class="button quiet" type="submit" name="act" value="keep">
            {say(phrases.keep)}
          </button>
        )}
      </p>
    </form>
  );
};

const Field: FC<{
  readonly name: string;
  readonly faults: readonly FieldFaultOf[];
  readonly scene: Scene;
  readonly children?: Child;
}> = ({ name, faults, scene, children }) => (
  <div class={faults.some(({ field }) => field === name) ? 'field faulty' : 'field'}>
    <FieldFault field={name} faults={faults} scene={scene} />
    {children}
  </div>
);
