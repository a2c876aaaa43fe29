import type { FC } from 'hono/jsx';
import type { Cycle } from '../../shared/cycle/cycle.ts';
import type { Plan } from '../../shared/plan/schema.ts';
import { fill } from '../../shared/words.ts';
import type { Scene } from '../web/scene.ts';
import { seatPhrases as phrases } from './seat-phrases.ts';
import { lateOf, type RoundSeats, type Seat } from './seats.ts';

/**
 * Who handed in and who is late, round by round: the late first, or (`lateOnly`) the late alone. There is no time of
 * handing in on it, which the office has no use for and which could lead from a seat to its ballot.
 */
export const SeatsTables: FC<{
  readonly cycle: Cycle;
  readonly plan: Plan;
  readonly rounds: readonly RoundSeats[];
  readonly lateOnly: boolean;
  readonly scene: Scene;
}> = ({ cycle, plan, rounds, lateOnly, scene }) => {
  const { say } = scene;
  return (
    <>
      <h2 id="seats">{say(phrases.seats)}</h2>
      <p>{say(phrases.seatsHint)}</p>
      {rounds.map((one) => (
        <OneRound cycle={cycle} plan={plan} of={one} lateOnly={lateOnly} scene={scene} />
      ))}
    </>
  );
};

const OneRound: FC<{
  readonly cycle: Cycle;
  readonly plan: Plan;
  readonly of: RoundSeats;
  readonly lateOnly: boolean;
  readonly scene: Scene;
}> = ({ cycle, plan, of: { round, state, seats }, lateOnly, scene }) => {
  const { say, link } = scene;
  const late = lateOf(seats);
  const shown = lateOnly ? late : seats;
  const heading = `seats-${round.id}`;
  const done = String(seats.length - late.length);
  const page = `/plans/${cycle.id}`;
  return (
    <section>
      <h3 id={heading}>{say(round.title)}</h3>
      <p>
        {fill(say(phrases.handedInOf), { done, all: String(seats.length) })}{' '}
        {late.length === 0 ? (
          <span class="tag good">{say(phrases.allIn)}</span>
        ) : (
          <span class="tag warn">{fill(say(phrases.lateCount), { n: String(late.length) })}</span>
        )}
        {state !== 'open' && ` ${say(phrases.noMore)}`}
      </p>
      {late.length > 0 && (
        <p>
          {fill(say(phrases.lateNames), { names: late.map(({ unit }) => say(unit.title)).join(say(phrases.between)) })}
        </p>
      )}
      {late.length > 0 && (
        <p class="actions">
          {(lateOnly || late.length < seats.length) && (
            <a href={link(lateOnly ? `${page}#${heading}` : `${page}?seats=late#${heading}`)}>
              {say(lateOnly ? phrases.showAll : phrases.showLate)}
              <span class="visually-hidden"> {say(round.title)}</span>
            </a>
          )}
          <a href={link(`${page}/rounds/${round.id}/late.csv`)}>
            {say(phrases.download)}
            <span class="visually-hidden"> {say(round.title)}</span>
          </a>
        </p>
      )}
      {shown.length > 0 && (
        <details open={lateOnly}>
          <summary>{say(phrases.oneByOne)}</summary>
          <table class="figures brief" aria-labelledby={heading}>
            <thead>
              <tr>
                <th scope="col">{say(phrases.seat)}</th>
                <th scope="col" class="spare">
                  {say(phrases.group)}
                </th>
                <th scope="col" class="num spare">
                  {say(phrases.subjects)}
                </th>
                <th scope="col">{say(phrases.state)}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((seat) => (
                <Row seat={seat} plan={plan} scene={scene} />
              ))}
            </tbody>
          </table>
        </details>
      )}
    </section>
  );
};

const Row: FC<{ readonly seat: Seat; readonly plan: Plan; readonly scene: Scene }> = ({
  seat,
  plan,
  scene: { say },
}) => {
  const group = plan.groups.find(({ id }) => id === seat.unit.group);
  return (
    <tr>
      <th scope="row">{say(seat.unit.title)}</th>
      <td class="spare">{group ? say(group.title) : seat.unit.group}</td>
      <td class="num spare">{seat.subjects}</td>
      <td>
        <span class={seat.handedIn ? 'tag good' : 'tag warn'}>
          {say(seat.handedIn ? phrases.handedIn : phrases.late)}
        </span>
      </td>
    </tr>
  );
};
