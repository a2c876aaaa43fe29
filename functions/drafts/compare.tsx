import { comparePlans, type Difference } from '../../shared/plan/compare.ts';
import { titleOf } from '../../shared/plan/loose.ts';
import { Plan } from '../../shared/plan/schema.ts';
import { fill, type Words } from '../../shared/words.ts';
import { listCycles, type StoredCycle } from '../store/cycle.ts';
import { listPlans } from '../store/plan.ts';
import type { StoredDraft } from '../store/plan-draft.ts';
import type { House } from '../web/house.ts';
import { page } from '../web/page.tsx';
import { refusal } from '../web/refusal.tsx';
import type { Scene } from '../web/scene.ts';
import { Differences } from './compare-differences.tsx';
import { IndicatorShares, SatisfactionShares } from './compare-tables.tsx';
import { compareWords as words } from './compare-words.ts';
import { Crumbs } from './crumbs.tsx';
import { findDraft, personOf } from './found.ts';

/** A published version, with the cycles that run by it, the latest first. */
export type Published = {
  readonly plan: Plan;
  readonly digest: string;
  readonly cycles: readonly StoredCycle[];
};

/** Shows a draft beside a published version: the one of `?with=PLAN.VERSION`, else the one of the latest cycle. */
export async function compare(scene: Scene): Promise<Response> {
  const draft = await findDraft(scene);
  if (!draft) return refusal(scene, 'not-found');
  const published = await publishedPlans(scene.house.store, personOf(scene).office);
  const asked = scene.c.req.query('with');
  const base = asked === undefined ? usualBase(published, draft) : published.find((one) => nameOf(one.plan) === asked);
  if (base) return comparePage(scene, draft, published, base);
  return asked === undefined ? nothingPage(scene, draft) : refusal(scene, 'not-found');
}

/** Every published version of an office, those of the latest cycles first. */
export async function publishedPlans(store: House['store'], office: string): Promise<readonly Published[]> {
  const [plans, cycles] = await Promise.all([listPlans(store, office), listCycles(store, office)]);
  const latestFirst = [...cycles].sort((a, b) => (a.openedAt < b.openedAt ? 1 : -1));
  const listed = plans.map(({ plan, digest }) => ({
    plan,
    digest,
    cycles: latestFirst.filter(({ cycle }) => cycle.plan.id === plan.id && cycle.plan.version === plan.version),
  }));
  const openedAt = ({ cycles: [latest] }: Published) => latest?.openedAt ?? '';
  return listed.sort((a, b) => (openedAt(a) < openedAt(b) ? 1 : openedAt(a) > openedAt(b) ? -1 : 0));
}

/** What is compared with unless somebody chooses: the plan of the latest cycle, else the draft's own newest version. */
function usualBase(published: readonly Published[], draft: StoredDraft): Published | undefined {
  const [first] = published;
  if (first && first.cycles.length > 0) return first;
  const own = published.filter(({ plan }) => plan.id === draft.plan.id);
  return own.sort((a, b) => b.plan.version - a.plan.version)[0] ?? first;
}

const nameOf = ({ id, version }: Plan) => `${id}.${version}`;

function comparePage(scene: Scene, draft: StoredDraft, published: readonly Published[], base: Published): Response {
  const { say } = scene;
  const list = comparePlans({ ...base.plan }, draft.plan);
  const whole = Plan.safeParse({ ...draft.plan, version: base.plan.version });
  const fills = { draft: say(titleOf(draft.plan)), plan: say(base.plan.title), version: String(base.plan.version) };
  return page(
    scene,
    { title: words.title, wide: true },
    <>
      <Crumbs draft={draft} scene={scene} />
      <h1>{say(words.title)}</h1>
      <p class="lead">{fill(say(words.lead), fills)}</p>
      <Choice draft={draft} published={published} base={base} scene={scene} />
      {whole.success ? (
        <SatisfactionShares before={base.plan} after={whole.data} draft={draft.id} scene={scene} />
      ) : (
        <p class="note warn">{say(words.sharesUnknown)}</p>
      )}
      <h2>{say(words.differences)}</h2>
      <p>{list.length === 0 ? say(words.same) : countsOf(list, say)}</p>
      <Differences list={list} scene={scene} />
      {whole.success && <IndicatorShares before={base.plan} after={whole.data} scene={scene} />}
      <p class="actions">
        <a class="button quiet" href={scene.link(`/drafts/${draft.id}`)}>
          {say(words.back)}
        </a>
      </p>
    </>,
  );
}

/** How many differences there are, by kind. */
export function countsOf(list: readonly Difference[], say: (words: Words) => string): string {
  const count = (kind: Difference['kind']) => String(list.filter((one) => one.kind === kind).length);
  return fill(say(words.counts), {
    n: String(list.length),
    added: count('added'),
    removed: count('removed'),
    moved: count('moved'),
    changed: count('changed'),
  });
}

function Choice(given: {
  readonly draft: StoredDraft;
  readonly published: readonly Published[];
  readonly base: Published;
  readonly scene: Scene;
}) {
  const { draft, published, base, scene } = given;
  const { say, link } = scene;
  return (
    <form method="get" action={link(`/drafts/${draft.id}/compare`)} class="no-print">
      <div class="field">
        <label for="with">{say(words.with)}</label>
        <p class="hint" id="with-hint">
          {say(words.withHint)}
        </p>
        <select id="with" name="with" aria-describedby="with-hint">
          {published.map(({ plan, cycles: [latest] }) => (
            <option value={nameOf(plan)} selected={plan === base.plan}>
              {fill(say(latest ? words.optionUsed : words.option), {
                plan: say(plan.title),
                version: String(plan.version),
                cycle: latest ? say(latest.cycle.title) : '',
              })}
            </option>
          ))}
        </select>
      </div>
      <p class="actions">
        <button class="button quiet" type="submit">
          {say(words.show)}
        </button>
      </p>
    </form>
  );
}

function nothingPage(scene: Scene, draft: StoredDraft): Response {
  const { say, link } = scene;
  return page(
    scene,
    { title: words.title },
    <>
      <Crumbs draft={draft} scene={scene} />
      <h1>{say(words.noneTitle)}</h1>
      <p class="lead">{say(words.none)}</p>
      <p class="actions">
        <a class="button quiet" href={link(`/drafts/${draft.id}`)}>
          {say(words.back)}
        </a>
      </p>
    </>,
  );
}
