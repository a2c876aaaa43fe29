import type { UnitResult } from '../../shared/assess/result.ts';
import { fill } from '../../shared/words.ts';
import type { Book } from '../workbook/book.ts';
import type { Taken } from './taken.ts';
import { breakdownSheet } from './workbook-breakdown.ts';
import { indicatorSheet } from './workbook-indicators.ts';
import { noteSheet } from './workbook-notes.ts';
import { workbookPhrases } from './workbook-phrases.ts';
import { roundSheet } from './workbook-rounds.ts';
import { rulesSheet } from './workbook-rules.ts';
import { standingSheet } from './workbook-standing.ts';
import { traceSheet } from './workbook-trace.ts';

/** A whole result as a workbook: the standing first, then how it came about, what it rests on, and how to check it. */
export function resultBook(taken: Taken): Book {
  const { say, language, result } = taken;
  return {
    title: say(result.cycle.title),
    language,
    sheets: [
      standingSheet(taken, say(workbookPhrases.standing)),
      breakdownSheet(taken, say(workbookPhrases.breakdown)),
      indicatorSheet(taken, say(workbookPhrases.indicators)),
      traceSheet(taken, say(workbookPhrases.trace)),
      rulesSheet(taken, say(workbookPhrases.rules)),
      roundSheet(taken, say(workbookPhrases.rounds)),
      noteSheet(taken, say(workbookPhrases.notes)),
    ],
  };
}

/** One unit's score as a workbook, for the unit itself: nothing in it speaks of another unit. */
export function unitBook(taken: Taken, unit: UnitResult): Book {
  const { say, language, result } = taken;
  const own: Taken = {
    ...taken,
    whole: false,
    result: { ...result, groups: ownGroups(taken, unit.unit), units: [unit] },
  };
  return {
    title: fill(say(workbookPhrases.unitTitle), { title: say(result.cycle.title), unit: say(unit.title) }),
    language,
    sheets: [
      standingSheet(own, say(workbookPhrases.own)),
      breakdownSheet(own, say(workbookPhrases.breakdown)),
      traceSheet(own, say(workbookPhrases.trace)),
      rulesSheet(own, say(workbookPhrases.rules)),
      noteSheet(own, say(workbookPhrases.notes)),
    ],
  };
}

function ownGroups({ result }: Taken, unit: string) {
  return result.groups
    .map((group) => ({ ...group, standing: group.standing.filter((row) => row.unit === unit) }))
    .filter(({ standing }) => standing.length > 0);
}
