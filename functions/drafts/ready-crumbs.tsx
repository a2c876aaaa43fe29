import type { FC } from 'hono/jsx';
import type { ReadyPlan } from '../../shared/plan/templates/ready-plan.ts';
import type { Scene } from '../web/scene.ts';
import { phrases } from './phrases.ts';
import { readyWords } from './ready-words.ts';

/** The way back up from a ready plan: to the list of plans, to the ready ones, and to the plan where one of its units is shown. */
export const ReadyCrumbs: FC<{ readonly ready?: ReadyPlan; readonly scene: Scene }> = ({
  ready,
  scene: { say, link },
}) => (
  <nav class="crumbs" aria-label={say(phrases.crumbs)}>
    <a href={link('/drafts')}>{say(phrases.plans)}</a>
    <a href={link('/drafts/new#ready')}>{say(readyWords.ready)}</a>
    {ready && <a href={link(`/drafts/ready/${ready.id}`)}>{say(ready.plan.title)}</a>}
  </nav>
);
