import { smallestGroup } from '../../shared/evidence/smallest-group.ts';
import { withheldCells } from '../../shared/secrecy/suppress.ts';
import { type Shown, shownCount } from '../../shared/secrecy/turnout.ts';
import { cellOf, tablesOf } from '../../shared/secrecy/views.ts';
import type { Counted, Progress } from '../store/progress.ts';

/** Which cards and ballots are meant: of a subject, of a stratum, of both, or all. */
export type Where = { readonly subject?: string; readonly stratum?: string };

/** How many ballots a cell has, as far as it may be said; `withheld` because it, or what it would give away, is too small. */
export type ShownBallots = Shown | 'withheld';

/** A table's cells. `ballots` is undefined where nobody was asked and nothing came. */
export type ShownProgress = {
  readonly cards: (where: Where) => number;
  readonly ballots: (where: Where) => ShownBallots | undefined;
};

/**
 * What may be said of progress, by unit, by stratum and by both. While ballots come they are told in tens, so that nobody
 * finds the one that came between; after the seal exactly, but for cells under ten and what would give them away.
 */
export function shownProgress({ cards, ballots }: Progress, provisional: boolean): ShownProgress {
  const asked = [...cards, ...ballots.filter((one) => !cards.some((card) => isAt(one, card)))];
  const counted = asked.map(({ subject, stratum }) => ({
    labels: { subject, stratum },
    count: sumAt(ballots, { subject, stratum }),
  }));
  const tables = tablesOf(counted, [[], ['subject'], ['stratum'], ['subject', 'stratum']]);
  // A unit's page says by how many it was rated, so not telling it here would protect nobody.
  const units = asked.map(({ subject }) => cellOf(['subject'], { subject }));
  const elsewhere = new Set(units.filter((cell) => (tables.counts.get(cell) ?? 0) >= smallestGroup.public));
  const withheld = provisional ? new Set<string>() : withheldCells({ ...tables, elsewhere }, smallestGroup.public);
  return {
    cards: (where) => sumAt(cards, where),
    ballots: (where) => {
      if (!asked.some((one) => isAt(one, where))) return undefined;
      const n = sumAt(ballots, where);
      if (provisional) return shownCount(n, true);
      return withheld.has(cellOf(Object.keys(where), { ...where })) ? 'withheld' : n;
    },
  };
}

const sumAt = (counted: readonly Counted[], where: Where) =>
  counted.filter((one) => isAt(one, where)).reduce((sum, { n }) => sum + n, 0);

const isAt = (one: Counted, { subject, stratum }: Where) =>
  (subject === undefined || one.subject === subject) && (stratum === undefined || one.stratum === stratum);
