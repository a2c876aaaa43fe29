import type { FC } from 'hono/jsx';
import type { Scene } from '../web/scene.ts';
import { batchPath, type FoundBatch, type PaperRound, pathOf } from './found.ts';
import { phrases } from './phrases.ts';

/** The way back up, from the list of rounds down to the page above this one. */
export const Crumbs: FC<{
  readonly of?: PaperRound;
  readonly batch?: FoundBatch;
  readonly scene: Scene;
}> = ({ of, batch, scene: { say, link } }) => (
  <nav class="crumbs" aria-label={say(phrases.crumbs)}>
    <a href={link('/fieldwork')}>{say(phrases.paper)}</a>
    {of && <a href={link(pathOf(of))}>{say(of.round.title)}</a>}
    {batch && <a href={link(batchPath(batch))}>{batch.batch.title}</a>}
  </nav>
);
