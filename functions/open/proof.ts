import { createHash } from 'node:crypto';
import { createChallenge, type Payload, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import * as z from 'zod';

/**
 * How hard the work is: 100 to 300 derivations of 5,000 rounds each. A phone of 2018 takes a few seconds while its owner
 * reads; who wants a million ballots pays for a million times that.
 */
const cost = 5000;
const [fewest, most] = [100, 300];

/** How long a challenge may be answered: a page may lie open over lunch. */
const livesMs = 6 * 3600 * 1000;

/** What work is bound to: one filling-in by one device about one subject. */
export type Bound = { readonly voter: string; readonly nonce: string };

/** A challenge as the page carries it. `secret` signs it, so that nothing of it need be stored. */
export async function newChallenge(
  secret: string,
  bound: Bound,
  now: string,
  random: (n: number) => Uint8Array,
): Promise<string> {
  const [high = 0, low = 0] = random(2);
  const challenge = await createChallenge({
    ...{ algorithm: 'PBKDF2/SHA-256', cost, deriveKey },
    counter: fewest + (((high << 8) | low) % (most - fewest + 1)),
    hmacSignatureSecret: secret,
    hmacKeySignatureSecret: `${secret} key`,
    data: { for: boundText(bound), until: Date.parse(now) + livesMs },
  });
  return JSON.stringify(challenge);
}

/** What became of the work: done; not sent at all; or not fit for this ballot, whatever is wrong with it. */
export type Work = 'done' | 'none' | 'unfit';

/**
 * Judges what a form sent as proof. It is good for this ballot alone, so the ballot's own conditional put makes it good
 * for once, and no list of used proofs is kept.
 */
export async function judgeWork(secret: string, bound: Bound, sent: string | undefined, now: string): Promise<Work> {
  if (sent === undefined || sent === '') return 'none';
  const payload = readPayload(sent);
  if (!payload) return 'unfit';
  const { data } = payload.challenge.parameters;
  if (data?.for !== boundText(bound) || Number(data.until) < Date.parse(now)) return 'unfit';
  // The work's own words are checked by the signature: a cheaper challenge is not ours.
  const { verified } = await verifySolution({
    ...{ challenge: payload.challenge, solution: payload.solution, deriveKey },
    hmacSignatureSecret: secret,
    hmacKeySignatureSecret: `${secret} key`,
  });
  return verified ? 'done' : 'unfit';
}

/** Whether a text can be a proof at all: looked at before anything is asked of the database. */
export const looksLikeWork = (sent: string): boolean => sent === '' || readPayload(sent) !== undefined;

function boundText({ voter, nonce }: Bound): string {
  return createHash('sha256').update(`${voter} ${nonce}`).digest('hex');
}

const Text = z.string().max(200);
const Sent = z.object({
  challenge: z.object({
    parameters: z.object({
      ...{ algorithm: Text, nonce: Text, salt: Text, keyPrefix: Text, keySignature: Text.optional() },
      ...{ cost: z.int().max(100_000), keyLength: z.int().max(64) },
      data: z.record(z.string(), z.union([Text, z.number()])).optional(),
    }),
    signature: Text,
  }),
  solution: z.object({ counter: z.int().min(0).max(1_000_000), derivedKey: Text }),
});

function readPayload(sent: string): Payload | undefined {
  if (sent.length > 4000) return undefined;
  try {
    return Sent.parse(JSON.parse(sent)) as Payload;
  } catch {
    return undefined;
  }
}
