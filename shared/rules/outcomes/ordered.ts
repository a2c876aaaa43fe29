import { byCodeUnit } from '../../canonical.ts';
import { compare } from '../../number.ts';
import type { Standing } from '../rule.ts';
import { byStanding } from '../standing.ts';

/** Units that nothing tells apart, with the first and the last of the places they share; the best is place 1. */
export type Tied = { readonly first: number; readonly last: number; readonly units: readonly Standing[] };

/** Ranked units with a score, best first, those that nothing tells apart together. The order handed in is irrelevant. */
export function ordered(standing: readonly Standing[]): readonly Tied[] {
  const sorted = standing
    .filter(({ ranked, score }) => ranked && score)
    .sort((a, b) => byStanding(a, b) || byCodeUnit(a.unit.unit, b.unit.unit));
  const tied: { first: number; last: number; units: Standing[] }[] = [];
  for (const [index, one] of sorted.entries()) {
    const group = tied.at(-1);
    const [best] = group?.units ?? [];
    if (group && best && byStanding(best, one) === 0) {
      group.units.push(one);
      group.last = index + 1;
    } else tied.push({ first: index + 1, last: index + 1, units: [one] });
  }
  return tied;
}

/** Where each unit of an order stands, by its id. */
export function tiedOf(order: readonly Tied[]): ReadonlyMap<string, Tied> {
  return new Map(order.flatMap((tied) => tied.units.map((one) => [one.unit.unit, tied] as const)));
}

/** The index of the tie-break key that tells two units of equal score apart; undefined where the score does, or nothing does. */
export function decidingKey(a: Standing, b: Standing): number | undefined {
  if (!a.score || !b.score || compare(a.score, b.score) !== 0) return undefined;
  const found = a.keys.findIndex((own, index) => {
    const other = b.keys[index];
    return own && other ? compare(own, other) !== 0 : own !== other;
  });
  return found < 0 ? undefined : found;
}
