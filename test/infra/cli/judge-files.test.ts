import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sha256 } from '../../../functions/store/digest.ts';
import { judgeFiles } from '../../../infra/cli/judge-files.ts';
import { most } from '../../../infra/cli/read-files.ts';
import { smallCycle, smallEvidence, smallPlan } from '../../fixtures/small-county.ts';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** The small county's plan with minimum counts a real plan may have. */
const plan = JSON.stringify(smallPlan)
  .replace('"emptyChannel":"move-weight","minimum":1', '"emptyChannel":"move-weight","minimum":10')
  .replace('"emptyStratum":"move-weight","minimum":1', '"emptyStratum":"move-weight","minimum":5');
const evidence = JSON.stringify({ cycle: smallCycle, evidence: smallEvidence });

const judge = (planText: string, evidenceText: string) =>
  judgeFiles({ name: 'plan.json', text: planText }, { name: 'evidence.json', text: evidenceText }, sha256);

/** Whatever was given: a result, or lines that name file and place, one screen each at most, and no stack of calls. */
function answered(planText: string, evidenceText: string): 'result' | 'faults' {
  const judged = judge(planText, evidenceText);
  if ('result' in judged) return 'result';
  expect(judged.faults.length).toBeGreaterThan(0);
  expect(judged.faults.length).toBeLessThanOrEqual(most.faults + 1);
  for (const line of judged.faults) {
    expect(line).toMatch(/^(?:plan|evidence)\.json: \S.*: \S|^… and more/u);
    expect(line.length).toBeLessThanOrEqual(most.line + 1);
    expect(line).not.toMatch(/\n| {4}at |node_modules|\.ts:\d/);
    expect(line).not.toMatch(/\{\w+\}(?=.*[㐀-鿿])/u);
  }
  return 'faults';
}

test('the files as they should be are judged', () => {
  expect(answered(plan, evidence)).toBe('result');
});

/** Every place of a JSON value, as a path of keys. */
function* places(value: Json, path: readonly string[] = []): Generator<readonly string[]> {
  yield path;
  if (typeof value !== 'object' || value === null) return;
  for (const [key, member] of Object.entries(value)) yield* places(member, [...path, key]);
}

/** A copy with another value at a place; undefined takes it out. */
function changed(value: Json, [key, ...rest]: readonly string[], to: Json | undefined): Json | undefined {
  if (key === undefined) return to;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).flatMap(([name, member]): [string, Json][] => {
    if (name !== key) return [[name, member]];
    const next = changed(member, rest, to);
    return next === undefined ? [] : [[name, next]];
  });
  return Array.isArray(value) ? entries.map(([, member]) => member) : Object.fromEntries(entries);
}

/** What people and programs put where something else belongs. */
const odd = fc.oneof(
  fc.jsonValue() as fc.Arbitrary<Json>,
  fc.constantFrom<Json | undefined>(
    undefined,
    '',
    '0',
    '-1',
    '100',
    '1e9',
    'NaN',
    '０',
    '９０％',
    '999999999999999.999999999999',
    '../x',
    '__proto__',
    'constructor',
    '\u202e\u0000',
    'none',
    null,
    -0,
    1e308,
    2 ** 53,
    [],
    {},
    [[]],
    { form: 'value' },
    { form: 'weighted-mean' },
  ),
  fc.string({ unit: 'binary', maxLength: 4000 }),
);

describe('a file of any shape is answered with its place and a reason', () => {
  const planPlaces = [...places(JSON.parse(plan))];
  const evidencePlaces = [...places(JSON.parse(evidence))];

  test('a plan with one to three things spoiled anywhere', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...planPlaces), odd), { minLength: 1, maxLength: 3 }), (spoils) => {
        const spoiled = spoils.reduce<Json>((so, [at, to]) => changed(so, at, to as Json) ?? null, JSON.parse(plan));
        answered(JSON.stringify(spoiled), evidence);
      }),
      { numRuns: 700 },
    );
  });

  test('evidence with one to three things spoiled anywhere', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...evidencePlaces), odd), { minLength: 1, maxLength: 3 }),
        (spoils) => {
          const spoiled = spoils.reduce<Json>(
            (so, [at, to]) => changed(so, at, to as Json) ?? null,
            JSON.parse(evidence),
          );
          answered(plan, JSON.stringify(spoiled));
        },
      ),
      { numRuns: 500 },
    );
  });

  test('a file cut off, a byte changed, text that is no JSON at all', () => {
    fc.assert(
      fc.property(fc.nat(plan.length), fc.string({ unit: 'binary', maxLength: 3 }), fc.boolean(), (at, put, cut) => {
        const text = `${plan.slice(0, at)}${put}${cut ? '' : plan.slice(at + put.length)}`;
        answered(text, evidence);
        answered(plan, put + evidence.slice(at));
      }),
      { numRuns: 200 },
    );
    expect(answered('', evidence)).toBe('faults');
    expect(answered('null', '[]')).toBe('faults');
  });

  test('a file nested a hundred thousand deep', () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    expect(answered(deep, evidence)).toBe('faults');
    expect(answered(plan, `{"cycle":${deep},"evidence":${deep}}`)).toBe('faults');
    const measure = `{"form":"value","field":${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}}`;
    expect(answered(plan.replace(/"measure":\{[^}]*\}/, `"measure":${measure}`), evidence)).toBe('faults');
  });

  test('ten thousand faults are two hundred lines and how many more there are', () => {
    const records = Array.from({ length: 10_000 }, (_, n) => ({
      id: String(n),
      indicator: 'nowhere',
      unit: 'a1',
      field: 'actual',
      value: '1',
    }));
    const judged = judge(plan, JSON.stringify({ cycle: smallCycle, evidence: { ballots: [], records } }));
    expect('faults' in judged && [judged.faults.length, judged.faults.at(-1)]).toEqual([
      201,
      '… and more 还有更多 (9800)',
    ]);
  });
});
