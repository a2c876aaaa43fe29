import type { FC } from 'hono/jsx';
import type { Scene } from '../web/scene.ts';
import { phrases } from './phrases.ts';
import { pathOf } from './section.ts';
import type { Source } from './source.ts';

/** The way back up: to the list, and from a section to the overview of what is analysed. */
export const Crumbs: FC<{ readonly source?: Source | undefined; readonly scene: Scene }> = ({
  source,
  scene: { say, link },
}) => (
  <nav class="crumbs" aria-label={say(phrases.crumbs)}>
    <a href={link('/analysis')}>{say(phrases.analysis)}</a>
    {source && <a href={link(pathOf(source))}>{say(source.title)}</a>}
  </nav>
);
