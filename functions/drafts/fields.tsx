import type { FC } from 'hono/jsx';
import { fill, type Words } from '../../shared/words.ts';
import { FieldFault, type FieldFaultOf } from '../web/fault-list.tsx';
import type { Scene } from '../web/scene.ts';
import { type Typed, typedAt } from './codec.ts';
import { FormField } from './form-field.tsx';
import { ListField } from './list-field.tsx';
import { plainField } from './plain-field.tsx';
import { below, type Member, type Shape } from './shape.ts';
import { shapePhrases } from './shape-phrases.ts';
import { WaysField } from './ways-field.tsx';

/** What every field of a page is drawn from: what was typed, what is wrong with it, and for whom. */
export type Drawn = { readonly typed: Typed; readonly faults: readonly FieldFaultOf[]; readonly scene: Scene };

/** One place of a plan on a page: its shape, the name of its fields, and what it is called. */
export type Place<S extends Shape = Shape> = Drawn & {
  readonly shape: S;
  readonly name: string;
  readonly label: Words;
  readonly hint?: Words | undefined;
  readonly optional?: boolean;
};

/** The members of an object one below the other, under the headings that some of them begin; or side by side. */
export const ObjectFields: FC<
  Drawn & { readonly members: readonly Member[]; readonly name: string; readonly across?: boolean }
> = ({ members, name, across = false, typed, faults, scene }) => (
  <>
    {members.map(({ key, label, hint, optional, shape, section }) => (
      <>
        {section && <h2>{scene.say(section)}</h2>}
        {across && shape.kind === 'words' ? (
          <Languages {...{ typed, faults, scene, shape, label }} name={below(name, key)} />
        ) : (
          <Field
            {...{ typed, faults, scene, shape, label, hint }}
            name={below(name, key)}
            optional={optional && !across}
          />
        )}
      </>
    ))}
  </>
);

/** One place of a plan as its shape wants to be drawn. */
export const Field: FC<Place> = (place) => {
  const { shape } = place;
  switch (shape.kind) {
    case 'constant':
      return null;
    case 'carried':
      return <input type="hidden" name={place.name} value={typedAt(place.typed, place.name)} />;
    case 'words':
      return <WordsField {...place} shape={shape} />;
    case 'ticks':
      return <TicksField {...place} shape={shape} />;
    case 'object':
      return (
        <fieldset class="part">
          <Legend {...place} />
          <div class="across">
            <ObjectFields {...place} members={shape.members} across />
          </div>
        </fieldset>
      );
    case 'list':
      return <ListField {...place} shape={shape} />;
    case 'ways':
      return <WaysField {...place} shape={shape} />;
    case 'form':
      return <FormField {...place} shape={shape} />;
    default:
      return (
        <div class={isFaulty(place, place.name) ? 'field faulty' : 'field'}>
          <label for={place.name}>
            <Label {...place} />
          </label>
          <Hint {...place} />
          <FieldFault field={place.name} {...place} />
          {plainField({ ...place, shape })}
        </div>
      );
  }
};

/** What a place is called, and that it may stay empty. */
export const Label: FC<Place> = ({ label, optional, scene: { say } }) => (
  <>
    {say(label)} {optional ? <span class="muted small">{say(shapePhrases.optional)}</span> : null}
  </>
);

/** The same over several fields, with its hint and what is wrong with the whole. */
export const Legend: FC<Place> = (place) => (
  <>
    <legend
      id={place.name}
      tabindex={-1}
      class={place.shape.kind === 'list' && place.shape.alone ? 'visually-hidden' : undefined}
    >
      <Label {...place} />
    </legend>
    <Hint {...place} />
    <FieldFault field={place.name} {...place} />
  </>
);

const Hint: FC<Place> = ({ hint, name, scene: { say } }) =>
  hint ? (
    <p class="hint" id={`${name}-hint`}>
      {say(hint)}
    </p>
  ) : null;

/** Whether something is wrong with a field, or, with a dot behind the name, with any below it. */
export function isFaulty({ faults }: Drawn, name: string): boolean {
  return faults.some(({ field }) => field === name);
}

type WordsPlace = Place<Extract<Shape, { kind: 'words' }>>;

const WordsField: FC<WordsPlace> = (place) => (
  <fieldset class="part">
    <Legend {...place} />
    <div class="across">
      <Languages {...place} bare />
    </div>
  </fieldset>
);

/** A text in both languages as two fields; `bare` where their common name stands above them. */
const Languages: FC<WordsPlace & { readonly bare?: boolean }> = (place) => {
  const { shape, name, label, typed, faults, scene, bare = false } = place;
  const { say } = scene;
  return (
    <>
      {(['zh', 'en'] as const).map((language) => {
        const field = below(name, language);
        const spoken = language === 'zh' ? shapePhrases.chinese : shapePhrases.english;
        return (
          <div class={isFaulty(place, field) ? 'field faulty' : 'field'}>
            <label for={field}>
              {bare ? say(spoken) : fill(say(shapePhrases.inLanguage), { label: say(label), language: say(spoken) })}
            </label>
            <FieldFault field={field} faults={faults} scene={scene} />
            {plainField({
              ...{ typed, faults, scene, name: field, label: spoken },
              shape: shape.long ? { kind: 'text', long: true } : { kind: 'text' },
            })}
          </div>
        );
      })}
    </>
  );
};

const TicksField: FC<Place<Extract<Shape, { kind: 'ticks' }>>> = (place) => {
  const { shape, name, typed, scene } = place;
  const ticked = typed.get(name) ?? [];
  return (
    <fieldset class={isFaulty(place, name) ? 'part faulty' : 'part'}>
      <Legend {...place} />
      {shape.options.length === 0 && <p class="muted">{scene.say(shapePhrases.nothingToChoose)}</p>}
      <div class="boxes">
        {shape.options.map(({ value, title }) => (
          <label>
            <input type="checkbox" name={name} value={value} checked={ticked.includes(value)} />{' '}
            <span>{scene.say(title)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
};
