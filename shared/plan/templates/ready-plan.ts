import type { Cycle } from '../../cycle/cycle.ts';
import type { Evidence } from '../../evidence/evidence.ts';
import type { Words } from '../../words.ts';
import type { Plan } from '../schema.ts';

/**
 * Which part of a plan answers which words of the policy it was written for.
 *
 * `phrase` is verbatim. `at` are ids of the plan: nodes, adjustments, outcomes, audiences, groups or suppliers; empty
 * where no part of a plan can answer it, and then `how` says so.
 */
export type PhraseAnswer = { readonly phrase: string; readonly at: readonly string[]; readonly how: Words };

/** A roster and evidence a plan can be looked at with. Everything in it is invented. */
export type ExampleEvidence = { readonly cycle: Cycle; readonly evidence: Evidence };

/**
 * A plan that is complete as it stands, for an office to begin from. `id` is what forms and addresses call it; `policy`
 * names the document it was written for.
 */
export type ReadyPlan = {
  readonly id: string;
  readonly about: Words;
  readonly policy: Words;
  readonly plan: Plan;
  readonly answers: readonly PhraseAnswer[];
  readonly example: () => ExampleEvidence;
};
