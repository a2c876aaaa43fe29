import { fill } from '../../shared/words.ts';
import type { StoredCycle } from '../store/cycle.ts';
import { page } from '../web/page.tsx';
import type { Scene } from '../web/scene.ts';
import { mayAct } from './found.ts';
import { phrases } from './phrases.ts';
import { type CycleState, tagOf } from './state.ts';

/** Every cycle of the office with where it stands, the newest period first. */
export function listPage(
  scene: Scene,
  cycles: readonly { readonly stored: StoredCycle; readonly state: CycleState }[],
): Response {
  const { say, link } = scene;
  return page(
    scene,
    { title: phrases.cycles },
    <>
      <h1>{say(phrases.cycles)}</h1>
      {cycles.length === 0 ? (
        <>
          <p class="lead">{say(phrases.noCycles)}</p>
          <p>{say(phrases.noCyclesNext)}</p>
        </>
      ) : (
        <>
          <p class="lead">{say(mayAct(scene) ? phrases.listLead : phrases.listLeadReader)}</p>
          <ul class="ways">
            {cycles.map(({ stored: { cycle }, state }) => (
              <li>
                <a href={link(`/plans/${cycle.id}`)}>{say(cycle.title)}</a>
                <p>
                  {fill(say(phrases.period), cycle.period)}{' '}
                  <span class={tagOf(state)}>{say(phrases[`cycle-${state}`])}</span>
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
    </>,
  );
}
