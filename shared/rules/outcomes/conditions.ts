import * as z from 'zod';
import { compare, rational } from '../../number.ts';
import { Decimal } from '../../plan/decimal.ts';
import { Id } from '../../plan/schema.ts';
import type { Step, Words } from '../../words.ts';
import { marksInForce } from '../grade-marks.ts';
import type { OutcomeContext, Standing } from '../rule.ts';
import { num, step, text, words } from '../say.ts';
import { NodeId, OutcomeId } from '../settings.ts';
import { ordered, type Tied, tiedOf } from './ordered.ts';

const places = z.int().min(1).max(999);
/** With `of`, places are counted inside each group, also where the outcome looks at all units together. */
const of = z.enum(['group']).optional();

/** One condition of a trigger: a place from either end, a score, an indicator, an outcome before it, or a mark. */
export const Condition = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('last'), places, of }),
  z.strictObject({ kind: z.literal('first'), places, of }),
  z.strictObject({ kind: z.literal('below'), score: Decimal }),
  z.strictObject({ kind: z.literal('at-least'), score: Decimal }),
  z.strictObject({
    kind: z.literal('node-below'),
    node: NodeId,
    look: z.enum(['score', 'reading']),
    value: Decimal,
  }),
  z.strictObject({ kind: z.literal('outcome'), outcome: OutcomeId, is: z.array(Id).min(1).max(20) }),
  z.strictObject({ kind: z.literal('marked') }),
]);
export type Condition = z.output<typeof Condition>;

/** Whether a condition holds for a unit, and the step that says so. */
export type Held = { readonly held: boolean; readonly steps: readonly Step[] };

/** A whole standing in order, all together and by group, so that places are counted once for all units. */
export type Orders = { readonly all: Order; readonly groups: ReadonlyMap<string, Order> };
type Order = { readonly of: number; readonly places: ReadonlyMap<string, Tied> };

/** The orders of a standing: of all its units, and of each group apart. */
export function ordersOf(standing: readonly Standing[]): Orders {
  const groups = [...new Set(standing.map(({ unit }) => unit.group))];
  return {
    all: orderOf(standing),
    groups: new Map(groups.map((group) => [group, orderOf(standing.filter(({ unit }) => unit.group === group))])),
  };
}

function orderOf(standing: readonly Standing[]): Order {
  const order = ordered(standing);
  return { of: order.at(-1)?.last ?? 0, places: tiedOf(order) };
}

/**
 * Whether a condition holds for a unit. What it looks at and does not find (no score, no such figure) does not hold, and
 * says so. `ties` decides for units that are equal across the last place that counts.
 */
export function holds(
  condition: Condition,
  one: Standing,
  orders: Orders,
  ties: 'include' | 'exclude',
  { before, node, title, period }: OutcomeContext,
): Held {
  switch (condition.kind) {
    case 'last':
    case 'first':
      return placed(condition, one, orders, ties);
    case 'below':
    case 'at-least': {
      const side = one.score && compare(one.score, rational(condition.score));
      const held = side !== undefined && (condition.kind === 'below' ? side < 0 : side >= 0);
      return said(condition.kind, held, { score: num(one.score), bound: num(rational(condition.score)) });
    }
    case 'node-below': {
      const figure = node(condition.node).get(one.unit.unit)?.[condition.look];
      const held = figure !== undefined && compare(figure, rational(condition.value)) < 0;
      const fills = { node: words(title(condition.node)), figure: num(figure), bound: num(rational(condition.value)) };
      return said(`node-${condition.look}`, held, fills);
    }
    case 'outcome': {
      const came = before(condition.outcome).get(one.unit.unit);
      const held = came?.is !== undefined && condition.is.includes(came.is);
      const fills = {
        outcome: words(title(condition.outcome)),
        value: words(came?.value ?? { zh: '—', en: '—' }),
        is: text(came?.is ?? '—'),
        list: words(listed(condition.is.map((is) => title(condition.outcome, is)))),
      };
      return said('outcome', held, fills);
    }
    case 'marked': {
      const count = marksInForce(one.marks, period.from).length;
      return said('marked', count > 0, { count: num(count) });
    }
    default:
      return condition satisfies never;
  }
}

function placed(
  condition: Extract<Condition, { kind: 'first' | 'last' }>,
  one: Standing,
  orders: Orders,
  ties: 'include' | 'exclude',
): Held {
  const order = condition.of === 'group' ? orders.groups.get(one.unit.group) : orders.all;
  const tied = order?.places.get(one.unit.unit);
  if (!order || !tied) return said('no-place', false, {});
  const { kind, places } = condition;
  const best = kind === 'first' ? tied.first : order.of - tied.last + 1;
  const worst = kind === 'first' ? tied.last : order.of - tied.first + 1;
  const across = best <= places && worst > places;
  const held = across ? ties === 'include' : worst <= places;
  const fills = { place: num(best), of: num(order.of), places: num(places), equal: num(tied.units.length) };
  return said(across ? `${kind}-tied` : kind, held, { ...fills, ...(across && { worst: num(worst) }) });
}

const yes = { zh: '成立', en: 'holds' };
const no = { zh: '不成立', en: 'does not hold' };

function said(code: string, held: boolean, fills: NonNullable<Step['with']>): Held {
  return { held, steps: [step(code, { ...fills, held: words(held ? yes : no) })] };
}

function listed(titles: readonly Words[]): Words {
  return { zh: titles.map(({ zh }) => zh).join(' / '), en: titles.map(({ en }) => en).join(' / ') };
}
