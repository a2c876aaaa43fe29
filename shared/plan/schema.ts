import * as z from 'zod';
import { Decimal, PositiveDecimal } from './decimal.ts';
import { idPattern, reserved } from './id.ts';

/** A name inside a plan: small letters, digits and hyphens. It becomes part of keys and of paths in messages. */
export const Id = z
  .string()
  .regex(idPattern, 'not-an-id')
  .refine((id) => id !== reserved, 'not-an-id');

/** A text in both languages; neither may be empty. */
export const WordsSchema = z
  .strictObject({
    zh: z.string().trim().min(1).max(400),
    en: z.string().trim().min(1).max(400),
  })
  .meta({ ref: 'words' });

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
 * How ballots of a channel come in. `card`: a code handed out once. `open`: anybody who finds the address. `kiosk`: a device
 * at the place. `phone`, `paper`: taken down by somebody for the rater. `service`: asked after a service.
 */
export const ChannelWay = z.enum(['card', 'open', 'kiosk', 'phone', 'paper', 'service']);
export type ChannelWay = z.output<typeof ChannelWay>;

/** A channel; without `way` its raters hold cards. */
export const Channel = z.strictObject({ id: Id, title: WordsSchema, way: ChannelWay.optional() });
export type Channel = z.output<typeof Channel>;

/**
 * The question whether anyone told the rater what to answer. A batch of cards in which more than `voidAbove` percent of at
 * least `least` answers say yes is to be set aside, by two persons; nothing happens by itself.
 */
export const Honesty = z.strictObject({ voidAbove: PositiveDecimal, least: z.int().min(1).max(100_000) });
export type Honesty = z.output<typeof Honesty>;

/**
 * What follows from a rating after a service. From level `badFrom` on the first question a rating is a bad one, to be put
 * right within `followUpDays` working days. `default` is what silence for so many natural days counts as; without it,
 * silence is no rating.
 */
export const ServiceRating = z.strictObject({
  badFrom: z.int().min(1).max(8),
  followUpDays: z.int().min(1).max(60),
  default: z.strictObject({ afterDays: z.int().min(1).max(90), level: z.int().min(0).max(8) }).optional(),
});
export type ServiceRating = z.output<typeof ServiceRating>;

/**
 * Who rates whom by seat: every unit of the group `raters` has one seat, which rates every unit of the groups in
 * `rates`. `stratum` is what its ballot counts under. Whether a unit may rate itself is said, never assumed.
 */
export const Duty = z.strictObject({
  raters: Id,
  rates: z.array(Id).min(1),
  stratum: Id.optional(),
  self: z.enum(['excluded', 'included']),
});
export type Duty = z.output<typeof Duty>;

/**
 * Who is asked about whom. `public`: anonymous, one ballot a card. `seats`: named offices rate one another by `duties`;
 * without duties nobody is asked on a page, and ballots come as a file.
 *
 * `rates` names the groups whose units are rated. `cards` says what one card of a public audience rates: one unit
 * (also where it is absent), or every unit of those groups on one sheet. The public is asked for one optional comment a
 * sheet unless `comments` says none.
 */
export const Audience = z.strictObject({
  id: Id,
  kind: z.enum(['public', 'seats']),
  title: WordsSchema,
  rates: z.array(Id).min(1),
  duties: z.array(Duty).min(1).max(40).optional(),
  cards: z.enum(['one-unit', 'all-units']).optional(),
  strata: z.array(Part).optional(),
  channels: z.array(Channel).optional(),
  comments: z.literal('none').optional(),
  honesty: Honesty.optional(),
  service: ServiceRating.optional(),
  sheet: Sheet,
});
export type Audience = z.output<typeof Audience>;

/** Who hands in figures and scores: an agency, a department; with `own` every unit for itself. */
export const Supplier = z.strictObject({ id: Id, title: WordsSchema, own: z.boolean() });
export type Supplier = z.output<typeof Supplier>;

/**
 * Which supplier hands in which of a leaf's or adjustment's record fields; without `fields` all that nobody else is
 * named for. `min`, `max` and `places` are what a value must keep to; absent, anything goes.
 */
export const HandingIn = z.strictObject({
  supplier: Id,
  fields: z.array(Id).min(1).optional(),
  min: Decimal.optional(),
  max: Decimal.optional(),
  places: z.int().min(0).max(12).optional(),
});
export type HandingIn = z.output<typeof HandingIn>;

