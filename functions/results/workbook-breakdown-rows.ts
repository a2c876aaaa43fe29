import type { NodeTrace, UnitResult } from '../../shared/assess/result.ts';
import {
  add,
  decimals,
  divide,
  equal,
  exact,
  hundred,
  multiply,
  type Rational,
  rational,
  round,
  subtract,
  sum,
} from '../../shared/number.ts';
import type { Rounding } from '../../shared/plan/schema.ts';
import { addsUp } from '../web/result/parts-table.tsx';
import { addressOf, type BookCell, type BookSheet } from '../workbook/book.ts';
import { plainOf } from './plain.ts';
import type { Taken } from './taken.ts';
import { workbookPhrases } from './workbook-phrases.ts';
import { dash } from './workbook-standing.ts';

/** The columns of numbers, after group, unit, upper level and item. */
export const breakdownColumns = ['nominal', 'used', 'score', 'added'] as const;
const at = { nominal: 4, used: 5, score: 6, added: 7 } as const;

/** Where the rows of a unit go: the sheet, the row the first one is, and how its score is published. */
export type Place = {
  readonly sheet: Pick<BookSheet, 'kind' | 'heading'>;
  readonly from: number;
  readonly publish: Rounding;
  readonly say: Taken['say'];
};

/**
 * The rows of one unit without group and unit: branch by branch the parts and their sum, then the way from the tree to
 * the published score.
 *
 * A formula is written only where it comes to exactly what was computed; elsewhere the number itself stands. Every
 * formula carries the number as well.
 */
export function unitRows(unit: UnitResult, place: Place): BookCell[][] {
  const branches = unit.nodes.filter(({ parts }) => (parts ?? []).length > 0);
  // A branch is asked for above the row it ends in: where each ends is known before the first is written.
  const ends = new Map<string, number>();
  let next = place.from;
  for (const branch of branches) {
    next += (branch.parts ?? []).length + rowsAfter(branch);
    ends.set(branch.path, next - 1);
  }
  const rows: BookCell[][] = [];
  for (const branch of branches) rows.push(...branchRows(branch, unit, ends, place, place.from + rows.length));
  rows.push(...finalRows(unit, ends, place, place.from + rows.length));
  return rows;
}

function branchRows(
  branch: NodeTrace,
  unit: UnitResult,
  ends: ReadonlyMap<string, number>,
  place: Place,
  from: number,
): BookCell[][] {
  const { say } = place;
  const parts = branch.parts ?? [];
  const title = say(branch.title);
  const last = from + parts.length - 1;
  const cell = (of: keyof typeof at, row: number) => addressOf(place.sheet, row, at[of]);
  const summed = (of: 'nominal' | 'used' | 'added'): BookCell =>
    sumOf(
      parts.map((part) => part[of] ?? '0'),
      `${cell(of, from)}:${cell(of, last)}`,
    );
  const rows = parts.map((part, index): BookCell[] => {
    const path = `${branch.path}/${part.child}`;
    const child = unit.nodes.find((node) => node.path === path);
    const row = from + index;
    const end = ends.get(path);
    const isBranchScore = end !== undefined && part.score !== null && part.score === child?.score;
    const score = isBranchScore
      ? formula(cell('added', end), rational(part.score ?? '0'))
      : part.score === null
        ? dash
        : constant(part.score);
    return [
      title,
      child ? say(child.title) : part.child,
      constant(part.nominal),
      constant(part.used),
      score,
      addedCell(part, branch, {
        score: cell('score', row),
        product: `${cell('score', row)}*${cell('used', row)}/100`,
        scaled: `${cell('score', row)}*${cell('used', row)}/${cell('nominal', row)}`,
      }),
    ];
  });
  const total = { look: 'total' } as const;
  const label = (text: string): BookCell => ({ text, ...total });
  const empty: BookCell = label('');
  rows.push([
    label(title),
    label(say(workbookPhrases.sum)),
    styled(summed('nominal')),
    styled(summed('used')),
    empty,
    styled(branch.score === null || !addsUp(branch) ? dash : summed('added')),
  ]);
  if (branch.score !== null && !addsUp(branch)) {
    const score = styled(constant(branch.score));
    rows.push([label(title), label(say(workbookPhrases.after)), empty, empty, empty, score]);
    return rows;
  }
  const change = changedBy(branch);
  if (change) {
    rows.push([title, say(workbookPhrases.change), '', '', '', constant(exact(change))]);
    const sums = `${cell('added', last + 1)}+${cell('added', last + 2)}`;
    const after = formula(sums, rational(branch.score ?? '0'));
    rows.push([label(title), label(say(workbookPhrases.after)), empty, empty, empty, styled(after)]);
  }
  return rows;
}

