import type { FC } from 'hono/jsx';
import type { Scene } from '../web/scene.ts';
import type { Asked } from './found.ts';
import { phrases } from './phrases.ts';

/** The way back up: to the tasks, and to the sheet from the pages below it. */
export const Crumbs: FC<{ readonly asked?: Asked; readonly scene: Scene }> = ({ asked, scene: { say, link } }) => (
  <nav class="crumbs" aria-label={say(phrases.crumbs)}>
    <a href={link('/review')}>{say(phrases.tasks)}</a>
    {asked && <a href={link(asked.path)}>{say(asked.round.title)}</a>}
  </nav>
);
