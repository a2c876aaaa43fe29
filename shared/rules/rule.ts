import type * as z from 'zod';
import type { Unit } from '../cycle/cycle.ts';
import type { EarlierResult } from '../evidence/earlier-result.ts';
import type { Ballot, Fact } from '../evidence/evidence.ts';
import type { Rational } from '../number.ts';
import type { Audience, FormSettings, Plan } from '../plan/schema.ts';
import type { Phrases, Step, Words } from '../words.ts';
import type { AlternativeContext, MeasureAlternative } from './alternative.ts';
import type { AdjustmentExample, AggregateExample, CurveExample, MeasureExample, OutcomeExample } from './example.ts';
import type { RecordPart, RecordWords } from './record-words.ts';

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
  | { readonly kind: 'honours-barred'; readonly until?: string }
  | { readonly kind: 'indicator-vetoed'; readonly indicator: string };

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
  /** Accepted records of this leaf, in a stable order; and those of one unit alone. */
  readonly records: readonly Fact[];
  readonly recordsOf: (unit: string) => readonly Fact[];
  /** The result of another cycle, by the name the plan gives it; undefined where none was handed over. */
  readonly earlier: (id: string) => EarlierResult | undefined;
  /** How many were asked to rate: cards issued, seats called; undefined where nobody counted. */
  readonly invited: (audience: string, stratum?: string) => number | undefined;
  /** Reads the same leaf's evidence by another measure: for forms that choose evidence before another form measures it. */
  readonly measure: (settings: FormSettings, evidence: LeafEvidence) => ReadonlyMap<string, Reading>;
};

/** What a leaf's form lives on, so that a draft can be told that nobody feeds it. `earlier` are results of other cycles. */
export type Feeds = {
  readonly audiences: readonly string[];
  readonly fields: readonly string[];
  readonly earlier?: readonly string[];
};

/** What one unit had at a node of the tree, for adjustments and outcomes that look at one indicator. */
export type NodeFigures = { readonly score: Rational | undefined; readonly reading: Rational | undefined };
/** The figures of every unit at a node, by its id; empty where there is no such node. */
export type FiguresOf = (node: string) => ReadonlyMap<string, NodeFigures>;

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
  /** Fields a reading brings along for the curve as `facts`, such as a target. */
  readonly facts?: (settings: S, ofMeasure: (settings: FormSettings) => readonly string[]) => readonly string[];
  /** The measure it hands on to: what that one's records are like, its own are like. */
  readonly inner?: (settings: S) => FormSettings;
  /** Whether a unit may have any number of records of one field, as events are. */
  readonly several?: true;
  /** Levels and circumstances its records may name. */
  readonly recordWords?: (settings: S) => RecordWords;
  /** What its records tell beside their value: who of a panel gave it, which panel. */
  readonly tells?: readonly RecordPart[];
  /** Whether a unit's reading depends on the evidence of other units. */
  readonly relative?: true | ((settings: S) => boolean);
  /** Other ways of reading the same evidence, to see how much its settings matter; absent where there are none. */
  readonly alternatives?: (settings: S, context: AlternativeContext) => readonly MeasureAlternative[];
  readonly check?: (settings: S, context: CheckContext) => readonly FormFault[];
  readonly read: (settings: S, evidence: LeafEvidence, units: readonly Unit[]) => ReadonlyMap<string, Reading>;
  readonly examples: readonly MeasureExample[];
};

/** Bounds of what a form can give; a bound left out does not exist. */
export type Extent = { readonly least?: Rational; readonly most?: Rational };

/** From readings to points, for a whole group at once. `full` is what the node can earn. Also used on inner nodes. */
export type Curve<S extends FormSettings = FormSettings> = Form<S> & {
  readonly family: 'curve';
  readonly check?: (settings: S, context: CheckContext) => readonly FormFault[];
  readonly points: (settings: S, readings: ReadonlyMap<string, Reading>, full: Rational) => ReadonlyMap<string, Score>;
  /** Facts a reading must bring along, such as `target`. */
  readonly facts?: (settings: S) => readonly string[];
  /** Whether a unit's points depend on the readings of other units. */
  readonly relative?: true | ((settings: S) => boolean);
  /** The least and the most points that can come out; a bound left out does not exist. */
  readonly extent: (settings: S, full: Rational) => Extent;
  /** A larger reading (others and facts unchanged) never earns less, or never more; undefined where neither holds. */
  readonly direction?: (settings: S) => 'rising' | 'falling' | undefined;
  readonly examples: readonly CurveExample[];
};

/** A child as an aggregate sees it: its share of the parent for this group, and the scores of the group's units. */
export type Child = {
  readonly id: string;
  readonly title: Words;
  readonly share: Rational;
  readonly scores: ReadonlyMap<string, Score>;
};

/**
 * What became of one child in one unit's score: the score used, its nominal share, the share really used, what it added.
 * Where an aggregate does not add, as a geometric mean, `added` is undefined.
 */
export type Contribution = {
  readonly child: string;
  readonly score: Rational | undefined;
  readonly nominal: Rational;
  readonly used: Rational;
  readonly added: Rational | undefined;
};

