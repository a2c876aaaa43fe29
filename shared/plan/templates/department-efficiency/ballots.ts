import type { Answer, Ballot } from '../../../evidence/evidence.ts';
import { askedCounts, societyCounts, windowCounts } from './opinions.ts';
import { departmentRoster } from './roster.ts';

/**
 * The levels of a count, best first, as so many answers; whoever is left of `of` does not know. `shift` begins elsewhere
 * in the row, so that not always the same raters are content.
 */
function spread(counts: string, of: number, shift: number): readonly Answer[] {
  const levels = [...counts].flatMap((n, level) => Array.from({ length: Number(n) }, (): Answer => ({ level })));
  const row = Array.from({ length: of }, (_, at): Answer => levels[at] ?? { unknown: true });
  return row.map((_, at): Answer => row[(at + shift) % of] ?? { unknown: true });
}

const unknown: Answer = { unknown: true };

/** One card of each rater with all units of a list on it. `counts` are by unit and item. */
function allUnits(
  audience: string,
  of: number,
  counts: Readonly<Record<string, Readonly<Record<string, string>>>>,
  stratum?: string,
): readonly Ballot[] {
  const rows = Object.entries(counts).map(([unit, items], turn) => ({
    unit,
    items: Object.entries(items).map(([item, written], n) => ({ item, row: spread(written, of, turn + 3 * n) })),
  }));
  return Array.from({ length: of }, (_, rater) => ({
    round: `${audience}-2026`,
    audience,
    voter: `${stratum ?? audience}-${rater + 1}`,
    ...(stratum !== undefined && { stratum }),
    day: '2026-12-03',
    sheet: Object.fromEntries(
      rows.map(({ unit, items }) => [
        unit,
        Object.fromEntries(items.map(({ item, row }) => [item, row[rater] ?? unknown])),
      ]),
    ),
  }));
}

/** How many of each stratum came back. Four deputies: a small stratum, which counts and is not shown. */
const strata = [
  ['deputies', 4],
  ['enterprises', 8],
  ['residents', 12],
] as const;

const society = strata.flatMap(([stratum, of], at) => {
  const counts = Object.fromEntries(
    Object.entries(societyCounts).map(([unit, written]) => [unit, { style: written.split(' ')[at] ?? '' }]),
  );
  return allUnits('society', of, counts, stratum);
});

const windows = Object.entries(windowCounts).flatMap(([unit, channels]) =>
  Object.entries(channels).flatMap(([channel, [of, manner, speed, guide]]) => {
    const rows = { manner: spread(manner, of, 0), speed: spread(speed, of, 1), guide: spread(guide, of, 2) };
    return Array.from(
      { length: of },
      (_, card): Ballot => ({
        round: 'windows-2026',
        audience: 'windows',
        voter: `${unit}-${channel}-${card + 1}`,
        channel,
        day: '2026-11-12',
        sheet: {
          [unit]: {
            manner: rows.manner[card] ?? unknown,
            speed: rows.speed[card] ?? unknown,
            guide: rows.guide[card] ?? unknown,
          },
        },
      }),
    );
  }),
);

const items = { enforced: ['fair', 'by-rule', 'open'], counterparts: ['guidance', 'assistance', 'lean'] };

const asked = (audience: 'enforced' | 'counterparts', group: string, of: number) =>
  allUnits(
    audience,
    of,
    Object.fromEntries(
      departmentRoster
        .filter((one) => one.group === group)
        .map(({ unit }) => {
          const written = askedCounts[unit]?.split(' ') ?? [];
          return [unit, Object.fromEntries(items[audience].map((item, n) => [item, written[n] ?? '']))];
        }),
    ),
  );

/** The ballots of the example. */
export const departmentBallots: readonly Ballot[] = [
  ...society,
  ...windows,
  ...asked('enforced', 'enforcement', 16),
  ...asked('counterparts', 'general', 12),
];

/** How many cards were given out. */
export const departmentInvited = [
  { audience: 'society', count: 34 },
  { audience: 'society', stratum: 'deputies', count: 8 },
  { audience: 'society', stratum: 'enterprises', count: 10 },
  { audience: 'society', stratum: 'residents', count: 16 },
  { audience: 'enforced', count: 20 },
  { audience: 'counterparts', count: 15 },
];
