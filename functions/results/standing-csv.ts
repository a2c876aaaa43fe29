import type { NodeTrace, Result, UnitResult } from '../../shared/assess/result.ts';
import type { Plan } from '../../shared/plan/schema.ts';
import type { Words } from '../../shared/words.ts';
import type { DownloadCell } from '../web/download.ts';
import { markWords } from '../web/result/marks.ts';
import { phrases } from './phrases.ts';
import { plain } from './plain.ts';

/**
 * The standing as a table: a row a unit in the order of the page, a column an outcome and one a first-level indicator
 * of the plan.
 *
 * Scores are exact; one whose decimals never end has twelve of them, which is more than any spreadsheet keeps.
 */
export function standingRows(result: Result, plan: Plan, say: (words: Words) => string): DownloadCell[][] {
  const firstLevel = plan.tree.children ?? [];
  const units = new Map(result.units.map((unit) => [unit.unit, unit]));
  const head = [
    ...[phrases.group, phrases.unit, phrases.score, phrases.exactScore].map(say),
    ...result.outcomes.map(({ title }) => say(title)),
    ...[phrases.marks, phrases.coveredPercent].map(say),
    ...firstLevel.map(({ title }) => say(title)),
  ];
  const rows = result.groups.flatMap((group) =>
    group.standing.map((row): DownloadCell[] => [
      say(group.title),
      say(row.title),
      { number: row.published },
      { number: plain(row.score) },
      ...result.outcomes.map(({ id }) => outcomeCell(row.outcomes[id]?.value, say)),
      row.marks.map((mark) => say(markWords(mark))).join(say(phrases.and)),
      { number: plain(row.covered) },
      ...firstLevel.map(({ id }) => ({ number: plain(firstLevelScore(units.get(row.unit), id)) })),
    ]),
  );
  return [head, ...rows];
}

/** A place is a number that people sort by; a grade is a text. */
function outcomeCell(value: Words | undefined, say: (words: Words) => string): DownloadCell {
  const text = value ? say(value) : '';
  return /^\d+(\.\d+)?$/.test(text) ? { number: text } : text;
}

function firstLevelScore(unit: UnitResult | undefined, id: string): NodeTrace['score'] {
  return unit?.nodes.find((node) => node.depth === 1 && node.id === id)?.score ?? null;
}
