import { type Loose, listAt, looseAt, textAt, titleOf, withMember } from '../../shared/plan/loose.ts';
import { Audience, ChannelWay } from '../../shared/plan/schema.ts';
import type { Issue } from './faults.ts';
import { idMember, titleMember, wasMember } from './members.ts';
import { optionsOf } from './offer.ts';
import { issueAt, type ObjectShape, type Part, type Saved } from './part.ts';
import { partPhrases } from './part-phrases.ts';
import { namesOf, renamed } from './references.ts';
import { twiceIn, withoutWas, withWas } from './row-parts.ts';
import { serviceMember } from './service-part.ts';
import { type Member, mostRows, type Option, type Peek, type Shape } from './shape.ts';

/** Lists of an audience whose members the rest of the plan names. */
const lists = ['strata', 'channels', 'scale', 'items'] as const;
const nouns = { strata: 'stratum', channels: 'channel', items: 'item' } as const;

/** An audience of a draft by its place; one place further than the last is a new one. Undefined beyond. */
export function audiencePart(plan: Loose, place: number): Part | undefined {
  const audiences = listAt(plan, 'audiences');
  const before = audiences[place] ?? (place === audiences.length ? {} : undefined);
  if (!before) return undefined;
  const isNew = place === audiences.length;
  return {
    title: isNew ? partPhrases.newAudience : titleOf(before),
    ...(isNew && { lead: partPhrases.audiencesLead }),
    at: isNew ? 'audiences/add' : `audiences/${place + 1}`,
    next: 'audiences',
    what: `audience ${textAt(before, 'id')}`.trim(),
    value: shown(before),
    shape: (peek) => audienceShape(plan, peek),
    save: (value) => saved(plan, place, before, value),
  };
}

/** The sheet's lists stand on the page by themselves; rows remember what they are called. */
function shown(audience: Loose): Loose {
  const { sheet: _, ...rest } = audience;
  const sheet = looseAt(audience, 'sheet');
  return {
    ...rest,
    strata: listAt(audience, 'strata').map(withWas),
    channels: listAt(audience, 'channels').map(withWas),
    scale: listAt(sheet, 'scale').map(withWas),
    items: listAt(sheet, 'items').map(withWas),
  };
}

function saved(plan: Loose, place: number, before: Loose, value: Loose): Saved {
  const rows = { scale: withoutWas(value.scale), items: withoutWas(value.items) };
  const parts = { strata: withoutWas(value.strata), channels: withoutWas(value.channels) };
  let audience: Loose = { ...value, sheet: { scale: rows.scale.rows, items: rows.items.rows } };
  for (const key of ['scale', 'items', 'strata', 'channels'] as const) audience = withMember(audience, key, undefined);
  for (const key of ['strata', 'channels'] as const) {
    if (parts[key].rows.length > 0) audience = withMember(audience, key, parts[key].rows);
  }
  const parsed = Audience.safeParse(audience);
  const audiences = listAt(plan, 'audiences');
  const taken = audiences.some((one, at) => at !== place && one.id === audience.id && audience.id !== undefined);
  const issues = [
    ...(parsed.error?.issues ?? []).map(onPage),
    ...lists.flatMap((key) => twiceIn(key, { ...rows, ...parts }[key].rows)),
    ...(taken ? [issueAt(['id'], 'taken')] : []),
  ];
  if (!parsed.success || issues.length > 0) return { issues };
  const after = withMember(plan, 'audiences', replaced(audiences, place, { ...parsed.data }));
  return { plan: withNewNames(after, before, parsed.data.id, { ...parts, items: rows.items }) };
}

/** First the audience's parts, which are found by the id it still has everywhere else; then the audience itself. */
function withNewNames(
  plan: Loose,
  before: Loose,
  id: string,
  rows: Readonly<Record<keyof typeof nouns, ReturnType<typeof withoutWas>>>,
): Loose {
  const was = textAt(before, 'id');
  if (was === '') return plan;
  const old = shown(before);
  let after = plan;
  for (const key of ['strata', 'channels', 'items'] as const) {
    // Duties came with the page and use the names that it showed.
    const of = key === 'strata' ? [was, id] : [was];
    const names = new Map([...namesOf(listAt(old, key), rows[key].names)].filter(([, name]) => name !== undefined));
    for (const one of new Set(of)) after = renamed(after, { what: nouns[key], of: one, names });
  }
  return was === id ? after : renamed(after, { what: 'audience', names: new Map([[was, id]]) });
}

function replaced(list: readonly Loose[], place: number, one: Loose): readonly Loose[] {
  return place === list.length ? [...list, one] : list.map((other, at) => (at === place ? one : other));
}

function onPage(issue: Issue): Issue {
  return issue.path[0] === 'sheet' ? { ...issue, path: issue.path.slice(1) } : issue;
}

