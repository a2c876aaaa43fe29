import type { FC } from 'hono/jsx';
import type { Cycle } from '../../shared/cycle/cycle.ts';
import { type Shown, shownCount, shownTurnout, type Turnout } from '../../shared/secrecy/turnout.ts';
import { fill } from '../../shared/words.ts';
import { type Participation, totalOf } from '../store/participation.ts';
import type { Scene } from '../web/scene.ts';
import { Scroll } from '../web/scroll.tsx';
import { countNote, countWords } from '../web/shown-count.ts';
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

const RoundsTaken: FC<Omit<Given, 'cycle'>> = ({ counted, scene, scene: { say } }) => (
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
      {counted.map((one) => {
        const { title, provisional } = one;
        const { got, of, per } = wholeOf(one);
        return (
          <tr>
            <th scope="row">
              {say(title)} {provisional && <span class="tag">{say(phrases.tentative)}</span>}
            </th>
            <td class="num">
              {say(countWords(got))} / {of} <small class="muted">{say(phrases[per])}</small>
              <Besides n={openOf(one)?.total} scene={scene} />
            </td>
            <td class="num spare">{of > 0 && typeof got === 'number' ? percent(got, of) : '—'}</td>
          </tr>
        );
      })}
    </tbody>
  </table>
);

/** Who took part, by unit: of rounds whose cards rate one unit each, and nothing where there is none. */
export const ParticipationByUnit: FC<Given> = ({ cycle, counted, scene }) => {
  const { say } = scene;
  const rounds = counted.flatMap((one) => {
    const { title, provisional, taken } = one;
    if (taken.kind !== 'units') return [];
    return [{ title, provisional, ...shownTurnout(taken.ballots, provisional), cards: taken.cards, open: openOf(one) }];
  });
  if (rounds.length === 0) return null;
  return (
    <>
      <h2 id="by-unit">{say(phrases.byUnit)}</h2>
      <p>
        {say(phrases.byUnitHint)} {say(countNote)}
      </p>
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
                    <Share got={round.units.get(unit)} of={round.cards.get(unit) ?? 0} scene={scene} />
                    <Besides n={round.open?.units.get(unit)} scene={scene} />
                  </td>
                ))}
              </tr>
            ))}
            <tr class="total">
              <th scope="row">{say(phrases.sum)}</th>
              {rounds.map((round) => (
                <td class="num" data-label={say(round.title)}>
                  <Share got={round.total} of={totalOf(round.cards)} scene={scene} />
                  <Besides n={round.open?.total} scene={scene} />
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
const Share: FC<{ readonly got: Shown | undefined; readonly of: number; readonly scene: Scene }> = (given) => {
  const { got, of, scene } = given;
  if (got === undefined) return <>—</>;
  return (
    <span>
      {scene.say(countWords(got))} / {of}
      {of > 0 && typeof got === 'number' && <small class="muted"> {percent(got, of)}</small>}
    </span>
  );
};

/** What came by a channel open to anybody: beside the others and never among them. */
const Besides: FC<{ readonly n: Shown | undefined; readonly scene: Scene }> = ({ n, scene: { say } }) =>
  n === undefined ? null : (
    <small class="muted own-line">{fill(say(phrases.openBesides), { n: say(countWords(n)) })}</small>
  );

function openOf({ taken, provisional }: Participation): Turnout | undefined {
  return taken.kind === 'units' && taken.open ? shownTurnout(taken.open, provisional) : undefined;
}

/** Rounded down: what is not complete never reads 100%. */
const percent = (got: number, of: number) => `${Math.floor((got * 100) / of)}%`;

type Whole = { readonly got: Shown; readonly of: number; readonly per: 'perCards' | 'perSeats' };

/** A round as a whole: ballots of cards, as far as it may be said, or seats that handed in. */
function wholeOf({ taken, provisional }: Participation): Whole {
  switch (taken.kind) {
    case 'units':
      return { got: shownTurnout(taken.ballots, provisional).total, of: totalOf(taken.cards), per: 'perCards' };
    case 'sheets':
      return { got: shownCount(taken.ballots, provisional), of: taken.cards, per: 'perCards' };
    case 'seats':
      return { got: taken.handedIn, of: taken.seats, per: 'perSeats' };
  }
}
