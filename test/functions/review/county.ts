import type { By } from '../../../functions/store/by.ts';
import { putCycle } from '../../../functions/store/cycle.ts';
import { type Held, putPerson } from '../../../functions/store/person.ts';
import { getPlan, putPlan } from '../../../functions/store/plan.ts';
import { putRound } from '../../../functions/store/round.ts';
import { createSession } from '../../../functions/store/session.ts';
import type { Store } from '../../../functions/store/table.ts';
import type { Cycle } from '../../../shared/cycle/cycle.ts';
import type { Round } from '../../../shared/cycle/round.ts';
import type { Plan } from '../../../shared/plan/schema.ts';
import { townshipAssessment } from '../../../shared/plan/templates/township-assessment.ts';

/** When the tests of this door happen: 10:30 in the county, on a Sunday before the close on Tuesday. */
export const morning = '2026-11-22T02:30:00.000Z';

/** Departments rate townships by three questions, townships rate departments by three others. */
export const plan: Plan = { ...townshipAssessment, office: 'county' };

const of = (unit: string, group: string, zh: string, en: string) => ({ unit, group, title: { zh, en } });

/** Three townships and two departments: a department's sheet has 3 x 3 = 9 answers, a township's 2 x 3 = 6. */
export const cycle: Cycle = {
  id: 'year-2026',
  office: plan.office,
  title: { zh: '岚溪县2026年度综合考核', en: 'Lanxi county 2026' },
  plan: { id: plan.id, version: plan.version },
  period: plan.period,
  roster: [
    of('shiqiao', 'plain', '石桥镇', 'Shiqiao Town'),
    of('qingshui', 'plain', '清水乡', 'Qingshui Township'),
    of('yunling', 'hills', '云岭镇', 'Yunling Town'),
    of('transport', 'enforcement', '交通运输局', 'Transport Bureau'),
    of('finance', 'management', '财政局', 'Finance Bureau'),
  ],
};

const title = { zh: '部门评乡镇', en: 'Departments rate townships' };
const opensAt = '2026-11-01T00:00:00.000Z';

/** One round in each state a seat can meet, one of the other side, and one that is not for seats. */
export const rounds: readonly Round[] = [
  { id: 'open', audience: 'departments', title, opensAt, closesAt: '2026-11-24T10:00:00.000Z', graceMs: 60_000 },
  { id: 'soon', audience: 'departments', title, opensAt, closesAt: '2026-11-22T10:00:00.000Z', graceMs: 60_000 },
  { id: 'later', audience: 'departments', title, opensAt: '2026-12-01T01:00:00.000Z', graceMs: 60_000 },
  { id: 'over', audience: 'departments', title, opensAt, closesAt: '2026-11-10T10:00:00.000Z', graceMs: 60_000 },
  {
    id: 'back',
    audience: 'townships',
    title: { zh: '乡镇评部门', en: 'Townships rate departments' },
    opensAt,
    graceMs: 60_000,
  },
  { id: 'street', audience: 'citizens', title, opensAt, graceMs: 60_000 },
];

/** Whoever sets the county up. */
export const by: By = { actor: 'installer', action: 'set-up', reason: 'tests', at: '2026-10-01T00:00:00.000Z' };

/** Opens the county's cycle with its rounds. */
export async function openCounty(store: Store, more: Partial<Cycle> = {}): Promise<void> {
  const own = { ...cycle, ...more };
  const itsPlan = { ...plan, office: own.office };
  await putPlan(store, by, itsPlan);
  const stored = await getPlan(store, own.office, plan.id, plan.version);
  await putCycle(store, by, own, stored?.digest ?? '');
  for (const round of rounds) await putRound(store, by, own.office, own.id, round);
}

/** Signs somebody in who holds these roles, and gives his cookie. */
export async function signedIn(
  store: Store,
  login: string,
  roles: readonly Held[],
  { office = 'county', at = morning }: { readonly office?: string; readonly at?: string } = {},
): Promise<string> {
  await putPerson(store, by, { login, office, name: { zh: login, en: login }, roles, password: 'none' });
  return `__Host-sid=${await createSession(store, { ...by, actor: login, action: 'sign-in' }, login, at)}`;
}
