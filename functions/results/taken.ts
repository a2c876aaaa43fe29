import type { Result, UnitResult } from '../../shared/assess/result.ts';
import type { Seal } from '../../shared/evidence/evidence.ts';
import type { Plan } from '../../shared/plan/schema.ts';
import { type Shown, shownCount } from '../../shared/secrecy/turnout.ts';
import { fill } from '../../shared/words.ts';
import type { LatestResult } from '../store/result.ts';
import type { StoredRound } from '../store/round.ts';
import type { SealCounts } from '../store/shown-seal.ts';
import { localTime } from '../web/local-time.ts';
import type { Scene } from '../web/scene.ts';
import { countWords } from '../web/shown-count.ts';
import { workbookPhrases } from './workbook-phrases.ts';

/** What is taken away in a file: a result (or the part of it somebody may see), its plan and rounds, and the reader's language. */
export type Taken = {
  readonly result: Result;
  readonly latest: LatestResult;
  readonly plan: Plan;
  /** The days that the cycle is about. */
  readonly period: { readonly from: string; readonly to: string };
  readonly rounds: readonly StoredRound[];
  /** How many ballots each seal names, as far as it may be said; absent where no unit's own count stands beside it. */
  readonly seals?: SealCounts | undefined;
  /** Whether it holds every unit, or only what one unit may see of itself. */
  readonly whole: boolean;
  readonly say: Scene['say'];
  readonly language: Scene['language'];
};

/** The lines above a sheet: whose result this is and which sheet, its version, and what the reader must know. */
export function headingOf(taken: Taken, sheet: string, hint?: string): readonly string[] {
  const { latest, say, language } = taken;
  const { head, version, computedAt } = latest;
  const values = {
    version: String(version),
    time: localTime(computedAt, language),
    standing: say(standingName(taken)),
    score: say(workbookPhrases.published),
  };
  return [
    fill(say(workbookPhrases.headline), { title: say(head.cycle.title), sheet }),
    fill(say(workbookPhrases.subline), values),
    ...(hint === undefined ? [] : [hint]),
  ];
}

/** How many ballots a seal names, in words or as a number. */
export function sealWords({ seals, say }: Pick<Taken, 'seals' | 'say'>, seal: Seal): string {
  return say(countWords(shownSeal(seals, seal)));
}

/** How many ballots a seal names, as far as it may be said. */
export function shownSeal(seals: Taken['seals'], { round, count }: Seal): Shown {
  return seals?.get(round) ?? shownCount(count, false);
}

/** What the sheet with the published scores is called. */
export function standingName({ whole }: Pick<Taken, 'whole'>) {
  return whole ? workbookPhrases.standing : workbookPhrases.own;
}

/** The units in the order of the standing: whoever turns from sheet to sheet finds them in the same places. */
export function unitsInOrder({ groups, units }: Result): readonly UnitResult[] {
  const byId = new Map(units.map((unit) => [unit.unit, unit]));
  return groups.flatMap(({ standing }) => standing.flatMap(({ unit }) => byId.get(unit) ?? []));
}
