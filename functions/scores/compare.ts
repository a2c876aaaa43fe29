import { canonical } from '../../shared/canonical.ts';
import type { Fact } from '../../shared/evidence/evidence.ts';
import type { HandInAsked } from '../../shared/evidence/hand-in.ts';

/** What a hand-in would change of what is accepted; each part in the order of the units, then of what is asked. */
export type Comparison = {
  readonly added: readonly Fact[];
  readonly changed: readonly { readonly before: Fact; readonly after: Fact }[];
  readonly missing: readonly Fact[];
  readonly unchanged: number;
};

/** Compares records by their names: the same figure of the same unit is the same record. */
export function compareFacts(asked: HandInAsked, before: readonly Fact[], after: readonly Fact[]): Comparison {
  const known = new Map(before.map((fact) => [fact.id, fact]));
  const given = new Set(after.map(({ id }) => id));
  const added: Fact[] = [];
  const changed: { before: Fact; after: Fact }[] = [];
  let unchanged = 0;
  for (const fact of inOrder(asked, after)) {
    const old = known.get(fact.id);
    if (!old) added.push(fact);
    else if (canonical(old) === canonical(fact)) unchanged += 1;
    else changed.push({ before: old, after: fact });
  }
  return {
    added,
    changed,
    missing: inOrder(
      asked,
      before.filter(({ id }) => !given.has(id)),
    ),
    unchanged,
  };
}

/** Records in the order of the units, then of what is asked. */
export function inOrder(asked: HandInAsked, facts: readonly Fact[]): readonly Fact[] {
  const place = placeIn(asked);
  return [...facts].sort((a, b) => place(a) - place(b));
}

/** Where a record belongs. What is no longer asked comes last. */
function placeIn({ units, figures, matters }: HandInAsked): (fact: Fact) => number {
  const columns = [
    ...figures.map(({ indicator, field }) => `${indicator} ${field}`),
    ...matters.flatMap(({ indicator, fields }) => fields.map((field) => `${indicator} ${field}`)),
  ];
  const rowOf = new Map(units.map(({ unit }, index) => [unit, index]));
  const columnOf = new Map(columns.map((column, index) => [column, index]));
  return ({ unit, indicator, field }) => {
    const row = rowOf.get(unit) ?? units.length;
    return row * (columns.length + 1) + (columnOf.get(`${indicator} ${field}`) ?? columns.length);
  };
}
