import { tasksOf } from '../../shared/cycle/task.ts';
import { chanceFrom, drawn, drawnNonce } from './chance.ts';
import { demoCycle, demoPlan, demoUnits } from './county.ts';

/** One filled-in sheet on many units, as a form sends it: by unit and item a level (`0` is the best) or `unknown`. */
export type PlannedSheet = {
  /** The mark of this one submission, the same whenever it is sent again. */
  readonly nonce: string;
  readonly answers: Readonly<Record<string, Readonly<Record<string, string>>>>;
};

/** The sheet of a seat: which unit hands it in. */
export type PlannedReview = PlannedSheet & { readonly seat: string };

/** Who never hands in, as in every county: three departments and one township. */
export const lateSeats: readonly string[] = ['science', 'water', 'housing', 'yangu'];

/** What the seats of an audience hand in, in the roster's order; the late ones are left out. */
export function plannedReviews(audience: 'departments' | 'townships'): readonly PlannedReview[] {
  const found = demoPlan.audiences.find(({ id }) => id === audience);
  if (!found) throw new Error(`the plan has no audience ${audience}`);
  const chance = chanceFrom(audience === 'departments' ? 31 : 32);
  return tasksOf(found, demoCycle.roster).flatMap(({ seat, subjects }): readonly PlannedReview[] => {
    const mood = (chance() - 0.5) * 0.3;
    // One bureau finds everybody perfect: plans that void such sheets should have one to void.
    const flattering = seat.unit === 'commerce';
    const answers = Object.fromEntries(
      subjects.map(({ unit }) => {
        const unknown = chance() < 0.04;
        const row = found.sheet.items.map(({ id }) => {
          const level = levelFor(qualityOf(unit) + mood, chance);
          return [id, flattering ? '0' : unknown ? 'unknown' : level] as const;
        });
        return [unit, Object.fromEntries(row)];
      }),
    );
    const review = { seat: seat.unit, nonce: drawnNonce(chance), answers };
    return lateSeats.includes(seat.unit) ? [] : [review];
  });
}

/** Cards printed for deputies, and how many of them are used. */
export const deputyCards = 40;
const deputyBallots = 34;

/** What the deputies fill in: one card each, every unit on it; two in ten units they cannot judge. */
export function plannedDeputies(): readonly PlannedSheet[] {
  const chance = chanceFrom(33);
  return Array.from({ length: deputyBallots }, () => {
    const mood = (chance() - 0.5) * 0.4;
    const answers = Object.fromEntries(
      demoUnits.map(({ unit, quality }) => [
        unit,
        { overall: chance() < 0.2 ? 'unknown' : levelFor(quality + mood, chance) },
      ]),
    );
    return { nonce: drawnNonce(chance), answers };
  });
}

/** The answers of a sheet on many units as the fields of its form. */
export function answerFields(answers: PlannedSheet['answers']): Record<string, string> {
  return Object.fromEntries(
    Object.entries(answers).flatMap(([unit, items]) =>
      Object.entries(items).map(([item, answer]) => [`a.${unit}.${item}`, answer]),
    ),
  );
}

/** From very satisfied to very dissatisfied, where a unit is at its best and at its worst. */
const best = [0.72, 0.22, 0.05, 0.008, 0.002];
const worst = [0.1, 0.25, 0.35, 0.2, 0.1];

function levelFor(quality: number, chance: () => number): string {
  const good = Math.min(1, Math.max(0, quality));
  return String(
    drawn(
      best.map((share, at) => good * share + (1 - good) * (worst[at] ?? 0)),
      chance,
    ),
  );
}

const qualityOf = (unit: string) => demoUnits.find((one) => one.unit === unit)?.quality ?? 0.5;
