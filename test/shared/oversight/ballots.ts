import type { Ballot } from '../../../shared/evidence/evidence.ts';
import type { Watched } from '../../../shared/oversight/flag.ts';
import type { Audience } from '../../../shared/plan/schema.ts';

const named = (id: string) => ({ id, title: { zh: id, en: id } });

/** Five levels, four questions, one unit a card; a channel by card, an open one and one with devices. */
export const citizens: Audience = {
  id: 'citizens',
  kind: 'public',
  title: { zh: '群众', en: 'Citizens' },
  rates: ['towns'],
  channels: [
    { ...named('doorstep'), way: 'card' },
    { ...named('poster'), way: 'open' },
    { ...named('hall'), way: 'kiosk' },
  ],
  strata: [named('farmers'), named('traders')],
  honesty: { voidAbove: '20', least: 10 },
  sheet: {
    scale: ['l0', 'l1', 'l2', 'l3', 'l4'].map(named),
    items: ['manner', 'speed', 'open', 'fair'].map(named),
  },
};

/** The same, with every unit on one sheet. */
export const delegates: Audience = { ...citizens, id: 'delegates', cards: 'all-units' };

let voters = 0;

/** One ballot on one unit: its levels by question, and whatever else is said of it. */
export function rated(unit: string, levels: readonly number[], more: Partial<Ballot> = {}): Ballot {
  return sheetOf({ [unit]: levels }, more);
}

/** One ballot on several units. */
export function sheetOf(units: Readonly<Record<string, readonly number[]>>, more: Partial<Ballot> = {}): Ballot {
  voters += 1;
  const sheet = Object.fromEntries(
    Object.entries(units).map(([unit, levels]) => [
      unit,
      Object.fromEntries(levels.map((level, at) => [citizens.sheet.items[at]?.id ?? 'more', { level }])),
    ]),
  );
  return {
    round: 'spring',
    audience: 'citizens',
    voter: `v${voters}`,
    channel: 'doorstep',
    day: '2026-06-01',
    ...more,
    sheet,
  };
}

/** So many ballots, each made anew. */
export function times(n: number, make: (at: number) => Ballot): readonly Ballot[] {
  return Array.from({ length: n }, (_, at) => make(at));
}

/** A round to look at. */
export function watched(ballots: readonly Ballot[], audience: Audience = citizens): Watched {
  return { round: 'spring', audience, ballots };
}

/** The same numbers every time, 0 to 1. */
export function diceOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
