import * as z from 'zod';
import { PositiveDecimal } from '../plan/decimal.ts';
import { Id, WordsSchema } from '../plan/schema.ts';
import type { Phrases } from '../words.ts';
import { listedTwice } from './listed-twice.ts';
import type { RecordWords } from './record-words.ts';
import type { FormFault } from './rule.ts';
import { FieldId, Limit } from './settings.ts';

/** One kind of event: what its records are called, what one is worth, and what several of one matter come to. */
export const EventKind = z.strictObject({
  field: FieldId,
  title: WordsSchema,
  sign: z.enum(['adds', 'takes']),
  /** The record's own value; so much each (times its value where it has one); or by its level (likewise). */
  worth: z.union([
    z.literal('value'),
    z.strictObject({ each: PositiveDecimal }),
    z.strictObject({
      byLevel: z
        .array(z.strictObject({ level: Id, title: WordsSchema, points: PositiveDecimal }))
        .min(1)
        .max(20),
    }),
  ]),
  /** Events of one matter: all count, the largest alone, or the largest in full and the others at this percentage. */
  sameMatter: z.union([z.literal('all'), z.literal('best'), z.strictObject({ othersPercent: PositiveDecimal })]),
  /** The most all events of this kind come to. */
  cap: Limit,
});
export type EventKind = z.output<typeof EventKind>;

/** A circumstance that weighs on an event, such as a warning in advance: it counts at this percentage. */
export const Circumstance = z.strictObject({ id: Id, title: WordsSchema, percent: PositiveDecimal });
export type Circumstance = z.output<typeof Circumstance>;

/** The settings of an account of events, for the forms that keep one: on an indicator, or on the whole score. */
export const accountSettings = {
  kinds: z.array(EventKind).min(1).max(40),
  circumstances: z.array(Circumstance).min(1).max(20).optional(),
};
/** The same, parsed. */
export type AccountSettings = {
  readonly kinds: readonly EventKind[];
  readonly circumstances?: readonly Circumstance[] | undefined;
};

/** Words for those settings. */
export const accountLabels = {
  kinds: { zh: '事项种类', en: 'Kinds of events' },
  'kinds.field': { zh: '数据项', en: 'Record field' },
  'kinds.title': { zh: '名称', en: 'Title' },
  'kinds.sign': { zh: '加分还是扣分', en: 'Adds or takes' },
  'kinds.sign=adds': { zh: '加分', en: 'adds points' },
  'kinds.sign=takes': { zh: '扣分', en: 'takes points' },
  'kinds.worth': { zh: '每笔的分值', en: 'What one is worth' },
  'kinds.worth=value': { zh: '按报送的分值', en: 'the points handed in' },
  'kinds.worth.each': { zh: '每笔（报送数量的再乘数量）', en: 'So much each, times its number where it has one' },
  'kinds.worth.byLevel': { zh: '按级别', en: 'By level' },
  'kinds.worth.byLevel.level': { zh: '级别编号', en: 'Level' },
  'kinds.worth.byLevel.title': { zh: '级别名称', en: 'Title' },
  'kinds.worth.byLevel.points': { zh: '分值', en: 'Points' },
  'kinds.sameMatter': { zh: '同一事项有多笔时', en: 'Several of one matter' },
  'kinds.sameMatter=all': { zh: '都计', en: 'all count' },
  'kinds.sameMatter=best': { zh: '只取最高一笔', en: 'only the largest counts' },
  'kinds.sameMatter.othersPercent': { zh: '最高一笔全计，其余按（%）', en: 'the largest in full, the others at (%)' },
  'kinds.cap': { zh: '本类上限', en: 'Most of this kind' },
  'kinds.cap=none': { zh: '不设上限', en: 'no limit' },
  circumstances: { zh: '情形及折算', en: 'Circumstances' },
  'circumstances.id': { zh: '编号', en: 'Id' },
  'circumstances.title': { zh: '情形', en: 'Title' },
  'circumstances.percent': { zh: '按（%）计', en: 'Counts at (%)' },
} satisfies Phrases;

/** Faults every account shares: a field, level or circumstance named twice. */
export function accountFaults({ kinds, circumstances = [] }: AccountSettings): readonly FormFault[] {
  return [
    ...listedTwice(kinds.map(({ field }) => field)),
    ...listedTwice(circumstances.map(({ id }) => id)),
    ...kinds.flatMap((kind) => listedTwice(levelsOf(kind).map(({ level }) => level))),
  ];
}

/** What the records of an account may name: its fields, levels and circumstances, by their titles. */
export function accountWords({ kinds, circumstances = [] }: AccountSettings): RecordWords {
  const levels = kinds.flatMap((kind) => levelsOf(kind).map(({ level, title }) => ({ id: level, title })));
  return {
    fields: kinds.map((kind) => ({
      id: kind.field,
      title: kind.title,
      ...(kind.worth !== 'value' && { valueOptional: true as const }),
      ...(levelsOf(kind).length > 0 && { levels: levelsOf(kind).map(({ level }) => level) }),
    })),
    levels: levels.filter(({ id }, index) => levels.findIndex((one) => one.id === id) === index),
    circumstances: circumstances.map(({ id, title }) => ({ id, title })),
  };
}

/** The levels of a kind; none where its events are not worth so much by level. */
export function levelsOf({ worth }: EventKind) {
  return typeof worth === 'object' && 'byLevel' in worth ? worth.byLevel : [];
}
