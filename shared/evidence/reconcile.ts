import { byCodeUnit } from '../canonical.ts';

/** What cannot be if every ballot was cast with a card that was issued. Counts are of sealed ballots cast with cards. */
export type CardFault =
  | {
      readonly code: 'more-ballots-than-cards';
      readonly subject: string;
      readonly ballots: number;
      readonly cards: number;
    }
  | {
      readonly code: 'more-ballots-than-batch';
      readonly batch: string;
      readonly ballots: number;
      readonly cards: number;
    }
  | { readonly code: 'unknown-batch'; readonly batch: string; readonly ballots: number };

/** Counts by name; what has none is not there. */
export type Counts = ReadonlyMap<string, number>;

/**
 * Holds sealed ballots against the cards that were issued: no subject and no batch may have more ballots than cards, and
 * no ballot may name a batch that was never made. Withdrawn and expired cards count as issued: they may have been used
 * before.
 *
 * A clean answer does not say that nobody stuffed ballots, only that nobody did so beyond the cards. Ballots without a
 * batch (an empty name) are held against the subjects alone.
 */
export function reconcileCards(of: {
  readonly ballots: Counts;
  readonly cards: Counts;
  readonly ballotsByBatch: Counts;
  readonly cardsByBatch: Counts;
}): readonly CardFault[] {
  const subjects = [...of.ballots].flatMap(([subject, ballots]): readonly CardFault[] => {
    const cards = of.cards.get(subject) ?? 0;
    return ballots > cards ? [{ code: 'more-ballots-than-cards', subject, ballots, cards }] : [];
  });
  const batches = [...of.ballotsByBatch].flatMap(([batch, ballots]): readonly CardFault[] => {
    if (batch === '' || ballots === 0) return [];
    const cards = of.cardsByBatch.get(batch);
    if (cards === undefined) return [{ code: 'unknown-batch', batch, ballots }];
    return ballots > cards ? [{ code: 'more-ballots-than-batch', batch, ballots, cards }] : [];
  });
  return [...subjects, ...batches].sort((a, b) => byCodeUnit(nameOf(a), nameOf(b)));
}

const nameOf = (fault: CardFault) => (fault.code === 'more-ballots-than-cards' ? fault.subject : fault.batch);
