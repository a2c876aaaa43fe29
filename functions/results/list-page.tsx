import { fill } from '../../shared/words.ts';
import type { StoredCycle } from '../store/cycle.ts';
import type { LatestResult } from '../store/result.ts';
import { localTime } from '../web/local-time.ts';
import { page } from '../web/page.tsx';
import type { Scene } from '../web/scene.ts';
import { phrases } from './phrases.ts';

type Listed = { readonly stored: StoredCycle; readonly latest: LatestResult | undefined };

/** Every cycle of the office with its latest result, the newest period first. `whole`: the visitor sees all units. */
export function listPage(scene: Scene, cycles: readonly Listed[], whole: boolean): Response {
  const { say, link, language } = scene;
  return page(
    scene,
    { title: phrases.results },
    <>
      <h1>{say(phrases.results)}</h1>
      {cycles.length === 0 ? (
        <>
          <p class="lead">{say(phrases.noCycles)}</p>
          <p>{say(phrases.noCyclesNext)}</p>
        </>
      ) : (
        <>
          <p class="lead">{say(whole ? phrases.listLead : phrases.listOwn)}</p>
          <ul class="ways">
            {cycles.map(({ stored: { cycle }, latest }) => (
              <li>
                <a href={link(`/results/${cycle.id}`)}>{say(cycle.title)}</a>
                <p>
                  {fill(say(phrases.period), cycle.period)}{' '}
                  {latest ? (
                    <span class="tag good">
                      {fill(say(phrases.latest), {
                        version: String(latest.version),
                        time: localTime(latest.computedAt, language),
                      })}
                    </span>
                  ) : (
                    <span class="tag">{say(phrases.none)}</span>
                  )}
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
    </>,
  );
}

/** A cycle without a result: says so, and when there will be one. */
export function noResultPage(scene: Scene, { cycle }: StoredCycle, due: string | undefined): Response {
  const { say, link, language } = scene;
  return page(
    scene,
    { title: cycle.title },
    <>
      <nav class="crumbs" aria-label={say(phrases.crumbs)}>
        <a href={link('/results')}>{say(phrases.results)}</a>
      </nav>
      <h1>{say(cycle.title)}</h1>
      <p class="lead">{say(phrases.noResult)}</p>
      <p>{due ? fill(say(phrases.noResultDue), { time: localTime(due, language) }) : say(phrases.noResultIdle)}</p>
    </>,
  );
}
