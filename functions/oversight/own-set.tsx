import type { FC } from 'hono/jsx';
import { byCodeUnit } from '../../shared/canonical.ts';
import type { Unit } from '../../shared/cycle/cycle.ts';
import type { Ballot } from '../../shared/evidence/evidence.ts';
import type { Scene } from '../web/scene.ts';
import { decisionPhrases as phrases } from './decision-phrases.ts';
import type { Asked } from './found.ts';
import { phrases as words } from './phrases.ts';
import type { BatchTitles } from './set-words.ts';

/** A set of the office's own choosing: a complaint names ballots that nothing unusual points to. */
export const OwnSet: FC<{
  readonly asked: Asked;
  readonly units: readonly Unit[];
  readonly ballots: readonly Ballot[];
  readonly titles: BatchTitles;
  readonly scene: Scene;
}> = ({ asked: { cycle, round, audience }, units, ballots, titles, scene }) => {
  const { say, link } = scene;
  const batches = namesIn(ballots, ({ batch }) => batch);
  const days = namesIn(ballots, ({ day }) => day);
  const choices = [
    {
      ...{ field: 'batch', label: words.batch },
      options: batches.map((id) => ({ id, title: titles.get(`${round.id} ${id}`) ?? id })),
    },
    {
      ...{ field: 'channel', label: phrases.channel },
      options: (audience.channels ?? []).map(({ id, title }) => ({ id, title: say(title) })),
    },
    {
      ...{ field: 'subject', label: words.unit },
      options: audience.cards === 'all-units' ? [] : units.map(({ unit, title }) => ({ id: unit, title: say(title) })),
    },
    { field: 'day', label: phrases.day, options: days.map((id) => ({ id, title: id })) },
  ].filter(({ options }) => options.length > 0);
  return (
    <section class="no-print">
      <h2 id="own">{say(phrases.own)}</h2>
      <p>{say(phrases.ownHint)}</p>
      <form method="get" action={link(`/oversight/${cycle.id}/rounds/${round.id}/propose`)}>
        {choices.map(({ field, label, options }) => (
          <div class="field">
            <label for={`own-${field}`}>{say(label)}</label>
            <select id={`own-${field}`} name={field}>
              <option value="">{say(phrases.any)}</option>
              {options.map(({ id, title }) => (
                <option value={id}>{title}</option>
              ))}
            </select>
          </div>
        ))}
        <p class="actions">
          <button class="button quiet" type="submit">
            {say(phrases.next)}
          </button>
        </p>
      </form>
    </section>
  );
};

function namesIn(ballots: readonly Ballot[], of: (ballot: Ballot) => string | undefined): readonly string[] {
  return [...new Set(ballots.flatMap((ballot) => of(ballot) ?? []))].sort(byCodeUnit);
}
