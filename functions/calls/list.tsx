import { canonical } from '../../shared/canonical.ts';
import { nextCall, responseOf } from '../../shared/fieldwork/dispositions.ts';
import { drawSample, seedOf } from '../../shared/fieldwork/draw.ts';
import {
  type CallList,
  type Contact,
  drawnContacts,
  forgetNumbers,
  holdCall,
  putDraw,
  readLines,
} from '../store/call-list.ts';
import { sha256 } from '../store/digest.ts';
import { DigestLine } from '../web/digest.tsx';
import type { Handler } from '../web/door.ts';
import { FaultList, type FieldFaultOf } from '../web/fault-list.tsx';
import { TextField } from '../web/field.tsx';
import { readForm, single } from '../web/form.ts';
import { page } from '../web/page.tsx';
import { readReason } from '../web/reason.ts';
import { ReasonField } from '../web/reason-field.tsx';
import { refusal } from '../web/refusal.tsx';
import type { Scene } from '../web/scene.ts';
import { Crumbs } from './crumbs.tsx';
import { type CallRound, findList, holds, pathOf, personOf } from './found.ts';
import { phrases } from './phrases.ts';
import { said } from './read-rows.ts';

/** A list: what it was fixed as, its draw, and how far the calls have come. */
export const show: Handler = async (scene) => {
  const found = await findList(scene);
  return found ? listPage(scene, found.of, found.list) : refusal(scene, 'not-found');
};

/** Draws the sample. Who handed in the list cannot. */
export const draw: Handler = async (scene) => {
  const found = await findList(scene);
  if (!found) return refusal(scene, 'not-found');
  const { of, list } = found;
  const { store, now } = scene.house;
  const actor = personOf(scene).login;
  const form = await readForm(scene);
  const value = (single(form, 'drawn-by') ?? '').trim();
  const faults: FieldFaultOf[] = [];
  if (actor === list.madeBy) faults.push({ field: 'drawn-by', words: phrases.drawOther });
  else if ([...value].length < 4 || [...value].length > 200)
    faults.push({ field: 'drawn-by', words: phrases.valueFault });
  if (faults.length > 0) return listPage(scene, of, list, value, faults);
  if (list.drawnAt === undefined) {
    const seed = seedOf(list.digest, value, sha256);
    const drawn = drawSample(await readLines(store, list), list.each, seed, sha256);
    const by = { actor, action: 'draw-call-list', reason: value, at: now() };
    await putDraw(store, by, list, { value, seed, drawn, digest: sha256(canonical(drawn)) });
  }
  return scene.c.redirect(scene.link(`${pathOf(of)}/${list.id}`), 303);
};

/** More interviewers than this do not press in one moment. */
const mostMeetings = 20;

/** Leads to the number to call next, which is kept for who asked. */
export const next: Handler = async (scene) => {
  const found = await findList(scene);
  if (!found) return refusal(scene, 'not-found');
  const { store, now } = scene.house;
  const path = `${pathOf(found.of)}/${found.list.id}`;
  const who = personOf(scene).login;
  const at = now();
  // Another may be given the same number in the same moment: then the one after it is next.
  for (let tries = 0; tries < mostMeetings; tries++) {
    const contact = nextCall(await drawnContacts(store, found.list), at, who);
    if (!contact) break;
    if ((await holdCall(store, found.list, contact.id, who, at)) === 'held')
      return scene.c.redirect(scene.link(`${path}/numbers/${contact.id}`), 303);
  }
  return scene.c.redirect(scene.link(`${path}?done=nothing`), 303);
};

/** Deletes the numbers of a list. */
export const forget: Handler = async (scene) => {
  const found = await findList(scene);
  if (!found) return refusal(scene, 'not-found');
  const reason = readReason(single(await readForm(scene), 'reason'));
  if (reason.faults.length > 0) return listPage(scene, found.of, found.list, '', reason.faults);
  const by = { actor: personOf(scene).login, action: 'forget-numbers', reason: reason.text, at: scene.house.now() };
  await forgetNumbers(scene.house.store, by, found.list);
  return scene.c.redirect(scene.link(`${pathOf(found.of)}/${found.list.id}`), 303);
};

