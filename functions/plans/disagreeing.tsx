import type { FC } from 'hono/jsx';
import type { Cycle } from '../../shared/cycle/cycle.ts';
import type { Round } from '../../shared/cycle/round.ts';
import type { Plan } from '../../shared/plan/schema.ts';
import { fill } from '../../shared/words.ts';
import { reconcileRound } from '../store/reconcile.ts';
import type { StoredRound } from '../store/round.ts';
import type { Store } from '../store/table.ts';
import type { Scene } from '../web/scene.ts';
import { phrases } from './phrases.ts';

/** The sealed rounds whose ballots are more than their cards. */
export async function disagreeingRounds(
  store: Store,
  { office, id: cycle }: Cycle,
  { audiences }: Plan,
  rounds: readonly StoredRound[],
): Promise<readonly Round[]> {
  const found = await Promise.all(
    rounds.map(async ({ round }) => {
      const audience = audiences.find(({ id }) => id === round.audience);
      const reconciled = await reconcileRound(store, { office, cycle }, audience, round);
      return reconciled && reconciled.faults.length > 0 ? [round] : [];
    }),
  );
  return found.flat();
}

/** Says so, with a way to the cards of each. */
export const Disagreeing: FC<{
  readonly cycle: string;
  readonly rounds: readonly Round[];
  readonly scene: Scene;
}> = ({ cycle, rounds, scene: { say, link } }) =>
  rounds.length === 0 ? null : (
    <div class="fault-summary" role="alert">
      <ul>
        {rounds.map(({ id, title }) => (
          <li>
            <a href={link(`/cards/${cycle}/${id}`)}>{fill(say(phrases.cardsDisagree), { round: say(title) })}</a>
          </li>
        ))}
      </ul>
    </div>
  );
