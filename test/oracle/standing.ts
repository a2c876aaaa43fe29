import type { Unit } from '../../shared/cycle/cycle.ts';
import type { EarlierResult } from '../../shared/evidence/earlier-result.ts';
import type { Fact } from '../../shared/evidence/evidence.ts';
import type { Mark } from '../../shared/rules/rule.ts';
import type { Exact } from './exact.ts';

/** A unit as outcomes see it. */
export type Standing = {
  readonly unit: Unit;
  readonly ranked: boolean;
  readonly score: Exact | null;
  readonly keys: readonly (Exact | null)[];
  readonly marks: readonly Mark[];
};
/** What an outcome may look at beside the standing. */
export type Looking = {
  readonly before: (outcome: string) => ReadonlyMap<string, string | undefined>;
  readonly figure: (unit: string, node: string, look: 'score' | 'reading') => Exact | null;
  readonly earlier: (id: string) => EarlierResult | undefined;
  readonly records: readonly Fact[];
  readonly period: { readonly from: string; readonly to: string };
};
/** What an outcome came to by unit: a grade's id, yes or no, a place or an amount as a number. */
export type Came = Map<string, string | undefined>;

/** Above zero: `a` comes after `b`. A key that is missing comes last. */
export function after(a: Standing, b: Standing): number {
  const pairs = [[a.score, b.score] as const, ...a.keys.map((key, at) => [key, b.keys[at] ?? null] as const)];
  for (const [left, right] of pairs) {
    if (!left && !right) continue;
    if (!left) return 1;
    if (!right) return -1;
    const sign = right.compare(left);
    if (sign !== 0) return sign;
  }
  return 0;
}
/** Whether nothing tells two units apart. */
export const equals = (a: Standing, b: Standing) => after(a, b) === 0;
/** Units with a score, best first. */
export const ordered = (units: readonly Standing[]) => units.filter(({ score }) => score).toSorted(after);