/** From the children's scores to the branch's; `full` is what the branch can earn. `shares` says what children must carry: weights that sum to 100, or full points. */
export type Aggregate<S extends FormSettings = FormSettings> = Form<S> & {
  readonly family: 'aggregate';
  readonly shares: 'weight' | 'fullPoints';
  /** Whether a unit's score depends on the scores of other units, apart from a group mean for a missing child. */
  readonly relative?: true | ((settings: S) => boolean);
  readonly check?: (settings: S, context: CheckContext) => readonly FormFault[];
  readonly combine: (
    settings: S,
    children: readonly Child[],
    units: readonly Unit[],
    full: Rational,
  ) => ReadonlyMap<string, { readonly score: Score; readonly parts: readonly Contribution[] }>;
  readonly examples: readonly AggregateExample[];
};

/** What an adjustment may look at beside scores and records: the tree, the period of the cycle, the scale's full score. */
export type AdjustmentContext = {
  readonly node: FiguresOf;
  readonly period: { readonly from: string; readonly to: string };
  readonly full: Rational;
};

/** From scores to scores and marks, for a whole group at once, by records that name the adjustment. */
export type Adjustment<S extends FormSettings = FormSettings> = Form<S> & {
  readonly family: 'adjustment';
  /** The record fields it reads. */
  readonly fields: (settings: S) => readonly string[];
  /** The nodes of the tree it looks at. */
  readonly nodes?: (settings: S) => readonly string[];
  /** Levels and circumstances its records may name. */
  readonly recordWords?: (settings: S) => RecordWords;
  /** Whether a unit has one record of each field, as a coefficient is; without it any number, as bonuses are. */
  readonly single?: true;
  /** What its records tell beside their value, such as the day until which something holds. */
  readonly tells?: readonly RecordPart[];
  /** Whether it may bar a unit from honours, which some outcome should then heed. */
  readonly barsHonours?: (settings: S) => boolean;
  /** The most it can add to a score: zero where it only takes, undefined where nothing bounds it. */
  readonly adds?: (settings: S, full: Rational) => Rational | undefined;
  readonly check?: (settings: S, context: CheckContext) => readonly FormFault[];
  readonly adjust: (
    settings: S,
    scores: ReadonlyMap<string, Score>,
    records: readonly Fact[],
    units: readonly Unit[],
    context: AdjustmentContext,
  ) => ReadonlyMap<string, Adjusted>;
  readonly examples: readonly AdjustmentExample[];
};

/**
 * A unit as outcomes see it: the number it is ranked and graded by (none where it has no score), its scores at the plan's
 * tie-break nodes in their order, and its marks. A unit of a group that is listed apart is not `ranked`.
 */
export type Standing = {
  readonly unit: Unit;
  readonly ranked: boolean;
  readonly score: Rational | undefined;
  readonly keys: readonly (Rational | undefined)[];
  readonly marks: readonly Mark[];
};

/**
 * What follows for one unit. `order` sorts a column of them; `value` is what is shown. `is` names what it came to, such
 * as a grade's id, for outcomes after it and for later cycles; absent where nothing follows.
 */
export type Consequence = {
  readonly value: Words;
  readonly order: number;
  readonly is?: string;
  readonly steps: readonly Step[];
};

/** What an outcome may look at beside the standing. */
export type OutcomeContext = {
  /** What an outcome before it in the plan came to; empty where there is none. */
  readonly before: (outcome: string) => ReadonlyMap<string, Consequence>;
  readonly node: FiguresOf;
  /** What a node, a group or an outcome is called; with `is`, what that outcome came to is called. The id where nothing has it. */
  readonly title: (id: string, is?: string) => Words;
  readonly earlier: (id: string) => EarlierResult | undefined;
  /** Accepted records that name the outcome. */
  readonly records: readonly Fact[];
  readonly period: { readonly from: string; readonly to: string };
};

/** What follows from the standing, of one group or of all units together. */
export type Outcome<S extends FormSettings = FormSettings> = Form<S> & {
  readonly family: 'outcome';
  readonly check?: (settings: S, context: CheckContext) => readonly FormFault[];
  /** Whether it looks at each group apart or at all units at once; each group apart where it does not say. */
  readonly scope?: (settings: S) => 'group' | 'all';
  /** The record fields it reads, from records that name the outcome. */
  readonly fields?: (settings: S) => readonly string[];
  /** Nodes of the tree, outcomes before it, and results of other cycles it looks at. */
  readonly looksAt?: (settings: S) => {
    readonly nodes?: readonly string[];
    readonly outcomes?: readonly string[];
    readonly earlier?: readonly string[];
    /** What an outcome before it is expected to come to, such as the id of a grade. */
    readonly is?: readonly { readonly outcome: string; readonly is: string }[];
  };
  /** Whether it withholds honours from a unit that is barred from them. */
  readonly heedsBars?: (settings: S) => boolean;
  /** Everything it may come to (`is`), such as its grades, with what each is called; absent where that has no names. */
  readonly comesTo?: (settings: S) => readonly { readonly id: string; readonly title: Words }[];
  readonly follow: (
    settings: S,
    standing: readonly Standing[],
    context: OutcomeContext,
  ) => ReadonlyMap<string, Consequence>;
  readonly examples: readonly OutcomeExample[];
};

/** Whether a form, with these settings, holds the units of a group against each other. */
export function comparesUnits<S extends FormSettings>(
  { relative }: { readonly relative?: true | ((settings: S) => boolean) },
  settings: S,
): boolean {
  return typeof relative === 'function' ? relative(settings) : relative === true;
}

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
