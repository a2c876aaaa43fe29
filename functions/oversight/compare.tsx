import type { FC } from 'hono/jsx';
import { fill } from '../../shared/words.ts';
import { readEvidence } from '../store/sealed-evidence.ts';
import { page } from '../web/page.tsx';
import { refusal } from '../web/refusal.tsx';
import type { Scene } from '../web/scene.ts';
import { type ComparedGroup, comparedStandings, type Stand } from './compared.ts';
import { Crumbs, cycleWay } from './crumbs.tsx';
import { decisionPhrases as phrases } from './decision-phrases.ts';
import { findWatching, type Watching } from './found.ts';
import { phrases as words } from './phrases.ts';
import { mostBallots } from './sealed.ts';

/** The standing of a cycle with all sealed ballots and without those set aside, side by side. */
export async function compare(scene: Scene): Promise<Response> {
  const of = await findWatching(scene);
  if (!of) return refusal(scene, 'not-found');
  const sealed = of.rounds.reduce((sum, { round }) => sum + (round.seal?.count ?? 0), 0);
  if (!of.rounds.some(({ round }) => round.seal))
    return frame(scene, of, <p class="note">{scene.say(phrases.compareOpen)}</p>);
  if (sealed > mostBallots) {
    const values = { n: String(sealed), most: String(mostBallots) };
    return frame(scene, of, <p class="note warn">{fill(scene.say(phrases.compareTooMany), values)}</p>);
  }
  const { store, now } = scene.house;
  const { evidence } = await readEvidence(store, of.stored.cycle, of.plan, of.rounds, now());
  const { aside, groups } = comparedStandings(of.plan, of.stored.cycle, evidence);
  return frame(
    scene,
    of,
    <>
      <p class="lead">
        {aside === 0 ? scene.say(phrases.compareNone) : fill(scene.say(phrases.compareLead), { n: String(aside) })}
      </p>
      {groups.map((group) => (
        <GroupTable group={group} scene={scene} />
      ))}
    </>,
  );
}

function frame(scene: Scene, { stored: { cycle } }: Watching, body: ReturnType<FC>): Response {
  return page(
    scene,
    { title: phrases.compareTitle, wide: true },
    <>
      <Crumbs above={[cycleWay(cycle)]} scene={scene} />
      <h1>{scene.say(phrases.compareTitle)}</h1>
      {body}
    </>,
  );
}

const GroupTable: FC<{ readonly group: ComparedGroup; readonly scene: Scene }> = ({ group, scene }) => {
  const { say } = scene;
  const heads = [phrases.asideOf, phrases.without, phrases.withAll, phrases.difference];
  return (
    <table class="figures even stack">
      <caption>{say(group.title)}</caption>
      <thead>
        <tr>
          <th scope="col">{say(words.unit)}</th>
          {heads.map((head) => (
            <th scope="col" class="num">
              {say(head)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {group.rows.map(({ title, aside, without, full, difference }) => (
          <tr>
            <th scope="row">{say(title)}</th>
            <td class="num" data-label={say(phrases.asideOf)}>
              {aside}
            </td>
            <td class="num" data-label={say(phrases.without)}>
              <Standing of={without} ranked={group.ranked} scene={scene} />
            </td>
            <td class="num" data-label={say(phrases.withAll)}>
              {full === 'withheld' ? (
                <span class="muted">{say(phrases.few)}</span>
              ) : (
                <Standing of={full} ranked={group.ranked} scene={scene} />
              )}
            </td>
            <td class="num" data-label={say(phrases.difference)}>
              {difference ?? '—'}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const Standing: FC<{ readonly of: Stand; readonly ranked: boolean; readonly scene: Scene }> = ({
  of,
  ranked,
  scene: { say },
}) =>
  of ? (
    <span>
      {of.score} {ranked && <small class="muted">{fill(say(phrases.placeOf), { n: of.place })}</small>}
    </span>
  ) : (
    <>—</>
  );
