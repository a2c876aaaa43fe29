import { describe, expect, test } from 'vitest';
import { checkCycle } from '../../../shared/cycle/check.ts';
import { checkPlan } from '../../../shared/plan/check.ts';
import { faultWords } from '../../../shared/plan/fault.ts';
import type { Plan } from '../../../shared/plan/schema.ts';
import { smallCycle, smallPlan } from '../../fixtures/small-county.ts';

type Draft = Record<string, unknown>;

/** The small county's plan with minimum counts a real plan may have, spoiled at one place. */
function spoiled(path: string, value: unknown): Draft {
  const copy = JSON.parse(JSON.stringify(smallPlan)) as Draft;
  const set = (at: string, to: unknown) => {
    const steps = at.split('.');
    const last = steps.pop() ?? '';
    const place = steps.reduce<Draft>((here, step) => here[step] as Draft, copy);
    place[last] = to;
  };
  set('tree.children.1.measure.minimum', 10);
  set('tree.children.2.measure.minimum', 5);
  if (path !== '') set(path, value);
  return copy;
}

const faults = (path: string, value: unknown) =>
  checkPlan(spoiled(path, value)).faults.map(({ at, code }) => `${at} ${code}`);
const warnings = (path: string, value: unknown) => {
  const checked = checkPlan(spoiled(path, value));
  expect(checked.faults).toEqual([]);
  for (const warning of checked.warnings) expect(faultWords(warning).zh).not.toMatch(/\{\w+\}/);
  return checked.warnings.map(({ at, code, with: fills }) => `${at} ${code} ${Object.values(fills ?? {}).join(' ')}`);
};

test('a plan without a fault may still be worth a second look; the small county is not', () => {
  expect(warnings('', undefined)).toEqual([]);
});

describe('a plan is told of', () => {
  test('a cap that can never bind: a proportional score capped at 100 cannot reach 100.5', () => {
    expect(warnings('tree.children.0.cap', '100.5')).toEqual(['total/targets cap-idle 100.5 100']);
    // 99 can bind, and 100 cannot: nobody comes above it
    expect(warnings('tree.children.0.cap', '99')).toEqual([]);
    expect(warnings('tree.children.0.cap', '100')).toEqual(['total/targets cap-idle 100 100']);
  });

  test('a grade nobody can reach: 100 from the tree, 5 from bonuses, so 105 is the end', () => {
    expect(warnings('outcomes.1.levels.0.from', '105')).toEqual([]);
    const adds = checkPlan(spoiled('outcomes.1.levels.0.from', '105.01')).warnings;
    expect(adds.map(({ code, with: fills }) => [code, fills])).toEqual([
      ['grade-out-of-reach', { from: '105.01', most: '105' }],
    ]);
  });

  test('leaves rounded as coarsely as scores are published', () => {
    const round = { places: 2, mode: 'half-up' };
    expect(warnings('tree.children.0.round', round)).toEqual(['total/targets rounding-decides targets 2 2']);
  });

  test('an audience whose answers nothing reads, a supplier with nothing to hand in, a result nobody uses', () => {
    const audience = { ...(spoiled('', undefined).audiences as Draft[])[0], id: 'visitors' };
    const audiences = [...smallPlan.audiences, audience];
    expect(warnings('audiences', audiences)).toEqual(['audiences/visitors audience-unused visitors']);
    const idle = [{ id: 'police', title: { zh: '公安局', en: 'Police' }, own: false }];
    expect(faults('suppliers', idle)).toContain('total/targets field-unassigned');
    const last = [{ id: 'last-year', title: { zh: '上年', en: 'Last year' } }];
    expect(warnings('earlier', last)).toEqual(['earlier earlier-unused last-year']);
  });

  test('an audience that is asked by an open code alone; a second channel for those with cards is enough', () => {
    const asked = (channels: readonly Draft[]) =>
      warnings('audiences', [{ ...smallPlan.audiences[0], channels }, ...smallPlan.audiences.slice(1)]).filter((one) =>
        one.includes('open-only'),
      );
    const channels = (smallPlan.audiences[0]?.channels ?? []) as readonly Draft[];
    const open = channels.map((one) => ({ ...one, way: 'open' }));
    expect(open).not.toEqual([]);
    expect(asked(open)).toEqual([
      `audiences/${smallPlan.audiences[0]?.id} audience-open-only ${smallPlan.audiences[0]?.id}`,
    ]);
    expect(asked([...open.slice(1), ...channels.slice(0, 1)])).toEqual([]);
  });

  test('a question that no indicator uses', () => {
    const items = [{ item: 'attitude', weight: '100' }];
    expect(warnings('tree.children.1.measure.items', items)).toEqual(['audiences/citizens item-unused speed']);
  });
});

