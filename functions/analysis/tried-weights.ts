import { exact, rational, sum } from '../../shared/number.ts';
import { PositiveDecimal } from '../../shared/plan/decimal.ts';
import { type Node, nodesOf, type Plan } from '../../shared/plan/schema.ts';
import { sumsToHundred } from '../../shared/rules/mix.ts';
import type { TriedWeights } from '../../shared/statistics/what-if.ts';
import type { Words } from '../../shared/words.ts';
import type { FieldFaultOf } from '../web/fault-list.tsx';
import { filled } from './report/table.ts';
import { whatIfWords as words } from './what-if-words.ts';

/** A column of the form: one group, or all of them where the plan gives every group the same weights. */
export type Column = { readonly id: string; readonly title: Words | undefined; readonly groups: readonly string[] };

/** One weight in the form: what the plan says, what stands in the field, and as what it was read. */
export type Cell = {
  readonly field: string;
  readonly path: string;
  readonly title: Words;
  readonly column: Column;
  readonly planned: string;
  readonly written: string;
  /** Undefined where what is written is no weight. */
  readonly weight: string | undefined;
};

/** A row of the form: an indicator with its weight in each column; undefined where it has none there. */
export type Row = {
  readonly node: Node;
  readonly depth: number;
  readonly cells: readonly (Cell | undefined)[];
  /** What the weights of its children come to in each column; undefined where they have none, or one is no weight. */
  readonly sums: readonly ({ readonly id: string; readonly sum: string; readonly isRight: boolean } | undefined)[];
};

/** The form as it was sent: its rows, what differs from the plan, and what is wrong. */
export type WeightForm = {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly changed: readonly Cell[];
  readonly faults: readonly FieldFaultOf[];
};

/** Reads the weights to try from an address, field by field; a field it does not name has the plan's weight. */
export function readWeights(plan: Plan, given: (field: string) => string | undefined): WeightForm {
  const columns = columnsOf(plan);
  const nodes = [...nodesOf(plan.tree)];
  const cells = new Map<Node, readonly (Cell | undefined)[]>(
    nodes.map(({ node, path, parent }) => [
      node,
      columns.map((column) => (parent ? cellOf(node, path, column, given) : undefined)),
    ]),
  );
  const rows = nodes.map(({ node, path }): Row => {
    const below = (node.children ?? []).map((child) => cells.get(child) ?? []);
    return {
      node,
      depth: path.split('/').length - 1,
      cells: cells.get(node) ?? [],
      sums: columns.map((column, at) =>
        sumOf(
          node,
          column,
          below.flatMap((row) => row[at] ?? []),
        ),
      ),
    };
  });
  const all = rows.flatMap((row) => row.cells.flatMap((cell) => cell ?? []));
  return {
    columns,
    rows,
    changed: all.filter(({ weight, planned }) => weight !== planned),
    faults: [...all.flatMap(cellFault), ...rows.flatMap((row) => sumFaults(row, columns))],
  };
}

/** What was changed, as the judgement takes it. Only of a form without faults. */
export function triedWeights({ changed }: WeightForm): TriedWeights {
  const tried = new Map<string, Record<string, string>>();
  for (const { path, column, weight } of changed) {
    if (weight === undefined) throw new Error(`${path} was to be tried with a weight that is none`);
    const byGroup = tried.get(path) ?? {};
    for (const group of column.groups) byGroup[group] = weight;
    tried.set(path, byGroup);
  }
  return tried;
}

function columnsOf({ tree, groups }: Plan): readonly Column[] {
  const differ = [...nodesOf(tree)].some(({ node }) => node.weightByGroup);
  if (differ) return groups.map(({ id, title }) => ({ id, title, groups: [id] }));
  return [{ id: 'all', title: undefined, groups: groups.map(({ id }) => id) }];
}

function cellOf(node: Node, path: string, column: Column, given: (field: string) => string | undefined) {
  const planned = node.weight ?? (column.groups.length === 1 ? node.weightByGroup?.[column.id] : undefined);
  // A weight of zero says that the indicator does not concern the group.
  if (planned === undefined || planned === '0') return undefined;
  const field = `w.${node.id}.${column.id}`;
  const written = (given(field) ?? planned).trim().slice(0, 40);
  const weight = PositiveDecimal.safeParse(written).data;
  return { field, path, title: node.title, column, planned, written, weight };
}

function sumOf(node: Node, column: Column, below: readonly Cell[]): Row['sums'][number] {
  const weights = below.flatMap(({ weight }) => (weight === undefined ? [] : [rational(weight)]));
  if (below.length === 0 || weights.length < below.length) return undefined;
  return { id: `sum.${node.id}.${column.id}`, sum: exact(sum(weights)), isRight: sumsToHundred(weights) };
}

function cellFault({ field, title, weight }: Cell): readonly FieldFaultOf[] {
  return weight === undefined ? [{ field, words: filled(words.notAWeight, { title }) }] : [];
}

function sumFaults({ node, sums }: Row, columns: readonly Column[]): readonly FieldFaultOf[] {
  return sums.flatMap((one, at) => {
    if (!one || one.isRight) return [];
    const group = columns[at]?.title;
    const values = { title: node.title, sum: one.sum, ...(group && { group }) };
    return [{ field: one.id, words: filled(group ? words.sumWrongGroup : words.sumWrong, values) }];
  });
}
