import type { FC } from 'hono/jsx';
import { type Loose, listAt, looseAt, textAt, titleOf } from '../../shared/plan/loose.ts';
import { formOf } from '../../shared/rules/index.ts';
import { fill, type Words } from '../../shared/words.ts';
import type { StoredDraft } from '../store/plan-draft.ts';
import type { Scene } from '../web/scene.ts';
import { phrases } from './phrases.ts';
import type { PlacedFault } from './plan-faults.ts';
import { shareOf, weightSums } from './sums.ts';
import { addressText, childrenOf, isBranch, type TreeRow, treeRows } from './tree.ts';

/** A plan's tree. With a draft its rows lead to their pages and can be changed; without one it is only read. */
type Shown = {
  readonly plan: Loose;
  readonly draft?: StoredDraft;
  readonly faults?: readonly PlacedFault[];
  readonly scene: Scene;
};

/** The whole tree: numbered indicators, weights by group with their sums, forms, faults, and what can be done. */
export const TreeTable: FC<Shown> = ({ plan, draft, faults = [], scene }) => {
  const { say } = scene;
  const rows = treeRows(plan);
  const counts = new Map<string, number>();
  for (const { place } of faults) counts.set(place, (counts.get(place) ?? 0) + 1);
  const byGroup = rows.some(({ node }) => node.weightByGroup !== undefined);
  const groups = listAt(plan, 'groups').map((group) => ({ id: textAt(group, 'id'), title: titleOf(group) }));
  const columns: readonly Column[] = byGroup
    ? groups.map(({ id, title }) => ({ groups: [id], title }))
    : [{ groups: groups.map(({ id }) => id), title: undefined }];
  return (
    <table class="figures stack" aria-labelledby="tree">
      <thead>
        <tr>
          <th scope="col">{say(phrases.indicator)}</th>
          {columns.map(({ title }) => (
            <th scope="col">{title ? say(title) : say(phrases.weight)}</th>
          ))}
          <th scope="col">{say(phrases.scoring)}</th>
          {draft && (
            <th scope="col" class="no-print">
              {say(phrases.actions)}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr id={`n${addressText(row.address)}`}>
            <th scope="row">
              <Name row={row} draft={draft} counts={counts} scene={scene} />
            </th>
            {columns.map((column) => (
              <Weight plan={plan} row={row} column={column} scene={scene} />
            ))}
            <td data-label={say(phrases.scoring)}>
              <span>{formsOf(row.node).map(say).join(' → ') || say(phrases.noForm)}</span>
            </td>
            {draft && (
              <td class="no-print">
                <Actions draft={draft} row={row} scene={scene} />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/** A column of weights: one group, or all of them where none differs. */
type Column = { readonly groups: readonly string[]; readonly title: Words | undefined };

const Name: FC<{ row: TreeRow; draft: StoredDraft | undefined; counts: ReadonlyMap<string, number>; scene: Scene }> = (
  given,
) => {
  const { row, draft, counts, scene } = given;
  const { say, link } = scene;
  const place = `nodes/${addressText(row.address)}`;
  const n = counts.get(place) ?? 0;
  const title = say(titleOf(row.node));
  const name = isBranch(row.node) ? <strong>{title}</strong> : title;
  return (
    <div class={`depth d${Math.min(row.address.length, 4)}`}>
      <span class="muted">{row.number}</span> {draft ? <a href={link(`/drafts/${draft.id}/${place}`)}>{name}</a> : name}{' '}
      {n > 0 && (
        <span class="tag warn">{fill(say(n === 1 ? phrases.faultOne : phrases.faultCount), { n: String(n) })}</span>
      )}
    </div>
  );
};

const Weight: FC<{ plan: Loose; row: TreeRow; column: Column; scene: Scene }> = ({ plan, row, column, scene }) => {
  const { say } = scene;
  const [group = ''] = column.groups;
  const own = row.parent ? shareOf(row.node, group) : undefined;
  const sums = weightSums(plan, row.address).filter((one) => column.groups.includes(one.group));
  const sum = sums.find(({ off }) => off !== undefined) ?? sums[0];
  const label = column.title ? fill(say(phrases.weightOf), { group: say(column.title) }) : say(phrases.weight);
  return (
    <td data-label={label}>
      <span>
        {row.parent ? <>{own === undefined || own === '0' ? '—' : asPoints(own, row, say)} </> : null}
        {sum && (
          <span class={sum.off === undefined ? 'sum' : 'sum off'}>
            {fill(say(sum.off === undefined ? phrases.sumBelow : phrases.sumOff), { sum: sum.sum })}
          </span>
        )}
      </span>
    </td>
  );
};

/** A weight as it is; points with their unit, so that nobody takes them for percent. */
function asPoints(own: string, { node }: TreeRow, say: Scene['say']): string {
  const points = node.fullPoints !== undefined || node.fullPointsByGroup !== undefined;
  return points ? fill(say(phrases.points), { n: own }) : own;
}

/** What can be done with a node, folded away so that the tree stays a page to read. */
const Actions: FC<{ draft: StoredDraft; row: TreeRow; scene: Scene }> = ({ draft, row, scene }) => {
  const { say, link } = scene;
  const at = link(`/drafts/${draft.id}/nodes/${addressText(row.address)}`);
  const place = row.address.at(-1) ?? 0;
  return (
    <details class="menu">
      <summary aria-label={fill(say(phrases.actionsOf), { title: say(titleOf(row.node)) })}>
        {say(phrases.actions)}
      </summary>
      <div>
        <a href={at}>{say(phrases.edit)}</a>
        {(isBranch(row.node) || !row.parent) && (
          <>
            <a href={`${at}/add?kind=leaf`}>{say(phrases.addLeaf)}</a>
            <a href={`${at}/add?kind=branch`}>{say(phrases.addBranch)}</a>
          </>
        )}
        {row.parent && row.siblings > 1 && (
          <form method="post" action={`${at}/move`}>
            <input type="hidden" name="revision" value={String(draft.revision)} />
            {place > 0 && (
              <button type="submit" name="do" value="up">
                {say(phrases.up)}
              </button>
            )}
            {place < row.siblings - 1 && (
              <button type="submit" name="do" value="down">
                {say(phrases.down)}
              </button>
            )}
          </form>
        )}
        {row.parent && <a href={`${at}/delete`}>{say(phrases.remove)}</a>}
      </div>
    </details>
  );
};

/** The forms a node uses, in the order in which they work; a form nobody knows is called what the draft calls it. */
function formsOf(node: Loose): readonly Words[] {
  const families =
    childrenOf(node).length > 0 ? (['aggregate', 'curve'] as const) : (['measure', 'aggregate', 'curve'] as const);
  return families.flatMap((family) => {
    const name = textAt(looseAt(node, family), 'form');
    return name === '' ? [] : [formOf(family, name)?.title ?? { zh: name, en: name }];
  });
}
