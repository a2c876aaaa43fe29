import type { Unit } from '../../shared/cycle/cycle.ts';
import type { EarlierUnit } from '../../shared/evidence/earlier-result.ts';
import type { Evidence, Fact } from '../../shared/evidence/evidence.ts';
import { ballotMeasures } from './ballot-measures.ts';
import { eventsTotal, type Kinds } from './events.ts';
import {
  type Exact,
  largest,
  less,
  ln,
  mean,
  nought,
  num,
  one,
  root,
  rounded,
  same,
  smallest,
  total,
} from './exact.ts';
import type { Read, Reads } from './reading.ts';

/** What a leaf's measure may look at: the whole evidence, its own records, the units of the group, and all other forms. */
export type Look = {
  readonly evidence: Evidence;
  readonly records: readonly Fact[];
  readonly units: readonly Unit[];
  readonly kindOf: (audience: string) => { readonly items: readonly string[] };
  readonly again: (settings: { form: string }, look: Look) => Reads;
};
type Several = 'sum' | 'mean' | 'last' | 'none';

const noFacts = {};

/** What a unit's records of one field come to; null where there is nothing, or several where only one is wanted. */
function figure(records: readonly Fact[], unit: string, field: string, several: Several): Exact | null {
  const mine = records.filter((record) => record.unit === unit && record.field === field && record.value !== undefined);
  const values = mine.map(({ value = '0' }) => num(value));
  if (values.length < 2) return values[0] ?? null;
  if (several === 'none') return null;
  if (several === 'sum') return total(values);
  if (several === 'mean') return mean(values);
  const latest = [...mine].sort((a, b) => ((a.day ?? '') < (b.day ?? '') ? -1 : 1)).at(-1);
  return latest?.value === undefined ? null : num(latest.value);
}

/** Lifts a measure of one unit to the group. */
const each = (look: Look, one: (unit: Unit) => Read | Exact | null): Reads =>
  new Map(
    look.units.flatMap((unit): [string, Read][] => {
      const read = one(unit);
      if (!read) return [];
      return [[unit.unit, 'facts' in read ? read : { value: read, facts: noFacts }]];
    }),
  );

/** The further figures a reading brings, one entry each; null where one is missing, which takes the reading away. */
function factsOf(look: Look, unit: string, fields: readonly string[]): Record<string, Exact> | null {
  const all = fields.map((field) => [field, figure(look.records, unit, field, 'none')] as const);
  if (all.some(([, found]) => found === null)) return null;
  return Object.fromEntries(all.flatMap(([field, found]) => (found ? [[field, found]] : [])));
}

/** A reading with what it brings along. */
function withFacts(value: Exact | null, facts: Record<string, Exact> | null): Read | null {
  return value && facts && { value, facts };
}

function value(s: { field: string; several: Several; facts: string[] }, look: Look): Reads {
  return each(look, ({ unit }) => {
    const found = figure(look.records, unit, s.field, s.several);
    return withFacts(found, factsOf(look, unit, s.facts));
  });
}

type Ratio = {
  actual: string;
  against: string;
  as: 'percent' | 'increase' | 'decrease' | 'deviation' | 'difference';
  several: 'sum' | 'none';
  whenBothZero: string;
  whenAgainstZero: string;
  actualLess?: string[];
  againstLess?: string[];
  againstAlso?: { fields: string[]; as: 'sum' | 'mean' };
};
function ratio(s: Ratio, look: Look): Reads {
  return each(look, ({ unit }) => {
    const of = (field: string) => figure(look.records, unit, field, s.several);
    const all = [
      s.actual,
      s.against,
      ...(s.actualLess ?? []),
      ...(s.againstLess ?? []),
      ...(s.againstAlso?.fields ?? []),
    ];
    const entries = (field: string) =>
      look.records.filter((record) => record.unit === unit && record.field === field).length;
    // Two entries where only one is wanted: nobody knows which one holds.
    if (s.several === 'none' && all.some((field) => entries(field) > 1)) return null;
    const taken = (fields: string[] = []) => total(fields.map((field) => of(field) ?? nought));
    const actual = of(s.actual);
    const base = of(s.against);
    const pool = [base, ...(s.againstAlso?.fields ?? []).map(of)].filter((one) => one !== null);
    const pooled = s.againstAlso?.as === 'mean' ? mean(pool) : total(pool);
    if (!actual || pool.length === 0 || !pooled) return null;
    const [a, b] = [actual.sub(taken(s.actualLess)), pooled.sub(taken(s.againstLess))];
    if (s.as === 'difference') return a.sub(b);
    if (same(b, nought)) {
      const said = same(a, nought) ? s.whenBothZero : s.whenAgainstZero;
      return said === 'none' ? null : num(said);
    }
    if (s.as === 'percent') return a.div(b).mul(100);
    const change = a.sub(b).div(b).mul(100);
    return s.as === 'increase' ? change : s.as === 'decrease' ? change.neg() : change.abs();
  });
}

