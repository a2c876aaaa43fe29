import { canonical } from '../canonical.ts';
import type { Ballot } from '../evidence/evidence.ts';
import { atLeast, surprise } from '../statistics/tails.ts';
import { ballotsBy, type Flag, fewest, oneInThousand, percent, subjectOf, type Watched } from './flag.ts';

/** A sheet must have so many answers before two alike say anything; and so many alike before they are looked at. */
const [fewestAnswers, fewestAlike] = [3, 5];

/** How many times what chance and the others give is still ordinary. */
const times = 3;

/**
 * Sheets that are the same in every answer, more often than can be: in a batch, or among a unit's ballots without one.
 *
 * Only sheets of three answers or more, none of them "don't know", and not all one level: "all very satisfied" is what many
 * honest people tick. What is to be expected is the larger of two: how often the answers would meet by chance given how often
 * each is given for the unit, and how often this very sheet comes elsewhere in the round. Flagged from five alike on, where
 * they are a fifth of the set, three times the expected, and less likely than one in a thousand, shared by all sheets tried.
 * Example: 12 of 30 say 0-2-1-3-0; elsewhere none of 200 does: one of 202 is expected, 0.15 of 30.
 */
export function sameSheetFlags({ round, ballots }: Watched): readonly Flag[] {
  const rows = ballots.flatMap((ballot) => rowOf(ballot) ?? []);
  const places = ballotsBy(ballots, placeOf);
  const common = sharesOf(rows);
  const byPlace = new Map<string, Row[]>();
  const everywhere = new Map<string, number>();
  for (const row of rows) {
    const own = byPlace.get(row.place);
    if (own) own.push(row);
    else byPlace.set(row.place, [row]);
    everywhere.set(row.text, (everywhere.get(row.text) ?? 0) + 1);
  }
  const tried = [...byPlace.values()].reduce((sum, own) => sum + new Set(own.map(({ text }) => text)).size, 0);
  return [...byPlace].flatMap(([place, own]) => {
    if (own.length < fewest) return [];
    const others = rows.length - own.length;
    const found = [...countOf(own)].flatMap(([text, { row, alike }]): readonly Flag[] => {
      if (row.isFlat || alike < fewestAlike || alike * 5 < own.length) return [];
      const elsewhere = ((everywhere.get(text) ?? 0) - alike + 1) / (others + 2);
      const share = Math.max(elsewhere, common(row));
      const chance = atLeast(alike, own.length, share);
      if (alike < times * own.length * share || chance * tried >= oneInThousand) return [];
      const figures = { alike: String(alike), n: String(own.length), share: percent(alike, own.length) };
      return [
        {
          kind: 'same-sheets',
          set: setOf(round, row),
          n: places.get(place)?.length ?? 0,
          figures,
          surprise: surprise(chance),
        },
      ];
    });
    // Several sheets may be copied in one place; the place is named once.
    return found.sort((a, b) => b.surprise - a.surprise).slice(0, 1);
  });
}

type Row = {
  readonly place: string;
  readonly batch: string | undefined;
  readonly subject: string | undefined;
  readonly text: string;
  readonly isFlat: boolean;
  /** Each answer with what it answers, such as `shiqiao speed 2`. */
  readonly answers: readonly (readonly [question: string, level: number])[];
};

function rowOf(ballot: Ballot): Row | undefined {
  const answers: [string, number][] = [];
  for (const [unit, own] of Object.entries(ballot.sheet))
    for (const [item, answer] of Object.entries(own)) {
      if (!('level' in answer)) return undefined;
      answers.push([`${unit} ${item}`, answer.level]);
    }
  const place = placeOf(ballot);
  if (answers.length < fewestAnswers || place === undefined) return undefined;
  const isFlat = answers.every(([, level]) => level === answers[0]?.[1]);
  return {
    ...{ place, answers, isFlat },
    ...{ batch: ballot.batch, subject: subjectOf(ballot) },
    // The same answers about another unit are the same sheet: whoever copies sheets copies them for all.
    text: canonical(answers.map(([question, level]) => `${question.slice(question.indexOf(' '))} ${level}`).sort()),
  };
}

/** Where copies are looked for: a batch for each unit it rates alone, or whole; without a batch the unit. */
function placeOf(ballot: Ballot): string | undefined {
  const subject = subjectOf(ballot);
  if (ballot.batch === undefined && subject === undefined) return undefined;
  return `${ballot.batch ?? ''} ${subject ?? ''}`;
}

function setOf(round: string, { batch, subject }: Row): Flag['set'] {
  return { round, ...(batch !== undefined && { batch }), ...(subject !== undefined && { subject }) };
}

function countOf(rows: readonly Row[]): ReadonlyMap<string, { readonly row: Row; readonly alike: number }> {
  const counts = new Map<string, { row: Row; alike: number }>();
  for (const row of rows) counts.set(row.text, { row, alike: (counts.get(row.text)?.alike ?? 0) + 1 });
  return counts;
}

/** How likely all answers of a row are together, were each given by itself as often as it is given of its unit. */
function sharesOf(rows: readonly Row[]): (row: Row) => number {
  const asked = new Map<string, number>();
  const given = new Map<string, number>();
  for (const { answers } of rows)
    for (const [question, level] of answers) {
      asked.set(question, (asked.get(question) ?? 0) + 1);
      given.set(`${question} ${level}`, (given.get(`${question} ${level}`) ?? 0) + 1);
    }
  return ({ answers }) =>
    answers.reduce(
      (share, [question, level]) => share * ((given.get(`${question} ${level}`) ?? 0) / (asked.get(question) ?? 1)),
      1,
    );
}
