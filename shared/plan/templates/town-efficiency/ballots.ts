import type { Answer, Ballot } from '../../../evidence/evidence.ts';

/** Raters who came back, by stratum. Only three enterprises did: a small stratum, which is counted and not shown. */
const raters: Readonly<Record<string, number>> = { villagers: 12, clients: 8, enterprises: 3, deputies: 6 };
const strata = Object.keys(raters);

/**
 * How many of each stratum gave a unit each level, best first, at the first two questions; whoever is left does not know
 * it. The veterans' station is new: eight know it, and that is too few.
 */
const general: Readonly<Record<string, readonly string[]>> = {
  office: ['6420', '5210', '2100', '4200'],
  finance: ['7410', '5210', '2100', '4110'],
  agriculture: ['3432', '2321', '0210', '1320'],
  affairs: ['9210', '7100', '2100', '5100'],
  construction: ['2334', '1223', '0111', '1221'],
  justice: ['6400', '4300', '1100', '4200'],
  hall: ['9300', '7100', '3000', '5100'],
  veterans: ['3100', '2000', '0000', '2000'],
  hekou: ['9300', '6200', '2100', '5100'],
  qingshi: ['6420', '4310', '1110', '3210'],
  shiban: ['6420', '4310', '1110', '3210'],
  shuangqiao: ['2343', '1232', '0120', '1221'],
  songlin: ['6330', '4220', '1200', '3300'],
  yangliu: ['5520', '3200', '0100', '3210'],
  market: ['8400', '6200', '2100', '4200'],
};

/** The same at the question of openness; of enterprises and deputies too, though the plan does not read theirs there. */
const openness: Readonly<Record<string, readonly string[]>> = {
  office: ['6410', '4310', '2100', '4200'],
  finance: ['5520', '4310', '1200', '3210'],
  agriculture: ['4431', '3221', '1110', '2220'],
  affairs: ['8310', '6110', '2100', '5100'],
  construction: ['2442', '1322', '0120', '1311'],
  justice: ['5310', '4200', '1100', '4110'],
  hall: ['8400', '7100', '3000', '5100'],
  veterans: ['2200', '1100', '0000', '1100'],
  hekou: ['8400', '5300', '2100', '5100'],
  qingshi: ['6510', '4220', '1110', '3210'],
  shiban: ['6510', '4220', '1110', '3210'],
  shuangqiao: ['2433', '2222', '0120', '1221'],
  songlin: ['5430', '3320', '1200', '3300'],
  yangliu: ['4620', '2210', '0100', '3210'],
  market: ['8310', '6200', '2100', '4200'],
};

/**
 * The levels that a stratum gave, one for each of its raters, beginning with another rater for every question and unit.
 * `known` raters answer: the two first questions share them, so that nobody leaves out just one of those.
 */
function spread(counts: string, of: number, turn: number, shift: number): readonly Answer[] {
  const levels = [...counts].flatMap((n, level) => Array.from({ length: Number(n) }, (): Answer => ({ level })));
  const known = levels.length;
  return Array.from({ length: of }, (_, rater): Answer => {
    const place = (rater + turn) % of;
    return place < known ? (levels[(place + shift) % known] ?? { unknown: true }) : { unknown: true };
  });
}

/** What every rater of a stratum said of every unit, by the place of the rater. */
function sheetsOf(stratum: string, at: number): readonly Ballot['sheet'][] {
  const of = raters[stratum] ?? 0;
  const units = Object.keys(general).map((unit, turn) => {
    const counts = general[unit]?.[at] ?? '';
    const open = spread(openness[unit]?.[at] ?? '', of, turn, 2);
    return { unit, manner: spread(counts, of, turn, 0), speed: spread(counts, of, turn, 1), openness: open };
  });
  const unknown: Answer = { unknown: true };
  return Array.from({ length: of }, (_, rater) =>
    Object.fromEntries(
      units.map(({ unit, ...said }) => [
        unit,
        {
          manner: said.manner[rater] ?? unknown,
          speed: said.speed[rater] ?? unknown,
          openness: said.openness[rater] ?? unknown,
        },
      ]),
    ),
  );
}

/** The ballots of the mass review: one card of each rater, all units on it. */
export const townBallots: readonly Ballot[] = strata.flatMap((stratum, at) =>
  sheetsOf(stratum, at).map((sheet, rater) => ({
    round: 'mass-review-2026',
    audience: 'reviewers',
    voter: `${stratum}-${String(rater + 1)}`,
    stratum,
    day: '2026-12-08',
    sheet,
  })),
);

/** How many cards were given out. */
export const townInvited = [
  { audience: 'reviewers', count: 40 },
  { audience: 'reviewers', stratum: 'villagers', count: 14 },
  { audience: 'reviewers', stratum: 'clients', count: 10 },
  { audience: 'reviewers', stratum: 'enterprises', count: 8 },
  { audience: 'reviewers', stratum: 'deputies', count: 8 },
];
