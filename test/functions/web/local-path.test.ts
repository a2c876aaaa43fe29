import { expect, test } from 'vitest';
import { localPath } from '../../../functions/web/local-path.ts';

test('after signing in a visitor goes on to the page of ours he had asked for', () => {
  expect(localPath('/plans')).toBe('/plans');
  expect(localPath('/results/2026/units/east?lang=en')).toBe('/results/2026/units/east?lang=en');
});

test.each([
  undefined,
  '',
  'plans',
  'https://evil.example/',
  'javascript:alert(1)',
  '//evil.example',
  '///evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  ' //evil.example',
  '/.//evil.example',
  '/plans/..//evil.example',
  `/${'a'.repeat(2000)}`,
])('no address leads a visitor from our sign-in page to another site: %j', (claimed) => {
  expect(localPath(claimed)).toBeUndefined();
});
