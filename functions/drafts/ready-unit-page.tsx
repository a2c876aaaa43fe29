import { fill } from '../../shared/words.ts';
import { roundingWords } from '../web/figure.tsx';
import { page } from '../web/page.tsx';
import { refusal } from '../web/refusal.tsx';
import { Adjustments, Outcomes } from '../web/result/unit-ends.tsx';
import { UnitFacts } from '../web/result/unit-facts.tsx';
import { UnitParts } from '../web/result/unit-parts.tsx';
import type { Scene } from '../web/scene.ts';
import { exampleResult, findReady } from './ready.ts';
import { ReadyCrumbs } from './ready-crumbs.tsx';
import { readyWords as words } from './ready-words.ts';

/**
 * One invented unit of a ready plan's example: what it came to, and every number of it from the evidence to the total with
 * the rule beside it. `?open=all` opens what is folded, for browsers that print only what is open.
 */
export async function readyUnit(scene: Scene): Promise<Response> {
  const ready = findReady(scene);
  if (!ready) return refusal(scene, 'not-found');
  const head = exampleResult(ready);
  const unit = head.units.find((one) => one.unit === scene.c.req.param('unit'));
  if (!unit) return refusal(scene, 'not-found');
  const { say, link, c } = scene;
  const { plan } = ready;
  const path = `/drafts/ready/${ready.id}/units/${unit.unit}`;
  const open = c.req.query('open') === 'all';
  const shown = open ? `${path}?open=all` : path;
  const group = head.groups.find(({ id }) => id === unit.group);
  return page(
    scene,
    { title: unit.title, wide: true },
    <>
      <ReadyCrumbs ready={ready} scene={scene} />
      <h1>{say(unit.title)}</h1>
      <p class="lead">{fill(say(words.exampleOf), { group: group ? say(group.title) : '', plan: say(plan.title) })}</p>
      <p class="note warn">
        <strong>{say(words.invented)}</strong>
        {say(words.colon)}
        {say(words.inventedUnit)}
      </p>
      <UnitFacts {...{ head, unit, plan, scene }} />
      <h2>{say(words.adding)}</h2>
      <p class="actions no-print">
        <a href={link(open ? path : `${path}?open=all`)}>{say(open ? words.closeAll : words.openAll)}</a>
      </p>
      <UnitParts {...{ unit, plan, open, scene }} base={`${shown}#node-`} here />
      <p class="muted small">{say(roundingWords)}</p>
      <Adjustments {...{ head, unit, plan, open, scene }} />
      <Outcomes {...{ head, unit, plan, open, scene }} />
    </>,
  );
}
