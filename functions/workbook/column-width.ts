/**
 * How wide a text stands in a spreadsheet, in half-width characters: Chinese ones and full-width marks take two.
 *
 * Source: Unicode Standard Annex 11, the wide and full-width ranges that Chinese texts use.
 */
export function widthOf(text: string): number {
  return [...text].reduce((so, one) => so + (wide.test(one) ? 2 : 1), 0);
}

const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6“”‘’—…≈]|[\u{20000}-\u{3fffd}]/u;

/** A width that holds every text of a column on one line, between `least` and `most`. */
export function columnWidth(texts: Iterable<string>, least: number, most: number): number {
  let width = least;
  for (const text of texts) width = Math.max(width, widthOf(text) + 2);
  return Math.min(width, most);
}

/** What fits a head on one line at the most; a longer one takes several. */
const shortHead = 14;

/** A width at which a short head stands on one line, a long one on so many at most, and figures still fit. */
export function headWidth(title: string, least: number, most: number, lines = 2): number {
  const whole = widthOf(title) + 3;
  return Math.min(most, Math.max(least, whole <= shortHead ? whole : Math.ceil(widthOf(title) / lines) + 3));
}
