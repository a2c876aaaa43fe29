import type { BallotSet } from '../../shared/evidence/set-aside.ts';
import { fill, type Words } from '../../shared/words.ts';
import { listBatches } from '../store/card-batch.ts';
import { listKiosks } from '../store/kiosk.ts';
import { listPaperBatches } from '../store/paper.ts';
import type { Store } from '../store/table.ts';
import { decisionPhrases as phrases } from './decision-phrases.ts';
import type { Watching } from './found.ts';

/** What batches are called, by round and name: cards, devices at the place, and paper that was typed. */
export type BatchTitles = ReadonlyMap<string, string>;

/** The titles of all batches of a cycle's rounds of the public. */
export async function batchTitles(store: Store, { stored, asked }: Watching): Promise<BatchTitles> {
  const { office, id: cycle } = stored.cycle;
  const found = await Promise.all(
    asked.map(async ({ round }) => {
      const place = { office, cycle, round: round.id };
      const [cards, kiosks, papers] = await Promise.all([
        listBatches(store, place),
        listKiosks(store, place),
        listPaperBatches(store, place),
      ]);
      const all = [...cards, ...kiosks, ...papers.map(({ batch }) => batch)];
      return all.map(({ id, title }) => [`${round.id} ${id}`, title] as const);
    }),
  );
  return new Map(found.flat());
}

/** Which ballots a set means, in words, with the round they are of. */
export function setWords(set: BallotSet, of: Watching, titles: BatchTitles, language: 'zh' | 'en'): string {
  const round = of.asked.find((asked) => asked.round.id === set.round)?.round.title;
  const parts = partWords(set, of, titles, language);
  return fill(phrases.set[language], { round: round ? round[language] : set.round, parts });
}

/** The same without the round, where the page is of one. */
export function partWords(set: BallotSet, of: Watching, titles: BatchTitles, language: 'zh' | 'en'): string {
  const say = (words: Words) => words[language];
  const asked = of.asked.find(({ round }) => round.id === set.round);
  const nameOf = (parts: readonly { readonly id: string; readonly title: Words }[] | undefined, id: string) => {
    const title = parts?.find((one) => one.id === id)?.title;
    return title ? say(title) : id;
  };
  const { batch, channel, subject, days } = set;
  return [
    ...(batch === undefined
      ? []
      : [fill(say(phrases.setBatch), { name: titles.get(`${set.round} ${batch}`) ?? batch })]),
    ...(channel === undefined
      ? []
      : [fill(say(phrases.setChannel), { name: nameOf(asked?.audience.channels, channel) })]),
    ...(subject === undefined ? [] : [fill(say(phrases.setSubject), { name: say(unitTitle(of, subject)) })]),
    ...(days === undefined ? [] : [fill(say(phrases.setDays), { days: days.join(say(phrases.joint)) })]),
  ].join(say(phrases.joint));
}

/** What a unit of the roster is called. */
export function unitTitle({ stored }: Watching, unit: string): Words {
  return stored.cycle.roster.find((one) => one.unit === unit)?.title ?? { zh: unit, en: unit };
}
