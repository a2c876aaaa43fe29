import type { FC } from 'hono/jsx';
import type { Words } from '../../shared/words.ts';
import type { StoredPaperBatch } from '../store/paper.ts';
import { FaultList, FieldFault, type FieldFaultOf } from '../web/fault-list.tsx';
import { localDay } from '../web/local-time.ts';
import { page } from '../web/page.tsx';
import type { Scene } from '../web/scene.ts';
import { Crumbs } from './crumbs.tsx';
import { holds, mayType, type PaperRound, pathOf } from './found.ts';
import { filled, phrases } from './phrases.ts';

/** A batch as it was to be begun, right or wrong. */
export type Given = Readonly<Record<'title' | 'channel' | 'percent', string>>;

/** The rounds that have paper sheets. */
export function listPage(scene: Scene, rounds: readonly PaperRound[]): Response {
  const { say, link } = scene;
  return page(
    scene,
    { title: phrases.paper },
    <>
      <h1>{say(phrases.paper)}</h1>
      <p class="lead">{say(rounds.length === 0 ? phrases.noRounds : phrases.lead)}</p>
      {rounds.length === 0 && <p>{say(phrases.noRoundsNext)}</p>}
      <ul class="ways">
        {rounds.map((of) => (
          <li>
            <a href={link(pathOf(of))}>{say(of.round.title)}</a>
            <p>
              {say(of.cycle.title)}{' '}
              <span class={of.state === 'open' ? 'tag live' : 'tag'}>{say(phrases[of.state])}</span>
            </p>
          </li>
        ))}
      </ul>
    </>,
  );
}

/** The batches of a round, and a form to begin one. */
export function roundPage(
  scene: Scene,
  of: PaperRound,
  batches: readonly StoredPaperBatch[],
  given: Given = { title: '', channel: of.channels[0]?.id ?? '', percent: '10' },
  faults: readonly FieldFaultOf[] = [],
): Response {
  const { say } = scene;
  const typing = mayType(of.state) && holds(scene, 'office', 'third-party');
  return page(
    scene,
    { title: of.round.title, status: faults.length > 0 ? 422 : 200 },
    <>
      <Crumbs scene={scene} />
      <FaultList faults={faults} scene={scene} />
      <h1>{say(of.round.title)}</h1>
      <p class="lead">
        {say(of.cycle.title)} <span class={of.state === 'open' ? 'tag live' : 'tag'}>{say(phrases[of.state])}</span>
      </p>
      <p class={mayType(of.state) ? 'note' : 'note warn'}>
        {say(mayType(of.state) ? phrases.beforeClose : phrases.over)}
      </p>
      <h2>{say(phrases.batches)}</h2>
      {batches.length > 0 ? <Batches of={of} batches={batches} scene={scene} /> : typing && <p>{say(phrases.none)}</p>}
      {typing && <NewBatch {...{ of, given, faults, scene }} />}
    </>,
  );
}

const Batches: FC<{
  readonly of: PaperRound;
  readonly batches: readonly StoredPaperBatch[];
  readonly scene: Scene;
}> = ({ of, batches, scene: { say, link, language } }) => (
  <table class="figures stack">
    <thead>
      <tr>
        <th scope="col">{say(phrases.batch)}</th>
        <th scope="col" class="num">
          {say(phrases.entered)}
        </th>
        <th scope="col">{say(phrases.state)}</th>
      </tr>
    </thead>
    <tbody>
      {batches.map(({ batch, last }) => (
        <tr>
          <th scope="row">
            <a href={link(`${pathOf(of)}/${batch.id}`)}>{batch.title}</a>
            <span class="own-line muted small">
              {say(filled(phrases.by, { who: batch.madeBy, day: localDay(batch.madeAt, language) }))}
            </span>
          </th>
          <td class="num" data-label={say(phrases.entered)}>
            {last}
          </td>
          <td data-label={say(phrases.state)}>
            <span class={batch.state === 'cast' ? 'tag good' : 'tag live'}>{say(phrases[batch.state])}</span>
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);

type NewBatchOf = {
  readonly of: PaperRound;
  readonly given: Given;
  readonly faults: readonly FieldFaultOf[];
  readonly scene: Scene;
};

const NewBatch: FC<NewBatchOf> = ({ of, given, faults, scene }) => {
  const { say, link } = scene;
  return (
    <>
      <h2>{say(phrases.newBatch)}</h2>
      <form method="post" action={link(pathOf(of))}>
        <Text {...{ name: 'title', label: phrases.title, hint: phrases.titleHint, given, faults, scene }} />
        <div class={faults.some(({ field }) => field === 'channel') ? 'field faulty' : 'field'}>
          <label for="channel">{say(phrases.channel)}</label>
          <FieldFault field="channel" faults={faults} scene={scene} />
          <select id="channel" name="channel">
            {of.channels.map(({ id, title }) => (
              <option value={id} selected={id === given.channel}>
                {say(title)}
              </option>
            ))}
          </select>
        </div>
        <Text
          {...{ name: 'percent', label: phrases.percent, hint: phrases.percentHint, given, faults, scene }}
          numeric
        />
        <p class="actions">
          <button class="button" type="submit">
            {say(phrases.beginButton)}
          </button>
        </p>
      </form>
    </>
  );
};

const Text: FC<{
  readonly name: 'title' | 'percent';
  readonly label: Words;
  readonly hint: Words;
  readonly given: Given;
  readonly faults: readonly FieldFaultOf[];
  readonly numeric?: boolean;
  readonly scene: Scene;
}> = ({ name, label, hint, given, faults, numeric = false, scene }) => {
  const wrong = faults.some(({ field }) => field === name);
  return (
    <div class={wrong ? 'field faulty' : 'field'}>
      <label for={name}>{scene.say(label)}</label>
      <p class="hint" id={`${name}-hint`}>
        {scene.say(hint)}
      </p>
      <FieldFault field={name} faults={faults} scene={scene} />
      <input
        id={name}
        name={name}
        value={given[name].slice(0, 80)}
        autocomplete="off"
        inputmode={numeric ? 'numeric' : undefined}
        aria-invalid={wrong ? 'true' : undefined}
        aria-describedby={wrong ? `${name}-hint ${name}-fault` : `${name}-hint`}
      />
    </div>
  );
};
