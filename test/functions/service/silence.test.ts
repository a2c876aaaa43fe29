import { afterAll, beforeAll, expect, test } from 'vitest';
import { sha256 } from '../../../functions/store/digest.ts';
import { assess } from '../../../shared/assess/assess.ts';
import type { Plan } from '../../../shared/plan/schema.ts';
import { cycle } from '../survey/county.ts';
import { citizen, openServiceCounty, plan, rate, type ServiceCounty } from './county.ts';

let county: ServiceCounty;
beforeAll(async () => {
  county = await openServiceCounty();
});
afterAll(async () => {
  await county.close();
  expect(county.refused).toEqual([]);
});

/** Half past midnight of 23 November in the county, still the 22nd in Greenwich. */
const eighthDay = '2026-11-22T16:30:00.000Z';

test('seven natural days of silence become a default rating on the eighth, in the place of the citizen’s own', async () => {
  // Finished on the 15th: the days are the 16th to the 22nd.
  const silent = await county.link('SL-1', { finishedOn: '2026-11-15' });
  const rated = await county.link('SL-2', { finishedOn: '2026-11-15' });
  await county.link('SL-3', { finishedOn: '2026-11-16' });
  await rate(county, rated, 3);
  county.house.setClock('2026-11-22T15:59:59.000Z');
  expect(await county.silence()).toEqual({ silent: 0, rated: 0, failed: 0 });
  county.house.setClock(eighthDay);
  expect(await county.silence()).toEqual({ silent: 1, rated: 1, failed: 0 });
  const ballots = await county.ballots();
  expect(ballots).toHaveLength(2);
  expect(ballots.filter((one) => one.default)).toMatchObject([
    { channel: 'after-service', day: '2026-11-23', sheet: { shiqiao: { manner: { level: 1 } } } },
  ]);
  // Looking again finds nothing: the third service is silent from the 24th on.
  expect(await county.silence()).toEqual({ silent: 0, rated: 0, failed: 0 });
  const late = await county.post(`${citizen}/case`, { code: silent });
  expect([late.status, late.text.includes('评价期限是2026年11月22日')]).toEqual([410, true]);
  const form = { code: silent, nonce: 'a'.repeat(32), 'a.manner': '4' };
  expect((await county.post(`${citizen}/rate`, form)).status).toBe(409);
  expect(await county.ballots()).toHaveLength(2);
  county.house.setClock('2026-11-23T16:00:00.000Z');
  expect(await county.silence()).toEqual({ silent: 1, rated: 0, failed: 0 });
});

test('a result tells defaults from ratings people gave, and leaves them out unless the plan says otherwise', async () => {
  const under = (defaults: string | undefined): Plan => ({
    ...plan,
    tree: {
      ...plan.tree,
      measure: {
        ...plan.tree.measure,
        form: 'satisfaction',
        minimum: 1,
        items: [{ item: 'manner', weight: '1' }],
        ...(defaults === undefined ? {} : { defaults }),
      },
    },
  });
  const ballots = await county.ballots();
  const scored = (defaults: string | undefined) => {
    const { groups } = assess(under(defaults), cycle, { ballots, records: [] }, sha256);
    return groups[0]?.standing.find(({ unit }) => unit === 'shiqiao')?.score;
  };
  // One citizen gave the fourth level, worth 30 points; the two silent ones count as the second, worth 80.
  expect(scored(undefined)).toBe('30');
  expect(scored('counted')).toBe('190/3');
});

test('a service of a round that is over stays without a rating', async () => {
  await county.link('SL-9', { finishedOn: '2026-11-23' });
  const before = (await county.ballots()).length;
  const { changeRound, getRound } = await import('../../../functions/store/round.ts');
  const found = await getRound(county.store, 'county', cycle.id, 'open');
  if (!found) throw new Error('the round is gone');
  const by = { actor: 'office', action: 'close-round', reason: 'over', at: '2026-11-24T00:00:00.000Z' };
  const closed = { ...found.round, closesAt: '2026-11-25T00:00:00.000Z' };
  await changeRound(county.store, by, 'county', cycle.id, found, closed);
  county.house.setClock('2026-12-02T02:00:00.000Z');
  expect(await county.silence()).toEqual({ silent: 0, rated: 0, failed: 0 });
  expect(await county.ballots()).toHaveLength(before);
  expect((await county.get(citizen)).text).toContain('还没有开始，或者已经结束');
});
