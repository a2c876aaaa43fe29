import { describe, expect, test } from 'vitest';
import { canonical } from '../../../shared/canonical.ts';
import { checkPlan } from '../../../shared/plan/check.ts';
import { faultWords } from '../../../shared/plan/fault.ts';
import { smallPlan } from '../../fixtures/small-county.ts';

type Draft = Record<string, unknown>;

/** The small county's plan with minimum counts a real plan may have, as a draft to be spoiled. */
function draft(): Draft {
  const copy = JSON.parse(JSON.stringify(smallPlan)) as Draft;
  set(copy, 'tree.children.1.measure.minimum', 10);
  set(copy, 'tree.children.2.measure.minimum', 5);
  return copy;
}

function set(into: Draft, path: string, value: unknown): Draft {
  const steps = path.split('.');
  const last = steps.pop() ?? '';
  const place = steps.reduce<Draft>((here, step) => here[step] as Draft, into);
  if (value === undefined) delete place[last];
  else place[last] = value;
  return into;
}

/** What a draft spoiled at one place is told: path and code. */
const told = (path: string, value: unknown) =>
  checkPlan(set(draft(), path, value)).faults.map(({ at, code }) => `${at} ${code}`);

test('a plan without a fault may be published', () => {
  const { plan, faults } = checkPlan(draft());
  expect(faults).toEqual([]);
  expect(plan?.tree.children).toHaveLength(4);
});

test('33.3, "33.3" and "33.30" make the same plan, to the byte, wherever they stand', () => {
  const written = (a: unknown, b: unknown, c: unknown) => {
    const plan = set(draft(), 'tree.children.1.measure.items', [
      { item: 'attitude', weight: a },
      { item: 'speed', weight: b },
    ]);
    set(plan, 'tree.children.3.curve.steps.0.from', c);
    return canonical(checkPlan(plan).plan);
  };
  expect(written(33.3, 66.7, 90.5)).toBe(written('33.30', '66.7', '90.50'));
});

describe('weights', () => {
  test('that do not sum to 100 are named with their group and their sum', () => {
    // hills: 30 + 45 + 15 + 10.5 = 100.5
    const { faults } = checkPlan(set(draft(), 'tree.children.3.weightByGroup.hills', '10.5'));
    expect(faults).toEqual([
      { at: 'total', code: 'weights-sum', with: { group: 'hills', sum: '100.5', weights: '30 + 45 + 15 + 10.5' } },
    ]);
    expect(faultWords(faults[0] ?? { at: '', code: '' }).zh).toContain('合计为 100.5，应为 100');
  });

  test('of 33.3 and 33.3 and 33.4 sum to exactly 100', () => {
    const thirds = draft();
    for (const [index, weight] of [33.3, 33.3, 33.4, 0].entries()) {
      set(thirds, `tree.children.${index}.weightByGroup`, { plain: weight, hills: weight });
    }
    expect(checkPlan(thirds).faults).toEqual([]);
  });

  test.each([
    ['tree.children.0.weight', '40', ['total/targets weight-twice']],
    ['tree.children.0.weightByGroup', undefined, ['total/targets weight-missing']],
    ['tree.children.0.weightByGroup.valley', '5', ['total/targets no-such-group']],
    ['tree.weight', '100', ['total root-weight']],
    ['tree.children.1.measure.items.0.weight', '50', ['total/satisfaction item-weights-sum']],
    ['tree.children.1.measure.channels.0.weight', '50', ['total/satisfaction channel-weights-sum']],
  ])('%s = %j', (path, value, faults) => {
    expect(told(path, value)).toEqual(faults);
  });
});

describe('forms', () => {
  test.each([
    ['tree.aggregate.form', 'magic', ['total no-such-form']],
    ['tree.children.0.measure.form', 'magic', ['total/targets no-such-form']],
    ['tree.children.0.curve.form', 'weighted-mean', ['total/targets no-such-form']],
    ['adjustments.0.form', 'magic', ['adjustments/extra no-such-form']],
    ['outcomes.1.form', 'magic', ['outcomes/grade no-such-form']],
    ['tree.children.0.measure.whenNone', undefined, ['total/targets not-valid']],
    ['tree.children.0.measure.surprise', 1, ['total/targets not-valid']],
    ['tree.children.0.curve.cap', 'NaN', ['total/targets not-valid']],
    ['tree.children.0.curve', undefined, ['total/targets leaf-parts']],
    ['tree.aggregate', undefined, ['total branch-parts']],
    ['tree.children.0.aggregate', { form: 'weighted-mean', whenMissing: 'zero' }, ['total/targets leaf-parts']],
  ])('%s = %j', (path, value, faults) => {
    expect(told(path, value)).toEqual(faults);
  });
});

