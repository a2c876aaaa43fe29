import { checkPlan } from '../../shared/plan/check.ts';
import { textAt, titleOf } from '../../shared/plan/loose.ts';
import type { Plan } from '../../shared/plan/schema.ts';
import { fill } from '../../shared/words.ts';
import type { StoredDraft } from '../store/plan-draft.ts';
import { type Tryable, tryableCycles } from '../store/tryable.ts';
import { FaultList, FieldFault } from '../web/fault-list.tsx';
import { readForm, single } from '../web/form.ts';
import { page } from '../web/page.tsx';
import { refusal } from '../web/refusal.tsx';
import type { Scene } from '../web/scene.ts';
import { Crumbs } from './crumbs.tsx';
import { faultyPage } from './faulty-page.tsx';
import { findDraft, personOf } from './found.ts';
import { ownPlan } from './own-plan.ts';
import { faultsOf } from './plan-faults.ts';
import { readyOf } from './ready.ts';
import { simulationPage } from './simulate-page.tsx';
import { simulateCycle, simulateExample, simulateInvented } from './simulate-run.ts';
import { simulateWords as words } from './simulate-words.ts';

/** What stands in the form for evidence that is made up. No cycle is called so: ids hold no blank. */
const madeUp = 'made up';

/** What stands in the form for the example of the ready plan that the draft was begun from. */
const example = 'ready example';

/** Asks on which evidence a draft shall be tried, or says what keeps it from being tried. */
export async function askSimulation(scene: Scene): Promise<Response> {
  const draft = await findDraft(scene);
  if (!draft) return refusal(scene, 'not-found');
  if (!planOf(scene, draft)) return faultyPage(scene, draft, faultsOf(ownPlan(scene, draft)), words);
  return chooserPage(scene, draft, await tryableCycles(scene.house.store, personOf(scene).office), undefined);
}

/** Judges the evidence by the draft and shows what came of it. Nothing is stored; the log gets the time it took. */
export async function simulate(scene: Scene): Promise<Response> {
  const draft = await findDraft(scene);
  if (!draft) return refusal(scene, 'not-found');
  const plan = planOf(scene, draft);
  if (!plan) return faultyPage(scene, draft, faultsOf(ownPlan(scene, draft)), words);
  const { store, now, log } = scene.house;
  const { office } = personOf(scene);
  const cycles = await tryableCycles(store, office);
  const chosen = single(await readForm(scene), 'evidence');
  const cycle = cycles.find(({ stored }) => stored.cycle.id === chosen)?.stored;
  const invented = chosen === madeUp;
  const ready = chosen === example ? readyOf(plan.id) : undefined;
  if (!cycle && !invented && !ready) return chooserPage(scene, draft, cycles, chosen ?? '');
  const started = Date.parse(now());
  const simulation = cycle
    ? await simulateCycle(store, plan, cycle, scene.house.now())
    : ready
      ? simulateExample(plan, ready)
      : simulateInvented(plan);
  log({ at: now(), event: 'simulated', office, ms: Date.parse(now()) - started });
  return simulationPage(scene, draft, simulation);
}

/** The draft as a plan of this office, undefined where it has faults. */
function planOf(scene: Scene, draft: StoredDraft): Plan | undefined {
  return checkPlan(ownPlan(scene, draft)).plan;
}

function chooserPage(
  scene: Scene,
  draft: StoredDraft,
  cycles: readonly Tryable[],
  refused: string | undefined,
): Response {
  const { say, link } = scene;
  const faults = refused === undefined ? [] : [{ field: 'evidence', words: words.whichMissing }];
  const options = cycles.map(({ stored: { cycle }, sealed, sources }) => ({
    value: cycle.id,
    label: fill(say(words.cycleOption), { cycle: say(cycle.title), rounds: String(sealed), sources: String(sources) }),
  }));
  if (readyOf(textAt(draft.plan, 'id'))) options.push({ value: example, label: say(words.exampleOption) });
  // A plan for other groups than before finds nothing in the evidence of any cycle.
  options.push({ value: madeUp, label: say(words.madeUpOption) });
  return page(
    scene,
    { title: words.title, status: faults.length > 0 ? 422 : 200 },
    <>
      <Crumbs draft={draft} scene={scene} />
      <FaultList faults={faults} scene={scene} />
      <h1>{say(words.title)}</h1>
      <p class="lead">{fill(say(words.lead), { draft: say(titleOf(draft.plan)) })}</p>
      {cycles.length === 0 && <p class="note">{say(words.madeUpWhy)}</p>}
      <form method="post" action={link(`/drafts/${draft.id}/simulate`)}>
        <fieldset id="evidence" class={faults.length > 0 ? 'choice faulty' : 'choice'}>
          <legend>{say(words.which)}</legend>
          <FieldFault field="evidence" faults={faults} scene={scene} />
          {options.map(({ value, label }, index) => (
            <label>
              <input type="radio" name="evidence" value={value} checked={index === 0} required /> <span>{label}</span>
            </label>
          ))}
        </fieldset>
        <p class="actions">
          <button class="button" type="submit">
            {say(words.run)}
          </button>
          <a class="button quiet" href={link(`/drafts/${draft.id}`)}>
            {say(words.back)}
          </a>
        </p>
      </form>
    </>,
  );
}