/** From the tree's score over bonuses and deductions to the published one. */
function finalRows(unit: UnitResult, ends: ReadonlyMap<string, number>, place: Place, from: number): BookCell[][] {
  const { say, sheet, publish } = place;
  const [root] = unit.nodes;
  const title = say(workbookPhrases.final);
  const label = (text: string): BookCell => ({ text, look: 'total' });
  const last = (text: string, value: BookCell) => [
    ...[title, text, '', '', ''].map(label),
    styled(typeof value === 'string' ? dash : value),
  ];
  const { score, published } = unit;
  if (score === null || published === null || !root) return [last(say(workbookPhrases.published), dash)];
  const cell = (row: number) => addressOf(sheet, row, at.added);
  const end = ends.get(root.path);
  const steps = stepsTo(unit, root);
  const rows: BookCell[][] = [];
  if (steps) {
    const start = end === undefined ? constant(root.score ?? '0') : formula(cell(end), rational(root.score ?? '0'));
    rows.push([title, say(root.title), '', '', '', start]);
    for (const step of steps) rows.push([title, say(step.title), '', '', '', constant(exact(step.change))]);
  }
  const exactRow = from + rows.length;
  const whole = steps ? formula(`SUM(${cell(from)}:${cell(exactRow - 1)})`, rational(score)) : constant(score);
  rows.push(last(say(workbookPhrases.beforeRounding), whole));
  rows.push(last(say(workbookPhrases.published), publishedCell(score, published, publish, cell(exactRow))));
  return rows;
}

/** What the adjustments added or took, or undefined where they do not lead from the tree's score to the final one. */
function stepsTo(unit: UnitResult, root: NodeTrace) {
  if (root.score === null || unit.score === null) return undefined;
  const steps: { readonly title: NodeTrace['title']; readonly change: Rational }[] = [];
  for (const { title, before, after } of unit.adjustments) {
    if (before === null || after === null) return undefined;
    if (before !== after) steps.push({ title, change: subtract(rational(after), rational(before)) });
  }
  const reached = sum([rational(root.score), ...steps.map(({ change }) => change)]);
  return equal(reached, rational(unit.score)) ? steps : undefined;
}

/**
 * The published score as a formula, where a spreadsheet rounds as the plan does.
 *
 * Rounded to ten decimals first: that takes away what binary arithmetic leaves, which would decide a half wrongly.
 */
function publishedCell(score: string, published: string, { places, mode }: Rounding, from: string): BookCell {
  const name = mode === 'half-up' ? 'ROUND' : mode === 'down' ? 'ROUNDDOWN' : undefined;
  const twice = round(round(rational(score), { places: 10, mode: 'half-up' }), { places, mode });
  const number = { number: published, places };
  const same = decimals(twice, places) === published;
  return name && same && places <= 8 ? { formula: `${name}(ROUND(${from},10),${places})`, ...number } : number;
}

/** The rows of a branch below its parts: the sum; the score, where nothing is added; or the sum, a change and the score. */
function rowsAfter(branch: NodeTrace): number {
  if (!addsUp(branch)) return branch.score === null ? 1 : 2;
  return changedBy(branch) ? 3 : 1;
}

/** What caps, rounding and curves of a branch changed after its parts were added; undefined where nothing did. */
function changedBy(branch: NodeTrace): Rational | undefined {
  const { score, parts } = branch;
  if (score === null || !addsUp(branch)) return undefined;
  const change = subtract(rational(score), sum((parts ?? []).map(({ added }) => rational(added ?? '0'))));
  return change.n === 0n ? undefined : change;
}

type Formulas = { readonly score: string; readonly product: string; readonly scaled: string };

/** What a part adds: a share of its score in percent, its points as they are, or its points taken up in proportion. */
function addedCell(part: NonNullable<NodeTrace['parts']>[number], branch: NodeTrace, formulas: Formulas): BookCell {
  if (part.score === null || part.added === null || branch.score === null) return dash;
  const added = rational(part.added);
  const score = rational(part.score);
  const [used, nominal] = [rational(part.used), rational(part.nominal)];
  if (branch.shares === 'fullPoints') {
    if (equal(score, added)) return formula(formulas.score, added);
    const scaled = nominal.n === 0n ? undefined : divide(multiply(score, used), nominal);
    return scaled && equal(scaled, added) ? formula(formulas.scaled, added) : constant(part.added);
  }
  const comes = divide(multiply(score, used), hundred);
  return equal(comes, added) ? formula(formulas.product, added) : constant(part.added);
}

function sumOf(terms: readonly string[], range: string): BookCell {
  return formula(`SUM(${range})`, terms.map((term) => rational(term)).reduce(add));
}

function formula(text: string, value: Rational): BookCell {
  return { formula: text, number: plainOf(value) };
}

/** A given number; a fraction whose decimals never end as what it is, 200/3, so that nothing is lost on the way. */
function constant(text: string): BookCell {
  const value = rational(text);
  const whole = exact(value);
  const isShort = whole.includes('/') && whole.split('/').every((side) => side.length <= 15);
  return isShort ? formula(whole, value) : { number: plainOf(value) };
}

function styled(cell: BookCell): BookCell {
  if (cell === null || typeof cell === 'string') return cell;
  return { ...cell, look: 'total' };
}
