import { checkPlan } from '../../shared/plan/check.ts';
import { titleOf } from '../../shared/plan/loose.ts';
import { fill } from '../../shared/words.ts';
import { getCycle } from '../store/cycle.ts';
import { getDraft, type StoredDraft } from '../store/plan-draft.ts';
import { type Tryable, tryableCycles } from '../store/tryable.ts';
import type { Handler } from '../web/door.ts';
import { FaultList } from '../web/fault-list.tsx';
import { page } from '../web/page.tsx';
import { refusal } from '../web/refusal.tsx';
import type { Scene } from '../web/scene.ts';
import { Crumbs } from './crumbs.tsx';
import { named, personOf, seesAll } from './found.ts';
import { phrases } from './phrases.ts';
import { pathOf } from './section.ts';
import { madeUp, type Source, sourceMadeUp, sourceOfCycle, sourceOfDraft } from './source.ts';

/** What shows a page of an analysis once it is known what is analysed. */
export type Show = (scene: Scene, source: Source) => Response | Promise<Response>;

/** A page about a cycle of the office. One of another office looks like one that does not exist. */
export function onCycle(show: Show): Handler {
  return async (scene) => {
    if (!seesAll(scene)) return refusal(scene, 'wrong-role');
    const { store, now } = scene.house;
    const id = named(scene, 'cycle');
    const stored = id === undefined ? undefined : await getCycle(store, personOf(scene).office, id);
    if (!stored) return refusal(scene, 'not-found');
    const source = await sourceOfCycle(store, stored, now());
    const { ballots, records, results = [] } = source.evidence;
    if (ballots.length + records.length + results.length === 0) return noEvidencePage(scene, source);
    return show(scene, source);
  };
}

/** A page about a draft of the office, on the evidence that `on` names; asks which where it names none there is. */
export function onDraft(show: Show): Handler {
  return async (scene) => {
    if (!seesAll(scene)) return refusal(scene, 'wrong-role');
    const { store, now } = scene.house;
    const { office } = personOf(scene);
    const id = named(scene, 'draft');
    const draft = id === undefined ? undefined : await getDraft(store, office, id);
    if (!draft) return refusal(scene, 'not-found');
    // A plan is published for one's own office only, whatever the draft says of it.
    const { plan, faults } = checkPlan({ ...draft.plan, office, version: draft.plan.version ?? 1 });
    if (!plan) return faultyPage(scene, draft, faults.length);
    const on = scene.c.req.query('on');
    if (on === madeUp) return show(scene, sourceMadeUp(draft, plan));
    const cycles = await tryableCycles(store, office);
    const chosen = cycles.find(({ stored }) => stored.cycle.id === on);
    if (!chosen) return chooserPage(scene, draft, cycles, on !== undefined);
    return show(scene, await sourceOfDraft(store, draft, plan, chosen.stored, now()));
  };
}

function noEvidencePage(scene: Scene, { cycle }: Source): Response {
  const { say, link } = scene;
  return page(
    scene,
    { title: phrases.noEvidence },
    <>
      <Crumbs scene={scene} />
      <h1>{say(phrases.noEvidence)}</h1>
      <p class="lead">{fill(say(phrases.noEvidenceLead), { cycle: say(cycle.title) })}</p>
      <p class="actions">
        <a class="button" href={link(`/plans/${cycle.id}`)}>
          {say(phrases.toCycle)}
        </a>
      </p>
    </>,
  );
}

function faultyPage(scene: Scene, draft: StoredDraft, n: number): Response {
  const { say, link } = scene;
  return page(
    scene,
    { title: phrases.faultyTitle, status: 422 },
    <>
      <Crumbs scene={scene} />
      <h1>{say(phrases.faultyTitle)}</h1>
      <p class="lead">{fill(say(phrases.faulty), { draft: say(titleOf(draft.plan)), n: String(n) })}</p>
      <p class="actions">
        <a class="button" href={link(`/drafts/${draft.id}`)}>
          {say(phrases.toDraft)}
        </a>
      </p>
    </>,
  );
}

function chooserPage(scene: Scene, draft: StoredDraft, cycles: readonly Tryable[], isWrong: boolean): Response {
  const { say, link } = scene;
  const path = `/analysis/drafts/${draft.id}`;
  return page(
    scene,
    { title: phrases.which, status: isWrong ? 422 : 200 },
    <>
      <Crumbs scene={scene} />
      <FaultList faults={isWrong ? [{ field: 'which', words: phrases.whichWrong }] : []} scene={scene} />
      <h1>{say(phrases.which)}</h1>
      <p class="lead">{fill(say(phrases.whichLead), { draft: say(titleOf(draft.plan)) })}</p>
      <ul class="ways" id="which">
        {cycles.map(({ stored: { cycle }, sealed, sources }) => (
          <li>
            <a href={link(pathOf({ path, on: cycle.id }))}>{say(cycle.title)}</a>
            <p>{fill(say(phrases.cycleRow), { ...cycle.period, rounds: String(sealed), sources: String(sources) })}</p>
          </li>
        ))}
        <li>
          <a href={link(pathOf({ path, on: madeUp }))}>{say(phrases.madeUpOption)}</a>
          <p>{say(phrases.madeUpAbout)}</p>
        </li>
      </ul>
    </>,
  );
}
