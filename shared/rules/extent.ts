import { compare, divide, hundred, larger, multiply, type Rational, rational, smaller } from '../number.ts';
import type { Extent } from './rule.ts';

/** The extent between the smallest and the largest of some percentages of full points. No percentage, no bounds. */
export function extentOf(full: Rational, percents: readonly string[]): Extent {
  const [first, ...rest] = percents.map((percent) => divide(multiply(full, rational(percent)), hundred));
  if (!first) return {};
  return { least: rest.reduce(smaller, first), most: rest.reduce(larger, first) };
}

/** Whether numbers in this order never fall, never rise, or do both. Equal ones all along count as rising. */
export function directionOf(numbers: readonly string[]): 'rising' | 'falling' | undefined {
  const changes = numbers.slice(1).map((next, index) => compare(rational(next), rational(numbers[index] ?? next)));
  if (changes.every((change) => change >= 0)) return 'rising';
  return changes.every((change) => change <= 0) ? 'falling' : undefined;
}

/**
 * What is left of an extent where a floor and a cap, in percent of full points, hold what can be earned.
 *
 * A floor above all there is to earn is what everybody earns, and so is a cap below it.
 */
export function boundedExtent(
  { least, most }: Extent,
  full: Rational,
  { floor, cap }: { readonly floor: string; readonly cap: string },
): Extent {
  const lowest = floor === 'none' ? undefined : extentOf(full, [floor]).least;
  const highest = cap === 'none' ? undefined : extentOf(full, [cap]).most;
  const held = (one: Rational) => {
    const raised = lowest ? larger(one, lowest) : one;
    return highest ? smaller(raised, highest) : raised;
  };
  const from = least ? held(least) : lowest;
  const to = most ? held(most) : highest;
  return { ...(from && { least: from }), ...(to && { most: to }) };
}
