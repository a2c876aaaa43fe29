import { BallotSet } from '../../shared/evidence/set-aside.ts';

/** A set as the query of an address; the round stands in the path. */
export function proposalQuery({ batch, channel, subject, days }: BallotSet): string {
  const query = new URLSearchParams();
  if (batch !== undefined) query.set('batch', batch);
  if (channel !== undefined) query.set('channel', channel);
  if (subject !== undefined) query.set('subject', subject);
  for (const day of days ?? []) query.append('day', day);
  return query.toString();
}

/** The fields of a set as they came, from an address or a form; undefined where they mean no set. */
export function setFrom(
  round: string,
  fields: { readonly get: (field: string) => string | undefined; readonly days: readonly string[] },
): BallotSet | undefined {
  const given = (field: string) => fields.get(field) || undefined;
  const days = [...new Set(fields.days.filter((day) => day !== ''))].sort();
  const [batch, channel, subject] = [given('batch'), given('channel'), given('subject')];
  return BallotSet.safeParse({
    round,
    ...(batch !== undefined && { batch }),
    ...(channel !== undefined && { channel }),
    ...(subject !== undefined && { subject }),
    ...(days.length > 0 && { days }),
  }).data;
}
