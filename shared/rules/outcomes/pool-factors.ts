import * as z from 'zod';
import type { Fact } from '../../evidence/evidence.ts';
import { fieldTitle } from '../../evidence/field.ts';
import { divide, type Rational, rational, one as unity, zero } from '../../number.ts';
import { PositiveDecimal } from '../../plan/decimal.ts';
import { Id } from '../../plan/schema.ts';
import type { Cell, Words } from '../../words.ts';
import type { OutcomeContext, Standing } from '../rule.ts';
import { num, text, words } from '../say.ts';
import { FieldId, GroupId, OutcomeId } from '../settings.ts';

/** One factor of a weight: the score, a figure handed in (through a divisor), what an outcome came to, or the group. */
export const Factor = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('score') }),
  z.strictObject({
    kind: z.literal('field'),
    field: FieldId,
    missing: z.enum(['one', 'zero']),
    /** What the figure is divided by: 12 for months, 100 for percents, 1 for a coefficient. */
    divisor: PositiveDecimal,
  }),
  z.strictObject({
    kind: z.literal('outcome'),
    outcome: OutcomeId,
    factors: z
      .array(z.strictObject({ is: Id, factor: PositiveDecimal }))
      .min(1)
      .max(20),
    otherwise: PositiveDecimal,
  }),
  z.strictObject({
    kind: z.literal('group'),
    factors: z
      .array(z.strictObject({ group: GroupId, factor: PositiveDecimal }))
      .min(1)
      .max(40),
    otherwise: PositiveDecimal,
  }),
]);
export type Factor = z.output<typeof Factor>;

/** A factor of one unit, never negative, with a row that says where it comes from: what, found, divided by, factor. */
export type Factored = { readonly factor: Rational; readonly row: readonly Cell[] };

/** The factor of a unit. A missing score is zero, a missing figure what its setting says; a negative number is zero. */
export function factorOf(factor: Factor, one: Standing, { before, records, title: titleOf }: OutcomeContext): Factored {
  switch (factor.kind) {
    case 'score':
      return factored({ zh: '得分', en: 'Score' }, num(one.score), undefined, one.score ?? zero);
    case 'field': {
      const title = fieldTitle(factor.field);
      const found = figureOf(records, factor.field, one.unit.unit);
      const divisor = rational(factor.divisor);
      if (!found.value) return factored(title, found.cell, undefined, factor.missing === 'one' ? unity : zero);
      // A divisor of zero is a fault of the settings; here it only must not throw.
      return factored(title, found.cell, divisor, divisor.n === 0n ? zero : divide(found.value, divisor));
    }
    case 'outcome': {
      const came = before(factor.outcome).get(one.unit.unit);
      const title = titleOf(factor.outcome);
      const listed = factor.factors.find(({ is }) => is === came?.is);
      const given = rational(listed?.factor ?? factor.otherwise);
      return factored(title, words(came?.value ?? { zh: '—', en: '—' }), undefined, given);
    }
    case 'group': {
      const listed = factor.factors.find(({ group }) => group === one.unit.group);
      const given = rational(listed?.factor ?? factor.otherwise);
      return factored({ zh: '分组', en: 'Group' }, words(titleOf(one.unit.group)), undefined, given);
    }
    default:
      return factor satisfies never;
  }
}

function factored(title: Words, found: Cell, divisor: Rational | undefined, value: Rational): Factored {
  const factor = value.n < 0n ? zero : value;
  return { factor, row: [words(title), found, divisor ? num(divisor) : text('—'), num(factor)] };
}

/** The figure of a unit; several of one field say nothing certain, so none of them counts, and the row says so. */
function figureOf(records: readonly Fact[], field: string, unit: string): { value?: Rational; cell: Cell } {
  const found = records.filter((one) => one.unit === unit && one.field === field && one.value !== undefined);
  const [only] = found;
  if (only?.value === undefined) return { cell: words({ zh: '没有报送', en: 'not handed in' }) };
  if (found.length > 1) {
    return { cell: words({ zh: `有 ${found.length} 条，均不采用`, en: `${found.length} of them: none is used` }) };
  }
  const value = rational(only.value);
  return { value, cell: num(value) };
}
