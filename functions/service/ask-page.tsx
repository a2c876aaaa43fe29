import type { Child, FC } from 'hono/jsx';
import type { Words } from '../../shared/words.ts';
import type { RatedPlace } from '../store/service-place.ts';
import { FaultList, FieldFault, type FieldFaultOf } from '../web/fault-list.tsx';
import { page } from '../web/page.tsx';
import type { Scene } from '../web/scene.ts';
import { Crumbs } from './crumbs.tsx';
import type { DeskRound } from './desk-found.ts';
import { deskPhrases as phrases } from './desk-phrases.ts';

/** What was filled in about one matter, right or wrong. */
export type Given = {
  readonly reference: string;
  readonly unit: string;
  readonly about: string;
  readonly finishedOn: string;
  readonly stages: readonly string[];
};

/** A field with its label, hint and faults; its control names them by `<id>-hint` and `<id>-fault`. */
export const Field: FC<{
  readonly id: string;
  readonly label: Words;
  readonly hint?: Words;
  readonly faults: readonly FieldFaultOf[];
  readonly scene: Scene;
  readonly children?: Child;
}> = ({ id, label, hint, faults, scene, children }) => (
  <div class={faults.some(({ field }) => field === id) ? 'field faulty' : 'field'}>
    <label for={id}>{scene.say(label)}</label>
    {hint && (
      <p class="hint" id={`${id}-hint`}>
        {scene.say(hint)}
      </p>
    )}
    <FieldFault field={id} faults={faults} scene={scene} />
    {children}
  </div>
);

/** What a control says of its hint and faults. */
export function aboutField(id: string, faults: readonly FieldFaultOf[], hinted = false) {
  const faulty = faults.some(({ field }) => field === id);
  const about = [...(hinted ? [`${id}-hint`] : []), ...(faulty ? [`${id}-fault`] : [])].join(' ');
  return {
    ...{ id, name: id, 'aria-invalid': faulty ? ('true' as const) : undefined },
    'aria-describedby': about === '' ? undefined : about,
  };
}

/** Asks which matter was finished. */
export function askPage(
  scene: Scene,
  of: DeskRound,
  places: readonly RatedPlace[],
  given: Given,
  faults: readonly FieldFaultOf[],
): Response {
  const { say, link } = scene;
  const [, ...stages] = of.audience.sheet.items;
  const common = { faults, scene };
  return page(
    scene,
    { title: phrases.askTitle, status: faults.length > 0 ? 422 : 200 },
    <>
      <Crumbs scene={scene} above={[of]} />
      <FaultList faults={faults} scene={scene} />
      <h1>{say(phrases.askTitle)}</h1>
      <p class="lead">{say(phrases.askLead)}</p>
      <form method="post" action={link(`${of.path}/ask`)}>
        <Field id="reference" label={phrases.askReference} hint={phrases.askReferenceHint} {...common}>
          <input value={given.reference} autocomplete="off" required {...aboutField('reference', faults, true)} />
        </Field>
        <Field id="unit" label={phrases.askUnit} {...common}>
          <select {...aboutField('unit', faults)}>
            {of.units.map(({ unit, title }) => (
              <option value={unit} selected={unit === given.unit}>
                {say(title)}
              </option>
            ))}
          </select>
        </Field>
        <Field id="about" label={phrases.askAbout} {...common}>
          <select {...aboutField('about', faults)}>
            <option value="">{say(phrases.askAboutNone)}</option>
            {of.units.map((unit) => {
              const own = places.filter((place) => place.unit === unit.unit);
              return own.length === 0 ? null : (
                <optgroup label={say(unit.title)}>
                  {own.map(({ id, title }) => (
                    <option value={id} selected={id === given.about}>
                      {say(title)}
                    </option>
                  ))}
                </optgroup>
              );
            })}
          </select>
        </Field>
        <Field id="finishedOn" label={phrases.askDay} {...common}>
          <input type="date" value={given.finishedOn} required {...aboutField('finishedOn', faults)} />
        </Field>
        {stages.length > 0 && (
          <fieldset class="checks" id="stages" tabindex={-1}>
            <legend>{say(phrases.askStages)}</legend>
            <FieldFault field="stages" faults={faults} scene={scene} />
            {stages.map(({ id, title }) => (
              <label>
                <input type="checkbox" name="stages" value={id} checked={given.stages.includes(id)} /> {say(title)}
              </label>
            ))}
          </fieldset>
        )}
        <div class="actions">
          <button class="button" type="submit">
            {say(phrases.askSend)}
          </button>
        </div>
      </form>
    </>,
  );
}
