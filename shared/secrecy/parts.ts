/**
 * Which parts of one whole (channels, strata, items, batches) may be shown by themselves, by how many answered each.
 *
 * The whole is published, so what is withheld of it is what remains when the shown parts are taken away: two parts or more
 * that come to at least `least` together. Where the small parts do not, the smallest of the others joins them. A part that
 * nobody answered is never shown by itself: it looks like one that a few answered. It needs no company, since it holds
 * nobody's answer.
 *
 * `sameRaters`: the parts are items that the same raters answer, so that small parts do not add up to more raters; then
 * one of what is withheld has `least` by itself.
 */
export function shownParts(
  answered: readonly number[],
  least: number,
  { sameRaters = false }: { readonly sameRaters?: boolean } = {},
): readonly boolean[] {
  const order = answered.map((_, index) => index).sort((a, b) => (answered[a] ?? 0) - (answered[b] ?? 0) || a - b);
  const hidden = new Set(order.filter((index) => (answered[index] ?? 0) < least));
  const few = order.filter((index) => hidden.has(index) && (answered[index] ?? 0) > 0);
  const raters = (indexes: readonly number[]) => {
    const counts = indexes.map((index) => answered[index] ?? 0);
    return sameRaters ? Math.max(...counts) : counts.reduce((sum, n) => sum + n, 0);
  };
  while (few.length > 0 && (few.length < 2 || raters(few) < least)) {
    const next = order.find((index) => !hidden.has(index));
    if (next === undefined) break;
    hidden.add(next);
    few.push(next);
  }
  return answered.map((_, index) => !hidden.has(index));
}

/** The parts that are not shown by themselves but may be as one: as "others". None where that would be nobody's answer. */
export function mergedParts(answered: readonly number[], shown: readonly boolean[]): readonly number[] {
  const hidden = answered.flatMap((_, index) => (shown[index] ? [] : [index]));
  return hidden.some((index) => (answered[index] ?? 0) > 0) ? hidden : [];
}
