import { kiosk } from '../../../functions/kiosk/app.tsx';
import { readBallots } from '../../../functions/store/ballot.ts';
import { putPerson } from '../../../functions/store/person.ts';
import type { Store } from '../../../functions/store/table.ts';
import type { Ballot } from '../../../shared/evidence/evidence.ts';
import type { Plan } from '../../../shared/plan/schema.ts';
import { openTestStore } from '../../fixtures/dynamo.ts';
import { cookieOf } from '../people/staff.ts';
import { by, houseWith, openCounty } from '../survey/citizen.ts';
import { cycle, plan } from '../survey/county.ts';

const counters = { id: 'counter', title: { zh: '窗口评价仪', en: 'Counter devices' }, way: 'kiosk' } as const;

/** The county of two townships, whose service halls have devices. */
const kioskPlan: Plan = {
  ...plan,
  audiences: plan.audiences.map((audience) =>
    audience.kind === 'public' ? { ...audience, channels: [...(audience.channels ?? []), counters] } : audience,
  ),
};

export const rounds = '/kiosk/year-2026/open';
export const device = { title: '政务大厅3号窗口', unit: 'shiqiao', channel: 'counter', stratum: '' } as const;

/** The house with a hall of devices. `ask` keeps no cookie but those it is given. */
export type Counter = {
  readonly store: Store;
  readonly house: ReturnType<typeof houseWith>;
  readonly app: ReturnType<typeof kiosk>['app'];
  readonly ask: (path: string, cookie: string, form?: Readonly<Record<string, string>>) => Promise<Response>;
  readonly keptBallot: (cookie: string, ballot: unknown) => Promise<{ status: number; outcome: string }>;
  readonly office: string;
  readonly auditor: string;
  /** Registers a device and gives its pairing code. */
  readonly register: (of?: Readonly<Record<string, string>>) => Promise<string>;
  /** Pairs a device and gives the cookie it keeps. */
  readonly pair: (code: string) => Promise<string>;
  readonly ballots: () => Promise<readonly Ballot[]>;
  readonly close: () => Promise<void>;
};

export async function openCounter(): Promise<Counter> {
  const { store, close } = await openTestStore();
  await openCounty(store, kioskPlan);
  const house = houseWith(store);
  const { app } = kiosk(house.house);
  const origin = 'http://localhost:3000';
  const signIn = async (login: 'office' | 'auditor') => {
    await putPerson(store, by, {
      login,
      office: 'county',
      name: { zh: login, en: login },
      roles: [{ role: login }],
      password: '',
    });
    // This house is not behind https, where the cookie has another name.
    return (await cookieOf(store, login, house.house.now())).replace('__Host-', '');
  };
  const [office, auditor] = [await signIn('office'), await signIn('auditor')];
  const ask: Counter['ask'] = async (path, cookie, form) =>
    app.request(`${origin}${path}`, {
      ...(form && { method: 'POST', body: new URLSearchParams(form).toString() }),
      headers: { cookie, origin, 'accept-language': 'zh-CN', 'content-type': 'application/x-www-form-urlencoded' },
    });
  return {
    ...{ store, house, app, ask, office, auditor, close },
    keptBallot: async (cookie, ballot) => {
      const headers = { cookie, origin, 'content-type': 'application/json' };
      const answer = await app.request(`${origin}/kiosk/ballots`, {
        method: 'POST',
        headers,
        body: JSON.stringify(ballot),
      });
      const { outcome } = (await answer.json()) as { outcome: string };
      return { status: answer.status, outcome };
    },
    register: async (of = device) => {
      const page = await (await ask(rounds, office, of)).text();
      const code = /<code class="whole">([^<]+)</.exec(page)?.[1];
      if (code === undefined) throw new Error('no pairing code was shown');
      return code;
    },
    pair: async (code) => {
      const answer = await ask('/kiosk/pair', '', { code });
      if (answer.status !== 303) throw new Error(`pairing was answered with ${answer.status}`);
      return (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    },
    ballots: async () =>
      (await readBallots(store, cycle.office, cycle.id, 'open', ['shiqiao', 'qingshui'])).filter(
        ({ channel }) => channel === 'counter',
      ),
  };
}

export const answers = { manner: '0', speed: '2', openness: 'unknown' } as const;
export const mark = (n: number) => String(n).padStart(32, '0');
