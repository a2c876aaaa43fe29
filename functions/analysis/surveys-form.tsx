import type { Child, FC } from 'hono/jsx';
import { fill } from '../../shared/words.ts';
import { FieldFault } from '../web/fault-list.tsx';
import type { Scene } from '../web/scene.ts';
import { pathOf } from './section.ts';
import type { Source } from './source.ts';
import { type AskedSurvey, sizeField } from './surveys-asked.ts';
import { surveysWords as words } from './surveys-words.ts';

/** Asks for the margin wanted and for the sizes of strata. What is asked stands in the address. */
export const SurveyForm: FC<{
  readonly source: Source;
  readonly asked: AskedSurvey;
  readonly scene: Scene;
  readonly children?: Child;
}> = ({ source, asked, scene, children }) => {
  const { say, link } = scene;
  const { path, on, plan } = source;
  const layered = plan.audiences.filter(({ kind, strata = [] }) => kind === 'public' && strata.length > 1);
  return (
    <form method="get" action={link(pathOf({ path, on: undefined }, 'surveys'))} class="no-print">
      {on !== undefined && <input type="hidden" name="on" value={on} />}
      <section>
        <h2>{say(words.size)}</h2>
        <p>{say(words.sizeHow)}</p>
        {children}
        <Asked field="margin" label={say(words.margin)} value={asked.margin} asked={asked} scene={scene} />
        <Asked field="people" label={say(words.people)} value={asked.people} asked={asked} scene={scene} />
      </section>
      {layered.map(({ id, title, strata = [] }) => (
        <section>
          <h2>{say(words.strata)}</h2>
          <p>{fill(say(words.strataHow), { title: say(title) })}</p>
          {strata.map((stratum) => {
            const field = sizeField(id, stratum.id);
            return (
              <Asked
                field={field}
                label={say(stratum.title)}
                value={asked.typed.get(field) ?? ''}
                asked={asked}
                scene={scene}
              />
            );
          })}
        </section>
      ))}
      <p class="actions">
        <button class="button" type="submit">
          {say(layered.length > 0 ? words.weigh : words.reckon)}
        </button>
      </p>
    </form>
  );
};

const Asked: FC<{
  readonly field: string;
  readonly label: string;
  readonly value: string;
  readonly asked: AskedSurvey;
  readonly scene: Scene;
}> = ({ field, label, value, asked, scene }) => {
  const isWrong = asked.faults.some((fault) => fault.field === field);
  return (
    <div class={isWrong ? 'field faulty' : 'field'}>
      <label for={field}>{label}</label>
      <FieldFault field={field} faults={asked.faults} scene={scene} />
      <input
        id={field}
        name={field}
        value={value}
        inputmode="decimal"
        autocomplete="off"
        class="short"
        aria-invalid={isWrong ? 'true' : undefined}
        aria-describedby={isWrong ? `${field}-fault` : undefined}
      />
    </div>
  );
};
