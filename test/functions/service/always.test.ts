import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { citizen, openServiceCounty, type ServiceCounty } from './county.ts';

let county: ServiceCounty;
beforeAll(async () => {
  county = await openServiceCounty();
});
afterAll(async () => {
  await county.close();
  expect(county.refused).toEqual([]);
});

type Act =
  | { readonly does: 'rate'; readonly matter: number; readonly level: number; readonly times: number }
  | { readonly does: 'take-back'; readonly matter: number }
  | { readonly does: 'week' };

const matter = fc.nat({ max: 1 });
const acts: fc.Arbitrary<readonly Act[]> = fc.array(
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({
        does: fc.constant('rate' as const),
        matter,
        level: fc.nat({ max: 4 }),
        times: fc.integer({ min: 1, max: 2 }),
      }),
    },
    { weight: 2, arbitrary: fc.record({ does: fc.constant('take-back' as const), matter }) },
    { weight: 1, arbitrary: fc.constant({ does: 'week' as const }) },
  ),
  { minLength: 1, maxLength: 6 },
);

/** What one matter's rating is, as anybody would keep it on paper. */
type Kept = { state: 'none' | 'given' | 'default' | 'withdrawn'; level?: number };

let runs = 0;

test('whatever citizens and the clock do, one matter counts at most once, and as its rater or silence said', async () => {
  await fc.assert(
    fc.asyncProperty(acts, async (list) => {
      const run = runs++;
      // What the run before left silent is settled first.
      county.house.setClock('2026-11-30T02:00:00.000Z');
      await county.silence();
      county.house.setClock('2026-11-22T02:00:00.000Z');
      const before = await county.ballots();
      const codes = [await county.link(`R${run}-0`), await county.link(`R${run}-1`)];
      const paper: Kept[] = codes.map(() => ({ state: 'none' }));
      for (const [at, act] of list.entries()) {
        if (act.does === 'week') {
          county.house.setClock('2026-11-30T02:00:00.000Z');
          await county.silence();
          for (const one of paper) if (one.state === 'none') Object.assign(one, { state: 'default', level: 1 });
          continue;
        }
        const code = codes[act.matter] ?? '';
        const one = paper[act.matter];
        if (!one) throw new Error('there are two matters');
        if (act.does === 'take-back') {
          await county.post(`${citizen}/take-back`, { code, sure: 'yes' });
          if (one.state === 'given') one.state = 'withdrawn';
          continue;
        }
        const nonce = `${run * 100 + at}`.padStart(32, '0');
        const form = { code, nonce, 'a.manner': String(act.level) };
        await Promise.all(Array.from({ length: act.times }, () => county.post(`${citizen}/rate`, form)));
        if (one.state === 'none') Object.assign(one, { state: 'given', level: act.level });
      }
      const known = new Set(before.map(({ voter }) => voter));
      const found = (await county.ballots())
        .filter(({ voter }) => !known.has(voter))
        .map((ballot) => `${ballot.default ? 'default' : 'given'} ${JSON.stringify(ballot.sheet)}`);
      const meant = paper
        .filter(({ state }) => state === 'given' || state === 'default')
        .map(({ state, level }) => `${state} ${JSON.stringify({ shiqiao: { manner: { level } } })}`);
      expect(found.sort()).toEqual(meant.sort());
    }),
    { numRuns: 8, seed: 20261122 },
  );
}, 60_000);
