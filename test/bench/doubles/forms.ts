import type { Unit } from '../../../shared/cycle/cycle.ts';
import type { Fact } from '../../../shared/evidence/evidence.ts';
import { fieldCell } from '../../../shared/evidence/field.ts';
import { noReading, noScore, step, text } from '../../../shared/rules/say.ts';
import type { Step } from '../../../shared/words.ts';
import { num, type Reading, type Score } from './score.ts';

/** The settings of the forms that have a twin, as their own schemas leave them. */
export type ValueSettings = { readonly field: string; readonly facts: readonly string[] };
export type CurveSettings =
  | {
      readonly form: 'proportional';
      readonly target: { readonly fixed: string } | { readonly fact: string };
      readonly cap: string;
      readonly whenTargetZero: 'none' | 'full' | 'zero';
    }
  | {
      readonly form: 'ladder';
      readonly steps: readonly { readonly from: string; readonly percent: string }[];
      readonly below: string;
    }
  | {
      readonly form: 'range';
      readonly best: 'largest' | 'smallest';
      readonly worstPercent: string;
      readonly bestPercent: string;
    };

type Points = ReadonlyMap<string, Score>;
type Some = Extract<Reading, { value: number }>;

/** The value handed in for each unit, with the facts its curve needs. One record a field, as the county of the bench has. */
export function readValues(
  { field, facts }: ValueSettings,
  recordsOf: (unit: string) => readonly Fact[],
  units: readonly Unit[],
): ReadonlyMap<string, Reading> {
  return new Map(units.map(({ unit }) => [unit, readValue(field, facts, recordsOf(unit))]));
}

function readValue(field: string, wanted: readonly string[], records: readonly Fact[]): Reading {
  const found = amountsOf(records, field);
  const n = found.length;
  const [value] = found;
  if (value === undefined) return noneRead(n, step('none', { field: fieldCell(field) }));
  const steps = [step('one', { field: fieldCell(field), n: num(n), value: num(value) })];
  const facts: Record<string, number> = {};
  for (const fact of wanted) {
    const [amount] = amountsOf(records, fact);
    if (amount === undefined) return noneRead(n, ...steps, step('none', { field: fieldCell(fact) }));
    facts[fact] = amount;
    steps.push(step('fact', { field: fieldCell(fact), value: num(amount) }));
  }
  return { value, n, facts, steps };
}

function amountsOf(records: readonly Fact[], field: string): readonly number[] {
  return records.flatMap((record) =>
    record.field === field && record.value !== undefined ? [Number(record.value)] : [],
  );
}

function noneRead(n: number, ...steps: readonly Step[]): Reading {
  return { none: true, n, steps: noReading(n, ...steps).steps };
}

/** Points by the form the settings name. */
export function pointsOf(settings: CurveSettings, readings: ReadonlyMap<string, Reading>, full: number): Points {
  switch (settings.form) {
    case 'proportional':
      return eachReading(readings, (reading) => proportional(settings, reading, full));
    case 'ladder':
      return eachReading(readings, (reading) => ladder(settings, reading, full));
    case 'range':
      return range(settings, readings, full);
  }
}

function eachReading(readings: ReadonlyMap<string, Reading>, one: (reading: Some) => Score): Points {
  return new Map(
    [...readings].map(([unit, reading]) => [unit, 'none' in reading ? { none: true, steps: [] } : one(reading)]),
  );
}

function proportional(
  { target: from, cap, whenTargetZero }: Extract<CurveSettings, { form: 'proportional' }>,
  reading: Some,
  full: number,
): Score {
  const target = 'fixed' in from ? Number(from.fixed) : reading.facts?.[from.fact];
  if (target === undefined)
    return {
      none: true,
      steps: noScore(step('no-target', { fact: fieldCell('fact' in from ? from.fact : '') })).steps,
    };
  if (target === 0) {
    if (whenTargetZero === 'none') return { none: true, steps: [step('target-zero', { points: num(undefined) })] };
    const value = whenTargetZero === 'full' ? full : 0;
    return { value, steps: [step('target-zero', { points: num(value) })] };
  }
  const raw = (full * reading.value) / target;
  const most = cap === 'none' ? undefined : (full * Number(cap)) / 100;
  const value = Math.max(0, most === undefined ? raw : Math.min(raw, most));
  const say = raw < 0 ? 'floored' : most !== undefined && raw > most ? 'capped' : 'points';
  const fills = {
    value: num(reading.value),
    target: num(target),
    full: num(full),
    raw: num(raw),
    cap: text(cap),
    points: num(value),
  };
  return { value, steps: [step(say, fills)] };
}

function ladder(settings: Extract<CurveSettings, { form: 'ladder' }>, { value }: Some, full: number): Score {
  const reached = settings.steps.find(({ from }) => value >= Number(from));
  const percent = Number(reached?.percent ?? settings.below);
  const points = (full * percent) / 100;
  const from = Number(reached?.from ?? settings.steps.at(-1)?.from ?? '0');
  const fills = { value: num(value), from: num(from), full: num(full), percent: num(percent), points: num(points) };
  return { value: points, steps: [step(reached ? 'step' : 'below', fills)] };
}

function range(
  settings: Extract<CurveSettings, { form: 'range' }>,
  readings: ReadonlyMap<string, Reading>,
  full: number,
): Points {
  const values = [...readings.values()].flatMap((reading) => ('value' in reading ? [reading.value] : []));
  const least = values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const most = values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const [worst, best] = settings.best === 'largest' ? [least, most] : [most, least];
  return eachReading(readings, ({ value }) => {
    const low = Number(settings.worstPercent);
    const high = Number(settings.bestPercent);
    if (worst === best) {
      // The county of the bench says "as the best".
      const points = (full * high) / 100;
      return { value: points, steps: [step('equal', { value: num(value), points: num(points) })] };
    }
    const percent = low + ((value - worst) / (best - worst)) * (high - low);
    const points = (full * percent) / 100;
    const fills = {
      worst: num(worst),
      best: num(best),
      value: num(value),
      low: num(low),
      high: num(high),
      percent: num(percent),
      full: num(full),
      points: num(points),
    };
    return { value: points, steps: [step('share', fills)] };
  });
}
