import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Unit } from '../../../shared/cycle/cycle.ts';
import {
  add,
  compare,
  exact,
  hundred,
  larger,
  multiply,
  type Rational,
  rational,
  smaller,
  subtract,
  sum,
  zero,
} from '../../../shared/number.ts';
import { forms, settingsOf } from '../../../shared/rules/index.ts';
import type { Child, Score } from '../../../shared/rules/rule.ts';
import { amountOf } from '../../../shared/rules/say.ts';

/** A made-up branch: children with their shares, and every unit's score at each of them, none where null. */
type Branch = { readonly shares: readonly number[]; readonly scores: readonly (readonly (number | null)[])[] };

const runs = { numRuns: 60 };

/** Scores in hundredths, often equal and often zero, so that ties and zeros are met. */
const scores = fc.option(
  fc.oneof(fc.integer({ min: 0, max: 10_000 }), fc.constantFrom(0, 5_000, 8_000, 8_250, 10_000)),
  { freq: 4 },
);
const branches: fc.Arbitrary<Branch> = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
  .chain(([children, units]) =>
    fc.record({
      shares: fc.array(fc.integer({ min: 1, max: 60 }), { minLength: children, maxLength: children }),
      scores: fc.array(fc.array(scores, { minLength: units, maxLength: units }), {
        minLength: children,
        maxLength: children,
      }),
    }),
  );

const unitsOf = (n: number): readonly Unit[] =>
  Array.from({ length: n }, (_, at) => ({ unit: `u${at}`, title: { zh: '单位', en: 'unit' }, group: 'all' }));
const scoreOf = (given: number | null): Score =>
  given === null ? { none: true, steps: [] } : { value: rational(`${given}/100`), steps: [] };

function childrenOf({ shares, scores: given }: Branch, stretch = rational(1)): readonly Child[] {
  return shares.map((share, at) => ({
    id: `c${at}`,
    title: { zh: '下级', en: 'part' },
    share: multiply(rational(share), stretch),
    scores: new Map((given[at] ?? []).map((one, unit) => [`u${unit}`, scoreOf(one)])),
  }));
}

const unitCount = ({ scores: given }: Branch) => given[0]?.length ?? 0;

/** Every aggregate with every setting of its examples. */
const aggregates = forms.flatMap((form) => {
  if (form.family !== 'aggregate') return [];
  const different = new Map(form.examples.map(({ settings }) => [JSON.stringify(settings), settings]));
  return [...different].map(([written, given]) => {
    const { settings } = settingsOf('aggregate', given);
    const combine = (children: readonly Child[], units: readonly Unit[]) =>
      form.combine(settings, children, units, form.shares === 'weight' ? hundred : sum(children.map((c) => c.share)));
    const places = settings.places;
    return {
      written,
      form,
      combine,
      relative: form.relative === true,
      byWeight: form.shares === 'weight',
      meansGroup: written.includes('group-mean'),
      // A result that is rounded may lie so far from the exact one.
      unit: typeof places === 'number' ? rational(`1/${10 ** places}`) : zero,
    };
  });
});
type Aggregate = (typeof aggregates)[number];

/** What came out for every unit, in words that can be compared: score, and each part's score, share used and what it added. */
function written(combined: ReturnType<Aggregate['combine']>) {
  const cell = (value: Rational | undefined) => value && exact(value);
  return Object.fromEntries(
    [...combined].map(([unit, { score, parts }]) => [
      unit,
      {
        score: cell(amountOf(score)),
        parts: Object.fromEntries(
          parts.map((part) => [part.child, [cell(part.score), cell(part.used), cell(part.added)]]),
        ),
      },
    ]),
  );
}

/** The aggregates of which something holds, with the name a test goes by; all where nothing is asked. */
const those = (hold: (one: Aggregate) => boolean = () => true) =>
  aggregates.filter(hold).map((one) => [one.written, one] as const);

