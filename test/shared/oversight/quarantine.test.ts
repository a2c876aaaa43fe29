import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  acts,
  actsIn,
  isStanding,
  type Quarantine,
  setAsideBy,
  stateOf,
  takeStep,
} from '../../../shared/oversight/quarantine.ts';

const at = '2026-07-01T02:00:00.000Z';
const step = (act: (typeof acts)[number], by: string) => ({ act, by, reason: `${act}: ${by}`, at });
const proposed: Quarantine = { id: 'q1', set: { round: 'spring', batch: 'b1' }, steps: [step('propose', 'li')] };

/** Steps one after the other; a fault ends it. */
const taken = (...steps: readonly (readonly [(typeof acts)[number], string])[]) =>
  steps.reduce<ReturnType<typeof takeStep>>(
    (before, [act, by]) => ('code' in before ? before : takeStep(before, step(act, by))),
    proposed,
  );

test('what one proposes another confirms; nobody confirms his own', () => {
  expect(taken(['confirm', 'li'])).toEqual({ code: 'same-person' });
  expect(taken(['refuse', 'li'])).toEqual({ code: 'same-person' });
  const confirmed = taken(['confirm', 'wang']);
  expect('code' in confirmed ? confirmed : stateOf(confirmed)).toBe('confirmed');
  expect(setAsideBy(proposed)).toBeUndefined();
  expect('code' in confirmed ? confirmed : setAsideBy(confirmed)).toEqual({
    ...{ id: 'q1', set: { round: 'spring', batch: 'b1' }, reason: 'propose: li' },
    ...{ proposedBy: 'li', decidedBy: 'wang', decidedAt: at },
  });
});

test('it is lifted the same way, and stands until a second person lifts it', () => {
  expect(taken(['confirm', 'wang'], ['propose-lift', 'wang'], ['confirm-lift', 'wang'])).toEqual({
    code: 'same-person',
  });
  const waiting = taken(['confirm', 'wang'], ['propose-lift', 'wang']);
  expect('code' in waiting ? waiting : [stateOf(waiting), isStanding(waiting)]).toEqual(['lift-proposed', true]);
  const lifted = taken(['confirm', 'wang'], ['propose-lift', 'wang'], ['confirm-lift', 'li']);
  expect('code' in lifted ? lifted : [stateOf(lifted), isStanding(lifted)]).toEqual(['lifted', false]);
  // Kept after a refused lift, it stands by the words of those who set it aside.
  const kept = taken(['confirm', 'wang'], ['propose-lift', 'zhao'], ['refuse-lift', 'li']);
  expect('code' in kept ? kept : setAsideBy(kept)).toMatchObject({ proposedBy: 'li', decidedBy: 'wang' });
});

test('what was refused may be proposed anew, and nothing is done twice', () => {
  expect(taken(['refuse', 'wang'], ['confirm', 'zhao'])).toEqual({ code: 'not-now' });
  expect(taken(['confirm', 'wang'], ['confirm', 'zhao'])).toEqual({ code: 'not-now' });
  const again = taken(['refuse', 'wang'], ['propose', 'zhao'], ['confirm', 'li']);
  expect('code' in again ? again : setAsideBy(again)).toMatchObject({ proposedBy: 'zhao', decidedBy: 'li' });
});

test('whatever is tried by whomever, what is left out was decided by two different persons', () => {
  const tries = fc.array(fc.tuple(fc.constantFrom(...acts), fc.constantFrom('li', 'wang', 'zhao')), { maxLength: 12 });
  fc.assert(
    fc.property(tries, (steps) => {
      let now = proposed;
      for (const [act, by] of steps) {
        const after = takeStep(now, step(act, by));
        if ('code' in after) expect(after.code === 'not-now' || actsIn(stateOf(now)).includes(act)).toBe(true);
        else now = after;
      }
      const aside = setAsideBy(now);
      expect(aside !== undefined).toBe(isStanding(now));
      if (aside) expect(aside.proposedBy).not.toBe(aside.decidedBy);
    }),
  );
});
