import { describe, expect, test } from 'vitest';
import type { Unit } from '../../../shared/cycle/cycle.ts';
import { exact, rational } from '../../../shared/number.ts';
import { FormSettings } from '../../../shared/plan/schema.ts';
import { type AnyForm, formOf, forms, settingsOf } from '../../../shared/rules/index.ts';
import type { Consequence, LeafEvidence, Measure, Reading, Score } from '../../../shared/rules/rule.ts';
import { amountOf } from '../../../shared/rules/say.ts';
import type { Step } from '../../../shared/words.ts';
import { leafEvidence } from './leaf-evidence.ts';

type Names = Readonly<Record<string, string>>;

const units = (ids: readonly string[], groups: Names = {}, parents: Names = {}): readonly Unit[] =>
  ids.map((unit) => {
    const parent = parents[unit];
    return {
      unit,
      title: { zh: unit, en: unit },
      group: groups[unit] ?? 'all',
      ...(parent !== undefined && { parent }),
    };
  });

const year = { from: '2026-01-01', to: '2026-12-31' };

const figuresOf =
  (given: Readonly<Record<string, Readonly<Record<string, string | null>>>> = {}) =>
  (node: string) =>
    new Map(
      [...scoresOf(given[node] ?? {})].map(([unit, score]) => [
        unit,
        { score: amountOf(score), reading: amountOf(score) },
      ]),
    );

const scoresOf = (given: Readonly<Record<string, string | null>>): ReadonlyMap<string, Score> =>
  new Map(
    Object.entries(given).map(([unit, value]) => [
      unit,
      value === null ? { none: true as const, steps: [] } : { value: rational(value), steps: [] },
    ]),
  );

const written = (scores: ReadonlyMap<string, Score | Reading>, ids: readonly string[]) =>
  Object.fromEntries(
    ids.map((id) => {
      const value = amountOf(scores.get(id));
      return [id, value ? exact(value) : null];
    }),
  );

