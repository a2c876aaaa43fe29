import type { NodeTrace } from '../../shared/assess/result.ts';
import { type Node, nodesOf } from '../../shared/plan/schema.ts';
import { columnPlaces } from '../web/cut-figure.ts';
import type { BookCell, BookSheet } from '../workbook/book.ts';
import { columnWidth, headWidth } from '../workbook/column-width.ts';
import { phrases } from './phrases.ts';
import { plain } from './plain.ts';
import { headingOf, type Taken, unitsInOrder } from './taken.ts';
import { workbookPhrases } from './workbook-phrases.ts';
import { dash } from './workbook-standing.ts';

/**
 * Units down, the indicators of the whole tree across: every score in one table. A dash: no score; an empty cell: the
 * indicator does not concern the unit's group.
 */
export function indicatorSheet(taken: Taken, name: string): BookSheet {
  const { result, plan, say } = taken;
  const nodes = [...nodesOf(plan.tree)];
  const groups = new Map(result.groups.map(({ id, title }) => [id, say(title)]));
  const found = unitsInOrder(result).map((unit) => ({
    unit,
    scores: new Map(unit.nodes.map((node) => [node.path, node])),
  }));
  return {
    name,
    kind: 'table',
    heading: headingOf(taken, name, say(workbookPhrases.indicatorsHint)),
    columns: [
      { title: say(phrases.group), width: columnWidth(groups.values(), 10, 38) },
      {
        title: say(phrases.unit),
        width: columnWidth(
          found.map(({ unit }) => say(unit.title)),
          14,
          30,
        ),
      },
      ...nodes.map(({ node, parent, path }) => {
        const title = titleOf(node, parent, plan.tree, say);
        const places = columnPlaces(found.map(({ scores }) => scores.get(path)?.score ?? null));
        return { title, width: headWidth(title, 10, 16, 3), format: { places } };
      }),
    ],
    frozenColumns: 2,
    filter: true,
    rows: found.map(({ unit, scores }): BookCell[] => [
      groups.get(unit.group) ?? unit.group,
      say(unit.title),
      ...nodes.map(({ path }) => scoreCell(scores.get(path))),
    ]),
  };
}

/** Below the first level with the branch it belongs to: two branches may have parts of one name. */
function titleOf(node: Node, parent: Node | undefined, root: Node, say: Taken['say']): string {
  return parent && parent !== root ? `${say(parent.title)} / ${say(node.title)}` : say(node.title);
}

function scoreCell(node: NodeTrace | undefined): BookCell {
  if (!node) return '';
  const score = plain(node.score);
  return score === null ? dash : { number: score };
}
