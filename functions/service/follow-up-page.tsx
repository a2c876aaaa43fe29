import type { FC } from 'hono/jsx';
import { type Contact, contactOf, type FollowUp, finishFollowUp, listFollowUps } from '../store/follow-up.ts';
import { listPlaces } from '../store/service-place.ts';
import { countyDay } from '../web/county-day.ts';
import type { Handler } from '../web/door.ts';
import { FaultList, FieldFault, type FieldFaultOf } from '../web/fault-list.tsx';
import { readForm, single } from '../web/form.ts';
import { page } from '../web/page.tsx';
import { longestReason } from '../web/reason.ts';
import { refusal } from '../web/refusal.tsx';
import type { Scene } from '../web/scene.ts';
import { Crumbs } from './crumbs.tsx';
import { type DeskRound, findDeskRound, personOf, speaksFor } from './desk-found.ts';
import { deskPhrases as phrases } from './desk-phrases.ts';
import { dayWords } from './notice.tsx';
import { filled } from './phrases.ts';
import { reasonWords } from './reason-words.ts';

type Given = { readonly text: string; readonly faults: readonly FieldFaultOf[] };

/** One bad rating and what was done about it. */
export const followUpPage: Handler = async (scene) => {
  const found = await findFollowUp(scene);
  return found ? draw(scene, found) : refusal(scene, 'not-found');
};

/** Records what the unit did; only its own contact may. */
export const recordDone: Handler = async (scene) => {
  const found = await findFollowUp(scene);
  if (!found || !speaksFor(scene, found.one.unit)) return refusal(scene, 'not-found');
  const { of, one } = found;
  const { store, now } = scene.house;
  const text = (single(await readForm(scene), 'done') ?? '').replace(/\r\n?/g, '\n').trim();
  const n = [...text].length;
  const fault =
    n === 0 ? phrases.doneEmpty : n > longestReason ? filled(phrases.doneLong, { n: String(n) }) : undefined;
  if (fault) return draw(scene, found, { text, faults: [{ field: 'done', words: fault }] });
  const at = now();
  const by = { actor: personOf(scene).login, action: 'finish-follow-up', reason: text, at };
  const done = await finishFollowUp(store, by, of.place, one.id, countyDay(at));
  if (done === 'done') return scene.c.redirect(scene.link(`${of.path}?done=recorded`), 303);
  const again = await findFollowUp(scene);
  return again ? draw(scene, again, undefined, true) : refusal(scene, 'not-found');
};

type Found = { readonly of: DeskRound; readonly one: FollowUp; readonly contact: Contact | undefined };

async function findFollowUp(scene: Scene): Promise<Found | undefined> {
  const of = await findDeskRound(scene);
  if (!of) return undefined;
  const { store } = scene.house;
  const id = scene.c.req.param('id');
  const one = (await listFollowUps(store, of.place)).find((each) => each.id === id);
  if (!one || !of.units.some(({ unit }) => unit === one.unit)) return undefined;
  // The office and the auditor see that there is a contact, and only the unit sees whom to call.
  const told = one.reachable && speaksFor(scene, one.unit);
  return { of, one, contact: told ? await contactOf(store, of.place, one.id) : undefined };
}

async function draw(scene: Scene, found: Found, given?: Given, before = false): Promise<Response> {
  const { say } = scene;
  const { of, one, contact } = found;
  const places = await listPlaces(scene.house.store, of.place.office, of.place.cycle);
  const about = places.find(({ id }) => id === one.about)?.title ?? phrases.wholeUnit;
  const unit = of.units.find((each) => each.unit === one.unit)?.title ?? phrases.unit;
  const { doneOn, doneBy = '', done = '' } = one;
  return page(
    scene,
    { title: phrases.followUp, status: given ? 422 : before ? 409 : 200 },
    <>
      <Crumbs scene={scene} above={[of]} />
      <FaultList faults={given?.faults ?? []} scene={scene} />
      <h1>{say(phrases.followUp)}</h1>
      {before && <p class="note">{say(phrases.recordedBefore)}</p>}
      <dl class="facts">
        <dt>{say(phrases.unit)}</dt>
        <dd>{say(unit)}</dd>
        <dt>{say(phrases.about)}</dt>
        <dd>{say(about)}</dd>
        <dt>{say(phrases.receivedOn)}</dt>
        <dd>{say(dayWords(one.receivedOn))}</dd>
        <dt>{say(phrases.reason)}</dt>
        <dd>{say(reasonWords[one.reason])}</dd>
        <dt>{say(phrases.deadline)}</dt>
        <dd>
          {say(dayWords(one.deadline))} {!one.sure && say(phrases.unsure)}
        </dd>
      </dl>
      <p class="muted small">{say(phrases.calendar)}</p>
      <ContactPart one={one} contact={contact} own={speaksFor(scene, one.unit)} scene={scene} />
      {doneOn !== undefined ? (
        <>
          <h2>{say(phrases.stateDone)}</h2>
          <p class="note good">{done}</p>
          <p class="small">{say(filled(phrases.doneOn, { day: dayWords(doneOn), who: doneBy }))}</p>
        </>
      ) : one.withdrawnOn !== undefined ? (
        <p class="note">{say(phrases.stateGone)}</p>
      ) : (
        speaksFor(scene, one.unit) && <DoneForm of={of} one={one} given={given} scene={scene} />
      )}
    </>,
  );
}

const ContactPart: FC<{
  readonly one: FollowUp;
  readonly contact: Contact | undefined;
  readonly own: boolean;
  readonly scene: Scene;
}> = ({ one, contact, own, scene: { say } }) => {
  if (!one.reachable) return <p class="note">{say(phrases.contactNo)}</p>;
  if (!contact) return <p class="note">{say(own ? phrases.contactGone : phrases.contactOffice)}</p>;
  return (
    <>
      <h2>{say(phrases.contact)}</h2>
      <dl class="facts">
        <dt>{say(phrases.reference)}</dt>
        <dd>{contact.reference}</dd>
        <dt>{say(phrases.words)}</dt>
        <dd>{contact.words === '' ? say(phrases.noWords) : contact.words}</dd>
      </dl>
    </>
  );
};

const DoneForm: FC<{
  readonly of: DeskRound;
  readonly one: FollowUp;
  readonly given: Given | undefined;
  readonly scene: Scene;
}> = ({ of, one, given, scene }) => {
  const { say, link } = scene;
  const faults = given?.faults ?? [];
  return (
    <form method="post" action={link(`${of.path}/follow-ups/${one.id}`)}>
      <h2>{say(phrases.doneTitle)}</h2>
      <div class={faults.length > 0 ? 'field faulty' : 'field'}>
        <label for="done">{say(phrases.doneLabel)}</label>
        <p class="hint" id="done-hint">
          {say(phrases.doneHint)}
        </p>
        <FieldFault field="done" faults={faults} scene={scene} />
        <textarea
          id="done"
          name="done"
          rows={5}
          required
          aria-invalid={faults.length > 0 ? 'true' : undefined}
          aria-describedby={faults.length > 0 ? 'done-hint done-fault' : 'done-hint'}
        >
          {given?.text ?? ''}
        </textarea>
      </div>
      <div class="actions">
        <button class="button" type="submit">
          {say(phrases.record)}
        </button>
      </div>
    </form>
  );
};
