import * as z from 'zod';
import { BallotSet, type SetAside } from '../evidence/set-aside.ts';
import { Id } from '../plan/schema.ts';

/** What is done about a set of ballots. Whoever proposed something never decides it. */
export const acts = ['propose', 'confirm', 'refuse', 'propose-lift', 'confirm-lift', 'refuse-lift'] as const;

/** One thing somebody did, and why. */
export const Step = z.strictObject({
  act: z.enum(acts),
  by: z.string().min(1).max(80),
  reason: z.string().min(1).max(500),
  at: z.iso.datetime(),
});
export type Step = z.output<typeof Step>;

/** A set of ballots with everything that was done about it, in order; the state follows from the last step. */
export const Quarantine = z.strictObject({ id: Id, set: BallotSet, steps: z.array(Step).min(1) });
export type Quarantine = z.output<typeof Quarantine>;

/** `proposed`: waits for a second person. `confirmed`: left out. `lift-proposed`: left out still, waits again. */
export type QuarantineState = 'proposed' | 'confirmed' | 'refused' | 'lift-proposed' | 'lifted';

/** Why a step is not taken: the second person is the first one, or somebody else was faster. */
export type StepFault = { readonly code: 'same-person' | 'not-now' };

/** Where a quarantine stands. */
export function stateOf({ steps }: Pick<Quarantine, 'steps'>): QuarantineState {
  const last = steps.at(-1)?.act;
  switch (last) {
    case undefined:
    case 'propose':
      return 'proposed';
    case 'confirm':
    case 'refuse-lift':
      return 'confirmed';
    case 'refuse':
      return 'refused';
    case 'propose-lift':
      return 'lift-proposed';
    case 'confirm-lift':
      return 'lifted';
    default:
      return last satisfies never;
  }
}

/** Whether its ballots are left out of the judgement: from the second person's yes until a second person lifts it. */
export function isStanding(quarantine: Pick<Quarantine, 'steps'>): boolean {
  const state = stateOf(quarantine);
  return state === 'confirmed' || state === 'lift-proposed';
}

/** Which acts a state allows. */
export function actsIn(state: QuarantineState | undefined): readonly Step['act'][] {
  switch (state) {
    case undefined:
    case 'refused':
    case 'lifted':
      return ['propose'];
    case 'proposed':
      return ['confirm', 'refuse'];
    case 'confirmed':
      return ['propose-lift'];
    case 'lift-proposed':
      return ['confirm-lift', 'refuse-lift'];
    default:
      return state satisfies never;
  }
}

/** Takes one step, or says why not. The one who proposed, and nobody else, is barred from deciding. */
export function takeStep(before: Quarantine, step: Step): Quarantine | StepFault {
  if (!actsIn(stateOf(before)).includes(step.act)) return { code: 'not-now' };
  const decides = step.act !== 'propose' && step.act !== 'propose-lift';
  if (decides && before.steps.at(-1)?.by === step.by) return { code: 'same-person' };
  return { ...before, steps: [...before.steps, step] };
}

/** What the evidence says of a quarantine that stands: why and by whom its ballots are left out; undefined of any other. */
export function setAsideBy(quarantine: Quarantine): SetAside | undefined {
  if (!isStanding(quarantine)) return undefined;
  const { id, set, steps } = quarantine;
  const at = steps.findLastIndex(({ act }) => act === 'confirm');
  const [proposed, confirmed] = [steps[at - 1], steps[at]];
  if (!proposed || !confirmed) throw new Error(`quarantine ${id} stands without a second person`);
  return {
    id,
    set,
    reason: proposed.reason,
    proposedBy: proposed.by,
    decidedBy: confirmed.by,
    decidedAt: confirmed.at,
  };
}
