import { oversight } from '../../../functions/oversight/app.tsx';
import { castBallot } from '../../../functions/store/ballot.ts';
import type { By } from '../../../functions/store/by.ts';
import { makeBatch } from '../../../functions/store/card-batch.ts';
import { putCycle } from '../../../functions/store/cycle.ts';
import { putPerson, type Role } from '../../../functions/store/person.ts';
import { getPlan, putPlan } from '../../../functions/store/plan.ts';
import { changeRound, getRound, putRound } from '../../../functions/store/round.ts';
import { advanceSeal } from '../../../functions/store/seal.ts';
import type { Environment, Store } from '../../../functions/store/table.ts';
import type { Door } from '../../../functions/web/door.ts';
import type { Ballot } from '../../../shared/evidence/evidence.ts';
import type { Plan } from '../../../shared/plan/schema.ts';
import { openTestStore } from '../../fixtures/dynamo.ts';
import { cookieOf } from '../people/staff.ts';
import { cycle, plan as ordinary } from '../survey/county.ts';
import { type TestHouse, testHouse } from '../web/house.ts';

export const noon = '2026-06-20T04:00:00.000Z';
export const by: By = { actor: 'set-up', action: 'prepare', reason: 'a test', at: '2026-06-01T00:00:00.000Z' };
export { cycle };

/** Citizens are asked by card whether anybody told them what to answer: more than a fifth of ten voids a batch. */
export const plan: Plan = {
  ...ordinary,
  audiences: ordinary.audiences.map((audience) =>
    audience.id === 'citizens'
      ? {
          ...audience,
          strata: [...(audience.strata ?? []), { id: 'traders', title: { zh: '商户', en: 'Traders' } }],
          honesty: { voidAbove: '20', least: 10 },
        }
      : audience,
  ),
};

/** Everybody who may come, and some who may not; `stranger` is the office of another county. */
export const people: readonly { readonly login: string; readonly role: Role; readonly office?: string }[] = [
  { login: 'office', role: 'office' },
  { login: 'second', role: 'office' },
  { login: 'auditor', role: 'auditor' },
  { login: 'leader', role: 'leader' },
  { login: 'contact', role: 'contact' },
  { login: 'agency', role: 'third-party' },
  { login: 'stranger', role: 'office', office: 'elsewhere' },
];

const batches = [
  { id: 'b1', title: '石桥赶集日', subject: 'shiqiao', each: 30, stratum: 'traders' },
  { id: 'b2', title: '石桥入户', subject: 'shiqiao', each: 40, stratum: 'farmers' },
  { id: 'b3', title: '清水入户', subject: 'qingshui', each: 50, stratum: 'farmers' },
] as const;

/**
 * What came: of Shiqiao 24 from the market, all best, half of them told what to say, and 20 from the doors that say "fair";
 * of Qingshui 20 that say "good". Four of the market were on the 3rd of June, all else on the 10th.
 */
export const came: readonly {
  readonly batch: string;
  readonly unit: string;
  readonly n: number;
  readonly level: number;
}[] = [
  { batch: 'b1', unit: 'shiqiao', n: 24, level: 0 },
  { batch: 'b2', unit: 'shiqiao', n: 20, level: 2 },
  { batch: 'b3', unit: 'qingshui', n: 20, level: 1 },
];

/** A county that is watched. */
export type Watched = {
  readonly store: Store;
  readonly house: TestHouse;
  readonly seal: () => Promise<void>;
  readonly ask: (login: string | undefined, path: string, form?: string) => Promise<Response>;
  /** Asks another door of the same house. */
  readonly read: (door: Door, login: string, path: string) => Promise<string>;
  readonly text: (login: string, path: string) => Promise<string>;
  readonly fetch: (request: Request) => Response | Promise<Response>;
  readonly cookie: (login: string) => string;
  readonly close: () => Promise<void>;
};

