import type { FC } from 'hono/jsx';
import type { Cycle } from '../../shared/cycle/cycle.ts';
import { fill } from '../../shared/words.ts';
import type { Scene } from '../web/scene.ts';
import { Scroll } from '../web/scroll.tsx';
import { type Participation, totalOf } from './participation.ts';
import { phrases } from './phrases.ts';

/** Ballots received and cards issued, a row a unit and a column a round. */
export const ParticipationTable: FC<{
  readonly cycle: Cycle;
  readonly counted: readonly Participation[];
  readonly scene: Scene;
}> = ({ cycle, counted, scene }) => {
  const { say } = scene;
  if (counted.length === 0) return <p>{say(phrases.participationNone)}</p>;
  return (
    <>
      <p>
        {say(phrases.participationHint)} {counted.some(({ provisional }) => provisional) && say(phrases.provisional)}
      </p>
      <Scroll label={say(phrases.participation)} scene={scene}>
        <table class="figures stack" aria-labelledby="participation">
          <thead>
            <tr>
              <th scope="col">{say(phrases.unit)}</th>
              {counted.map(({ title, provisional }) => (
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
                {counted.map((round) => (
                  <td class="num" data-label={say(round.title)}>
                    <Share got={round.ballots.get(unit)} of={round.cards && (round.cards.get(unit) ?? 0)} />
                  </td>
                ))}
              </tr>
            ))}
            <tr class="total">
              <th scope="row">{say(phrases.sum)}</th>
              {counted.map((round) => (
                <td class="num" data-label={say(round.title)}>
                  {/* A seat's ballot is counted at every unit it rates: their sum would count it many times. */}
                  {round.cards ? <Share got={totalOf(round.ballots)} of={totalOf(round.cards)} /> : '—'}
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </Scroll>
      {counted.map(
        ({ title, late }) =>
          late > 0 && <p class="note warn">{fill(say(phrases.late), { round: say(title), n: String(late) })}</p>,
      )}
    </>
  );
};

/** `got` of `of`, with the percentage rounded down: what is not complete never reads 100%. */
const Share: FC<{ readonly got: number | undefined; readonly of: number | undefined }> = ({ got, of }) => {
  if (got === undefined) return <>—</>;
  if (of === undefined) return <>{got}</>;
  return (
    <span>
      {got} / {of}
      {of > 0 && <small class="muted"> {Math.floor((got * 100) / of)}%</small>}
    </span>
  );
};
