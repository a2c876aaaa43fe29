import type { FC } from 'hono/jsx';
import type { UnitResult } from '../../shared/assess/result.ts';
import {
  compare,
  divide,
  exact,
  hundred,
  multiply,
  type Rational,
  rational,
  subtract,
  zero,
} from '../../shared/number.ts';
import { nodesOf, type Plan } from '../../shared/plan/schema.ts';
import { nominalShares } from '../../shared/plan/share.ts';
import type { Words } from '../../shared/words.ts';
import { columnPlaces, Figure } from '../web/figure.tsx';
import type { Scene } from '../web/scene.ts';
import { phrases } from './phrases.ts';

/** What one indicator could add to the total, what it did, and what was lost, in points of the total by nominal weight. */
export type Loss = {
  readonly id: string;
  readonly title: Words;
  readonly could: Rational;
  readonly did: Rational;
  readonly lost: Rational;
};

/** The indicators a unit lost most at, the largest loss first; those without a score or a loss are left out. */
export function lossesOf(unit: UnitResult, plan: Plan, most: number): readonly Loss[] {
  const shares = nominalShares(plan, unit.group);
  const scale = rational(plan.scale.full);
  const fulls = new Map(
    [...nodesOf(plan.tree)].map(({ node, path }) => [path, node.fullPoints ?? node.fullPointsByGroup?.[unit.group]]),
  );
  return unit.nodes
    .flatMap(({ id, title, path, leaf, score }): readonly Loss[] => {
      const share = shares.get(path);
      if (!leaf || score === null || !share) return [];
      const could = divide(multiply(scale, share), hundred);
      const did = divide(multiply(could, rational(score)), rational(fulls.get(path) ?? plan.scale.full));
      const lost = subtract(could, did);
      return compare(lost, zero) > 0 ? [{ id, title, could, did, lost }] : [];
    })
    .sort((a, b) => compare(b.lost, a.lost))
    .slice(0, most);
}

/** The three largest losses, for whoever asks first of all where the points went. */
export const Losses: FC<{
  readonly unit: UnitResult;
  readonly plan: Plan;
  readonly base: string;
  readonly scene: Scene;
}> = ({ unit, plan, base, scene }) => {
  const { say, link } = scene;
  const losses = lossesOf(unit, plan, 3);
  if (losses.length === 0) return null;
  const columns = [
    { head: phrases.canEarn, of: (loss: Loss) => exact(loss.could) },
    { head: phrases.earned, of: (loss: Loss) => exact(loss.did) },
    { head: phrases.lost, of: (loss: Loss) => exact(loss.lost) },
  ];
  return (
    <section>
      <h2>{say(phrases.losses)}</h2>
      <p class="muted small">{say(phrases.lossesHint)}</p>
      <table class="figures stack">
        <thead>
          <tr>
            <th scope="col">{say(phrases.indicator)}</th>
            {columns.map(({ head }) => (
              <th scope="col" class="num">
                {say(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {losses.map((loss) => (
            <tr>
              <th scope="row">
                <a href={link(`${base}/${loss.id}`)}>{say(loss.title)}</a>
              </th>
              {columns.map(({ head, of }) => (
                <td class="num" data-label={say(head)}>
                  <span>
                    <Figure exact={of(loss)} places={columnPlaces(losses.map(of))} scene={scene} />
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
