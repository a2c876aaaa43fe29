import type { Ratings } from './ratings.ts';

/** How a rater used the scale. */
export type ScaleUse = {
  readonly rater: number;
  readonly n: number;
  readonly least: number;
  readonly most: number;
  /** Everybody got the same from him: he tells nobody apart. */
  readonly allEqual: boolean;
  /** He gave the least and the most of the scale and nothing between. */
  readonly onlyExtremes: boolean;
};

/**
 * How each rater of at least three subjects used the scale from `bottom` to `top`. Whoever rated fewer is left out: two equal
 * scores are no habit.
 */
export function scaleUse({ rater, score, raters }: Ratings, bottom = 0, top = 100): readonly ScaleUse[] {
  const scores = Array.from({ length: raters }, (): number[] => []);
  for (let row = 0; row < score.length; row++) scores[rater[row] ?? 0]?.push(score[row] ?? 0);
  return scores.flatMap((own, at) => {
    if (own.length < 3) return [];
    const [least, most] = [Math.min(...own), Math.max(...own)];
    const onlyExtremes = least !== most && own.every((one) => one === bottom || one === top);
    return [{ rater: at, n: own.length, least, most, allEqual: least === most, onlyExtremes }];
  });
}

/**
 * Raters who gave the very same scores to the very same subjects, in groups of two and more; at least five subjects and two
 * different scores, so that a row of full marks is not taken for a copied sheet.
 */
export function sameSheets({ rater, subject, score, raters }: Ratings): readonly (readonly number[])[] {
  const rows = Array.from({ length: raters }, (): [number, number][] => []);
  for (let row = 0; row < score.length; row++) rows[rater[row] ?? 0]?.push([subject[row] ?? 0, score[row] ?? 0]);
  const alike = new Map<string, number[]>();
  for (const [at, own] of rows.entries()) {
    if (own.length < 5 || new Set(own.map(([, value]) => value)).size < 2) continue;
    const sheet = own
      .sort(([a], [b]) => a - b)
      .map((one) => one.join(':'))
      .join(' ');
    alike.set(sheet, [...(alike.get(sheet) ?? []), at]);
  }
  return [...alike.values()].filter(({ length }) => length > 1);
}
