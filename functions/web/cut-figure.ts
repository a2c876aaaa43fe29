import { decimals, equal, exact, rational, round } from '../../shared/number.ts';
import { fill, type Phrases, type Words } from '../../shared/words.ts';

/** The decimals that pages show at most: as many as most plans round leaf points to. */
export const mostPlaces = 4;

const phrases = {
  bracket: { zh: '（{exact}）', en: ' ({exact})' },
} satisfies Phrases;

/** What follows a rounded number in brackets: the exact value, or where that is too long so many decimals that a calculator can go on. */
export function bracketed({ whole = '', isShort }: CutFigure, say: (words: Words) => string): string {
  return fill(say(phrases.bracket), { exact: isShort ? whole : `${cutOff(whole)}…` });
}

/** As many decimals as a pocket calculator takes, the rest cut off and not rounded: what is shown goes on. */
function cutOff(whole: string): string {
  return decimals(round(rational(whole), { places: calculatorPlaces, mode: 'down' }), calculatorPlaces);
}

const calculatorPlaces = 8;

/** How many decimals a column of exact numbers needs so that its points stand below each other; at most four. */
export function columnPlaces(column: readonly (string | null)[]): number {
  return Math.max(0, ...column.map((text) => (text === null ? 0 : placesOf(text))));
}

/** An exact number cut for showing. `whole`: the exact value, where something was rounded off; `isShort`: it may be read. */
export type CutFigure = { readonly shown: string; readonly whole?: string; readonly isShort: boolean };

/** An exact number with at most four decimals, padded to `places`. */
export function cutFigure(text: string, places = 0): CutFigure {
  const value = rational(text);
  const shown = decimals(value, Math.max(places, placesOf(text)));
  if (equal(rational(shown), value)) return { shown, isShort: true };
  const whole = exact(value);
  return { shown, whole, isShort: whole.length <= (whole.includes('/') ? longestFraction : longest) };
}

/** The same as `Figure` in plain text: `46.6667（46.66665）`, `≈94.0816（94.08163265…）`. */
export function figureText(text: string, say: (words: Words) => string): string {
  const cut = cutFigure(text);
  return cut.whole === undefined ? cut.shown : `${cut.isShort ? '' : '≈'}${cut.shown}${bracketed(cut, say)}`;
}

/** `79.9744365` and `100/3` help who recomputes; `1646417/17500` helps nobody on paper; it is in the JSON download. */
const longest = 12;
const longestFraction = 8;

/** The decimals an exact text needs, four where it needs more or never ends. */
function placesOf(text: string): number {
  const whole = exact(rational(text));
  return whole.includes('/') ? mostPlaces : Math.min((whole.split('.')[1] ?? '').length, mostPlaces);
}
