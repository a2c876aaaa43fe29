import { words } from './written-plan.ts';

/** An answer in short: a level (0 is the best), or "don't know"; or as evidence writes it. */
export type GivenAnswer = number | 'unknown' | { readonly score: string } | { readonly place: number };

/** Ballots that are all alike: `times` of them, one unless it says so. Without an audience of its own: `raters`. */
export type GivenBallot = {
  readonly audience?: string;
  readonly stratum?: string;
  readonly channel?: string;
  readonly default?: true;
  readonly times?: number;
  /** By unit and item. */
  readonly sheet: Readonly<Record<string, Readonly<Record<string, GivenAnswer>>>>;
};

/** A record; without an indicator of its own it belongs to the one leaf, `leaf`. */
export type GivenRecord = {
  readonly id?: string;
  readonly indicator?: string;
  readonly unit: string;
  readonly field: string;
  readonly value?: string;
  readonly day?: string;
  readonly until?: string;
  readonly matter?: string;
  readonly level?: string;
  readonly circumstance?: string;
  readonly rater?: string;
  readonly panel?: string;
};

/** The result of another cycle: scores by unit, null for none, and what outcomes came to. */
export type GivenEarlier = {
  readonly id: string;
  readonly full?: string;
  readonly scores: Readonly<Record<string, string | null>>;
  readonly published?: Readonly<Record<string, string | null>>;
  readonly groups?: Readonly<Record<string, string>>;
  readonly parents?: Readonly<Record<string, string>>;
  readonly outcomes?: Readonly<Record<string, Readonly<Record<string, string>>>>;
};

/** What a cycle brought. */
export type GivenEvidence = {
  readonly ballots?: readonly GivenBallot[];
  readonly records?: readonly GivenRecord[];
  /** Results of other cycles; without `scores` one the plan names and that never came. */
  readonly earlier?: readonly (GivenEarlier | { readonly id: string })[];
  /** How many were asked, by audience. */
  readonly invited?: Readonly<Record<string, number>>;
};

/** The evidence in full. */
export function writtenEvidence({ ballots = [], records = [], earlier = [], invited = {} }: GivenEvidence): unknown {
  const each = ballots.flatMap(({ times = 1, ...ballot }) => Array.from({ length: times }, () => ballot));
  return {
    ballots: each.map(({ audience = 'raters', sheet, ...ballot }, index) => ({
      round: `round-${audience}`,
      audience,
      voter: `voter-${index}`,
      ...ballot,
      sheet: Object.fromEntries(Object.entries(sheet).map(([unit, answers]) => [unit, answersOf(answers)])),
    })),
    records: records.map((record, index) => ({ id: `record-${index}`, indicator: 'leaf', ...record })),
    results: earlier.flatMap((one) => ('scores' in one ? [resultOf(one)] : [])),
    invited: Object.entries(invited).map(([audience, count]) => ({ audience, count })),
  };
}

/** One record of a field for each unit that has a value: `figures('actual', { a: '9', b: '8' })`. */
export function figures(
  field: string,
  values: Readonly<Record<string, string>>,
  more: Partial<GivenRecord> = {},
): readonly GivenRecord[] {
  return Object.entries(values).map(([unit, value]) => ({ unit, field, value, ...more }));
}

/** Ballots on one unit and item by how often each level was given, best first, and "don't know" last where it was. */
export function votes(
  unit: string,
  counts: readonly number[],
  more: Omit<GivenBallot, 'sheet' | 'times'> & { readonly item?: string; readonly unknown?: number } = {},
): readonly GivenBallot[] {
  const { item = 'q', unknown = 0, ...ballot } = more;
  const given = [
    ...counts.map((times, level) => ({ times, answer: level })),
    { times: unknown, answer: 'unknown' as const },
  ];
  return given.map(({ times, answer }) => ({ ...ballot, times, sheet: { [unit]: { [item]: answer } } }));
}

function answersOf(answers: Readonly<Record<string, GivenAnswer>>): unknown {
  return Object.fromEntries(Object.entries(answers).map(([item, answer]) => [item, answerOf(answer)]));
}

function answerOf(answer: GivenAnswer): unknown {
  if (typeof answer === 'number') return { level: answer };
  return answer === 'unknown' ? { unknown: true } : answer;
}

function resultOf(one: GivenEarlier): unknown {
  return {
    id: one.id,
    cycle: one.id,
    title: words(one.id),
    digest: one.id,
    full: one.full ?? '100',
    units: Object.entries(one.scores).map(([unit, score]) => ({
      unit,
      group: one.groups?.[unit] ?? 'all',
      ...(one.parents?.[unit] !== undefined && { parent: one.parents[unit] }),
      score,
      published: one.published ? (one.published[unit] ?? null) : score,
      outcomes: one.outcomes?.[unit] ?? {},
    })),
  };
}

/** Whole sheets on one unit by how often each level was given at each item: the first sheets take the best levels. */
export function sheets(
  unit: string,
  counts: Readonly<Record<string, readonly number[]>>,
  more: Omit<GivenBallot, 'sheet' | 'times'> = {},
): readonly GivenBallot[] {
  const answers = Object.entries(counts).map(
    ([item, levels]) => [item, levels.flatMap((times, level) => Array.from({ length: times }, () => level))] as const,
  );
  const most = Math.max(...answers.map(([, given]) => given.length));
  return Array.from({ length: most }, (_, index) => ({
    ...more,
    sheet: { [unit]: Object.fromEntries(answers.map(([item, given]) => [item, given[index] ?? 'unknown'])) },
  }));
}
