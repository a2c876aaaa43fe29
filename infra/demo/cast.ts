import { typedCode } from '../../functions/store/card-code.ts';
import type { PlannedBallot } from './ballots.ts';

/** A planned ballot with the secret of the card it is cast on. */
export type CardedBallot = PlannedBallot & { readonly secret: string };

/** Where a round's pages are, and the origin their forms are sent from. */
export type RoundDoor = { readonly url: string; readonly origin: string };

/** An answer of the survey door that sending again would not change. */
export class NotCounted extends Error {}

/**
 * Casts one ballot through the survey door by HTTP, as a browser without scripts sends its form.
 *
 * Where it is not known whether the ballot was counted (503, a lost connection) the same form with the same nonce is
 * sent again, like a person who presses "Send" once more: the door then answers that it has it already. Throws
 * `NotCounted` where the door refuses.
 *
 * `journey`: first the card is typed and the sheet opened and looked at, as every citizen does. That is two requests
 * more, so the fill walks it for a sample and sends the others' sheets at once.
 */
export async function castByHttp(
  round: RoundDoor,
  ballot: CardedBallot,
  options: { readonly journey: boolean; readonly signal?: AbortSignal | undefined },
): Promise<void> {
  if (options.journey) await openSheet(round, ballot, options.signal);
  // A card at a window is typed from paper, a card at home scanned.
  const code = ballot.channel === 'window' ? typedCode(ballot.secret) : ballot.secret;
  // A browser would send the nonce of the page it was given. Ours can be told again after an interruption.
  const form = { code, nonce: ballot.nonce, ...fields(ballot.answers) };
  const { status } = await patiently(`${round.url}/ballot`, post(round, form), options.signal);
  if (status !== 200) throw new NotCounted(`a ballot for ${ballot.subject} was answered with ${status}`);
}

async function openSheet(round: RoundDoor, ballot: CardedBallot, signal: AbortSignal | undefined): Promise<void> {
  const begin = await patiently(round.url, { method: 'GET' }, signal);
  if (begin.status !== 200) throw new NotCounted(`the page for cards was answered with ${begin.status}`);
  const sheet = await patiently(`${round.url}/card`, post(round, { code: typedCode(ballot.secret) }), signal);
  // 409: this card was counted before the fill was interrupted. The ballot itself will say that it is ours.
  if (sheet.status === 409) return;
  const asked = Object.keys(fields(ballot.answers)).every((field) => sheet.text.includes(`name="${field}"`));
  if (sheet.status !== 200 || !asked)
    throw new NotCounted(`the sheet of ${ballot.subject} was answered with ${sheet.status}`);
}

function fields(answers: PlannedBallot['answers']): Record<string, string> {
  return Object.fromEntries(Object.entries(answers).map(([item, answer]) => [`a.${item}`, answer]));
}

function post({ origin }: RoundDoor, form: Readonly<Record<string, string>>): RequestInit {
  return {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin },
    body: new URLSearchParams(form).toString(),
  };
}

/** About a minute and a half: longer than the brake on typed codes lasts, should visitors set it off meanwhile. */
const tries = 32;

async function patiently(url: string, request: RequestInit, signal: AbortSignal | undefined) {
  let last: unknown;
  for (let attempt = 0; attempt < tries; attempt++) {
    if (attempt > 0) await pause(Math.min(100 * 2 ** attempt, 3000));
    signal?.throwIfAborted();
    try {
      // The door answers within 5 seconds; whoever waits twice as long waits in vain.
      const limits = [AbortSignal.timeout(10_000), ...(signal ? [signal] : [])];
      const response = await fetch(url, { ...request, redirect: 'manual', signal: AbortSignal.any(limits) });
      const text = await response.text();
      if (response.status !== 503 && response.status !== 429) return { status: response.status, text };
      last = new Error(`answered with ${response.status}`);
    } catch (error) {
      signal?.throwIfAborted();
      last = error;
    }
  }
  throw new Error(`${url} could not be reached in ${tries} tries`, { cause: last });
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
