import { expect, inject, test } from 'vitest';
import { doorOf, functions } from '../../infra/functions.ts';

test('the tests run on the Node that runs the house', () => {
  expect(process.version).toMatch(/^v24\./);
});

test('every function of the manifest is bundled', () => {
  expect(inject('building')).toBe('built');
});

test.each([
  ['/', 'home'],
  ['/healthz', 'home'],
  ['/static/card-island.js', 'home'],
  ['/survey', 'survey'],
  ['/survey/demo/2026/h1/ballot', 'survey'],
  ['/people/sign-in', 'people'],
  ['/plans', 'plans'],
  ['/results/2026/units/east', 'results'],
  ['/surveyor', 'home'],
  ['/nothing/here', 'home'],
  ['//plans', 'home'],
])('%s is answered by %s', (path, name) => {
  expect(doorOf(path).name).toBe(name);
});

test('no two functions answer the same path', () => {
  const paths = functions.flatMap((one) => one.paths);
  expect(new Set(paths).size).toBe(paths.length);
});

test('a function is reached by visitors or by the clock, and never by neither', () => {
  for (const { name, paths, everyMinutes } of functions) {
    expect([name, paths.length > 0]).toEqual([name, everyMinutes === undefined]);
  }
});
