import type { FC } from 'hono/jsx';
import type { Scene } from '../web/scene.ts';
import type { Asked } from './found.ts';
import { phrases } from './phrases.ts';

/** The way back up: to the list, and to the source from the pages below it. */
export const Crumbs: FC<{ readonly of?: Asked; readonly scene: Scene }> = ({ of, scene: { say, link } }) => (
  <nav class="crumbs" aria-label={say(phrases.crumbs)}>
    <a href={link('/scores')}>{say(phrases.title)}</a>
    {of && <a href={link(of.path)}>{say(of.title)}</a>}
  </nav>
);
