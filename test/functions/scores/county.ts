import { openXlsx, saveXlsx } from 'hucre/xlsx';
import { scores } from '../../../functions/scores/app.tsx';
import { putCycle } from '../../../functions/store/cycle.ts';
import { type Held, putPerson } from '../../../functions/store/person.ts';
import { getPlan, putPlan } from '../../../functions/store/plan.ts';
import { createSession } from '../../../functions/store/session.ts';
import type { Store } from '../../../functions/store/table.ts';
import type { Cycle } from '../../../shared/cycle/cycle.ts';
import type { Plan } from '../../../shared/plan/schema.ts';
import { townshipAssessment } from '../../../shared/plan/templates/township-assessment.ts';
import { type TestHouse, testHouse } from '../web/house.ts';

/** When the tests of this door happen: 10:30 in the county. */
export const morning = '2026-11-22T02:30:00.000Z';

/** The agency scores every unit, statistics hands in figures, each unit claims bonuses for itself. */
export const plan: Plan = { ...townshipAssessment, office: 'county' };

const of = (unit: string, group: string, zh: string, en: string) => ({ unit, group, title: { zh, en } });

export const cycle: Cycle = {
  id: 'year-2026',
  office: plan.office,
  title: { zh: '2026年度综合考核', en: 'Assessment 2026' },
  plan: { id: plan.id, version: plan.version },
  period: plan.period,
  roster: [
    of('shiqiao', 'plain', '石桥镇', 'Shiqiao Town'),
    of('qingshui', 'plain', '清水乡', 'Qingshui Township'),
    of('yunling', 'hills', '云岭镇', 'Yunling Town'),
    of('finance', 'management', '财政局', 'Finance Bureau'),
  ],
};

/** Everybody who comes to this door, by login. `next-office` keeps another office's cycles, `everywhere` is contact of all. */
export const people: Readonly<Record<string, readonly Held[]>> = {
  agency: [{ role: 'third-party', suppliers: ['agency'] }],
  statistics: [{ role: 'third-party', suppliers: ['statistics'] }],
  nobody: [{ role: 'third-party' }],
  qingshui: [{ role: 'contact', units: ['qingshui'] }],
  everywhere: [{ role: 'contact' }],
  keeper: [{ role: 'office' }],
  second: [{ role: 'office' }],
  leader: [{ role: 'leader' }],
  'next-office': [{ role: 'office' }],
};

/** A county with its cycle and people; the cookies they come with, by login. */
export async function openCounty(store: Store, of: Cycle = cycle): Promise<ReadonlyMap<string, string>> {
  const by = { actor: 'set-up', action: 'set-up', reason: 'a test', at: '2026-01-05T01:00:00.000Z' };
  await putPlan(store, by, plan);
  const stored = await getPlan(store, plan.office, plan.id, plan.version);
  await putCycle(store, by, of, stored?.digest ?? '');
  const cookies = new Map<string, string>();
  for (const [login, roles] of Object.entries(people)) {
    const office = login === 'next-office' ? 'next' : plan.office;
    await putPerson(store, by, { login, office, name: { zh: `${login}（例）`, en: login }, roles, password: 'none' });
    const token = await createSession(store, { ...by, actor: login, at: morning }, login, morning);
    cookies.set(login, token);
  }
  return cookies;
}

/** A page as it was answered; of its text the part that is its own. */
export type Answered = {
  readonly status: number;
  readonly text: string;
  readonly location: string | null;
  readonly headers: Headers;
};

/** The door asked as a browser without scripts asks it, by people of the county. */
export type Visiting = {
  readonly house: TestHouse;
  readonly get: (login: string, path: string) => Promise<Answered>;
  readonly file: (login: string, path: string) => Promise<Uint8Array>;
  readonly post: (login: string, path: string, fields: Readonly<Record<string, string>>) => Promise<Answered>;
  readonly send: (login: string, path: string, body: BodyInit, type?: string) => Promise<Answered>;
  readonly upload: (login: string, path: string, bytes: Uint8Array, name?: string) => Promise<Answered>;
};

/** Opens the door. */
export function visit(store: Store, cookies: ReadonlyMap<string, string>): Visiting {
  const house = testHouse({ store });
  house.setClock(morning);
  const { app } = scores(house);
  const own = (login: string) => ({
    origin: 'https://pingyi.example',
    'sec-fetch-site': 'same-origin',
    cookie: `__Host-sid=${cookies.get(login) ?? ''}`,
  });
  const answered = async (answer: Response): Promise<Answered> => ({
    status: answer.status,
    text: (await answer.text()).replace(/^.*<main/s, '<main'),
    location: answer.headers.get('location'),
    headers: answer.headers,
  });
  const send: Visiting['send'] = async (login, path, given, type) => {
    // As bytes, which is how it arrives.
    const { headers, body } = await formOf(given, type);
    return answered(await app.request(path, { method: 'POST', headers: { ...own(login), ...headers }, body }));
  };
  return {
    house,
    get: async (login, path) => answered(await app.request(path, { headers: own(login) })),
    file: async (login, path) => new Uint8Array(await (await app.request(path, { headers: own(login) })).arrayBuffer()),
    post: (login, path, fields) =>
      send(login, path, new URLSearchParams(fields).toString(), 'application/x-www-form-urlencoded'),
    send,
    upload: (login, path, bytes, name = '报送.xlsx') => {
      const form = new FormData();
      form.append('file', new File([new Uint8Array(bytes)], name));
      return send(login, path, form);
    },
  };
}

async function formOf(given: BodyInit, type: string | undefined) {
  const whole = new Response(given);
  const named = type ?? whole.headers.get('content-type');
  return { headers: named === null ? {} : { 'content-type': named }, body: new Uint8Array(await whole.arrayBuffer()) };
}

/** Fills in cells of a workbook, as somebody does in Excel: by sheet and address, such as `得分!D4`. */
export async function filledIn(
  bytes: Uint8Array,
  values: Readonly<Record<string, string | number>>,
): Promise<Uint8Array> {
  const book = await openXlsx(bytes);
  for (const [place, value] of Object.entries(values)) {
    const [name, at = ''] = place.split('!');
    const sheet = book.sheets.find((one) => one.name === name);
    const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(at) ?? [];
    if (!sheet || letters.length !== 1) throw new Error(`the workbook has no ${place}`);
    const column = letters.charCodeAt(0) - 65;
    const cells = sheet.rows[Number(row) - 1];
    if (!cells) throw new Error(`the workbook has no row ${place}`);
    cells[column] = value;
    const detail = sheet.cells?.get(`${Number(row) - 1},${column}`);
    if (detail) sheet.cells?.set(`${Number(row) - 1},${column}`, { ...detail, value });
  }
  return saveXlsx(book);
}

/** The hidden fields of the page's form for a step. */
export function hiddenIn(html: string): Record<string, string> {
  return Object.fromEntries(
    [...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [
      name,
      value,
    ]),
  );
}
