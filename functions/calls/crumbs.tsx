import type { FC } from 'hono/jsx';
import type { CallList } from '../store/call-list.ts';
import type { Scene } from '../web/scene.ts';
import { type CallRound, pathOf } from './found.ts';
import { phrases } from './phrases.ts';

/** The way back up, from the rounds to the list above this page. */
export const Crumbs: FC<{ readonly scene: Scene; readonly of?: CallRound; readonly list?: CallList }> = ({
  scene,
  of,
  list,
}) => (
  <nav class="crumbs" aria-label={scene.say(phrases.crumbs)}>
    <a href={scene.link('/calls')}>{scene.say(phrases.calls)}</a>
    {of && <a href={scene.link(pathOf(of))}>{scene.say(of.round.title)}</a>}
    {of && list && <a href={scene.link(`${pathOf(of)}/${list.id}`)}>{list.title}</a>}
  </nav>
);
