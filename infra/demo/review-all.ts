import { demoCycle } from './county.ts';
import { loginOf } from './people.ts';
import { answerFields, plannedReviews } from './reviews.ts';
import { roundOf } from './rounds.ts';
import { type Entrance, signIn } from './visitor.ts';

/** The audiences that rate by seat. */
const seats = ['departments', 'townships'] as const;

/**
 * Hands in every planned sheet of departments and townships through the review door: each unit's contact signs in and
 * sends the form a browser would. Sent again after an interruption, a sheet is recognised by its nonce.
 */
export async function reviewAll(
  entrance: Entrance,
  password: string,
  progress: (done: number, total: number, note: string) => void,
): Promise<void> {
  const planned = seats.flatMap((audience) => plannedReviews(audience).map((review) => ({ audience, review })));
  for (const [done, { audience, review }] of planned.entries()) {
    progress(done, planned.length, 'Two-way review');
    const visitor = await signIn(entrance, loginOf(review.seat), password);
    const path = `/review/${demoCycle.id}/${roundOf(audience, 1)}/${review.seat}/hand-in`;
    const { status } = await visitor.post(
      path,
      new URLSearchParams({ nonce: review.nonce, ...answerFields(review.answers) }),
    );
    if (status !== 303) throw new Error(`the sheet of ${review.seat} was answered with ${status}`);
  }
}
