import { type Loose, withMember } from '../../shared/plan/loose.ts';
import { Plan } from '../../shared/plan/schema.ts';
import { idMember, roundingShape, titleMember } from './members.ts';
import { optionsOf } from './offer.ts';
import type { ObjectShape, Part } from './part.ts';
import { partPhrases } from './part-phrases.ts';
import { treeRows } from './tree.ts';

const Frame = Plan.pick({
  id: true,
  version: true,
  title: true,
  period: true,
  scale: true,
  rankAt: true,
  issuer: true,
  tieBreaks: true,
});

const day = { kind: 'day' } as const;

const shapeOf = (plan: Loose): ObjectShape => ({
  kind: 'object',
  members: [
    titleMember,
    { ...idMember, label: partPhrases.planId },
    {
      ...{ key: 'issuer', label: partPhrases.issuer, hint: partPhrases.issuerHint, optional: true },
      shape: { kind: 'words' },
    },
    {
      ...{ key: 'version', label: partPhrases.version, hint: partPhrases.versionHint, optional: false },
      shape: { kind: 'whole' },
    },
    {
      ...{ key: 'period', label: partPhrases.period, optional: false },
      shape: {
        kind: 'object',
        members: [
          { key: 'from', label: partPhrases.from_, optional: false, shape: day },
          { key: 'to', label: partPhrases.to, optional: false, shape: day },
        ],
      },
    },
    {
      ...{ key: 'scale', label: partPhrases.scale, optional: false },
      shape: {
        kind: 'object',
        members: [
          { key: 'full', label: partPhrases.full, optional: false, shape: { kind: 'decimal' } },
          { key: 'publish', label: partPhrases.publish, optional: false, shape: roundingShape },
        ],
      },
    },
    {
      ...{ key: 'rankAt', label: partPhrases.rankAt, optional: false },
      shape: {
        kind: 'choice',
        options: [
          { value: 'published', title: partPhrases.rankPublished },
          { value: 'exact', title: partPhrases.rankExact },
        ],
      },
    },
    {
      ...{ key: 'tieBreaks', label: partPhrases.tieBreaks, hint: partPhrases.tieBreaksHint, optional: true },
      shape: {
        kind: 'list',
        of: { kind: 'choice', options: optionsOf(treeRows(plan).map(({ node }) => node)) },
      },
    },
  ],
});

/** What stands around the tree: titles, period, scale, and what is ranked on. The office is never typed. */
export function framePart(plan: Loose): Part {
  return {
    title: partPhrases.frame,
    lead: partPhrases.frameLead,
    at: 'frame',
    next: '',
    what: 'frame',
    value: plan,
    shape: () => shapeOf(plan),
    save: (value) => {
      const parsed = Frame.safeParse(value);
      return parsed.success
        ? { plan: { ...withMember(withMember(plan, 'issuer', undefined), 'tieBreaks', undefined), ...parsed.data } }
        : { issues: parsed.error.issues };
    },
  };
}