describe('ladders and grades', () => {
  test.each([
    ['tree.children.3.curve.steps.1.from', '90', ['total/third-party steps-not-falling']],
    ['tree.children.3.curve.steps.2.from', '80', ['total/third-party steps-not-falling']],
    ['tree.children.3.curve.steps', [], ['total/third-party not-valid']],
    ['outcomes.1.levels.0.from', '80', ['outcomes/grade steps-not-falling']],
  ])('%s = %j', (path, value, faults) => {
    expect(told(path, value)).toEqual(faults);
  });
});

describe('a leaf nobody feeds', () => {
  test.each([
    ['tree.children.0.from', undefined, ['total/targets nobody-feeds']],
    ['tree.children.1.measure.audience', 'martians', ['total/satisfaction no-such-audience']],
    ['audiences.1.rates', ['plain'], ['total/review not-rated']],
    ['audiences.0.rates', ['plain', 'hills', 'valley'], ['audiences/citizens no-such-group']],
    ['tree.children.1.measure.points', ['100', '50'], ['total/satisfaction points-per-level']],
    ['tree.children.1.measure.items.0.item', 'smile', ['total/satisfaction no-such-item']],
    ['tree.children.1.measure.minimum', 9, ['total/satisfaction minimum-too-small']],
    ['tree.children.2.measure.minimum', 4, ['total/review minimum-too-small']],
  ])('%s = %j', (path, value, faults) => {
    expect(told(path, value)).toEqual(faults);
  });

  test('a group with weight zero needs nobody', () => {
    const plan = set(draft(), 'audiences.1.rates', ['plain']);
    set(plan, 'tree.children.2.weightByGroup.hills', '0');
    set(plan, 'tree.children.3.weightByGroup.hills', '25');
    expect(checkPlan(plan).faults).toEqual([]);
  });
});

describe('hostile and nonsensical drafts', () => {
  test.each([
    ['tree.children.0.weightByGroup.plain', Number.NaN, 'total/targets not-valid'],
    ['tree.children.0.weightByGroup.plain', JSON.parse('1e999'), 'total/targets not-valid'],
    ['tree.children.0.weightByGroup.plain', '1e3', 'total/targets not-valid'],
    ['tree.children.0.weightByGroup.plain', '-40', 'total/targets not-valid'],
    ['tree.children.0.weightByGroup.plain', '４０', 'total/targets not-valid'],
    ['scale.full', '0', 'scale scale-zero'],
    ['period.to', '2025-12-31', 'period period-backwards'],
    ['period.to', '2026-02-30', 'period not-valid'],
    ['groups.0.id', 'constructor', 'constructor not-valid'],
    ['groups.0.id', '../etc', 'groups/../etc not-valid'],
    ['title', { zh: '', en: 'x' }, 'title not-valid'],
    ['surprise', true, 'plan not-valid'],
    ['tree', null, 'plan not-valid'],
  ])('%s = %j', (path, value, fault) => {
    const faults = told(path, value);
    expect(faults.length).toBeGreaterThan(0);
    expect(faults[0]).toContain(fault.split(' ')[1]);
  });

  test.each([null, 7, 'plan', [], {}, { tree: { children: [[[]]] } }])('%j is no plan', (nonsense) => {
    const { plan, faults } = checkPlan(nonsense);
    expect(plan).toBeUndefined();
    expect(faults.length).toBeGreaterThan(0);
  });

  test('a key named __proto__ is refused or without effect, never inherited', () => {
    const text = JSON.stringify(draft()).replace('"weightByGroup":{', '"weightByGroup":{"__proto__":"1",');
    const { plan } = checkPlan(JSON.parse(text));
    expect(Object.getPrototypeOf(plan?.tree.children?.[0]?.weightByGroup ?? {})).toBe(Object.prototype);
    expect(({} as Draft).plain).toBeUndefined();
  });

  test('ids that records name must be unique over leaves and adjustments', () => {
    expect(told('adjustments.0.id', 'targets')).toEqual(['tree id-twice']);
  });
});

test('every fault that can be told has words in both languages', () => {
  const spoiled = [
    set(draft(), 'tree.aggregate.form', 'magic'),
    set(draft(), 'tree.children.0.from', undefined),
    set(draft(), 'period.to', '2025-12-31'),
    set(draft(), 'outcomes.1.levels.0.from', '80'),
  ];
  for (const { at, code, ...rest } of spoiled.flatMap((one) => checkPlan(one).faults)) {
    const { zh, en } = faultWords({ at, code, ...rest });
    expect(zh).toMatch(/\p{Script=Han}/u);
    expect(`${zh}${en}`).not.toMatch(/\{\w+\}/);
  }
});
