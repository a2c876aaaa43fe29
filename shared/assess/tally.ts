import { byCodeUnit, canonical, type Digest } from '../canonical.ts';
import type { Ballot, Evidence, Fact, Seal } from '../evidence/evidence.ts';
import { sealOf } from '../evidence/seal.ts';

/** The evidence in a stable order, found by audience and by indicator, with the digest of all of it. */
export type Tally = {
  readonly ballots: (audience: string) => readonly Ballot[];
  readonly records: (indicator: string) => readonly Fact[];
  readonly rounds: readonly Seal[];
  readonly recordCount: number;
  readonly digest: string;
};

/**
 * Sorts and indexes evidence: whatever order it came in, all that follows sees the same.
 *
 * Ballots are sorted by voter within their round, records by their canonical text, so nothing depends on arrival.
 */
export function tally(evidence: Evidence, digest: Digest): Tally {
  const ballots = [...evidence.ballots].sort((a, b) => byCodeUnit(a.round, b.round) || byCodeUnit(a.voter, b.voter));
  const records = evidence.records
    .map((record) => ({ record, line: canonical(record) }))
    .sort((a, b) => byCodeUnit(a.line, b.line));
  const byAudience = groupBy(ballots, (ballot) => ballot.audience);
  const byIndicator = groupBy(
    records.map(({ record }) => record),
    (record) => record.indicator,
  );
  const rounds = [...groupBy(ballots, (ballot) => ballot.round)].map(([round, own]) => ({
    round,
    ...sealOf(own, digest),
  }));
  const recordsDigest = digest(records.map(({ line }) => line).join('\n'));
  return {
    ballots: (audience) => byAudience.get(audience) ?? [],
    records: (indicator) => byIndicator.get(indicator) ?? [],
    rounds,
    recordCount: records.length,
    digest: digest(canonical({ rounds, records: recordsDigest })),
  };
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
