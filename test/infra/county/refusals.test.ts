import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { changeRound, getRound } from '../../../functions/store/round.ts';
import { closeRound } from '../../../shared/cycle/round.ts';
import { openTestStore } from '../../fixtures/dynamo.ts';
import { type Clerk, clerkIn, draft, facts, opening, recordsDigest } from './clerk.ts';

let opened: Awaited<ReturnType<typeof openTestStore>>;
let clerk: Clerk;
let digest: string;

beforeAll(async () => {
  opened = await openTestStore();
  clerk = clerkIn(opened.folder, {
    DYNAMODB_ENDPOINT: opened.env.DYNAMODB_ENDPOINT,
    DATA_DIR: opened.folder,
    PUBLIC_URL: 'https://pingyi.example',
  });
  await clerk.prepare();
  await clerk.does('open', 'plan.json', 'cycle.json');
  await clerk.does('person', 'wang', '--office', 'county', '--role', 'office', '--zh', '王五', '--en', 'Wang');
  const before = await getRound(opened.store, 'county', 'year-2026', 'later');
  if (!before) throw new Error('the second round was not stored');
  const over = closeRound({ ...before.round, opensAt: '2026-11-01T00:00:00.000Z' }, '2026-11-02T00:00:00.000Z');
  if ('code' in over) throw new Error(over.code);
  await changeRound(
    opened.store,
    { actor: 'a', action: 'close-round', reason: 'r', at: clerk.clock.now },
    'county',
    'year-2026',
    before,
    over,
  );
  digest = await recordsDigest(opened.store);
});
afterAll(() => opened.close());

/** What is refused says why on standard error, says nothing else, and leaves the store as it was. */
async function refused(args: readonly string[], changes = {}): Promise<string> {
  const { status, out, err } = await clerk.run(args, changes);
  expect([status, out]).toEqual([1, '']);
  expect(await recordsDigest(opened.store)).toBe(digest);
  return err;
}
const why = ['--reason', '年度考核'];
const [spring, ...others] = opening.rounds;

describe('opening', () => {
  const changed = { ...draft, title: { zh: '另一个方案', en: 'Another plan' } };
  test.each<[string, unknown, unknown, string]>([
    ['a plan with faults', { ...draft, rankAt: 'never', groups: [] }, opening, 'plan.json: groups: '],
    [
      'a plan whose weights are wrong',
      { ...draft, tree: { ...draft.tree, children: draft.tree.children.map((node) => ({ ...node, weight: 40 })) } },
      opening,
      'plan.json: total: For group "towns" the children\'s weights sum to 80 instead of 100: 40 + 40.',
    ],
    [
      'another plan of the same version',
      changed,
      opening,
      'plan.json: plan townships version 1 is published with other content',
    ],
    ['not a plan at all', '{', opening, 'plan.json: is not JSON: '],
    ['a cycle file that lacks the rounds', draft, { cycle: opening.cycle }, 'cycle.json: "rounds" is not valid'],
    [
      'a roster with a unit of no group',
      draft,
      { ...opening, cycle: { ...opening.cycle, roster: [{ ...opening.cycle.roster[0], group: 'none' }] } },
      'cycle.json: cycle/roster/shiqiao: There is no group "none".',
    ],
    ['a cycle of another plan', { ...draft, version: 2 }, opening, 'cycle.json: cycle/plan: The cycle names plan'],
    [
      'another cycle of the same id',
      draft,
      { ...opening, cycle: { ...opening.cycle, title: { zh: '另', en: 'Other' } } },
      'cycle.json: cycle year-2026 was opened with other content',
    ],
    [
      'another round of the same id',
      draft,
      { ...opening, rounds: [{ ...spring, audience: 'offices' }, ...others] },
      'cycle.json: rounds/open: this round is there with other content',
    ],
    [
      'a cycle the log could not keep apart',
      draft,
      { ...opening, cycle: { ...opening.cycle, id: 'people' } },
      'cycle.json: cycle/id: A cycle can\'t be called "people".',
    ],
  ])('%s is refused', async (_, plan, cycle, line) => {
    await clerk.file('p-plan.json', plan);
    await clerk.file('p-cycle.json', cycle);
    const err = await refused(['open', 'p-plan.json', 'p-cycle.json', ...why]);
    expect(err).toContain(`p-${line}`);
  });

  test.each<[string, object, string]>([
    ['for an audience nobody knows', { audience: 'nobody' }, 'There is no audience "nobody".'],
    ['listed twice', { id: 'open' }, 'The id "open" is used more than once'],
    [
      'that closes before it opens',
      { opensAt: '2026-12-02T00:00:00Z', closesAt: '2026-12-01T00:00:00Z' },
      'The round closes before it opens.',
    ],
    ['that closes in the past', { closesAt: '2025-12-01T00:00:00Z' }, 'The round closes in the past.'],
  ])('a round %s is refused with its place', async (_, change, line) => {
    const round = { id: 'new', audience: 'citizens', title: { zh: '轮', en: 'Round' }, ...change };
    await clerk.file('rounds.json', { ...opening, rounds: [...opening.rounds, round] });
    const err = await refused(['open', 'plan.json', 'rounds.json', ...why]);
    expect(err).toContain(`rounds.json: rounds/${round.id}: ${line}`);
  });

  test.each<[string, object, string]>([
    ['a seal of its own', { seal: { at: '2026-11-01T00:00:00Z', count: 0, digest: 'x' } }, 'rounds/1: "—"'],
    ['a time that is none', { opensAt: 'tomorrow' }, 'rounds/1: "opensAt" is not valid (not an instant such as'],
    ['a grace of a year', { graceMs: 31_536_000_000 }, 'rounds/1: "graceMs" is not valid'],
  ])('a round with %s is refused', async (_, change, line) => {
    await clerk.file('rounds.json', { ...opening, rounds: [{ ...spring, ...change }] });
    const err = await refused(['open', 'plan.json', 'rounds.json', ...why]);
    expect(err).toContain(line.includes('—') ? 'Unrecognized key: "seal"' : `rounds.json: ${line}`);
  });

  test('every fault is told at once, and nothing of the opening is stored', async () => {
    const rounds = ['one', 'two'].map((id) => ({ ...spring, id, audience: 'nobody' }));
    await clerk.file('rounds.json', { ...opening, cycle: { ...opening.cycle, id: 'next' }, rounds });
    expect((await refused(['open', 'plan.json', 'rounds.json', ...why])).split('\n')).toHaveLength(2);
  });
});

