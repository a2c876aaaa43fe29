import { countSilence } from '../../../functions/defaults/silence.ts';
import { service } from '../../../functions/service/app.tsx';
import { readBallots } from '../../../functions/store/ballot.ts';
import { putCycle } from '../../../functions/store/cycle.ts';
import { putPerson, type Role } from '../../../functions/store/person.ts';
import { getPlan, putPlan } from '../../../functions/store/plan.ts';
import { putRound } from '../../../functions/store/round.ts';
import { openStore, type Store } from '../../../functions/store/table.ts';
import type { Plan } from '../../../shared/plan/schema.ts';
import { openTestStore } from '../../fixtures/dynamo.ts';
import { startRightsProxy } from '../../infra/rights-proxy.ts';
import { cookieOf } from '../people/staff.ts';
import { by } from '../survey/citizen.ts';
import { cycle, sheet, plan as townships } from '../survey/county.ts';
import { ownForm, type TestHouse, testHouse } from '../web/house.ts';

const [citizens, ...others] = townships.audiences;
if (!citizens) throw new Error('the county asks nobody');

/** The county of two townships, whose citizens rate services too: bad from the fourth level, silent after seven days. */
export const plan: Plan = {
  ...townships,
  audiences: [
    {
      ...citizens,
      channels: [
        ...(citizens.channels ?? []),
        { id: 'after-service', title: { zh: '办事后评价', en: 'After a service' }, way: 'service' },
      ],
      service: { badFrom: 3, followUpDays: 5, default: { afterDays: 7, level: 1 } },
      sheet,
    },
    ...others,
  ],
};

const people: readonly { readonly login: string; readonly role: Role; readonly units?: readonly string[] }[] = [
  { login: 'office', role: 'office' },
  { login: 'auditor', role: 'auditor' },
  { login: 'shiqiao', role: 'contact', units: ['shiqiao'] },
  { login: 'qingshui', role: 'contact', units: ['qingshui'] },
  { login: 'leader', role: 'leader' },
];

/** A page as it was answered. */
export type Page = { readonly status: number; readonly text: string; readonly location: string | null };
export type Fields = Readonly<Record<string, string>>;

/** The county at its desk, and a citizen with a link in his hand. */
export type ServiceCounty = {
  readonly store: Store;
  readonly house: TestHouse;
  readonly close: () => Promise<void>;
  readonly get: (path: string, login?: string) => Promise<Page>;
  readonly post: (path: string, form: Fields, login?: string) => Promise<Page>;
  /** What a function asked the database for without the right to it. */
  readonly refused: readonly string[];
  readonly storeOf: (name: string) => Store;
  readonly silence: () => ReturnType<typeof countSilence>;
  /** Makes a link at the desk of Shiqiao and gives its code to type. */
  readonly link: (reference: string, more?: Fields) => Promise<string>;
  readonly ballots: () => ReturnType<typeof readBallots>;
};

export const citizen = '/service/county/year-2026/open';
export const desk = '/service-desk/year-2026/open';

/** Opens the county on the morning of 22 November 2026, a Sunday. */
export async function openServiceCounty(): Promise<ServiceCounty> {
  const opened = await openTestStore();
  const { store } = opened;
  // Each function asks as itself, and gets what the manifest gives it.
  const proxy = await startRightsProxy(opened.env.DYNAMODB_ENDPOINT ?? '');
  const storeOf = (name: string) => openStore({ ...opened.env, DYNAMODB_ENDPOINT: proxy.endpointOf(name) });
  const close = async () => {
    await proxy.close();
    await opened.close();
  };
  await putPlan(store, by, plan);
  const stored = await getPlan(store, plan.office, plan.id, plan.version);
  await putCycle(store, by, cycle, stored?.digest ?? '');
  const title = { zh: '办事评价', en: 'Ratings after a service' };
  for (const [id, audience] of [
    ['open', 'citizens'],
    ['seats', 'offices'],
  ] as const)
    await putRound(store, by, 'county', cycle.id, {
      id,
      audience,
      title,
      opensAt: '2026-01-01T00:00:00.000Z',
      graceMs: 60_000,
    });
  const house = testHouse({ store: storeOf('service') });
  const clockStore = storeOf('defaults');
  const { app } = service(house);
  for (const { login, role, units } of people) {
    const roles = [units ? { role, units } : { role }];
    await putPerson(store, by, { login, office: 'county', name: { zh: login, en: login }, roles, password: '' });
  }
  const read = async (asked: Response | Promise<Response>): Promise<Page> => {
    const answer = await asked;
    const text = (await answer.text()).replace(/<style>.*?<\/style>/s, '');
    return { status: answer.status, text, location: answer.headers.get('location') };
  };
  // A session of this very moment: the tests go through weeks.
  const cookie = async (login: string | undefined): Promise<Readonly<Record<string, string>>> =>
    login === undefined ? {} : { cookie: await cookieOf(store, login, house.now()) };
  const get = async (path: string, login?: string) => read(app.request(path, { headers: await cookie(login) }));
  const post = async (path: string, form: Fields, login?: string) =>
    read(
      app.request(path, {
        method: 'POST',
        headers: { ...ownForm, ...(await cookie(login)) },
        body: new URLSearchParams(form).toString(),
      }),
    );
  return {
    ...{ store, house, close, get, post },
    silence: () => countSilence({ ...house, store: clockStore }),
    refused: proxy.refused,
    storeOf,
    link: async (reference, more = {}) => {
      const form = { reference, unit: 'shiqiao', about: '', finishedOn: '2026-11-22', ...more };
      const { text } = await post(`${desk}/ask`, form, 'shiqiao');
      const code = /<code class="whole">([^<]+)<\/code>/.exec(text)?.[1];
      if (code === undefined) throw new Error(`no link was made: ${text.slice(0, 2000)}`);
      return code;
    },
    ballots: () => readBallots(store, 'county', cycle.id, 'open', ['shiqiao', 'qingshui']),
  };
}

/** The mark that the sheet of a code carries. */
export async function nonceOf({ post }: ServiceCounty, code: string): Promise<string> {
  const { text } = await post(`${citizen}/case`, { code });
  const nonce = /name="nonce" value="([^"]+)"/.exec(text)?.[1];
  if (nonce === undefined) throw new Error(`the code opens no sheet: ${text.slice(0, 2000)}`);
  return nonce;
}

/** Rates as a citizen does: opens the sheet, picks a level for the whole, and sends it. */
export async function rate(county: ServiceCounty, code: string, level: number, more: Fields = {}): Promise<Page> {
  const nonce = await nonceOf(county, code);
  return county.post(`${citizen}/rate`, { code, nonce, 'a.manner': String(level), ...more });
}
