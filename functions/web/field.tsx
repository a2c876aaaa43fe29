import type { FC } from 'hono/jsx';
import type { Words } from '../../shared/words.ts';
import { FieldFault, type FieldFaultOf } from './fault-list.tsx';
import type { Scene } from './scene.ts';

/** A field of a form: its name, which is its id too, what it asks, what was given, and what is wrong with it. */
type Field = {
  readonly name: string;
  readonly label: Words;
  readonly value: string | undefined;
  readonly faults: readonly FieldFaultOf[];
  readonly scene: Scene;
};

const isFaulty = ({ faults, name }: Field) => faults.some(({ field }) => field === name);

/** A field of one line; `number` brings up digits on a phone, `day` makes it a day, from this one on. */
export const TextField: FC<Field & { readonly hint?: Words; readonly number?: boolean; readonly day?: string }> = (
  field,
) => {
  const { name, label, value = '', faults, scene, hint, number, day } = field;
  const faulty = isFaulty(field);
  const about = [...(hint ? [`${name}-hint`] : []), ...(faulty ? [`${name}-fault`] : [])].join(' ');
  return (
    <div class={faulty ? 'field faulty' : 'field'}>
      <label for={name}>{scene.say(label)}</label>
      {hint && (
        <p class="hint" id={`${name}-hint`}>
          {scene.say(hint)}
        </p>
      )}
      <FieldFault field={name} faults={faults} scene={scene} />
      <input
        id={name}
        name={name}
        value={value}
        type={day === undefined ? 'text' : 'date'}
        min={day}
        inputmode={number ? 'numeric' : undefined}
        autocomplete="off"
        aria-invalid={faulty ? 'true' : undefined}
        aria-describedby={about || undefined}
      />
    </div>
  );
};

/** A list to choose from; `first` stands on top and means nothing chosen. */
export const ListField: FC<
  Field & {
    readonly options: readonly { readonly id: string; readonly title: Words }[];
    readonly first?: Words | undefined;
  }
> = (field) => {
  const { name, label, value, faults, scene, options, first } = field;
  const faulty = isFaulty(field);
  return (
    <div class={faulty ? 'field faulty' : 'field'}>
      <label for={name}>{scene.say(label)}</label>
      <FieldFault field={name} faults={faults} scene={scene} />
      <select
        id={name}
        name={name}
        aria-invalid={faulty ? 'true' : undefined}
        aria-describedby={faulty ? `${name}-fault` : undefined}
      >
        {first && <option value="">{scene.say(first)}</option>}
        {options.map(({ id, title }) => (
          <option value={id} selected={value === id}>
            {scene.say(title)}
          </option>
        ))}
      </select>
    </div>
  );
};
