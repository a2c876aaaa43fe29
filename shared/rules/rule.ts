import type * as z from 'zod';
import type { Unit } from '../cycle/cycle.ts';
import type { Ballot, Fact } from '../evidence/evidence.ts';
import type { Rational } from '../number.ts';
import type { Audience, FormSettings, Plan } from '../plan/schema.ts';
import type { Phrases, Step, Words } from '../words.ts';

/** What a measure made of one unit's evidence. No evidence is not zero: it is `none`, and `steps` say why. */
export type Reading =
  | {
      readonly value: Rational;
      readonly n: number;
      readonly facts?: Readonly<Record<string, Rational>>;
      readonly steps: readonly Step[];
    }
  | { readonly none: true; readonly n: number; readonly steps: readonly Step[] };

/** A unit's score at some place of the tree, or none, and the steps that led there. */
export type Score =
  | { readonly value: Rational; readonly steps: readonly Step[] }
  | { readonly none: true; readonly steps: readonly Step[] };

/** What an adjustment leaves beside a score. Grade marks are obeyed by the outcomes that grade. */
export type Mark =
  | { readonly kind: 'grade-lowered'; readonly levels: number }
  | { readonly kind: 'grade-lowest' }
  | { readonly kind: 'honours-barred'; readonly until?: string };

/** A unit's score after adjustments, with its marks. */
export type Adjusted = { readonly score: Score; readonly marks: readonly Mark[]; readonly steps: readonly Step[] };

/** One fault of a form's settings or of the node that uses it: a code, and what fills its phrase. */
export type FormFault = { readonly code: string; readonly with?: Readonly<Record<string, string>> };

/** What every form says of itself: its name, what it means and where it comes from. Pages and pickers show nothing else. */
type Form<S extends FormSettings> = {
  readonly form: string;
  readonly title: Words;
  readonly meaning: Words;
  /** Where the rule is met: a regulation, a handbook, an id of the catalogue. */
  readonly source: string;
  /** Everything the form says in its steps, by code. */
  readonly phrases: Phrases;
  /**
   * Words for every setting, by its path without indexes: `items.weight`. An option is its path and its value:
   * `whenNone=zero`. The plan editor draws its fields from these and from the schema.
   */
  readonly labels: Phrases;
  readonly settings: z.ZodType<S, unknown>;
};

/** The evidence one leaf may see. Ballots are whole sheets, also where they rate units of other groups. */
export type LeafEvidence = {
  /** Ballots of an audience, in a stable order. */
  readonly ballots: (audience: string) => readonly Ballot[];
  /** The audience itself, for the titles of its items, channels and strata. */
  readonly audience: (id: string) => Audience | undefined;
  /** Accepted records of this leaf, in a stable order. */
  readonly records: readonly Fact[];
  /** Reads the same leaf's evidence by another measure: for forms that choose evidence before another form measures it. */
  readonly measure: (settings: FormSettings, evidence: LeafEvidence) => ReadonlyMap<string, Reading>;
};

/** What a leaf's form lives on, so that a draft can be told that nobody feeds it. */
export type Feeds = { readonly audiences: readonly string[]; readonly fields: readonly string[] };

/** The parts of a plan a form may look at when its settings are checked. */
export type CheckContext = {
  readonly plan: Plan;
  readonly audience: (id: string) => Audience | undefined;
  /** Faults of another measure's settings, for forms that hand on to one. */
  readonly checkMeasure: (settings: FormSettings) => readonly FormFault[];
};

/** From evidence to a reading, for a whole group of units at once. A unit left out of the answer counts as none. */
export type Measure<S extends FormSettings = FormSettings> = Form<S> & {
  readonly family: 'measure';
  readonly feeds: (settings: S, ofMeasure: (settings: FormSettings) => Feeds) => Feeds;
  readonly check?: (settings: S, context: CheckContext) => readonly FormFault[];
  readonly read: (settings: S, evidence: LeafEvidence, units: readonly Unit[]) => ReadonlyMap<string, Reading>;
  readonly examples: readonly MeasureExample[];
};

/** From readings to points, for a whole group at once. `full` is what the node can earn. Also used on inner nodes. */
export type Curve<S extends FormSettings = FormSettings> = Form<S> & {
  readonly family: 'curve';
  readonly check?: (settings: S, context: CheckContext) => readonly FormFault[];
  readonly points: (settings: S, readings: ReadonlyMap<string, Reading>, full: Rational) => ReadonlyMap<string, Score>;
  readonly examples: readonly CurveExample[];
};

/** A child as an aggregate sees it: its share of the parent for this group, and the scores of the group's units. */
export type Child = {
  readonly id: string;
  readonly title: Words;
  readonly share: Rational;
  readonly scores: ReadonlyMap<string, Score>;
};

