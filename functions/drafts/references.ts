import { isLoose, type Loose, listAt, textAt, textsAt, withMember } from '../../shared/plan/loose.ts';
import { formOf } from '../../shared/rules/index.ts';
import { wayOf } from './codec.ts';
import { peekValue } from './part.ts';
import { settingsShape } from './settings-shape.ts';
import type { Shape } from './shape.ts';
import { childrenOf, withChildren } from './tree.ts';

/** Things of a plan that others name by their id. Parts of a sheet are named together with their audience. */
export type Named = 'group' | 'audience' | 'supplier' | 'item' | 'channel' | 'stratum' | 'earlier';

/** New names by old ones; undefined where the thing is gone. What is not listed keeps its name. */
export type Renaming = {
  readonly what: Named;
  /** The audience whose parts are renamed, by the id that the rest of the plan still calls it. */
  readonly of?: string;
  readonly names: ReadonlyMap<string, string | undefined>;
};

/** The names that changed between the rows a page showed and those it sent back; rows carry what they were called. */
export function namesOf(
  before: readonly Loose[],
  after: readonly { readonly was: string; readonly id: string }[],
): ReadonlyMap<string, string | undefined> {
  const old = before.map((one) => textAt(one, 'id')).filter((id) => id !== '');
  return new Map(
    old.flatMap((id) => {
      const now = after.find(({ was }) => was === id)?.id ?? after.find((row) => row.was === '' && row.id === id)?.id;
      return now === id ? [] : [[id, now] as const];
    }),
  );
}

/**
 * The plan with every mention of renamed things under their new names.
 *
 * What is gone is taken out where it stands in a list of names or beside a weight; a mention that stands alone, such as
 * the audience of a measure, stays and is a fault that the plan's check names.
 */
export function renamed(plan: Loose, renaming: Renaming): Loose {
  if (renaming.names.size === 0) return plan;
  const { what } = renaming;
  let after = plan;
  if (what === 'group' || what === 'stratum') {
    after = mapped(after, 'audiences', (audience) => renamedAudience(audience, renaming));
  }
  if (what === 'group' || what === 'audience') {
    after = mapped(after, 'minimums', (one) =>
      what === 'group' ? withNames(one, 'groups', renaming) : withName(one, 'audience', renaming),
    );
  }
  if (isLoose(after.tree)) after = withMember(after, 'tree', renamedNode(after.tree, renaming));
  after = mapped(after, 'adjustments', (one) => renamedSettings('adjustment', withSuppliers(one, renaming), renaming));
  return mapped(after, 'outcomes', (one) => renamedSettings('outcome', one, renaming));
}

function renamedAudience(audience: Loose, renaming: Renaming): Loose {
  if (renaming.what === 'stratum') {
    if (textAt(audience, 'id') !== renaming.of) return audience;
    return mapped(audience, 'duties', (duty) => withName(duty, 'stratum', renaming));
  }
  const after = withNames(audience, 'rates', renaming);
  if (!Array.isArray(after.duties)) return after;
  const duties = listAt(after, 'duties')
    // Whoever is gone rates nobody.
    .filter((duty) => nameOf(textAt(duty, 'raters'), renaming) !== undefined)
    .map((duty) => withNames(withName(duty, 'raters', renaming), 'rates', renaming));
  return withMember(after, 'duties', duties.length === 0 ? undefined : duties);
}

function renamedNode(node: Loose, renaming: Renaming): Loose {
  let after = withSuppliers(node, renaming);
  for (const member of ['weightByGroup', 'fullPointsByGroup'] as const) {
    const shares = after[member];
    if (renaming.what !== 'group' || !isLoose(shares)) continue;
    const weights = Object.entries(shares).flatMap(([group, weight]) => {
      const now = nameOf(group, renaming);
      return now === undefined ? [] : [[now, weight] as const];
    });
    after = withMember(after, member, Object.fromEntries(weights));
  }
  for (const family of ['measure', 'curve', 'aggregate'] as const) {
    const settings = after[family];
    if (isLoose(settings)) after = withMember(after, family, renamedSettings(family, settings, renaming));
  }
  const children = childrenOf(after);
  return children.length === 0
    ? after
    : withChildren(
        after,
        children.map((child) => renamedNode(child, renaming)),
      );
}

function withSuppliers(one: Loose, renaming: Renaming): Loose {
  return renaming.what === 'supplier' ? mapped(one, 'handedInBy', (by) => withName(by, 'supplier', renaming)) : one;
}

type SettingsFamily = 'measure' | 'curve' | 'aggregate' | 'adjustment' | 'outcome';

function renamedSettings(family: SettingsFamily, settings: Loose, renaming: Renaming): Loose {
  const form = formOf(family, textAt(settings, 'form'));
  if (!form) return settings;
  const shape = settingsShape(form, '', peekValue(settings), { plan: {}, fields: [] });
  const after = renamedIn(shape, settings, renaming, textAt(settings, 'audience'));
  return isLoose(after) ? after : settings;
}

/** Settings mention things where their shape says so. `audience` is whose parts are meant. */
function renamedIn(shape: Shape, value: unknown, renaming: Renaming, audience: string): unknown {
  switch (shape.kind) {
    case 'choice': {
      if (shape.ref !== renaming.what || typeof value !== 'string') return value;
      return renaming.of === undefined || renaming.of === audience ? (nameOf(value, renaming) ?? value) : value;
    }
    case 'object':
      if (!isLoose(value)) return value;
      return shape.members.reduce<Loose>(
        (so, { key, shape: inner }) =>
          key in so ? withMember(so, key, renamedIn(inner, so[key], renaming, audience)) : so,
        value,
      );
    case 'list':
      return Array.isArray(value) ? value.map((row) => renamedIn(shape.of, row, renaming, audience)) : value;
    case 'ways': {
      const way = wayOf(shape.ways, value);
      return way?.shape ? renamedIn(way.shape, value, renaming, audience) : value;
    }
    case 'form':
      return isLoose(value) ? renamedSettings(shape.family, value, renaming) : value;
    default:
      return value;
  }
}

function nameOf(id: string, { names }: Renaming): string | undefined {
  return names.has(id) ? names.get(id) : id;
}

function withName(one: Loose, key: string, renaming: Renaming): Loose {
  const id = one[key];
  return typeof id === 'string' ? withMember(one, key, nameOf(id, renaming) ?? id) : one;
}

function withNames(one: Loose, key: string, renaming: Renaming): Loose {
  if (!Array.isArray(one[key])) return one;
  return withMember(
    one,
    key,
    textsAt(one, key).flatMap((id) => nameOf(id, renaming) ?? []),
  );
}

function mapped(of: Loose, key: string, change: (one: Loose) => Loose): Loose {
  const list = of[key];
  return Array.isArray(list) ? withMember(of, key, listAt(of, key).map(change)) : of;
}
