import { byCodeUnit, canonical, type Digest } from '../canonical.ts';
import { apart, type CountedAside } from '../evidence/apart.ts';
import type { EarlierResult } from '../evidence/earlier-result.ts';
import type { Ballot, Evidence, Fact, Seal } from '../evidence/evidence.ts';
import { sealOf } from '../evidence/seal.ts';

/** The evidence in a stable order, found by audience and by indicator, with the digest of all of it. */
export type Tally = {
  readonly ballots: (audience: string) => readonly Ballot[];
  readonly records: (indicator: string) => readonly Fact[];
  readonly recordsOf: (indicator: string, unit: string) => readonly Fact[];
  readonly earlier: (id: string) => EarlierResult | undefined;
  readonly invited: (audience: string, stratum?: string) => number | undefined;
  /** The results of other cycles it rests on: name, cycle and digest, in the order of their names. */
  readonly results: readonly { readonly id: string; readonly cycle: string; readonly digest: string }[];
  readonly rounds: readonly Seal[];
  /** What was left out by decision, with how much that was. */
  readonly setAside: readonly CountedAside[];
  readonly recordCount: number;
  readonly digest: string;
};

/**
 * Sorts and indexes evidence: whatever order it came in, all that follows sees the same.
 *
 * Ballots are sorted by voter within their round, records by their canonical text, so nothing depends on arrival. What was
 * set aside is found by no audience; the counts and digests of rounds are of all that was sealed.
 */
export function tally(evidence: Evidence, digest: Digest): Tally {
  const ballots = [...evidence.ballots].sort((a, b) => byCodeUnit(a.round, b.round) || byCodeUnit(a.voter, b.voter));
  const records = evidence.records
    .map((record) => ({ record, line: canonical(record) }))
    .sort((a, b) => byCodeUnit(a.line, b.line));
  const { counted, setAside } = apart(ballots, evidence.setAside, digest);
  const byAudience = groupBy(counted, (ballot) => ballot.audience);
  const byIndicator = groupBy(
    records.map(({ record }) => record),
    (record) => record.indicator,
  );
  const rounds = [...groupBy(ballots, (ballot) => ballot.round)].map(([round, own]) => ({
    round,
    ...sealOf(own, digest),
  }));
  const byUnit = new Map(
    [...byIndicator].map(([indicator, own]) => [indicator, groupBy(own, (record) => record.unit)]),
  );
  const earlier = new Map((evidence.results ?? []).map((one) => [one.id, one]));
  const results = [...earlier.values()]
    .sort((a, b) => byCodeUnit(a.id, b.id))
    .map((one) => ({ id: one.id, cycle: one.cycle, digest: one.digest }));
  const invited = invitedOf(evidence);
  const beside = {
    ...(results.length > 0 && {
      results: digest(canonical([...earlier.values()].sort((a, b) => byCodeUnit(a.id, b.id)))),
    }),
    ...(invited.size > 0 && { invited: digest(canonical([...invited].sort(([a], [b]) => byCodeUnit(a, b)))) }),
    ...(setAside.length > 0 && { setAside: digest(canonical(setAside)) }),
  };
  const recordsDigest = digest(records.map(({ line }) => line).join('\n'));
  return {
    ballots: (audience) => byAudience.get(audience) ?? [],
    records: (indicator) => byIndicator.get(indicator) ?? [],
    recordsOf: (indicator, unit) => byUnit.get(indicator)?.get(unit) ?? [],
    earlier: (id) => earlier.get(id),
    invited: (audience, stratum) => invited.get(`${audience} ${stratum ?? ''}`),
    results,
    rounds,
    setAside,
    recordCount: records.length,
    digest: digest(canonical({ rounds, records: recordsDigest, ...beside })),
  };
}

/** How many were asked by audience and stratum; the whole audience is the sum of its strata where nobody counted it apart. */
function invitedOf({ invited = [] }: Evidence): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const sums = new Map<string, number>();
  for (const { audience, stratum, count } of invited) {
    counts.set(`${audience} ${stratum ?? ''}`, count);
    if (stratum !== undefined) sums.set(`${audience} `, (sums.get(`${audience} `) ?? 0) + count);
  }
  return new Map([...sums, ...counts]);
}

function groupBy<T>(list: readonly T[], key: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of list) {
    const group = groups.get(key(one));
    if (group) group.push(one);
    else groups.set(key(one), [one]);
  }
  return groups;
}
