import type { FC } from 'hono/jsx';
import type { Plan } from '../../shared/plan/schema.ts';
import { fill } from '../../shared/words.ts';
import type { Scene } from '../web/scene.ts';
import { openCycleWords } from './open-cycle-words.ts';
import { phrases } from './phrases.ts';

/** The way back up from what is done with a published version. */
export const PublishedCrumbs: FC<{ readonly plan: Plan; readonly scene: Scene }> = ({ plan, scene: { say, link } }) => (
  <nav class="crumbs" aria-label={say(phrases.crumbs)}>
    <a href={link('/drafts')}>{say(phrases.plans)}</a>
    <a href={link(`/drafts/published/${plan.id}/${plan.version}`)}>
      {fill(say(openCycleWords.planVersion), { plan: say(plan.title), version: String(plan.version) })}
    </a>
  </nav>
);
