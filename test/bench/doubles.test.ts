import { describe, expect, test } from 'vitest';
import { sha256 } from '../../functions/store/digest.ts';
import { assess } from '../../shared/assess/assess.ts';
import { countyOf } from './county.ts';
import { assessInDoubles } from './doubles/assess.ts';

describe.each([
  ['unrounded', false],
  ['with leaves rounded to four decimals', true],
])('a county of twelve units, %s', (_, rounded) => {
  const { plan, cycle, evidence } = countyOf({ units: 12, branches: 4, leaves: 5, rounded });
  const exact = assess(plan, cycle, evidence, sha256);
  const doubles = assessInDoubles(plan, cycle, evidence, sha256);

  test('judged in doubles it has the same trace, and every number in it is the exact one but for a billionth', () => {
    expect(differences(exact, doubles, 'result')).toEqual([]);
  });

  test('it meets what a real county meets: missing figures, capped points, rounding where the plan asks for it', () => {
    const said = new Set(
      exact.units.flatMap(({ nodes }) =>
        nodes.flatMap(({ lines }) => lines.flatMap(({ form, steps }) => steps.map(({ say }) => `${form} ${say}`))),
      ),
    );
    expect([...said].sort()).toEqual([
      'assess none-none',
      ...(rounded ? ['assess round'] : []),
      'ladder below',
      'ladder step',
      'proportional capped',
      'proportional points',
      'range share',
      'value fact',
      'value none',
      'value one',
      'weighted-mean mean',
      'weighted-mean moved',
    ]);
  });
});

test('a difference of two billionths, a missing part and another word are found', () => {
  expect(differences({ score: '250/3' }, { score: '83.333333333' }, 'a')).toEqual([]);
  expect(differences({ score: '0.1' }, { score: '0.100000002' }, 'a')).toEqual(['a.score: 0.1 and 0.100000002']);
  expect(differences({ n: '1', t: 'x' }, { n: '1' }, 'a')).toEqual(['a.t: "x" and nothing']);
  expect(differences(['points'], ['capped'], 'a')).toEqual(['a.0: points and capped']);
});

/** Where two values differ in shape or text, or a number by more than a billionth. */
function differences(a: unknown, b: unknown, at: string): readonly string[] {
  if (typeof a === 'string' && typeof b === 'string') return near(a, b) ? [] : [`${at}: ${a} and ${b}`];
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) {
    const shown = (value: unknown) => JSON.stringify(value) ?? 'nothing';
    return a === b ? [] : [`${at}: ${shown(a)} and ${shown(b)}`];
  }
  const [one, other] = [new Map(Object.entries(a)), new Map(Object.entries(b))];
  const keys = new Set([...one.keys(), ...other.keys()]);
  return [...keys].flatMap((key) => differences(one.get(key), other.get(key), `${at}.${key}`));
}

function near(a: string, b: string): boolean {
  return a === b || Math.abs(numberOf(a) - numberOf(b)) <= 1e-9;
}

/** The nearest double of an exact number as results write it; NaN, which is near nothing, for any other text. */
function numberOf(text: string): number {
  if (!/^-?\d+(\.\d+)?(e-?\d+)?(\/\d+)?$/.test(text)) return Number.NaN;
  const [over = '', under] = text.split('/');
  if (under === undefined) return Number(over);
  // Long fractions are beyond what doubles hold: twenty decimals are kept before it becomes one.
  return Number((BigInt(over) * 10n ** 20n) / BigInt(under)) / 1e20;
}
