import * as z from 'zod';
import { PositiveDecimal } from './decimal.ts';

/**
 * A name inside a plan: small letters, digits and hyphens. It becomes part of keys and of paths in messages.
 *
 * `constructor` fits the letters and is refused all the same: as a key every object seems to have it.
 */
export const Id = z
  .string()
  .regex(/^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/, 'not-an-id')
  .refine((id) => id !== 'constructor', 'not-an-id');

/** A text in both languages; neither may be empty. */
export const WordsSchema = z.strictObject({
  zh: z.string().trim().min(1).max(400),
  en: z.string().trim().min(1).max(400),
});

/** A day of the calendar, `2026-11-22`. */
export const Day = z.iso.date();

/** How a number is rounded where the plan says so. Half up means away from zero at the half: 92.335 becomes 92.34. */
export const Rounding = z.strictObject({
  places: z.int().min(0).max(10),
  mode: z.enum(['half-up', 'half-even', 'down']),
});
export type Rounding = z.output<typeof Rounding>;

/**
 * The settings of a form. Which ones it has is the form's own matter; `checkPlan` asks the register and keeps what the
 * form's own schema made of them. Until then a number with decimals is kept as text, never as binary floating point.
 */
export const FormSettings = z.looseObject({ form: Id }).transform(withDecimalsAsText);
export type FormSettings = z.output<typeof FormSettings>;

/** Units that are compared with each other. An unranked group is scored and listed apart. */
export const Group = z.strictObject({ id: Id, title: WordsSchema, ranked: z.boolean() });

/** What one rater is asked: the levels of the scale, best first, and the questions. "Don't know" is always offered. */
export const Sheet = z.strictObject({
  scale: z
    .array(z.strictObject({ id: Id, title: WordsSchema }))
    .min(2)
    .max(9),
  items: z
    .array(z.strictObject({ id: Id, title: WordsSchema, hint: WordsSchema.optional() }))
    .min(1)
    .max(30),
});
export type Sheet = z.output<typeof Sheet>;

const Part = z.strictObject({ id: Id, title: WordsSchema });

/**
 * Who is asked about whom. `public`: anonymous, one ballot a card. `seats`: named offices rate one another.
 * `rates` names the groups whose units are rated.
 */
export const Audience = z.strictObject({
  id: Id,
  kind: z.enum(['public', 'seats']),
  title: WordsSchema,
  rates: z.array(Id).min(1),
  strata: z.array(Part).optional(),
  channels: z.array(Part).optional(),
  sheet: Sheet,
});
export type Audience = z.output<typeof Audience>;

/**
 * A node of the indicator tree. A branch has `children` and `aggregate`; a leaf has `measure` and `curve`.
 *
 * `weight` is a percentage of the parent, `weightByGroup` the same for each group apart; `fullPoints` is what a leaf can
 * earn under an aggregate that adds points. `from` says in words who hands the figures in.
 */
export type Node = {
  id: string;
  title: z.output<typeof WordsSchema>;
  source?: string | undefined;
  from?: z.output<typeof WordsSchema> | undefined;
  weight?: string | undefined;
  weightByGroup?: Record<string, string> | undefined;
  fullPoints?: string | undefined;
  children?: Node[] | undefined;
  aggregate?: FormSettings | undefined;
  measure?: FormSettings | undefined;
  curve?: FormSettings | undefined;
  cap?: string | undefined;
  round?: Rounding | undefined;
};

export const Node: z.ZodType<Node, unknown> = z.strictObject({
  id: Id,
  title: WordsSchema,
  source: z.string().max(2000).optional(),
  from: WordsSchema.optional(),
  weight: PositiveDecimal.optional(),
  weightByGroup: z.record(Id, PositiveDecimal).optional(),
  fullPoints: PositiveDecimal.optional(),
  get children() {
    return z.array(Node).min(1).max(60).optional();
  },
  aggregate: FormSettings.optional(),
  measure: FormSettings.optional(),
  curve: FormSettings.optional(),
  cap: PositiveDecimal.optional(),
  round: Rounding.optional(),
});

/** An adjustment after the tree, in the plan's order. Its `id` is what records about it name as their indicator. */
export const Adjustment = z.looseObject({
  id: Id,
  title: WordsSchema,
  source: z.string().max(2000).optional(),
  form: Id,
});
export type Adjustment = z.output<typeof Adjustment>;

/** What follows from the standing: a rank, a grade. */
export const Outcome = z.looseObject({ id: Id, title: WordsSchema, source: z.string().max(2000).optional(), form: Id });
export type Outcome = z.output<typeof Outcome>;

/**
 * The rules of one assessment: who is compared with whom, what is measured and how, what follows.
 *
 * `scale.full` is the score of a unit that earned everything; `scale.publish` is how a final score is printed.
 * `rankAt` says on which number units are ranked and graded: the exact one, or the published one.
 */
export const Plan = z.strictObject({
  id: Id,
  office: Id,
  version: z.int().min(1),
  title: WordsSchema,
  period: z.strictObject({ from: Day, to: Day }),
  scale: z.strictObject({ full: PositiveDecimal, publish: Rounding }),
  groups: z.array(Group).min(1).max(40),
  audiences: z.array(Audience).max(40),
  tree: Node,
  adjustments: z.array(Adjustment).max(40),
  rankAt: z.enum(['exact', 'published']),
  outcomes: z.array(Outcome).max(40),
});
export type Plan = z.output<typeof Plan>;

function withDecimalsAsText<T>(value: T): T {
  if (typeof value === 'number' && !Number.isInteger(value)) return String(value) as T; // settings are unknown until parsed
  if (Array.isArray(value)) return value.map(withDecimalsAsText) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, withDecimalsAsText(member)])) as T;
}

/** Every node of a tree with the path that faults and pages name it by, parents first. */
export function* nodesOf(node: Node, path = node.id): Generator<{ node: Node; path: string; parent?: Node }> {
  yield { node, path };
  for (const child of node.children ?? []) {
    for (const below of nodesOf(child, `${path}/${child.id}`)) yield { parent: node, ...below };
  }
}
