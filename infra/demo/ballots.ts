import { type Chance, chanceFrom, drawn, drawnNonce, shuffled } from './chance.ts';
import { type DemoUnit, demoPlan, demoUnits } from './county.ts';

/** What one invented citizen holds and says: the unit and channel of his card, and his answers as a form sends them. */
export type PlannedBallot = {
  readonly subject: string;
  readonly channel: 'household' | 'window';
  /** The mark of this one submission, the same whenever it is sent again. */
  readonly nonce: string;
  /** By item: a level (`0` is the best) or `unknown`. */
  readonly answers: Readonly<Record<string, string>>;
};

/** How many ballots the demonstration county casts, and what its citizens' answers are drawn from. */
export const demoTotal = 12_000;
const seed = 2026;

/** Every ballot of the first half of the year, in the order they are cast: the same list on every machine. */
export function plannedBallots(total: number = demoTotal): readonly PlannedBallot[] {
  const chance = chanceFrom(seed);
  const cards = demoUnits.flatMap((unit, place) =>
    Array.from({ length: share(place, total) }, (_, index) => ({ unit, index, of: share(place, total) })),
  );
  return shuffled(cards, chance).map(({ unit, index, of }) => {
    const channel = index * 100 < unit.windowPercent * of ? 'window' : 'household';
    return { subject: unit.unit, channel, nonce: drawnNonce(chance), answers: drawnAnswers(unit, channel, chance) };
  });
}

/** A unit's part of `total`: the running sums are cut, so that the parts always add up to it. */
function share(place: number, total: number): number {
  const upTo = (end: number) =>
    Math.floor((demoUnits.slice(0, end).reduce((sum, { cards }) => sum + cards, 0) * total) / demoTotal);
  return upTo(place + 1) - upTo(place);
}

/** How answers fall where service is at its best and at its worst, from very satisfied to very dissatisfied. */
const best = [0.78, 0.18, 0.032, 0.006, 0.002];
const worst = [0.08, 0.2, 0.28, 0.27, 0.17];

/** How much better (or worse) an item does than the unit, and how many do not know. Fairness is seen least. */
const itemCharacter: Readonly<Record<string, { readonly shift: number; readonly unknown: number }>> = {
  speed: { shift: 0.02, unknown: 0.03 },
  manner: { shift: 0.08, unknown: 0.02 },
  openness: { shift: -0.02, unknown: 0.06 },
  solving: { shift: -0.1, unknown: 0.05 },
  fairness: { shift: 0, unknown: 0.1 },
};

function drawnAnswers(unit: DemoUnit, channel: 'household' | 'window', chance: Chance): Record<string, string> {
  // One in fifty had nothing to do with the unit; of an office without windows it is one in eight.
  const stranger = chance() < (unit.windowPercent === 0 ? 0.125 : 0.02);
  // A mild or a strict rater is so on every item; whoever was just served at a window is a little milder.
  const mood = (chance() - 0.5) * 0.5 + (channel === 'window' ? 0.04 : 0);
  return Object.fromEntries(
    questions.map(({ id }) => {
      const { shift, unknown } = itemCharacter[id] ?? { shift: 0, unknown: 0.05 };
      const blank = chance() < unknown;
      const good = Math.min(1, Math.max(0, unit.quality + shift + mood));
      const level = drawn(
        best.map((share, at) => good * share + (1 - good) * (worst[at] ?? 0)),
        chance,
      );
      return [id, stranger || blank ? 'unknown' : String(level)];
    }),
  );
}

const questions = demoPlan.audiences.find(({ id }) => id === 'citizens')?.sheet.items ?? [];
