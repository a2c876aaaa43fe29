import { compare, rational, round } from '../number.ts';
import type { Node } from '../plan/schema.ts';
import type { Score } from '../rules/rule.ts';
import { num, step } from '../rules/say.ts';
import type { Step } from '../words.ts';

/** Cap, then rounding, where the node asks for them; each says what it changed, and nothing where it changed nothing. */
export function finish(score: Score, node: Node): { readonly score: Score; readonly steps: readonly Step[] } {
  if (!('value' in score)) return { score, steps: [] };
  const steps: Step[] = [];
  let value = score.value;
  if (node.cap !== undefined && compare(value, rational(node.cap)) > 0) {
    const after = rational(node.cap);
    steps.push(step('cap', { cap: num(after), before: num(value), after: num(after) }));
    value = after;
  }
  if (node.round) {
    const after = round(value, node.round);
    if (compare(after, value) !== 0) {
      steps.push(step('round', { places: num(node.round.places), before: num(value), after: num(after) }));
    }
    value = after;
  }
  return { score: { ...score, value }, steps };
}
