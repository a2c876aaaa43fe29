import * as z from 'zod';
import { Day, Id } from '../../shared/plan/schema.ts';
import { DecimalText, Instant, named } from './shapes.ts';

/**
 * One figure, or one matter such as a bonus, about one unit. Numbers are text. A figure is known by indicator, field and
 * unit, a matter by its `matter` key and `level` as well, a score by its `rater` and `panel`: sent again, it takes the
 * place of what was sent before.
 *
 * `level` and `circumstance` are ids of the plan; `until` is the last day of what began on `day`. Each of them, `rater`
 * and `panel` too, only where the plan asks for it.
 */
export const SentRecord = named(
  'SentRecord',
  z.strictObject({
    indicator: Id,
    unit: Id,
    field: Id,
    value: DecimalText.optional(),
    day: Day.optional(),
    until: Day.optional(),
    level: Id.optional(),
    circumstance: Id.optional(),
    rater: z.string().trim().min(1).max(64).optional(),
    panel: Id.optional(),
    matter: z.string().trim().min(1).max(80).optional(),
    basis: z.string().trim().min(1).max(500).optional(),
    note: z.string().trim().min(1).max(500).optional(),
  }),
);
export type SentRecord = z.output<typeof SentRecord>;

/** The most records one request may hold. */
export const mostRecords = 1000;

/**
 * A batch of records. `reason` goes into the ledger. The records are judged one by one, so the document says of them what
 * `SentRecord` says, and here they are anything.
 */
export const RecordBatch = named(
  'RecordBatch',
  z.strictObject({
    reason: z.string().trim().min(1).max(500),
    items: z
      .array(z.unknown().meta({ each: 'SentRecord' }))
      .min(1)
      .max(mostRecords),
  }),
);

/** One thing to mend: where in the request, and what. */
export const FaultLine = named(
  'FaultLine',
  z.strictObject({
    pointer: z.string().optional(),
    parameter: z.string().optional(),
    header: z.string().optional(),
    code: z.string(),
    detail: z.string(),
  }),
);
export type FaultLine = z.output<typeof FaultLine>;

/** What became of one record of a batch. `index` counts from 0; `id` names the record in the ledger. */
export const RecordVerdict = named(
  'RecordVerdict',
  z.strictObject({
    index: z.int().min(0),
    verdict: z.enum(['new', 'changed', 'unchanged', 'refused']),
    id: z.string().optional(),
    errors: z.array(FaultLine).optional(),
  }),
);
export type RecordVerdict = z.output<typeof RecordVerdict>;

/** Something handed in, and what became of it. `count` is how many records it holds, earlier ones included. */
export const HandInLine = named(
  'HandInLine',
  z.strictObject({
    id: z.string(),
    supplier: Id,
    unit: Id.optional(),
    state: z.enum(['checked', 'submitted', 'accepted', 'returned', 'withdrawn']),
    way: z.enum(['workbook', 'csv', 'interface']),
    count: z.int().min(0),
    createdAt: Instant,
    decidedAt: Instant.optional(),
    decision: z.string().optional(),
  }),
);

/** The answer to a batch. Without `handIn` nothing was new, and nothing was stored. */
export const BatchVerdict = named(
  'BatchVerdict',
  z.strictObject({
    handIn: HandInLine.optional(),
    taken: z.int().min(0),
    refused: z.int().min(0),
    items: z.array(RecordVerdict),
  }),
);
