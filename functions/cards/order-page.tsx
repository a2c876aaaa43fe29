import { weighsParts } from '../../shared/plan/weighs-parts.ts';
import { countyDay } from '../web/county-day.ts';
import { FaultList, type FieldFaultOf } from '../web/fault-list.tsx';
import { ListField, TextField } from '../web/field.tsx';
import { page } from '../web/page.tsx';
import type { Scene } from '../web/scene.ts';
import { Crumbs } from './crumbs.tsx';
import { type CardRound, pathOf } from './found.ts';
import { cardChannels, type Given, subjectChoices } from './order.ts';
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
  const field = { faults, scene };
  const choices = subjectChoices(of);
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
        <TextField name="title" value={given.title} label={phrases.title} hint={phrases.titleHint} {...field} />
        <ListField
          name="subjects"
          label={phrases.subjects}
          value={given.subjects}
          first={choices.length > 1 ? phrases.choose : undefined}
          options={choices.map(({ value, title }) => ({ id: value, title }))}
          {...field}
        />
        <TextField name="each" value={given.each} label={whole ? phrases.eachWhole : phrases.each} number {...field} />
        {channels.length > 0 && (
          <ListField
            name="channel"
            label={phrases.channel}
            value={given.channel}
            first={none('channels')}
            options={channels}
            {...field}
          />
        )}
        {strata.length > 0 && (
          <ListField
            name="stratum"
            label={phrases.stratum}
            value={given.stratum}
            first={none('strata')}
            options={strata}
            {...field}
          />
        )}
        <TextField
          name="expires"
          value={given.expires}
          label={phrases.expires}
          day={countyDay(scene.house.now())}
          {...field}
        />
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
