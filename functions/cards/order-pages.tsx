import type { FC } from 'hono/jsx';
import type { Words } from '../../shared/words.ts';
import { countyDay } from '../web/county-day.ts';
import { FaultList, FieldFault, type FieldFaultOf } from '../web/fault-list.tsx';
import { page } from '../web/page.tsx';
import type { Reason } from '../web/reason.ts';
import { ReasonField } from '../web/reason-field.tsx';
import type { Scene } from '../web/scene.ts';
import { Crumbs } from './crumbs.tsx';
import { type CardRound, pathOf } from './found.ts';
import { cardChannels, type Given, type Order, orderFields, subjectChoices } from './order.ts';
import { filled, phrases } from './phrases.ts';
import { cardsOnPage } from './printed-cards.ts';

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
          <ListField name="channel" label={phrases.channel} none={phrases.none} options={listed(channels)} {...field} />
        )}
        {strata.length > 0 && (
          <ListField name="stratum" label={phrases.stratum} none={phrases.none} options={listed(strata)} {...field} />
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

/** Shows the order once more, with what follows; the press of the button makes it. */
export function confirmPage(
  scene: Scene,
  of: CardRound,
  asked: { readonly id: string; readonly given: Given; readonly order: Order; readonly reason?: Reason },
): Response {
  const { say, link } = scene;
  const { id, given, order, reason } = asked;
  const cards = order.subjects.length * order.each;
  const units = subjectChoices(of).find(({ value }) => value === given.subjects)?.title ?? phrases.subjects;
  const faults = reason?.faults ?? [];
  const hidden = (
    <>
      {orderFields.map((name) => (
        <input type="hidden" name={name} value={given[name]} />
      ))}
    </>
  );
  return page(
    scene,
    { title: phrases.confirmTitle, status: faults.length > 0 ? 422 : 200 },
    <>
      <Crumbs scene={scene} above={[of]} />
      <FaultList faults={faults} scene={scene} />
      <h1>{say(phrases.confirmTitle)}</h1>
      <p class="lead">{order.title}</p>
      <p>{say(filled(phrases.confirmLead, { cards, units, pages: Math.ceil(cards / cardsOnPage) }))}</p>
      <ol class="steps">
        <li>{say(phrases.confirmStep1)}</li>
        <li>{say(phrases.confirmStep2)}</li>
        <li>{say(phrases.confirmStep3)}</li>
      </ol>
      <form method="post" action={link(`${pathOf(of)}/make`)}>
        <input type="hidden" name="batch" value={id} />
        {hidden}
        <ReasonField given={reason} scene={scene} />
        <p class="actions">
          <button class="button" type="submit">
            {say(phrases.make)}
          </button>
          <a class="button quiet" href={link(pathOf(of))}>
            {say(phrases.backToCards)}
          </a>
        </p>
      </form>
    </>,
  );
}

/** A page that tells one thing and leads back to the cards. */
export function noticePage(
  scene: Scene,
  of: CardRound,
  { title, words, status }: { readonly title: Words; readonly words: Words; readonly status: number },
): Response {
  const { say, link } = scene;
  return page(
    scene,
    { title, status },
    <>
      <Crumbs scene={scene} above={[of]} />
      <h1>{say(title)}</h1>
      <p class="note">{say(words)}</p>
      <p class="actions">
        <a class="button" href={link(pathOf(of))}>
          {say(phrases.backToCards)}
        </a>
      </p>
    </>,
  );
}
