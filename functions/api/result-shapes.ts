import * as z from 'zod';
import { Seal } from '../../shared/evidence/evidence.ts';
import { SetAside } from '../../shared/evidence/set-aside.ts';
import { Id, WordsSchema } from '../../shared/plan/schema.ts';
import { Digest, Instant, named } from './shapes.ts';

/** An exact number as the judgement writes it: decimals where they end, else a fraction such as `275/3`; null is none. */
const Exact = z.string().nullable();

const Mark = named(
  'Mark',
  z.union([
    z.strictObject({ kind: z.literal('grade-lowered'), levels: z.int() }),
    z.strictObject({ kind: z.literal('grade-lowest') }),
    z.strictObject({ kind: z.literal('honours-barred'), until: z.string().optional() }),
    z.strictObject({ kind: z.literal('indicator-vetoed'), indicator: Id }),
  ]),
);

const Cell = named(
  'Cell',
  z.union([z.strictObject({ n: z.string() }), z.strictObject({ t: z.string() }), z.strictObject({ w: WordsSchema })]),
);

const Step = named(
  'Step',
  z.strictObject({
    say: z.string(),
    of: z.string().optional(),
    with: z.record(z.string(), Cell).optional(),
    rows: z.strictObject({ head: z.array(z.string()), body: z.array(z.array(Cell)) }).optional(),
  }),
);

const Line = named(
  'Line',
  z.strictObject({
    family: z.enum(['measure', 'curve', 'aggregate', 'adjustment', 'outcome', 'assess']),
    form: z.string(),
    steps: z.array(Step),
  }),
);

/** Shares are percents of the parent or points, as the node's `shares` says; `added` is null where nothing is added up. */
const Part = z.strictObject({ child: Id, score: Exact, nominal: z.string(), used: z.string(), added: Exact });

/** What the lines say, a sentence a step and a row of its table, in both languages. */
const Explain = z.array(WordsSchema);

const NodeTrace = named(
  'NodeTrace',
  z.strictObject({
    id: Id,
    path: z.string(),
    title: WordsSchema,
    depth: z.int().min(0),
    leaf: z.boolean(),
    source: z.string().optional(),
    from: WordsSchema.optional(),
    n: z.int().min(0).optional(),
    reading: Exact.optional(),
    score: Exact,
    lines: z.array(Line),
    explain: Explain,
    shares: z.enum(['weight', 'fullPoints']).optional(),
    parts: z.array(Part).optional(),
  }),
);

const Outcome = z.strictObject({ value: WordsSchema, order: z.int(), is: z.string().optional() });

/** One line of a standing. */
export const StandingRow = named(
  'StandingRow',
  z.strictObject({
    unit: Id,
    title: WordsSchema,
    score: Exact,
    published: Exact,
    covered: z.string(),
    marks: z.array(Mark),
    outcomes: z.record(z.string(), Outcome),
  }),
);

const Adjustment = z.strictObject({
  id: Id,
  title: WordsSchema,
  before: Exact,
  after: Exact,
  marks: z.array(Mark),
  lines: z.array(Line),
  explain: Explain,
});

/** One unit with the trace of every number. */
export const UnitTrace = named(
  'UnitTrace',
  z.strictObject({
    unit: Id,
    title: WordsSchema,
    group: Id,
    nodes: z.array(NodeTrace),
    score: Exact,
    published: Exact,
    adjustments: z.array(Adjustment),
    outcomes: z.array(
      z.strictObject({ ...Outcome.shape, id: Id, title: WordsSchema, lines: z.array(Line), explain: Explain }),
    ),
  }),
);

const ResultHead = named(
  'ResultHead',
  z.strictObject({
    engine: z.string(),
    office: Id,
    cycle: z.strictObject({ id: Id, title: WordsSchema }),
    plan: z.strictObject({ id: Id, version: z.int().min(1), title: WordsSchema, digest: Digest }),
    evidence: z.strictObject({
      digest: Digest,
      // The number of ballots is left out where it would tell how many answered for a unit with fewer than ten.
      rounds: z.array(z.strictObject({ ...Seal.shape, count: Seal.shape.count.optional() })),
      records: z.int().min(0),
      results: z.array(z.strictObject({ id: Id, cycle: Id, digest: Digest })).optional(),
      setAside: z
        .array(z.strictObject({ ...SetAside.shape, count: z.int().min(0), digest: Digest }))
        .optional()
        .describe('Ballots that two persons decided to leave out. They are sealed, and counted for nothing.'),
    }),
    outcomes: z.array(z.strictObject({ id: Id, title: WordsSchema })),
    groups: z.array(
      z.strictObject({ id: Id, title: WordsSchema, ranked: z.boolean(), standing: z.array(StandingRow) }),
    ),
  }),
);

/** A result that was ever computed, without the units' traces. Its id is the digest of its bytes, so it never changes. */
export const KeptResult = named('KeptResult', z.strictObject({ id: Digest, result: ResultHead }));

/** The result that stands now. `version` counts how often the standing of the cycle has changed. */
export const LatestResult = named(
  'LatestResult',
  z.strictObject({ ...KeptResult.shape, version: z.int().min(1), computedAt: Instant }),
);

/** A unit of a result in a list. */
export const UnitLine = named('UnitLine', z.strictObject({ ...StandingRow.shape, group: Id }));
