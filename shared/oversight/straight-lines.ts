import type { Ballot } from '../evidence/evidence.ts';
import { sharesDiffer, surprise } from '../statistics/tails.ts';
import { ballotsBy, type Flag, fewest, oneInThousand, percent, type Watched } from './flag.ts';

/** A sheet of fewer units may well be one level throughout. */
const fewestUnits = 5;

/** From so many percentage points above the others on, a batch is worth a look. */
const points = 20;

/** Whether a sheet gives every one of five units or more, at every question, one and the same level. */
export function isStraight({ sheet }: Pick<Ballot, 'sheet'>): boolean {
  const units = Object.values(sheet);
  if (units.length < fewestUnits) return false;
  const answers = units.flatMap((one) => Object.values(one));
  const [first] = answers;
  if (!first || !('level' in first)) return false;
  return answers.every((answer) => 'level' in answer && answer.level === first.level);
}

/**
 * Batches whose sheets of many units are one straight line much more often than other batches' are.
 *
 * Flagged from ten sheets on, where at least half are straight, 20 points more than elsewhere, and a two-share test gives less
 * than one in a thousand, shared by all batches. Who ticks down one column did not weigh anybody; perhaps he was in a hurry.
 * Example: 24 of 30 sheets here, 10 of 100 elsewhere: 80 against 10 percent.
 */
export function straightLineFlags({ round, ballots }: Watched): readonly Flag[] {
  const sheets = ballots.filter(({ sheet }) => Object.keys(sheet).length >= fewestUnits);
  const straightIn = (own: readonly Ballot[]) => own.filter(isStraight).length;
  const all = straightIn(sheets);
  const batches = [...ballotsBy(sheets, ({ batch }) => batch)].filter(([, own]) => own.length >= fewest);
  return batches.flatMap(([batch, own]): readonly Flag[] => {
    const [n, straight] = [own.length, straightIn(own)];
    const [others, theirs] = [sheets.length - n, all - straight];
    if (others < fewest || straight * 2 < n) return [];
    const chance = sharesDiffer(straight, n, theirs, others);
    const above = (straight * others - theirs * n) * 100;
    if (above < points * n * others || chance * batches.length >= oneInThousand) return [];
    const figures = {
      straight: String(straight),
      n: String(n),
      share: percent(straight, n),
      usual: percent(theirs, others),
    };
    return [{ kind: 'straight-lines', set: { round, batch }, n, figures, surprise: surprise(chance) }];
  });
}
