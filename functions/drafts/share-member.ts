import { exact, rational, sum } from '../../shared/number.ts';
import { type Loose, listAt, textAt, titleOf } from '../../shared/plan/loose.ts';
import { partPhrases } from './part-phrases.ts';
import type { Member, Shape } from './shape.ts';
import { concernedGroups, shareOf, sharesOf } from './sums.ts';
import { type Address, childrenOf } from './tree.ts';

/** What the node weighs under its parent, with what its siblings leave. */
export function shareMember(plan: Loose, address: Address, parent: Loose): Member {
  const common = { key: 'share', optional: false, section: partPhrases.weightSection } as const;
  const groups = listAt(plan, 'groups');
  const ways = waysOf(groups);
  if (sharesOf(parent) === 'fullPoints')
    return { ...common, label: partPhrases.fullPoints, hint: partPhrases.fullPointsHint, shape: ways };
  const concerned = concernedGroups(plan, address.slice(0, -1));
  const siblings = childrenOf(parent).filter((_, at) => at !== address.at(-1));
  const others = groups
    .filter((group) => concerned.includes(textAt(group, 'id')))
    .map((group) => {
      const id = textAt(group, 'id');
      const total = exact(sum(siblings.map((one) => rational(shareOf(one, id) ?? '0'))));
      return { title: titleOf(group), total };
    });
  const hint = {
    zh: `${partPhrases.shareHint.zh}${others.map(({ title, total }) => `${title.zh} ${total}`).join('，')}。`,
    en: `${partPhrases.shareHint.en}${others.map(({ title, total }) => `${title.en} ${total}`).join(', ')}.`,
  };
  return {
    ...common,
    label: partPhrases.share,
    ...(siblings.length > 0 && others.length > 0 && { hint }),
    shape: ways,
  };
}

/** One number for all groups, or one for each. */
function waysOf(groups: readonly Loose[]): Shape {
  const byGroup: Shape = {
    kind: 'object',
    members: groups.map((group): Member => {
      return { key: textAt(group, 'id'), label: titleOf(group), optional: true, shape: { kind: 'decimal' } };
    }),
  };
  return {
    kind: 'ways',
    ways: [
      { value: 'same', title: partPhrases.sameWeight, shape: { kind: 'decimal' } },
      { value: 'by-group', title: partPhrases.weightByGroup, shape: byGroup },
    ],
  };
}
