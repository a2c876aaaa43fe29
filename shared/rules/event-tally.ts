import { byCodeUnit } from '../canonical.ts';
import type { Fact } from '../evidence/evidence.ts';
import { compare, divide, hundred, multiply, one, type Rational, rational, smaller, sum, zero } from '../number.ts';
import type { Cell, Phrases, Step, Words } from '../words.ts';
import { type AccountSettings, type Circumstance, type EventKind, levelsOf } from './events.ts';
import { num, step, text, words } from './say.ts';

/** What an account says in its steps. */
export const accountPhrases = {
  adds: { zh: '{kind}：加分合计 {sum}，全部计入。', en: '{kind}: adds {sum} in all.' },
  takes: { zh: '{kind}：扣分合计 {sum}，全部计入。', en: '{kind}: takes {sum} in all.' },
  'adds-capped': {
    zh: '{kind}：加分合计 {sum}，本类上限 {cap}，计入 {cap}。',
    en: '{kind}: adds {sum} in all, capped at {cap}.',
  },
  'takes-capped': {
    zh: '{kind}：扣分合计 {sum}，本类上限 {cap}，计入 {cap}。',
    en: '{kind}: takes {sum} in all, capped at {cap}.',
  },
  'h-day': { zh: '日期', en: 'Day' },
  'h-matter': { zh: '事项', en: 'Matter' },
  'h-level': { zh: '级别', en: 'Level' },
  'h-each': { zh: '每笔分值', en: 'Points each' },
  'h-number': { zh: '数量', en: 'Number' },
  'h-circumstance': { zh: '情形', en: 'Circumstance' },
  'h-points': { zh: '应计', en: 'Points' },
  'h-counted': { zh: '计入', en: 'Counted' },
  'h-why': { zh: '说明', en: 'Note' },
} satisfies Phrases;

/** What all events of a unit come to: points added and points taken, both not below zero, and how that came. */
export type Account = {
  readonly adds: Rational;
  readonly takes: Rational;
  /** How many events there were, also those that count for nothing. */
  readonly n: number;
  readonly steps: readonly Step[];
};

/** The account of one unit's records: event, then matter, then kind, each by the rule of its kind. */
export function accountOf(settings: AccountSettings, records: readonly Fact[]): Account {
  const kinds = settings.kinds.map((kind) => ({ kind, ...kindOf(kind, settings.circumstances ?? [], records) }));
  const total = (sign: EventKind['sign']) =>
    sum(kinds.filter(({ kind }) => kind.sign === sign).map(({ counted }) => counted));
  return {
    adds: total('adds'),
    takes: total('takes'),
    n: kinds.reduce((so, { n }) => so + n, 0),
    steps: kinds.flatMap(({ steps }) => steps),
  };
}

/** One event by itself: each x number x circumstance = points; or why it counts for nothing. */
type Event = {
  readonly record: Fact;
  readonly each: Rational | undefined;
  readonly number: Rational | undefined;
  readonly circumstance: Circumstance | undefined;
  readonly points: Rational;
  readonly void?: Words;
};
/** What of an event counts, and what there is to say about it. */
type Line = { readonly event: Event; readonly counted: Rational; readonly notes: readonly Words[] };

const why = {
  'no-level': { zh: '没有填写级别，不计', en: 'no level: not counted' },
  level: { zh: '不是方案规定的级别，不计', en: 'a level the plan does not name: not counted' },
  value: { zh: '没有填写分值，不计', en: 'no points given: not counted' },
  negative: { zh: '数值为负，不计', en: 'below zero: not counted' },
  circumstance: { zh: '情形未作规定，全额计', en: 'a circumstance the plan does not name: in full' },
  matter: { zh: '同一事项已取最高一笔，不再计', en: 'the matter has counted already' },
} satisfies Phrases;

function kindOf(kind: EventKind, circumstances: readonly Circumstance[], records: readonly Fact[]) {
  const events = records.filter(({ field }) => field === kind.field).map((one) => eventOf(kind, circumstances, one));
  if (events.length === 0) return { counted: zero, n: 0, steps: [] };
  const lines = linesOf(kind, events);
  const all = sum(lines.map(({ counted }) => counted));
  const cap = kind.cap === 'none' ? undefined : rational(kind.cap);
  const counted = cap ? smaller(all, cap) : all;
  const say = cap && compare(all, cap) > 0 ? (`${kind.sign}-capped` as const) : kind.sign;
  const rows = {
    head: ['h-day', 'h-matter', 'h-level', 'h-each', 'h-number', 'h-circumstance', 'h-points', 'h-counted', 'h-why'],
    body: lines.map((line) => cells(kind, line)),
  };
  return {
    counted,
    n: events.length,
    steps: [step(say, { kind: words(kind.title), sum: num(all), cap: num(cap) }, rows)],
  };
}

