import { sharesDiffer, surprise } from '../statistics/tails.ts';
import type { Contents, Measure } from './content.ts';
import { type Flag, oneInThousand, percent } from './flag.ts';

const measures: readonly Measure[] = ['content', 'faultless'];

/**
 * How far some ballots on a unit are from others, by content and by faultlessness: the more surprising of the two, or
 * undefined where neither differs by so many percentage points with a chance below one in a thousand, shared by all `tried`.
 */
export function differing(
  some: Contents,
  others: Contents,
  points: number,
  tried: number,
): Pick<Flag, 'measure' | 'figures' | 'surprise'> | undefined {
  const found = measures.flatMap((measure) => {
    const chance = sharesDiffer(some[measure], some.n, others[measure], others.n);
    const apart = Math.abs(some[measure] * others.n - others[measure] * some.n) * 100;
    const isFar = apart >= points * some.n * others.n && chance * tried * measures.length < oneInThousand;
    return isFar ? [{ measure, chance }] : [];
  });
  const [most] = found.sort((a, b) => a.chance - b.chance);
  if (!most) return undefined;
  const { measure, chance } = most;
  const figures = {
    n: String(some.n),
    share: percent(some[measure], some.n),
    others: String(others.n),
    usual: percent(others[measure], others.n),
  };
  return { measure, figures, surprise: surprise(chance) };
}
