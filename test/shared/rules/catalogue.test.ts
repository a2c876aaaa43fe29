import { expect, test } from 'vitest';
import { catalogue } from '../../../shared/rules/catalogue/catalogue.ts';
import { forms } from '../../../shared/rules/index.ts';

/** The schemes of the catalogue that are scored: letters with the first and last number of each. */
const schemes = { A: [1, 12], B: [1, 10], C: [1, 21], D: [1, 8], E: [1, 4], F: [1, 4], G: [1, 8], H: [1, 22] } as const;

test('every scheme of the catalogue is written with forms of the register', () => {
  const wanted = Object.entries(schemes).flatMap(([letter, [from, to]]) =>
    Array.from({ length: to - from + 1 }, (_, n) => `${letter}${from + n}`),
  );
  expect(catalogue.map(({ id }) => id)).toEqual(wanted);
  const known = new Set(forms.map(({ family, form }) => `${family} ${form}`));
  const unknown = catalogue.flatMap(({ id, with: written }) =>
    written.filter(({ form }) => !known.has(form)).map(({ form }) => `${id}: ${form}`),
  );
  expect(unknown).toEqual([]);
});

test('every form of the register is there for a scheme', () => {
  const used = new Set(catalogue.flatMap(({ with: written }) => written.map(({ form }): string => form)));
  const idle = forms.map(({ family, form }) => `${family} ${form}`).filter((name) => !used.has(name));
  // Points is the short way of writing an account without kinds.
  expect(idle).toEqual(['adjustment points']);
});
