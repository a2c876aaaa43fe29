import type { FC } from 'hono/jsx';
import type { Words } from '../../shared/words.ts';
import type { Scene } from '../web/scene.ts';
import { phrases } from './phrases.ts';

/** The way back up, from the list of cycles down to the page above this one. */
export const Crumbs: FC<{
  readonly above: readonly { readonly path: string; readonly title: Words }[];
  readonly scene: Scene;
}> = ({ above, scene: { say, link } }) => (
  <nav class="crumbs" aria-label={say(phrases.crumbs)}>
    {[{ path: '/results', title: phrases.results }, ...above].map(({ path, title }) => (
      <a href={link(path)}>{say(title)}</a>
    ))}
  </nav>
);
