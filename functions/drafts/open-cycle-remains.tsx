import type { FC } from 'hono/jsx';
import type { Opening } from '../../shared/cycle/opening.ts';
import { handInAsked } from '../../shared/evidence/hand-in.ts';
import type { Audience } from '../../shared/plan/schema.ts';
import type { Scene } from '../web/scene.ts';
import { openCycleWords as words } from './open-cycle-words.ts';

type Shown = { readonly opening: Opening; readonly scene: Scene };

/** Who hands in what by this plan and roster. */
export const Suppliers: FC<Shown> = ({ opening: { plan, cycle }, scene }) => {
  const { say, language } = scene;
  const suppliers = plan.suppliers ?? [];
  if (suppliers.length === 0) return null;
  return (
    <section>
      <h2>{say(words.handsIn)}</h2>
      <dl class="facts">
        {suppliers.map(({ id, title, own }) => {
          const [first] = cycle.roster;
          const asked = own ? first && handInAsked(plan, cycle, id, first.unit) : handInAsked(plan, cycle, id);
          const titles = [...(asked?.figures ?? []), ...(asked?.matters ?? [])].map((one) => say(one.title));
          const list = [...new Set(titles)].join(language === 'zh' ? '、' : ', ');
          return (
            <>
              <dt>{say(title)}</dt>
              <dd>{list === '' ? say(words.nothingAsked) : list}</dd>
            </>
          );
        })}
      </dl>
    </section>
  );
};

/** What nobody does by opening the cycle: only what concerns this plan and these rounds. */
export const Remains: FC<Shown> = ({ opening: { plan, cycle, rounds }, scene: { say } }) => {
  const of = (kind: Audience['kind']) =>
    rounds.filter(({ audience }) => plan.audiences.some((one) => one.id === audience && one.kind === kind));
  const cards = of('public');
  return (
    <section>
      <h2>{say(words.remains)}</h2>
      <ol class="steps">
        {cards.length > 0 && (
          <li>
            {say(words.remainsCards)}
            {cards.map(({ id }) => (
              <div>
                <code class="small">
                  npm run county -- cards {plan.office} {cycle.id} {id} cards.csv {id}-cards --reason …
                </code>
              </div>
            ))}
          </li>
        )}
        {of('seats').length > 0 && <li>{say(words.remainsSeats)}</li>}
        {(plan.suppliers ?? []).length > 0 && <li>{say(words.remainsFigures)}</li>}
        {rounds.some(({ opensAt, closesAt }) => (opensAt ?? closesAt) === undefined) && (
          <li>{say(words.remainsRounds)}</li>
        )}
        <li>{say(words.remainsCompute)}</li>
      </ol>
    </section>
  );
};
