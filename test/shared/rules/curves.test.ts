import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compare, exact, rational } from '../../../shared/number.ts';
import { comparesUnits, type Reading, type Score } from '../../../shared/rules/rule.ts';
import { amountOf } from '../../../shared/rules/say.ts';
import { fill, languages, type Step } from '../../../shared/words.ts';
import { everySetting, fulls, groupsOf, numbersOf, readingsOf, type Setting, writtenPoints } from './curve-readings.ts';
import { equationsOf } from './formula.ts';

const quick = { numRuns: 60 };

const each = describe.each(everySetting.map((setting) => [setting.name, setting] as const));

each('%s', (_, setting) => {
  const { curve, settings } = setting;
  const pointsOf = (readings: ReadonlyMap<string, Reading>, full = rational(100)) =>
    curve.points(settings, readings, full);

  test('no unit earns less or more than the curve says can be earned', () => {
    fc.assert(
      fc.property(groupsOf(setting), fulls, (group, full) => {
        const { least, most } = curve.extent(settings, full);
        for (const { value } of scored(pointsOf(readingsOf(group), full))) {
          if (least) expect(compare(value, least)).toBeGreaterThanOrEqual(0);
          if (most) expect(compare(value, most)).toBeLessThanOrEqual(0);
        }
      }),
      quick,
    );
  });

  const direction = curve.direction?.(settings);
  if (direction)
    test(`a larger reading never earns ${direction === 'rising' ? 'less' : 'more'}`, () => {
      fc.assert(
        fc.property(groupsOf(setting), numbersOf(setting), numbersOf(setting), (group, a, b) => {
          const [first, ...others] = group;
          const [before, after] = [a, b].map((value) =>
            amountOf(pointsOf(readingsOf([{ value, facts: first?.facts ?? {} }, ...others])).get('u0')),
          );
          // A unit without points is neither above nor below one with points.
          if (!before || !after) return;
          const change = compare(after, before) * compare(b, a) * (direction === 'rising' ? 1 : -1);
          expect(change).toBeGreaterThanOrEqual(0);
        }),
        { numRuns: 200 },
      );
    });

  if (!comparesUnits(curve, settings))
    test('a unit earns the same whatever the other units have', () => {
      fc.assert(
        fc.property(groupsOf(setting), (group) => {
          const readings = readingsOf(group);
          const together = writtenPoints(pointsOf(readings));
          const alone = [...readings].map((one) => writtenPoints(pointsOf(new Map([one]))));
          expect(Object.assign({}, ...alone)).toEqual(together);
        }),
        quick,
      );
    });

  test('the order in which units are listed changes nothing', () => {
    fc.assert(
      fc.property(groupsOf(setting), (group) => {
        const readings = readingsOf(group);
        expect(writtenPoints(pointsOf(new Map([...readings].toReversed())))).toEqual(writtenPoints(pointsOf(readings)));
      }),
      quick,
    );
  });

  test('a unit without a reading gets no points, and counts for nobody else either', () => {
    fc.assert(
      fc.property(groupsOf(setting), (group) => {
        const readings = readingsOf(group);
        const points = pointsOf(readings);
        expect([...points.keys()]).toEqual([...readings.keys()]);
        for (const [unit, reading] of readings) if ('none' in reading) expect(points.get(unit)).toHaveProperty('none');
        const having = new Map([...readings].filter(([, reading]) => 'value' in reading));
        const without = writtenPoints(new Map([...points].filter(([unit]) => having.has(unit))));
        expect(writtenPoints(pointsOf(having))).toEqual(without);
      }),
      quick,
    );
  });

  test('it looks at the facts it asks for, at all of them and at no others', () => {
    const asked = new Set<string>();
    const watched = (reading: Reading): Reading =>
      'none' in reading ? reading : { ...reading, facts: watching(reading.facts ?? {}, asked) };
    fc.assert(
      fc.property(groupsOf(setting), (group) => {
        pointsOf(new Map([...readingsOf(group)].map(([unit, reading]) => [unit, watched(reading)])));
      }),
      { numRuns: 200 },
    );
    expect([...asked].sort()).toEqual([...(curve.facts?.(settings) ?? [])].sort());
  });

  test('its points can be redone from its sentences alone, in both languages', () => {
    fc.assert(
      fc.property(groupsOf(setting), fulls, (group, full) => {
        for (const one of pointsOf(readingsOf(group), full).values()) expectRedone(setting, one);
      }),
      quick,
    );
  });
});

/** Every equation holds, and the last sentence names the points. */
function expectRedone(setting: Setting, score: Score): void {
  for (const language of languages) {
    for (const sentence of score.steps.map((step) => bracketed(setting, step, language))) {
      for (const { left, right, text } of equationsOf(sentence))
        expect(`${text}: ${exact(left)}`).toBe(`${text}: ${exact(right)}`);
    }
  }
  const last = Object.values(score.steps.at(-1)?.with ?? {}).flatMap((cell) => ('n' in cell ? [cell.n] : []));
  if ('value' in score) expect(last).toContain(exact(score.value));
}

/** A sentence with its numbers in brackets, so that a fraction or a number below zero stays one number. */
function bracketed({ curve }: Setting, { say, with: fills = {} }: Step, language: 'zh' | 'en'): string {
  const texts = Object.entries(fills).map(([name, cell]) => {
    if ('n' in cell) return [name, `(${cell.n})`];
    return [name, 't' in cell ? cell.t : cell.w[language]];
  });
  return fill(curve.phrases[say]?.[language] ?? '', Object.fromEntries(texts));
}

function scored(points: ReadonlyMap<string, Score>) {
  return [...points.values()].flatMap((one) => ('value' in one ? [one] : []));
}

function watching<T extends object>(facts: T, asked: Set<string>): T {
  return new Proxy(facts, {
    get: (target, name, itself) => {
      asked.add(String(name));
      return Reflect.get(target, name, itself);
    },
  });
}
