import { expect, test } from 'vitest';
import type { Cycle } from '../../../shared/cycle/cycle.ts';
import type { Fact } from '../../../shared/evidence/evidence.ts';
import { factId, handInAsked } from '../../../shared/evidence/hand-in.ts';
import { factFaults } from '../../../shared/evidence/hand-in-check.ts';
import { faultWords } from '../../../shared/plan/fault.ts';
import { townshipAssessment as plan } from '../../../shared/plan/templates/township-assessment.ts';

const period = { from: '2026-01-01', to: '2026-12-31' };
const cycle: Cycle = {
  id: '2026',
  office: 'demo',
  title: { zh: '考核', en: 'Assessment' },
  plan: { id: plan.id, version: plan.version },
  period,
  roster: [
    { unit: 'east', title: { zh: '东镇', en: 'East' }, group: 'plain' },
    { unit: 'finance', title: { zh: '财政局', en: 'Finance' }, group: 'management' },
  ],
};

test('a supplier is asked for the figures that name it, of every unit with a weight there', () => {
  const asked = handInAsked(plan, cycle, 'statistics');
  expect(asked?.source).toBe('statistics');
  expect(asked?.figures.map(({ indicator, field, units }) => [indicator, field, ...units])).toEqual([
    ['projects', 'actual', 'east', 'finance'],
    ['projects', 'target', 'east', 'finance'],
    ['on-time', 'actual', 'east', 'finance'],
    ['online', 'actual', 'east', 'finance'],
    ['online', 'target', 'east', 'finance'],
  ]);
  expect(asked?.figures[2]).toMatchObject({ min: '0', max: '100', places: 2, fieldTitle: { zh: '完成值' } });
  expect(asked?.matters).toEqual([]);
});

test('a unit without a weight at an indicator is not asked for it', () => {
  const changed = structuredClone(plan);
  const leaf = changed.tree.children?.[0]?.children?.[2];
  // Without online services in the management group nobody hands in a figure for the finance bureau.
  if (leaf?.weightByGroup) leaf.weightByGroup.management = '0';
  const asked = handInAsked(changed, cycle, 'statistics');
  expect(asked?.figures.filter(({ indicator }) => indicator === 'online').map(({ units }) => [...units])).toEqual([
    ['east'],
    ['east'],
  ]);
});

test('what every unit hands in for itself is asked of one unit at a time', () => {
  const own = handInAsked(plan, cycle, 'claims', 'east');
  expect(own?.source).toBe('claims.east');
  expect(own?.units.map(({ unit }) => unit)).toEqual(['east']);
  expect(own?.matters).toEqual([
    expect.objectContaining({ indicator: 'points', fields: ['bonus'], min: '0', max: '3', places: 2 }),
  ]);
  expect(handInAsked(plan, cycle, 'claims')).toBeUndefined();
  expect(handInAsked(plan, cycle, 'claims', 'north')).toBeUndefined();
  expect(handInAsked(plan, cycle, 'agency', 'east')).toBeUndefined();
  expect(handInAsked(plan, cycle, 'nobody')).toBeUndefined();
});

test('every record that was not asked for, or breaks its bounds, is told with what to do', () => {
  const asked = handInAsked(plan, cycle, 'agency');
  const claims = handInAsked(plan, cycle, 'claims', 'east');
  if (!asked || !claims) throw new Error('the plan asks both');
  const score = (more: Partial<Fact>): Fact => ({
    id: 'r',
    indicator: 'third-party',
    unit: 'east',
    field: 'score',
    value: '88.5',
    ...more,
  });
  const codes = (given: typeof asked, fact: Fact) =>
    factFaults(given, fact, period).map((fault) => {
      const { zh, en } = faultWords(fault);
      expect(`${zh}${en}`).not.toMatch(/\{\w+\}/);
      return fault.code;
    });
  expect(codes(asked, score({}))).toEqual([]);
  expect(codes(asked, score({ value: '100' }))).toEqual([]);
  expect(codes(asked, score({ value: '100.01' }))).toEqual(['value-above']);
  expect(codes(asked, score({ value: '-0.001' }))).toEqual(['value-below', 'too-many-places']);
  expect(codes(asked, score({ unit: 'north' }))).toEqual(['unit-not-asked']);
  expect(codes(asked, score({ indicator: 'projects' }))).toEqual(['record-not-asked']);
  expect(codes(asked, score({ value: undefined }))).toEqual(['value-missing']);
  expect(codes(asked, score({ day: '2027-01-01' }))).toEqual(['day-outside']);
  const bonus: Fact = { id: 'b', indicator: 'points', unit: 'east', field: 'bonus', value: '3', matter: 'award-1' };
  expect(codes(claims, bonus)).toEqual([]);
  expect(codes(claims, { ...bonus, matter: undefined })).toEqual(['matter-missing']);
  expect(codes(claims, { ...bonus, unit: 'finance' })).toEqual(['unit-not-asked']);
});

test('an incident needs no value, only what happened', () => {
  const asked = handInAsked(plan, cycle, 'discipline');
  const incident: Fact = { id: 'i', indicator: 'veto', unit: 'east', field: 'incident', matter: 'accident-3' };
  expect(asked && factFaults(asked, incident, period)).toEqual([]);
});

test('the same figure handed in again is the same record', () => {
  expect(factId('agency', 'third-party', 'score', 'east')).toBe('agency:third-party:score:east');
  expect(factId('claims.east', 'points', 'bonus', 'east', 'award-1', 2)).toBe(
    'claims.east:points:bonus:east:award-1:2',
  );
});
