import type { FC } from 'hono/jsx';
import { decimals, equal, exact, rational } from '../../shared/number.ts';
import { fill, type Phrases } from '../../shared/words.ts';
import type { Scene } from './scene.ts';

/** The decimals that pages show at most: as many as most plans round leaf points to. */
export const mostPlaces = 4;

const phrases = {
  exact: { zh: '准确值 {exact}', en: 'exactly {exact}' },
  bracket: { zh: '（{exact}）', en: ' ({exact})' },
  rounding: {
    zh: '超过 4 位小数的数显示时四舍五入：括号内是准确值，准确值太长的前面标“≈”。计算一律用准确值。',
    en: 'Numbers with more than 4 decimals are rounded for showing: the exact value is in brackets, or "≈" stands before where that is too long. All arithmetic is exact.',
  },
} satisfies Phrases;

/** What a page that shows figures says once about how they are shown. */
export const roundingWords = phrases.rounding;

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

/** The same as `Figure` in plain text: `46.6667（46.66665）`, `≈94.0816`. */
export function figureText(text: string, say: Scene['say']): string {
  const { shown, whole, isShort } = cutFigure(text);
  if (whole === undefined) return shown;
  return isShort ? `${shown}${fill(say(phrases.bracket), { exact: whole })}` : `≈${shown}`;
}

/**
 * An exact number as a page shows it, a dash where there is none.
 *
 * At most four decimals; where that rounds something off, the exact value stands beside it in small. Where that is too
 * long to read it stands in the title, and a sign before the number says so. `places` pads it for a column.
 */
export const Figure: FC<{ readonly exact: string | null; readonly places?: number; readonly scene: Scene }> = (
  given,
) => {
  const { exact: text, places = 0, scene } = given;
  if (text === null) return <>—</>;
  const { shown, whole, isShort } = cutFigure(text, places);
  if (whole === undefined) return <>{shown}</>;
  return (
    <span title={fill(scene.say(phrases.exact), { exact: whole })}>
      {!isShort && '≈'}
      {shown}
      {isShort && <small class="muted">{fill(scene.say(phrases.bracket), { exact: whole })}</small>}
    </span>
  );
};

/** `79.9744365` and `100/3` help who recomputes; `1646417/17500` helps nobody on paper; it is in the JSON download. */
const longest = 12;
const longestFraction = 8;

/** The decimals an exact text needs, four where it needs more or never ends. */
function placesOf(text: string): number {
  const whole = exact(rational(text));
  return whole.includes('/') ? mostPlaces : Math.min((whole.split('.')[1] ?? '').length, mostPlaces);
}
