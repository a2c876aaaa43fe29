import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { checkCycle } from '../../../shared/cycle/check.ts';
import { Cycle } from '../../../shared/cycle/cycle.ts';
import { Evidence } from '../../../shared/evidence/evidence.ts';
import { checkPlan } from '../../../shared/plan/check.ts';
import { forms } from '../../../shared/rules/index.ts';
import { tryAlternatives } from '../../../shared/statistics/alternatives/tried.ts';
import { basisOf } from '../../../shared/statistics/basis.ts';
import { nearest } from '../../../shared/statistics/nearest.ts';
import { flatTree } from '../../../shared/statistics/ranks/flat-tree.ts';
import { scoresUnder } from '../../../shared/statistics/ranks/perturb.ts';
import { surenessOf } from '../../../shared/statistics/ranks/sureness.ts';
import { adjusted, contributionsOf } from '../../../shared/statistics/weights/contributions.ts';
import { effectiveWeights } from '../../../shared/statistics/weights/effective.ts';
import { drawn } from '../../oracle/random-plan.ts';

const of = (family: string) => forms.filter((form) => form.family === family).map(({ form }) => form);
const names = {
  measure: of('measure'),
  curve: of('curve'),
  aggregate: of('aggregate'),
  adjustment: of('adjustment'),
  outcome: of('outcome'),
};
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** Counties with plans of every form, the same every time. */
const counties = Array.from({ length: 300 }, (_, seed) => drawn(names, seed)).flatMap((scheme) => {
  const { plan } = checkPlan(scheme.plan);
  const cycle = Cycle.parse(scheme.cycle);
  if (!plan || checkCycle(plan, cycle).length > 0) return [];
  return [{ seed: scheme.seed, basis: basisOf(plan, cycle, Evidence.parse(scheme.evidence), sha256) }];
});
const near = (a: number, b: number) => Math.abs(a - b) <= 1e-7 * Math.max(1, Math.abs(a), Math.abs(b));

describe('in any county', () => {
  test('there is something to look at', () => {
    expect(counties.length).toBeGreaterThan(100);
  });

  test('what the indicators and the adjustments brought sums to the score', () => {
    const off = counties.flatMap(({ seed, basis }) =>
      basis.result.units.flatMap((unit) => {
        const brought = contributionsOf(unit);
        if (!brought || unit.score === null) return [];
        // The lowest nodes that something is known of: no path known lies below them.
        const lowest = [...brought.keys()].filter(
          (path) => ![...brought.keys()].some((one) => one.startsWith(`${path}/`)),
        );
        const sum = lowest.reduce((so, path) => so + (brought.get(path) ?? 0), 0);
        return near(sum, nearest(unit.score)) ? [] : [`${seed} ${unit.unit}: ${sum} instead of ${unit.score}`];
      }),
    );
    expect(off).toEqual([]);
  });

  test('effective weights of the leaves and of the adjustments sum to a hundred', () => {
    const off = counties.flatMap(({ seed, basis }) =>
      basis.groups.flatMap((group) => {
        const found = effectiveWeights(basis.plan, group);
        if (found.kind !== 'weights') return [];
        const known = found.rows.filter(({ effective }) => effective !== undefined);
        const lowest = known.filter(({ path }) => !known.some((one) => one.path.startsWith(`${path}/`)));
        const sum = lowest.reduce((so, { effective = 0 }) => so + effective, 0);
        return Math.abs(sum - 100) < 1e-6 ? [] : [`${seed} ${group.id}: ${sum}`];
      }),
    );
    expect(off).toEqual([]);
  });

  test('the flat tree at the weights of the plan gives the official scores', () => {
    const off = counties.flatMap(({ seed, basis }) =>
      basis.groups.flatMap((group) => {
        const tree = flatTree(group);
        if (!tree) return [];
        const scores = scoresUnder(
          tree,
          Float64Array.from(tree.slots, ({ weight }) => weight),
        );
        return group.units.flatMap(({ unit, score }, at) => {
          const flat = scores[at] ?? Number.NaN;
          if (score === null) return Number.isNaN(flat) ? [] : [`${seed} ${unit}: ${flat} for nothing`];
          return near(flat, nearest(score)) ? [] : [`${seed} ${unit}: ${flat} instead of ${score}`];
        });
      }),
    );
    expect(off).toEqual([]);
  });

  test('every analysis comes to an end, and every alternative is tried or said to change nothing', () => {
    const outcomes = counties.slice(0, 120).flatMap(({ seed, basis }) => {
      const sure = surenessOf(basis, { seed: 1, weights: { draws: 20, percent: 25 }, ballots: 3 });
      expect(sure.length).toBeLessThanOrEqual(basis.groups.length);
      return tryAlternatives(basis).flatMap((one) =>
        one.outcome === 'failed' ? [`${seed} ${one.id}: ${one.why}`] : [],
      );
    });
    expect(outcomes).toEqual([]);
  });
});

test('a fraction of a thousand digits is as near as one of three', () => {
  const long = 10n ** 1000n;
  expect(nearest({ n: 2n * long + 1n, d: 3n * long })).toBeCloseTo(2 / 3, 15);
  expect(nearest({ n: -(long * long), d: long * long * 4n })).toBe(-0.25);
  expect(nearest('92.335')).toBe(92.335);
  expect(adjusted).toContain(' ');
});
