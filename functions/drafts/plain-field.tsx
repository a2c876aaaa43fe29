import type { Child } from 'hono/jsx';
import { fill, type Words } from '../../shared/words.ts';
import type { Scene } from '../web/scene.ts';
import { typedAt } from './codec.ts';
import type { Place } from './fields.tsx';
import type { Shape } from './shape.ts';
import { shapePhrases } from './shape-phrases.ts';

/** The shapes that are one input. */
export type PlainShape = Exclude<
  Shape,
  { kind: 'constant' | 'carried' | 'words' | 'ticks' | 'object' | 'list' | 'ways' | 'form' }
>;

/** Whether a place is one input and no more. */
export function isPlain(shape: Shape): shape is PlainShape {
  return !['constant', 'carried', 'words', 'ticks', 'object', 'list', 'ways', 'form'].includes(shape.kind);
}

/** One input as its shape wants it. `bare` names it where no label stands beside it. */
export function plainField(place: Place<PlainShape> & { readonly bare?: Words }): Child {
  const { shape, name, typed, faults, scene, hint, bare } = place;
  const { say } = scene;
  const faulty = faults.some(({ field }) => field === name);
  const described = [...(hint ? [`${name}-hint`] : []), ...(faulty ? [`${name}-fault`] : [])].join(' ');
  const value = typedAt(typed, name);
  const common = {
    id: name,
    name,
    'aria-label': bare && say(bare),
    'aria-describedby': described || undefined,
    'aria-invalid': faulty ? 'true' : undefined,
  } as const;
  switch (shape.kind) {
    case 'text':
      return shape.long ? (
        <textarea rows={3} {...common}>
          {value}
        </textarea>
      ) : (
        <input type="text" value={value} {...common} />
      );
    case 'id':
      return <input type="text" class="short" value={value} autocapitalize="off" spellcheck={false} {...common} />;
    case 'decimal':
      return <input type="text" class="short" inputmode="decimal" value={value} autocomplete="off" {...common} />;
    case 'whole':
      return <input type="text" class="short" inputmode="numeric" value={value} autocomplete="off" {...common} />;
    case 'day':
      return <input type="date" class="short" value={value} {...common} />;
    case 'named': {
      const known = shape.options.find((option) => option.value === value);
      return (
        <>
          <input type="text" value={value} list={`${name}-names`} autocapitalize="off" autocomplete="off" {...common} />
          <datalist id={`${name}-names`}>
            {shape.options.map((option) => (
              <option value={option.value}>{say(option.title)}</option>
            ))}
          </datalist>
          <p class="muted small">
            {known
              ? say(known.title)
              : shape.options
                  .map((option) => named(option.value, say(option.title), scene))
                  .join(say(shapePhrases.comma))}
          </p>
        </>
      );
    }
    case 'flag':
      return (
        <select class="short" {...common}>
          <option value="">{say(shapePhrases.choose)}</option>
          <option value="yes" selected={value === 'yes'}>
            {say(shapePhrases.yes)}
          </option>
          <option value="no" selected={value === 'no'}>
            {say(shapePhrases.no)}
          </option>
        </select>
      );
    case 'choice': {
      const strange = value !== '' && !shape.options.some((option) => option.value === value);
      return (
        <div class="pick">
          <select {...common}>
            <option value="">{say(shapePhrases.choose)}</option>
            {shape.options.map((option) => (
              <option value={option.value} selected={option.value === value}>
                {say(option.title)}
              </option>
            ))}
            {strange && (
              <option value={value} selected>
                {fill(say(shapePhrases.unknownOption), { value })}
              </option>
            )}
          </select>
          {shape.redraws && (
            <button type="submit" class="button quiet small-button" name="do" value="show">
              {say(shapePhrases.redraw)}
            </button>
          )}
        </div>
      );
    }
  }
}

/** A name with what it means, where that says more. */
function named(value: string, title: string, { say }: Scene): string {
  return value === title ? value : fill(say(shapePhrases.meaning), { value, title });
}