function audienceShape(plan: Loose, peek: Peek): ObjectShape {
  const groups = optionsOf(listAt(plan, 'groups'));
  const seats = peek('kind') === 'seats';
  const open = peek('kind') === 'public';
  const members: readonly Member[] = [
    titleMember,
    idMember,
    {
      ...{ key: 'kind', label: partPhrases.audienceKind, optional: false },
      shape: {
        ...{ kind: 'choice', redraws: true },
        options: [
          { value: 'public', title: partPhrases.public },
          { value: 'seats', title: partPhrases.seats },
        ],
      },
    },
    { key: 'rates', label: partPhrases.rates, optional: false, shape: { kind: 'ticks', options: groups } },
    ...(open ? [cards] : []),
    ...(seats ? [dutiesMember(groups, strataNow(peek))] : []),
    {
      ...{ key: 'scale', label: partPhrases.scaleLevels, hint: partPhrases.scaleHint, optional: false },
      ...{ section: partPhrases.sheetSection, shape: listOf() },
    },
    { key: 'items', label: partPhrases.items, optional: false, shape: listOf(itemHint) },
    ...(open ? [channelsMember] : []),
    ...(seats || open ? [strataMember] : []),
    ...(open ? [comments, honesty, serviceMember] : []),
  ];
  return { kind: 'object', members };
}

const cards: Member = {
  ...{ key: 'cards', label: partPhrases.cards, hint: partPhrases.cardsHint, optional: true },
  shape: {
    kind: 'choice',
    options: [
      { value: 'one-unit', title: partPhrases.oneUnit },
      { value: 'all-units', title: partPhrases.allUnits },
    ],
  },
};

const way: Member = {
  ...{ key: 'way', label: partPhrases.way, optional: true },
  shape: {
    kind: 'choice',
    options: ChannelWay.options.map((value) => ({ value, title: partPhrases[`way-${value}`] })),
  },
};

const channelsMember: Member = {
  ...{ key: 'channels', label: partPhrases.channels, hint: partPhrases.channelsHint, optional: true },
  shape: listOf(way),
};

const strataMember: Member = {
  ...{ key: 'strata', label: partPhrases.strata, hint: partPhrases.strataHint, optional: true },
  shape: listOf(),
};

const comments: Member = {
  ...{ key: 'comments', label: partPhrases.comments, hint: partPhrases.commentsHint, optional: true },
  shape: { kind: 'choice', options: [{ value: 'none', title: partPhrases.noComments }] },
};

const honesty: Member = {
  ...{ key: 'honesty', label: partPhrases.honesty, hint: partPhrases.honestyHint, optional: true },
  shape: {
    kind: 'object',
    members: [
      { key: 'voidAbove', label: partPhrases.voidAbove, optional: false, shape: { kind: 'decimal' } },
      { key: 'least', label: partPhrases.voidLeast, optional: false, shape: { kind: 'whole' } },
    ],
  },
};

/** Named rows, with one member more where their kind has it. */
function listOf(more?: Member): Shape {
  const id: Member = { key: 'id', label: idMember.label, optional: false, shape: idMember.shape };
  return { kind: 'list', of: { kind: 'object', members: [wasMember, titleMember, id, ...(more ? [more] : [])] } };
}

const itemHint: Member = { key: 'hint', label: partPhrases.hint, optional: true, shape: { kind: 'words' } };

function dutiesMember(groups: readonly Option[], strata: readonly Option[]): Member {
  const members: readonly Member[] = [
    { key: 'raters', label: partPhrases.raters, optional: false, shape: { kind: 'choice', options: groups } },
    { key: 'rates', label: partPhrases.rated, optional: false, shape: { kind: 'ticks', options: groups } },
    ...(strata.length > 0
      ? [
          {
            key: 'stratum',
            label: partPhrases.stratum,
            optional: true,
            shape: { kind: 'choice', options: strata },
          } as const,
        ]
      : []),
    {
      ...{ key: 'self', label: partPhrases.self, optional: false },
      shape: {
        kind: 'choice',
        options: [
          { value: 'excluded', title: partPhrases.selfExcluded },
          { value: 'included', title: partPhrases.selfIncluded },
        ],
      },
    },
  ];
  return {
    ...{ key: 'duties', label: partPhrases.duties, hint: partPhrases.dutiesHint, optional: true },
    shape: { kind: 'list', of: { kind: 'object', members } },
  };
}

/** The strata as they stand on the page, under the names they had when it was drawn. */
function strataNow(peek: Peek): readonly Option[] {
  return Array.from({ length: mostRows }, (_, at) => `strata.${at}`).flatMap((row) => {
    const value = peek(`${row}.was`) ?? peek(`${row}.id`);
    if (value === undefined) return [];
    const [zh, en] = [peek(`${row}.title.zh`), peek(`${row}.title.en`)];
    return [{ value, title: { zh: zh ?? en ?? value, en: en ?? zh ?? value } }];
  });
}
