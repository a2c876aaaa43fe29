/** Settings as a plan writes them; `checkPlan` reads them. */
export type Settings = Readonly<Record<string, unknown>>;

/** A node as a plan writes it; a title and who hands in are added where they are missing. */
export type GivenNode = Settings & { readonly id: string; readonly children?: readonly GivenNode[] };

/** Who is asked: how many levels the sheet has and which items; of every group, unless it says whom. */
export type GivenAudience = {
  readonly id: string;
  readonly levels: number;
  readonly items?: readonly string[];
  readonly kind?: 'public' | 'seats';
  readonly strata?: readonly string[];
  readonly channels?: readonly string[];
  readonly rates?: readonly string[];
};

/** A scheme in few words: one leaf (`measure`, `curve`, `full`), or a whole `tree`. */
export type GivenPlan = {
  readonly tree?: GivenNode;
  readonly measure?: Settings;
  readonly curve?: Settings;
  /** Full points of the one leaf, or of the whole tree: 100 unless it says so. */
  readonly full?: string;
  /** More of the one leaf: `cap`, `round`. */
  readonly leaf?: Settings;
  readonly adjustments?: readonly Settings[];
  readonly outcomes?: readonly Settings[];
  /** Ids of units, or each unit's group; a group that stands for nothing else is called `all`. */
  readonly units: readonly string[] | Readonly<Record<string, string | { group: string; parent?: string }>>;
  /** Groups that are listed apart, or a fixed order of groups; else the groups of the units, all ranked. */
  readonly groups?: readonly { readonly id: string; readonly ranked?: boolean }[];
  readonly audiences?: readonly GivenAudience[];
  /** How a final score is published: two decimals, half up, unless it says so. */
  readonly scale?: { readonly places?: number; readonly mode?: 'half-up' | 'half-even' | 'down' };
  readonly rankAt?: 'exact' | 'published';
  readonly tieBreaks?: readonly string[];
  readonly period?: { readonly from: string; readonly to: string };
  readonly earlier?: readonly { readonly id: string }[];
  /** Shares an audience must have, as the plan writes them. */
  readonly minimums?: readonly Settings[];
};

/** Points as they are: 100 of a reading are full points. */
export const asItIs = {
  form: 'proportional',
  target: { fixed: '100' },
  cap: 'none',
  whenTargetZero: 'none',
} as const;

/** The curve by which `target` of a reading is full points, and no more than that. */
export function upTo(target: string) {
  return { form: 'proportional', target: { fixed: target }, cap: '100', whenTargetZero: 'none' } as const;
}

/** A record field read as it was handed in. */
export function handedInAs(field: string, more: Settings = {}) {
  return { form: 'value', field, several: 'none', facts: [], whenNone: 'none', ...more };
}

/** The draft of the plan, with titles and what does not matter to the case filled in. */
export function writtenPlan(given: GivenPlan): unknown {
  const named = [...new Set(rosterOf(given).map(({ group }) => group))].map((id) => ({ id }));
  const groups = given.groups ?? named;
  const all = groups.map(({ id }) => id);
  const { places = 2, mode = 'half-up' } = given.scale ?? {};
  return {
    id: 'plan',
    office: 'county',
    version: 1,
    title: words('plan'),
    period: given.period ?? { from: '2026-01-01', to: '2026-12-31' },
    scale: { full: given.full ?? '100', publish: { places, mode } },
    groups: groups.map((group) => ({ ranked: true, ...group, title: words(group.id) })),
    audiences: (given.audiences ?? []).map((audience) => audienceOf(audience, all)),
    ...(given.minimums && { minimums: given.minimums }),
    tree: titled(given.tree ?? { id: 'leaf', measure: given.measure, curve: given.curve ?? asItIs, ...given.leaf }),
    adjustments: (given.adjustments ?? []).map((one) => ({ title: words(String(one.id)), ...one })),
    rankAt: given.rankAt ?? 'exact',
    ...(given.tieBreaks && { tieBreaks: given.tieBreaks }),
    ...(given.earlier && { earlier: given.earlier.map(({ id }) => ({ id, title: words(id) })) }),
    outcomes: (given.outcomes ?? []).map((one) => ({ title: words(String(one.id)), ...one })),
  };
}

/** The roster of the cycle. */
export function rosterOf({ units }: Pick<GivenPlan, 'units'>) {
  const listed = Array.isArray(units) ? units.map((unit: string) => [unit, 'all'] as const) : Object.entries(units);
  return listed.map(([unit, at]) => ({
    unit,
    title: words(unit),
    ...(typeof at === 'string' ? { group: at } : at),
  }));
}

/** An id as a title in both languages. */
export function words(id: string): { readonly zh: string; readonly en: string } {
  return { zh: id, en: id };
}

function titled(node: GivenNode): unknown {
  const { children } = node;
  return {
    title: words(node.id),
    ...(!children && { from: words('office') }),
    ...node,
    ...(children && { children: children.map(titled) }),
  };
}

function audienceOf(audience: GivenAudience, groups: readonly string[]): unknown {
  const { id, levels, items = ['q'], kind = 'public', strata, channels, rates = groups } = audience;
  const parts = (ids: readonly string[]) => ids.map((one) => ({ id: one, title: words(one) }));
  return {
    id,
    kind,
    title: words(id),
    rates,
    ...(strata && { strata: parts(strata) }),
    ...(channels && { channels: parts(channels) }),
    sheet: { scale: parts(Array.from({ length: levels }, (_, level) => `l${level}`)), items: parts(items) },
  };
}
