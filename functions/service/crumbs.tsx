import type { FC } from 'hono/jsx';
import type { Scene } from '../web/scene.ts';
import type { DeskRound } from './desk-found.ts';
import { deskPhrases as phrases } from './desk-phrases.ts';

/** The way back up, from the list of rounds down to the page above this one. */
export const Crumbs: FC<{ readonly above: readonly DeskRound[]; readonly scene: Scene }> = ({ above, scene }) => (
  <nav class="crumbs" aria-label={scene.say(phrases.crumbs)}>
    <a href={scene.link('/service-desk')}>{scene.say(phrases.desk)}</a>
    {above.map((of) => (
      <a href={scene.link(of.path)}>{scene.say(of.round.title)}</a>
    ))}
  </nav>
);
