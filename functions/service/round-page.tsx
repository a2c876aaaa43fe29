import type { FC } from 'hono/jsx';
import { type FollowUp, listFollowUps } from '../store/follow-up.ts';
import { countCases } from '../store/service-case.ts';
import { listPlaces, type RatedPlace } from '../store/service-place.ts';
import { countWithdrawn } from '../store/withdrawal.ts';
import { countyDay } from '../web/county-day.ts';
import type { Handler } from '../web/door.ts';
import { page } from '../web/page.tsx';
import { refusal } from '../web/refusal.tsx';
import type { Scene } from '../web/scene.ts';
import { Crumbs } from './crumbs.tsx';
import { type DeskRound, findDeskRound, isOffice, speaksFor } from './desk-found.ts';
import { deskPhrases as phrases } from './desk-phrases.ts';
import { dayWords } from './notice.tsx';
import { filled } from './phrases.ts';
import { reasonWords } from './reason-words.ts';

/** How a follow-up stands on a day. */
export function stateOf(one: FollowUp, today: string): 'gone' | 'done' | 'late' | 'overdue' | 'open' {
  if (one.withdrawnOn !== undefined) return 'gone';
  if (one.doneOn !== undefined) return one.doneOn <= one.deadline ? 'done' : 'late';
  return one.deadline < today ? 'overdue' : 'open';
}

/** The desk of one round: what is to be put right, and, for the office, how many ratings were taken back. */
export const roundPage: Handler = async (scene) => {
  const of = await findDeskRound(scene);
  if (!of) return refusal(scene, 'not-found');
  const { say, link, house } = scene;
  const { office, cycle } = of.place;
  const mine = new Set(of.units.map(({ unit }) => unit));
  const [all, places] = await Promise.all([
    listFollowUps(house.store, of.place),
    listPlaces(house.store, office, cycle),
  ]);
  const followUps = all.filter(({ unit }) => mine.has(unit));
  const keeps = isOffice(scene);
  const asks = of.state === 'open' && (keeps || of.units.some(({ unit }) => speaksFor(scene, unit)));
  const asked = keeps ? await countCases(house.store, of.place) : undefined;
  const withdrawn = keeps
    ? await Promise.all([...mine].map((unit) => countWithdrawn(house.store, of.place, unit)))
    : [];
  return page(
    scene,
    { title: of.round.title, wide: true },
    <>
      <Crumbs scene={scene} above={[]} />
      <h1>{say(of.round.title)}</h1>
      <p class="lead">
        {say(of.cycle.title)}{' '}
        <span class={of.state === 'open' ? 'tag live' : 'tag'}>
          {say(of.state === 'open' ? phrases.open : phrases.notOpen)}
        </span>
      </p>
      {scene.c.req.query('done') === 'recorded' && (
        <p class="note good" role="status">
          {say(phrases.recorded)}
        </p>
      )}
      <p class="actions">
        {asks && (
          <a class="button" href={link(`${of.path}/ask`)}>
            {say(phrases.ask)}
          </a>
        )}
        {keeps && (
          <a class="button quiet" href={link(`${of.path}/places`)}>
            {say(phrases.places)}
          </a>
        )}
      </p>
      <h2>{say(phrases.followUps)}</h2>
      <FollowUps followUps={followUps} places={places} of={of} scene={scene} />
      {asked && (
        <>
          <h2>{say(phrases.figures)}</h2>
          <p>{say(phrases.figuresLead)}</p>
          <table class="figures stack">
            <thead>
              <tr>
                <th scope="col">{say(phrases.unit)}</th>
                <th scope="col" class="num">
                  {say(phrases.asked)}
                </th>
                <th scope="col" class="num">
                  {say(phrases.withdrawn)}
                </th>
                <th scope="col" class="num">
                  {say(phrases.rate)}
                </th>
              </tr>
            </thead>
            <tbody>
              {of.units.map(({ unit, title }, at) => (
                <tr>
                  <th scope="row">{say(title)}</th>
                  <td class="num" data-label={say(phrases.asked)}>
                    {asked.get(unit) ?? 0}
                  </td>
                  <td class="num" data-label={say(phrases.withdrawn)}>
                    {withdrawn[at] ?? 0}
                  </td>
                  <td class="num" data-label={say(phrases.rate)}>
                    {share(withdrawn[at] ?? 0, asked.get(unit) ?? 0)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </>,
  );
};

/** A share in whole percent, for showing; a dash of nothing. */
const share = (part: number, whole: number) => (whole === 0 ? '–' : `${Math.round((100 * part) / whole)} %`);

const FollowUps: FC<{
  readonly followUps: readonly FollowUp[];
  readonly places: readonly RatedPlace[];
  readonly of: DeskRound;
  readonly scene: Scene;
}> = ({ followUps, places, of, scene }) => {
  const { say, link, house } = scene;
  if (followUps.length === 0) return <p>{say(phrases.noFollowUps)}</p>;
  const today = countyDay(house.now());
  const words = {
    ...{ gone: phrases.stateGone, done: phrases.stateDone, late: phrases.stateLate },
    ...{ overdue: phrases.stateOverdue, open: phrases.stateOpen },
  };
  const overdue = followUps.filter((one) => stateOf(one, today) === 'overdue').length;
  return (
    <>
      {overdue > 0 && <p class="note warn">{say(filled(phrases.overdue, { n: String(overdue) }))}</p>}
      <table class="figures stack">
        <thead>
          <tr>
            {(['unit', 'about', 'receivedOn', 'reason', 'deadline', 'state'] as const).map((head) => (
              <th scope="col">{say(phrases[head])}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {followUps.map((one) => {
            const state = stateOf(one, today);
            return (
              <tr>
                <th scope="row">
                  <a href={link(`${of.path}/follow-ups/${one.id}`)}>
                    {say(of.units.find(({ unit }) => unit === one.unit)?.title ?? phrases.unit)}
                  </a>
                </th>
                <td data-label={say(phrases.about)}>
                  {say(places.find(({ id }) => id === one.about)?.title ?? phrases.wholeUnit)}
                </td>
                <td data-label={say(phrases.receivedOn)}>{say(dayWords(one.receivedOn))}</td>
                <td data-label={say(phrases.reason)}>{say(reasonWords[one.reason])}</td>
                <td data-label={say(phrases.deadline)}>
                  {say(dayWords(one.deadline))} {!one.sure && <span class="small">{say(phrases.unsure)}</span>}
                </td>
                <td data-label={say(phrases.state)}>
                  <span class={state === 'overdue' ? 'tag warn' : state === 'done' ? 'tag good' : 'tag'}>
                    {say(words[state])}
                  </span>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p class="muted small">{say(phrases.calendar)}</p>
    </>
  );
};
