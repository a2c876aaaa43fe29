import type { ResultHead } from '../../shared/assess/result.ts';
import { fill } from '../../shared/words.ts';
import { localTime } from '../web/local-time.ts';
import { titlesOf } from '../web/result/marks.ts';
import { isPlace } from '../web/result/place.ts';
import { noticePhrases } from './notice-phrases.ts';
import { phrases } from './phrases.ts';
import { earlierText } from './provenance.tsx';
import { sealWords, type Taken } from './taken.ts';
import { workbookPhrases } from './workbook-phrases.ts';
import { marksOf, outcomeText } from './workbook-standing.ts';

/** A table of a notice. `widths` are shares of the line; a column is set in the middle or, for long texts, to the left. */
export type NoticeTable = {
  readonly caption?: string;
  readonly columns: readonly { readonly title: string; readonly share: number; readonly set: 'middle' | 'left' }[];
  readonly rows: readonly (readonly string[])[];
};

/** A group's standing as on the page: places, unit, published score, grades, and marks where any unit has one. */
export function standingTable(group: ResultHead['groups'][number], { result, say, plan }: Taken): NoticeTable {
  const titleOf = titlesOf(plan);
  const { standing } = group;
  // An unranked group has no places: a column of dashes says nothing.
  const outcomes = result.outcomes.filter(({ id }) => standing.some((row) => outcomeText(row, id, say) !== '—'));
  const places = outcomes.filter(({ id }) => isPlace(result, id));
  const grades = outcomes.filter(({ id }) => !isPlace(result, id));
  const marked = standing.some(({ marks }) => marks.length > 0);
  const column = (title: string, share: number, set: 'middle' | 'left' = 'middle') => ({ title, share, set });
  return {
    caption: say(group.title),
    columns: [
      ...places.map(({ title }) => column(say(title), 2)),
      column(say(phrases.unit), 5),
      column(say(noticePhrases.score), 3),
      ...grades.map(({ title }) => column(say(title), 3)),
      ...(marked ? [column(say(phrases.marks), 4)] : []),
    ],
    rows: standing.map((row) => [
      ...places.map(({ id }) => outcomeText(row, id, say)),
      say(row.title),
      row.published ?? say(phrases.noScore),
      ...grades.map(({ id }) => outcomeText(row, id, say)),
      ...(marked ? [tight(marksOf(row, say, titleOf))] : []),
    ]),
  };
}

/** What a result was computed from, so that an auditor holding the paper finds the same bytes again. */
export function basisTable({ result, latest, plan, rounds, seals, say, language }: Taken): NoticeTable {
  const { head, id, version, computedAt } = latest;
  const titles = new Map(rounds.map(({ round }) => [round.id, say(round.title)]));
  const planVersion = tight(fill(say(phrases.planVersion), { title: '{title}', version: String(head.plan.version) }));
  const planText = fill(planVersion, { title: say(head.plan.title) });
  return {
    columns: [
      { title: say(noticePhrases.item), share: 3, set: 'middle' },
      { title: say(noticePhrases.content), share: 10, set: 'left' },
    ],
    rows: [
      [say(phrases.plan), planText],
      [say(workbookPhrases.planDigest), head.plan.digest],
      ...result.evidence.rounds.map((seal) => [
        titles.get(seal.round) ?? seal.round,
        `${fill(say(noticePhrases.roundBallots), { n: sealWords({ seals, say }, seal) })}${seal.digest}`,
      ]),
      [say(phrases.records), tight(fill(say(phrases.recordCount), { n: String(head.evidence.records) }))],
      ...(result.evidence.results ?? []).map((one) => [
        say(phrases.earlier),
        fill(say(workbookPhrases.earlierOf), { title: earlierText(one, plan.earlier, say), digest: one.digest }),
      ]),
      [say(workbookPhrases.evidenceDigest), head.evidence.digest],
      [say(workbookPhrases.resultVersion), tight(fill(say(workbookPhrases.versionOf), { version: String(version) }))],
      [say(workbookPhrases.computed), localTime(computedAt, language)],
      [say(workbookPhrases.engine), head.engine],
      [say(workbookPhrases.resultDigest), id],
    ],
  };
}

/** Our own words without blanks between Chinese and figures: pages have them, official documents do not. */
export function tight(text: string): string {
  return text.replace(/(?<=\p{Script=Han}) (?=\d)|(?<=\d) (?=\p{Script=Han})/gu, '');
}
