import fc from 'fast-check';
import { compare, rational, zero } from '../../../shared/number.ts';
import { type AnyForm, forms, settingsOf } from '../../../shared/rules/index.ts';
import type { Consequence, Mark, OutcomeContext, Standing } from '../../../shared/rules/rule.ts';
import { fill } from '../../../shared/words.ts';

/** A form of the register that says what follows. */
export type OutcomeForm = Extract<AnyForm, { family: 'outcome' }>;
/** One of its worked examples. */
export type Example = OutcomeForm['examples'][number];

const period = { from: '2026-01-01', to: '2026-12-31' };
const outcomes = forms.filter((form): form is OutcomeForm => form.family === 'outcome');
/** Every settings any form shows as an example, with the evidence that goes with them. */
export const cases = outcomes.flatMap((form) =>
  form.examples.map((example) => [`${form.form}: ${example.title.en}`, form, example] as const),
);

const marks: fc.Arbitrary<Mark> = fc.oneof(
  fc.integer({ min: 1, max: 3 }).map((levels): Mark => ({ kind: 'grade-lowered', levels })),
  fc.constant<Mark>({ kind: 'grade-lowest' }),
  fc.constantFrom<Mark>({ kind: 'honours-barred' }, { kind: 'honours-barred', until: '2025-12-31' }),
  fc.constant<Mark>({ kind: 'indicator-vetoed', indicator: 'public' }),
);
// Few different scores, so that ties are common; thirds, so that nothing is a round decimal.
const scores = fc.option(
  fc.integer({ min: -1, max: 6 }).map((n) => rational(`${n * 50}/3`)),
  { nil: undefined },
);
const key = fc.option(fc.integer({ min: 0, max: 1 }).map(rational), { nil: undefined });
const keys = fc.tuple(key, key);

/** Up to ten units called a, b, ... of groups with a say in being ranked, some tied, some without a score, some vetoed. */
export function standings(
  of: { readonly marked?: boolean; readonly scored?: boolean; readonly ranked?: boolean } = {},
) {
  return fc
    .array(
      fc.record({
        score: of.scored ? scores.map((score) => score ?? zero) : scores,
        keys,
        marks: of.marked === false ? fc.constant<Mark[]>([]) : fc.array(marks, { maxLength: 2 }),
        ranked: of.ranked ? fc.constant(true) : fc.integer({ min: 0, max: 5 }).map((n) => n > 0),
        group: fc.constantFrom('plain', 'hills'),
        parent: fc.constantFrom(undefined, 'zhang'),
      }),
      { maxLength: 10 },
    )
    .map((list) =>
      list.map(({ group, parent, ...one }, index): Standing => {
        const unit = String.fromCharCode(97 + index);
        return { unit: { unit, title: { zh: unit, en: unit }, group, ...(parent && { parent }) }, ...one };
      }),
    );
}

function contextOf(example: Example): OutcomeContext {
  const number = (value: string | null | undefined) =>
    value === null || value === undefined ? undefined : rational(value);
  return {
    before: (id) =>
      new Map(
        Object.entries(example.before?.[id] ?? {}).map(([unit, is]): [string, Consequence] => [
          unit,
          { value: { zh: is, en: is }, order: 0, is, steps: [] },
        ]),
      ),
    title: (id, is = id) => ({ zh: is, en: is }),
    node: (id) =>
      new Map(
        Object.entries(example.nodes?.[id] ?? {}).map(([unit, value]) => [
          unit,
          { score: number(value), reading: number(value) },
        ]),
      ),
    earlier: (id) => example.earlier?.find((one) => one.id === id),
    records: example.records ?? [],
    period,
  };
}

/** What follows by an example's settings, changed, and its evidence. */
export function followed(form: OutcomeForm, example: Example, standing: readonly Standing[], change: object = {}) {
  const { settings } = settingsOf('outcome', { ...example.settings, ...change });
  return form.follow(settings, standing, contextOf(example));
}

/** Examples of one form, to be run on other standings. */
export const of = (name: string) => cases.filter(([, form]) => form.form === name);

/** Runs of a property: many examples share the work. */
export const quick = { numRuns: 40 };

/** By the score, else by the first key that differs; a missing one is worse than any. */
export function better(a: Standing, b: Standing): boolean {
  for (const [own, other] of [[a.score, b.score], ...a.keys.map((key, index) => [key, b.keys[index]])]) {
    const side = own && other ? compare(own, other) : own ? 1 : other ? -1 : 0;
    if (side !== 0) return side > 0;
  }
  return false;
}

/** What a form says of a unit, in English, with exact numbers. */
export function sentences(form: OutcomeForm, one: Consequence | undefined): readonly string[] {
  return (one?.steps ?? []).map(({ say, with: cells = {} }) => {
    const values = Object.entries(cells).map(([name, cell]): [string, string] => [
      name,
      'n' in cell ? cell.n : 't' in cell ? cell.t : cell.w.en,
    ]);
    return fill(form.phrases[say]?.en ?? '', Object.fromEntries(values));
  });
}
