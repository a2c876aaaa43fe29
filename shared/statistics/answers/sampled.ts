import type { Audience } from '../../plan/schema.ts';
import { countable } from '../../rules/open-channel.ts';
import type { Basis } from '../basis.ts';
import { meanOf } from '../moments.ts';
import { worthOf } from './worth.ts';

/**
 * What a public said of one unit, ballot by ballot: the mean of each ballot's valid answers, 0 to 100.
 *
 * `stratum` and `channel` are places in the audience's lists, -1 where a ballot names none. `satisfied` counts ballots
 * whose mean is in the upper half of the scale. `unknown` are ballots without a single valid answer.
 */
export type Sampled = {
  readonly unit: string;
  readonly values: Float64Array;
  readonly stratum: Int32Array;
  readonly channel: Int32Array;
  readonly satisfied: number;
  readonly unknown: number;
};

/** The ballots of an audience by unit, for the units it says anything of; ratings that stand in after silence are left out. */
export function sampledFrom(basis: Basis, audience: Audience): readonly Sampled[] {
  const levels = audience.sheet.scale.length;
  const strata = new Map((audience.strata ?? []).map(({ id }, at) => [id, at]));
  const channels = new Map((audience.channels ?? []).map(({ id }, at) => [id, at]));
  type Row = { value: number | undefined; stratum: number; channel: number };
  const rows = new Map<string, Row[]>();
  for (const ballot of countable(basis.counted.ballots(audience.id), audience)) {
    if (ballot.default) continue;
    for (const [unit, answers] of Object.entries(ballot.sheet)) {
      const worths = Object.values(answers).flatMap((answer) => worthOf(answer, levels) ?? []);
      const row = {
        value: meanOf(worths),
        stratum: strata.get(ballot.stratum ?? '') ?? -1,
        channel: channels.get(ballot.channel ?? '') ?? -1,
      };
      const own = rows.get(unit);
      if (own) own.push(row);
      else rows.set(unit, [row]);
    }
  }
  return basis.result.units.flatMap(({ unit }): readonly Sampled[] => {
    const own = rows.get(unit);
    if (!own) return [];
    const valid = own.flatMap((row) => (row.value === undefined ? [] : [{ ...row, value: row.value }]));
    return [
      {
        unit,
        values: Float64Array.from(valid, ({ value }) => value),
        stratum: Int32Array.from(valid, ({ stratum }) => stratum),
        channel: Int32Array.from(valid, ({ channel }) => channel),
        satisfied: valid.filter(({ value }) => value > 50).length,
        unknown: own.length - valid.length,
      },
    ];
  });
}
