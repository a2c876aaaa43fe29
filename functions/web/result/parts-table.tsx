import type { FC } from 'hono/jsx';
import type { NodeTrace, UnitResult } from '../../../shared/assess/result.ts';
import { equal, exact, rational, sum } from '../../../shared/number.ts';
import type { Words } from '../../../shared/words.ts';
import { columnPlaces } from '../cut-figure.ts';
import { Figure } from '../figure.tsx';
import type { Scene } from '../scene.ts';
import { phrases } from './phrases.ts';

type Part = NonNullable<NodeTrace['parts']>[number];
type Of = 'nominal' | 'used' | 'score' | 'added';

/** What the columns of a branch are called: percent of the branch, or points that are added as they are. */
export function columnWords({ shares }: Pick<NodeTrace, 'shares'>): Readonly<Record<Of, Words>> {
  if (shares !== 'fullPoints') return phrases;
  return {
    nominal: phrases.fullPoints,
    used: phrases.fullPointsUsed,
    score: phrases.score,
    added: phrases.addedPoints,
  };
}

/** Whether a branch adds its parts up; a geometric mean and pairwise comparison do not. */
export function addsUp({ parts = [] }: Pick<NodeTrace, 'parts'>): boolean {
  return parts.every(({ added }) => added !== null);
}

/** Where points are added as earned, score and contribution are one column. */
function columnsOf({ shares, parts = [] }: NodeTrace): readonly Of[] {
  const alike = parts.every(({ score, added }) => score === null || score === added);
  return shares === 'fullPoints' && alike ? ['nominal', 'used', 'added'] : ['nominal', 'used', 'score', 'added'];
}

/**
 * How one branch adds up for one unit: each child's score, weight and what it added, with the sums, so that anybody can
 * redo it with a pocket calculator. `base` is what the address of each child begins with, before
 * its id: a page of its own, or a place on the same page.
 */
export const PartsTable: FC<{
  readonly branch: NodeTrace;
  readonly unit: UnitResult;
  readonly base: string;
  readonly scene: Scene;
}> = ({ branch, unit, base, scene }) => {
  const { say, link } = scene;
  const parts = branch.parts ?? [];
  const columns = columnsOf(branch);
  const words = columnWords(branch);
  // Where they are one column, it is the score.
  const heads = columns.includes('score') ? words : { ...words, added: words.score };
  const adds = addsUp(branch);
  const total = (of: Of) => exact(sum(parts.map((part) => rational(part[of] ?? '0'))));
  const sumOf = (of: Of): string | null => (of === 'added' && (branch.score === null || !adds) ? null : total(of));
  const shownOf = (part: Part, of: Of) => (of === 'added' && part.score === null ? null : part[of]);
  const changed = branch.score !== null && (!adds || !equal(rational(branch.score), rational(total('added'))));
  const places = (of: Of) =>
    columnPlaces([
      ...parts.map((part) => part[of]),
      ...(of === 'score' ? [] : [sumOf(of)]),
      ...(of === 'added' ? [branch.score] : []),
    ]);
  const cell = (of: Of, value: string | null) => (
    <td class="num" data-label={say(heads[of])}>
      <span>
        <Figure exact={value} places={places(of)} scene={scene} />
      </span>
    </td>
  );
  const empty = <td class="num" />;
  return (
    <table class="figures stack">
      <thead>
        <tr>
          <th scope="col">{say(phrases.indicator)}</th>
          {columns.map((of) => (
            <th scope="col" class="num">
              {say(heads[of])}
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
                <a href={link(`${base}${part.child}`)}>{child ? say(child.title) : part.child}</a>
                {part.score === null && <span class="tag">{say(phrases.notCounted)}</span>}
              </th>
              {columns.map((of) => cell(of, shownOf(part, of)))}
            </tr>
          );
        })}
        <tr class="total">
          <th scope="row">{say(phrases.sum)}</th>
          {columns.map((of) => (of === 'score' ? empty : cell(of, sumOf(of))))}
        </tr>
        {changed && (
          <tr>
            <th scope="row">{say(adds ? phrases.after : phrases.combined)}</th>
            {columns.slice(1).map(() => empty)}
            {cell('added', branch.score)}
          </tr>
        )}
      </tbody>
    </table>
  );
};
