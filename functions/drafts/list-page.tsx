import type { FC } from 'hono/jsx';
import { checkPlan } from '../../shared/plan/check.ts';
import { textAt, titleOf } from '../../shared/plan/loose.ts';
import type { Plan } from '../../shared/plan/schema.ts';
import { fill } from '../../shared/words.ts';
import { listPlans } from '../store/plan.ts';
import { listDrafts, type StoredDraft } from '../store/plan-draft.ts';
import { localTime } from '../web/local-time.ts';
import { page } from '../web/page.tsx';
import type { Scene } from '../web/scene.ts';
import { mayWrite, personOf } from './found.ts';
import { phrases } from './phrases.ts';
import { readyWords } from './ready-words.ts';

/** Drafts and published versions of the office; an auditor sees what was published. */
export async function list(scene: Scene): Promise<Response> {
  const { say, link, c } = scene;
  const { office } = personOf(scene);
  const writes = mayWrite(scene);
  const [drafts, published] = await Promise.all([
    writes ? listDrafts(scene.house.store, office) : [],
    listPlans(scene.house.store, office),
  ]);
  return page(
    scene,
    { title: phrases.plans },
    <>
      <h1>{say(phrases.plans)}</h1>
      {c.req.query('done') === 'removed' && (
        <p class="note good" role="status">
          {say(phrases.removed)}
        </p>
      )}
      <p class="lead">{say(writes ? phrases.listLead : phrases.listLeadReader)}</p>
      {writes && (
        <>
          <p class="actions">
            <a class="button" href={link('/drafts/new')}>
              {say(phrases.start)}
            </a>
            <a class="button quiet" href={link('/drafts/new#ready')}>
              {say(readyWords.lookAll)}
            </a>
          </p>
          <h2>{say(phrases.drafts)}</h2>
          <Drafts drafts={drafts} scene={scene} />
          <h2>{say(phrases.published)}</h2>
        </>
      )}
      <Published plans={published.map(({ plan }) => plan)} scene={scene} />
    </>,
  );
}

const Drafts: FC<{ readonly drafts: readonly StoredDraft[]; readonly scene: Scene }> = ({ drafts, scene }) => {
  const { say, link, language } = scene;
  if (drafts.length === 0) return <p>{say(phrases.noDrafts)}</p>;
  return (
    <ul class="ways">
      {[...drafts]
        .sort((a, b) => (a.changedAt < b.changedAt ? 1 : -1))
        .map(({ id, plan, changedAt, changedBy }) => {
          const n = checkPlan(plan).faults.length;
          return (
            <li>
              <a href={link(`/drafts/${id}`)}>{say(titleOf(plan))}</a>
              <p>
                {fill(say(phrases.version), { version: textAt(plan, 'version') || '—' })} ·{' '}
                {fill(say(phrases.changedBy), { who: changedBy, time: localTime(changedAt, language) })}{' '}
                <span class={n === 0 ? 'tag good' : 'tag warn'}>
                  {n === 0
                    ? say(phrases.faultless)
                    : fill(say(n === 1 ? phrases.faultOne : phrases.faultCount), { n: String(n) })}
                </span>
              </p>
            </li>
          );
        })}
    </ul>
  );
};

const Published: FC<{ readonly plans: readonly Plan[]; readonly scene: Scene }> = ({ plans, scene: { say, link } }) =>
  plans.length === 0 ? (
    <p>{say(phrases.noPublished)}</p>
  ) : (
    <ul class="ways">
      {plans.map(({ id, version, title, period }) => (
        <li>
          <a href={link(`/drafts/published/${id}/${version}`)}>{say(title)}</a>
          <p>
            {fill(say(phrases.version), { version: String(version) })} · {fill(say(phrases.periodOf), period)}
          </p>
        </li>
      ))}
    </ul>
  );
