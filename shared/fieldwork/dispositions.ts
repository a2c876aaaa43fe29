/**
 * What came of a call. Final ones end the matter; after the others the number is called again, `callback` at the time
 * that was agreed. Source: AAPOR Standard Definitions, in the words of a county.
 */
export const dispositions = [
  'completed',
  'refused',
  'not-eligible',
  'wrong-number',
  'no-answer',
  'busy',
  'callback',
] as const;
export type Disposition = (typeof dispositions)[number];

const finals: ReadonlySet<Disposition> = new Set(['completed', 'refused', 'not-eligible', 'wrong-number']);

/** Whether a number is not called again after this. */
export const isFinal = (one: Disposition): boolean => finals.has(one);

/** How often a number that nobody answers is tried. */
export const mostTries = 5;

/** One drawn number: how often it was called and what came of the last call. */
export type Called = {
  readonly id: string;
  readonly tries: number;
  readonly last?: Disposition;
  readonly callAt?: string;
  readonly lastAt?: string;
  /** Who is calling it now, and until when it is kept for him. */
  readonly held?: { readonly by: string; readonly until: string };
};

/** How long a number is kept for who was given it: nobody is to be called by two at once. */
export const heldMs = 30 * 60_000;

/**
 * The number to call next, of those drawn, in their order: agreed calls that are due, then numbers never called, then
 * those that nobody answered and that were not called in the last hour, until they were tried five times. What is kept
 * for another interviewer is left out.
 */
export function nextCall(drawn: readonly Called[], now: string, who: string): Called | undefined {
  const hourAgo = new Date(Date.parse(now) - 3_600_000).toISOString();
  const waits = drawn.filter(
    ({ last, tries, held }) =>
      !(last && isFinal(last)) && tries < mostTries && !(held && held.by !== who && held.until > now),
  );
  return (
    waits.find(({ last, callAt }) => last === 'callback' && callAt !== undefined && callAt <= now) ??
    waits.find(({ tries }) => tries === 0) ??
    waits.find(({ last, lastAt }) => last !== 'callback' && lastAt !== undefined && lastAt <= hourAgo)
  );
}

/**
 * How many of those drawn were asked. `rate` as parts of a whole: completed over all that are or may be eligible (AAPOR's
 * RR1, the lowest honest one); undefined where there is nobody.
 */
export function responseOf(drawn: readonly Called[]): {
  readonly drawn: number;
  readonly by: ReadonlyMap<Disposition | 'not-called', number>;
  readonly rate: { readonly completed: number; readonly of: number } | undefined;
} {
  const by = new Map<Disposition | 'not-called', number>();
  for (const { last = 'not-called' } of drawn) by.set(last, (by.get(last) ?? 0) + 1);
  const outside = (by.get('not-eligible') ?? 0) + (by.get('wrong-number') ?? 0);
  const of = drawn.length - outside;
  return { drawn: drawn.length, by, rate: of === 0 ? undefined : { completed: by.get('completed') ?? 0, of } };
}
