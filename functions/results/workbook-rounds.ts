import type { Seal } from '../../shared/evidence/evidence.ts';
import { localTime } from '../web/local-time.ts';
import type { BookCell, BookSheet } from '../workbook/book.ts';
import { columnWidth } from '../workbook/column-width.ts';
import { headingOf, sealWords, type Taken } from './taken.ts';
import { workbookPhrases } from './workbook-phrases.ts';
import { dash } from './workbook-standing.ts';

/** Who was asked when, how many took part, and the seal of what was counted, round by round. */
export function roundSheet(taken: Taken, name: string): BookSheet {
  const { result, rounds, plan, say, language } = taken;
  const seals = new Map(result.evidence.rounds.map((seal) => [seal.round, seal]));
  const audiences = new Map(plan.audiences.map(({ id, title }) => [id, say(title)]));
  const time = (instant: string | undefined): BookCell => (instant === undefined ? dash : localTime(instant, language));
  const rows = rounds.map(({ round }): BookCell[] => {
    const seal = seals.get(round.id);
    return [
      say(round.title),
      audiences.get(round.audience) ?? round.audience,
      time(round.opensAt),
      time(round.closesAt),
      time(round.seal?.at),
      seal ? countCell(taken, seal) : dash,
      say(seal ? workbookPhrases.yes : workbookPhrases.no),
      seal?.digest ?? dash,
    ];
  });
  const known = new Set(rounds.map(({ round }) => round.id));
  // Evidence may come from a file: then there is a seal and no round of the house.
  for (const { round, count, digest } of result.evidence.rounds.filter(({ round: id }) => !known.has(id)))
    rows.push([
      round,
      dash,
      dash,
      dash,
      dash,
      countCell(taken, { round, count, digest }),
      say(workbookPhrases.yes),
      digest,
    ]);
  const titles = rounds.map(({ round }) => say(round.title));
  return {
    name,
    kind: 'table',
    heading: headingOf(taken, name, say(workbookPhrases.roundsHint)),
    columns: [
      { title: say(workbookPhrases.round), width: columnWidth(titles, 16, 34) },
      { title: say(workbookPhrases.audience), width: columnWidth(audiences.values(), 14, 26) },
      ...(['opened', 'closed', 'sealed'] as const).map((of) => ({ title: say(workbookPhrases[of]), width: 24 })),
      { title: say(workbookPhrases.ballots), width: 10, format: { places: 0 } },
      { title: say(workbookPhrases.counted), width: 16 },
      { title: say(workbookPhrases.roundDigest), width: 36 },
    ],
    frozenColumns: 1,
    rows,
  };
}

/** A number where it may be told, else the words that stand for it. */
function countCell(taken: Taken, seal: Seal): BookCell {
  const said = sealWords(taken, seal);
  return /^\d+$/.test(said) ? { number: said } : said;
}
