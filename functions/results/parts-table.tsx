import type { FC } from 'hono/jsx';
import type { NodeTrace, UnitResult } from '../../shared/assess/result.ts';
import { equal, exact, rational, sum } from '../../shared/number.ts';
import type { Words } from '../../shared/words.ts';
import { columnPlaces, Figure } from '../web/figure.tsx';
import type { Scene } from '../web/scene.ts';
import { phrases } from './phrases.ts';

const shareHeads = { nominal: phrases.nominal, used: phrases.used, score: phrases.score, added: phrases.added };
const pointHeads = {
  nominal: phrases.nominalPoints,
  used: phrases.usedPoints,
  score: phrases.score,
  added: phrases.added,
};

/** How the rows of a branch's table become its score: as shares of a hundred, as points that add up, or otherwise. */
export function howHint({ shares, parts = [] }: NodeTrace): Words {
  if (parts.some(({ score, added }) => score !== null && added === null)) return phrases.howHintOther;
  return shares === 'fullPoints' ? phrases.howHintPoints : phrases.howHint;
}

/**
 * How one branch adds up for one unit: each child's score, weight and what it added, with the sums, so that anybody can
 * redo it with a pocket calculator. `base` is the path of the unit's pages.
 */
export const PartsTable: FC<{
  readonly branch: NodeTrace;
  readonly unit: UnitResult;
  readonly base: string;
  readonly scene: Scene;
}> = ({ branch, unit, base, scene }) => {
  const { say, link } = scene;
  const parts = branch.parts ?? [];
  const points = branch.shares === 'fullPoints';
  const head = points ? pointHeads : shareHeads;
  // A geometric mean or a comparison by pairs adds nothing up.
  const adds = parts.every(({ score, added }) => score === null || added !== null);
  const total = (of: 'nominal' | 'used' | 'added') => exact(sum(parts.map((part) => rational(part[of] ?? '0'))));
  const sums = { nominal: total('nominal'), used: total('used'), added: total('added') };
  const places = {
    nominal: columnPlaces([...parts.map(({ nominal }) => nominal), sums.nominal]),
    used: columnPlaces([...parts.map(({ used }) => used), sums.used]),
    score: columnPlaces(parts.map(({ score }) => score)),
    added: columnPlaces([...parts.map(({ added }) => added ?? '0'), sums.added, branch.score]),
  };
  const changed = adds && branch.score !== null && !equal(rational(branch.score), rational(sums.added));
  const cell = (of: keyof typeof places, value: string | null) => (
    <td class="num" data-label={say(head[of])}>
      <span>
        <Figure exact={value} places={places[of]} scene={scene} />
      </span>
    </td>
  );
  const empty = <td class="num" />;
  return (
    <table class="figures stack">
      <thead>
        <tr>
          <th scope="col">{say(phrases.indicator)}</th>
          {(['nominal', 'used', 'score', 'added'] as const).map((of) => (
            <th scope="col" class="num">
              {say(head[of])}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {parts.map((part) => {
          const child = unit.nodes.find(({ path }) => path === `${branch.path}/${part.child}`);
          return (
            <tr>
              <th scope="row">
                <a href={link(`${base}/${part.child}`)}>{child ? say(child.title) : part.child}</a>
              </th>
              {cell('nominal', part.nominal)}
              {cell('used', part.used)}
              {cell('score', part.score)}
              {cell('added', part.score === null ? null : part.added)}
            </tr>
          );
        })}
        <tr class="total">
          <th scope="row">{say(phrases.sum)}</th>
          {cell('nominal', sums.nominal)}
          {cell('used', sums.used)}
          {empty}
          {cell('added', branch.score === null || !adds ? null : sums.added)}
        </tr>
        {changed && (
          <tr>
            <th scope="row">{say(phrases.after)}</th>
            {empty}
            {empty}
            {empty}
            {cell('added', branch.score)}
          </tr>
        )}
      </tbody>
    </table>
  );
};
