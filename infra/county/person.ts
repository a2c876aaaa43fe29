import { hashPassword } from '../../functions/people/password.ts';
import { listCycles, type StoredCycle } from '../../functions/store/cycle.ts';
import {
  disablePerson,
  getPerson,
  type Held,
  isLogin,
  type Person,
  putPerson,
  type Role,
} from '../../functions/store/person.ts';
import { planOfCycle } from '../../functions/store/plan.ts';
import type { Store } from '../../functions/store/table.ts';
import { WordsSchema } from '../../shared/plan/schema.ts';
import type { Command, Work } from './command.ts';
import { both, type Desk, quoted, Refusal } from './desk.ts';
import { type Given, idOf } from './given.ts';
import { parseFile } from './input-file.ts';
import { newPassword } from './password.ts';

/** Every role and what its list names; `needed` where the role means nothing without one. */
const roles: Readonly<Record<Role, { readonly list: 'units' | 'suppliers'; readonly needed: boolean }>> = {
  office: { list: 'units', needed: false },
  contact: { list: 'units', needed: true },
  rater: { list: 'units', needed: false },
  'third-party': { list: 'suppliers', needed: true },
  leader: { list: 'units', needed: false },
  auditor: { list: 'units', needed: false },
};

/** Adds somebody who signs in, with a password that is shown once, or bars him. */
export const person: Command = {
  use: [
    'person LOGIN --office O --role ROLE[:UNIT,UNIT] [--role third-party:SUPPLIER,SUPPLIER] --zh 名字 --en NAME --reason TEXT',
    'person LOGIN --office O --disable --reason TEXT',
  ],
  meaning: {
    zh: `添加登录人员（密码只显示一次），或停用；角色：${Object.keys(roles).join('、')}（third-party 后写报送方，其余写单位）`,
    en: `add somebody who signs in (the password is shown once), or bar him; roles: ${Object.keys(roles).join(', ')} (third-party for suppliers, the others for units)`,
  },
  words: 1,
  options: {
    office: { type: 'string' },
    role: { type: 'string', multiple: true },
    zh: { type: 'string' },
    en: { type: 'string' },
    disable: { type: 'boolean' },
  },
  begins: true,
  async prepare(given, desk) {
    // The sign-in form reads what is typed in the same way.
    const login = (given.words[0] ?? '').normalize('NFKC').trim();
    if (!isLogin(login))
      throw new Refusal(
        both(`${quoted(login)} can't be a login: 1 to 64 characters, no blanks, no #.`, '用户名不合规。'),
      );
    const office = idOf('--office', given.text('office') ?? '');
    return given.has('disable') ? disabling(given, desk, login, office) : adding(given, desk, login, office);
  },
};

function adding(given: Given, desk: Desk, login: string, office: string): Work {
  const name = parseFile('--zh, --en', WordsSchema, { zh: given.text('zh'), en: given.text('en') });
  const held = rolesOf(given.texts('role'));
  return async ({ store }, by) => {
    const taken = new Refusal(both(`Login ${login} is taken.`, '用户名已被使用。'));
    if (await getPerson(store, login)) throw taken;
    const cycles = await listCycles(store, office);
    const strange = [...strangeUnits(cycles, office, held), ...(await strangeSuppliers(store, cycles, office, held))];
    if (strange.length > 0) throw new Refusal(...strange);
    if (cycles.length === 0) desk.warn(both(`Note: office ${office} has no cycle yet.`, '该考核办还没有考核周期。'));
    const password = newPassword(desk.random);
    const added: Person = { login, office, name, roles: held, password: await hashPassword(password) };
    if ((await putPerson(store, by('add-person'), added)) === 'exists') throw taken;
    desk.say(both(`Added ${login} to office ${office}.`, '已添加。'));
    desk.say(both(`Password, shown only now: ${password}`, '（密码，只显示这一次）'));
  };
}

function strangeUnits(cycles: readonly StoredCycle[], office: string, held: readonly Held[]): readonly string[] {
  const known = new Set(cycles.flatMap(({ cycle }) => cycle.roster.map(({ unit }) => unit)));
  return held
    .flatMap(({ units = [] }) => units)
    .filter((unit) => !known.has(unit))
    .map((unit) =>
      both(`--role: no cycle of office ${office} has a unit ${quoted(unit)}.`, '该考核办的名单中没有这个单位。'),
    );
}

async function strangeSuppliers(
  store: Store,
  cycles: readonly StoredCycle[],
  office: string,
  held: readonly Held[],
): Promise<readonly string[]> {
  const named = held.flatMap(({ suppliers = [] }) => suppliers);
  if (named.length === 0) return [];
  const plans = await Promise.all(cycles.map((stored) => planOfCycle(store, stored)));
  const known = new Map(plans.flatMap(({ suppliers = [] }) => suppliers.map(({ id, own }) => [id, own])));
  return named.flatMap((id) => {
    const own = known.get(id);
    if (own === undefined)
      return [
        both(`--role: no plan of office ${office}'s cycles has a supplier ${quoted(id)}.`, '方案中没有这个报送方。'),
      ];
    if (!own) return [];
    return [
      both(
        `--role: ${id} is handed in by each unit for itself: add contacts (--role contact:UNIT).`,
        '这一项由各单位自行申报，请添加各单位联络员。',
      ),
    ];
  });
}

function disabling(given: Given, desk: Desk, login: string, office: string): Work {
  const more = ['role', 'zh', 'en'].filter((option) => given.texts(option).length > 0);
  if (more.length > 0)
    throw new Refusal(both(`--disable stands alone, without --${more.join(', --')}.`, '停用时不能同时改角色或姓名。'));
  return async ({ store }, by) => {
    const found = await getPerson(store, login);
    if (found?.office !== office)
      throw new Refusal(both(`Office ${office} has nobody with the login ${login}.`, '该考核办没有这个用户。'));
    if (found.disabledAt !== undefined) {
      desk.say(both(`Already barred since ${found.disabledAt}: ${login}.`, '此前已停用。'));
      return;
    }
    await disablePerson(store, by('disable-person'), login);
    desk.say(both(`Barred: ${login}. Nobody signs in by it any more.`, '已停用。'));
  };
}

function rolesOf(given: readonly string[]): Person['roles'] {
  const faults: string[] = [];
  const held = given.map((text): Held => {
    const [name = '', list, ...more] = text.split(':');
    const named = list?.split(',');
    const role = (Object.keys(roles) as Role[]).find((one) => one === name); // the record above names every role and no other
    if (role === undefined || more.length > 0 || named?.includes('')) {
      faults.push(both(`--role: ${quoted(text)} is not ROLE or ROLE:UNIT,UNIT.`, '角色写法不对。'));
      return { role: 'contact' };
    }
    const { list: of, needed } = roles[role];
    if (needed && !named)
      faults.push(
        of === 'units'
          ? both(`--role: a ${role} speaks for units: --role ${role}:UNIT.`, '请写明所代表的单位。')
          : both(`--role: a ${role} hands in for suppliers: --role ${role}:SUPPLIER.`, '请写明代表哪个报送方。'),
      );
    if (!named) return { role };
    const each = [...new Set(named)];
    return of === 'units' ? { role, units: each } : { role, suppliers: each };
  });
  const names = held.map(({ role }) => role);
  if (faults.length === 0 && new Set(names).size < names.length)
    faults.push(both('--role: each role once, with all its units or suppliers.', '同一角色只写一次。'));
  if (given.length === 0) faults.push(both('--role: say what the person may do.', '请写明角色。'));
  if (faults.length > 0) throw new Refusal(...faults);
  return held;
}
