/** A percentage with one decimal, `62.3%`; a dash where there is none, since none is not zero. */
export function percentText(value: number | undefined): string {
  return value === undefined ? '—' : `${fixed(value, 1)}%`;
}

/** Points with two decimals; a dash where there are none. */
export function pointsText(value: number | undefined): string {
  return value === undefined ? '—' : fixed(value, 2);
}

/** Points with their sign, `+1.20`, `−0.80`; a dash where there are none. */
export function signedText(value: number | undefined): string {
  if (value === undefined) return '—';
  const text = fixed(Math.abs(value), 2);
  if (Number(text) === 0) return text;
  return value > 0 ? `+${text}` : `−${text}`;
}

/** A number with so many decimals, a true minus sign before what is below zero, and no minus before nothing. */
export function fixed(value: number, places: number): string {
  const text = Math.abs(value).toFixed(places);
  return value < 0 && Number(text) !== 0 ? `−${text}` : text;
}

/** The place of a unit; a dash for zero, which is none. */
export function placeText(place: number | undefined): string {
  return place ? String(place) : '—';
}
