import type { StandingRow } from '../../shared/assess/result.ts';
import { columnPlaces } from '../web/cut-figure.ts';
import { markWords, type TitleOf, titlesOf } from '../web/result/marks.ts';
import { isNumber, isPlace } from '../web/result/place.ts';
import type { BookCell, BookColumn, BookSheet } from '../workbook/book.ts';
import { columnWidth, headWidth } from '../workbook/column-width.ts';
import { phrases } from './phrases.ts';
import { plain } from './plain.ts';
import { headingOf, type Taken } from './taken.ts';
import { workbookPhrases } from './workbook-phrases.ts';

/** The standing by group as on the page: place, unit, published and exact score, grade, marks, weight with evidence. */
export function standingSheet(taken: Taken, name: string): BookSheet {
  const { result, plan, say, latest } = taken;
  const rows = result.groups.flatMap(({ standing }) => standing);
  const outcomes = result.outcomes.map((outcome) => ({ ...outcome, isPlace: isPlace(latest.head, outcome.id) }));
  const places = outcomes.filter((outcome) => outcome.isPlace);
  const grades = outcomes.filter((outcome) => !outcome.isPlace);
  const titleOf = titlesOf(plan);
  const marks = rows.map((row) => marksOf(row, say, titleOf));
  const outcomeColumn = (outcome: (typeof outcomes)[number]): BookColumn => ({
    title: say(outcome.title),
    width: columnWidth([say(outcome.title), ...rows.map((row) => outcomeText(row, outcome.id, say))], 8, 20),
  });
  const columns: BookColumn[] = [
    {
      title: say(phrases.group),
      width: columnWidth(
        result.groups.map(({ title }) => say(title)),
        10,
        38,
      ),
    },
    ...places.map(outcomeColumn),
    {
      title: say(phrases.unit),
      width: columnWidth(
        rows.map(({ title }) => say(title)),
        14,
        36,
      ),
    },
    { title: say(workbookPhrases.published), width: 12, format: { places: plan.scale.publish.places } },
    { title: say(phrases.exactScore), width: headWidth(say(phrases.exactScore), 17, 20), format: 'number' },
    ...grades.map(outcomeColumn),
    { title: say(phrases.marks), width: columnWidth([say(phrases.marks), ...marks], 10, 40) },
    {
      title: say(phrases.coveredPercent),
      width: headWidth(say(phrases.coveredPercent), 12, 16),
      format: { places: columnPlaces(rows.map(({ covered }) => covered)) },
    },
  ];
  return {
    name,
    kind: 'table',
    heading: headingOf(taken, name),
    columns,
    frozenColumns: places.length + 2,
    upright: columns.reduce((so, { width }) => so + width, 0) <= 96,
    rows: result.groups.flatMap((group) =>
      group.standing.map((row): BookCell[] => [
        say(group.title),
        ...places.map(({ id }) => outcomeCell(row, id, say)),
        say(row.title),
        row.published === null ? noScore(say) : { number: row.published },
        row.score === null ? dash : { number: plain(row.score) ?? '' },
        ...grades.map(({ id }) => outcomeCell(row, id, say)),
        marksOf(row, say, titleOf),
        { number: plain(row.covered) ?? '' },
      ]),
    ),
  };
}

/** What stands where there is no number; never a zero. */
export const dash: BookCell = { text: '—', look: 'muted' };

const noScore = (say: Taken['say']): BookCell => ({ text: say(phrases.noScore), look: 'muted' });

/** What an outcome says of a unit, a dash where it says nothing. */
export function outcomeText(row: StandingRow, outcome: string, say: Taken['say']): string {
  const value = row.outcomes[outcome]?.value;
  return value ? say(value) : '—';
}

function outcomeCell(row: StandingRow, outcome: string, say: Taken['say']): BookCell {
  const text = outcomeText(row, outcome, say);
  return isNumber(text) ? { number: text } : text === '—' ? dash : text;
}

/** A unit's marks in one line, empty where it has none. */
export function marksOf(row: StandingRow, say: Taken['say'], titleOf?: TitleOf): string {
  return row.marks.map((mark) => say(markWords(mark, titleOf))).join(say(phrases.and));
}
