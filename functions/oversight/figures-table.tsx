import type { FC } from 'hono/jsx';
import type { Unit } from '../../shared/cycle/cycle.ts';
import type { Figure, UnitFigures } from '../../shared/oversight/figures.ts';
import type { Audience } from '../../shared/plan/schema.ts';
import type { Scene } from '../web/scene.ts';
import { Scroll } from '../web/scroll.tsx';
import { phrases } from './phrases.ts';

/** What was said of each unit, all together and by stratum, each mean with its margin. */
export const FiguresTable: FC<{
  readonly audience: Audience;
  readonly units: readonly Unit[];
  readonly figures: readonly UnitFigures[];
  /** Whether some of the ballots are set aside. */
  readonly aside: boolean;
  readonly scene: Scene;
}> = ({ audience: { strata = [] }, units, figures, aside, scene }) => {
  const { say } = scene;
  const of = new Map(figures.map((one) => [one.unit, one]));
  return (
    <section>
      <h2 id="figures">{say(phrases.figures)}</h2>
      <p>{say(phrases.figuresHint)}</p>
      {aside && <p class="muted small">{say(phrases.figuresAside)}</p>}
      <Scroll label={say(phrases.figures)} scene={scene}>
        <table class="figures stack" aria-labelledby="figures">
          <thead>
            <tr>
              <th scope="col">{say(phrases.unit)}</th>
              <th scope="col" class="num">
                {say(phrases.all)}
              </th>
              {strata.map(({ title }) => (
                <th scope="col" class="num">
                  {say(title)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {units.map(({ unit, title }) => (
              <tr>
                <th scope="row">{say(title)}</th>
                <td class="num" data-label={say(phrases.all)}>
                  <Mean of={of.get(unit)?.whole} scene={scene} />
                </td>
                {strata.map((stratum) => (
                  <td class="num" data-label={say(stratum.title)}>
                    <Mean of={of.get(unit)?.strata.get(stratum.id)} scene={scene} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  );
};

/** Nothing said and too little said look alike. */
const Mean: FC<{ readonly of: Figure | undefined; readonly scene: Scene }> = ({ of, scene: { say } }) =>
  of ? (
    <span>
      {of.mean.toFixed(1)} <small class="muted">± {of.margin.toFixed(1)}</small>
    </span>
  ) : (
    <span class="muted">{say(phrases.withheld)}</span>
  );
