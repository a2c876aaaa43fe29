import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packSheet, unpackSheet } from '../../../functions/store/packed.ts';
import type { Answer } from '../../../shared/evidence/evidence.ts';

test('a sheet is packed as one digit an answer under the names of its questions', () => {
  expect(packSheet({ east: { speed: { level: 4 }, attitude: { level: 0 }, tidiness: { unknown: true } } })).toBe(
    'attitude,speed,tidiness>east=04?',
  );
  // Units rated on the same questions share the names; one rated on others stands apart.
  expect(
    packSheet({
      west: { help: { level: 1 } },
      east: { help: { level: 0 } },
      north: { help: { score: '92.5' }, order: { place: 3 } },
    }),
  ).toBe('help>east=0,west=1;help,order>north=s92.5/p3');
});

const ids = fc.oneof(fc.stringMatching(/^[a-z0-9]([a-z0-9-]{0,10}[a-z0-9])?$/), fc.constant('constructor'));
const answers: fc.Arbitrary<Answer> = fc.oneof(
  fc.record({ level: fc.integer({ min: 0, max: 8 }) }),
  fc.constant({ unknown: true as const }),
  fc.record({ place: fc.integer({ min: 1, max: 999 }) }),
  fc.record({ score: fc.constantFrom('0', '-3', '92.5', '100', '0.000001') }),
);

test('whatever sheet is packed is the sheet that is unpacked', () => {
  const sheets = fc.dictionary(ids, fc.dictionary(ids, answers, { maxKeys: 6 }), { minKeys: 1, maxKeys: 6 });
  fc.assert(
    fc.property(sheets, (sheet) => {
      expect(unpackSheet(packSheet(sheet))).toEqual({ ...sheet });
    }),
    { numRuns: 500 },
  );
});
