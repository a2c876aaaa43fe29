import type { Unit } from '../../../shared/cycle/cycle.ts';
import { step, words } from '../../../shared/rules/say.ts';
import type { Words } from '../../../shared/words.ts';
import { amountOf, num, type Score } from './score.ts';

/** A child with its share and its scores; the twin of `Child`. */
export type Child = {
  readonly id: string;
  readonly title: Words;
  readonly share: number;
  readonly scores: ReadonlyMap<string, Score>;
};

/** What became of a child; the twin of `Contribution`. */
export type Contribution = {
  readonly child: string;
  readonly score: number | undefined;
  readonly nominal: number;
  readonly used: number;
  readonly added: number;
};

/** The weighted mean whose missing children pass their weight on: the twin of `weighted-mean` with `rescale`. */
export function weightedMean(
  children: readonly Child[],
  units: readonly Unit[],
): ReadonlyMap<string, { readonly score: Score; readonly parts: readonly Contribution[] }> {
  return new Map(
    units.map(({ unit }) => {
      const parts = children.map((child) => ({
        child,
        value: amountOf(child.scores.get(unit)),
        weight: child.share,
        id: child.id,
      }));
      const mixed = mix(parts);
      const steps = parts
        .filter(({ value }) => value === undefined)
        .map(({ child, value }) => step('moved', { child: words(child.title), score: num(value) }));
      const contributions = mixed.parts.map((part) => ({
        child: part.id,
        score: part.value,
        nominal: part.weight,
        used: part.used,
        added: part.added,
      }));
      const score =
        mixed.value === undefined
          ? { none: true as const, steps: [step('empty')] }
          : { value: mixed.value, steps: [...steps, step('mean', { score: num(mixed.value) })] };
      return [unit, { score, parts: contributions }];
    }),
  );
}

type Part = { readonly id: string; readonly weight: number; readonly value: number | undefined };

function mix(parts: readonly Part[]) {
  const weighty = parts.filter((part) => part.weight !== 0);
  const present = weighty.flatMap(({ value, weight }) => (value === undefined ? [] : [{ value, weight }]));
  const total = present.reduce((so, { weight }) => so + weight, 0);
  const value = total === 0 ? undefined : present.reduce((so, one) => so + one.value * one.weight, 0) / total;
  return {
    value,
    parts: parts.map((part) => {
      if (value === undefined || part.value === undefined || part.weight === 0) return { ...part, used: 0, added: 0 };
      const used = (part.weight * 100) / total;
      return { ...part, used, added: (used * part.value) / 100 };
    }),
  };
}
