import type { EarlierResult } from '../evidence/earlier-result.ts';
import type { Ballot, Fact } from '../evidence/evidence.ts';
import type { Words } from '../words.ts';
import type { Mark } from './rule.ts';

/** Exact numbers as `exact` writes them; null where there is none. */
type Expected = Readonly<Record<string, string | null>>;
type Settings = Readonly<Record<string, unknown>> & { readonly form: string };

/** Worked examples: shown to whoever chooses a form, and computed by the contract test over the register. */
export type MeasureExample = {
  readonly title: Words;
  readonly settings: Settings;
  readonly ballots?: readonly Ballot[];
  readonly records?: readonly Fact[];
  readonly earlier?: readonly EarlierResult[];
  /** How many were invited, by audience. */
  readonly invited?: Readonly<Record<string, number>>;
  /** Groups and parents of units; `all` and none where it does not say. */
  readonly groups?: Readonly<Record<string, string>>;
  readonly parents?: Readonly<Record<string, string>>;
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
  /** What the branch can earn; 100 where it does not say. */
  readonly full?: string;
  readonly expect: Expected;
};
export type AdjustmentExample = {
  readonly title: Words;
  readonly settings: Settings;
  readonly scores: Expected;
  readonly records: readonly Fact[];
  /** Scores at nodes of the tree, by node and unit; the reading is the same number. */
  readonly nodes?: Readonly<Record<string, Expected>>;
  /** The period of the cycle; the year 2026 where it does not say. */
  readonly period?: { readonly from: string; readonly to: string };
  readonly expect: Expected;
  readonly marks?: Readonly<Record<string, readonly Mark['kind'][]>>;
};
export type OutcomeExample = {
  readonly title: Words;
  readonly settings: Settings;
  readonly scores: Expected;
  readonly marks?: Readonly<Record<string, readonly Mark[]>>;
  /** Groups by unit, and units of groups that are listed apart. */
  readonly groups?: Readonly<Record<string, string>>;
  readonly parents?: Readonly<Record<string, string>>;
  readonly unranked?: readonly string[];
  /** Scores at the tie-break nodes, by unit. */
  readonly keys?: Readonly<Record<string, readonly (string | null)[]>>;
  /** What outcomes before it came to (`is`), by outcome and unit. */
  readonly before?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly nodes?: Readonly<Record<string, Expected>>;
  readonly earlier?: readonly EarlierResult[];
  readonly records?: readonly Fact[];
  /** What is shown, in Chinese. */
  readonly expect: Expected;
};
