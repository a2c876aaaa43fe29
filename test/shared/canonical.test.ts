import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonical } from '../../shared/canonical.ts';

test('keys are sorted by code unit and absent members left out', () => {
  expect(canonical({ b: 1, a: undefined, Z: [true, null], 乡: '镇"' })).toBe('{"Z":[true,null],"b":1,"乡":"镇\\""}');
});

test('twenty keys are sorted as three are', () => {
  const letters = 'tjqbsmdaplhrckofngei';
  const text = canonical(Object.fromEntries([...letters].map((letter) => [letter, 1])));
  expect(text).toBe(`{${[...'abcdefghijklmnopqrst'].map((letter) => `"${letter}":1`).join(',')}}`);
});

test('quotes, lines, and whole and half characters are written as JSON writes them', () => {
  for (const text of ['a"b', 'a\\b', 'a\nb', '\u0000', '\u007f', '\u2028', '😀', '\ud83d', '', '评议', '__proto__']) {
    expect(canonical(text)).toBe(JSON.stringify(text));
    expect(canonical({ [text]: text })).toBe(JSON.stringify({ [text]: text }));
  }
});

test.each([0.1, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])('%s may not stand in canonical JSON', (number) => {
  expect(() => canonical({ number })).toThrow('whole numbers');
});

test.each([undefined, () => 1, 10n, Symbol('x')])('what JSON cannot hold is refused: %s', (value) => {
  expect(() => canonical(value)).toThrow('cannot hold');
});

test('whatever the order of its keys, a value has one text, and reading it gives the value', () => {
  const values = fc.letrec((tie) => ({
    value: fc.oneof(
      fc.constant(null),
      fc.boolean(),
      fc.maxSafeInteger().map((n) => n + 0),
      fc.string(),
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(fc.string(), tie('value'), { maxKeys: 4, noNullPrototype: true }),
    ),
  })).value;
  fc.assert(
    fc.property(values, (value) => {
      expect(JSON.parse(canonical(value))).toEqual(value);
      expect(canonical(turned(value))).toBe(canonical(value));
    }),
  );
});

/** The same value with every object's keys in the other order. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]) => [key, turned(member)]),
  );
}
