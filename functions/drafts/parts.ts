import { type Loose, listAt } from '../../shared/plan/loose.ts';
import { audiencePart } from './audience-part.ts';
import { framePart } from './frame-part.ts';
import { newNodePart, nodePart } from './node-part.ts';
import type { Part } from './part.ts';
import { rowPart } from './row-parts.ts';
import { rulePart } from './rule-part.ts';
import { readAddress } from './tree.ts';

/** Sections whose members have pages of their own. */
export const listSections = ['audiences', 'adjustments', 'outcomes'] as const;
export type ListSection = (typeof listSections)[number];

/** What an address below a draft may name. */
export type Asked = {
  readonly section: string;
  readonly place?: string | undefined;
  readonly adding?: boolean;
  readonly kind?: string | undefined;
};

/** The part of a draft that an address names; undefined where the draft has none there. */
export function partOf(plan: Loose, { section, place = '', adding = false, kind }: Asked): Part | undefined {
  switch (section) {
    case 'frame':
      return framePart(plan);
    case 'groups':
    case 'suppliers':
    case 'minimums':
    case 'earlier':
      return rowPart(plan, section);
    case 'nodes': {
      const address = readAddress(place);
      if (!address) return undefined;
      return adding ? newNodePart(plan, address, kind === 'branch' ? 'branch' : 'leaf') : nodePart(plan, address);
    }
    case 'audiences':
    case 'adjustments':
    case 'outcomes': {
      const count = listAt(plan, section).length;
      const at = adding ? count : /^[1-9]\d?$/.test(place) ? Number(place) - 1 : count + 1;
      if (!adding && at >= count) return undefined;
      return section === 'audiences' ? audiencePart(plan, at) : rulePart(plan, section, at);
    }
    default:
      return undefined;
  }
}
