import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sha256 } from '../../../functions/store/digest.ts';
import { judgeFiles } from '../../../infra/cli/judge-files.ts';
import { assess } from '../../../shared/assess/assess.ts';
import type { Result } from '../../../shared/assess/result.ts';
import { canonical } from '../../../shared/canonical.ts';
import { checkEvidence } from '../../../shared/evidence/check.ts';
import type { Ballot, Evidence } from '../../../shared/evidence/evidence.ts';
import { fitEvidence } from '../../../shared/evidence/fit.ts';
import { sealOf } from '../../../shared/evidence/seal.ts';
import { type BallotSet, isMeant } from '../../../shared/evidence/set-aside.ts';
import { smallCycle, smallEvidence, smallPlan } from '../../fixtures/small-county.ts';

/** The small county's public ballots, every second of a batch. */
const ballots: Ballot[] = smallEvidence.ballots.map((ballot, at) =>
  ballot.audience === 'citizens' && at % 2 === 0 ? { ...ballot, batch: 'even', day: '2026-06-05' } : ballot,
);
const [first] = ballots;
if (!first) throw new Error('the small county has no ballots');
const decision = (id: string, set: BallotSet) => ({
  ...{ id, set, reason: '有人教怎么答', proposedBy: 'li', decidedBy: 'wang' },
  decidedAt: '2026-07-01T02:00:00.000Z',
});
const round = first.round;
const evidence: Evidence = { ...smallEvidence, ballots };
const aside: Evidence = { ...evidence, setAside: [decision('q1', { round, batch: 'even' })] };
const judged = (given: Evidence) => assess(smallPlan, smallCycle, given, sha256);
const numbersOf = ({ groups, units }: Result) => canonical({ groups, units });

test('what is set aside counts for nothing: the numbers are those of the evidence without it', () => {
  const rest = ballots.filter(({ batch }) => batch !== 'even');
  expect(numbersOf(judged(aside))).toBe(numbersOf(judged({ ...evidence, ballots: rest })));
  expect(numbersOf(judged(aside))).not.toBe(numbersOf(judged(evidence)));
});

test('the result names how many, why, by whom and their digest, and the seals stay those of all ballots', () => {
  const even = ballots.filter(({ batch }) => batch === 'even');
  expect(judged(aside).evidence.setAside).toEqual([
    { ...decision('q1', { round, batch: 'even' }), count: even.length, digest: sealOf(even, sha256).digest },
  ]);
  expect(judged(aside).evidence.rounds).toEqual(judged(evidence).evidence.rounds);
  expect(judged(aside).evidence.digest).not.toBe(judged(evidence).evidence.digest);
  // Where nothing is set aside the bytes are what they always were.
  expect(canonical(judged({ ...evidence, setAside: [] }))).toBe(canonical(judged(evidence)));
});

test('a ballot that two decisions mean is counted once, whatever order they come in', () => {
  const both = [
    decision('q2', { round, batch: 'even' }),
    decision('q1', { round, batch: 'even', days: ['2026-06-05'] }),
  ];
  const counts = (setAside: Evidence['setAside']) =>
    judged({ ...evidence, setAside }).evidence.setAside?.map(({ id, count }) => [id, count]);
  const n = ballots.filter(({ batch }) => batch === 'even').length;
  expect(counts(both)).toEqual([
    ['q1', n],
    ['q2', 0],
  ]);
  const whole = canonical(judged({ ...evidence, setAside: both }));
  const shuffled = fc.shuffledSubarray(ballots, { minLength: ballots.length });
  fc.assert(
    fc.property(shuffled, fc.boolean(), (order, turned) => {
      const setAside = turned ? [...both].reverse() : both;
      expect(canonical(judged({ ...evidence, ballots: order, setAside })) === whole).toBe(true);
    }),
    { numRuns: 20 },
  );
});

test('a set means ballots by everything it names, and a sheet of many by none of its units', () => {
  const one = { round: 'r', batch: 'b', channel: 'c', day: '2026-06-05', sheet: { east: {} } };
  const many = { ...one, sheet: { east: {}, west: {} } };
  expect(isMeant({ round: 'r', batch: 'b', channel: 'c', subject: 'east', days: ['2026-06-05'] }, one)).toBe(true);
  for (const other of [{ round: 'x' }, { batch: 'x' }, { channel: 'x' }, { subject: 'west' }, { days: ['2026-06-06'] }])
    expect(isMeant({ round: 'r', batch: 'b', ...other }, one)).toBe(false);
  expect([isMeant({ round: 'r', subject: 'east' }, many), isMeant({ round: 'r', batch: 'b' }, many)]).toEqual([
    false,
    true,
  ]);
});

test('evidence that names a unit nobody knows, or a decision twice, is refused', () => {
  const setAside = [decision('q1', { round, subject: 'nowhere' }), decision('q1', { round, batch: 'even' })];
  expect(checkEvidence(smallPlan, smallCycle, { ...evidence, setAside })).toEqual([
    { at: 'evidence/setAside/q1', code: 'no-such-unit', with: { unit: 'nowhere' } },
    { at: 'evidence/setAside/2', code: 'listed-twice', with: { id: 'q1' } },
  ]);
});

test('under another plan what was set aside counts for nothing either', () => {
  const fitted = fitEvidence(smallPlan, smallPlan, smallCycle, aside);
  expect(fitted.evidence.ballots.some(({ batch }) => batch === 'even')).toBe(false);
});

test('the command judges such evidence as the county does, and refuses what one person alone decided', () => {
  const plan = JSON.stringify(smallPlan)
    .replace('"emptyChannel":"move-weight","minimum":1', '"emptyChannel":"move-weight","minimum":10')
    .replace('"emptyStratum":"move-weight","minimum":1', '"emptyStratum":"move-weight","minimum":5');
  const judge = (given: Evidence) =>
    judgeFiles(
      { name: 'plan.json', text: plan },
      { name: 'evidence.json', text: JSON.stringify({ cycle: smallCycle, evidence: given }) },
      sha256,
    );
  const done = judge(aside);
  const result: Result | undefined = 'result' in done ? JSON.parse(done.result) : undefined;
  expect(result?.evidence).toEqual(judged(aside).evidence);
  const alone = judge({ ...evidence, setAside: [{ ...decision('q1', { round, batch: 'even' }), decidedBy: 'li' }] });
  expect('faults' in alone && alone.faults).toEqual([
    'evidence.json: evidence.setAside.0: decided by the one who proposed it',
  ]);
  const whole = judge({ ...evidence, setAside: [decision('q1', { round })] });
  expect('faults' in whole && whole.faults).toEqual(['evidence.json: evidence.setAside.0.set: means a whole round']);
});
