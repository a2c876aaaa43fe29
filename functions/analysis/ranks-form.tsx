import type { FC } from 'hono/jsx';
import { FieldFault } from '../web/fault-list.tsx';
import type { Scene } from '../web/scene.ts';
import type { AskedDraws } from './draws.ts';
import { ranksWords as words } from './ranks-words.ts';
import { pathOf } from './section.ts';
import type { Source } from './source.ts';

/** Asks for another seed or another extent. What is asked stands in the address. */
export const DrawsForm: FC<{ readonly source: Source; readonly asked: AskedDraws; readonly scene: Scene }> = ({
  source,
  asked,
  scene,
}) => {
  const { say, link } = scene;
  const { path, on } = source;
  const fields = [
    { field: 'seed', label: words.seed, hint: words.seedHint, value: asked.seed },
    { field: 'percent', label: words.percent, hint: words.percentHint, value: asked.percent },
  ] as const;
  const wrong = (field: string) => asked.faults.some((fault) => fault.field === field);
  return (
    <section class="no-print">
      <h2>{say(words.again)}</h2>
      <form method="get" action={link(pathOf({ path, on: undefined }, 'ranks'))}>
        {on !== undefined && <input type="hidden" name="on" value={on} />}
        {fields.map(({ field, label, hint, value }) => (
          <div class={wrong(field) ? 'field faulty' : 'field'}>
            <label for={field}>{say(label)}</label>
            <p class="hint" id={`${field}-hint`}>
              {say(hint)}
            </p>
            <FieldFault field={field} faults={asked.faults} scene={scene} />
            <input
              id={field}
              name={field}
              value={value}
              inputmode="numeric"
              autocomplete="off"
              class="short"
              aria-invalid={wrong(field) ? 'true' : undefined}
              aria-describedby={wrong(field) ? `${field}-hint ${field}-fault` : `${field}-hint`}
            />
          </div>
        ))}
        <p class="actions">
          <button class="button" type="submit">
            {say(words.run)}
          </button>
        </p>
      </form>
    </section>
  );
};
