import * as z from 'zod';
import { Unit } from '../../shared/cycle/cycle.ts';
import { Fact } from '../../shared/evidence/evidence.ts';
import { Day, Id, Node, Plan, Sheet, WordsSchema } from '../../shared/plan/schema.ts';

/** The shapes that the document names under `components/schemas`; their ids are the names. */
export const shapes = z.registry<{ id: string }>();

/** Gives a shape its name in the document. */
export function named<T extends z.ZodType>(id: string, shape: T): T {
  shapes.add(shape, { id });
  return shape;
}

/** An instant, ISO 8601 in UTC. */
export const Instant = z.iso.datetime();

/** SHA-256 in hexadecimal. */
export const Digest = z.string().regex(/^[0-9a-f]{64}$/);

/** A number in decimals as text: no interface between two programs may round it on the way. */
export const DecimalText = z.string().regex(/^-?\d{1,15}(\.\d{1,12})?$/);

named('Words', WordsSchema);
named('Unit', Unit);
named('Sheet', Sheet);
named('Node', Node);
named('Plan', Plan);

/** A record as it is kept. */
export { Fact };

named('Fact', Fact);

/** One page of a list. `next` is the cursor of the following page; without it this is the last one. */
export function listOf<T extends z.ZodType>(id: string, item: T) {
  return named(id, z.strictObject({ items: z.array(item), next: z.string().optional() }));
}

/** A published plan in a list. */
export const PlanLine = named(
  'PlanLine',
  z.strictObject({
    id: Id,
    version: z.int().min(1),
    title: WordsSchema,
    period: z.strictObject({ from: Day, to: Day }),
    digest: Digest,
  }),
);

/** A published plan. */
export const PublishedPlan = named('PublishedPlan', z.strictObject({ digest: Digest, plan: Plan }));

/** A cycle in a list. */
export const CycleLine = named(
  'CycleLine',
  z.strictObject({
    id: Id,
    title: WordsSchema,
    plan: z.strictObject({ id: Id, version: z.int().min(1), digest: Digest }),
    period: z.strictObject({ from: Day, to: Day }),
    units: z.int().min(1),
    openedAt: Instant,
  }),
);

/** A cycle with its roster. */
export const OpenedCycle = named('OpenedCycle', z.strictObject({ ...CycleLine.shape, roster: z.array(Unit) }));

/** A round and where it stands now. */
export const RoundLine = named(
  'RoundLine',
  z.strictObject({
    id: Id,
    audience: Id,
    title: WordsSchema,
    state: z.enum(['planned', 'open', 'closing', 'sealed']),
    opensAt: Instant.optional(),
    closesAt: Instant.optional(),
    /** `count` is left out where it would tell how many answered for a unit with fewer than ten. */
    sealed: z.strictObject({ at: Instant, count: z.int().min(0).optional(), digest: z.string() }).optional(),
  }),
);

/**
 * Who took part in a round, in the way it asks: `units` where a card rates one unit, `sheets` where it rates all of them,
 * `seats` where offices rate each other. `late`, where it is known, is how many ballots came after the seal.
 * Ballots of the public are left out where they are fewer than ten, and told in tens while the count is provisional.
 */
export const Participation = named(
  'Participation',
  z.strictObject({
    provisional: z.boolean(),
    late: z.int().min(0).optional(),
    units: z.array(z.strictObject({ unit: Id, ballots: z.int().min(0).optional(), cards: z.int().min(0) })).optional(),
    sheets: z.strictObject({ ballots: z.int().min(0).optional(), cards: z.int().min(0) }).optional(),
    seats: z.strictObject({ handedIn: z.int().min(0), of: z.int().min(0) }).optional(),
  }),
);

/** A round with its participation, which is missing before it has begun. */
export const RoundDetail = named(
  'RoundDetail',
  z.strictObject({ ...RoundLine.shape, participation: Participation.optional() }),
);
