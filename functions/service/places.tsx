import { isId } from '../../shared/plan/id.ts';
import { placeKinds } from '../../shared/service/service.ts';
import { addPlace, listPlaces, type RatedPlace } from '../store/service-place.ts';
import type { Handler } from '../web/door.ts';
import { FaultList, type FieldFaultOf } from '../web/fault-list.tsx';
import { readForm, single } from '../web/form.ts';
import { page } from '../web/page.tsx';
import { refusal } from '../web/refusal.tsx';
import type { Scene } from '../web/scene.ts';
import { aboutField, Field } from './ask-page.tsx';
import { Crumbs } from './crumbs.tsx';
import { type DeskRound, findDeskRound, personOf } from './desk-found.ts';
import { deskPhrases as phrases } from './desk-phrases.ts';
import { kindWords } from './reason-words.ts';

type Given = Readonly<Record<'unit' | 'kind' | 'id' | 'zh' | 'en', string>>;
const nothing: Given = { unit: '', kind: '', id: '', zh: '', en: '' };

/** The windows, guides and purchased services that can be named when a rating is asked for. */
export const placesPage: Handler = async (scene) => {
  const of = await findDeskRound(scene);
  return of ? draw(scene, of, nothing, []) : refusal(scene, 'not-found');
};

/** Lists one more. It is never changed afterwards: ratings name it. */
export const addOne: Handler = async (scene) => {
  const of = await findDeskRound(scene);
  if (!of) return refusal(scene, 'not-found');
  const form = await readForm(scene);
  const text = (name: string) => (single(form, name) ?? '').trim();
  const given: Given = { unit: text('unit'), kind: text('kind'), id: text('id'), zh: text('zh'), en: text('en') };
  const kind = placeKinds.find((one) => one === given.kind);
  const isName = (name: string) => /^[^\p{C}]{1,80}$/u.test(name);
  const faults: FieldFaultOf[] = [
    ...(of.units.some(({ unit }) => unit === given.unit) ? [] : [{ field: 'unit', words: phrases.placeUnitBad }]),
    ...(kind ? [] : [{ field: 'kind', words: phrases.placeKindBad }]),
    ...(isName(given.zh) ? [] : [{ field: 'zh', words: phrases.placeNameBad }]),
    ...(isName(given.en) ? [] : [{ field: 'en', words: phrases.placeNameBad }]),
    ...(isId(given.id) ? [] : [{ field: 'id', words: phrases.placeIdBad }]),
  ];
  if (!kind || faults.length > 0) return draw(scene, of, given, faults);
  const { office, cycle } = of.place;
  const by = { actor: personOf(scene).login, action: 'list-place', reason: given.zh, at: scene.house.now() };
  const place: RatedPlace = { id: given.id, unit: given.unit, kind, title: { zh: given.zh, en: given.en } };
  if ((await addPlace(scene.house.store, by, office, cycle, place)) === 'exists')
    return draw(scene, of, given, [{ field: 'id', words: phrases.placeTaken }]);
  return scene.c.redirect(scene.link(`${of.path}/places?done=added`), 303);
};

async function draw(scene: Scene, of: DeskRound, given: Given, faults: readonly FieldFaultOf[]): Promise<Response> {
  const { say, link } = scene;
  const places = await listPlaces(scene.house.store, of.place.office, of.place.cycle);
  const common = { faults, scene };
  return page(
    scene,
    { title: phrases.places, status: faults.length > 0 ? 422 : 200 },
    <>
      <Crumbs scene={scene} above={[of]} />
      <FaultList faults={faults} scene={scene} />
      <h1>{say(phrases.places)}</h1>
      <p class="lead">{say(phrases.placesLead)}</p>
      {scene.c.req.query('done') === 'added' && (
        <p class="note good" role="status">
          {say(phrases.placeDone)}
        </p>
      )}
      {places.length === 0 ? (
        <p>{say(phrases.placesNone)}</p>
      ) : (
        <table class="figures stack">
          <thead>
            <tr>
              {(['placeZh', 'placeKind', 'unit', 'placeId'] as const).map((head) => (
                <th scope="col">{say(head === 'placeZh' ? phrases.about : phrases[head])}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {places.map(({ id, unit, kind, title }) => (
              <tr>
                <th scope="row">{say(title)}</th>
                <td data-label={say(phrases.placeKind)}>{say(kindWords[kind])}</td>
                <td data-label={say(phrases.unit)}>
                  {say(of.cycle.roster.find((one) => one.unit === unit)?.title ?? phrases.unit)}
                </td>
                <td data-label={say(phrases.placeId)}>
                  <code>{id}</code>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <h2>{say(phrases.placeAdd)}</h2>
      <form method="post" action={link(`${of.path}/places`)}>
        <Field id="unit" label={phrases.unit} {...common}>
          <select {...aboutField('unit', faults)}>
            {of.units.map(({ unit, title }) => (
              <option value={unit} selected={unit === given.unit}>
                {say(title)}
              </option>
            ))}
          </select>
        </Field>
        <Field id="kind" label={phrases.placeKind} {...common}>
          <select {...aboutField('kind', faults)}>
            {placeKinds.map((kind) => (
              <option value={kind} selected={kind === given.kind}>
                {say(kindWords[kind])}
              </option>
            ))}
          </select>
        </Field>
        <Field id="zh" label={phrases.placeZh} {...common}>
          <input value={given.zh} required {...aboutField('zh', faults)} />
        </Field>
        <Field id="en" label={phrases.placeEn} {...common}>
          <input value={given.en} required {...aboutField('en', faults)} />
        </Field>
        <Field id="id" label={phrases.placeId} hint={phrases.placeIdHint} {...common}>
          <input value={given.id} required autocomplete="off" {...aboutField('id', faults, true)} />
        </Field>
        <div class="actions">
          <button class="button" type="submit">
            {say(phrases.placeSave)}
          </button>
        </div>
      </form>
    </>,
  );
}