describe('people', () => {
  const name = ['--zh', '李四', '--en', 'Li Si'];
  const li = (...more: string[]) => ['person', 'li', '--office', 'county', ...more, ...why];
  test.each<[string, readonly string[], string]>([
    [
      'a login that is taken',
      ['person', 'wang', '--office', 'county', '--role', 'office', ...name, ...why],
      'Login wang is taken.',
    ],
    [
      'a login with a blank',
      ['person', 'li si', '--office', 'county', '--role', 'office', ...name, ...why],
      '"li si" can\'t be a login',
    ],
    ['a person without an office', ['person', 'li', '--role', 'office', ...name, ...why], '--office: "" is not an id'],
    ['a person without a role', li(...name), 'say what the person may do'],
    ['a role there is not', li('--role', 'king', ...name), '"king" is not ROLE or ROLE:UNIT,UNIT'],
    ['a role called like a part of every object', li('--role', 'constructor', ...name), '"constructor" is not ROLE'],
    ['a contact of no unit', li('--role', 'contact', ...name), 'a contact speaks for units: --role contact:UNIT'],
    ['a contact of a unit nobody has', li('--role', 'contact:shiqiao,east', ...name), 'has a unit "east"'],
    ['a list of units with a gap', li('--role', 'contact:shiqiao,', ...name), '"contact:shiqiao," is not'],
    ['a role given twice', li('--role', 'leader', '--role', 'leader', ...name), 'each role once'],
    ['a name in one language', li('--role', 'leader', '--zh', '李四'), '--zh, --en: "en" is not valid'],
    ['barring nobody', li('--disable'), 'has nobody with the login li'],
    [
      'barring somebody of another office',
      ['person', 'wang', '--office', 'town', '--disable', ...why],
      'Office town has nobody',
    ],
    [
      'barring with a new role',
      ['person', 'wang', '--office', 'county', '--disable', '--role', 'office', ...why],
      '--disable stands alone, without --role',
    ],
  ])('%s is refused', async (_, args, line) => {
    expect(await refused(args)).toContain(line);
  });
});

