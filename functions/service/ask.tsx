import { raw } from 'hono/html';
import { Day } from '../../shared/plan/schema.ts';
import { typedCode } from '../store/card-code.ts';
import { askForRating } from '../store/service-case.ts';
import { listPlaces } from '../store/service-place.ts';
import { countyDay } from '../web/county-day.ts';
import type { Handler } from '../web/door.ts';
import type { FieldFaultOf } from '../web/fault-list.tsx';
import { type Form, readForm, single } from '../web/form.ts';
import { page } from '../web/page.tsx';
import { qrDrawing } from '../web/qr.ts';
import { refusal } from '../web/refusal.tsx';
import type { Scene } from '../web/scene.ts';
import { type RequestFault, readRequest, serviceLink } from '../web/service-request.ts';
import { askPage, type Given } from './ask-page.tsx';
import { Crumbs } from './crumbs.tsx';
import { type DeskRound, findDeskRound, isOffice, personOf, speaksFor } from './desk-found.ts';
import { deskPhrases as phrases } from './desk-phrases.ts';
import { filled } from './phrases.ts';

/** Asks which matter was finished. */
export const askForm: Handler = async (scene) => {
  const of = await findAskable(scene);
  if (!of) return refusal(scene, 'not-found');
  const only = of.units.length === 1 ? of.units[0]?.unit : undefined;
  const given = { reference: '', unit: only ?? '', about: '', finishedOn: countyDay(scene.house.now()), stages: [] };
  return askPage(scene, of, await placesOf(scene, of), given, []);
};

/** Makes the link of one matter and shows it as a QR code for the citizen's own phone. */
export const ask: Handler = async (scene) => {
  const of = await findAskable(scene);
  if (!of) return refusal(scene, 'not-found');
  const { house } = scene;
  const given = readGiven(await readForm(scene));
  const places = await placesOf(scene, of);
  const faults: FieldFaultOf[] = [];
  if (!/^[^\p{C}]{1,100}$/u.test(given.reference)) faults.push({ field: 'reference', words: phrases.referenceBad });
  if (!of.units.some(({ unit }) => unit === given.unit)) faults.push({ field: 'unit', words: phrases.unitBad });
  if (!Day.safeParse(given.finishedOn).success) faults.push({ field: 'finishedOn', words: phrases.dayBad });
  if (faults.length > 0) return askPage(scene, of, places, given, faults);
  const request = { ...given, about: given.about === '' ? undefined : given.about };
  const read = await readRequest(house, of, request);
  if ('faults' in read)
    return askPage(
      scene,
      of,
      places,
      given,
      read.faults.map(({ member, code }) => ({ field: member, words: words[code] })),
    );
  const by = { actor: personOf(scene).login, action: 'ask-rating', reason: 'a matter was finished', at: house.now() };
  const done = await askForRating(house.store, by, of.place, read.found, given.reference);
  if (done.kind === 'differs')
    return askPage(scene, of, places, given, [{ field: 'reference', words: phrases.differs }]);
  return codeShown(scene, of, done.secret);
};

function codeShown(scene: Scene, of: DeskRound, secret: string): Response {
  const { say, link, house } = scene;
  const address = serviceLink(house, of, secret);
  const [typed = ''] = address.split('#');
  return page(
    scene,
    { title: phrases.askedTitle },
    <>
      <Crumbs scene={scene} above={[of]} />
      <article class="poster">
        <h1>{say(phrases.askedTitle)}</h1>
        <p>{say(phrases.askedLead)}</p>
        {raw(qrDrawing(address))}
        <p>{say(filled(phrases.askedCode, { address: typed }))}</p>
        <p class="lead">
          <code class="whole">{typedCode(secret)}</code>
        </p>
      </article>
      <p class="actions no-print">
        <a class="button" href={link(`${of.path}/ask`)}>
          {say(phrases.askedNext)}
        </a>
      </p>
    </>,
  );
}

/** The open round of an address with the units the visitor may ask for. */
async function findAskable(scene: Scene): Promise<DeskRound | undefined> {
  const of = await findDeskRound(scene);
  if (of?.state !== 'open') return undefined;
  const units = isOffice(scene) ? of.units : of.units.filter(({ unit }) => speaksFor(scene, unit));
  return units.length === 0 ? undefined : { ...of, units };
}

async function placesOf(scene: Scene, of: DeskRound) {
  const places = await listPlaces(scene.house.store, of.place.office, of.place.cycle);
  return places.filter((place) => of.units.some(({ unit }) => unit === place.unit));
}

function readGiven(form: Form): Given {
  const text = (name: string) => (single(form, name) ?? '').trim();
  return {
    ...{ reference: text('reference'), unit: text('unit'), about: text('about'), finishedOn: text('finishedOn') },
    stages: form.get('stages') ?? [],
  };
}

const words: Readonly<Record<RequestFault['code'], typeof phrases.unitBad>> = {
  'not-rated': phrases.unitBad,
  'no-such-place': phrases.aboutBad,
  'not-yet': phrases.dayBad,
  'too-late': phrases.dayLate,
  'no-such-stage': phrases.stagesBad,
};