async function listPage(
  scene: Scene,
  of: CallRound,
  list: CallList,
  value = '',
  faults: readonly FieldFaultOf[] = [],
): Promise<Response> {
  const { say, link, house, c } = scene;
  const path = link(`${pathOf(of)}/${list.id}`);
  const calls = holds(scene, 'office', 'third-party');
  const contacts = list.drawnAt === undefined ? [] : await drawnContacts(house.store, list);
  return page(
    scene,
    { title: phrases.list, status: faults.length > 0 ? 422 : 200 },
    <>
      <Crumbs scene={scene} of={of} />
      <FaultList faults={faults} scene={scene} />
      <h1>{list.title}</h1>
      {c.req.query('done') === 'nothing' && <p class="note">{say(phrases.nothing)}</p>}
      {c.req.query('done') === 'cast' && <p class="note good">{say(phrases.cast)}</p>}
      {calls && list.drawnAt !== undefined && (
        <form method="post" action={`${path}/next`}>
          <p class="actions">
            <button class="button" type="submit">
              {say(phrases.next)}
            </button>
          </p>
        </form>
      )}
      {list.drawnAt !== undefined && <Progress contacts={contacts} scene={scene} />}
      <h2>{say(phrases.drawTitle)}</h2>
      <dl class="facts">
        <dt>{say(phrases.lines)}</dt>
        <dd>{list.lines}</dd>
        <dt>{say(phrases.digest)}</dt>
        <dd>
          <DigestLine of={list.digest} />
        </dd>
        {list.value !== undefined && (
          <>
            <dt>{say(phrases.value)}</dt>
            <dd>{list.value}</dd>
            <dt>{say(phrases.seed)}</dt>
            <dd>
              <DigestLine of={list.seed ?? ''} />
            </dd>
          </>
        )}
      </dl>
      <p class="small">{say(said(phrases.recipe, { each: String(list.each) }))}</p>
      {list.drawnAt === undefined && calls && (
        <>
          <p>{say(personOf(scene).login === list.madeBy ? phrases.drawOther : phrases.drawLead)}</p>
          {personOf(scene).login !== list.madeBy && (
            <form method="post" action={`${path}/draw`}>
              <TextField
                name="drawn-by"
                label={phrases.value}
                hint={phrases.valueHint}
                value={value}
                faults={faults}
                scene={scene}
              />
              <p class="actions">
                <button class="button" type="submit">
                  {say(phrases.draw)}
                </button>
              </p>
            </form>
          )}
        </>
      )}
      {holds(scene, 'office') && list.drawnAt !== undefined && (
        <details>
          <summary>{say(phrases.forget)}</summary>
          <p>{say(phrases.forgetLead)}</p>
          <form method="post" action={`${path}/forget`}>
            <ReasonField given={undefined} scene={scene} />
            <p class="actions">
              <button class="button quiet" type="submit">
                {say(phrases.forget)}
              </button>
            </p>
          </form>
        </details>
      )}
    </>,
  );
}

function Progress({ contacts, scene: { say } }: { readonly contacts: readonly Contact[]; readonly scene: Scene }) {
  const { drawn, by, rate } = responseOf(contacts);
  return (
    <>
      <h2>{say(phrases.progress)}</h2>
      <dl class="facts">
        <dt>{say(phrases.sampled)}</dt>
        <dd>{drawn}</dd>
        {[...by].map(([what, n]) => (
          <>
            <dt>{say(phrases[what])}</dt>
            <dd>{n}</dd>
          </>
        ))}
        <dt>{say(phrases.rate)}</dt>
        <dd>{rate ? say(said(phrases.rateOf, { completed: String(rate.completed), of: String(rate.of) })) : '–'}</dd>
      </dl>
    </>
  );
}