describe('the order of children and of units decides nothing', () => {
  test.each(those())('%s', (_, { combine }) => {
    fc.assert(
      fc.property(branches, (branch) => {
        const units = unitsOf(unitCount(branch));
        const children = childrenOf(branch);
        const turned = [...children]
          .reverse()
          .map((child) => ({ ...child, scores: new Map([...child.scores].reverse()) }));
        expect(written(combine(turned, [...units].reverse()))).toEqual(written(combine(children, units)));
      }),
      runs,
    );
  });
});

describe('weights count by their proportion alone', () => {
  test.each(those(({ byWeight }) => byWeight))('%s', (_, { combine }) => {
    fc.assert(
      fc.property(branches, fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 50 }), (branch, a, b) => {
        const units = unitsOf(unitCount(branch));
        const stretched = combine(childrenOf(branch, rational(`${a}/${b}`)), units);
        const plain = combine(childrenOf(branch), units);
        for (const { unit } of units) {
          expect(written(stretched)[unit]?.score).toBe(written(plain)[unit]?.score);
        }
      }),
      runs,
    );
  });
});

describe('doing better at one indicator never costs a unit anything', () => {
  test.each(those(({ relative }) => !relative))('%s', (_, { combine }) => {
    fc.assert(
      fc.property(branches, fc.nat(), fc.integer({ min: 1, max: 5_000 }), (branch, which, more) => {
        const at = which % branch.shares.length;
        const better = {
          ...branch,
          scores: branch.scores.map((own, child) =>
            own.map((one, unit) => (child === at && unit === 0 && one !== null ? one + more : one)),
          ),
        };
        const units = unitsOf(unitCount(branch));
        const before = amountOf(combine(childrenOf(branch), units).get('u0')?.score);
        const after = amountOf(combine(childrenOf(better), units).get('u0')?.score);
        if (before) expect(after && compare(after, before)).toBeGreaterThanOrEqual(0);
      }),
      runs,
    );
  });
});

describe('a mean lies between its least and its greatest part', () => {
  test.each(those(({ byWeight, relative }) => byWeight && !relative))('%s', (_, { combine, unit: tolerance }) => {
    fc.assert(
      fc.property(branches, (branch) => {
        for (const { score, parts } of combine(childrenOf(branch), unitsOf(unitCount(branch))).values()) {
          const value = amountOf(score);
          const [first, ...rest] = parts.flatMap((part) => (part.score && part.used.n !== 0n ? [part.score] : []));
          if (!value || !first) continue;
          expect(compare(value, subtract(rest.reduce(smaller, first), tolerance))).toBeGreaterThanOrEqual(0);
          expect(compare(value, add(rest.reduce(larger, first), tolerance))).toBeLessThanOrEqual(0);
        }
      }),
      runs,
    );
  });
});

describe('what the parts added makes up the score, and the shares used make up the whole', () => {
  test.each(those())('%s', (_, { combine, byWeight }) => {
    fc.assert(
      fc.property(branches, (branch) => {
        const children = childrenOf(branch);
        const whole = byWeight ? hundred : sum(children.map(({ share }) => share));
        for (const { score, parts } of combine(children, unitsOf(unitCount(branch))).values()) {
          expect(parts.map(({ child }) => child)).toEqual(children.map(({ id }) => id));
          const value = amountOf(score);
          const added = parts.flatMap((part) => (part.added ? [part.added] : []));
          if (added.length < parts.length) continue;
          expect(exact(sum(added))).toBe(exact(value ?? zero));
          expect(exact(sum(parts.map(({ used }) => used)))).toBe(exact(value ? whole : zero));
        }
      }),
      runs,
    );
  });
});

describe('another unit in the group changes nothing', () => {
  test.each(those(({ relative, meansGroup }) => !relative && !meansGroup))('%s', (_, { combine }) => {
    fc.assert(
      fc.property(branches, fc.array(scores, { minLength: 4, maxLength: 4 }), (branch, other) => {
        const n = unitCount(branch);
        const joined = {
          ...branch,
          scores: branch.scores.map((own, child) => [...own, other[child] ?? null]),
        };
        const alone = written(combine(childrenOf(branch), unitsOf(n)));
        const { [`u${n}`]: _new, ...together } = written(combine(childrenOf(joined), unitsOf(n + 1)));
        expect(together).toEqual(alone);
      }),
      runs,
    );
  });
});
