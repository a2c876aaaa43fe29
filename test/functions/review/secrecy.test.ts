import { DynamoDBClient, paginateScan } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { voterOfSeat } from '../../../functions/store/seat.ts';
import type { Store } from '../../../functions/store/table.ts';
import { openTestStore } from '../../fixtures/dynamo.ts';
import { cycle, openCounty, signedIn } from './county.ts';
import { answersOf, ballotsOf, fieldsOf, visit, withValues } from './visitor.ts';

let store: Store;
let close: () => Promise<void>;
const departments = ['transport', 'health', 'water'] as const;
beforeAll(async () => {
  ({ store, close } = await openTestStore());
  const more = ['health', 'water'].map((unit) => ({ unit, group: 'enforcement', title: { zh: unit, en: unit } }));
  await openCounty(store, { roster: [...cycle.roster, ...more] });
});
afterAll(() => close());

type Row = Readonly<Record<string, unknown>>;

/** Everything a table holds, as somebody who took a copy of it would see it. */
async function copyOf(table: string): Promise<readonly Row[]> {
  const { endpoint, region, credentials } = store.db.config;
  if (!endpoint) throw new Error('this store speaks to a database without an address');
  const db = new DynamoDBClient({ endpoint: await endpoint(), region, credentials });
  const rows: Row[] = [];
  for await (const page of paginateScan({ client: db }, { TableName: table })) rows.push(...(page.Items ?? []));
  db.destroy();
  return rows;
}

/** What can be read in a row, bytes as they are. */
const readable = (row: Row) =>
  JSON.stringify(row, (_, value: unknown) =>
    value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value,
  );

test('who has both tables and no key of the cycle can tell of no seat what it said or is about to say', async () => {
  const at = visit(store);
  const levels = { transport: ['0', '0', '1'], health: ['4', '3', '4'], water: ['2', 'unknown', '2'] } as const;
  for (const seat of departments) {
    const cookie = await signedIn(store, seat, [{ role: 'contact', units: [seat] }]);
    const path = `/review/year-2026/open/${seat}`;
    const fields = fieldsOf((await at.get(cookie, path)).text, path);
    await at.post(cookie, path, withValues(fields, { ...answersOf(levels[seat]), go: 'check' }));
    if (seat === 'water') continue;
    const form = fieldsOf((await at.get(cookie, `${path}/check`)).text, `${path}/hand-in`);
    expect((await at.post(cookie, `${path}/hand-in`, form)).status).toBe(303);
  }
  const [ballots, records] = [await copyOf(store.ballots), await copyOf(store.records)];

  // A ballot: whose side it counts for and what it says, under a pseudonym. No seat, no time, no name of a person.
  expect(ballots).toHaveLength(2);
  for (const ballot of ballots) {
    expect(Object.keys(ballot).toSorted()).toEqual(['a', 'n', 'pk', 's', 'sk', 't']);
    const text = readable(ballot);
    for (const seat of departments) expect(text).not.toContain(seat);
    expect(text).not.toMatch(/2026-\d\d/);
  }

  // The records: who handed in and when; nothing that leads to a ballot, nothing of what one says.
  const said = records.filter((row) => !/^(plan|cycle|round)#/.test(JSON.parse(readable(row)).pk.S));
  expect(said.map((row) => JSON.parse(readable(row)).pk.S.split('#')[0])).toContain('sheet-draft');
  for (const { voter, nonce = '' } of await ballotsOf(store))
    for (const row of said) {
      expect(readable(row)).not.toContain(voter);
      expect(readable(row)).not.toContain(nonce);
    }
  for (const row of said) expect(readable(row)).not.toMatch(/duties|cooperation|reporting|shiqiao|qingshui|yunling/);

  // With the key a seat leads to its ballot; so the key is what is destroyed after the dispute window.
  const voters = (await ballotsOf(store)).map(({ voter }) => voter);
  expect(voters).toContain(await voterOfSeat(store, 'county', cycle.id, 'open', 'transport'));
  const destroyed: Store = { ...store, keys: { ...store.keys, get: async () => undefined } };
  await expect(voterOfSeat(destroyed, 'county', cycle.id, 'open', 'transport')).rejects.toThrow('has no key');
});
