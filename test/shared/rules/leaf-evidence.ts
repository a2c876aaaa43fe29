import type { EarlierResult } from '../../../shared/evidence/earlier-result.ts';
import type { Ballot, Fact } from '../../../shared/evidence/evidence.ts';
import type { Audience } from '../../../shared/plan/schema.ts';
import type { LeafEvidence } from '../../../shared/rules/rule.ts';

/** The evidence of one leaf, from what a test lists; what it does not list is not there. */
export function leafEvidence(given: {
  readonly ballots?: readonly Ballot[];
  readonly records?: readonly Fact[];
  readonly audiences?: readonly Audience[];
  readonly earlier?: readonly EarlierResult[];
  readonly invited?: Readonly<Record<string, number>>;
  readonly measure?: LeafEvidence['measure'];
}): LeafEvidence {
  const records = given.records ?? [];
  return {
    ballots: (audience) => (given.ballots ?? []).filter((ballot) => ballot.audience === audience),
    records,
    recordsOf: (unit) => records.filter((record) => record.unit === unit),
    audience: (id) => given.audiences?.find((one) => one.id === id),
    earlier: (id) => given.earlier?.find((one) => one.id === id),
    invited: (audience, stratum) => given.invited?.[stratum === undefined ? audience : `${audience} ${stratum}`],
    measure: given.measure ?? (() => new Map()),
  };
}
