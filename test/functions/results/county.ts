import { DynamoDBClient, paginateScan } from '@aws-sdk/client-dynamodb';
import type { By } from '../../../functions/store/by.ts';
import { putCycle } from '../../../functions/store/cycle.ts';
import { sha256 } from '../../../functions/store/digest.ts';
import { type Person, putPerson } from '../../../functions/store/person.ts';
import { getPlan, putPlan } from '../../../functions/store/plan.ts';
import { keepResult } from '../../../functions/store/result.ts';
import { putRound } from '../../../functions/store/round.ts';
import { createSession } from '../../../functions/store/session.ts';
import type { Store } from '../../../functions/store/table.ts';
import type { Door } from '../../../functions/web/door.ts';
import { assess } from '../../../shared/assess/assess.ts';
import type { Result } from '../../../shared/assess/result.ts';
import type { Cycle } from '../../../shared/cycle/cycle.ts';
import type { Round } from '../../../shared/cycle/round.ts';
import { openTestStore } from '../../fixtures/dynamo.ts';
import { smallCycle, smallEvidence, smallPlan } from '../../fixtures/small-county.ts';
import { type TestHouse, testHouse } from '../web/house.ts';

/** Noon in the county. */
export const noon = '2026-11-22T04:00:00.000Z';

/** When the result was computed: seven in the evening of the day before, in the county. */
export const computedAt = '2026-11-21T11:00:00.000Z';

export const by = (action: string, at = noon): By => ({ actor: 'set-up', action, reason: 'a test', at });

/** The small county with two units whose names a spreadsheet or a page could take for more than names. */
export const cycle: Cycle = {
  ...smallCycle,
  title: { zh: '2026年度乡镇综合考核', en: 'Townships 2026' },
  roster: smallCycle.roster.map((unit) => {
    if (unit.unit === 'a2') return { ...unit, title: { zh: '=1+1', en: '@SUM(A1)' } };
    return unit.unit === 'b1'
      ? { ...unit, title: { zh: '<b>乙</b>镇，"老街",新村', en: '<b>B</b>, "old", new' } }
      : unit;
  }),
};

export const result: Result = assess(smallPlan, cycle, smallEvidence, sha256);

const round = (id: string, audience: string, title: string, times: Partial<Round>): Round => ({
  ...{ id, audience, title: { zh: `${title}（例）`, en: title }, graceMs: 10_000 },
  ...times,
});

/** One round in every state at noon. */
export const rounds: readonly Round[] = [
  round('r1', 'citizens', 'First half', {
    opensAt: '2026-06-01T00:00:00.000Z',
    closesAt: '2026-07-01T00:00:00.000Z',
    seal: { at: '2026-07-01T00:10:00.000Z', count: 15, digest: 'cc5f7c44d8d98088' },
  }),
  round('closing', 'citizens', 'Being sealed', { opensAt: '2026-11-01T00:00:00.000Z', closesAt: noon }),
  round('open', 'citizens', 'Second half', { opensAt: '2026-11-01T00:00:00.000Z' }),
  round('planned', 'citizens', 'Later', { closesAt: '2026-12-24T10:00:00.000Z' }),
  round('seats', 'departments', 'Both ways', {}),
];

const person = (login: string, roles: Person['roles'], office = 'county'): Person => ({
  ...{ login, office, roles, name: { zh: `${login}（例）`, en: login }, password: 'never asked here' },
});

/** One person of every kind; `stranger` is the office of another county seat. */
export const people: readonly Person[] = [
  person('office', [{ role: 'office' }]),
  person('leader', [{ role: 'leader' }]),
  person('auditor', [{ role: 'auditor' }]),
  person('contact', [{ role: 'contact', units: ['a1'] }]),
  person('unitless', [{ role: 'contact' }]),
  person('deputy', [{ role: 'leader', units: ['b1', 'b2'] }]),
  person('rater', [{ role: 'rater' }]),
  person('agency', [{ role: 'third-party' }]),
  person('stranger', [{ role: 'office' }, { role: 'leader' }], 'other'),
];

/** The county in a store of its own, everybody signed in. */
export type County = {
  readonly house: TestHouse;
  readonly store: Store;
  /** Asks a door as somebody, signed out without a login. A body makes it a form of our own page. */
  readonly ask: (door: Door, login: string | undefined, path: string, form?: Form) => Promise<Response>;
  /** Everything both tables hold, to see that nothing changed. */
  readonly everything: () => Promise<string>;
  readonly close: () => Promise<void>;
};
type Form = Readonly<Record<string, string>> | string;

export async function openCounty(): Promise<County> {
  const { store, env, close } = await openTestStore();
  const onlooker = onlookerOf(env.DYNAMODB_ENDPOINT ?? '');
  await putPlan(store, by('publish-plan'), smallPlan);
  const plan = await getPlan(store, 'county', smallPlan.id, smallPlan.version);
  if (!plan) throw new Error('the plan was not stored');
  await putCycle(store, by('open-cycle', '2026-05-01T00:00:00.000Z'), cycle, plan.digest);
  const empty = { ...cycle, id: '2027', title: { zh: '2027年度（例）', en: 'Year 2027' } };
  await putCycle(store, by('open-cycle'), { ...empty, period: { from: '2027-01-01', to: '2027-12-31' } }, plan.digest);
  for (const one of rounds) await putRound(store, by('open-round'), 'county', cycle.id, one);
  await keepResult(store, by('compute'), result, computedAt);
  const tokens = new Map<string, string>();
  for (const one of people) {
    await putPerson(store, by('add-person'), one);
    tokens.set(one.login, await createSession(store, by('sign-in'), one.login, noon));
  }
  const house = testHouse({ store, now: () => noon });
  return {
    house,
    store,
    close: async () => {
      onlooker.destroy();
      await close();
    },
    ask: async (door, login, path, form) => {
      const headers = new Headers({ 'accept-language': 'zh-CN' });
      if (login !== undefined) headers.set('cookie', `__Host-sid=${tokens.get(login)}`);
      if (form === undefined) return door.app.request(path, { headers });
      headers.set('origin', 'https://pingyi.example');
      headers.set('content-type', 'application/x-www-form-urlencoded');
      return door.app.request(path, { method: 'POST', headers, body: new URLSearchParams(form).toString() });
    },
    everything: async () => {
      const items: string[] = [];
      for (const TableName of [store.ballots, store.records])
        for await (const { Items } of paginateScan({ client: onlooker }, { TableName, ConsistentRead: true }))
          items.push(...(Items ?? []).map((item) => JSON.stringify(item)));
      return items.sort().join('\n');
    },
  };
}

/** A client of its own, since the store's own refuses to scan the ballots. */
function onlookerOf(endpoint: string): DynamoDBClient {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  return new DynamoDBClient({ endpoint, region: 'local', credentials });
}

/** The text of a page as a reader meets it: no marks, no style, one blank between words. */
export function textOf(html: string): string {
  return html
    .replace(/<style>.*?<\/style>/gs, '')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ');
}