/** Every phrase a step uses must exist in the form (or in the measure it was handed on to), with all its places filled. */
function expectSaid(form: AnyForm, steps: readonly Step[]): void {
  for (const step of steps) {
    const phrases = (step.of ? formOf(form.family, step.of) : form)?.phrases ?? {};
    for (const code of [step.say, ...(step.rows?.head ?? [])]) {
      expect(Object.keys(phrases)).toContain(code);
      const places = [...`${phrases[code]?.zh} ${phrases[code]?.en}`.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      if (code === step.say) expect(Object.keys(step.with ?? {})).toEqual(expect.arrayContaining(places));
    }
    for (const row of step.rows?.body ?? []) expect(row).toHaveLength(step.rows?.head.length ?? 0);
  }
}

const runners: { readonly [F in AnyForm['family']]: (form: Extract<AnyForm, { family: F }>) => void } = {
  measure: (form) => {
    for (const example of form.examples) {
      const ids = Object.keys(example.expect);
      const all = units(ids, example.groups, example.parents);
      const evidence = leafEvidence({
        ...(example.ballots && { ballots: example.ballots }),
        ...(example.records && { records: example.records }),
        ...(example.earlier && { earlier: example.earlier }),
        ...(example.invited && { invited: example.invited }),
        measure: (settings, inner) => readBy(settings, inner, all, settings.form),
      });
      const readings = readBy(FormSettings.parse(example.settings), evidence, all);
      expect(written(readings, ids)).toEqual(example.expect);
      for (const reading of readings.values()) expectSaid(form, reading.steps);
    }
  },
  curve: (form) => {
    for (const example of form.examples) {
      const ids = Object.keys(example.expect);
      const readings = new Map(
        ids.map((id): [string, Reading] => {
          const value = example.readings[id];
          const facts = Object.entries(example.facts?.[id] ?? {}).map(([name, text]) => [name, rational(text)]);
          return [
            id,
            value === null || value === undefined
              ? { none: true, n: 0, steps: [] }
              : { value: rational(value), n: 1, facts: Object.fromEntries(facts), steps: [] },
          ];
        }),
      );
      const curve = settingsOf('curve', example.settings);
      const points = curve.form.points(curve.settings, readings, rational(example.full));
      expect(written(points, ids)).toEqual(example.expect);
      for (const score of points.values()) expectSaid(form, score.steps);
    }
  },
  aggregate: (form) => {
    for (const example of form.examples) {
      const ids = Object.keys(example.expect);
      const all = [...new Set(Object.values(example.children).flatMap(({ scores }) => Object.keys(scores)))];
      const children = Object.entries(example.children).map(([id, { share, scores }]) => ({
        id,
        title: { zh: id, en: id },
        share: rational(share),
        scores: scoresOf(scores),
      }));
      const aggregate = settingsOf('aggregate', example.settings);
      const combined = aggregate.form.combine(
        aggregate.settings,
        children,
        units(all),
        rational(example.full ?? '100'),
      );
      const scores = new Map([...combined].map(([id, { score }]) => [id, score]));
      expect(written(scores, ids)).toEqual(example.expect);
      for (const score of scores.values()) expectSaid(form, score.steps);
    }
  },
  adjustment: (form) => {
    for (const example of form.examples) {
      const ids = Object.keys(example.expect);
      const adjustment = settingsOf('adjustment', example.settings);
      const adjusted = adjustment.form.adjust(
        adjustment.settings,
        scoresOf(example.scores),
        example.records,
        units(ids),
        { node: figuresOf(example.nodes), period: example.period ?? year, full: rational('100') },
      );
      expect(written(new Map([...adjusted].map(([id, { score }]) => [id, score])), ids)).toEqual(example.expect);
      for (const [id, one] of adjusted) {
        expectSaid(form, one.steps);
        if (example.marks?.[id]) expect(one.marks.map(({ kind }) => kind)).toEqual(example.marks[id]);
      }
    }
  },
  outcome: (form) => {
    for (const example of form.examples) {
      const ids = Object.keys(example.expect);
      const outcome = settingsOf('outcome', example.settings);
      const standing = (ranked: boolean) =>
        units(ids, example.groups, example.parents).map((unit) => ({
          unit,
          ranked: ranked && !example.unranked?.includes(unit.unit),
          score: amountOf(scoresOf(example.scores).get(unit.unit)),
          keys: (example.keys?.[unit.unit] ?? []).map((key) => (key === null ? undefined : rational(key))),
          marks: example.marks?.[unit.unit] ?? [],
        }));
      const context = {
        before: (id: string) => beforeOf(example.before?.[id] ?? {}),
        node: figuresOf(example.nodes),
        title: (id: string, is = id) => ({ zh: is, en: is }),
        earlier: (id: string) => example.earlier?.find((one) => one.id === id),
        records: example.records ?? [],
        period: year,
      };
      const followed = outcome.form.follow(outcome.settings, standing(true), context);
      expect(Object.fromEntries([...followed].map(([id, { value }]) => [id, value.zh]))).toEqual(example.expect);
      for (const one of followed.values()) expectSaid(form, one.steps);
      for (const one of outcome.form.follow(outcome.settings, standing(false), context).values()) {
        expectSaid(form, one.steps);
      }
    }
  },
};

function beforeOf(given: Names): ReadonlyMap<string, Consequence> {
  return new Map(
    Object.entries(given).map(([unit, is]) => [unit, { value: { zh: is, en: is }, order: 0, is, steps: [] }]),
  );
}

function readBy(settings: FormSettings, evidence: LeafEvidence, all: readonly Unit[], of?: string) {
  const measure: { form: Measure; settings: FormSettings } = settingsOf('measure', settings);
  const readings = measure.form.read(measure.settings, evidence, all);
  if (!of) return readings;
  return new Map([...readings].map(([id, one]) => [id, { ...one, steps: one.steps.map((step) => ({ of, ...step })) }]));
}

describe.each(forms.map((form) => [`${form.family} ${form.form}`, form] as const))('%s', (_, form) => {
  test('its worked examples come out to the last digit, and every step has its words', () => {
    expect(form.examples.length).toBeGreaterThan(0);
    // The runner of a family is only ever given forms of it.
    (runners[form.family] as (one: AnyForm) => void)(form);
  });

  test('it says in both languages what it is, and where it comes from', () => {
    const texts = [
      form.title,
      form.meaning,
      ...Object.values(form.phrases),
      ...form.examples.map(({ title }) => title),
    ];
    for (const { zh, en } of texts) {
      expect(zh.trim()).not.toBe('');
      expect(en.trim()).not.toBe('');
      expect(zh).toMatch(/\p{Script=Han}|\{/u);
      expect(en).not.toMatch(/\p{Script=Han}/u);
    }
    expect(form.source.trim()).not.toBe('');
  });

  test('it takes no setting it does not know', () => {
    for (const { settings } of form.examples) {
      expect(form.settings.safeParse({ ...settings, surprise: 1 }).success).toBe(false);
    }
  });
});

test('no two forms of a family share a name', () => {
  const names = forms.map((form) => `${form.family} ${form.form}`);
  expect(new Set(names).size).toBe(names.length);
});