export async function openWatched(
  origin = 'https://pingyi.example',
  through: (env: Environment) => Promise<Store | undefined> = async () => undefined,
): Promise<Watched> {
  const { store, env, close } = await openTestStore();
  await putPlan(store, by, plan);
  const stored = await getPlan(store, plan.office, plan.id, plan.version);
  await putCycle(store, by, cycle, stored?.digest ?? '');
  const title = { zh: '上半年群众评价', en: 'First half, citizens' };
  const round = { id: 'h1', audience: 'citizens', title, opensAt: '2026-06-01T00:00:00.000Z', graceMs: 0 };
  await putRound(store, by, cycle.office, cycle.id, round);
  await issueAll(store);
  await castAll(store);
  const secure = origin.startsWith('https');
  const house = testHouse({
    store: (await through(env)) ?? store,
    now: () => noon,
    publicUrl: new URL(origin),
    secure,
  });
  const cookies = new Map<string, string>();
  for (const { login, role, office = 'county' } of people) {
    const name = { zh: `${login}（例）`, en: login };
    const roles = [role === 'contact' ? { role, units: ['shiqiao'] } : { role }];
    await putPerson(store, by, { login, office, name, roles, password: '' });
    const cookie = await cookieOf(store, login, noon);
    cookies.set(login, secure ? cookie : cookie.replace('__Host-', ''));
  }
  const { app } = oversight(house);
  const ask: Watched['ask'] = async (login, path, form) => {
    const headers = new Headers({ 'accept-language': 'zh-CN' });
    if (login !== undefined) headers.set('cookie', cookies.get(login) ?? '');
    if (form === undefined) return app.request(path, { headers });
    headers.set('origin', origin);
    headers.set('content-type', 'application/x-www-form-urlencoded');
    return app.request(path, { method: 'POST', headers, body: form });
  };
  return {
    ...{ store, house, close, ask, fetch: app.fetch },
    cookie: (login) => cookies.get(login) ?? '',
    read: async (other, login, path) =>
      (
        await other.app.request(path, { headers: { cookie: cookies.get(login) ?? '', 'accept-language': 'zh-CN' } })
      ).text(),
    text: async (login, path) => (await ask(login, path)).text(),
    seal: async () => {
      const before = await getRound(store, cycle.office, cycle.id, 'h1');
      if (!before) throw new Error('the round is gone');
      await changeRound(store, by, cycle.office, cycle.id, before, {
        ...before.round,
        closesAt: '2026-06-19T00:00:00.000Z',
      });
      for (const at of ['2026-06-19T00:05:00.000Z', '2026-06-19T00:10:00.000Z'])
        await advanceSeal(store, by, cycle.office, cycle.id, 'h1', at, 60_000);
    },
  };
}

async function issueAll(store: Store): Promise<void> {
  const place = { office: cycle.office, cycle: cycle.id, round: 'h1' };
  for (const { id, title, subject, each, stratum } of batches) {
    const cards = Array.from({ length: each }, (_, at) => ({
      typed: `${id.toUpperCase()}${String(at).padStart(14, '0')}`,
      ...{ subject, stratum, channel: 'doorstep' },
    }));
    const made = { channel: 'doorstep', digest: id, madeAt: by.at, madeBy: 'office' };
    const batch = { id, title, cards: { [subject]: each }, stratum, ...made };
    await makeBatch(store, by, place, batch, cards);
  }
}

async function castAll(store: Store): Promise<void> {
  for (const { batch, unit, n, level } of came)
    for (let at = 0; at < n; at++) {
      const answers = Object.fromEntries(['manner', 'speed', 'openness'].map((item) => [item, { level }]));
      const ballot: Ballot = {
        ...{
          round: 'h1',
          audience: 'citizens',
          voter: `${batch}-${at}`,
          nonce: `${batch}-${at}`,
          channel: 'doorstep',
          batch,
        },
        stratum: batch === 'b1' ? 'traders' : 'farmers',
        day: batch === 'b1' && at < 4 ? '2026-06-03' : '2026-06-10',
        ...(batch === 'b1' && { prompted: at % 2 === 0 ? 'yes' : 'no' }),
        sheet: { [unit]: answers },
      };
      await castBallot(store, cycle.office, cycle.id, ballot, { deadlineMs: 5000 });
    }
}
