import { expect, test } from 'vitest';
import { checkPlan } from '../../../shared/plan/check.ts';
import { faultWords } from '../../../shared/plan/fault.ts';
import type { Audience, ServiceRating } from '../../../shared/plan/schema.ts';
import { examplePlan } from '../../../shared/plan/templates/example-county.ts';
import { askedSheet, defaultFrom, isBad } from '../../../shared/service/service.ts';

/** The plan of the examples, which rates services, with one thing changed by hand, and what its office is told. */
function told(spoil: (audience: Audience) => void): readonly string[] {
  const plan = structuredClone(examplePlan);
  const [citizens] = plan.audiences;
  if (!citizens) throw new Error('the examples ask nobody');
  spoil(citizens);
  const { faults } = checkPlan(plan);
  for (const fault of faults) expect(JSON.stringify(faultWords(fault))).not.toMatch(/\{\w+\}/);
  return faults.map(({ at, code }) => `${at} ${code}`);
}

test('a plan says what a bad rating is where services are rated, within its scale, one unit a rating', () => {
  expect(told(() => {})).toEqual([]);
  const at = 'audiences/citizens';
  // Three levels, 0 to 2.
  const beyond: ServiceRating = { badFrom: 3, followUpDays: 5, default: { afterDays: 7, level: 4 } };
  expect(told((one) => Object.assign(one, { service: beyond }))).toEqual([
    `${at} no-such-level`,
    `${at} no-such-level`,
  ]);
  expect(told((one) => Object.assign(one, { service: undefined }))).toEqual([`${at} service-unsaid`]);
  expect(told((one) => one.channels?.pop())).toEqual([`${at} service-without-channel`]);
  expect(told((one) => Object.assign(one, { cards: 'all-units' }))).toContain(`${at} service-of-all-units`);
});

test('the first question is about the whole and always asked, the stages as they were met', () => {
  const { sheet } = examplePlan.audiences[0] ?? {};
  if (!sheet) throw new Error('the examples ask nobody');
  expect(askedSheet(sheet, []).items.map(({ id }) => id)).toEqual(['manner']);
  expect(askedSheet(sheet, ['speed', 'speed']).items.map(({ id }) => id)).toEqual(['manner', 'speed']);
});

test('a rating is bad from the plan’s level on, and an honest don’t know never is', () => {
  const service: ServiceRating = { badFrom: 3, followUpDays: 5 };
  expect([0, 2, 3, 4, undefined].map((level) => isBad(service, level))).toEqual([false, false, true, true, false]);
});

test('seven natural days from the day after: finished on 25 February 2028, silent from 4 March, a leap day between', () => {
  const service: ServiceRating = { badFrom: 3, followUpDays: 5, default: { afterDays: 7, level: 0 } };
  // 26, 27, 28, 29 February, 1, 2, 3 March.
  expect(defaultFrom(service, '2028-02-25')).toBe('2028-03-04');
  expect(defaultFrom({ badFrom: 3, followUpDays: 5 }, '2028-02-25')).toBeUndefined();
});
