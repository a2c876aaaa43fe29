import type { FC } from 'hono/jsx';
import type { Words } from '../../shared/words.ts';
import type { Scene } from '../web/scene.ts';
import { phrases } from './phrases.ts';

/** Where a page stands: data quality, then what is above it. */
export const Crumbs: FC<{
  readonly above?: readonly { readonly path: string; readonly title: Words }[];
  readonly scene: Scene;
}> = ({ above = [], scene: { say, link } }) => (
  <nav class="crumbs" aria-label={say(phrases.crumbs)}>
    {[{ path: '/oversight', title: phrases.title }, ...above].map(({ path, title }) => (
      <a href={link(path)}>{say(title)}</a>
    ))}
  </nav>
);

/** The way to a cycle. */
export const cycleWay = ({ id, title }: { readonly id: string; readonly title: Words }) => ({
  path: `/oversight/${id}`,
  title,
});

/** The way to a round. */
export const roundWay = (cycle: string, { id, title }: { readonly id: string; readonly title: Words }) => ({
  path: `/oversight/${cycle}/rounds/${id}`,
  title,
});
