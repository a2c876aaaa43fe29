import { expect, test } from 'vitest';
import { exact } from '../../../shared/number.ts';
import { checkPlan } from '../../../shared/plan/check.ts';
import { faultWords } from '../../../shared/plan/fault.ts';
import type { Plan } from '../../../shared/plan/schema.ts';
import { audienceShare, nominalShares } from '../../../shared/plan/share.ts';
import { townshipAssessment } from '../../../shared/plan/templates/township-assessment.ts';

/** The ready plan with one thing changed by hand, and what its office is told. */
function told(spoil: (plan: Plan) => void): readonly string[] {
  const plan = structuredClone(townshipAssessment);
  spoil(plan);
  const { faults } = checkPlan(plan);
  for (const fault of faults) {
    const { zh, en } = faultWords(fault);
    expect(`${zh}${en}`).not.toMatch(/\{\w+\}/);
  }
  return faults.map(({ at, code }) => `${at} ${code}`);
}

/** A part of the plan that is known to be there. */
function the<T extends { readonly id: string }>(list: readonly T[] | undefined, id: string): T {
  const found = list?.find((one) => one.id === id);
  if (!found) throw new Error(`there is no ${id}`);
  return found;
}

test('the ready plan says who rates whom and who hands in what, without a fault', () => {
  expect(told(() => {})).toEqual([]);
});

test('a duty towards a group the audience does not rate is told, and one of a group nobody knows', () => {
  expect(
    told((plan) => {
      the(plan.audiences, 'townships').duties = [{ raters: 'coast', rates: ['plain'], self: 'excluded' }];
    }),
  ).toEqual(['audiences/townships no-such-group', 'audiences/townships duty-outside']);
});

test('where raters count by strata every duty names one, and one only', () => {
  expect(
    told((plan) => {
      the(plan.audiences, 'departments').duties = [
        { raters: 'enforcement', rates: ['plain'], self: 'excluded' },
        { raters: 'management', rates: ['plain'], stratum: 'management', self: 'excluded' },
        { raters: 'management', rates: ['hills'], stratum: 'enforcement', self: 'excluded' },
        { raters: 'plain', rates: ['hills'], stratum: 'villages', self: 'excluded' },
      ];
    }),
  ).toEqual([
    'audiences/departments duty-without-stratum',
    'audiences/departments duty-strata-differ',
    'audiences/departments no-such-stratum',
  ]);
});

test('the public has no seats, and seats have no cards', () => {
  expect(
    told((plan) => {
      the(plan.audiences, 'citizens').duties = [{ raters: 'plain', rates: ['hills'], self: 'excluded' }];
      the(plan.audiences, 'townships').cards = 'all-units';
    }),
  ).toEqual(['audiences/citizens duties-of-public', 'audiences/townships cards-of-seats']);
});

test('a figure nobody hands in, two hand in, or a stranger hands in is told', () => {
  const leaf = (plan: Plan) => the(the(plan.tree.children, 'targets').children, 'projects');
  const at = 'service/targets/projects';
  expect(told((plan) => delete leaf(plan).handedInBy)).toEqual([`${at} field-unassigned`, `${at} field-unassigned`]);
  expect(
    told((plan) => {
      leaf(plan).handedInBy = [{ supplier: 'statistics' }, { supplier: 'agency', fields: ['target'] }];
    }),
  ).toEqual([]);
  expect(
    told((plan) => {
      leaf(plan).handedInBy = [
        { supplier: 'statistics', fields: ['actual', 'target'] },
        { supplier: 'agency', fields: ['target'] },
      ];
    }),
  ).toEqual([`${at} field-twice`]);
  expect(
    told((plan) => {
      leaf(plan).handedInBy = [
        { supplier: 'nobody', min: '5', max: '4' },
        { supplier: 'agency', fields: ['score'] },
      ];
    }),
  ).toEqual([`${at} no-such-supplier`, `${at} range-backwards`, `${at} no-such-field`]);
});

test('two bodies may report deductions, for those are matters and not one figure', () => {
  expect(
    told((plan) => {
      the(plan.adjustments, 'points').handedInBy = [
        { supplier: 'claims', fields: ['bonus'] },
        { supplier: 'discipline', fields: ['deduction'] },
        { supplier: 'agency', fields: ['deduction'] },
      ];
    }),
  ).toEqual([]);
});

test('what citizens decide of a total is the product of the weights on the way to it', () => {
  // Leaf `satisfaction` hangs directly under the total: 35 % on the plain, 40 % in the hills.
  expect(exact(audienceShare(townshipAssessment, 'citizens', 'plain'))).toBe('35');
  expect(exact(audienceShare(townshipAssessment, 'citizens', 'hills'))).toBe('40');
  // Deputies: 15 % x 30 % = 4.5 % of a township, 25 % x 30 % = 7.5 % of a management department.
  expect(exact(audienceShare(townshipAssessment, 'deputies', 'plain'))).toBe('4.5');
  expect(exact(audienceShare(townshipAssessment, 'deputies', 'management'))).toBe('7.5');
  // Projects in the hills: 30 % x 50 % = 15 %.
  const shares = nominalShares(townshipAssessment, 'hills');
  expect(exact(shares.get('service/targets/projects') ?? { n: 0n, d: 1n })).toBe('15');
});

test('a promised weight of public satisfaction that the tree does not keep is told with both numbers', () => {
  const plan = structuredClone(townshipAssessment);
  plan.minimums = [{ audience: 'citizens', percent: '36', groups: ['plain', 'hills'] }];
  const { faults } = checkPlan(plan);
  expect(faults).toEqual([
    {
      at: 'minimums/citizens',
      code: 'share-too-small',
      with: { audience: 'citizens', group: 'plain', share: '35', percent: '36' },
    },
  ]);
  expect(faults[0] && faultWords(faults[0]).zh).toContain('35%，低于方案承诺的 36%');
});

test('a promise without groups holds for every ranked group, and one about nobody is told', () => {
  expect(
    told((plan) => {
      // Satisfaction: plain 35, hills 40, enforcement 35, management 15: only the last is below 20.
      plan.minimums = [
        { audience: 'citizens', percent: '20' },
        { audience: 'merchants', percent: '1' },
      ];
    }),
  ).toEqual(['minimums/citizens share-too-small', 'minimums/merchants no-such-audience']);
});
