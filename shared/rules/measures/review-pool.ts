import { divide, hundred, multiply, type Rational, rational } from '../../number.ts';
import type { Audience } from '../../plan/schema.ts';
import type { Step } from '../../words.ts';
import { type Answers, itemMean, worth } from '../answers.ts';
import { itemTable } from '../item-table.ts';
import { mix } from '../mix.ts';
import { num, step, text } from '../say.ts';
import { type Trim, trimmedMean, trimStep } from '../trim.ts';
import { leastOfPart, leastShown } from '../withheld.ts';

/** The settings of a review that say what one rater's sheet is worth, and what becomes of a pool of raters. */
export type PoolSettings = {
  readonly points: readonly string[];
  readonly items: readonly { readonly item: string; readonly weight: string }[];
  readonly emptyItem: 'move-weight' | 'none';
  readonly trim?: Trim | undefined;
  readonly minimum: number;
};

/** One rater's score of a unit, and the answers it was made of. */
export type Scored = { readonly stratum: string | undefined; readonly answers: Answers; readonly score: Rational };

/** One rater's score of one unit, or undefined where he answered nothing (or, by setting, not everything). */
export function raterScore(
  { items, emptyItem }: PoolSettings,
  answers: Answers,
  points: readonly Rational[],
): Rational | undefined {
  const parts = items.map(({ item, weight }) => ({
    id: item,
    weight: rational(weight),
    value: worth(answers[item], points),
  }));
  return mix(parts, emptyItem).value;
}

/** The mean of some raters' scores, and the steps by which it can be redone. */
export function poolOf(
  settings: PoolSettings,
  audience: Audience | undefined,
  scored: readonly Scored[],
): { readonly value: Rational | undefined; readonly steps: readonly Step[] } {
  const trimmed = trimmedMean(
    scored.map(({ score }) => score),
    settings.trim,
  );
  if (scored.length === 0) return { value: undefined, steps: [] };
  return { value: trimmed.value, steps: [trimStep(trimmed, settings.trim), itemsStep(settings, audience, scored)] };
}

/**
 * How the items were answered. Where just a few raters left something out, nothing is listed: the means of the items
 * taken from the mean of the scores would leave what those few said.
 */
function itemsStep(settings: PoolSettings, audience: Audience | undefined, scored: readonly Scored[]): Step {
  const points = settings.points.map(rational);
  const items = settings.items.map(({ item, weight }) => ({ item, weight: rational(weight) }));
  const partial = scored.filter(({ answers }) =>
    items.some(({ item, weight }) => weight.n !== 0n && !worth(answers[item], points)),
  ).length;
  const few = leastOfPart(audience, settings.minimum);
  const fills = { least: num(leastShown(audience)), few: num(few), partial: num(partial) };
  if (partial > 0 && partial < few) {
    const weights = text(settings.items.map(({ weight }) => weight).join(' / '));
    return step('items-withheld', { few: num(few), weights });
  }
  const lines = items.map(({ item, weight }) => {
    const count = itemMean(scored, item, points);
    const added = count.mean && divide(multiply(count.mean, weight), hundred);
    return { item, count, plain: [num(weight)], secret: partial > 0 ? [] : [num(added)] };
  });
  const more = partial > 0 ? ['h-weight'] : ['h-weight', 'h-added'];
  return step(partial > 0 ? 'items-partial' : 'items', fills, itemTable(audience, settings.minimum, lines, more));
}
