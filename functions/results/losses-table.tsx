import type { FC } from 'hono/jsx';
import { exact } from '../../shared/number.ts';
import { columnPlaces } from '../web/cut-figure.ts';
import { Figure } from '../web/figure.tsx';
import type { Scene } from '../web/scene.ts';
import type { Loss } from './losses.ts';
import { phrases } from './phrases.ts';

/** The indicators that cost a unit most, in points of the total. Nothing where it lost nothing. */
export const LossesTable: FC<{ readonly losses: readonly Loss[]; readonly base: string; readonly scene: Scene }> = ({
  losses,
  base,
  scene,
}) => {
  const { say, link } = scene;
  if (losses.length === 0) return null;
  const columns = (['worth', 'got', 'lost'] as const).map((of) => ({
    of,
    places: columnPlaces(losses.map((loss) => exact(loss[of]))),
  }));
  return (
    <section>
      <h2>{say(phrases.losses)}</h2>
      <p>{say(phrases.lossesHint)}</p>
      <table class="figures stack">
        <thead>
          <tr>
            <th scope="col">{say(phrases.indicator)}</th>
            {columns.map(({ of }) => (
              <th scope="col" class="num">
                {say(phrases[of])}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {losses.map((loss) => (
            <tr>
              <th scope="row">
                <a href={link(`${base}/${loss.node.id}`)}>{say(loss.node.title)}</a>
              </th>
              {columns.map(({ of, places }) => (
                <td class="num" data-label={say(phrases[of])}>
                  <span>
                    <Figure exact={exact(loss[of])} places={places} scene={scene} />
                  </span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};
