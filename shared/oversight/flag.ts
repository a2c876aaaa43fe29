import type { Ballot } from '../evidence/evidence.ts';
import type { BallotSet } from '../evidence/set-aside.ts';
import { decimals, divide, hundred, multiply, type Rational, rational, round } from '../number.ts';
import type { Audience } from '../plan/schema.ts';
import type { Measure } from './content.ts';

/** What there is to notice about ballots. Each has a file of its own. */
export type FlagKind =
  | 'prompted'
  | 'burst'
  | 'same-sheets'
  | 'same-device'
  | 'straight-lines'
  | 'open-differs'
  | 'batch-off';

/**
 * Something unusual about a set of ballots: a reason to look, never a verdict, and nothing follows by itself.
 *
 * `n` is how many ballots the set holds. `figures` fill the words of the kind. `about` is a unit the figures are of, where the
 * set does not name one; `measure` is what shares are of. `surprise` ranks: about how many zeros the chance has.
 */
export type Flag = {
  readonly kind: FlagKind;
  readonly set: BallotSet;
  readonly n: number;
  readonly about?: string;
  readonly measure?: Measure;
  readonly figures: Readonly<Record<string, string>>;
  readonly surprise: number;
};

/** The sealed ballots of one round of the public, without those that nobody gave. */
export type Watched = { readonly round: string; readonly audience: Audience; readonly ballots: readonly Ballot[] };

/** Fewer ballots than this are never spoken of: what is said of so few is said of somebody. */
export const fewest = 10;

/** How rarely chance alone may raise any flag of one kind in a round: one in a thousand, shared by all that is tried. */
export const oneInThousand = 0.001;

/** Who a ballot rates where it rates one unit alone. */
export function subjectOf({ sheet }: Pick<Ballot, 'sheet'>): string | undefined {
  const [first, ...more] = Object.keys(sheet);
  return more.length === 0 ? first : undefined;
}

/** A share in percent, rounded half up to whole ones, for words. */
export function percent(part: number, whole: number): string {
  return whole === 0 ? '0' : decimals(round(shareOf(part, whole), { places: 0, mode: 'half-up' }), 0);
}

/** A share in percent, exact. */
export function shareOf(part: number, whole: number): Rational {
  return multiply(divide(rational(part), rational(whole)), hundred);
}

/** Ballots by a name; those without one are left out. */
export function ballotsBy(
  ballots: readonly Ballot[],
  of: (ballot: Ballot) => string | undefined,
): ReadonlyMap<string, readonly Ballot[]> {
  const groups = new Map<string, Ballot[]>();
  for (const ballot of ballots) {
    const name = of(ballot);
    if (name === undefined) continue;
    const group = groups.get(name);
    if (group) group.push(ballot);
    else groups.set(name, [ballot]);
  }
  return groups;
}
