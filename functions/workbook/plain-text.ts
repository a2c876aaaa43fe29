/** The longest text a cell of Excel holds. */
const longest = 32_767;

/**
 * A text as a cell can hold it: no half characters, nothing XML forbids, not longer than Excel takes. What looks like
 * Excel's own escape (`_x000D_`) is escaped once more, so that it is read as it was written.
 */
export function cellText(text: string): string {
  const sound = text
    .toWellFormed()
    .replace(/[\uFFFE\uFFFF]/g, '\uFFFD')
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
  return sound.length <= longest
    ? sound
    : `${sound
        .slice(0, longest - 1)
        .toWellFormed()
        .replace(/\uFFFD$/, '')}…`;
}

/** A name Excel takes for a sheet: at most 31 characters, none of its own marks, no apostrophe at an end, not empty. */
export function sheetName(text: string): string {
  const harmless = text
    .toWellFormed()
    .replace(/[\\/?*[\]:\p{Cc}]/gu, ' ')
    .replace(/^[\s']+|[\s']+$/g, '');
  return [...harmless].slice(0, 31).join('').trim() || 'Sheet';
}
