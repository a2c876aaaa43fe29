import type { Cycle, Unit } from '../../shared/cycle/cycle.ts';
import type { HandInAsked } from '../../shared/evidence/hand-in.ts';
import type { Words } from '../../shared/words.ts';
import type { CellFaultCode } from './cell-phrases.ts';
import { nearest } from './nearest.ts';
import { nameKey, tidy } from './typed.ts';

/** The unit a row is about; nobody, where neither code nor name is written; or what is wrong with which of the two. */
export type UnitFound =
  | { readonly unit: Unit }
  | { readonly nobody: true }
  | {
      readonly wrong: 'code' | 'name';
      readonly code: CellFaultCode;
      readonly with?: Readonly<Record<string, string | Words>>;
    };

const mostSuggestions = 50;

/**
 * Finds units by what a row says. The code decides; where there is none, the name, if only one unit bears it. A code and
 * a name that contradict each other are a fault: rows have shifted. A supplier of one unit need not name it.
 */
export function unitFinder(asked: HandInAsked, cycle: Cycle): (code: string, name: string) => UnitFound {
  const codes = new Map(cycle.roster.map((one) => [nameKey(one.unit), one]));
  const names = new Map<string, Unit[]>();
  for (const one of cycle.roster)
    for (const key of new Set([nameKey(one.title.zh), nameKey(one.title.en)]))
      names.set(key, [...(names.get(key) ?? []), one]);
  const mayReport = new Set(asked.units.map(({ unit }) => unit));
  const known = cycle.roster.flatMap((one) =>
    mayReport.has(one.unit)
      ? [one.unit, one.title.zh, one.title.en].map((text) => ({ key: nameKey(text), text, one }))
      : [],
  );

  let suggested = 0;
  function stranger(wrong: 'code' | 'name', text: string): UnitFound {
    const key = nameKey(text);
    if (/^(合计|总计|小计|共计|平均|平均分|平均值|total|sum|average|mean)[::]?$/.test(key))
      return { wrong, code: 'total-row' };
    // Comparing thousands of strangers with thousands of units would take minutes, and help nobody.
    suggested += 1;
    const near = suggested > mostSuggestions ? undefined : nearest(key, known, (one) => one.key);
    return near
      ? { wrong, code: 'unit-near', with: { near: near.text, code: near.one.unit } }
      : { wrong, code: 'unit-unknown' };
  }

  function allowed(unit: Unit, by: 'code' | 'name'): UnitFound {
    return mayReport.has(unit.unit) ? { unit } : { wrong: by, code: 'unit-outside', with: { unit: unit.title } };
  }

  return (code, name) => {
    const named = names.get(nameKey(name)) ?? [];
    if (tidy(code) === '' && tidy(name) === '') {
      const [only, ...others] = asked.units;
      return only && others.length === 0 ? { unit: only } : { nobody: true };
    }
    if (tidy(code) === '') {
      const [first, ...others] = named.length > 1 ? named.filter(({ unit }) => mayReport.has(unit)) : named;
      if (!first) return stranger('name', name);
      if (others.length > 0)
        return {
          wrong: 'name',
          code: 'unit-two-names',
          with: { codes: [first, ...others].map(({ unit }) => unit).join(' / ') },
        };
      return allowed(first, 'name');
    }
    const unit = codes.get(nameKey(code));
    if (!unit) {
      const [first] = named;
      if (first) return { wrong: 'code', code: 'unit-near', with: { near: first.title, code: first.unit } };
      return stranger('code', code);
    }
    if (tidy(name) !== '' && !named.includes(unit))
      return { wrong: 'name', code: 'unit-contradiction', with: { code: unit.unit, unit: unit.title } };
    return allowed(unit, 'code');
  };
}
