import { compare, exact, type Rational, rational, round } from '../../shared/number.ts';
import { nodesOf, type Plan } from '../../shared/plan/schema.ts';
import { audienceShare, nominalShares } from '../../shared/plan/share.ts';
import type { Words } from '../../shared/words.ts';

/** A share of a group's total in percent, in two versions of a plan; absent where the version has no such thing. */
export type Change = { readonly before: Rational | undefined; readonly after: Rational | undefined };

/** How much of a group's total rests on what an audience says, before and after, and how much was promised. */
export type AudienceShare = Change & {
  readonly audience: Words;
  readonly group: Words;
  /** The promise of the later version in percent, with the text it comes from. */
  readonly promised?: { readonly percent: string; readonly source?: string };
  readonly kept: boolean;
};

/**
 * The shares of every audience that something is promised about, in each ranked group; where nothing is promised, of
 * every public one.
 *
 * `before` is absent where there is no earlier version to look at.
 */
export function audienceShares(before: Plan | undefined, after: Plan): readonly AudienceShare[] {
  const promises = after.minimums ?? [];
  const named = new Set([...promises, ...(before?.minimums ?? [])].map(({ audience }) => audience));
  const meant = after.audiences.filter(({ id, kind }) => (named.size === 0 ? kind === 'public' : named.has(id)));
  return meant.flatMap(({ id, title }) =>
    after.groups
      .filter(({ ranked }) => ranked)
      .map((group): AudienceShare => {
        const earlier = before?.audiences.some((one) => one.id === id) && has(before, group.id) ? before : undefined;
        const share = audienceShare(after, id, group.id);
        const promise = promises
          .filter(({ audience, groups }) => audience === id && (groups?.includes(group.id) ?? true))
          .sort((a, b) => compare(rational(b.percent), rational(a.percent)))[0];
        return {
          audience: title,
          group: group.title,
          before: earlier && audienceShare(earlier, id, group.id),
          after: share,
          ...(promise && { promised: { percent: promise.percent, ...(promise.source && { source: promise.source }) } }),
          kept: !promise || compare(share, rational(promise.percent)) >= 0,
        };
      }),
  );
}

/** A node with what it is worth of each group's total, before and after. `depth` 0 is the total itself. */
export type NodeShare = {
  readonly id: string;
  readonly title: Words;
  readonly depth: number;
  readonly gone: boolean;
  readonly byGroup: readonly Change[];
};

/** The groups of both versions, the later one's first. */
export function groupsOfBoth(before: Plan | undefined, after: Plan): Plan['groups'] {
  return [...after.groups, ...(before?.groups ?? []).filter(({ id }) => !has(after, id))];
}

/** What every node below the root is worth of each group's total; nodes that are gone stand at the end. */
export function nodeShares(before: Plan | undefined, after: Plan): readonly NodeShare[] {
  const groups = groupsOfBoth(before, after).map(({ id }) => id);
  const [was, is] = [before && sharesById(before, groups), sharesById(after, groups)];
  const own = [...nodesOf(after.tree)].slice(1).map(({ node, path }) => ({ node, depth: depthOf(path), gone: false }));
  const gone = (before ? [...nodesOf(before.tree)].slice(1) : [])
    .filter(({ node }) => !is.has(node.id))
    .map(({ node, path }) => ({ node, depth: depthOf(path), gone: true }));
  return [...own, ...gone].map(({ node: { id, title }, depth, gone: isGone }) => ({
    id,
    title,
    depth,
    gone: isGone,
    byGroup: groups.map((_, index) => ({ before: was?.get(id)?.[index], after: is.get(id)?.[index] })),
  }));
}

function sharesById(plan: Plan, groups: readonly string[]): ReadonlyMap<string, readonly (Rational | undefined)[]> {
  const byGroup = groups.map((group) => (has(plan, group) ? nominalShares(plan, group) : undefined));
  return new Map(
    [...nodesOf(plan.tree)].map(({ node, path }) => [node.id, byGroup.map((shares) => shares?.get(path))]),
  );
}

const depthOf = (path: string) => path.split('/').length - 1;
const has = ({ groups }: Plan, group: string) => groups.some(({ id }) => id === group);

/** A share in percent as pages show it: at most two decimals, a dash where there is none. */
export function shareText(share: Rational | undefined): string {
  return share ? `${exact(round(share, { places: 2, mode: 'half-up' }))}%` : '—';
}

/** Whether a share went up or down; undefined where there is nothing to compare or nothing changed. */
export function turn({ before, after }: Change): 'up' | 'down' | undefined {
  const difference = before && after ? compare(after, before) : 0;
  return difference > 0 ? 'up' : difference < 0 ? 'down' : undefined;
}
