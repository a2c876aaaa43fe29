import { expect, test } from 'vitest';
import { faultOf, logText } from '../../../functions/web/log.ts';

const canary = 'ABCD-EFGH-JKMN-PQRS-T';

test('what has no place in a log line is left out, even where the type was outwitted', () => {
  const line = { at: '2026-11-22T02:00:00.000Z', event: 'error', status: 500, code: canary, cookie: canary };
  expect(logText(line)).toBe('{"at":"2026-11-22T02:00:00.000Z","event":"error","status":500}');
});

test('what a visitor typed is not logged with the error that quotes it', () => {
  const thrown = new TypeError(`cannot read ${canary}\n    at ${canary} (file:///x.js:1:1)`, {
    cause: new RangeError(canary),
  });
  const logged = faultOf(thrown);
  expect(JSON.stringify(logged)).not.toContain(canary);
  expect(logged.fault).toBe('TypeError < RangeError');
  expect(logged.where?.[0]).toContain('log.test.ts');
});

test('an error that was renamed or reworded after it was thrown gives nothing away', () => {
  const renamed = new Error('x');
  renamed.name = canary;
  const reworded = new Error(canary);
  reworded.message = 'harmless';
  expect(JSON.stringify([faultOf(renamed), faultOf(reworded), faultOf(canary)])).not.toContain(canary);
});
