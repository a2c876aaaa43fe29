import type { FC } from 'hono/jsx';
import type { GroupBasis } from '../../shared/statistics/basis.ts';
import type { Scene } from '../web/scene.ts';
import { phrases } from './phrases.ts';

/** The heading of a group's part of a page; its id is what tables are labelled by and links lead to. */
export const GroupHead: FC<{ readonly group: GroupBasis; readonly scene: Scene }> = ({ group, scene: { say } }) => (
  <h2 id={groupAnchor(group.id)}>
    {say(group.title)} {!group.ranked && <span class="tag">{say(phrases.unranked)}</span>}
  </h2>
);

/** Where on its page a group's part stands. */
export function groupAnchor(group: string): string {
  return `group-${group}`;
}

/** Links to the groups of a page, where there are several: a page of four groups is long. */
export const GroupLinks: FC<{ readonly groups: readonly GroupBasis[]; readonly scene: Scene }> = ({
  groups,
  scene: { say },
}) =>
  groups.length < 2 ? null : (
    <nav class="crumbs no-print" aria-label={say(phrases.groups)}>
      <ul class="run">
        {groups.map(({ id, title }) => (
          <li>
            <a href={`#${groupAnchor(id)}`}>{say(title)}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
