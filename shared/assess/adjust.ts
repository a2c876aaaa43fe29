import type { Cycle, Unit } from '../cycle/cycle.ts';
import { exact, rational } from '../number.ts';
import type { Plan } from '../plan/schema.ts';
import { settingsOf } from '../rules/index.ts';
import type { Mark, Score } from '../rules/rule.ts';
import { amountOf } from '../rules/say.ts';
import type { UnitResult } from './result.ts';
import type { Tally } from './tally.ts';
import type { Scored } from './tree.ts';

type Trace = UnitResult['adjustments'][number];

/** The plan's adjustments in their order, each on what the one before left; marks add up. */
export function adjust(plan: Plan, cycle: Cycle, tree: Scored, counted: Tally, units: readonly Unit[]) {
  let current: ReadonlyMap<string, Score> = tree.scores;
  const context = {
    node: (id: string) => tree.figures.get(id) ?? new Map(),
    period: cycle.period,
    full: rational(plan.scale.full),
  };
  const marks = new Map<string, readonly Mark[]>();
  const traces = new Map<string, readonly Trace[]>();
  for (const entry of plan.adjustments) {
    const { form, settings } = settingsOf('adjustment', entry);
    const adjusted = form.adjust(settings, current, counted.records(entry.id), units, context);
    const next = new Map(current);
    for (const [unit, one] of adjusted) {
      next.set(unit, one.score);
      marks.set(unit, [...(marks.get(unit) ?? []), ...one.marks]);
      const before = amountOf(current.get(unit));
      const after = amountOf(one.score);
      const trace: Trace = {
        id: entry.id,
        title: entry.title,
        before: before ? exact(before) : null,
        after: after ? exact(after) : null,
        marks: one.marks,
        lines: [{ family: 'adjustment', form: form.form, steps: one.steps }],
      };
      traces.set(unit, [...(traces.get(unit) ?? []), trace]);
    }
    current = next;
  }
  return { scores: current, marks, traces };
}
