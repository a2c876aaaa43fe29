import type { FC } from 'hono/jsx';
import { FieldFault } from '../web/fault-list.tsx';
import { typedAt } from './codec.ts';
import { isFaulty, Legend, ObjectFields, type Place } from './fields.tsx';
import { isPlain, plainField } from './plain-field.tsx';
import { below, type Shape, wayField, wayName } from './shape.ts';

/** A choice between unlike things: every way with its fields behind it, since without scripts nothing can be hidden. */
export const WaysField: FC<Place<Extract<Shape, { kind: 'ways' }>>> = (place) => {
  const { shape, name, typed, faults, scene } = place;
  const chosen = typedAt(typed, wayField(name));
  const field = wayField(name);
  return (
    <fieldset class={isFaulty(place, field) ? 'part faulty' : 'part'}>
      <Legend {...place} />
      <FieldFault field={field} faults={faults} scene={scene} />
      {shape.ways.map((way, at) => (
        <div class="way">
          <label>
            <input
              type="radio"
              id={at === 0 ? field : undefined}
              name={field}
              value={way.value}
              checked={chosen === way.value}
            />{' '}
            <span>{scene.say(way.title)}</span>
          </label>
          {way.shape && <WayFields {...place} shape={way.shape} name={wayName(name, way)} label={way.title} />}
        </div>
      ))}
    </fieldset>
  );
};

/** A single field needs no second label: its way has just been named. */
const WayFields: FC<Place> = (place) => {
  const { shape, scene } = place;
  const members = shape.kind === 'object' ? shape.members.filter((one) => one.shape.kind !== 'constant') : [];
  const [only] = members;
  const bare = members.length === 1 && only ? { shape: only.shape, name: below(place.name, only.key) } : undefined;
  const single = bare ?? (shape.kind === 'object' ? undefined : { shape, name: place.name });
  if (single && single.shape.kind !== 'object' && isPlain(single.shape)) {
    return (
      <div class={isFaulty(place, single.name) ? 'field faulty' : 'field'}>
        <FieldFault field={single.name} {...place} />
        {plainField({ ...place, ...single, shape: single.shape, bare: only?.label ?? place.label })}
      </div>
    );
  }
  if (members.length === 0) return null;
  return (
    <div class="across">
      <ObjectFields
        typed={place.typed}
        faults={place.faults}
        scene={scene}
        members={members}
        name={place.name}
        across
      />
    </div>
  );
};
