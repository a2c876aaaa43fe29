import type { By } from '../../functions/store/by.ts';
import { countCards } from '../../functions/store/card.ts';
import { getRound } from '../../functions/store/round.ts';
import { wholeSheet } from '../../functions/store/table.ts';
import { roundState } from '../../shared/cycle/round.ts';
import { plannedBallots } from './ballots.ts';
import { type HandedOut, issueDemoCards, secretsOf } from './cards.ts';
import { type CardedBallot, NotCounted } from './cast.ts';
import { castAll } from './cast-all.ts';
import { commentAt } from './comments.ts';
import { demoCycle } from './county.ts';
import type { FillOptions } from './fill-options.ts';
import { answerFields, deputyCards, plannedDeputies } from './reviews.ts';
import { roundOf } from './rounds.ts';

/** One round of cards: which are handed out, and what is cast on the first of them. */
export type PlannedRound = {
  readonly round: string;
  readonly cards: readonly HandedOut[];
  readonly ballots: readonly Omit<CardedBallot, 'secret'>[];
};

/** What the first half of the year casts on cards: deputies on all units, then `total` citizens on one each. */
export function plannedRounds(total?: number): readonly PlannedRound[] {
  const citizens = plannedBallots(total);
  return [
    {
      round: roundOf('deputies', 1),
      cards: Array.from({ length: deputyCards }, () => ({ subject: wholeSheet })),
      ballots: plannedDeputies().map(({ nonce, answers }) => ({
        about: 'all units',
        nonce,
        byHand: true,
        fields: answerFields(answers),
      })),
    },
    {
      round: roundOf('citizens', 1),
      cards: citizens.map(({ subject, channel }) => ({ subject, channel })),
      ballots: citizens.map(({ subject, nonce, channel, answers }, at) => ({
        about: subject,
        nonce,
        // A card at a window is typed from paper, a card at home scanned.
        byHand: channel === 'window',
        fields: Object.fromEntries([
          ...Object.entries(answers).map(([item, answer]) => [`a.${item}`, answer]),
          ...wordsOf(commentAt(at, answers)),
        ]),
      })),
    },
  ];
}

/** A comment as a field of the sheet, where there is one. */
const wordsOf = (words: string | undefined) => (words === undefined ? [] : [['words', words] as const]);

/** Issues a round's cards, once, and casts its ballots through the survey door, going on where it was interrupted. */
export async function castRound(
  options: FillOptions,
  by: (action: string) => By,
  { round, cards, ballots }: PlannedRound,
): Promise<void> {
  const { store, dataDir } = options;
  const { office, id: cycle } = demoCycle;
  const kept = await secretsOf(dataDir, round);
  const issued = [...(await countCards(store, office, cycle, round)).values()].reduce((a, b) => a + b, 0);
  // The cards are in the store and their secrets are lost. With new ones a citizen would have two, so what was cast
  // until then is all there will be.
  if (issued > 0 && !kept) return;
  const secrets =
    kept && issued === cards.length ? kept : await issueDemoCards(store, by('issue-cards'), dataDir, round, cards);
  const carded = ballots.map((ballot, at) => ({ ...ballot, secret: secrets[at] ?? '' }));
  try {
    await castAll(options, round, carded);
  } catch (error) {
    // The office may have closed the round meanwhile; then the door was right to refuse.
    const found = await getRound(store, office, cycle, round);
    if (!(error instanceof NotCounted) || !found || roundState(found.round, options.now()) === 'open') throw error;
  }
}
