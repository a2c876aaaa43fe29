import type { FC } from 'hono/jsx';
import { fill, type Words } from '../../shared/words.ts';
import { rowsOf } from './codec.ts';
import { filled } from './faults.ts';
import { Field, isFaulty, Legend, ObjectFields, type Place } from './fields.tsx';
import { isPlain } from './plain-field.tsx';
import { namedBy } from './rows.ts';
import { below, rowsField, type Shape } from './shape.ts';
import { shapePhrases } from './shape-phrases.ts';

type ListPlace = Place<Extract<Shape, { kind: 'list' }>>;

/** A list as rows. Buttons send the whole page and get it back with a row more or less, so no script is needed. */
export const ListField: FC<ListPlace> = (place) => {
  const { shape, name, typed, scene } = place;
  const { say } = scene;
  const { heads } = shape;
  // More was written than there are heads: it is shown, so that it can be taken out.
  const rows = Math.max(rowsOf(typed, name), heads?.length ?? 0);
  const places = Array.from({ length: rows }, (_, at) => at);
  return (
    <fieldset class={isFaulty(place, name) ? 'part faulty' : 'part'}>
      <Legend {...place} />
      <input type="hidden" name={rowsField(name)} value={String(rows)} />
      {rows === 0 && <p class="muted">{say(heads ? shapePhrases.noLevels : shapePhrases.noRows)}</p>}
      {heads ? <Headed {...place} rows={places} /> : places.map((at) => <Row {...place} at={at} />)}
      {!heads && (
        <p class="row-buttons">
          <button type="submit" class="button quiet small-button" name="do" value={`add:${name}`} formnovalidate>
            {say(shapePhrases.addRow)}
            <span class="visually-hidden"> {say(place.label)}</span>
          </button>{' '}
          {rows === 0 && namedBy(shape) && (
            <button type="submit" class="button quiet small-button" name="do" value={`all:${name}`}>
              {say(shapePhrases.addAll)}
              <span class="visually-hidden"> {say(place.label)}</span>
            </button>
          )}
        </p>
      )}
    </fieldset>
  );
};

/** One field a head, such as the points of each level, side by side. */
const Headed: FC<ListPlace & { readonly rows: readonly number[] }> = ({ rows, shape, name, ...drawn }) => (
  <div class="across heads">
    {rows.map((at) => {
      const label = shape.heads?.[at] ?? numbered(shapePhrases.levelN, at);
      return (
        <Field {...drawn} shape={shape.of} name={below(name, at)} label={label} hint={undefined} optional={false} />
      );
    })}
  </div>
);

const Row: FC<ListPlace & { readonly at: number }> = ({ at, shape, name, label, scene, typed, faults }) => {
  const row = below(name, at);
  const n = String(at + 1);
  const names = filled(shapePhrases.rowOf, { label: label.zh, n }, { label: label.en, n });
  const { of } = shape;
  const shown = of.kind === 'object' ? of.members.filter((member) => member.shape.kind !== 'carried') : [];
  // Rows of few plain fields read as a table: on a wide screen what they are called stands over the first one only.
  const flat = of.kind !== 'object' || shown.every((one) => one.shape.kind === 'words' || isPlain(one.shape));
  const few = shown.reduce((n, one) => n + (one.shape.kind === 'words' ? 2 : 1), 0) <= 4;
  return (
    <fieldset class={flat && few ? 'row table-row' : 'row'}>
      <legend class="visually-hidden">{scene.say(names)}</legend>
      <div class="across">
        {of.kind === 'object' ? (
          <ObjectFields typed={typed} faults={faults} scene={scene} members={of.members} name={row} across />
        ) : (
          <Field typed={typed} faults={faults} scene={scene} shape={of} name={row} label={names} />
        )}
      </div>
      <div class="row-buttons">
        {at > 0 && <RowButton verb="up" name={name} at={at} label={label} scene={scene} />}
        <RowButton verb="remove" name={name} at={at} label={label} scene={scene} />
      </div>
    </fieldset>
  );
};

const RowButton: FC<Pick<ListPlace, 'name' | 'label' | 'scene'> & { verb: 'up' | 'remove'; at: number }> = (given) => {
  const { verb, name, at, label, scene } = given;
  const [shown, said] =
    verb === 'up'
      ? [shapePhrases.raiseRow, shapePhrases.raiseRowOf]
      : [shapePhrases.removeRow, shapePhrases.removeRowOf];
  return (
    <button
      type="submit"
      class="button quiet small-button"
      name="do"
      value={`${verb}:${name}:${at}`}
      aria-label={fill(scene.say(said), { label: scene.say(label), n: String(at + 1) })}
    >
      {scene.say(shown)}
    </button>
  );
};

function numbered(phrase: Words, at: number): Words {
  return filled(phrase, { n: String(at + 1) });
}
