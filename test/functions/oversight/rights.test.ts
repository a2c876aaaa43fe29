import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStore } from '../../../functions/store/table.ts';
import { type RightsProxy, startRightsProxy } from '../../infra/rights-proxy.ts';
import { cycle, openWatched, type Watched } from './county.ts';

let county: Watched;
let proxy: RightsProxy;
beforeAll(async () => {
  county = await openWatched(undefined, async ({ DYNAMODB_ENDPOINT = '' }) => {
    proxy = await startRightsProxy(DYNAMODB_ENDPOINT);
    return openStore({ DYNAMODB_ENDPOINT: proxy.endpointOf('oversight') });
  });
  await county.seal();
});
afterAll(async () => {
  await proxy.close();
  await county.close();
});

test('everything this door does is done without a right that the manifest does not give, and without the cycle keys', async () => {
  const base = `/oversight/${cycle.id}`;
  const status: number[] = [];
  const ask = async (login: string, path: string, form?: Readonly<Record<string, string>>) => {
    const answer = await county.ask(login, path, form && new URLSearchParams(form).toString());
    status.push(answer.status);
    return answer.headers.get('location')?.replace(/\?.*/, '') ?? '';
  };
  for (const path of ['/oversight', base, `${base}/rounds/h1`, `${base}/rounds/h1/propose?batch=b1`])
    await ask('office', path);
  const path = await ask('office', `${base}/rounds/h1/propose`, { batch: 'b1', reason: '查证' });
  await ask('auditor', path);
  await ask('auditor', path, { act: 'confirm', revision: '1', reason: '属实' });
  await ask('office', path, { act: 'propose-lift', revision: '2', reason: '申诉成立' });
  await ask('second', path, { act: 'confirm-lift', revision: '3', reason: '同意' });
  await ask('office', `${base}/compare`);
  expect(proxy.refused).toEqual([]);
  expect(status).toEqual([200, 200, 200, 200, 303, 200, 303, 303, 303, 200]);
});
