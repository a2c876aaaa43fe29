import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonical } from '../../../shared/canonical.ts';
import { comparePlans, type Difference } from '../../../shared/plan/compare.ts';
import type { Loose } from '../../../shared/plan/loose.ts';
import { nodesOf, type Plan } from '../../../shared/plan/schema.ts';
import { readyPlans } from '../../../shared/plan/templates/index.ts';
import type { Language } from '../../../shared/words.ts';
import { smallPlan } from '../../fixtures/small-county.ts';

const loose = (plan: Plan | object): Loose => JSON.parse(JSON.stringify(plan));

/** A difference as a line: what, where, the value with its label, before and after. */
function line(one: Difference, language: Language = 'en'): string {
  const head = `${one.kind} ${one.at}`;
  if (one.kind === 'added' || one.kind === 'removed') return head;
  const value = `${one.before?.[language] ?? 'nothing'} -> ${one.after?.[language] ?? 'nothing'}`;
  return one.kind === 'moved' ? `${head}: ${value}` : `${head}: ${one.label[language]}: ${value}`;
}

const lines = (before: Plan | object, after: Plan | object, language?: Language) =>
  comparePlans(loose(before), loose(after)).map((one) => line(one, language));

/** The small plan with one thing done to a copy. */
function changed(change: (plan: Plan) => void): Plan {
  const copy = structuredClone(smallPlan);
  change(copy);
  return copy;
}

/** A child of the small plan's root. */
function child(plan: Plan, id: string) {
  const found = plan.tree.children?.find((one) => one.id === id);
  if (!found) throw new Error(`no child ${id}`);
  return found;
}

test('a plan does not differ from itself, whatever its version and however its numbers and members are written', () => {
  const plans = [smallPlan, ...readyPlans.map(({ plan }) => plan)];
  for (const plan of plans) expect(lines(plan, plan)).toEqual([]);
  const text = JSON.stringify({ ...smallPlan, version: 9 })
    .replaceAll('"100"', '100.0')
    .replaceAll('"45"', '"45.00"');
  const backwards = JSON.parse(text, (_, value) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).reverse())
      : value,
  );
  expect(lines(smallPlan, backwards)).toEqual([]);
});

test('a weight moved between groups is told by group, in the numbers people know', () => {
  const after = changed((plan) => {
    child(plan, 'satisfaction').weightByGroup = { plain: '40', hills: '45' };
    child(plan, 'targets').weightByGroup = { plain: '30', hills: '30' };
  });
  expect(lines(smallPlan, after)).toEqual([
    'changed total/targets: Weight (%): Plain: 40 -> 30',
    'changed total/satisfaction: Weight (%): Plain: 30 -> 40',
  ]);
  expect(lines(smallPlan, after, 'zh')[1]).toBe('changed total/satisfaction: 权重（%）：Plain（例）: 30 -> 40');
});

test('one weight for all groups is told as what it is in each of them', () => {
  const after = changed((plan) => {
    const { weightByGroup: _, ...rest } = child(plan, 'satisfaction');
    const index = plan.tree.children?.findIndex(({ id }) => id === 'satisfaction') ?? 0;
    plan.tree.children?.splice(index, 1, { ...rest, weight: '45' });
  });
  expect(lines(smallPlan, after)).toEqual([
    'changed total/satisfaction: Weight (%): Plain: 30 -> 45',
    'changed total/satisfaction: How the weight is written: one for each group -> one for all groups',
  ]);
});

test('settings of a form are told by its own words, and what they name by its title', () => {
  const after = changed((plan) => {
    const { measure } = child(plan, 'satisfaction');
    Object.assign(measure ?? {}, {
      points: ['100', '85', '60', '30', '0'],
      items: [
        { item: 'attitude', weight: '50' },
        { item: 'speed', weight: '50' },
      ],
      emptyItem: 'none',
    });
    plan.adjustments.reverse();
    Object.assign(plan.outcomes[1] ?? {}, { levels: [] });
  });
  const [first, ...others] = lines(smallPlan, after);
  expect(first).toBe(
    'changed total/satisfaction: Measure › Points of each level: 100, 80, 60, 30, 0 -> 100, 85, 60, 30, 0',
  );
  expect(others.slice(0, 4)).toEqual([
    'changed total/satisfaction: Measure › Items and weights › attitude › Weight (%): 60 -> 50',
    'changed total/satisfaction: Measure › Items and weights › speed › Weight (%): 40 -> 50',
    'changed total/satisfaction: Measure › Where an item has no valid answer: its weight moves to the other items -> no reading at all',
    'moved adjustments/veto: place 2 -> place 1',
  ]);
  expect(others).toContain(
    'changed outcomes/grade: Grades, best first: Excellent (From this score on (included) 90) -> nothing',
  );
});

test('another form is told by its title with its settings; those of the form that went say nothing', () => {
  const after = changed((plan) => {
    child(plan, 'third-party').curve = {
      form: 'proportional',
      target: { fixed: '100' },
      cap: '100',
      whenTargetZero: 'none',
    };
  });
  expect(lines(smallPlan, after)).toEqual([
    'changed total/third-party: Curve: Ladder -> Proportional',
    'changed total/third-party: Curve › What full points are earned for › A fixed value: nothing -> 100',
    'changed total/third-party: Curve › Most that can be earned (% of full points): nothing -> 100',
    'changed total/third-party: Curve › Where the target is zero: nothing -> no score',
  ]);
});

