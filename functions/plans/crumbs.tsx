import type { FC } from 'hono/jsx';
import type { Cycle } from '../../shared/cycle/cycle.ts';
import type { Scene } from '../web/scene.ts';
import { phrases } from './phrases.ts';

/** The way back up: to the list, and to the cycle from the pages below it. */
export const Crumbs: FC<{ readonly cycle?: Cycle; readonly scene: Scene }> = ({ cycle, scene: { say, link } }) => (
  <nav class="crumbs" aria-label={say(phrases.crumbs)}>
    <a href={link('/plans')}>{say(phrases.cycles)}</a>
    {cycle && <a href={link(`/plans/${cycle.id}`)}>{say(cycle.title)}</a>}
  </nav>
);
