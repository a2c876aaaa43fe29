import { typedCode } from '../../functions/store/card-code.ts';
import { patiently } from './patience.ts';

/**
 * A filled-in sheet and the secret of the card it is cast on. `fields` are the form's; `byHand`: the card is typed from
 * paper and not scanned. `about` says in a message what was rated.
 */
export type CardedBallot = {
  readonly about: string;
  readonly nonce: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly byHand: boolean;
  readonly secret: string;
};

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
  const code = ballot.byHand ? typedCode(ballot.secret) : ballot.secret;
  // A browser would send the nonce of the page it was given. Ours can be told again after an interruption.
  const form = { code, nonce: ballot.nonce, ...ballot.fields };
  const { status } = await patiently(`${round.url}/ballot`, post(round, form), options.signal);
  if (status !== 200) throw new NotCounted(`a ballot for ${ballot.about} was answered with ${status}`);
}

async function openSheet(round: RoundDoor, ballot: CardedBallot, signal: AbortSignal | undefined): Promise<void> {
  const begin = await patiently(round.url, { method: 'GET' }, signal);
  if (begin.status !== 200) throw new NotCounted(`the page for cards was answered with ${begin.status}`);
  const sheet = await patiently(`${round.url}/card`, post(round, { code: typedCode(ballot.secret) }), signal);
  // 409: this card was counted before the fill was interrupted. The ballot itself will say that it is ours.
  if (sheet.status === 409) return;
  const asked = Object.keys(ballot.fields).every((field) => sheet.text.includes(`name="${field}"`));
  if (sheet.status !== 200 || !asked)
    throw new NotCounted(`the sheet of ${ballot.about} was answered with ${sheet.status}`);
}

function post({ origin }: RoundDoor, form: Readonly<Record<string, string>>): RequestInit {
  return {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin },
    body: new URLSearchParams(form).toString(),
  };
}
