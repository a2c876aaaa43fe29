import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Operation, problemsOf } from '../../../functions/api/operation.ts';
import { operations } from '../../../functions/api/operations.ts';
import { type Answer, type ApiCounty, dumpOf, newCard, openApiCounty } from './county.ts';
import {
  addressMutations,
  type Fired,
  headerMutations,
  type Mutation,
  memberMutations,
  textMutations,
} from './mutations.ts';

/** Another seed fires other texts; the run of one seed is always the same. */
const seed = 20261122;

let county: ApiCounty;
let token: string;
let handIn: string;
beforeAll(async () => {
  county = await openApiCounty();
  token = await county.token();
  const sent = await county.ask('POST', '/api/v1/cycles/2026/records', {
    token,
    headers: { 'idempotency-key': 'first' },
    json: { reason: 'first', items: [{ indicator: 'targets', unit: 'shiqiao', field: 'actual', value: '1' }] },
  });
  handIn = sent.json<{ handIn: { id: string } }>().handIn.id;
});
afterAll(() => county.close());

const listed: readonly Operation[] = operations;
let keys = 0;

/** The valid request of an operation, as its example has it, at what the county really holds. */
async function firedOf({ method, path, sent, named }: Operation): Promise<Fired> {
  const names: Readonly<Record<string, string>> = {
    ...{ plan: 'townships', version: '1', cycle: '2026', round: 'spring', unit: 'shiqiao' },
    ...{ result: county.resultId, handin: handIn },
  };
  return {
    method,
    path: path.replace(/:(\w+)/g, (_, name: string) => names[name] ?? ''),
    headers: {
      authorization: `Bearer ${token}`,
      ...(sent && { 'content-type': 'application/json' }),
      ...(named && { 'idempotency-key': `key-${keys++}` }),
    },
    ...(sent && { body: JSON.stringify(sent.example) }),
  };
}

const fire = ({ method, path, headers, body }: Fired): Promise<Answer> =>
  county.ask(method, path, { headers, ...(body === undefined ? {} : { body }) });

function mutationsOf(operation: Operation, fired: Fired, example: unknown): readonly Mutation[] {
  // What came from JSON is JSON.
  const json = JSON.parse(JSON.stringify(example ?? null)) as Parameters<typeof textMutations>[1];
  return [
    ...headerMutations(fired, token),
    ...addressMutations(fired, operation.path),
    ...(operation.sent ? [...textMutations(fired, json), ...memberMutations(fired, json, seed)] : []),
  ];
}

/** What an answer must be whatever was asked: no fault of ours, as the document says, and after a refusal all is as before. */
async function judge(operation: Operation, what: string, fired: Fired, before: string): Promise<number> {
  const at = `${operation.id}: ${what}`;
  const began = performance.now();
  const answer = await fire(fired);
  expect(performance.now() - began, at).toBeLessThan(2000);
  expect(answer.status, `${at} ${county.house.lines.at(-1)}`).toBeLessThan(500);
  if (answer.status < 300) {
    const shape = operation.answers.find(({ status }) => status === answer.status)?.shape;
    expect(shape?.safeParse(answer.json()), at).toMatchObject({ success: true });
  } else {
    const { type, status } = answer.json<{ type: string; status: number }>();
    expect([answer.headers.get('content-type'), status], at).toEqual([
      'application/problem+json; charset=utf-8',
      answer.status,
    ]);
    const code = type.slice(type.lastIndexOf('/') + 1);
    const documented: readonly string[] = [...problemsOf(operation), 'wrong-method', 'not-found'];
    expect(documented, at).toContain(code);
    expect(await dumpOf(county.store), at).toBe(before);
  }
  return answer.status;
}

let requests = 0;

test.each(listed.map((one) => [one.id, one] as const))(
  '%s answers what is right, and every request with one fault is refused without a trace',
  async (_, operation) => {
    const fresh = operation.sent && 'code' in (operation.sent.example as object);
    const example = async () =>
      fresh ? { ...(operation.sent?.example as object), code: await newCard(county.store) } : operation.sent?.example;
    const valid = async () => {
      const fired = await firedOf(operation);
      return operation.sent ? { ...fired, body: JSON.stringify(await example()) } : fired;
    };
    let before = await dumpOf(county.store);
    const fired = await valid();
    if (fresh) before = await dumpOf(county.store);
    const sent = fired.body === undefined ? undefined : JSON.parse(String(fired.body));
    for (const { what, fired: mutated, may } of mutationsOf(operation, fired, sent)) {
      const status = await judge(operation, what, mutated, before);
      requests += 1;
      if (status < 300) {
        // A right answer to a mutated request: only where it is no fault at all.
        expect(may, `${operation.id}: ${what} was answered with ${status}`).toBe(true);
        before = await dumpOf(county.store);
      }
    }
    const right = await valid();
    before = await dumpOf(county.store);
    const status = await judge(operation, 'as it should be', right, before);
    requests += 1;
    expect(status).toBeLessThan(300);
  },
);

test('every operation was fired at', () => {
  expect(requests).toBeGreaterThan(listed.length * 20);
});