/**
 * A node of the indicator tree. A branch has `children` and `aggregate`; a leaf has `measure` and `curve`.
 *
 * `weight` is a percentage of the parent, `weightByGroup` the same for each group apart; `fullPoints` is what a leaf can
 * earn under an aggregate that adds points, `fullPointsByGroup` the same for each group apart. `recordsOf` names another
 * leaf whose records this one reads too, so that a figure is handed in once. `from` says in words who hands the figures in, `handedInBy` which supplier of the plan does.
 */
export type Node = {
  id: string;
  title: z.output<typeof WordsSchema>;
  source?: string | undefined;
  from?: z.output<typeof WordsSchema> | undefined;
  handedInBy?: HandingIn[] | undefined;
  weight?: string | undefined;
  weightByGroup?: Record<string, string> | undefined;
  fullPoints?: string | undefined;
  fullPointsByGroup?: Record<string, string> | undefined;
  recordsOf?: string | undefined;
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
  handedInBy: z.array(HandingIn).min(1).max(10).optional(),
  weight: PositiveDecimal.optional(),
  weightByGroup: z.record(Id, PositiveDecimal).optional(),
  fullPoints: PositiveDecimal.optional(),
  fullPointsByGroup: z.record(Id, PositiveDecimal).optional(),
  recordsOf: Id.optional(),
  get children() {
    return z.array(Node).min(1).max(60).optional();
  },
  aggregate: FormSettings.optional(),
  measure: FormSettings.optional(),
  curve: FormSettings.optional(),
  cap: PositiveDecimal.optional(),
  round: Rounding.optional(),
});

/** What adjustments and outcomes carry beside their form's own settings. */
const frame = {
  id: Id,
  title: WordsSchema,
  source: z.string().max(2000).optional(),
  handedInBy: z.array(HandingIn).min(1).max(10).optional(),
};

/** What every adjustment carries beside its form's own settings. */
export const adjustmentFrame = frame;

/**
 * What every outcome carries beside its form's own settings. `at` says whether it goes by the exact score or by the
 * published one; absent, by what the plan ranks at.
 */
export const outcomeFrame = { ...frame, at: z.enum(['exact', 'published']).optional() };

/** An adjustment after the tree, in the plan's order. Its `id` is what records about it name as their indicator. */
export const Adjustment = z.looseObject({ ...adjustmentFrame, form: Id });
export type Adjustment = z.output<typeof Adjustment>;

/** What follows from the standing: a rank, a grade. */
export const Outcome = z.looseObject({ ...outcomeFrame, form: Id });
export type Outcome = z.output<typeof Outcome>;

/**
 * The least share of a group's total, in percent, that must rest on what an audience says: a promise such as "more
 * weight for public satisfaction" made into a check. Without `groups` it holds for every ranked group.
 */
export const Minimum = z.strictObject({
  audience: Id,
  percent: PositiveDecimal,
  groups: z.array(Id).min(1).optional(),
  source: z.string().max(2000).optional(),
});
export type Minimum = z.output<typeof Minimum>;

/**
 * The rules of one assessment: who is compared with whom, what is measured and how, what follows.
 *
 * `issuer` is the office's own name, as it signs a notice; absent, the notice leaves a blank to be filled in.
 * `scale.full` is the score of a unit that earned everything; `scale.publish` is how a final score is printed.
 * `rankAt` says on which number units are ranked and graded: the exact one, or the published one. Equal scores are told
 * apart by the scores at the nodes in `tieBreaks`, in their order, as far as those differ. `earlier` names the results of
 * other cycles this plan builds on, such as four quarters; the office says which cycle each is.
 */
export const Plan = z.strictObject({
  id: Id,
  office: Id,
  version: z.int().min(1),
  title: WordsSchema,
  issuer: WordsSchema.optional(),
  period: z.strictObject({ from: Day, to: Day }),
  scale: z.strictObject({ full: PositiveDecimal, publish: Rounding }),
  groups: z.array(Group).min(1).max(40),
  audiences: z.array(Audience).max(40),
  suppliers: z.array(Supplier).max(40).optional(),
  minimums: z.array(Minimum).max(40).optional(),
  tree: Node,
  adjustments: z.array(Adjustment).max(40),
  rankAt: z.enum(['exact', 'published']),
  tieBreaks: z.array(Id).min(1).max(10).optional(),
  earlier: z
    .array(z.strictObject({ id: Id, title: WordsSchema }))
    .min(1)
    .max(60)
    .optional(),
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

/** What a node weighs under its parent for a group: its weight, or the points it can earn. */
export function weightOf(node: Node, group: string): string {
  return node.weight ?? node.weightByGroup?.[group] ?? node.fullPoints ?? node.fullPointsByGroup?.[group] ?? '0';
}
