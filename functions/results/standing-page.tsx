import type { FC } from 'hono/jsx';
import type { ResultHead } from '../../shared/assess/result.ts';
import type { Plan } from '../../shared/plan/schema.ts';
import { fill } from '../../shared/words.ts';
import type { LatestResult } from '../store/result.ts';
import type { StoredRound } from '../store/round.ts';
import type { SealCounts } from '../store/shown-seal.ts';
import { localTime } from '../web/local-time.ts';
import { page } from '../web/page.tsx';
import { isPartial } from '../web/result/covered.ts';
import { titlesOf } from '../web/result/marks.ts';
import { StandingTable } from '../web/result/standing-table.tsx';
import { Rule, ruleOfForm } from '../web/rule.tsx';
import type { Scene } from '../web/scene.ts';
import { type Sight, sees } from '../web/sight.ts';
import { Crumbs } from './crumbs.tsx';
import { DownloadFirst, Downloads } from './download-list.tsx';
import { LeftOut } from './left-out.tsx';
import { phrases } from './phrases.ts';
import { Provenance } from './provenance.tsx';
import { ruleWords } from './rule-words.ts';
import { SetAsideNote } from './set-aside.tsx';

/** What the standing page shows, and the plan it was computed by. */
export type StandingView = {
  readonly latest: LatestResult;
  readonly rounds: readonly StoredRound[];
  readonly plan: Plan;
  readonly sight: Sight;
  readonly seals: SealCounts;
};

/** The standing of a cycle by group, with what it was computed from. Of somebody's own units only where that is his sight. */
export function standingPage(scene: Scene, view: StandingView): Response {
  const { say, language } = scene;
  const { latest, sight, plan, rounds } = view;
  const { full } = plan.scale;
  const { head, version, computedAt } = latest;
  const base = `/results/${head.cycle.id}`;
  const groups = withinSight(head, sight);
  const titleOf = titlesOf(plan);
  // What is no number would be one in the file.
  const json = [...view.seals.values()].every((shown) => typeof shown === 'number');
  const watches = scene.asking?.person.roles.some(({ role }) => role === 'office' || role === 'auditor');
  return page(
    scene,
    { title: head.cycle.title, wide: true },
    <>
      <Crumbs above={[]} scene={scene} />
      <h1>{say(head.cycle.title)}</h1>
      <p class="lead">{fill(say(phrases.lead), { version: String(version), time: localTime(computedAt, language) })}</p>
      <LeftOut head={head} rounds={rounds} scene={scene} />
      <SetAsideNote head={head} compare={watches ? `/oversight/${head.cycle.id}/compare` : undefined} scene={scene} />
      {!sight.all && <p class="note">{say(groups.length > 0 ? phrases.ownOnly : phrases.ownNone)}</p>}
      {sight.all && <Missing groups={groups} scene={scene} />}
      {sight.all && <DownloadFirst base={base} scene={scene} />}
      <p class="muted small">{ruleWords(plan, say)}</p>
      {groups.map((group) => (
        <StandingTable {...{ group, base, full, scene, head, titleOf }} />
      ))}
      <Rule
        parts={[
          ...plan.adjustments.map((one) => ruleOfForm(plan, 'adjustment', one)),
          ...plan.outcomes.map((one) => ruleOfForm(plan, 'outcome', one)),
        ]}
        scene={scene}
      />
      {sight.all && <Downloads base={base} json={json} scene={scene} />}
      <Provenance
        latest={latest}
        rounds={rounds}
        seals={view.seals}
        basis={plan}
        whole={sight.all && json}
        scene={scene}
      />
    </>,
  );
}

type Groups = ResultHead['groups'];

function withinSight({ groups }: ResultHead, sight: Sight): Groups {
  return groups
    .map((group) => ({ ...group, standing: group.standing.filter(({ unit }) => sees(sight, unit)) }))
    .filter(({ standing }) => standing.length > 0);
}

/** Said before the first table: some scores rest on less than others. */
const Missing: FC<{ readonly groups: Groups; readonly scene: Scene }> = ({ groups, scene: { say } }) => {
  const rows = groups.flatMap(({ standing }) => standing);
  const n = rows.filter(({ covered }) => isPartial(covered)).length;
  if (n === 0) return null;
  const words = n === 1 ? phrases.missingOne : n === rows.length ? phrases.missingAll : phrases.missingMany;
  return <p class="note warn">{fill(say(words), { n: String(n) })}</p>;
};
