import fc from 'fast-check';
import * as z from 'zod';
import { exact, type Rational, rational } from '../../../shared/number.ts';
import { FormSettings } from '../../../shared/plan/schema.ts';
import { forms, settingsOf } from '../../../shared/rules/index.ts';
import type { CheckContext, Curve, Reading, Score } from '../../../shared/rules/rule.ts';
import { smallPlan } from '../../fixtures/small-county.ts';

/** A curve with settings that pass its own check, and numbers its example lives on: where its boundaries lie. */
export type Setting = {
  readonly name: string;
  readonly curve: Curve;
  readonly settings: FormSettings;
  readonly numbers: readonly Rational[];
};

/** What a test may say of a plan to a form that checks its settings; curves look at their settings alone. */
export const checking: CheckContext = { plan: smallPlan, audience: () => undefined, checkMeasure: () => [] };

/** Every curve of the register with the settings of its examples, and each of these with one choice changed. */
export const everySetting: readonly Setting[] = forms.flatMap((form): readonly Setting[] => {
  if (form.family !== 'curve') return [];
  return form.examples.flatMap((example) => {
    const known = [example.readings, ...Object.values(example.facts ?? {})].flatMap((one) => Object.values(one));
    const written = JSON.stringify(example.settings).match(/"-?\d+(\.\d+)?"/g) ?? [];
    const numbers = [...known.filter((text) => text !== null), ...written.map((text) => text.slice(1, -1))];
    return [example.settings, ...variants(form, example.settings)].flatMap((given): readonly Setting[] => {
      const parsed = form.settings.safeParse(given);
      if (!parsed.success || form.check?.(parsed.data, checking).length) return [];
      const { settings } = settingsOf('curve', FormSettings.parse(given));
      const name = `${form.form} ${JSON.stringify(given)}`;
      return [{ name, curve: form, settings, numbers: [...new Set(numbers)].map(rational) }];
    });
  });
});

type Property = { readonly enum?: readonly string[]; readonly anyOf?: readonly { readonly const?: unknown }[] };

/** The same settings with one other choice, or with a bound taken away; what the form refuses is left out later. */
function variants(form: Curve, settings: FormSettings): readonly FormSettings[] {
  const schema = z.toJSONSchema(form.settings, { io: 'input', unrepresentable: 'any' });
  const properties = Object.entries((schema.properties ?? {}) as Readonly<Record<string, Property>>);
  return properties.flatMap(([name, { enum: choices = [], anyOf = [] }]) =>
    [...choices, ...anyOf.flatMap((one) => (typeof one.const === 'string' ? [one.const] : []))]
      .filter((choice) => choice !== (settings as Readonly<Record<string, unknown>>)[name])
      .map((choice) => FormSettings.parse({ ...settings, [name]: choice })),
  );
}

/** One unit's number and the facts beside it, none where it has no reading. */
export type Drawn = { readonly value: Rational; readonly facts: Readonly<Record<string, Rational>> } | undefined;

/** Numbers on the boundaries of a setting, near them, and anywhere. */
export function numbersOf({ numbers }: Setting): fc.Arbitrary<Rational> {
  const anywhere = fc.integer({ min: -3000, max: 6000 }).map((n) => rational(`${n}/20`));
  return numbers.length === 0 ? anywhere : fc.oneof(fc.constantFrom(...numbers), anywhere);
}

/** Readings of one to six units; every third number or so is missing, and so is a fact now and then. */
export function groupsOf(setting: Setting, least = 1): fc.Arbitrary<readonly Drawn[]> {
  const number = numbersOf(setting);
  const names = setting.curve.facts?.(setting.settings) ?? [];
  const facts = fc
    .tuple(...names.map((name) => fc.option(number, { nil: undefined, freq: 6 }).map((one) => ({ name, one }))))
    .map((drawn) => Object.fromEntries(drawn.flatMap(({ name, one }) => (one ? [[name, one] as const] : []))));
  const one: fc.Arbitrary<Drawn> = fc.option(fc.record({ value: number, facts }), { nil: undefined, freq: 4 });
  return fc.array(one, { minLength: least, maxLength: 6 });
}

/** What a group may earn. */
export const fulls = fc.constantFrom('1', '2.5', '10', '40', '100', '600').map(rational);

/** The readings of a group by unit: the first is u0, the second u1. */
export function readingsOf(group: readonly Drawn[]): ReadonlyMap<string, Reading> {
  return new Map(
    group.map((one, index): [string, Reading] => [
      `u${index}`,
      one ? { value: one.value, n: 1, facts: one.facts, steps: [] } : { none: true, n: 0, steps: [] },
    ]),
  );
}

/** Points as text by unit, null where there are none. */
export function writtenPoints(points: ReadonlyMap<string, Score>): Readonly<Record<string, string | null>> {
  return Object.fromEntries([...points].map(([unit, one]) => [unit, 'value' in one ? exact(one.value) : null]));
}
