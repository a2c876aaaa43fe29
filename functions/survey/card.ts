import { cardSubjects } from '../../shared/cycle/task.ts';
import type { Words } from '../../shared/words.ts';
import { type OpenedCard, openCard as open } from '../store/open-card.ts';
import type { Store } from '../store/table.ts';
import { fits } from '../web/cast-sheet.ts';
import { type Asked, titleOf } from './asked.ts';
import { filled, phrases } from './phrases.ts';

export { lettersOf } from '../store/open-card.ts';

/** What a code leads to, with the title of what the card rates. `misfit`: a card of another kind than the round's. */
export type Opened =
  | (Extract<OpenedCard, { readonly kind: 'valid' }> & { readonly subject: Words })
  | Exclude<OpenedCard, { readonly kind: 'valid' }>
  | { readonly kind: 'misfit' };

/** Opens the card behind a code, in either of its spellings. */
export async function openCard(store: Store, asked: Asked, code: string, now: string): Promise<Opened> {
  const { cycle, round, audience } = asked;
  const opened = await open(store, { office: cycle.office, cycle: cycle.id, round: round.id }, code, now);
  if (opened.kind !== 'valid') return opened;
  if (!fits(asked, opened.card)) return { kind: 'misfit' };
  const all = String(cardSubjects(audience, cycle.roster).length);
  const subject =
    audience.cards === 'all-units' ? filled(phrases.allUnits, { n: all }) : titleOf(cycle, opened.card.subject);
  return { ...opened, subject };
}
