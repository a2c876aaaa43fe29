import type { FC } from 'hono/jsx';
import type { ReadyPlan } from '../../shared/plan/templates/ready-plan.ts';
import { fill, type Words } from '../../shared/words.ts';
import { page } from '../web/page.tsx';
import { PlanTree } from '../web/plan-tree.tsx';
import { refusal } from '../web/refusal.tsx';
import { titlesOf } from '../web/result/marks.ts';
import { StandingTable } from '../web/result/standing-table.tsx';
import type { Scene } from '../web/scene.ts';
import { exampleResult, findReady } from './ready.ts';
import { ReadyAnswers } from './ready-answers.tsx';
import { ReadyCrumbs } from './ready-crumbs.tsx';
import { readyWords as words } from './ready-words.ts';

/**
 * A ready plan before anybody begins from it: what it is for, what it does about the policy, its tree, and what comes out
 * on its example.
 */
export async function readyPage(scene: Scene): Promise<Response> {
  const ready = findReady(scene);
  if (!ready) return refusal(scene, 'not-found');
  const { say } = scene;
  const { about, plan } = ready;
  return page(
    scene,
    { title: plan.title, wide: true },
    <>
      <ReadyCrumbs scene={scene} />
      <h1>{say(plan.title)}</h1>
      <p class="lead">{say(about)}</p>
      <ReadyFacts ready={ready} scene={scene} />
      <Begin ready={ready} scene={scene} />
      <ReadyAnswers ready={ready} scene={scene} />
      <h2 id="tree">{say(words.tree)}</h2>
      <PlanTree plan={plan} scene={scene} />
      <Example ready={ready} scene={scene} />
      <Files ready={ready} scene={scene} />
    </>,
  );
}

type Given = { readonly ready: ReadyPlan; readonly scene: Scene };

const ReadyFacts: FC<Given> = ({ ready: { plan, policy }, scene: { say } }) => {
  const lists: readonly (readonly [Words, string, readonly { readonly id: string; readonly title: Words }[]])[] = [
    [words.groups, 'plan-group', plan.groups],
    [words.audiences, 'audience', plan.audiences],
    [words.suppliers, 'supplier', plan.suppliers ?? []],
    [words.earlier, 'earlier', plan.earlier ?? []],
  ];
  return (
    <dl class="facts">
      <dt>{say(words.policy)}</dt>
      <dd>{say(policy)}</dd>
      {lists
        .filter(([, , all]) => all.length > 0)
        .map(([head, kind, all]) => (
          <>
            <dt>{say(head)}</dt>
            <dd>
              {all.map(({ id, title }, at) => (
                <>
                  {at > 0 && say(words.listed)}
                  <span id={`${kind}-${id}`}>{say(title)}</span>
                </>
              ))}
            </dd>
          </>
        ))}
    </dl>
  );
};

const Begin: FC<Given> = ({ ready, scene: { say, link } }) => (
  <form method="post" action={link('/drafts/new')}>
    <input type="hidden" name="from" value={`ready:${ready.id}`} />
    <p>{say(words.beginHint)}</p>
    <p class="actions">
      <button type="submit" class="button">
        {say(words.begin)}
      </button>
      <a class="button quiet" href="#example">
        {say(words.result)}
      </a>
    </p>
  </form>
);

const Example: FC<Given> = ({ ready, scene }) => {
  const { say } = scene;
  const { plan } = ready;
  const result = exampleResult(ready);
  const given = {
    head: result,
    titleOf: titlesOf(plan),
    base: `/drafts/ready/${ready.id}`,
    full: plan.scale.full,
    scene,
  };
  const ballots = result.evidence.rounds.reduce((all, { count }) => all + count, 0);
  const counts = {
    units: String(result.units.length),
    ballots: String(ballots),
    records: String(result.evidence.records),
  };
  return (
    <>
      <h2 id="example">{say(words.result)}</h2>
      <p class="note warn">
        <strong>{say(words.invented)}</strong>
        {say(words.colon)}
        {say(words.inventedHint)}
      </p>
      <p>{fill(say(words.evidenceCounts), counts)}</p>
      {result.groups.map((group) => (
        <StandingTable group={group} {...given} />
      ))}
    </>
  );
};

const Files: FC<Given> = ({ ready, scene: { say, link } }) => (
  <>
    <h2 id="files">{say(words.files)}</h2>
    <p>{say(words.filesHint)}</p>
    <p class="actions">
      <a class="button quiet" href={link(`/drafts/ready/${ready.id}/plan.json`)}>
        {say(words.planFile)}
      </a>
      <a class="button quiet" href={link(`/drafts/ready/${ready.id}/evidence.json`)}>
        {say(words.evidenceFile)}
      </a>
    </p>
  </>
);
