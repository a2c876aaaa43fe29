/**
 * The one of several that is written most like a text, or undefined where none is near: at most a third of the longer one may
 * differ, or one may begin with the other.
 */
export function nearest<T>(text: string, among: readonly T[], written: (one: T) => string): T | undefined {
  let best: { readonly one: T; readonly distance: number } | undefined;
  for (const one of among) {
    const other = written(one);
    const longer = Math.max(text.length, other.length);
    const begun = text.length > 1 && other.length > 1 && (other.startsWith(text) || text.startsWith(other));
    // A text more than a third longer cannot be near; that spares the table below.
    if (!begun && Math.abs(text.length - other.length) * 3 > longer) continue;
    const distance = edits(text.slice(0, 80), other.slice(0, 80));
    if ((begun || distance * 3 <= longer) && (!best || distance < best.distance)) best = { one, distance };
  }
  return best?.one;
}

/** How many characters must be put in, taken out or changed to make one text of the other. */
function edits(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    let corner = row[0] ?? 0;
    row = row.reduce<number[]>((next, above, j) => {
      const left = next[j - 1];
      next.push(left === undefined ? i : Math.min(above + 1, left + 1, corner + (a[i - 1] === b[j - 1] ? 0 : 1)));
      corner = above;
      return next;
    }, []);
  }
  return row[b.length] ?? 0;
}