describe('records and due times', () => {
  test.each<[string, unknown, string]>([
    [
      'about a unit nobody knows',
      [{ ...facts[0], unit: 'est' }],
      'evidence/records/1: Unit "est" is not in the roster.',
    ],
    [
      'about an indicator nobody knows',
      [{ ...facts[0], indicator: 'target' }],
      'evidence/records/1: The plan has no leaf',
    ],
    ['with one id twice', [facts[0], facts[0]], 'evidence/records/2: Record id "1" is used more than once.'],
    ['with a number that is none', [{ ...facts[0], value: '4,5' }], '1: "value" is not valid (not-a-decimal)'],
    ['with a member nobody knows', [{ ...facts[0], valeu: 4 }], 'Unrecognized key: "valeu"'],
    ['that are no list', { records: facts }, 'bad.json: Invalid input'],
  ])('records %s are refused', async (_, content, line) => {
    await clerk.file('bad.json', content);
    expect(await refused(['records', 'county', 'year-2026', 'statistics', 'bad.json', ...why])).toContain(line);
  });

  test.each<[string, readonly string[], string]>([
    [
      'a source without a name',
      ['records', 'county', 'year-2026', '\u200b', 'records.json'],
      'is not a name of 1 to 60 characters',
    ],
    [
      'a file that is not there',
      ['records', 'county', 'year-2026', 'statistics', 'none.json'],
      'none.json: cannot be read: ENOENT.',
    ],
    [
      'a cycle that is not there',
      ['records', 'county', 'year-2027', 'statistics', 'records.json'],
      'There is no cycle year-2027',
    ],
    ['an office that is no id', ['due', 'the#county', 'year-2026'], 'OFFICE: "the#county" is not an id'],
    ['a cycle of another office', ['due', 'town', 'year-2026'], 'There is no cycle year-2026 of office town'],
    ['a day without an hour', ['due', 'county', 'year-2026', '2026-12-01'], 'INSTANT: not an instant such as'],
    ['a code that is none', ['withdraw', 'county', 'year-2026', 'open', 'ABCD'], 'CODE: not the code of a card'],
    [
      'a code nobody issued',
      ['withdraw', 'county', 'year-2026', 'open', '0'.repeat(26)],
      'Round open has no card of this code',
    ],
    ['an hour of no place', ['due', 'county', 'year-2026', '2026-12-01T09:00:00'], 'INSTANT: not an instant such as'],
  ])('%s is refused', async (_, args, line) => {
    expect(await refused([...args, ...why])).toContain(line);
  });
});

describe('every command', () => {
  test.each<[string, readonly string[], string]>([
    ['without a reason', ['due', 'county', 'year-2026'], '--reason TEXT'],
    ['with a reason of blanks', ['due', 'county', 'year-2026', '--reason', '  '], 'Please give a reason.'],
    ['with a reason of 501 characters', ['due', 'county', 'year-2026', '--reason', '因'.repeat(501)], 'at most 500'],
    ['signed by the clock', ['due', 'county', 'year-2026', '--actor', 'clock', ...why], "can't sign the log"],
    ['with an option it does not know', ['due', 'county', 'year-2026', '--force', ...why], "Unknown option '--force'"],
    [
      'with an option of another command',
      ['due', 'county', 'year-2026', '--disable', ...why],
      "Unknown option '--disable'",
    ],
    ['with too few words', ['due', 'county', ...why], 'due OFFICE CYCLE [INSTANT] --reason TEXT'],
    ['with too many words', ['due', 'county', 'year-2026', 'now', 'please', ...why], 'due OFFICE CYCLE [INSTANT]'],
    ['that is none', ['delete', 'county', ...why], 'There is no command "delete".'],
    ['called like a part of every object', ['constructor', ...why], 'There is no command "constructor".'],
  ])('a command %s is refused', async (_, args, line) => {
    expect(await refused(args)).toContain(line);
  });

  test('no command and the word help tell how everything is used', async () => {
    for (const args of [[], ['help'], ['--help']]) {
      const { status, out, err } = await clerk.run(args);
      expect([status, err]).toEqual([0, '']);
      for (const name of ['open', 'person', 'cards', 'records', 'due'])
        expect(out).toContain(`npm run county -- ${name} `);
    }
    expect((await clerk.run(['cards', '--help'])).out).toContain('unit,channel,stratum,count');
  });
});

describe('cards', () => {
  const order = (round: string, file = 'list.csv') => ['cards', 'county', 'year-2026', round, file, 'never', ...why];
  test.each<[string, readonly string[], object, string]>([
    ['without a public address', order('open'), { PUBLIC_URL: '' }, 'PUBLIC_URL is not set'],
    ['for an address that is none', order('open'), { PUBLIC_URL: 'pingyi.example' }, 'PUBLIC_URL must be an address'],
    [
      'for an address with a fragment',
      order('open'),
      { PUBLIC_URL: 'https://pingyi.example/#x' },
      'PUBLIC_URL must be a plain',
    ],
    ['of a round that is not there', order('summer'), {}, 'Cycle year-2026 has no round summer.'],
    ['of a round that is over', order('later'), {}, 'Round later is over and takes no ballots.'],
    ['of a round that asks departments', order('seats'), {}, 'Round seats does not ask the public'],
    [
      'where the key of the cycle is not',
      order('open'),
      { DATA_DIR: '/nowhere' },
      'The key of cycle year-2026 is not here',
    ],
  ])('cards %s are refused', async (_, args, changes, line) => {
    expect(await refused(args, changes)).toContain(line);
  });
});
