import { add, divide, hundred, multiply, type Rational, sum, weightedMean, zero } from '../number.ts';
import { mergedParts } from '../secrecy/parts.ts';

/** A part of a mix: an item, a channel, a stratum, a child. Without a value it is empty. */
export type Part = { readonly id: string; readonly weight: Rational; readonly value: Rational | undefined };

/** The mean and, for each part, the share of a hundred it really had and what it added. */
export type Mixed = {
  readonly value: Rational | undefined;
  readonly parts: readonly (Part & { readonly used: Rational; readonly added: Rational })[];
};

/**
 * The weighted mean of parts of which some may be empty.
 *
 * `move-weight` divides by the weights present, so that the others take over in proportion; `none` gives no value as
 * soon as a part with weight is empty. Parts of weight zero never count. No value at all gives none.
 */
export function mix(parts: readonly Part[], empty: 'move-weight' | 'none'): Mixed {
  const weighty = parts.filter((part) => part.weight.n !== 0n);
  const present = weighty.flatMap((part) => (part.value ? [{ value: part.value, weight: part.weight }] : []));
  const complete = present.length === weighty.length;
  const value = complete || empty === 'move-weight' ? weightedMean(present) : undefined;
  const total = sum(present.map((part) => part.weight));
  return {
    value,
    parts: parts.map((part) => {
      if (!value || !part.value || part.weight.n === 0n) return { ...part, used: zero, added: zero };
      const used = divide(multiply(part.weight, hundred), total);
      return { ...part, used, added: divide(multiply(used, part.value), hundred) };
    }),
  };
}

/**
 * The parts that may not be shown by themselves as one part, so that whoever adds up the shown ones still comes to the
 * whole. Undefined where nobody is among them.
 */
export function mergedOf(
  { parts }: Mixed,
  answered: readonly number[],
  shown: readonly boolean[],
): Mixed['parts'][number] | undefined {
  const merged = mergedParts(answered, shown).flatMap((index) => parts[index] ?? []);
  const used = sum(merged.map((part) => part.used));
  if (used.n === 0n) return undefined;
  const added = sum(merged.map((part) => part.added));
  const value = divide(multiply(added, hundred), used);
  return { id: '', weight: sum(merged.map(({ weight }) => weight)), value, used, added };
}

/** Whether weights sum to exactly a hundred. */
export function sumsToHundred(weights: readonly Rational[]): boolean {
  const total = weights.reduce(add, zero);
  return total.n === 100n && total.d === 1n;
}
