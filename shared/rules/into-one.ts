import { divide, larger, multiply, type Rational, rational, smaller, sum, zero } from '../number.ts';
import type { Cell, Step } from '../words.ts';
import { type Mixed, mix, type Part, sumsToHundred } from './mix.ts';
import type { FormFault } from './rule.ts';
import { num } from './say.ts';

/** How several figures of one unit, such as quarters, make one. */
export type IntoOne = {
  readonly as: 'mean' | 'sum' | 'least' | 'most';
  /** One that is missing: the others stand for it, it counts as zero, or there is no figure. */
  readonly missing: 'move-weight' | 'zero' | 'none';
  /** Fewest that must be there. */
  readonly least: number;
};

/** The one figure, or none; `how` is the phrase that says how it was made, `fills` what stands in its places. */
export type Made = {
  readonly value: Rational | undefined;
  /** How many were really there. */
  readonly present: number;
  readonly how: 'few' | 'incomplete' | 'scaled' | IntoOne['as'];
  readonly fills: NonNullable<Step['with']>;
  /** The parts as they were counted; weights used and contributions are those of a mean. */
  readonly parts: Mixed['parts'];
};

/** Makes one figure of several parts, of which some may be missing. Only a mean looks at the weights. */
export function intoOne({ as, missing, least }: IntoOne, parts: readonly Part[]): Made {
  const present = parts.filter(({ value }) => value).length;
  const counted = parts.map((part) => ({ ...part, value: part.value ?? (missing === 'zero' ? zero : undefined) }));
  const values = counted.flatMap(({ value }) => value ?? []);
  const mixed = mix(counted, missing === 'none' ? 'none' : 'move-weight');
  const complete = values.length === parts.length;
  const made =
    present < least || (missing === 'none' && !complete) ? undefined : figureOf(as, values, mixed, parts.length);
  const fills: Record<string, Cell> = {
    value: num(made),
    sum: num(sum(values)),
    present: num(values.length),
    all: num(parts.length),
    least: num(least),
  };
  const how = present < least ? 'few' : !made ? 'incomplete' : as === 'sum' && !complete ? 'scaled' : as;
  if (how === 'few') fills.present = num(present);
  // Where nothing comes of it, nothing was used either.
  const used = made ? mixed.parts : mixed.parts.map((part) => ({ ...part, used: zero, added: zero }));
  return { value: made, present, how, fills, parts: used };
}

/** A sum is made as large as if the parts there are stood for all. */
function figureOf(as: IntoOne['as'], values: readonly Rational[], mixed: Mixed, all: number): Rational | undefined {
  const [first, ...rest] = values;
  if (!first) return undefined;
  if (as === 'mean') return mixed.value;
  if (as === 'least') return rest.reduce(smaller, first);
  if (as === 'most') return rest.reduce(larger, first);
  return divide(multiply(sum(values), rational(all)), rational(values.length));
}

/** Weights of a mean sum to 100; a sum takes none, so each is 100; and no more may be asked for than there are. */
export function checkIntoOne({ as, least }: IntoOne, weights: readonly string[]): readonly FormFault[] {
  const written = { weights: weights.join(' + ') };
  return [
    ...(as === 'mean' && !sumsToHundred(weights.map(rational)) ? [{ code: 'part-weights-sum', with: written }] : []),
    ...(as === 'sum' && weights.some((weight) => weight !== '100')
      ? [{ code: 'sum-takes-no-weights', with: written }]
      : []),
    ...(least > weights.length
      ? [{ code: 'least-above-all', with: { least: String(least), all: String(weights.length) } }]
      : []),
  ];
}
