import { type Exact, nought, num } from './exact.ts';

/** What a unit brings to a curve. */
export type Read = { readonly value: Exact; readonly facts: Readonly<Record<string, Exact>> };
/** Readings of a group's units; a unit without one is not in it. */
export type Reads = ReadonlyMap<string, Read>;
/** Points of one unit; null is no score. */
export type Points = Exact | null;
/** What a reading is held against: one number for all, or each unit's own. */
export type Target = { fixed: string } | { fact: string };
/** Which value is best. */
export type Best = 'largest' | 'smallest';
/** What equal values get. */
export type Ties = 'best' | 'worst' | 'mean';
/** What a plan says of a case that means nothing. */
export type Edge = 'none' | 'zero' | 'full';

/** The target of a unit; null where it has none. */
export const targetOf = (target: Target, read: Read): Points =>
  'fixed' in target ? num(target.fixed) : (read.facts[target.fact] ?? null);
/** What the plan's word for a senseless case comes to. */
export const edge = (word: Edge, full: Exact): Points => (word === 'none' ? null : word === 'zero' ? nought : full);
/** So many percent of full points. */
export const share = (rate: Exact, full: Exact) => full.mul(rate).div(100);
/** The values of a group. */
export const valuesOf = (reads: Reads) => [...reads.values()].map(({ value }) => value);
