import { cardSubjects } from '../../shared/cycle/task.ts';
import type { Audience } from '../../shared/plan/schema.ts';
import { weighsParts } from '../../shared/plan/weighs-parts.ts';
import type { Words } from '../../shared/words.ts';
import { wholeSheet } from '../store/table.ts';
import { countyDay } from '../web/county-day.ts';
import type { FieldFaultOf } from '../web/fault-list.tsx';
import { type Form, single } from '../web/form.ts';
import { instantOf } from '../web/local-instant.ts';
import type { CardRound } from './found.ts';
import { filled, phrases } from './phrases.ts';

/**
 * The most cards one batch of this door holds: its package is then some 2.5 MB, 3.3 MB as an answer of a Lambda is
 * written, and 6 MB is the most.
 */
export const mostInBatch = 5000;

/** A batch as it was asked for, right or wrong, to be shown again. */
export type Given = Readonly<Record<(typeof orderFields)[number], string>>;
export const orderFields = ['title', 'subjects', 'each', 'channel', 'stratum', 'expires'] as const;

/** A batch that can be made. */
export type Order = {
  readonly title: string;
  readonly subjects: readonly string[];
  readonly each: number;
  readonly channel?: string;
  readonly stratum?: string;
  readonly expiresAt?: string;
};

/** What cards may rate, as a list to choose from: by its value in the form. */
export function subjectChoices({ audience, cycle, plan }: CardRound): readonly {
  readonly value: string;
  readonly title: Words;
  readonly units: readonly string[];
}[] {
  const units = cardSubjects(audience, cycle.roster);
  const n = units.length;
  if (audience.cards === 'all-units')
    return [{ value: 'whole', title: filled(phrases.wholeCard, { n }), units: [wholeSheet] }];
  const groups = plan.groups.flatMap((group) => {
    const own = units.filter((unit) => unit.group === group.id).map(({ unit }) => unit);
    const title = filled(phrases.groupUnits, { group: group.title, n: own.length });
    return own.length === 0 ? [] : [{ value: `group:${group.id}`, title, units: own }];
  });
  return [
    { value: 'all', title: filled(phrases.allUnits, { n }), units: units.map(({ unit }) => unit) },
    ...(groups.length > 1 ? groups : []),
    ...units.map(({ unit, title }) => ({ value: `unit:${unit}`, title, units: [unit] })),
  ];
}

/** The channels that ballots on cards may be counted under. */
export function cardChannels({ channels = [] }: Audience) {
  return channels.filter(({ way = 'card' }) => way === 'card' || way === 'paper');
}

/** Reads an order strictly; every fault names its field. */
export function readOrder(
  of: CardRound,
  form: Form,
  now: string,
): { readonly given: Given; readonly order?: Order; readonly faults: readonly FieldFaultOf[] } {
  const given = Object.fromEntries(orderFields.map((name) => [name, (single(form, name) ?? '').trim()])) as Given; // every name has a value
  const faults: FieldFaultOf[] = [];
  const wrong = (field: (typeof orderFields)[number], words: Words) => faults.push({ field, words });
  if (given.title === '' || [...given.title].length > 40) wrong('title', phrases.titleFault);
  const subjects = subjectChoices(of).find(({ value }) => value === given.subjects)?.units;
  if (!subjects) wrong('subjects', phrases.subjectsFault);
  const each = /^[1-9]\d{0,3}$/.test(given.each) ? Number(given.each) : 0;
  if (each === 0 || each > mostInBatch) wrong('each', phrases.eachFault);
  else if (subjects && each * subjects.length > mostInBatch)
    wrong('each', filled(phrases.tooMany, { n: each * subjects.length }));
  for (const [field, part, offered] of [
    ['channel', 'channels', cardChannels(of.audience)],
    ['stratum', 'strata', of.audience.strata ?? []],
  ] as const) {
    const known = offered.some(({ id }) => id === given[field]);
    if (given[field] === '' ? offered.length > 0 && weighsParts(of.plan.tree, of.audience.id, part) : !known)
      wrong(field, phrases.partFault);
  }
  const expiresAt = given.expires === '' ? undefined : endOfDay(given.expires);
  if (given.expires !== '' && (expiresAt === undefined || given.expires < countyDay(now)))
    wrong('expires', phrases.expiresFault);
  if (faults.length > 0 || !subjects) return { given, faults };
  const { title, channel, stratum } = given;
  const order = {
    ...{ title, subjects, each },
    ...(channel !== '' && { channel }),
    ...(stratum !== '' && { stratum }),
    ...(expiresAt !== undefined && { expiresAt }),
  };
  return { given, order, faults };
}

/** A card that can be used on its last day expires when the day is over in the county. */
function endOfDay(day: string): string | undefined {
  const start = /^\d{4}-\d\d-\d\d$/.test(day) ? instantOf(`${day}T00:00`) : undefined;
  return start === undefined ? undefined : new Date(Date.parse(start) + 24 * 3600 * 1000).toISOString();
}
