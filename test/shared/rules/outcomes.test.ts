import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { follow, type Judged } from '../../../shared/assess/follow.ts';
import { tally } from '../../../shared/assess/tally.ts';
import type { Outcome as PlanOutcome } from '../../../shared/plan/schema.ts';
import { settingsOf } from '../../../shared/rules/index.ts';
import type { Consequence, Standing } from '../../../shared/rules/rule.ts';
import { fill } from '../../../shared/words.ts';
import { smallCycle, smallPlan } from '../../fixtures/small-county.ts';
import { cases, followed, quick, standings } from './standings.ts';

const sorted = (by: ReadonlyMap<string, Consequence>) => [...by].sort(([a], [b]) => (a < b ? -1 : 1));

describe.each(cases)('%s', (_, form, example) => {
  test('the order in which units are listed changes nothing', () => {
    fc.assert(
      fc.property(
        standings().chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
        ([list, shuffled]) => {
          expect(sorted(followed(form, example, shuffled))).toEqual(sorted(followed(form, example, list)));
        },
      ),
      quick,
    );
  });

  test('every unit gets exactly one consequence, and every sentence about it is whole', () => {
    fc.assert(
      fc.property(standings(), (list) => {
        const by = followed(form, example, list);
        expect([...by.keys()].sort()).toEqual(list.map(({ unit }) => unit.unit));
        for (const { value, order, steps } of by.values()) {
          expect([value.zh, value.en].every((text) => text.length > 0)).toBe(true);
          expect(Number.isSafeInteger(order)).toBe(true);
          expect(steps.length).toBeGreaterThan(0);
          for (const step of steps) {
            for (const text of Object.values(form.phrases[step.say] ?? { zh: '{missing}' })) {
              const filled = fill(text, Object.fromEntries(Object.keys(step.with ?? {}).map((name) => [name, 'x'])));
              expect(filled).not.toMatch(/[{}]/);
            }
            for (const row of step.rows?.body ?? []) expect(row).toHaveLength(step.rows?.head.length ?? 0);
          }
        }
      }),
      quick,
    );
  });

  test('where groups are looked at apart, units of another group change nothing', () => {
    const settings = settingsOf('outcome', example.settings);
    if (settings.form.scope?.(settings.settings) === 'all') return;
    const plan = { ...smallPlan, outcomes: [example.settings as PlanOutcome] };
    const counted = tally(
      { ballots: [], records: [...(example.records ?? [])], results: [...(example.earlier ?? [])] },
      String,
    );
    const run = (list: readonly Standing[]) =>
      follow(
        plan,
        smallCycle,
        list.map(
          ({ unit, ranked, score, marks: own }): Judged => ({
            unit,
            ranked,
            score: score ? { value: score, steps: [] } : undefined,
            marks: own,
            figures: new Map(),
          }),
        ),
        counted,
      )[0]?.by ?? new Map();
    fc.assert(
      fc.property(standings(), (list) => {
        const plain = list.filter(({ unit }) => unit.group === 'plain');
        const together = sorted(run(list)).filter(([id]) => plain.some(({ unit }) => unit.unit === id));
        expect(together).toEqual(sorted(run(plain)));
      }),
      quick,
    );
  });
});
