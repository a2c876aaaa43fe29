import type { FC } from 'hono/jsx';
import type { Scene } from '../web/scene.ts';
import { type CardRound, pathOf } from './found.ts';
import { phrases } from './phrases.ts';

/** The way back up, from the list of rounds down to the page above this one. */
export const Crumbs: FC<{ readonly above: readonly CardRound[]; readonly scene: Scene }> = ({ above, scene }) => (
  <nav class="crumbs" aria-label={scene.say(phrases.crumbs)}>
    <a href={scene.link('/cards')}>{scene.say(phrases.cards)}</a>
    {above.map((of) => (
      <a href={scene.link(pathOf(of))}>{scene.say(of.round.title)}</a>
    ))}
  </nav>
);
