import { phraseOf } from '../../shared/assess/phrases.ts';
import type { Line, NodeTrace, UnitResult } from '../../shared/assess/result.ts';
import { decimals, rational } from '../../shared/number.ts';
import { formOf } from '../../shared/rules/index.ts';
import { type Cell, fill, type Step } from '../../shared/words.ts';
import { columnPlaces, figureText } from '../web/cut-figure.ts';
import { familyWords } from '../web/explanation.tsx';
import { cellText, sentenceOf } from '../web/sentence.ts';
import type { BookCell, BookSheet } from '../workbook/book.ts';
import { columnWidth } from '../workbook/column-width.ts';
import { phrases } from './phrases.ts';
import { plain } from './plain.ts';
import { headingOf, type Taken, unitsInOrder } from './taken.ts';
import { workbookPhrases } from './workbook-phrases.ts';

type Say = Taken['say'];

/** Every step of every number in the words of the pages, with the small tables below the sentence they belong to. */
export function traceSheet(taken: Taken, name: string): BookSheet {
  const { result, say } = taken;
  const rows = unitsInOrder(result).flatMap((unit) => unitSteps(unit, say));
  const widest = rows.reduce((so, { cells }) => Math.max(so, cells.length), 1);
  return {
    name,
    kind: 'table',
    heading: headingOf(taken, name),
    columns: [
      {
        title: say(phrases.unit),
        width: columnWidth(
          rows.map(({ unit }) => unit),
          12,
          20,
        ),
      },
      {
        title: say(phrases.indicator),
        width: columnWidth(
          rows.map(({ place }) => place),
          12,
          22,
        ),
      },
      { title: say(workbookPhrases.step), width: 18 },
      { title: say(workbookPhrases.said), width: 56 },
      ...Array.from({ length: widest - 1 }, (_, at) => ({
        title: say(workbookPhrases.tableColumn),
        width: columnWidth(
          rows.map(({ cells }) => shownText(cells[at + 1])),
          10,
          24,
        ),
      })),
    ],
    frozenColumns: 2,
    filter: true,
    // Repeated names stay, so that a filter finds every row, but stand back.
    rows: rows.map(({ unit, place, step, cells }) => {
      const isFirst = typeof cells[0] === 'object' && cells[0]?.look === 'total';
      const name = (text: string): BookCell => ({ text, look: isFirst ? 'total' : 'muted' });
      return [name(unit), name(place), name(step), ...cells];
    }),
  };
}

type Row = {
  readonly unit: string;
  readonly place: string;
  readonly step: string;
  readonly cells: readonly BookCell[];
};

function unitSteps(unit: UnitResult, say: Say): readonly Row[] {
  const title = say(unit.title);
  const rows: Row[] = [];
  const write = (place: string, step: string, cells: readonly BookCell[]) =>
    rows.push({ unit: title, place, step, cells });
  const explain = (place: string, lines: readonly Line[]) => {
    for (const line of lines)
      for (const step of line.steps)
        for (const cells of stepCells(line, step, say)) write(place, stepTitle(line, say), cells);
  };
  for (const node of unit.nodes) {
    write(say(node.title), say(workbookPhrases.result), [{ text: nodeSentence(node, say), look: 'total' }]);
    explain(say(node.title), node.lines);
  }
  for (const { title: place, lines } of unit.adjustments) explain(say(place), lines);
  for (const { title: place, value, lines } of unit.outcomes) {
    write(say(place), say(workbookPhrases.result), [{ text: say(value), look: 'total' }]);
    explain(say(place), lines);
  }
  return rows;
}

/** What a node came to, from how much, handed in by whom, by which rule. */
function nodeSentence({ score, reading, n, from, source }: NodeTrace, say: Say): string {
  const said = [
    score === null
      ? say(workbookPhrases.nodeNone)
      : fill(say(workbookPhrases.nodeScore), { score: figureText(score, say) }),
  ];
  if (reading === null) said.push(say(workbookPhrases.nodeNoReading));
  else if (reading !== undefined)
    said.push(fill(say(workbookPhrases.nodeReading), { reading: figureText(reading, say) }));
  if (n !== undefined) said.push(fill(say(workbookPhrases.nodeEvidence), { n: String(n) }));
  if (from) said.push(fill(say(workbookPhrases.nodeFrom), { from: say(from) }));
  if (source !== undefined) said.push(fill(say(workbookPhrases.nodeSource), { source }));
  return said.join(say(workbookPhrases.clause));
}

function stepTitle(line: Line, say: Say): string {
  const form = line.family === 'assess' ? undefined : formOf(line.family, line.form);
  const family = say(familyWords[line.family]);
  return form ? `${family}${say(workbookPhrases.colon)}${say(form.title)}` : family;
}

/** The sentence of a step, then its table: a row of heads and a row for each of its rows. */
function stepCells(line: Line, step: Step, say: Say): readonly (readonly BookCell[])[] {
  const { rows } = step;
  const sentence = [sentenceOf(line, step, say)];
  if (!rows) return [sentence];
  const places = rows.head.map((_, at) =>
    columnPlaces(rows.body.flatMap((row) => (row[at] && 'n' in row[at] ? [row[at].n] : []))),
  );
  return [
    sentence,
    rows.head.map((code): BookCell => ({ text: say(phraseOf(line, code, step.of)), look: 'head' })),
    ...rows.body.map((row) => row.map((cell, at) => tableCell(cell, places[at] ?? 0, say))),
  ];
}

function tableCell(cell: Cell, places: number, say: Say): BookCell {
  return 'n' in cell ? { number: plain(cell.n) ?? '', places } : cellText(cell, say);
}

/** What of a cell must fit its column. */
function shownText(cell: BookCell | undefined): string {
  if (typeof cell === 'string') return cell;
  if (!cell) return '';
  return 'text' in cell ? cell.text : 'number' in cell ? decimals(rational(cell.number), cell.places ?? 0) : '';
}