describe('a plan is refused where', () => {
  test('a curve wants a target that the measure does not bring along', () => {
    const measure = { form: 'value', field: 'actual', several: 'none', facts: [], whenNone: 'none' };
    expect(faults('tree.children.0.measure', measure)).toEqual(['total/targets fact-missing']);
  });

  test('ties are to be broken by an indicator that is not there', () => {
    expect(faults('tieBreaks', ['satisfaction', 'honesty'])).toEqual(['tieBreaks tie-break-unknown']);
  });

  test('a leaf shares the records of a branch, of itself, or of nobody', () => {
    for (const leaf of ['total', 'targets', 'nowhere'])
      expect(faults('tree.children.0.recordsOf', leaf)).toEqual(['total/targets records-of-unknown']);
  });
});

test('a group of one has nobody to be compared with: such a cycle is refused with what to do', () => {
  const place = {
    form: 'place',
    first: 'largest',
    firstPercent: '100',
    stepPercent: '5',
    floorPercent: '0',
    ties: 'best',
  };
  const plan = checkPlan(spoiled('tree.children.3.curve', place)).plan as Plan;
  // three townships on the plain, two in the hills
  expect(checkCycle(plan, smallCycle)).toEqual([]);
  const hills = smallCycle.roster.filter(({ group }) => group === 'hills');
  const alone = { ...smallCycle, roster: smallCycle.roster.filter((unit) => unit !== hills[0]) };
  expect(checkCycle(plan, alone)).toEqual([
    { at: 'cycle/roster', code: 'relative-alone', with: { group: 'hills', indicator: 'third-party' } },
  ]);
});

test('a talk that waits for a grade nobody can get is refused, and told which grades there are', () => {
  const talk = (is: string) => ({
    ...{ id: 'talk', title: { zh: '约谈', en: 'Talk' }, form: 'trigger', when: 'all', ties: 'include', over: 'group' },
    ...{ consequence: { zh: '约谈', en: 'Talk' }, conditions: [{ kind: 'outcome', outcome: 'grade', is: [is] }] },
  });
  const outcomes = (is: string) => [...smallPlan.outcomes, talk(is)];
  expect(faults('outcomes', outcomes('unqualified'))).toEqual([]);
  expect(faults('outcomes', outcomes('unqualifed'))).toEqual(['outcomes/talk never-comes-to']);
  // An outcome looks at what stands before it.
  expect(faults('outcomes', [talk('good'), ...smallPlan.outcomes])).toEqual(['outcomes/talk outcome-not-before']);
});

test('a veto that bars honours, where no grade says which one is an honour, is worth a second look', () => {
  const bar = { kind: 'bar-honours', months: 12 };
  expect(warnings('adjustments.1.effect', bar)).toEqual(['adjustments/veto bar-unheeded ']);
  const heeded = spoiled('adjustments.1.effect', bar);
  const [, grade] = heeded.outcomes as Draft[];
  if (grade) grade.honours = 'excellent';
  expect(checkPlan(heeded).warnings).toEqual([]);
});
