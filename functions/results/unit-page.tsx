import type { UnitResult } from '../../shared/assess/result.ts';
import type { Plan } from '../../shared/plan/schema.ts';
import { fill } from '../../shared/words.ts';
import type { LatestResult } from '../store/result.ts';
import type { StoredRound } from '../store/round.ts';
import { roundingWords } from '../web/figure.tsx';
import { localTime } from '../web/local-time.ts';
import { page } from '../web/page.tsx';
import { Adjustments, Outcomes } from '../web/result/unit-ends.tsx';
import { UnitFacts } from '../web/result/unit-facts.tsx';
import { UnitParts } from '../web/result/unit-parts.tsx';
import type { Scene } from '../web/scene.ts';
import { Crumbs } from './crumbs.tsx';
import { UnitDownload } from './download-list.tsx';
import { LeftOut } from './left-out.tsx';
import { largestLosses } from './losses.ts';
import { LossesTable } from './losses-table.tsx';
import { phrases } from './phrases.ts';
import { ruleWords } from './rule-words.ts';

/**
 * One unit: what it came to and where it lost most, how that adds up from the evidence to the total with the rule beside
 * every number, what was added or taken, what follows.
 *
 * `?open=all` opens everything that is folded, for browsers that print only what is open.
 */
export function unitPage(
  scene: Scene,
  { head, version, computedAt }: LatestResult,
  unit: UnitResult,
  { plan, rounds }: { readonly plan: Plan; readonly rounds: readonly StoredRound[] },
): Response {
  const { say, language, link, c } = scene;
  const base = `/results/${head.cycle.id}/units/${unit.unit}`;
  const open = c.req.query('open') === 'all';
  return page(
    scene,
    { title: unit.title, wide: true },
    <>
      <Crumbs above={[{ path: `/results/${head.cycle.id}`, title: head.cycle.title }]} scene={scene} />
      <h1>{say(unit.title)}</h1>
      <p class="lead">
        {say(head.cycle.title)}
        {language === 'zh' ? '，' : ' · '}
        {fill(say(phrases.lead), { version: String(version), time: localTime(computedAt, language) })}
      </p>
      <LeftOut head={head} rounds={rounds} scene={scene} />
      <UnitFacts {...{ head, unit, plan, scene }} />
      <p class="muted small">{ruleWords(plan, say)}</p>
      <UnitDownload base={base} scene={scene} />
      <LossesTable losses={largestLosses(unit, plan)} base={base} scene={scene} />
      <h2>{say(phrases.how)}</h2>
      <p class="actions no-print">
        <a href={link(open ? base : `${base}?open=all`)}>{say(open ? phrases.closeAll : phrases.openAll)}</a>
      </p>
      <UnitParts {...{ unit, plan, open, scene }} base={`${base}/`} />
      <p class="muted small">{say(roundingWords)}</p>
      <Adjustments {...{ head, unit, plan, open, scene }} />
      <Outcomes {...{ head, unit, plan, open, scene }} />
    </>,
  );
}
