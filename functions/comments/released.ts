import type { Cycle } from '../../shared/cycle/cycle.ts';
import type { Round } from '../../shared/cycle/round.ts';
import { cardSubjects } from '../../shared/cycle/task.ts';
import { smallestGroup } from '../../shared/evidence/smallest-group.ts';
import type { Audience } from '../../shared/plan/schema.ts';
import type { Words } from '../../shared/words.ts';
import { type CommentPlace, countComments, readComments } from '../store/comment.ts';
import { inParallel } from '../store/parallel.ts';
import { type Store, wholeSheet } from '../store/table.ts';
import { type Sight, sees } from '../web/sight.ts';
import { phrases } from './phrases.ts';

/** From so many comments on they are shown: with fewer, the words tell who wrote them. */
export const fewestComments = smallestGroup.public;

/** A round of the public with what it is part of. */
export type PublicRound = { readonly cycle: Cycle; readonly round: Round; readonly audience: Audience };

/** What comments are about: a unit, or the whole sheet. `n` is absent where there are too few to say even how many. */
export type Subject = { readonly id: string; readonly title: Words; readonly n?: number };

/** Whose comments a visitor may read. Those about a whole sheet concern all units and want sight of all. */
export function subjectsOf({ audience, cycle }: PublicRound, sight: Sight): readonly Subject[] {
  if (audience.cards === 'all-units') return sight.all ? [{ id: wholeSheet, title: phrases.whole }] : [];
  return cardSubjects(audience, cycle.roster)
    .filter(({ unit }) => sees(sight, unit))
    .map(({ unit, title }) => ({ id: unit, title }));
}

/** How many comments each has. Few and none look alike. */
export async function countedSubjects(store: Store, of: PublicRound, sight: Sight): Promise<readonly Subject[]> {
  const subjects = subjectsOf(of, sight);
  const counts = new Map<string, number>();
  await inParallel(subjects, 4, async ({ id }) => {
    counts.set(id, await countComments(store, placeOf(of, id)));
  });
  return subjects.map((subject) => {
    const n = counts.get(subject.id) ?? 0;
    return n < fewestComments ? subject : { ...subject, n };
  });
}

/** The comments about one subject; undefined where there are too few. */
export async function releasedComments(
  store: Store,
  of: PublicRound,
  subject: string,
): Promise<readonly string[] | undefined> {
  const all = await readComments(store, placeOf(of, subject));
  return all.length < fewestComments ? undefined : all;
}

function placeOf({ cycle, round }: PublicRound, subject: string): CommentPlace {
  return { office: cycle.office, cycle: cycle.id, round: round.id, subject };
}
