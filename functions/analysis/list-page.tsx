import type { FC } from 'hono/jsx';
import { checkPlan } from '../../shared/plan/check.ts';
import { titleOf } from '../../shared/plan/loose.ts';
import { fill } from '../../shared/words.ts';
import { listDrafts, type StoredDraft } from '../store/plan-draft.ts';
import { type Tryable, tryableCycles } from '../store/tryable.ts';
import { page } from '../web/page.tsx';
import type { Scene } from '../web/scene.ts';
import { mayWrite, personOf } from './found.ts';
import { phrases } from './phrases.ts';

/** What can be analysed: the cycles that have evidence, and for who writes plans the drafts. */
export async function list(scene: Scene): Promise<Response> {
  const { say } = scene;
  const { store } = scene.house;
  const { office } = personOf(scene);
  const writes = mayWrite(scene);
  const [cycles, drafts] = await Promise.all([tryableCycles(store, office), writes ? listDrafts(store, office) : []]);
  return page(
    scene,
    { title: phrases.analysis },
    <>
      <h1>{say(phrases.analysis)}</h1>
      <p class="lead">{say(phrases.lead)}</p>
      <p class="note">{say(phrases.notAResult)}</p>
      <h2>{say(phrases.cycles)}</h2>
      <Cycles cycles={cycles} scene={scene} />
      {writes && (
        <>
          <h2>{say(phrases.drafts)}</h2>
          <Drafts drafts={drafts} office={office} scene={scene} />
        </>
      )}
    </>,
  );
}

const Cycles: FC<{ readonly cycles: readonly Tryable[]; readonly scene: Scene }> = ({
  cycles,
  scene: { say, link },
}) =>
  cycles.length === 0 ? (
    <>
      <p>{say(phrases.noCycles)}</p>
      <p>
        <a href={link('/plans')}>{say(phrases.toCycles)}</a>
      </p>
    </>
  ) : (
    <ul class="ways">
      {cycles.map(({ stored: { cycle }, sealed, sources }) => (
        <li>
          <a href={link(`/analysis/cycles/${cycle.id}`)}>{say(cycle.title)}</a>
          <p>{fill(say(phrases.cycleRow), { ...cycle.period, rounds: String(sealed), sources: String(sources) })}</p>
        </li>
      ))}
    </ul>
  );

const Drafts: FC<{ readonly drafts: readonly StoredDraft[]; readonly office: string; readonly scene: Scene }> = ({
  drafts,
  office,
  scene: { say, link },
}) =>
  drafts.length === 0 ? (
    <p>
      {say(phrases.noDrafts)} <a href={link('/drafts')}>{say(phrases.toDrafts)}</a>
    </p>
  ) : (
    <ul class="ways">
      {[...drafts]
        .sort((a, b) => (a.changedAt < b.changedAt ? 1 : -1))
        .map(({ id, plan }) => {
          const n = checkPlan({ ...plan, office, version: plan.version ?? 1 }).faults.length;
          return (
            <li>
              <a href={link(n === 0 ? `/analysis/drafts/${id}` : `/drafts/${id}`)}>{say(titleOf(plan))}</a>
              <p>
                {n === 0 ? (
                  say(phrases.draftReady)
                ) : (
                  <span class="tag warn">{fill(say(phrases.draftFaulty), { n: String(n) })}</span>
                )}
              </p>
            </li>
          );
        })}
    </ul>
  );