/** What became of one child in one unit's score: the score used, its nominal share, the share really used, what it added. */
export type Contribution = {
  readonly child: string;
  readonly score: Rational | undefined;
  readonly nominal: Rational;
  readonly used: Rational;
  readonly added: Rational;
};

/** From the children's scores to the branch's. `shares` says what children must carry: weights that sum to 100, or full points. */
export type Aggregate<S extends FormSettings = FormSettings> = Form<S> & {
  readonly family: 'aggregate';
  readonly shares: 'weight' | 'fullPoints';
  readonly check?: (settings: S, context: CheckContext) => readonly FormFault[];
  readonly combine: (
    settings: S,
    children: readonly Child[],
    units: readonly Unit[],
  ) => ReadonlyMap<string, { readonly score: Score; readonly parts: readonly Contribution[] }>;
  readonly examples: readonly AggregateExample[];
};

/** From scores to scores and marks, for a whole group at once, by records that name the adjustment. */
export type Adjustment<S extends FormSettings = FormSettings> = Form<S> & {
  readonly family: 'adjustment';
  /** The record fields it reads. */
  readonly fields: (settings: S) => readonly string[];
  readonly check?: (settings: S, context: CheckContext) => readonly FormFault[];
  readonly adjust: (
    settings: S,
    scores: ReadonlyMap<string, Score>,
    records: readonly Fact[],
    units: readonly Unit[],
  ) => ReadonlyMap<string, Adjusted>;
  readonly examples: readonly AdjustmentExample[];
};

/** A unit as outcomes see it: the number it is ranked and graded by (none where it has no score), and its marks. */
export type Standing = { readonly unit: Unit; readonly score: Rational | undefined; readonly marks: readonly Mark[] };

/** What follows for one unit. `order` sorts a column of them; `value` is what is shown. */
export type Consequence = { readonly value: Words; readonly order: number; readonly steps: readonly Step[] };

/** What follows from the standing of one group. */
export type Outcome<S extends FormSettings = FormSettings> = Form<S> & {
  readonly family: 'outcome';
  readonly check?: (settings: S, context: CheckContext) => readonly FormFault[];
  readonly follow: (settings: S, standing: readonly Standing[], ranked: boolean) => ReadonlyMap<string, Consequence>;
  readonly examples: readonly OutcomeExample[];
};

/** Exact numbers as `exact` writes them; null where there is none. */
type Expected = Readonly<Record<string, string | null>>;
type Settings = Readonly<Record<string, unknown>> & { readonly form: string };

/** Worked examples: shown to whoever chooses a form, and computed by the contract test over the register. */
export type MeasureExample = {
  readonly title: Words;
  readonly settings: Settings;
  readonly ballots?: readonly Ballot[];
  readonly records?: readonly Fact[];
  readonly expect: Expected;
};
export type CurveExample = {
  readonly title: Words;
  readonly settings: Settings;
  readonly full: string;
  /** Readings by unit; a fact such as a target stands in `facts`. */
  readonly readings: Expected;
  readonly facts?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly expect: Expected;
};
export type AggregateExample = {
  readonly title: Words;
  readonly settings: Settings;
  /** Children by id: share, and scores by unit. */
  readonly children: Readonly<Record<string, { readonly share: string; readonly scores: Expected }>>;
  readonly expect: Expected;
};
export type AdjustmentExample = {
  readonly title: Words;
  readonly settings: Settings;
  readonly scores: Expected;
  readonly records: readonly Fact[];
  readonly expect: Expected;
  readonly marks?: Readonly<Record<string, readonly Mark['kind'][]>>;
};
export type OutcomeExample = {
  readonly title: Words;
  readonly settings: Settings;
  readonly scores: Expected;
  readonly marks?: Readonly<Record<string, readonly Mark[]>>;
  /** What is shown, in Chinese. */
  readonly expect: Expected;
};

/** Lifts a function of one unit to the whole group: most forms are a few lines under it. */
export function eachUnit<T>(units: readonly Unit[], one: (unit: Unit) => T): ReadonlyMap<string, T> {
  return new Map(units.map((unit) => [unit.unit, one(unit)]));
}

/** Lifts a function of one reading to the whole group: `none` passes through as none, with the reading's reasons kept by the reading. */
export function eachReading(
  readings: ReadonlyMap<string, Reading>,
  one: (reading: Extract<Reading, { value: Rational }>) => Score,
): ReadonlyMap<string, Score> {
  return new Map(
    [...readings].map(([unit, reading]) => [unit, 'none' in reading ? { none: true, steps: [] } : one(reading)]),
  );
}
