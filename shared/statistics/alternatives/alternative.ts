import type { Plan } from '../../plan/schema.ts';
import type { Words } from '../../words.ts';

/** A node an alternative could not be applied to, and why. */
export type SkippedNode = {
  readonly path: string;
  readonly title: Words;
  readonly why: 'points-not-weights' | 'already-so' | 'one-child';
};

/**
 * The plan with one choice made otherwise. `kind` finds the words; `part` is what is left out or let in.
 *
 * `applied` are the paths of nodes that were changed; with none of them there is nothing to try, and `skipped` says why.
 */
export type AlteredPlan = {
  readonly id: string;
  readonly kind: string;
  readonly part?: Words;
  readonly plan: Plan;
  readonly applied: readonly string[];
  readonly skipped: readonly SkippedNode[];
};
