import type { FC } from 'hono/jsx';
import type { NodeTrace, UnitResult } from '../../../shared/assess/result.ts';
import type { Scene } from '../scene.ts';
import { sentencesOf } from '../sentence.ts';
import { phrases } from './phrases.ts';

/** The parts of a branch that had no evidence of their own, left out or stood in for. */
export function lackingOf(branch: NodeTrace, unit: UnitResult): readonly NodeTrace[] {
  return (branch.parts ?? []).flatMap(({ child }) => {
    const below = unit.nodes.find(({ path }) => path === `${branch.path}/${child}`);
    return below && (below.score === null || below.reading === null) ? [below] : [];
  });
}

/** Why a node has no evidence of its own: what its steps say, and that there is nothing where they say nothing. */
export function whyLacking({ lines }: Pick<NodeTrace, 'lines'>, say: Scene['say']): string {
  return sentencesOf(lines, say) || say(phrases.nothingSaid);
}

/** What was left out of a branch and why, one line a part; nothing where all parts have evidence. */
export const Lacking: FC<{ readonly branch: NodeTrace; readonly unit: UnitResult; readonly scene: Scene }> = ({
  branch,
  unit,
  scene: { say },
}) => {
  const lacking = lackingOf(branch, unit);
  if (lacking.length === 0) return null;
  return (
    <ul class="small">
      {lacking.map((node) => (
        <li>
          <strong>{say(node.title)}</strong>
          {say(phrases.colon)}
          {whyLacking(node, say)}
        </li>
      ))}
    </ul>
  );
};
