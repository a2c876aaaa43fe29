import type { FC } from 'hono/jsx';
import type { GroupBasis } from '../../shared/statistics/basis.ts';
import type { Scene } from '../web/scene.ts';
import { Scroll } from '../web/scroll.tsx';
import type { Judged } from './alternatives-page.tsx';
import { alternativesWords as words } from './alternatives-words.ts';
import { placeText } from './amounts.ts';
import { phrases } from './phrases.ts';
import { alternativeTitle } from './report/alternative-words.ts';

/** The places of a group's units under every alternative that was judged, beside those by the plan. */
export const PlacesTable: FC<{
  readonly group: GroupBasis;
  readonly tried: readonly Judged[];
  readonly scene: Scene;
}> = ({ group, tried, scene }) => {
  const { say } = scene;
  const columns = tried.map((one) => ({
    title: say(alternativeTitle(one)),
    places: one.shifts.find((shift) => shift.group === group.id)?.places,
  }));
  return (
    <Scroll label={say(group.title)} scene={scene}>
      <table class="figures">
        <caption>{say(group.title)}</caption>
        <thead>
          <tr>
            <th scope="col">{say(phrases.unit)}</th>
            <th scope="col" class="num">
              {say(words.plan)}
            </th>
            {columns.map(({ title }) => (
              <th scope="col" class="num">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {group.units.map((unit, at) => (
            <tr>
              <th scope="row">{say(unit.title)}</th>
              <td class="num">{placeText(group.places[at])}</td>
              {columns.map(({ places }) => {
                const place = places?.[at];
                return (
                  <td class="num">
                    {place === group.places[at] ? placeText(place) : <strong>{placeText(place)}</strong>}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
};
