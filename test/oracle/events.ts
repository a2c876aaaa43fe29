import type { Fact } from '../../shared/evidence/evidence.ts';
import { atMost, type Exact, less, nought, num, total } from './exact.ts';

type Kind = {
  field: string;
  sign: 'adds' | 'takes';
  worth: 'value' | { each: string } | { byLevel: { level: string; points: string }[] };
  sameMatter: 'all' | 'best' | { othersPercent: string };
  cap: string;
};
/** The settings that say what an event is worth. */
export type Kinds = { kinds: Kind[]; circumstances?: { id: string; percent: string }[] };

function worth(kind: Kind, event: Fact): Exact | null {
  const times = num(event.value ?? '1');
  if (kind.worth === 'value') return event.value === undefined ? null : times;
  if ('each' in kind.worth) return num(kind.worth.each).mul(times);
  const level = kind.worth.byLevel.find((one) => one.level === event.level);
  return level ? num(level.points).mul(times) : null;
}

/** The points of one kind: each event, then its matter, then the cap of the kind. */
function kindTotal(kind: Kind, circumstances: Kinds['circumstances'], events: readonly Fact[]): Exact {
  const matters = new Map<string, Exact[]>();
  for (const event of events) {
    const points = worth(kind, event);
    if (!points) continue;
    const circumstance = circumstances?.find(({ id }) => id === event.circumstance);
    const counted = circumstance ? points.mul(num(circumstance.percent)).div(100) : points;
    const matter = event.matter === undefined ? `alone ${event.id}` : `matter ${event.matter}`;
    matters.set(matter, [...(matters.get(matter) ?? []), counted]);
  }
  const sums = [...matters.values()].map((all) => {
    if (kind.sameMatter === 'all') return total(all);
    const [first = nought, ...others] = all.toSorted((a, b) => (less(a, b) ? 1 : -1));
    if (kind.sameMatter === 'best') return first;
    return first.add(total(others).mul(num(kind.sameMatter.othersPercent)).div(100));
  });
  return atMost(total(sums), kind.cap);
}

/** What a unit's events add and take, each kind after its cap. */
export function eventsTotal(s: Kinds, records: readonly Fact[]): { adds: Exact; takes: Exact } {
  const of = (sign: Kind['sign']) =>
    total(
      s.kinds
        .filter((kind) => kind.sign === sign)
        .map((kind) =>
          kindTotal(
            kind,
            s.circumstances,
            records.filter(({ field }) => field === kind.field),
          ),
        ),
    );
  return { adds: of('adds'), takes: of('takes') };
}