/** What counts of each event, by day. The largest of a matter comes first, the earlier one where two are as large. */
function linesOf(kind: EventKind, events: readonly Event[]): readonly Line[] {
  const bySize = [...events].sort((a, b) => compare(b.points, a.points) || byDay(a, b));
  const seen = new Set<string>();
  const lines = bySize.map((event): Line => {
    const { circumstance, matter } = event.record;
    if (event.void) return { event, counted: zero, notes: [event.void] };
    const unknown = circumstance !== undefined && !event.circumstance ? [why.circumstance] : [];
    const again = matter !== undefined && seen.has(matter);
    if (matter !== undefined) seen.add(matter);
    if (!again || kind.sameMatter === 'all') return { event, counted: event.points, notes: unknown };
    if (kind.sameMatter === 'best') return { event, counted: zero, notes: [...unknown, why.matter] };
    const { othersPercent } = kind.sameMatter;
    return { event, counted: percentOf(event.points, othersPercent), notes: [...unknown, others(othersPercent)] };
  });
  return lines.sort((a, b) => byDay(a.event, b.event));
}

function byDay({ record: a }: Event, { record: b }: Event): number {
  return byCodeUnit(a.day ?? '', b.day ?? '') || byCodeUnit(a.id, b.id);
}

function others(percent: string): Words {
  return {
    zh: `同一事项最高一笔已全额计，本笔按 ${percent}% 计`,
    en: `the largest of the matter counts in full, this one at ${percent} %`,
  };
}

function eventOf(kind: EventKind, circumstances: readonly Circumstance[], record: Fact): Event {
  const { each, number, void: reason } = worthOf(kind, record);
  const circumstance = circumstances.find(({ id }) => id === record.circumstance);
  if (reason || !each) return { record, each, number, circumstance, points: zero, void: reason ?? why.value };
  const points = multiply(each, number ?? one);
  return {
    record,
    each,
    number,
    circumstance,
    points: circumstance ? percentOf(points, circumstance.percent) : points,
  };
}

type Worth = Pick<Event, 'each' | 'number'> & { readonly void?: Words };

/** A kind adds or takes, never both: below zero counts for nothing. */
function worthOf(kind: EventKind, { value, level }: Fact): Worth {
  const { worth } = kind;
  const given = value === undefined ? undefined : rational(value);
  const below = given && compare(given, zero) < 0 ? { void: why.negative } : {};
  if (worth === 'value') return { each: given, number: undefined, ...below };
  if ('each' in worth) return { each: rational(worth.each), number: given ?? one, ...below };
  const points = levelsOf(kind).find((one) => one.level === level)?.points;
  if (points === undefined)
    return { each: undefined, number: given, void: level === undefined ? why['no-level'] : why.level };
  return { each: rational(points), number: given ?? one, ...below };
}

function percentOf(of: Rational, percent: string): Rational {
  return divide(multiply(of, rational(percent)), hundred);
}

function cells(kind: EventKind, { event, counted, notes }: Line): readonly Cell[] {
  const { day, matter, note, level, circumstance } = event.record;
  const title = levelsOf(kind).find((one) => one.level === level)?.title;
  const told = [matter, note].filter((one) => one !== undefined).join(' ');
  return [
    text(day ?? '—'),
    text(told || '—'),
    title ? words(title) : text(level ?? '—'),
    num(event.each),
    num(event.number),
    event.circumstance ? words(percented(event.circumstance)) : text(circumstance ?? '—'),
    num(event.points),
    num(counted),
    notes.length > 0 ? words(joined(notes)) : text('—'),
  ];
}

function percented({ title, percent }: Circumstance): Words {
  return { zh: `${title.zh}（${percent}%）`, en: `${title.en} (${percent} %)` };
}

function joined(notes: readonly Words[]): Words {
  return { zh: notes.map(({ zh }) => zh).join('；'), en: notes.map(({ en }) => en).join('; ') };
}
