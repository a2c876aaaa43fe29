import { expect, test } from 'vitest';
import { sha256 } from '../../../functions/store/digest.ts';
import { assess } from '../../../shared/assess/assess.ts';
import type { Ballot, Evidence } from '../../../shared/evidence/evidence.ts';
import type { Plan } from '../../../shared/plan/schema.ts';
import { countable, leftOutByUnit } from '../../../shared/rules/open-channel.ts';
import { smallCycle, smallEvidence, smallPlan } from '../../fixtures/small-county.ts';

/** The small county with an address open to anybody beside its two channels. */
const openPlan: Plan = {
  ...smallPlan,
  audiences: smallPlan.audiences.map((audience) =>
    audience.id === 'citizens'
      ? {
          ...audience,
          channels: [
            ...(audience.channels ?? []),
            { id: 'street', title: { zh: '街头码', en: 'Street' }, way: 'open' },
          ],
        }
      : audience,
  ),
};

const bad = { attitude: { level: 4 }, speed: { level: 4 } };
const round = smallEvidence.ballots.find(({ audience }) => audience === 'citizens')?.round ?? '';
const stuffed = (n: number, change: Partial<Ballot> = {}): Ballot[] =>
  Array.from({ length: n }, (_, at) => ({
    round,
    audience: 'citizens',
    voter: `street-${String(at).padStart(6, '0')}`,
    channel: 'street',
    sheet: { [smallCycle.roster[0]?.unit ?? '']: bad },
    ...change,
  }));

const scoresOf = (plan: Plan, evidence: Evidence) =>
  assess(plan, smallCycle, evidence, sha256).units.map(({ unit, score }) => [unit, score]);

test('five thousand ballots from the street change no score, not by the last digit', () => {
  const before = scoresOf(openPlan, smallEvidence);
  const after = scoresOf(openPlan, { ...smallEvidence, ballots: [...smallEvidence.ballots, ...stuffed(5000)] });
  expect(after).toEqual(before);
});

test('the unit that was stuffed is told how many there are, from ten on', () => {
  const said = (n: number) => {
    const evidence = { ...smallEvidence, ballots: [...smallEvidence.ballots, ...stuffed(n)] };
    const [unit] = assess(openPlan, smallCycle, evidence, sha256).units;
    const steps = unit?.nodes.flatMap(({ lines }) => lines.flatMap((line) => line.steps)) ?? [];
    return steps.filter(({ say }) => say.startsWith('open-'));
  };
  expect(said(0)).toEqual([]);
  expect(said(9)).toEqual([{ say: 'open-few' }]);
  expect(said(10)).toEqual([{ say: 'open-apart', with: { n: { n: '10' } } }]);
});

const audience = openPlan.audiences.find(({ id }) => id === 'citizens');
const some: Ballot[] = [
  ...stuffed(2),
  ...stuffed(1, { voter: 'a', channel: 'household' }),
  ...stuffed(1, { voter: 'b', unproven: true }),
];

test('a measure counts an open channel only where it gives it a weight, and never what came without work', () => {
  const voters = (list: readonly Ballot[]) => list.map(({ voter }) => voter);
  expect(voters(countable(some, audience))).toEqual(['a']);
  const named = { form: 'satisfaction', channels: [{ channel: 'street', weight: '10' }] };
  expect(voters(countable(some, audience, named))).toEqual(['street-000000', 'street-000001', 'a']);
  // Naming a channel without a weight is no weight.
  expect(voters(countable(some, audience, { form: 'satisfaction', channel: 'street' }))).toEqual(['a']);
});

test('where no channel is open the very list is counted', () => {
  const closed = smallPlan.audiences.find(({ id }) => id === 'citizens');
  expect(countable(some, closed)).toBe(some);
  expect(leftOutByUnit(some, some).size).toBe(0);
});
