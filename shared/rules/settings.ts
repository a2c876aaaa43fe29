import * as z from 'zod';
import { Decimal, PositiveDecimal } from '../plan/decimal.ts';
import { FormSettings, Id } from '../plan/schema.ts';

/** Ids that name something of the plan; whoever draws settings offers what there is. */
export const AudienceId = Id.meta({ ref: 'audience' });
export const ItemId = Id.meta({ ref: 'item' });
export const ChannelId = Id.meta({ ref: 'channel' });
export const StratumId = Id.meta({ ref: 'stratum' });
/** A field of records, such as `actual` or `score`. */
export const FieldId = Id.meta({ ref: 'field' });

/** A result of another cycle, by the name the plan gives it. */
export const EarlierId = Id.meta({ ref: 'earlier' });
/** A node of the indicator tree, an outcome of the plan, one of its groups. */
export const NodeId = Id.meta({ ref: 'node' });
export const OutcomeId = Id.meta({ ref: 'outcome' });
export const GroupId = Id.meta({ ref: 'group' });

/** How many decimals a root or a logarithm is rounded to: such a number is known only so far. */
export const Places = z.int().min(0).max(12);

/** The settings of another measure, which reads what this one leaves. */
export const InnerMeasure = FormSettings.meta({ ref: 'measure' });

/**
 * What a unit without a reading gets at this leaf: nothing (the parent decides), zero points, the mean of its group, or
 * full points. Every measure asks for it; there is no default. A unit whose reading the curve finds worth no points is not
 * one of them: it stays without a score, and the parent decides.
 */
export const WhenNone = z.enum(['none', 'zero', 'group-mean', 'full']);
export type WhenNone = z.output<typeof WhenNone>;

/** What an empty part of a mix means: its weight moves to the other parts, or the whole has no value. */
export const WhenEmpty = z.enum(['move-weight', 'none']);

/** Points for each level of a sheet's scale, in the scale's order. */
export const LevelPoints = z.array(Decimal).min(2).max(9).meta({ ref: 'level-points' });

/** Items of a sheet with their weights, which sum to 100. */
export const WeightedItems = z.array(z.strictObject({ item: ItemId, weight: PositiveDecimal })).min(1);

/** A number of either sign, or an explicit "none". */
export const Bound = z.union([z.literal('none'), Decimal]);

/** A fixed number, or a fact the reading brings along, such as each unit's target. */
export const FixedOrFact = z.union([z.strictObject({ fixed: Decimal }), z.strictObject({ fact: FieldId })]);

/** A limit in numbers, or an explicit "no limit". */
export const Limit = z.union([z.literal('none'), PositiveDecimal]);
