import { spawn } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { getCycle } from '../../../functions/store/cycle.ts';
import { getPerson } from '../../../functions/store/person.ts';
import { County } from '../../../infra/aws/county.ts';
import { keysOnAws, openCountyStore } from '../../../infra/county/database.ts';
import { type Clerk, clerkIn } from './clerk.ts';

let folder: string;
let env: { DATA_DIR: string; PUBLIC_URL: string };
let clerk: Clerk;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pingyi-county-'));
  env = { DATA_DIR: join(folder, 'data'), PUBLIC_URL: 'https://pingyi.example' };
  clerk = clerkIn(folder, env);
  await clerk.prepare();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('without a database of its own a county is begun in the data folder, and found there by the next command', async () => {
  expect((await clerk.does('due', 'county', 'year-2026')).err).toContain(
    `There is no database in DATA_DIR ${env.DATA_DIR}.`,
  );
  // A region alone does not choose Amazon's, as it does not for the server.
  const { status, err } = await clerk.run(['open', 'plan.json', 'cycle.json', '--reason', '年度考核'], {
    AWS_REGION: 'eu-central-1',
  });
  expect([status, err]).toEqual([0, '']);
  expect((await readdir(env.DATA_DIR)).sort()).toEqual(['db', 'keys']);
  expect((await clerk.does('cards', 'county', 'year-2026', 'open', 'list.csv', 'printed')).status).toBe(0);
});

test('while the server runs on the same data, a command says in one line to stop it first', async () => {
  const server = await openCountyStore(env, { aws: false, begins: true });
  try {
    const { status, out, err } = await clerk.does('due', 'county', 'year-2026');
    expect([status, out]).toEqual([1, '']);
    expect(err.split('\n')).toHaveLength(1);
    expect(err).toContain('is in use by another process');
    expect(err).toContain('stop it first (Ctrl-C), or set DYNAMODB_ENDPOINT.');
    expect(await getCycle(server.store, 'county', 'year-2026')).toBeDefined();
  } finally {
    await server.close();
  }
});

test.each<[string, Record<string, string>, readonly string[], string]>([
  [
    'nobody answers',
    { DYNAMODB_ENDPOINT: 'http://127.0.0.1:1' },
    [],
    'The database at http://127.0.0.1:1 cannot be used: ECONNREFUSED.',
  ],
  ['the address is none', { DYNAMODB_ENDPOINT: 'aws' }, [], 'DYNAMODB_ENDPOINT must be an address'],
  [
    'two are named',
    { DYNAMODB_ENDPOINT: 'http://127.0.0.1:1' },
    ['--aws'],
    'Give --aws or DYNAMODB_ENDPOINT, not both.',
  ],
])('where %s, one line says so', async (_, changes, more, line) => {
  const { status, err } = await clerk.run(['due', 'county', 'year-2026', '--reason', 'x', ...more], changes);
  expect([status, err.split('\n')]).toEqual([1, [expect.stringContaining(line)]]);
});

test('on AWS cycle keys are made where the deployed functions look for them', () => {
  const stack = new County(new App(), 'county', { region: 'cn-north-1', realData: false });
  const lambdas = Object.values(Template.fromStack(stack).findResources('AWS::Lambda::Function'));
  const places = lambdas.map(({ Properties }) => Properties.Environment?.Variables?.CYCLE_KEYS).filter(Boolean);
  expect([...new Set(places)]).toEqual([keysOnAws]);
});

test('the command line tool runs as it is called: words on one stream, faults on the other, an exit status', async () => {
  const adding = ['person', 'li', '--office', 'county', '--role', 'leader', '--zh', '李四', '--en', 'Li Si'];
  const refused = await called(adding);
  expect([refused.status, refused.out]).toEqual([1, '']);
  expect(refused.err).toContain('--reason TEXT');
  const added = await called([...adding, '--reason', '新任']);
  expect([added.status, added.err]).toEqual([0, '']);
  expect(added.out).toMatch(/Password, shown only now: \w{4}-\w{4}-\w{4}-\w{4} /);
  // Paths begin where npm was called, not in the project's folder.
  const opened = await called(['open', 'plan.json', 'cycle.json', '--reason', '年度考核']);
  expect([opened.status, opened.out]).toEqual([0, expect.stringContaining('Already there: cycle year-2026')]);

  const { store, close } = await openCountyStore(env, { aws: false, begins: false });
  expect((await getPerson(store, 'li'))?.roles).toEqual([{ role: 'leader' }]);
  await close();
});

/** The tool in a process of its own, as `npm run county -- …` starts it. */
async function called(args: readonly string[]): Promise<{ status: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, ['infra/cli/run.mjs', 'county', ...args], {
    cwd: resolve(import.meta.dirname, '../../..'),
    env: { PATH: process.env.PATH, INIT_CWD: folder, ...env },
  });
  let [out, err] = ['', ''];
  child.stdout.on('data', (piece: Buffer) => {
    out += piece.toString();
  });
  child.stderr.on('data', (piece: Buffer) => {
    err += piece.toString();
  });
  const status = await new Promise<number | null>((done) => child.once('close', done));
  return { status, out, err };
}
