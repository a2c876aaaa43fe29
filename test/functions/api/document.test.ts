import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { api } from '../../../functions/api/app.tsx';
import { documentOf, documentPath } from '../../../functions/api/document.ts';
import { openapiFile } from '../../../functions/api/openapi.ts';
import type { Operation } from '../../../functions/api/operation.ts';
import { operations } from '../../../functions/api/operations.ts';
import { problems } from '../../../functions/api/problems.ts';
import { SentRecord } from '../../../functions/api/record-shapes.ts';
import { home } from '../../../functions/home/app.tsx';
import { scopes } from '../../../functions/store/token.ts';
import { staticsOf } from '../../../infra/build.ts';
import { checkPlan } from '../../../shared/plan/check.ts';
import { examplePlan } from '../../../shared/plan/templates/example-county.ts';
import { testHouse } from '../web/house.ts';

const document = documentOf('en');
const listed: readonly Operation[] = operations;

test('the document names every route of the interface, and the interface has every route of the document', () => {
  const routes = api(testHouse()).routes.flatMap(({ method, path, policy }) =>
    typeof policy === 'object' && 'scope' in policy ? [`${method} ${documentPath(path)} ${policy.scope}`] : [],
  );
  const named = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(
      ([method, { security }]) => `${method.toUpperCase()} ${path} ${security[0]?.token.join()}`,
    ),
  );
  expect([...routes].sort()).toEqual([...named].sort());
  expect(new Set(routes).size).toBe(listed.length);
  expect(new Set(listed.map(({ id }) => id)).size).toBe(listed.length);
});

test('every scope opens something', () => {
  expect([...new Set(listed.map(({ scope }) => scope))].sort()).toEqual([...scopes].sort());
});

test('every example is what its schema asks for', () => {
  for (const { id, sent, answers } of listed) {
    if (sent) expect(sent.shape.safeParse(sent.example), id).toMatchObject({ success: true });
    for (const { shape, example, status } of answers)
      expect(shape.safeParse(JSON.parse(JSON.stringify(example))), `${id} ${status}`).toMatchObject({ success: true });
  }
  const records = listed.find(({ id }) => id === 'sendRecords')?.sent?.example as { items: unknown[] };
  for (const item of records.items) expect(SentRecord.safeParse(item)).toMatchObject({ success: true });
});

test('the plan of the examples is one that may be published', () => {
  expect(checkPlan(examplePlan)).toMatchObject({ plan: { id: 'townships' } });
});

test('every reference inside the document leads somewhere', () => {
  const text = JSON.stringify(document);
  const references = new Set([...text.matchAll(/"\$ref":"#([^"]+)"/g)].map(([, path = '']) => path));
  expect(references.size).toBeGreaterThan(30);
  for (const path of references) {
    const found = path
      .split('/')
      .slice(1)
      .reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], document);
    expect(found, path).toBeTypeOf('object');
  }
});

test('every parameter of a path is described, and every operation says what may go wrong', () => {
  for (const [path, methods] of Object.entries(document.paths)) {
    for (const { operationId, parameters, responses } of Object.values(methods)) {
      const inPath = parameters.filter((one) => one.in === 'path').map(({ name }) => `{${name}}`);
      expect(path.match(/\{\w+\}/g) ?? [], operationId).toEqual(inPath);
      expect(Object.keys(responses), operationId).toEqual(
        expect.arrayContaining(['401', '403', '406', '422', '429', '500']),
      );
    }
  }
});

test('the file of the document speaks both languages and is served as it was built', async () => {
  expect(await readFile(join(staticsOf('home'), 'openapi.json'), 'utf8')).toBe(openapiFile());
  const answer = await home(testHouse(), staticsOf('home')).app.request('/openapi.json');
  expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
  const served = (await answer.json()) as ReturnType<typeof documentOf>;
  expect([served.openapi, served.info.title]).toEqual(['3.1.1', '评议数据接口 / Pingyi JSON interface']);
});

test('people find every operation, shape and problem on one page, in their language', async () => {
  const { app } = api(testHouse());
  for (const [language, title] of [
    ['zh', '评议数据接口'],
    ['en', 'Pingyi JSON interface'],
  ] as const) {
    const text = await (await app.request('/api', { headers: { 'accept-language': language } })).text();
    expect(text).toContain(`<h1>${title}</h1>`);
    for (const { id, title: words } of listed) {
      expect(text).toContain(`<h3 id="${id}">${words[language].replaceAll("'", '&#39;')}</h3>`);
    }
    for (const name of Object.keys(document.components.schemas)) expect(text).toContain(`id="shape-${name}"`);
    const ids = [...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target = ''] of text.matchAll(/href="#([^"]+)"/g)) expect(ids, target).toContain(target);
  }
});

test('every problem has its page, and nothing else has', async () => {
  const { app } = api(testHouse());
  for (const [code, { title, help }] of Object.entries(problems)) {
    const answer = await app.request(`/api/problems/${code}?lang=en`);
    const text = await answer.text();
    expect(answer.status, code).toBe(200);
    expect(text, code).toContain(`<h1>${title.en}</h1>`);
    expect(text.replaceAll('&quot;', '"').replaceAll('&#39;', "'"), code).toContain(help.en);
  }
  for (const code of ['constructor', 'toString', 'nothing'])
    expect((await app.request(`/api/problems/${code}`)).status).toBe(404);
});
