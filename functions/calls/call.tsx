import type { Unit } from '../../shared/cycle/cycle.ts';
import { dispositions, isFinal } from '../../shared/fieldwork/dispositions.ts';
import {
  type CallList,
  type Contact,
  completeCall,
  interviewVoter,
  noteCall,
  openContact,
} from '../store/call-list.ts';
import { castSheet } from '../web/cast-sheet.ts';
import type { Handler } from '../web/door.ts';
import { FaultList, FieldFault, type FieldFaultOf } from '../web/fault-list.tsx';
import { readForm, single } from '../web/form.ts';
import { instantOf } from '../web/local-instant.ts';
import { page } from '../web/page.tsx';
import { type OneSheet, readOneSheet } from '../web/rating/one-sheet.ts';
import { refusal } from '../web/refusal.tsx';
import type { Scene } from '../web/scene.ts';
import { SheetFields, sheetFaults } from '../web/sheet.tsx';
import { Crumbs } from './crumbs.tsx';
import { type CallRound, findList, pathOf } from './found.ts';
import { phrases } from './phrases.ts';
import { said } from './read-rows.ts';

type Found = {
  readonly of: CallRound;
  readonly list: CallList;
  readonly contact: Contact;
  readonly dial: string;
  readonly unit: Unit;
};

const markForm = /^[0-9a-f]{32}$/;
const notCompleted = dispositions.filter((one) => one !== 'completed');

/** The number to dial, with the sheet to fill in while asking and the results to choose from where nobody answers. */
export const showCall: Handler = async (scene) => {
  const found = await findContact(scene);
  return found ? callPage(scene, found, {}) : refusal(scene, 'not-found');
};

/** Notes why a call came to nothing. */
export const note: Handler = async (scene) => {
  const found = await findContact(scene);
  if (!found) return refusal(scene, 'not-found');
  const { store, now } = scene.house;
  const form = await readForm(scene);
  const disposition = notCompleted.find((one) => one === single(form, 'what'));
  const callAt = instantOf(single(form, 'callAt') ?? '');
  if (disposition === undefined || (disposition === 'callback') !== (callAt !== undefined))
    return callPage(scene, found, { faults: [{ field: 'what', words: phrases.whatFault }] });
  const call = { disposition, ...(callAt !== undefined && { callAt }) };
  if ((await noteCall(store, found.list, found.contact.id, call, now())) === 'done-before')
    return callPage(scene, found, { faults: [{ field: 'what', words: phrases.doneBefore }] });
  return toList(scene, found);
};

/**
 * Takes an interview: the number is done with first, then its ballot is cast under a mark that the page carried and
 * nobody stores. The same form sent again is the same interview.
 */
export const interview: Handler = async (scene) => {
  const found = await findContact(scene);
  if (!found) return refusal(scene, 'not-found');
  const { house } = scene;
  const { of, list, contact, unit } = found;
  const at = house.now();
  const form = await readForm(scene);
  const mark = single(form, 'mark') ?? '';
  const sheet = readOneSheet(of.audience.sheet, form, ['mark']);
  const marked = markForm.test(mark) ? mark : undefined;
  if (marked === undefined || sheet.faults.length > 0 || sheet.strangers.length > 0)
    return callPage(scene, found, { sheet, mark: marked });
  if (of.state !== 'open')
    return callPage(scene, found, { sheet, mark, faults: [{ field: 'send', words: phrases.closed }] });
  if ((await completeCall(house.store, list, contact.id, mark, at)) === 'done-before')
    return callPage(scene, found, { sheet, faults: [{ field: 'send', words: phrases.doneBefore }] });
  const voter = await interviewVoter(house.store, list, mark);
  const { stratum } = contact;
  const card = { subject: unit.unit, channel: list.channel, batch: list.id, ...(stratum !== undefined && { stratum }) };
  const filled = { nonce: mark, sheet: { [unit.unit]: sheet.answers } };
  const { kind } = await castSheet(house, of, { card, voter, comment: voter }, filled, at);
  if (kind === 'unknown') {
    scene.c.header('retry-after', '5');
    return callPage(scene, found, { sheet, mark, status: 503, faults: [{ field: 'send', words: phrases.unknown }] });
  }
  return toList(scene, found, 'cast');
};

function toList(scene: Scene, { of, list }: Found, done?: string): Response {
  return scene.c.redirect(scene.link(`${pathOf(of)}/${list.id}${done === undefined ? '' : `?done=${done}`}`), 303);
}

async function findContact(scene: Scene): Promise<Found | undefined> {
  const found = await findList(scene);
  const id = scene.c.req.param('number') ?? '';
  if (!found || !/^\d{6}$/.test(id)) return undefined;
  const opened = await openContact(scene.house.store, found.list, id);
  const unit = found.of.cycle.roster.find((one) => one.unit === opened?.contact.unit);
  return opened && unit && { ...found, ...opened, unit };
}

function callPage(
  scene: Scene,
  { of, list, contact, dial, unit }: Found,
  shown: {
    readonly sheet?: OneSheet;
    readonly mark?: string | undefined;
    readonly faults?: readonly FieldFaultOf[];
    readonly status?: number;
  },
): Response {
  const { say, link, house } = scene;
  const { sheet, faults = [] } = shown;
  const path = link(`${pathOf(of)}/${list.id}/numbers/${contact.id}`);
  const stratum = of.audience.strata?.find(({ id }) => id === contact.stratum);
  const done = contact.last !== undefined && isFinal(contact.last);
  const all = [...(sheet ? sheetFaults(of.audience.sheet, sheet.faults) : []), ...faults];
  return page(
    scene,
    { title: phrases.dial, status: shown.status ?? (all.length > 0 ? 422 : 200), look: 'citizen' },
    <>
      <Crumbs scene={scene} of={of} list={list} />
      <FaultList faults={all} scene={scene} />
      <h1>
        {say(phrases.dial)} {dial === '' ? say(phrases.gone) : <span class="whole">{dial}</span>}
      </h1>
      <p class="lead">
        {[unit.title, ...(stratum ? [stratum.title] : []), said(phrases.tries, { n: String(contact.tries) })]
          .map(say)
          .join(' · ')}
      </p>
      {done && sheet === undefined && <p class="note">{say(phrases.doneBefore)}</p>}
      <h2>{say(phrases.notAnswered)}</h2>
      <form method="post" action={path}>
        <fieldset class="choice few" id="what" tabindex={-1}>
          <legend>{say(phrases.what)}</legend>
          <FieldFault field="what" faults={faults} scene={scene} />
          <div class="levels">
            {notCompleted.map((one) => (
              <label>
                <input type="radio" name="what" value={one} />
                <span>{say(phrases[one])}</span>
              </label>
            ))}
          </div>
        </fieldset>
        <div class="field">
          <label for="callAt">{say(phrases.callAt)}</label>
          <input id="callAt" name="callAt" type="datetime-local" />
        </div>
        <p class="actions">
          <button class="button quiet" type="submit">
            {say(phrases.note)}
          </button>
        </p>
      </form>
      <h2>{say(phrases.answered)}</h2>
      <form method="post" action={`${path}/interview`}>
        <input type="hidden" name="mark" value={shown.mark ?? Buffer.from(house.random(16)).toString('hex')} />
        <SheetFields
          sheet={of.audience.sheet}
          chosen={sheet?.chosen ?? new Map()}
          faults={sheet?.faults ?? []}
          scene={scene}
        />
        <p class="actions">
          <button class="button" type="submit" id="send">
            {say(phrases.send)}
          </button>
        </p>
      </form>
    </>,
  );
}
