import type { Words } from '../../shared/words.ts';
import { columnPlaces } from '../web/cut-figure.ts';
import { columnWords } from '../web/result/parts-table.tsx';
import type { BookCell, BookSheet } from '../workbook/book.ts';
import { columnWidth, headWidth } from '../workbook/column-width.ts';
import { phrases } from './phrases.ts';
import { headingOf, type Taken, unitsInOrder } from './taken.ts';
import { breakdownColumns, unitRows } from './workbook-breakdown-rows.ts';
import { workbookPhrases } from './workbook-phrases.ts';

/**
 * How every unit's score adds up, branch by branch, as living formulas: what a part adds is its score times the weight
 * used, a branch is the sum of its parts, an upper level takes the branch's cell, down to the published score.
 */
export function breakdownSheet(taken: Taken, name: string): BookSheet {
  const { result, say, plan } = taken;
  const heads = headsOf(result);
  const hint = heads === phrases ? workbookPhrases.breakdownHint : workbookPhrases.breakdownPoints;
  const sheet = { kind: 'table', heading: headingOf(taken, name, say(hint)) } as const;
  const groups = new Map(result.groups.map(({ id, title }) => [id, say(title)]));
  const rows: BookCell[][] = [];
  for (const unit of unitsInOrder(result)) {
    const start = [groups.get(unit.group) ?? unit.group, say(unit.title)];
    for (const row of unitRows(unit, { sheet, from: rows.length, publish: plan.scale.publish, say }))
      rows.push([...start, ...row]);
  }
  const parts = result.units.flatMap(({ nodes }) => nodes.flatMap((node) => node.parts ?? []));
  const texts = (column: number) => rows.map((row) => textOf(row[column]));
  const scores = [...parts.map(({ score }) => score), ...result.units.map(({ score }) => score)];
  const places = {
    nominal: columnPlaces(parts.map(({ nominal }) => nominal)),
    used: columnPlaces(parts.map(({ used }) => used)),
    score: Math.max(plan.scale.publish.places, columnPlaces(scores)),
    added: Math.max(plan.scale.publish.places, columnPlaces([...parts.map(({ added }) => added), ...scores])),
  };
  return {
    ...sheet,
    name,
    columns: [
      { title: say(phrases.group), width: columnWidth(texts(0), 10, 38) },
      { title: say(phrases.unit), width: columnWidth(texts(1), 14, 30) },
      { title: say(workbookPhrases.parent), width: columnWidth(texts(2), 12, 30) },
      { title: say(workbookPhrases.item), width: columnWidth(texts(3), 16, 34) },
      ...breakdownColumns.map((of) => ({
        title: say(heads[of]),
        width: headWidth(say(heads[of]), 13, 16),
        format: { places: places[of] },
      })),
    ],
    frozenColumns: 2,
    filter: true,
    rows,
  };
}

/** What the columns of numbers are called: weights in percent, full points, or both where a plan has both. */
function headsOf({ units }: Taken['result']): Readonly<Record<(typeof breakdownColumns)[number], Words>> {
  const branches = units.flatMap(({ nodes }) => nodes.filter(({ parts = [] }) => parts.length > 0));
  const points = branches.filter(({ shares }) => shares === 'fullPoints');
  if (points.length === 0) return phrases;
  const [first] = points;
  if (first && points.length === branches.length) return columnWords(first);
  return { ...phrases, nominal: workbookPhrases.nominalEither, used: workbookPhrases.usedEither };
}

function textOf(cell: BookCell | undefined): string {
  if (typeof cell === 'string') return cell;
  return cell && 'text' in cell ? cell.text : '';
}