test('an indicator under another one has moved; its values are compared all the same', () => {
  const after = changed((plan) => {
    const [targets, satisfaction, review, third] = plan.tree.children ?? [];
    if (!targets || !satisfaction || !review || !third) throw new Error('the small plan has four indicators');
    const both = { ...structuredClone(plan.tree), id: 'both', title: { zh: '合', en: 'Both' }, weight: '50' };
    plan.tree.children = [
      satisfaction,
      targets,
      { ...both, children: [review, { ...third, weightByGroup: { plain: '12', hills: '10' } }] },
    ];
  });
  expect(lines(smallPlan, after)).toEqual([
    'moved total/satisfaction: place 2 -> place 1',
    'added total/both',
    'moved total/both/review: below "Total" -> below "Both"',
    'moved total/both/third-party: below "Total" -> below "Both"',
    'changed total/both/third-party: Weight (%): Plain: 10 -> 12',
  ]);
});

test('a text changed in one language only is told for that language', () => {
  const after = changed((plan) => {
    plan.title = { ...plan.title, en: 'Tiny county' };
  });
  expect(lines(smallPlan, after)).toEqual(['changed plan: Title (English): Small county -> Tiny county']);
});

test('a draft that is far from a plan is compared as far as it goes', () => {
  const wrecks: readonly Loose[] = [
    {},
    { tree: 7, groups: 'none', audiences: [1, null] },
    { tree: { children: [{}, {}, { id: 'a' }, { id: 'a' }] }, outcomes: [{ form: 'no-such' }] },
  ];
  for (const wreck of wrecks) {
    const there = comparePlans(loose(smallPlan), wreck);
    const back = comparePlans(wreck, loose(smallPlan));
    expect(there.length).toBeGreaterThan(0);
    expect(back.length).toBeGreaterThan(0);
    expect(comparePlans(wreck, wreck)).toEqual([]);
  }
});

type Edit = (plan: Plan, pick: (length: number) => number) => void;

/** What an office may do to a plan, each the smallest way. */
const edits: readonly Edit[] = [
  (plan, pick) => {
    const branches = [...nodesOf(plan.tree)].map(({ node }) => node).filter(({ children }) => children);
    const children = branches[pick(branches.length)]?.children ?? [];
    children.splice(pick(children.length + 1), 0, {
      id: `new-${pick(1_000_000)}-${[...nodesOf(plan.tree)].length}`,
      title: { zh: '新', en: 'New' },
      weight: String(pick(100)),
    });
  },
  (plan, pick) => {
    const branches = [...nodesOf(plan.tree)]
      .map(({ node }) => node)
      .filter(({ children }) => (children ?? []).length > 1);
    const children = branches[pick(branches.length)]?.children ?? [];
    if (children.length > 1) children.splice(pick(children.length), 1);
  },
  (plan, pick) => {
    const children = plan.tree.children ?? [];
    const [one] = children.splice(pick(children.length), 1);
    if (one) children.splice(pick(children.length + 1), 0, one);
  },
  (plan, pick) => {
    const all = [...nodesOf(plan.tree)].map(({ node }) => node);
    const node = all[pick(all.length)];
    if (node) node.cap = String(pick(100));
  },
  (plan, pick) => {
    plan.outcomes.splice(pick(plan.outcomes.length), 1);
  },
  (plan) => {
    plan.rankAt = plan.rankAt === 'exact' ? 'published' : 'exact';
  },
];

const edited = fc
  .array(fc.tuple(fc.nat({ max: edits.length - 1 }), fc.array(fc.nat(), { minLength: 3, maxLength: 3 })), {
    maxLength: 6,
  })
  .map((steps) =>
    changed((plan) => {
      for (const [edit, numbers] of steps) {
        const rest = [...numbers];
        edits[edit]?.(plan, (length) => (length === 0 ? 0 : (rest.shift() ?? 0) % length));
      }
    }),
  );

test('two plans differ by what is listed, and where nothing is listed they are one', () => {
  const size = (plan: Plan) => [...nodesOf(plan.tree)].length + plan.outcomes.length;
  fc.assert(
    fc.property(edited, edited, (before, after) => {
      const there = comparePlans(loose(before), loose(after));
      const back = comparePlans(loose(after), loose(before));
      const count = (list: readonly Difference[], kind: Difference['kind']) =>
        list.filter((one) => one.kind === kind).length;
      expect(there.length === 0).toBe(canonical(before) === canonical(after));
      expect(size(after) - size(before)).toBe(count(there, 'added') - count(there, 'removed'));
      expect([count(back, 'removed'), count(back, 'moved'), count(back, 'changed')]).toEqual([
        count(there, 'added'),
        count(there, 'moved'),
        count(there, 'changed'),
      ]);
    }),
    { numRuns: 150, seed: 20261122 },
  );
});

test('a draft with a list far too long is compared in a moment', () => {
  const ids = Array.from({ length: 20_000 }, (_, n) => `g${n}`);
  const long = (order: readonly string[]): Loose => ({
    groups: order.map((id) => ({ id })),
    audiences: [{ id: 'a', strata: order.map((id) => ({ id })) }],
  });
  const differences = comparePlans(long(ids), long([...ids].reverse()));
  // All but one group moved, and the order of the strata changed.
  expect(differences.length).toBe(20_000);
  expect(comparePlans(long(ids), {}).length).toBe(20_000 + 1);
});
