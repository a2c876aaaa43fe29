import type { FC } from 'hono/jsx';
import type { RankInterval } from '../../shared/statistics/ranks/intervals.ts';
import type { GroupSureness } from '../../shared/statistics/ranks/sureness.ts';
import type { Scene } from '../web/scene.ts';
import { percentText, placeText } from './amounts.ts';
import { groupAnchor } from './group-head.tsx';
import { phrases } from './phrases.ts';
import { ranksWords as words } from './ranks-words.ts';

/** Every unit of a group with its place, and the range it moves in by either kind of doubt. */
export const RanksTable: FC<{ readonly sure: GroupSureness; readonly scene: Scene }> = ({ sure, scene: { say } }) => {
  const { group, ballots, weights } = sure;
  const columns = [
    ...(ballots.kind === 'drawn'
      ? [{ range: words.rangeBallots, kept: words.keptBallots, intervals: ballots.intervals }]
      : []),
    ...(weights.kind === 'drawn'
      ? [{ range: words.rangeWeights, kept: words.keptWeights, intervals: weights.intervals }]
      : []),
  ];
  return (
    <table class="figures brief" aria-labelledby={groupAnchor(group.id)}>
      <thead>
        <tr>
          <th scope="col">{say(phrases.unit)}</th>
          <th scope="col" class="num">
            {say(phrases.place)}
          </th>
          {columns.map(({ range, kept }) => (
            <>
              <th scope="col" class="num">
                {say(range)}
              </th>
              <th scope="col" class="num spare">
                {say(kept)}
              </th>
            </>
          ))}
        </tr>
      </thead>
      <tbody>
        {group.units.map((unit, at) => (
          <tr>
            <th scope="row">{say(unit.title)}</th>
            <td class="num">
              <strong>{placeText(group.places[at])}</strong>
            </td>
            {columns.map(({ intervals }) => (
              <>
                <td class="num">{rangeText(intervals[at])}</td>
                <td class="num spare">{intervals[at]?.official ? percentText(intervals[at].kept) : '—'}</td>
              </>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/** `2–4`, or `3` where the place never moves; a dash where there is none. */
export function rangeText(interval: RankInterval | undefined): string {
  if (!interval || interval.best === undefined || interval.worst === undefined) return '—';
  const [best, worst] = [Math.round(interval.best), Math.round(interval.worst)];
  return best === worst ? String(best) : `${best}–${worst}`;
}
