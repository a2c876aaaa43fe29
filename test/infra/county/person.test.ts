import { afterAll, beforeAll, expect, test } from 'vitest';
import { getPerson } from '../../../functions/store/person.ts';
import { openTestStore } from '../../fixtures/dynamo.ts';
import { wholeDraft, wholeOpening } from './assembly.ts';
import { type Clerk, clerkIn, recordsDigest } from './clerk.ts';

let opened: Awaited<ReturnType<typeof openTestStore>>;
let clerk: Clerk;

beforeAll(async () => {
  opened = await openTestStore();
  clerk = clerkIn(opened.folder, { DYNAMODB_ENDPOINT: opened.env.DYNAMODB_ENDPOINT, DATA_DIR: opened.folder });
  await clerk.file('plan.json', wholeDraft);
  await clerk.file('cycle.json', wholeOpening);
  expect((await clerk.does('open', 'plan.json', 'cycle.json')).err).toBe('');
});
afterAll(() => opened.close());

const name = ['--zh', '赵六', '--en', 'Zhao Liu'];
const add = (login: string, ...held: readonly string[]) =>
  clerk.does('person', login, '--office', 'county', ...held.flatMap((one) => ['--role', one]), ...name);

test('who hands in figures is added for suppliers, and who speaks for a unit for units', async () => {
  const { status, err } = await add('zhao', 'third-party:statistics', 'contact:shiqiao', 'rater:qingshui,qingshui');
  expect([status, err]).toEqual([0, '']);
  expect((await getPerson(opened.store, 'zhao'))?.roles).toEqual([
    { role: 'third-party', suppliers: ['statistics'] },
    { role: 'contact', units: ['shiqiao'] },
    { role: 'rater', units: ['qingshui'] },
  ]);
});

test.each([
  ['of no supplier', 'third-party', 'a third-party hands in for suppliers: --role third-party:SUPPLIER'],
  ['of a unit instead of a supplier', 'third-party:shiqiao', 'has a supplier "shiqiao"'],
  ['of a supplier nobody has', 'third-party:statistics,agency', 'has a supplier "agency". 方案中没有这个报送方'],
  ['of a supplier called like a part of every object', 'third-party:constructor', 'has a supplier "constructor"'],
  ['of what each unit claims for itself', 'third-party:claims', 'claims is handed in by each unit for itself'],
  ['of a list with a gap', 'third-party:statistics,', '"third-party:statistics," is not ROLE'],
  ['of a supplier as a contact', 'contact:statistics', 'has a unit "statistics"'],
])('a third party %s is refused, and nobody is added', async (_, held, line) => {
  const before = await recordsDigest(opened.store);
  const { status, out, err } = await add('qian', held);
  expect([status, out]).toEqual([1, '']);
  expect(err).toContain(line);
  expect(await recordsDigest(opened.store)).toBe(before);
});

test('a supplier of another office is nobody here', async () => {
  const { status, err } = await clerk.does(
    ...['person', 'sun', '--office', 'town', '--role', 'third-party:statistics'],
    ...name,
  );
  expect([status, err]).toEqual([1, expect.stringContaining("no plan of office town's cycles has a supplier")]);
});

test('the help says for what a third party is added', async () => {
  const { out } = await clerk.run(['person', '--help']);
  expect(out).toContain('--role third-party:SUPPLIER,SUPPLIER');
  expect(out).toContain('third-party for suppliers, the others for units');
});
