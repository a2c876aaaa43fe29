import { tick } from '../../../functions/assess/tick.ts';
import { cards } from '../../../functions/cards/app.tsx';
import { type CardBatch, listBatches } from '../../../functions/store/card-batch.ts';
import { putPerson, type Role } from '../../../functions/store/person.ts';
import { changeRound, getRound } from '../../../functions/store/round.ts';
import type { Store } from '../../../functions/store/table.ts';
import { unpacked, zipEntries } from '../../../functions/workbook/zip.ts';
import type { Plan } from '../../../shared/plan/schema.ts';
import { openTestStore } from '../../fixtures/dynamo.ts';
import { cookieOf } from '../people/staff.ts';
import { by, citizenOf, houseWith, openCounty } from '../survey/citizen.ts';
import { cycle } from '../survey/county.ts';

const people: readonly { readonly login: string; readonly role: Role; readonly office?: string }[] = [
  { login: 'office', role: 'office' },
  { login: 'auditor', role: 'auditor' },
  { login: 'leader', role: 'leader' },
  { login: 'stranger', role: 'office', office: 'elsewhere' },
];

/** The office of the county of two townships at its cards, and a citizen who uses them. */
export type CardOffice = {
  readonly store: Store;
  readonly lines: readonly string[];
  readonly clock: { now: string };
  readonly citizen: ReturnType<typeof citizenOf>;
  readonly get: (path: string, login?: string) => Promise<Response>;
  readonly post: (path: string, form: Readonly<Record<string, string>>, login?: string) => Promise<Response>;
  readonly seal: () => Promise<void>;
  readonly cookie: (login: string) => string;
  readonly fetch: (request: Request) => Response | Promise<Response>;
  readonly batches: () => Promise<readonly CardBatch[]>;
  readonly close: () => Promise<void>;
};

export const round = '/cards/year-2026/open';

/** What a batch of three cards for each township is asked for with. */
export const order = {
  title: '入户第一批',
  subjects: 'all',
  each: '3',
  channel: 'doorstep',
  stratum: 'farmers',
  expires: '',
} as const;

export async function openOffice(plan?: Plan, publicUrl?: string): Promise<CardOffice> {
  const { store, close } = await openTestStore();
  await openCounty(store, plan);
  const { house: usual, clock, lines } = houseWith(store);
  const house = publicUrl === undefined ? usual : { ...usual, publicUrl: new URL(publicUrl) };
  const { app } = cards(house);
  const cookies = new Map<string, string>();
  for (const { login, role, office = 'county' } of people) {
    await putPerson(store, by, { login, office, name: { zh: login, en: login }, roles: [{ role }], password: '' });
    // This house is not behind https, where the cookie has another name.
    cookies.set(login, (await cookieOf(store, login, house.now())).replace('__Host-', ''));
  }
  const cookie = (login: string) => cookies.get(login) ?? '';
  return {
    ...{ store, lines, clock, close, cookie, fetch: app.fetch, citizen: citizenOf(house) },
    batches: () => listBatches(store, { office: 'county', cycle: 'year-2026', round: 'open' }),
    get: async (path, login = 'office') => app.request(path, { headers: { cookie: cookie(login) } }),
    post: async (path, form, login = 'office') =>
      app.request(path, {
        method: 'POST',
        headers: {
          cookie: cookie(login),
          origin: 'http://localhost:3000',
          'content-type': 'application/x-www-form-urlencoded',
        },
        body: new URLSearchParams(form).toString(),
      }),
    seal: async () => {
      const before = await getRound(store, cycle.office, cycle.id, 'open');
      if (!before) throw new Error('the round is gone');
      const closed = { ...before.round, closesAt: '2026-11-22T03:00:00.000Z' };
      await changeRound(store, by, cycle.office, cycle.id, before, closed);
      for (const at of ['2026-11-22T03:05:00.000Z', '2026-11-22T03:10:00.000Z'])
        await tick({ store, now: () => at, log: (line) => lines.push(JSON.stringify(line)) }, 60_000);
    },
  };
}

/** A package opened again: its files by name. */
export async function filesOf(answer: Response): Promise<ReadonlyMap<string, string>> {
  const entries = zipEntries(new Uint8Array(await answer.arrayBuffer()), 10);
  if (typeof entries === 'string') throw new Error(`the package is ${entries}`);
  return new Map(
    entries.map((entry) => {
      const content = unpacked(entry);
      if (!content) throw new Error(`${entry.name} is damaged`);
      return [entry.name, content.toString()];
    }),
  );
}

/** The cards of a package: what they rate, the code to type, and the secret behind the QR code. */
export function listedCards(files: ReadonlyMap<string, string>) {
  const list = files.get('清单-请封存.csv') ?? '';
  return list
    .trim()
    .split('\r\n')
    .slice(1)
    .map((line) => {
      const [, unit = '', , channel = '', stratum = '', code = '', link = ''] = line.split(',');
      return { unit, channel, stratum, code, secret: link.split('#')[1] ?? '', link };
    });
}

/** Makes a batch as the office does: looks it over, then presses the button. */
export async function makeBatch(office: CardOffice, of: Readonly<Record<string, string>> = order) {
  const seen = await (await office.post(`${round}/new`, of)).text();
  const batch = /name="batch" value="([^"]+)"/.exec(seen)?.[1];
  if (batch === undefined) throw new Error('the order was not shown to be looked over');
  const form = { ...of, batch, reason: '入户调查用' };
  return { batch, form, answer: await office.post(`${round}/make`, form) };
}
