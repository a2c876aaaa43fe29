import * as z from 'zod';
import type { GroupSureness, KeptWeights } from './sureness.ts';

/**
 * Drawn weights as a file: what was drawn, so that somebody else can look at it and get the very same intervals from it.
 *
 * `slots` are the paths of the nodes in the order of the numbers; every row is one draw.
 */
export const WeightsFile = z.strictObject({
  kind: z.literal('drawn-weights'),
  seed: z.int().min(0),
  percent: z.number().min(0).max(100),
  groups: z
    .array(
      z.strictObject({
        group: z.string(),
        slots: z.array(z.strictObject({ path: z.string(), weight: z.number() })),
        draws: z.array(z.array(z.number().min(0))).max(100_000),
      }),
    )
    .max(40),
});
export type WeightsFile = z.output<typeof WeightsFile>;

/** The weights that were drawn, ready to be written down. */
export function weightsFile(sure: readonly GroupSureness[], seed: number, percent: number): WeightsFile {
  return {
    kind: 'drawn-weights',
    seed,
    percent,
    groups: sure.flatMap(({ group, weights }) => {
      if (weights.kind !== 'drawn') return [];
      const { slots } = weights.tree;
      const rows = slots.length === 0 ? 0 : weights.drawn.length / slots.length;
      const draws = Array.from({ length: rows }, (_, draw) => [
        ...weights.drawn.subarray(draw * slots.length, (draw + 1) * slots.length),
      ]);
      return [{ group: group.id, slots: [...slots], draws }];
    }),
  };
}

/**
 * The weights of a file, to be used instead of drawing. A group whose slots are not the plan's is told by its id: its
 * numbers would land on other indicators.
 */
export function keptWeights(
  file: WeightsFile,
  slotsOf: (group: string) => readonly string[] | undefined,
): { readonly kept: KeptWeights } | { readonly foreign: string } {
  const kept = new Map<string, Float64Array>();
  for (const { group, slots, draws } of file.groups) {
    const wanted = slotsOf(group);
    const fits = wanted?.length === slots.length && slots.every(({ path }, at) => path === wanted[at]);
    if (!fits || draws.some((row) => row.length !== slots.length)) return { foreign: group };
    kept.set(group, Float64Array.from(draws.flat()));
  }
  return { kept };
}
