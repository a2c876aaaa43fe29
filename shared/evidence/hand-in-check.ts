import { compare, rational } from '../number.ts';
import type { Fault } from '../plan/fault.ts';
import type { Fact } from './evidence.ts';
import type { AskedMatters, Bounds, HandInAsked } from './hand-in.ts';

/**
 * What is wrong with one record of a hand-in: not asked for, about a stranger, or out of its bounds. `at` is its id.
 *
 * A matter such as a bonus wants a matter key, so that it can be told from another; an incident may go without a value.
 */
export function factFaults(
  asked: HandInAsked,
  fact: Fact,
  period: { readonly from: string; readonly to: string },
): readonly Fault[] {
  const at = fact.id;
  const { indicator, unit, field } = fact;
  if (!asked.units.some((one) => one.unit === unit)) return [{ at, code: 'unit-not-asked', with: { unit } }];
  const figure = asked.figures.find((one) => one.indicator === indicator && one.field === field);
  const matters = asked.matters.find((one) => one.indicator === indicator && one.fields.includes(field));
  if (!figure && !matters) return [{ at, code: 'record-not-asked', with: { indicator, field } }];
  if (figure && !figure.units.has(unit)) return [{ at, code: 'figure-not-for-unit', with: { indicator, unit } }];
  const faults: Fault[] = [];
  if (matters) faults.push(...partFaults(matters, fact));
  const optional = matters?.recordWords.fields?.find(({ id }) => id === field)?.valueOptional === true;
  if (fact.value === undefined && field !== 'incident' && !optional) faults.push({ at, code: 'value-missing' });
  if (fact.value !== undefined) faults.push(...boundFaults(figure ?? matters ?? {}, fact.value, at));
  // What holds until some day may have begun before the period.
  const from = matters?.tells.includes('until') ? '' : period.from;
  if (fact.day !== undefined && (fact.day < from || fact.day > period.to))
    faults.push({ at, code: 'day-outside', with: { day: fact.day, ...period } });
  return faults;
}

/** What a row of a list must tell: its matter, or who gave it; and levels and circumstances only as the plan names them. */
function partFaults({ recordWords, tells }: AskedMatters, fact: Fact): readonly Fault[] {
  const at = fact.id;
  const faults: Fault[] = [];
  const byRater = tells.includes('rater');
  if (byRater && fact.rater === undefined) faults.push({ at, code: 'rater-missing' });
  if (tells.includes('panel') && fact.panel === undefined) faults.push({ at, code: 'panel-missing' });
  if (!byRater && fact.matter === undefined) faults.push({ at, code: 'matter-missing' });
  const own = recordWords.fields?.find(({ id }) => id === fact.field)?.levels;
  if (own && fact.level === undefined) faults.push({ at, code: 'level-missing' });
  for (const [part, known] of [
    ['level', own ? recordWords.levels.filter(({ id }) => own.includes(id)) : recordWords.levels],
    ['circumstance', recordWords.circumstances],
  ] as const) {
    const word = fact[part];
    if (word !== undefined && !known.some(({ id }) => id === word))
      faults.push({
        at,
        code: 'word-unknown',
        with: { part, word, words: known.map(({ id }) => id).join(', ') || '—' },
      });
  }
  if (fact.until !== undefined && fact.day !== undefined && fact.until < fact.day)
    faults.push({ at, code: 'until-before-day', with: { day: fact.day, until: fact.until } });
  return faults;
}

/** Whether a value keeps to what the plan asks of it: its range, and how many decimals it may have. */
export function boundFaults({ min, max, places }: Bounds, value: string, at: string): readonly Fault[] {
  const faults: Fault[] = [];
  if (min !== undefined && compare(rational(value), rational(min)) < 0)
    faults.push({ at, code: 'value-below', with: { value, min } });
  if (max !== undefined && compare(rational(value), rational(max)) > 0)
    faults.push({ at, code: 'value-above', with: { value, max } });
  const decimals = value.split('.')[1]?.length ?? 0;
  if (places !== undefined && decimals > places)
    faults.push({ at, code: 'too-many-places', with: { value, places: String(places) } });
  return faults;
}