type Pooling = { as: 'mean' | 'sum' | 'least' | 'most'; missing: 'move-weight' | 'zero' | 'none'; least: number };
/** Several figures with weights into one, as quarters into a year. */
function intoOne(s: Pooling, all: readonly { readonly weight: Exact; readonly value: Exact | null }[]): Exact | null {
  const there = all.filter(({ value: found }) => found !== null);
  if (there.length < s.least || there.length === 0) return null;
  if (s.missing === 'none' && there.length < all.length) return null;
  const counted = (s.missing === 'zero' ? all : there).map((part) => ({ ...part, value: part.value ?? nought }));
  const values = counted.map((part) => part.value);
  if (s.as === 'least') return smallest(values) ?? null;
  if (s.as === 'most') return largest(values) ?? null;
  if (s.as === 'sum')
    return total(values)
      .mul(s.missing === 'move-weight' ? all.length : 1)
      .div(s.missing === 'move-weight' ? there.length : 1);
  const weights = total(counted.map(({ weight }) => weight));
  if (same(weights, nought)) return null;
  return total(counted.map((part) => part.weight.mul(part.value))).div(weights);
}

type Fields = Pooling & { fields: { field: string; weight: string }[]; several: Several; facts: string[] };
function fields(s: Fields, look: Look): Reads {
  return each(look, ({ unit }) => {
    const found = intoOne(
      s,
      s.fields.map(({ field, weight }) => ({
        weight: num(weight),
        value: figure(look.records, unit, field, s.several),
      })),
    );
    return withFacts(found, factsOf(look, unit, s.facts));
  });
}

type Earlier = Pooling & {
  from: { earlier: string; weight: string }[];
  take: 'own' | 'children' | 'all';
  groups?: string[];
  score: 'exact' | 'published';
};
function earlier(s: Earlier, look: Look): Reads {
  return each(look, ({ unit }) => {
    const scoreIn = (id: string): Exact | null => {
      const result = look.evidence.results?.find((one) => one.id === id);
      const wanted = (one: EarlierUnit) =>
        (s.groups === undefined || s.groups.includes(one.group)) &&
        (s.take === 'all' || (s.take === 'own' ? one.unit === unit : one.parent === unit));
      const scores = (result?.units ?? [])
        .filter(wanted)
        .map((one) => (s.score === 'exact' ? one.score : one.published));
      return mean(scores.filter((score) => score !== null).map(num));
    };
    return intoOne(
      s,
      s.from.map((one) => ({ weight: num(one.weight), value: scoreIn(one.earlier) })),
    );
  });
}

type Events = Kinds & { start: string; floor: string; cap: string; whenNothing: 'start' | 'none' };
function events(s: Events, look: Look): Reads {
  return each(look, ({ unit }) => {
    const mine = look.records.filter((record) => record.unit === unit);
    const known = mine.some(({ field }) => s.kinds.some((kind) => kind.field === field));
    if (!known && s.whenNothing === 'none') return null;
    const { adds, takes } = eventsTotal(s, mine);
    let sum = num(s.start).add(adds).sub(takes);
    if (s.floor !== 'none' && less(sum, num(s.floor))) sum = num(s.floor);
    if (s.cap !== 'none' && less(num(s.cap), sum)) sum = num(s.cap);
    return sum;
  });
}

type Transform = { of: { form: string }; as: 'logarithm' | 'square-root' | 'reciprocal' | 'negative'; places: number };
function transform(s: Transform, look: Look): Reads {
  const inner = look.again(s.of, look);
  return each(look, ({ unit }) => {
    const read = inner.get(unit);
    if (!read) return null;
    const made = transformed(s, read.value);
    return made && { value: made, facts: read.facts };
  });
}

function transformed(s: Transform, x: Exact): Exact | null {
  if (s.as === 'negative') return x.neg();
  if (s.as === 'reciprocal') return same(x, nought) ? null : one.div(x);
  if (s.as === 'square-root') return less(x, nought) ? null : rounded(root(x), s.places);
  return less(nought, x) ? rounded(ln(x), s.places) : null;
}

export type Measure = (settings: never, look: Look) => Reads;
/** Every measure by its form; a unit left out of the answer has no reading. */
export const measures: Readonly<Record<string, Measure>> = {
  value,
  ratio,
  fields,
  'earlier-results': earlier,
  events,
  transform,
  ...ballotMeasures,
};
