import { expect, test } from 'vitest';
import { checkCycle } from '../../../shared/cycle/check.ts';
import { checkEvidence } from '../../../shared/evidence/check.ts';
import type { Ballot, Fact } from '../../../shared/evidence/evidence.ts';
import { faultWords } from '../../../shared/plan/fault.ts';
import { smallCycle, smallEvidence, smallPlan } from '../../fixtures/small-county.ts';

const codes = (ballots: readonly Ballot[], records: readonly Fact[]) =>
  checkEvidence(smallPlan, smallCycle, { ballots: [...ballots], records: [...records] }).map(
    ({ at, code }) => `${at} ${code}`,
  );

const ballot: Ballot = {
  round: 'r1',
  audience: 'citizens',
  voter: 'v',
  channel: 'household',
  sheet: { a1: { attitude: { level: 0 } } },
};
const record: Fact = { id: '1', indicator: 'targets', unit: 'a1', field: 'actual', value: '1' };

test('the small county is whole', () => {
  expect(checkEvidence(smallPlan, smallCycle, smallEvidence)).toEqual([]);
  expect(checkCycle(smallPlan, smallCycle)).toEqual([]);
});

test.each([
  [{ ...ballot, audience: 'martians' }, 'no-such-audience'],
  [{ ...ballot, channel: 'pigeon' }, 'no-such-channel'],
  [{ ...ballot, stratum: 'elders' }, 'no-such-stratum'],
  [{ ...ballot, sheet: { a9: {} } }, 'no-such-unit'],
  [{ ...ballot, sheet: { a1: { smile: { level: 0 } } } }, 'no-such-item'],
  [{ ...ballot, sheet: { a1: { attitude: { level: 5 } } } }, 'no-such-level'],
])('a ballot the plan does not know: %#', (one, code) => {
  expect(codes([one], [])).toEqual([`evidence/ballots/1 ${code}`]);
});

test('records of indicators and units nobody knows, and the same thing twice', () => {
  expect(
    codes([ballot, ballot], [record, { ...record, unit: 'a9' }, { ...record, id: '2', indicator: 'total' }]),
  ).toEqual([
    'evidence/ballots/2 voter-twice',
    'evidence/records/1 no-such-unit',
    'evidence/records/2 no-such-indicator',
    'evidence/records/2 record-twice',
  ]);
});

test('a cycle of another plan, an unknown group, a unit listed twice', () => {
  const [first] = smallCycle.roster;
  const roster = first ? [first, first, { ...first, unit: 'c1', group: 'valley' }] : [];
  const faults = checkCycle(smallPlan, { ...smallCycle, plan: { id: 'small', version: 2 }, roster });
  expect(faults.map(({ code }) => code)).toEqual(['other-plan', 'unit-twice', 'no-such-group']);
  expect(faults.map((fault) => faultWords(fault).zh).join()).toContain('county/small v2');
});
