import { nodesOf } from '../../shared/plan/schema.ts';
import { type RulePart, ruleOfForm, ruleOfNode, settingText } from '../web/rule.tsx';
import type { BookCell, BookSheet } from '../workbook/book.ts';
import { columnWidth } from '../workbook/column-width.ts';
import { phrases } from './phrases.ts';
import { headingOf, type Taken } from './taken.ts';
import { workbookPhrases } from './workbook-phrases.ts';

/** The plan's own rule for every number of the file: each indicator with its forms and settings, then adjustments and outcomes. */
export function rulesSheet(taken: Taken, name: string): BookSheet {
  const { plan, say } = taken;
  const rows: BookCell[][] = [];
  const write = (place: string, source: string | undefined, parts: readonly RulePart[]) => {
    if (source !== undefined) rows.push([place, { text: say(phrases.source), look: 'muted' }, source]);
    for (const { title, says, settings } of parts) {
      const said = [...(says ? [say(says)] : []), ...(settings.length > 0 ? [settingText(settings, say)] : [])];
      rows.push([place, say(title), said.join(say(phrases.and)) || '—']);
    }
  };
  for (const { node } of nodesOf(plan.tree)) write(say(node.title), node.source, ruleOfNode(plan, node));
  for (const one of plan.adjustments) write(say(one.title), one.source, [ruleOfForm(plan, 'adjustment', one)]);
  for (const one of plan.outcomes) write(say(one.title), one.source, [ruleOfForm(plan, 'outcome', one)]);
  const texts = (column: number) =>
    rows.map((row) => (typeof row[column] === 'string' ? row[column] : '')).filter((text) => text !== '');
  return {
    name,
    kind: 'table',
    heading: headingOf(taken, name, say(workbookPhrases.rulesHint)),
    columns: [
      { title: say(workbookPhrases.item), width: columnWidth(texts(0), 16, 30) },
      { title: say(workbookPhrases.ruleOf), width: columnWidth(texts(1), 14, 28) },
      { title: say(workbookPhrases.ruleText), width: 80 },
    ],
    frozenColumns: 1,
    rows,
  };
}
