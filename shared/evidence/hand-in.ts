import type { Cycle, Unit } from '../cycle/cycle.ts';
import { type HandedIn, handedIn } from '../plan/handing-in.ts';
import type { Plan, Supplier } from '../plan/schema.ts';
import type { RecordPart, RecordWords } from '../rules/record-words.ts';
import type { Words } from '../words.ts';
import { fieldTitle } from './field.ts';

/** What one value must keep to; absent: anything a number can be. */
export type Bounds = { readonly min?: string; readonly max?: string; readonly places?: number };

/** One figure asked of every unit concerned: a column of a table whose rows are units. */
export type AskedFigure = Bounds & {
  readonly indicator: string;
  readonly field: string;
  /** The indicator's title and the field's. */
  readonly title: Words;
  readonly fieldTitle: Words;
  /** The units it is asked of. */
  readonly units: ReadonlySet<string>;
};

/** Matters that may be reported any number of times, such as bonuses: a list whose rows name unit, kind and matter. */
export type AskedMatters = Bounds & {
  readonly indicator: string;
  readonly title: Words;
  readonly fields: readonly string[];
  /** What the fields are called, in their order. */
  readonly fieldTitles: readonly Words[];
  /** Levels and circumstances a row may name, and what else it tells; empty where nothing is asked. */
  readonly recordWords: RecordWords;
  readonly tells: readonly RecordPart[];
};

/**
 * Everything a supplier hands in for a cycle. `source` is the name its records are kept under: of two hand-ins with one
 * source the later replaces the earlier. `units` are those it reports about, in the roster's order.
 */
export type HandInAsked = {
  readonly supplier: Supplier;
  readonly source: string;
  readonly units: readonly Unit[];
  readonly figures: readonly AskedFigure[];
  readonly matters: readonly AskedMatters[];
};

/**
 * What a supplier is asked for. `unit`: for a supplier that is every unit for itself (`own`), which of them hands in.
 * Undefined where the plan has no such supplier, or the roster no such unit.
 */
export function handInAsked(plan: Plan, cycle: Cycle, supplier: string, unit?: string): HandInAsked | undefined {
  const found = plan.suppliers?.find(({ id }) => id === supplier);
  const units = unit === undefined ? cycle.roster : cycle.roster.filter((one) => one.unit === unit);
  if (!found || units.length === 0 || found.own !== (unit !== undefined)) return undefined;
  const parts = handedIn(plan).flatMap((one) =>
    one.by.filter((by) => by.supplier === supplier).map((by) => ({ one, by })),
  );
  return {
    supplier: found,
    source: unit === undefined ? supplier : `${supplier}.${unit}`,
    units,
    figures: parts.flatMap(({ one, by }) => (one.several ? [] : figuresOf(one, by, units))),
    matters: parts.flatMap(({ one, by }) => (one.several ? [mattersOf(one, by)] : [])),
  };
}

function mattersOf(one: HandedIn, by: HandedIn['by'][number]): AskedMatters {
  const { id, title, recordWords, tells } = one;
  const fieldTitles = by.fields.map((field) => titleOfField(one, field));
  return { indicator: id, title, fields: by.fields, fieldTitles, recordWords, tells, ...boundsOf(by) };
}

function titleOfField({ recordWords }: HandedIn, field: string): Words {
  return recordWords.fields?.find(({ id }) => id === field)?.title ?? fieldTitle(field);
}

function figuresOf(one: HandedIn, by: HandedIn['by'][number], units: readonly Unit[]): readonly AskedFigure[] {
  const concerned = new Set(units.filter(({ group }) => one.groups.includes(group)).map(({ unit }) => unit));
  if (concerned.size === 0) return [];
  return by.fields.map((field) => ({
    indicator: one.id,
    field,
    title: one.title,
    fieldTitle: titleOfField(one, field),
    units: concerned,
    ...boundsOf(by),
  }));
}

function boundsOf({ min, max, places }: HandedIn['by'][number]): Bounds {
  return {
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    ...(places === undefined ? {} : { places }),
  };
}

/**
 * The name of a record in a hand-in: the same figure handed in again is the same record. `matter` tells matters of one
 * kind apart, and `again` the second report of one matter from the first.
 */
export function factId(
  source: string,
  indicator: string,
  field: string,
  unit: string,
  matter?: string,
  again = 1,
): string {
  const parts = [source, indicator, field, unit, ...(matter === undefined ? [] : [matter])];
  return again === 1 ? parts.join(':') : `${parts.join(':')}:${again}`;
}
