import type { FC } from 'hono/jsx';
import type { StandingRow } from '../../shared/assess/result.ts';
import { compare, decimals, exact, hundred, rational, round, zero } from '../../shared/number.ts';
import { fill } from '../../shared/words.ts';
import type { Scene } from '../web/scene.ts';
import { type GroupMoves, type Move, rise } from './simulate-moves.ts';
import type { Simulation } from './simulate-run.ts';
import { simulateWords as words } from './simulate-words.ts';

/** One group of the simulated standing beside the official one: scores, places, and what else follows. */
export const GroupTable: FC<{ readonly group: GroupMoves; readonly simulation: Simulation; readonly scene: Scene }> = (
  given,
) => {
  const { group, simulation, scene } = given;
  const { say, language } = scene;
  const beside = simulation.official !== undefined || simulation.example !== undefined;
  // A column of places and words such as grades; what is a number already stands in the column of places.
  const outcomes = simulation.result.outcomes.filter(({ id }) =>
    group.moves.some(({ row }) => row.outcomes[id] && !/^\d+(\.\d+)?$/.test(row.outcomes[id].value.zh)),
  );
  return (
    <section>
      <h2 id={`group-${group.id}`}>
        {say(group.title)} {!group.ranked && <span class="tag">{say(words.unranked)}</span>}
      </h2>
      <table class="figures brief even" aria-labelledby={`group-${group.id}`}>
        <thead>
          <tr>
            <th scope="col">{say(words.unit)}</th>
            {beside && (
              <th scope="col" class="num spare">
                {say(simulation.example ? words.readyScore : words.officialScore)}
              </th>
            )}
            <th scope="col" class="num">
              {say(beside ? words.scoreAndChange : words.score)}
            </th>
            {group.ranked && (
              <th scope="col" class="num">
                {say(beside ? words.placeBoth : words.place)}
              </th>
            )}
            {outcomes.map(({ title }) => (
              <th scope="col" class="spare">
                {say(title)}
              </th>
            ))}
            <th scope="col" class="num spare">
              {say(words.covered)}
            </th>
          </tr>
        </thead>
        <tbody>
          {group.moves.map((move) => (
            <tr>
              <th scope="row">{say(move.title)}</th>
              {beside && <td class="num spare">{move.before?.published ?? '—'}</td>}
              <td class="num">
                <strong>{move.row.published ?? say(words.noScore)}</strong>
                {beside && (
                  <>
                    <br />
                    <span class="small muted">{signed(move.change, simulation.plan.scale.publish.places)}</span>
                  </>
                )}
              </td>
              {group.ranked && (
                <td class="num">
                  <Places move={move} beside={beside} scene={scene} />
                </td>
              )}
              {outcomes.map(({ id }) => (
                <td class="spare">
                  <OutcomeChange id={id} row={move.row} before={move.before} scene={scene} />
                </td>
              ))}
              <td class="num spare">
                <Covered of={move.row.covered} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {group.gone.length > 0 && (
        <p>
          {fill(say(words.goneUnits), {
            units: group.gone.map(({ title }) => say(title)).join(language === 'zh' ? '、' : ', '),
          })}
        </p>
      )}
    </section>
  );
};

const Places: FC<{ readonly move: Move; readonly beside: boolean; readonly scene: Scene }> = ({
  move,
  beside,
  scene,
}) => {
  const { say } = scene;
  if (!beside) return <>{move.place ?? '—'}</>;
  const by = rise(move);
  const tag = by === undefined ? undefined : by > 0 ? words.rises : by < 0 ? words.falls : undefined;
  return (
    <span>
      {move.placeBefore ?? '—'} → {move.place ?? '—'}
      {tag && (
        <>
          <wbr />{' '}
          <span class={by !== undefined && by > 0 ? 'tag good' : 'tag warn'}>
            {fill(say(tag), { n: String(Math.abs(by ?? 0)) })}
          </span>
        </>
      )}
    </span>
  );
};

const OutcomeChange: FC<{
  readonly id: string;
  readonly row: StandingRow;
  readonly before: StandingRow | undefined;
  readonly scene: Scene;
}> = ({ id, row, before, scene: { say } }) => {
  const [was, is] = [before?.outcomes[id], row.outcomes[id]];
  if (!is) return <>—</>;
  if (!was || was.value.zh === is.value.zh) return <>{say(is.value)}</>;
  return (
    <span>
      {say(was.value)} → <strong>{say(is.value)}</strong>
    </span>
  );
};

const Covered: FC<{ readonly of: string }> = ({ of }) => {
  const covered = rational(of);
  const text = `${exact(round(covered, { places: 2, mode: 'down' }))}%`;
  return <span class={compare(covered, hundred) < 0 ? 'tag warn' : undefined}>{text}</span>;
};

/** A difference with its sign, `+1.25`; a dash where there is none to tell. */
function signed(change: string | undefined, places: number): string {
  if (change === undefined) return '—';
  const value = rational(change);
  return `${compare(value, zero) > 0 ? '+' : ''}${decimals(value, places)}`;
}
