import type { FC } from 'hono/jsx';
import { formOf } from '../../shared/rules/index.ts';
import { FieldFault } from '../web/fault-list.tsx';
import { typedAt } from './codec.ts';
import { Examples } from './examples.tsx';
import { isFaulty, Legend, ObjectFields, type Place } from './fields.tsx';
import { formField, type Shape } from './shape.ts';
import { shapePhrases } from './shape-phrases.ts';

/** The choice of a form: what there is, what the chosen one means with worked examples, and its settings. */
export const FormField: FC<Place<Extract<Shape, { kind: 'form' }>>> = (place) => {
  const { shape, name, typed, faults, scene } = place;
  const { say } = scene;
  const field = formField(name);
  const chosen = typedAt(typed, field);
  const form = formOf(shape.family, chosen);
  const strange = chosen !== '' && !shape.options.some(({ value }) => value === chosen);
  return (
    <fieldset class="part">
      <Legend {...place} />
      <div class={isFaulty(place, field) ? 'field faulty' : 'field'}>
        <FieldFault field={field} faults={faults} scene={scene} />
        <div class="pick">
          <select id={field} name={field} aria-label={say(place.label)}>
            <option value="">{say(shapePhrases.choose)}</option>
            {shape.options.map(({ value, title }) => (
              <option value={value} selected={value === chosen}>
                {say(title)}
              </option>
            ))}
            {strange && (
              <option value={chosen} selected>
                {chosen}
              </option>
            )}
          </select>
          <button type="submit" class="button quiet small-button" name="do" value="show">
            {say(shapePhrases.chooseForm)}
          </button>
        </div>
      </div>
      {form ? (
        <>
          <p>{say(form.meaning)}</p>
          <Examples form={form} scene={scene} />
        </>
      ) : (
        <details>
          <summary>{say(shapePhrases.whatThereIs)}</summary>
          <dl class="facts">
            {shape.options.map(({ title, about }) => (
              <>
                <dt>{say(title)}</dt>
                <dd>{about && say(about)}</dd>
              </>
            ))}
          </dl>
        </details>
      )}
      {shape.settings?.kind === 'object' && (
        <div class="settings">
          <ObjectFields typed={typed} faults={faults} scene={scene} members={shape.settings.members} name={name} />
        </div>
      )}
    </fieldset>
  );
};
