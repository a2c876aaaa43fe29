import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  normalQuantile,
  normalShare,
  studentQuantile,
  studentShare,
} from '../../../../shared/statistics/distribution.ts';
import { type Design, estimateMean, type Known, type Sample } from '../../../../shared/statistics/survey/estimate.ts';
import { rake } from '../../../../shared/statistics/survey/rake.ts';

/** What R's survey package makes of the same rows; `make.R` beside it wrote the file. */
type Told = {
  readonly mean: number;
  readonly se: number;
  readonly df: number;
  readonly deff: number;
  readonly deffReplace: number;
  readonly total: number;
  readonly totalSe: number;
  readonly normal: readonly [number, number];
  readonly t: readonly [number, number];
};
type Part = Pick<Told, 'mean' | 'se' | 'df' | 'total' | 'totalSe'>;
const fixtures = new URL('../../../fixtures/survey/reference.json', import.meta.url);
const reference: {
  readonly r: string;
  readonly survey: string;
  readonly rows: Readonly<Record<'y' | 'satisfied' | 'base' | 'stratum' | 'sex' | 'age', readonly number[]>>;
  readonly sizes: readonly number[];
  readonly population: number;
  readonly ages: readonly number[];
  readonly sexes: readonly number[];
  readonly designs: Readonly<Record<string, { y: Told; satisfied: Told; old: Part; f: Part }>>;
  readonly rakedWeights: { readonly srs: readonly number[]; readonly weighted: readonly number[] };
  readonly normal: { readonly p: readonly number[]; readonly z: readonly number[] };
  readonly student: readonly { readonly df: number; readonly t: readonly number[]; readonly cdf: readonly number[] }[];
  readonly studentAt: readonly number[];
} = JSON.parse(readFileSync(fixtures, 'utf8'));

const { rows } = reference;
const n = rows.y.length;
const equal = new Float64Array(n).fill(26);
const base = Float64Array.from(rows.base);
const stratum = Int32Array.from(rows.stratum);
const counts = [0, 1, 2].map((at) => rows.stratum.filter((one) => one === at).length);
const byStratum = Float64Array.from(rows.stratum, (at) => (reference.sizes[at] ?? 0) / (counts[at] ?? 1));
const age = { category: Int32Array.from(rows.age), totals: reference.ages };
const sex = { category: Int32Array.from(rows.sex), totals: reference.sexes };
/** The last row alone in a stratum of its own. */
const lone = Int32Array.from(rows.stratum, (at, row) => (row === n - 1 ? 3 : at));

/** Every design of the file: weights, how it was drawn, what is known beside. */
const designs: Readonly<Record<string, readonly [Float64Array, Design, Known]>> = {
  srs: [equal, {}, []],
  srsFpc: [equal, { populations: [reference.population] }, []],
  weighted: [base, {}, []],
  stratified: [byStratum, { stratum }, []],
  stratifiedFpc: [byStratum, { stratum, populations: reference.sizes }, []],
  post: [equal, {}, [age]],
  postWeighted: [base, {}, [age]],
  raked: [equal, {}, [sex, age]],
  rakedWeighted: [base, {}, [sex, age]],
  stratifiedPost: [byStratum, { stratum }, [age]],
  stratifiedFpcRaked: [byStratum, { stratum, populations: reference.sizes }, [sex, age]],
  lonely: [base, { stratum: lone, lonely: 'adjust' }, []],
  lonelyFpc: [base, { stratum: lone, lonely: 'adjust', populations: [...reference.sizes, 40] }, []],
};

/** Within a thousand-millionth of the reference. */
function agree(ours: number | undefined, theirs: number, what: string): void {
  expect(Math.abs((ours ?? Number.NaN) - theirs) / Math.max(1e-300, Math.abs(theirs)), what).toBeLessThan(1e-9);
}

function estimated(
  values: readonly number[],
  [weights, design, known]: readonly [Float64Array, Design, Known],
  part?: Uint8Array,
) {
  const sample: Sample = { values: Float64Array.from(values), weights };
  const found = estimateMean(sample, design, known, part ? { part } : {});
  if (found.kind !== 'estimate') throw new Error(found.kind);
  return found;
}

test('the reference says where it comes from', () => {
  expect([reference.r, reference.survey]).toEqual(['R version 4.2.2 Patched (2022-11-10 r83330)', '4.1.1']);
  expect(Object.keys(reference.designs)).toEqual(Object.keys(designs));
});

describe.each(Object.entries(designs))('a sample: %s', (name, given) => {
  const told = reference.designs[name];
  if (!told) throw new Error(name);

  test.each([
    ['a score', rows.y, told.y],
    ['a share', rows.satisfied, told.satisfied],
  ] as const)('the mean of %s with all that is said of it is R’s to nine digits', (_, values, expected) => {
    const found = estimated(values, given);
    expect(found.df).toBe(expected.df);
    for (const key of ['mean', 'se', 'total', 'totalSe', 'deff', 'deffReplace'] as const)
      agree(found[key], expected[key], key);
    for (const kind of ['normal', 't'] as const)
      for (const end of [0, 1] as const) agree(found[kind][end], expected[kind][end], `${kind} ${end}`);
  });

  test.each([
    ['the old', rows.age.map((at) => (at === 2 ? 1 : 0)), told.old],
    ['women', rows.sex.map((at) => (at === 0 ? 1 : 0)), told.f],
  ] as const)('so are the mean and the total among %s', (_, inside, expected) => {
    const found = estimated(rows.y, given, Uint8Array.from(inside));
    expect(found.df).toBe(expected.df);
    for (const key of ['mean', 'se', 'total', 'totalSe'] as const) agree(found[key], expected[key], key);
  });
});

test.each([
  ['alike', equal, reference.rakedWeights.srs],
  ['different', base, reference.rakedWeights.weighted],
] as const)('raked weights are R’s, begun from weights that are %s', (_, from, expected) => {
  const found = rake(from, [sex, age], 1000, 1e-13);
  if (found.kind !== 'raked') throw new Error(found.kind);
  for (const [row, weight] of expected.entries()) agree(found.weights[row], weight, `row ${row}`);
});

test('normal and t quantiles and shares are R’s', () => {
  for (const [at, p] of reference.normal.p.entries()) {
    const z = normalQuantile(p) ?? Number.NaN;
    expect(Math.abs(z - (reference.normal.z[at] ?? 0))).toBeLessThan(1e-11);
    expect(Math.abs(normalShare(z) - p) / p).toBeLessThan(1e-11);
  }
  for (const { df, t, cdf } of reference.student) {
    for (const [at, p] of reference.normal.p.entries()) {
      const expected = t[at] ?? 0;
      // R wrote fifteen digits; a median of 1e-17 is a zero.
      expect(Math.abs((studentQuantile(p, df) ?? Number.NaN) - expected), `${df} ${p}`).toBeLessThan(
        3e-12 * Math.max(1e-3, Math.abs(expected)),
      );
    }
    for (const [at, share] of cdf.entries())
      expect(Math.abs(studentShare(reference.studentAt[at] ?? 0, df) - share)).toBeLessThan(1e-12);
  }
  expect([normalQuantile(0), normalQuantile(1), studentQuantile(1, 3), studentQuantile(0.5, 0)]).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});
