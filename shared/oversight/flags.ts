import { byCodeUnit, canonical } from '../canonical.ts';
import { batchOffFlags } from './batch-off.ts';
import { burstFlags } from './burst.ts';
import type { Flag, Watched } from './flag.ts';
import { openDiffersFlags } from './open-differs.ts';
import { promptedFlags } from './prompted.ts';
import { sameDeviceFlags } from './same-device.ts';
import { sameSheetFlags } from './same-sheets.ts';
import { straightLineFlags } from './straight-lines.ts';

const kinds: readonly ((watched: Watched) => readonly Flag[])[] = [
  promptedFlags,
  burstFlags,
  sameSheetFlags,
  sameDeviceFlags,
  straightLineFlags,
  openDiffersFlags,
  batchOffFlags,
];

/** Everything unusual about a sealed round, what is hardest to explain first. The same ballots in any order give the same list. */
export function flagsOf(watched: Watched): readonly Flag[] {
  const given = { ...watched, ballots: watched.ballots.filter((ballot) => !ballot.default) };
  return kinds
    .flatMap((find) => find(given))
    .sort((a, b) => b.surprise - a.surprise || byCodeUnit(nameOf(a), nameOf(b)));
}

const nameOf = ({ kind, set, about = '' }: Flag) => `${kind} ${canonical(set)} ${about}`;
