import { byCodeUnit } from '../canonical.ts';
import type { Sum, Tables } from './suppress.ts';

/** How many ballots share all their labels: their group, unit, stratum, channel, batch. */
export type Counted = { readonly labels: Readonly<Record<string, string>>; readonly count: number };

/**
 * The tables that views of one set of ballots make. A view names the labels it is broken down by: none for the sum of all,
 * `['group']`, `['group', 'unit']`, `['group', 'unit', 'stratum']`. A label that belongs to another, as a unit to its
 * group, is named together with it.
 *
 * Views are tied to each other also where no view shows what they have in common: those cells are `unseen`.
 */
export function tablesOf(counted: readonly Counted[], views: readonly (readonly string[])[]): Tables {
  const shown = new Map(views.map((view) => [nameOf(view), sorted(view)]));
  const all = closed(shown);
  const counts = new Map<string, number>();
  for (const view of all.values())
    for (const { labels, count } of counted) {
      const cell = cellOf(view, labels);
      counts.set(cell, (counts.get(cell) ?? 0) + count);
    }
  const unseen = new Set<string>();
  for (const [name, view] of all)
    if (!shown.has(name)) for (const { labels } of counted) unseen.add(cellOf(view, labels));
  return { counts, sums: [...all.values()].flatMap((fine) => sumsInto(fine, [...all.values()], counted)), unseen };
}

/** The name of one cell of a view, as `tablesOf` gives it. */
export function cellOf(view: readonly string[], labels: Readonly<Record<string, string>>): string {
  const named = sorted(view).map((label) => `${label}=${labels[label] ?? ''}`);
  return named.length === 0 ? 'all' : named.join(' ');
}

type Views = ReadonlyMap<string, readonly string[]>;

/** The views, and what any of them have in common. */
function closed(views: Views): Views {
  const all = new Map(views);
  for (let grew = true; grew; ) {
    grew = false;
    for (const a of [...all.values()])
      for (const b of [...all.values()]) {
        const common = a.filter((label) => b.includes(label));
        if (all.has(nameOf(common))) continue;
        all.set(nameOf(common), common);
        grew = true;
      }
  }
  return all;
}

/** The sums of a view's cells into the next coarser views. */
function sumsInto(
  fine: readonly string[],
  views: readonly (readonly string[])[],
  counted: readonly Counted[],
): readonly Sum[] {
  const coarser = views.filter((view) => isPart(view, fine));
  const next = coarser.filter((view) => !coarser.some((between) => isPart(view, between)));
  return next.flatMap((coarse) => {
    const parts = new Map<string, Set<string>>();
    for (const { labels } of counted) {
      const total = cellOf(coarse, labels);
      const own = parts.get(total) ?? new Set();
      parts.set(total, own.add(cellOf(fine, labels)));
    }
    return [...parts].map(([total, own]) => ({ total, parts: [...own] }));
  });
}

const isPart = (view: readonly string[], of: readonly string[]) =>
  view.length < of.length && view.every((label) => of.includes(label));

const sorted = (view: readonly string[]) => [...new Set(view)].sort(byCodeUnit);

const nameOf = (view: readonly string[]) => sorted(view).join(' ');
