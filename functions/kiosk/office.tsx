import { raw } from 'hono/html';
import { cardSubjects } from '../../shared/cycle/task.ts';
import type { Words } from '../../shared/words.ts';
import { lettersFrom } from '../store/base32.ts';
import { getKiosk, listKiosks, registerKiosk, revokeKiosk } from '../store/kiosk.ts';
import type { Handler } from '../web/door.ts';
import type { FieldFaultOf } from '../web/fault-list.tsx';
import { readForm, single } from '../web/form.ts';
import { page } from '../web/page.tsx';
import { qrDrawing } from '../web/qr.ts';
import { readReason } from '../web/reason.ts';
import { refusal } from '../web/refusal.tsx';
import { findKioskRound, type KioskRound, kioskRounds, pathOf, personOf, placeOf } from './found.ts';
import { Crumbs, type Given, givenFields, listPage, revokePage, roundPage } from './office-pages.tsx';
import { phrases } from './phrases.ts';

/** The rounds that have devices. */
export const list: Handler = async (scene) => listPage(scene, await kioskRounds(scene));

/** The devices of a round. */
export const one: Handler = async (scene) => {
  const of = await findKioskRound(scene);
  if (!of) return refusal(scene, 'not-found');
  return roundPage(scene, of, await listKiosks(scene.house.store, placeOf(of)));
};

/** Registers a device and shows its pairing code, this once. */
export const register: Handler = async (scene) => {
  const of = await findKioskRound(scene);
  if (!of) return refusal(scene, 'not-found');
  const { store, now, random, publicUrl } = scene.house;
  const form = await readForm(scene);
  const given = Object.fromEntries(givenFields.map((name) => [name, (single(form, name) ?? '').trim()])) as Given; // every name has a value
  const faults = faultsOf(of, given);
  if (faults.length > 0) return roundPage(scene, of, await listKiosks(store, placeOf(of)), given, faults);
  const at = now();
  const code = lettersFrom(random(5), 8);
  const id = `k${Buffer.from(random(6)).toString('hex')}`;
  const { title, unit, channel, stratum } = given;
  const by = { actor: personOf(scene).login, action: 'register-device', reason: title, at };
  const kiosk = { ...placeOf(of), id, title, unit, channel, madeAt: at, ...(stratum !== '' && { stratum }) };
  await registerKiosk(store, by, kiosk, code);
  const address = `${publicUrl.href.replace(/\/$/, '')}/kiosk/pair`;
  return page(
    scene,
    { title: phrases.codeTitle },
    <>
      <Crumbs scene={scene} above={[of]} />
      <h1>{scene.say(phrases.codeTitle)}</h1>
      <p class="lead">{title}</p>
      <p>{scene.say(phrases.codeLead)}</p>
      <p class="poster">{raw(qrDrawing(address))}</p>
      <p>
        <code>{address}</code>
      </p>
      <p class="lead">
        <code class="whole">{`${code.slice(0, 4)}-${code.slice(4)}`}</code>
      </p>
      <p class="actions">
        <a class="button" href={scene.link(pathOf(of))}>
          {scene.say(phrases.codeNext)}
        </a>
      </p>
    </>,
  );
};

/** Asks whether a device shall be taken out of service. */
export const askRevoke: Handler = async (scene) => {
  const of = await findKioskRound(scene);
  const kiosk = of && (await getKiosk(scene.house.store, placeOf(of), scene.c.req.param('device') ?? '-'));
  return of && kiosk ? revokePage(scene, of, kiosk) : refusal(scene, 'not-found');
};

/** Takes it out of service. */
export const revoke: Handler = async (scene) => {
  const of = await findKioskRound(scene);
  const { store, now } = scene.house;
  const kiosk = of && (await getKiosk(store, placeOf(of), scene.c.req.param('device') ?? '-'));
  if (!of || !kiosk) return refusal(scene, 'not-found');
  const reason = readReason(single(await readForm(scene), 'reason'));
  if (reason.faults.length > 0) return revokePage(scene, of, kiosk, reason);
  const by = { actor: personOf(scene).login, action: 'revoke-device', reason: reason.text, at: now() };
  await revokeKiosk(store, by, placeOf(of), kiosk.id);
  return scene.c.redirect(scene.link(pathOf(of)), 303);
};

function faultsOf(of: KioskRound, { title, unit, channel, stratum }: Given): readonly FieldFaultOf[] {
  const faults: { field: string; words: Words }[] = [];
  if (title === '' || [...title].length > 40) faults.push({ field: 'title', words: phrases.titleFault });
  const known = {
    unit: cardSubjects(of.audience, of.cycle.roster).some((one) => one.unit === unit),
    channel: of.channels.some(({ id }) => id === channel),
    stratum: stratum === '' || (of.audience.strata ?? []).some(({ id }) => id === stratum),
  };
  for (const [field, ok] of Object.entries(known)) if (!ok) faults.push({ field, words: phrases.choiceFault });
  return faults;
}
