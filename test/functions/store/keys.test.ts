import { once } from 'node:events';
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CycleKeys } from '../../../functions/store/cycle-keys.ts';
import { fileKeys, openCycleKeys } from '../../../functions/store/keys.ts';
import { secretKeys } from '../../../functions/store/secret-keys.ts';
import { openStore } from '../../../functions/store/table.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pingyi-keys-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function isAKeyring(keys: CycleKeys): Promise<void> {
  expect(await keys.get('county', '2026')).toBeUndefined();
  await Promise.all(Array.from({ length: 8 }, () => keys.create('county', '2026')));
  const key = await keys.get('county', '2026');
  expect(key).toHaveLength(32);
  await keys.create('county', '2026');
  expect(await keys.get('county', '2026')).toEqual(key);
  await keys.create('township', '2026');
  expect(await keys.get('township', '2026')).not.toEqual(key);
  for (const strange of ['../2026', '', 'a/b', 'A', '2026\0']) {
    await expect(keys.get('county', strange)).rejects.toThrow();
    await expect(keys.create(strange, '2026')).rejects.toThrow();
  }
}

test('a key in a file is made once, whole, and only its owner may read it', async () => {
  const directory = join(folder, 'new', 'keys');
  const keys = fileKeys(directory);
  await isAKeyring(keys);
  expect((await readdir(directory)).toSorted()).toEqual(['county.2026.key', 'township.2026.key']);
  expect((await stat(join(directory, 'county.2026.key'))).mode & 0o777).toBe(0o600);
  expect((await stat(directory)).mode & 0o777).toBe(0o700);
});

test('a destroyed key is gone at once, for good, and nobody else’s is', async () => {
  const { secrets, stop, url } = await startSecretsManager();
  const config = { endpoint: url, region: 'cn-north-1', credentials: { accessKeyId: 'a', secretAccessKey: 'b' } };
  for (const keys of [fileKeys(join(folder, 'ended')), secretKeys('pingyi/', config)]) {
    await keys.create('county', '2026');
    await keys.create('county', '2027');
    await keys.destroy('county', '2026');
    await keys.destroy('county', '2026');
    expect(await keys.get('county', '2026')).toBeUndefined();
    expect(await keys.get('county', '2027')).toHaveLength(32);
    await expect(keys.destroy('../2026', '2026')).rejects.toThrow();
  }
  expect([...secrets.keys()]).toEqual(['pingyi/county/2027']);
  await stop();
});

test('a key that was cut short is an error and never a shorter key', async () => {
  await writeFile(join(folder, 'county.2026.key'), 'short');
  await expect(fileKeys(folder).get('county', '2026')).rejects.toThrow('32 bytes');
});

test('a key as a secret of AWS is made once and forgotten soon after it was destroyed', async () => {
  const { secrets, stop, url } = await startSecretsManager();
  let now = 0;
  const config = { endpoint: url, region: 'cn-north-1', credentials: { accessKeyId: 'a', secretAccessKey: 'b' } };
  const keys = secretKeys('pingyi/', config, () => now);
  await isAKeyring(keys);
  expect([...secrets.keys()]).toEqual(['pingyi/county/2026', 'pingyi/township/2026']);
  secrets.set('pingyi/county/2026', 'deleted');
  now = 5 * 60_000 - 1;
  expect(await keys.get('county', '2026')).toHaveLength(32);
  now = 5 * 60_000;
  expect(await keys.get('county', '2026')).toBeUndefined();
  await stop();
});

test('where keys live is said in one word, and a wrong word is noticed at once', async () => {
  expect(() => openStore({ CYCLE_KEYS: 'somewhere' })).toThrow("CYCLE_KEYS is 'file:DIR' or 'secrets:PREFIX'");
  const none = openCycleKeys({}, {});
  await expect(none.get('county', '2026')).rejects.toThrow('CYCLE_KEYS is not set');
  await expect(none.create('county', '2026')).rejects.toThrow('CYCLE_KEYS is not set');
  await isAKeyring(openCycleKeys({ CYCLE_KEYS: `file:${join(folder, 'said')}` }, {}));
});

/** As much of Secrets Manager as keys need, on this machine. A secret that is marked for deletion says `deleted`. */
async function startSecretsManager() {
  const secrets = new Map<string, string>();
  const server = createServer(async (request, response) => {
    const asked = JSON.parse(Buffer.concat(await request.toArray()).toString()) as Record<string, string>;
    const name = asked.Name ?? asked.SecretId ?? '';
    const known = secrets.get(name);
    const say = (status: number, body: object) => response.writeHead(status).end(JSON.stringify(body));
    if (request.headers['x-amz-target'] === 'secretsmanager.CreateSecret') {
      if (known !== undefined) return say(400, { __type: 'ResourceExistsException' });
      secrets.set(name, asked.SecretBinary ?? '');
      return say(200, { Name: name });
    }
    if (known === undefined) return say(400, { __type: 'ResourceNotFoundException' });
    if (request.headers['x-amz-target'] === 'secretsmanager.DeleteSecret') {
      // Without the word it would be kept, and could be called back.
      if (String(asked.ForceDeleteWithoutRecovery) === 'true') secrets.delete(name);
      else secrets.set(name, 'deleted');
      return say(200, { Name: name });
    }
    if (known === 'deleted') return say(400, { __type: 'InvalidRequestException' });
    return say(200, { Name: name, SecretBinary: known });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    secrets,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async stop() {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
