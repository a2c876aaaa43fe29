import type { FC } from 'hono/jsx';
import { weighsParts } from '../../shared/plan/weighs-parts.ts';
import type { Words } from '../../shared/words.ts';
import { countyDay } from '../web/county-day.ts';
import { FaultList, FieldFault, type FieldFaultOf } from '../web/fault-list.tsx';
import { page } from '../web/page.tsx';
import type { Scene } from '../web/scene.ts';
import { Crumbs } from './crumbs.tsx';
import { type CardRound, pathOf } from './found.ts';
import { cardChannels, type Given, type orderFields, subjectChoices } from './order.ts';
import { phrases } from './phrases.ts';

const nothing: Given = { title: '', subjects: '', each: '', channel: '', stratum: '', expires: '' };

/** Asks what a batch shall be; again with what was given and its faults. */
export function orderPage(
  scene: Scene,
  of: CardRound,
  given: Given = nothing,
  faults: readonly FieldFaultOf[] = [],
): Response {
  const { say, link } = scene;
  const whole = of.audience.cards === 'all-units';
  const channels = cardChannels(of.audience);
  const strata = of.audience.strata ?? [];
  const field = { given, faults, scene };
  // Where the plan weighs a part, a card without one would count for nothing.
  const none = (part: 'channels' | 'strata') =>
    weighsParts(of.plan.tree, of.audience.id, part) ? phrases.choose : phrases.none;
  return page(
    scene,
    { title: phrases.newBatch, status: faults.length > 0 ? 422 : 200 },
    <>
      <Crumbs scene={scene} above={[of]} />
      <FaultList faults={faults} scene={scene} />
      <h1>{say(phrases.newBatch)}</h1>
      <p class="lead">{say(phrases.orderLead)}</p>
      <form method="post" action={link(`${pathOf(of)}/new`)}>
        <TextField name="title" label={phrases.title} hint={phrases.titleHint} {...field} />
        <ListField name="subjects" label={phrases.subjects} options={subjectChoices(of)} {...field} />
        <TextField name="each" label={whole ? phrases.eachWhole : phrases.each} number {...field} />
        {channels.length > 0 && (
          <ListField
            name="channel"
            label={phrases.channel}
            none={none('channels')}
            options={listed(channels)}
            {...field}
          />
        )}
        {strata.length > 0 && (
          <ListField name="stratum" label={phrases.stratum} none={none('strata')} options={listed(strata)} {...field} />
        )}
        <TextField name="expires" label={phrases.expires} day={countyDay(scene.house.now())} {...field} />
        <p class="actions">
          <button class="button" type="submit">
            {say(phrases.look)}
          </button>
          <a class="button quiet" href={link(pathOf(of))}>
            {say(phrases.back)}
          </a>
        </p>
      </form>
    </>,
  );
}

const listed = (parts: readonly { readonly id: string; readonly title: Words }[]) =>
  parts.map(({ id, title }) => ({ value: id, title }));

type Field = {
  readonly name: (typeof orderFields)[number];
  readonly label: Words;
  readonly given: Given;
  readonly faults: readonly FieldFaultOf[];
  readonly scene: Scene;
};

const faulty = ({ faults, name }: Field) => faults.some(({ field }) => field === name);

const TextField: FC<Field & { readonly hint?: Words; readonly number?: boolean; readonly day?: string }> = (field) => {
  const { name, label, given, faults, scene, hint, number, day } = field;
  const about = [...(hint ? [`${name}-hint`] : []), ...(faulty(field) ? [`${name}-fault`] : [])].join(' ');
  return (
    <div class={faulty(field) ? 'field faulty' : 'field'}>
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
        value={given[name]}
        type={day === undefined ? 'text' : 'date'}
        min={day}
        inputmode={number ? 'numeric' : undefined}
        autocomplete="off"
        aria-invalid={faulty(field) ? 'true' : undefined}
        aria-describedby={about || undefined}
      />
    </div>
  );
};

const ListField: FC<
  Field & { readonly options: readonly { readonly value: string; readonly title: Words }[]; readonly none?: Words }
> = (field) => {
  const { name, label, given, faults, scene, options, none } = field;
  return (
    <div class={faulty(field) ? 'field faulty' : 'field'}>
      <label for={name}>{scene.say(label)}</label>
      <FieldFault field={name} faults={faults} scene={scene} />
      <select
        id={name}
        name={name}
        aria-invalid={faulty(field) ? 'true' : undefined}
        aria-describedby={faulty(field) ? `${name}-fault` : undefined}
      >
        {options.length > 1 || none ? <option value="">{scene.say(none ?? phrases.choose)}</option> : null}
        {options.map(({ value, title }) => (
          <option value={value} selected={given[name] === value}>
            {scene.say(title)}
          </option>
        ))}
      </select>
    </div>
  );
};
