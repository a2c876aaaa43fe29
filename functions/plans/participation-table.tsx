import type { FC } from 'hono/jsx';
import type { Cycle } from '../../shared/cycle/cycle.ts';
import { fill } from '../../shared/words.ts';
import { type Participation, type Taken, totalOf } from '../store/participation.ts';
import type { Scene } from '../web/scene.ts';
import { Scroll } from '../web/scroll.tsx';
import { phrases } from './phrases.ts';

type Given = { readonly cycle: Cycle; readonly counted: readonly Participation[]; readonly scene: Scene };

/**
 * Who took part, each round as a whole. `recount` says that sealed rounds were counted anew; otherwise they show the
 * counts kept with their seals.
 */
export const ParticipationByRound: FC<Given & { readonly recount: boolean }> = ({ cycle, counted, recount, scene }) => {
  const { say, link } = scene;
  if (counted.length === 0) return <p>{say(phrases.participationNone)}</p>;
  const sealed = counted.some(({ provisional }) => !provisional);
  return (
    <>
      <p>
        {say(phrases.participationHint)} {counted.some(({ provisional }) => provisional) && say(phrases.provisional)}
      </p>
      {sealed && recount && <p role="status">{say(phrases.recounted)}</p>}
      {sealed && !recount && (
        <p>
          {say(phrases.keptCounts)}{' '}
          <a class="no-print" href={link(`/plans/${cycle.id}?count=again#participation`)}>
            {say(phrases.recount)}
          </a>
        </p>
      )}
      <RoundsTaken counted={counted} scene={scene} />
      {counted.map(
        ({ title, late = 0 }) =>
          late > 0 && <p class="note warn">{fill(say(phrases.late), { round: say(title), n: String(late) })}</p>,
      )}
    </>
  );
};

const RoundsTaken: FC<Omit<Given, 'cycle'>> = ({ counted, scene: { say } }) => (
  <table class="figures brief" aria-labelledby="participation">
    <thead>
      <tr>
        <th scope="col">{say(phrases.round)}</th>
        <th scope="col" class="num">
          {say(phrases.takenColumn)}
        </th>
        <th scope="col" class="num spare">
          {say(phrases.shareColumn)}
        </th>
      </tr>
    </thead>
    <tbody>
      {counted.map(({ title, provisional, taken }) => {
        const { got, of, per } = wholeOf(taken);
        return (
          <tr>
            <th scope="row">
              {say(title)} {provisional && <span class="tag">{say(phrases.tentative)}</span>}
            </th>
            <td class="num">
              {got} / {of} <small class="muted">{say(phrases[per])}</small>
            </td>
            <td class="num spare">{of > 0 ? percent(got, of) : '—'}</td>
          </tr>
        );
      })}
    </tbody>
  </table>
);

/** Who took part, by unit: of rounds whose cards rate one unit each, and nothing where there is none. */
export const ParticipationByUnit: FC<Given> = ({ cycle, counted, scene }) => {
  const { say } = scene;
  const rounds = counted.flatMap(({ title, provisional, taken }) =>
    taken.kind === 'units' ? [{ title, provisional, ballots: taken.ballots, cards: taken.cards }] : [],
  );
  if (rounds.length === 0) return null;
  return (
    <>
      <h2 id="by-unit">{say(phrases.byUnit)}</h2>
      <p>{say(phrases.byUnitHint)}</p>
      <Scroll label={say(phrases.byUnit)} scene={scene}>
        <table class="figures stack" aria-labelledby="by-unit">
          <thead>
            <tr>
              <th scope="col">{say(phrases.unit)}</th>
              {rounds.map(({ title, provisional }) => (
                <th scope="col" class="num">
                  {say(title)} {provisional && <span class="tag">{say(phrases.tentative)}</span>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {cycle.roster.map(({ unit, title }) => (
              <tr>
                <th scope="row">{say(title)}</th>
                {rounds.map((round) => (
                  <td class="num" data-label={say(round.title)}>
                    <Share got={round.ballots.get(unit)} of={round.cards.get(unit) ?? 0} />
                  </td>
                ))}
              </tr>
            ))}
            <tr class="total">
              <th scope="row">{say(phrases.sum)}</th>
              {rounds.map((round) => (
                <td class="num" data-label={say(round.title)}>
                  <Share got={totalOf(round.ballots)} of={totalOf(round.cards)} />
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </Scroll>
    </>
  );
};

/** `got` of `of`; a unit that is not asked about has neither. */
const Share: FC<{ readonly got: number | undefined; readonly of: number }> = ({ got, of }) => {
  if (got === undefined) return <>—</>;
  return (
    <span>
      {got} / {of}
      {of > 0 && <small class="muted"> {percent(got, of)}</small>}
    </span>
  );
};

/** Rounded down: what is not complete never reads 100%. */
const percent = (got: number, of: number) => `${Math.floor((got * 100) / of)}%`;

/** A round as a whole: ballots of cards, or seats that handed in. */
function wholeOf(taken: Taken): { readonly got: number; readonly of: number; readonly per: 'perCards' | 'perSeats' } {
  switch (taken.kind) {
    case 'units':
      return { got: totalOf(taken.ballots), of: totalOf(taken.cards), per: 'perCards' };
    case 'sheets':
      return { got: taken.ballots, of: taken.cards, per: 'perCards' };
    case 'seats':
      return { got: taken.handedIn, of: taken.seats, per: 'perSeats' };
  }
}
