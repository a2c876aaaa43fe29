import { expect, test } from 'vitest';
import { assess } from '../../../shared/assess/assess.ts';
import { checkEvidence } from '../../../shared/evidence/check.ts';
import { fitEvidence, type Misfit } from '../../../shared/evidence/fit.ts';
import type { Plan } from '../../../shared/plan/schema.ts';
import { smallCycle, smallEvidence, smallPlan } from '../../fixtures/small-county.ts';

/** The small plan with one thing done to a copy. */
function changed(change: (plan: Plan) => void): Plan {
  const copy = structuredClone(smallPlan);
  change(copy);
  return copy;
}

const fit = (plan: Plan) => fitEvidence(plan, smallPlan, smallCycle, smallEvidence);

/** A misfit as a line: code, how many, and what it is about, in English. */
const lines = (misfits: readonly Misfit[]) =>
  misfits.map(({ code, n, with: fills }) => [code, n, ...Object.values(fills).map(({ en }) => en)].join(' '));

test('evidence under its own plan stays as it is, and there is nothing to tell', () => {
  const { cycle, evidence, misfits } = fit(smallPlan);
  expect(misfits).toEqual([]);
  expect(cycle).toEqual(smallCycle);
  expect(evidence).toEqual(smallEvidence);
});

test('units of a group that is gone are told by name; their answers and figures go with them', () => {
  const plan = changed((one) => {
    one.groups.pop();
    for (const audience of one.audiences) audience.rates = ['plain'];
  });
  const { cycle, evidence, misfits } = fit(plan);
  expect(lines(misfits)).toEqual(['unit-out 1 B1', 'unit-out 1 B2']);
  expect(cycle.roster.map(({ unit }) => unit)).toEqual(['a1', 'a2', 'a3']);
  // Eleven of fifteen citizens rated A1, A2 or A3; three departments rated both groups.
  expect(evidence.ballots.length).toBe(11 + 3);
  expect(evidence.records.some(({ unit }) => unit.startsWith('b'))).toBe(false);
});

test('an audience that is gone, one whose levels changed, and one that no longer rates a group say how many', () => {
  const gone = changed((one) => {
    one.audiences.pop();
  });
  expect(lines(fit(gone).misfits)).toContain('audience-gone 3 Departments');
  const levels = changed((one) => {
    one.audiences[0]?.sheet.scale.pop();
  });
  expect(lines(fit(levels).misfits)).toEqual(['scale-changed 15 Citizens', 'no-evidence 0 Satisfaction']);
  const rates = changed((one) => {
    Object.assign(one.audiences[0] ?? {}, { rates: ['plain'] });
  });
  // The four ballots about B1.
  expect(lines(fit(rates).misfits)).toEqual(['not-rated 4 Citizens Hills']);
});

test('questions that went and came, and channels that are no longer told apart', () => {
  const plan = changed((one) => {
    const [citizens] = one.audiences;
    if (!citizens) throw new Error('no audience');
    citizens.sheet.items = [
      { id: 'attitude', title: { zh: '态度', en: 'Attitude' } },
      { id: 'new', title: { zh: '新', en: 'New' } },
    ];
    citizens.channels = citizens.channels?.slice(0, 1);
  });
  const { evidence, misfits } = fit(plan);
  // Four of the fifteen came over the window.
  expect(lines(misfits)).toEqual([
    'item-new 0 Citizens New',
    'item-gone 15 Citizens speed',
    'channel-gone 4 Citizens window',
  ]);
  expect(evidence.ballots.length).toBe(smallEvidence.ballots.length);
  expect(evidence.ballots.filter(({ channel }) => channel === 'household').length).toBe(11);
});

test('records of an indicator that is gone, and of a field that nothing reads any more', () => {
  const plan = changed((one) => {
    one.tree.children = one.tree.children?.filter(({ id }) => id !== 'third-party');
    const targets = one.tree.children?.find(({ id }) => id === 'targets');
    if (targets)
      Object.assign(targets, { measure: { ...targets.measure, facts: [] }, title: { zh: '目标', en: 'Goals' } });
  });
  // Four scores of the agency; four targets.
  expect(lines(fit(plan).misfits)).toEqual(['field-unused 4 Goals target', 'indicator-gone 4 Third party']);
});

test('an indicator that nothing was ever handed in for is told, so that nobody takes it for zero', () => {
  const plan = changed((one) => {
    const third = one.tree.children?.find(({ id }) => id === 'third-party');
    if (third) one.tree.children?.push({ ...third, id: 'hotline', title: { zh: '热线', en: 'Hotline' } });
  });
  expect(lines(fit(plan).misfits)).toEqual(['no-evidence 0 Hotline']);
});

test('whatever was changed, what is left fits the plan and can be judged by it', () => {
  const plans = [
    changed((one) => {
      one.audiences.splice(0, 1);
    }),
    changed((one) => {
      one.groups.splice(0, 1);
      for (const audience of one.audiences) audience.rates = ['hills'];
    }),
    changed((one) => {
      one.audiences[1]?.sheet.items.pop();
      one.adjustments.pop();
    }),
  ];
  for (const plan of plans) {
    const { cycle, evidence, misfits } = fit(plan);
    expect(checkEvidence(plan, cycle, evidence)).toEqual([]);
    expect(misfits.length).toBeGreaterThan(0);
    expect(() => assess(plan, cycle, evidence, (text) => text.slice(0, 8))).not.toThrow();
  }
});
