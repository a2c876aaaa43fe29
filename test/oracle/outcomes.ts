import { type Exact, less, nought, num, one, same, total } from './exact.ts';
import { grade, gradeByCount, holds, quotaGrade } from './grades.ts';
import { after, type Came, equals, type Looking, ordered, type Standing } from './standing.ts';

function rank(s: { ties: 'competition' | 'dense' | 'average' | 'forbidden' }, units: readonly Standing[]): Came {
  const all = ordered(units.filter(({ ranked }) => ranked));
  return new Map(
    units.map((own) => {
      if (!own.ranked || !own.score) return [own.unit.unit, undefined];
      const ahead = all.filter((other) => after(own, other) > 0);
      const equal = all.filter((other) => equals(own, other)).length;
      if (s.ties === 'forbidden' && equal > 1) return [own.unit.unit, undefined];
      if (s.ties === 'average')
        return [
          own.unit.unit,
          num(2 * ahead.length + equal + 1)
            .div(2)
            .toString(),
        ];
      const apart = ahead.filter((other, at) => ahead.findIndex((earlier) => equals(earlier, other)) === at);
      return [own.unit.unit, String((s.ties === 'dense' ? apart : ahead).length + 1)];
    }),
  );
}

type Condition =
  | { kind: 'last' | 'first'; places: number; of?: 'group' }
  | { kind: 'below' | 'at-least'; score: string }
  | { kind: 'node-below'; node: string; look: 'score' | 'reading'; value: string }
  | { kind: 'outcome'; outcome: string; is: string[] }
  | { kind: 'marked' };
type Trigger = {
  id: string;
  when: 'all' | 'any';
  conditions: Condition[];
  repeat?: { earlier: string[]; least: number; outcome?: string };
  ties: 'include' | 'exclude';
};
function trigger(s: Trigger, units: readonly Standing[], looking: Looking): Came {
  const among = (own: Standing, which: 'first' | 'last', places: number, all: readonly Standing[]): boolean => {
    if (!own.ranked || !own.score) return false;
    const field = ordered(all.filter(({ ranked }) => ranked));
    const ahead = field.filter((other) => (which === 'first' ? after(own, other) : after(other, own)) > 0).length;
    const equal = field.filter((other) => equals(own, other)).length;
    return s.ties === 'include' ? ahead < places : ahead + equal <= places;
  };
  const met = (own: Standing, condition: Condition): boolean => {
    switch (condition.kind) {
      case 'first':
      case 'last': {
        const all = condition.of === 'group' ? units.filter(({ unit }) => unit.group === own.unit.group) : units;
        return among(own, condition.kind, condition.places, all);
      }
      case 'below':
        return own.score !== null && less(own.score, num(condition.score));
      case 'at-least':
        return own.score !== null && !less(own.score, num(condition.score));
      case 'node-below': {
        const found = looking.figure(own.unit.unit, condition.node, condition.look);
        return found !== null && less(found, num(condition.value));
      }
      case 'outcome':
        return condition.is.includes(looking.before(condition.outcome).get(own.unit.unit) ?? '');
      case 'marked':
        // A bar that ended before the period is none any more.
        return own.marks.some((mark) => holds(mark, looking.period.from));
    }
  };
  return new Map(
    units.map((own) => {
      const now =
        s.when === 'all' ? s.conditions.every((one) => met(own, one)) : s.conditions.some((one) => met(own, one));
      const { repeat } = s;
      const times = (repeat?.earlier ?? []).filter((id) => {
        const then = looking.earlier(id)?.units.find(({ unit }) => unit === own.unit.unit);
        return then?.outcomes[repeat?.outcome ?? s.id] === 'yes';
      }).length;
      return [own.unit.unit, now && times >= (repeat?.least ?? 0) ? 'yes' : 'no'];
    }),
  );
}

type Factor =
  | { kind: 'score' }
  | { kind: 'field'; field: string; missing: 'one' | 'zero'; divisor: string }
  | { kind: 'outcome'; outcome: string; factors: { is: string; factor: string }[]; otherwise: string }
  | { kind: 'group'; factors: { group: string; factor: string }[]; otherwise: string };
type Pool = { amount: string; places: number; factors: Factor[]; unranked: 'in' | 'out' };

function factorOf(factor: Factor, { unit, score }: Standing, { before, records }: Looking): Exact {
  if (factor.kind === 'score') return score ?? nought;
  if (factor.kind === 'field') {
    const given = records.find((record) => record.unit === unit.unit && record.field === factor.field)?.value;
    if (given === undefined) return factor.missing === 'one' ? one : nought;
    return num(given).div(num(factor.divisor));
  }
  if (factor.kind === 'group')
    return num(factor.factors.find(({ group }) => group === unit.group)?.factor ?? factor.otherwise);
  const came = before(factor.outcome).get(unit.unit);
  return num(factor.factors.find(({ is }) => is === came)?.factor ?? factor.otherwise);
}

function pool(s: Pool, units: readonly Standing[], looking: Looking): Came {
  const weighed = units
    .filter(({ ranked }) => ranked || s.unranked === 'in')
    .map((own) => ({
      id: own.unit.unit,
      weight: s.factors.reduce((a, factor) => a.mul(factorOf(factor, own, looking)), one),
    }))
    .map(({ id, weight }) => ({ id, weight: less(weight, nought) ? nought : weight }));
  const sum = total(weighed.map(({ weight }) => weight));
  const came: Came = new Map(units.map(({ unit }) => [unit.unit, undefined]));
  for (const { id } of weighed) came.set(id, '0');
  if (same(sum, nought)) return came;
  const cent = one.div(num(10n ** BigInt(s.places)));
  const shares = weighed.map(({ id, weight }) => {
    const exact = num(s.amount).mul(weight).div(sum).div(cent);
    return { id, weight, cents: exact.floor(), over: exact.sub(exact.floor()) };
  });
  let left = Number(
    num(s.amount)
      .div(cent)
      .sub(total(shares.map(({ cents }) => cents)))
      .floor().n,
  );
  const inTurn = shares.toSorted(
    (a, b) => b.over.compare(a.over) || b.weight.compare(a.weight) || (a.id < b.id ? -1 : 1),
  );
  for (const { id, cents } of inTurn) {
    const extra = left > 0 ? 1 : 0;
    left -= extra;
    came.set(id, cents.add(extra).mul(cent).toString());
  }
  return came;
}

type Outcome = (settings: never, units: readonly Standing[], looking: Looking) => Came;
/** Every outcome by its form. */
export const outcomes: Readonly<Record<string, Outcome>> = {
  rank,
  grade,
  'grade-by-count': gradeByCount,
  'quota-grade': quotaGrade,
  trigger,
  pool,
};
