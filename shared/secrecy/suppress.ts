import { byCodeUnit } from '../canonical.ts';
import { solvable } from './solve.ts';

/** One line of a table and what it is the sum of: a county of its groups, a unit of its strata, or of its channels. */
export type Sum = { readonly total: string; readonly parts: readonly string[] };

/** Counts by cell, and every sum between cells that a reader may know. */
export type Tables = {
  readonly counts: ReadonlyMap<string, number>;
  readonly sums: readonly Sum[];
  /** Cells that no table shows, through which tables are tied to each other. */
  readonly unseen?: ReadonlySet<string>;
  /** Cells that are told in another place anyway, as a unit's ballots beside its score: to withhold them here helps nobody. */
  readonly elsewhere?: ReadonlySet<string>;
};

/**
 * Which cells may not be shown, so that nobody finds one with fewer than `least` from everything that is.
 *
 * First those cells themselves, empty ones like the others. Then, where all the rest of a sum would give one away, the
 * smallest of the rest as well: what is withheld of a sum is always two cells or more and comes to at least `least`. Where
 * tables overlap, sums are combined exactly and the same is done until no combination leads to a small cell. The answer
 * does not depend on the order in which cells and sums are given.
 */
export function withheldCells(tables: Tables, least: number): ReadonlySet<string> {
  const { counts, sums, unseen = new Set<string>(), elsewhere = new Set<string>() } = tables;
  const of = (cell: string) => counts.get(cell) ?? 0;
  const smaller = (a: string, b: string) => of(a) - of(b) || byCodeUnit(a, b);
  const isFree = (cell: string) => !withheld.has(cell) && !unseen.has(cell) && !elsewhere.has(cell);
  const known = (cells: readonly string[]) => cells.filter(isFree);
  const withheld = new Set([...counts.keys()].filter((cell) => of(cell) < least && !unseen.has(cell)));
  if (withheld.size === 0) return withheld;
  const small = [...counts.keys()].filter((cell) => of(cell) < least).sort(byCodeUnit);
  const ordered = sums
    .map(({ total, parts }) => ({ total, parts: [...parts].sort(smaller) }))
    .sort((a, b) => byCodeUnit(a.total, b.total) || byCodeUnit(a.parts.join(' '), b.parts.join(' ')));
  const seen = ordered.filter(({ total, parts }) => ![total, ...parts].some((cell) => unseen.has(cell)));
  const isTree = !hasCycle(ordered);
  for (;;) {
    while (seen.map((one) => widen(one, withheld, isFree, of, least)).some(Boolean));
    if (isTree && seen.length === ordered.length) return withheld;
    const found = solvable(ordered, (cell) => withheld.has(cell) || unseen.has(cell));
    const before = withheld.size;
    for (const cell of small.filter((one) => found.has(one))) {
      const near = ordered.filter(({ total, parts }) => total === cell || parts.includes(cell));
      const [next] = known(near.flatMap(({ total, parts }) => [total, ...parts])).sort(smaller);
      const [far] = next === undefined ? known([...counts.keys()]).sort(smaller) : [];
      const partner = next ?? far;
      if (partner !== undefined) withheld.add(partner);
    }
    if (withheld.size === before) return withheld;
  }
}

/** Withholds one more cell of a sum where what is withheld of it is too little; whether it did. */
function widen(
  { total, parts }: Sum,
  withheld: Set<string>,
  isFree: (cell: string) => boolean,
  of: (cell: string) => number,
  least: number,
): boolean {
  const hidden = parts.filter((part) => withheld.has(part));
  const isOpen = !withheld.has(total);
  if (isOpen && hidden.length === 0) return false;
  const enough = isOpen
    ? hidden.length > 1 && hidden.reduce((sum, part) => sum + of(part), 0) >= least
    : hidden.length > 0;
  if (enough) return false;
  // Parts lie smallest first.
  const next = parts.find(isFree) ?? [total].find(isFree);
  if (next === undefined) return false;
  withheld.add(next);
  return true;
}

/** Whether sums meet in more than one way. Where they do not, no combination tells more than each sum by itself. */
function hasCycle(sums: readonly Sum[]): boolean {
  const above = new Map<string, string>();
  const top = (one: string): string => {
    let at = one;
    for (let next = above.get(at); next !== undefined; next = above.get(at)) {
      const beyond = above.get(next);
      if (beyond !== undefined) above.set(at, beyond);
      at = next;
    }
    return at;
  };
  for (const [index, { total, parts }] of sums.entries()) {
    const sum = `sum ${index}`;
    for (const cell of [total, ...parts]) {
      const [a, b] = [top(`cell ${cell}`), top(sum)];
      if (a === b) return true;
      above.set(a, b);
    }
  }
  return false;
}
