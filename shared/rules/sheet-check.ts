import { smallestGroup } from '../evidence/smallest-group.ts';
import { rational } from '../number.ts';
import type { Audience } from '../plan/schema.ts';
import { listedTwice } from './listed-twice.ts';
import { sumsToHundred } from './mix.ts';
import type { CheckContext, FormFault } from './rule.ts';

/** The settings of measures that read filled-in sheets. */
type SheetSettings = {
  readonly audience: string;
  /** Points by level, where the measure gives any. */
  readonly points?: readonly string[] | undefined;
  readonly items: readonly { readonly item: string; readonly weight: string }[];
  readonly minimum: number;
};

/** What must hold for every measure that turns the levels of a sheet into points. */
export function checkSheetSettings(settings: SheetSettings, context: CheckContext): readonly FormFault[] {
  const audience = context.audience(settings.audience);
  if (!audience) return [{ code: 'no-such-audience', with: { audience: settings.audience } }];
  const faults: FormFault[] = [];
  const levels = audience.sheet.scale.length;
  if (settings.points && settings.points.length !== levels) {
    faults.push({ code: 'points-per-level', with: { levels: String(levels), given: String(settings.points.length) } });
  }
  faults.push(
    ...checkParts(
      'item',
      settings.items.map(({ item, weight }) => ({ id: item, weight })),
      audience.sheet.items,
    ),
  );
  const least = smallestGroup[audience.kind];
  if (settings.minimum < least) {
    faults.push({ code: 'minimum-too-small', with: { given: String(settings.minimum), least: String(least) } });
  }
  return faults;
}

/** Channels must be the audience's, stand once, and sum to a hundred; not asked for where there is no such audience. */
export function checkChannels(
  channels: readonly { readonly channel: string; readonly weight: string }[] | undefined,
  audience: Audience | undefined,
): readonly FormFault[] {
  if (!channels || !audience) return [];
  const parts = channels.map(({ channel, weight }) => ({ id: channel, weight }));
  return checkParts('channel', parts, audience.channels ?? []);
}

/** A stratum weighs the same for every unit, or by the group of the unit that is rated; exactly one of the two. */
type WeightedStratum = {
  readonly stratum: string;
  readonly weight?: string | undefined;
  readonly weightByGroup?: readonly { readonly group: string; readonly weight: string }[] | undefined;
};

/** What a stratum weighs for units of a group, in percent; zero where its weights by group do not name the group. */
export function stratumWeight({ weight, weightByGroup }: WeightedStratum, group: string): string {
  return weight ?? weightByGroup?.find((one) => one.group === group)?.weight ?? '0';
}

/** Strata must be the audience's and stand once; their weights sum to a hundred for every group the audience rates. */
export function checkStrata(
  strata: readonly WeightedStratum[] | undefined,
  { plan, audience: find }: CheckContext,
  id: string,
): readonly FormFault[] {
  const audience = find(id);
  if (!strata || !audience) return [];
  const odd = strata.filter(({ weight, weightByGroup }) => (weight === undefined) === (weightByGroup === undefined));
  const lists = strata.map(({ weightByGroup }) => weightByGroup?.map(({ group }) => group) ?? []);
  const named = new Set(lists.flat());
  const weightsFor = (group: string) => strata.map((one) => stratumWeight(one, group));
  const known = [
    ...checkKnown(
      'stratum',
      strata.map(({ stratum }) => stratum),
      audience.strata ?? [],
    ),
    ...odd.map(({ stratum }) => ({ code: 'stratum-weight-one', with: { id: stratum } })),
    ...lists.flatMap(listedTwice),
    ...[...named]
      .filter((group) => !plan.groups.some((one) => one.id === group))
      .map((group) => ({ code: 'no-such-group', with: { group } })),
  ];
  if (odd.length > 0) return known;
  if (named.size === 0) return [...known, ...checkSum('stratum', weightsFor(''))];
  const sums = audience.rates
    .filter((group) => !sumsToHundred(weightsFor(group).map(rational)))
    .map((group) => ({ code: 'stratum-group-weights-sum', with: { group, weights: weightsFor(group).join(' + ') } }));
  return [...known, ...sums];
}

type What = 'item' | 'channel' | 'stratum';
type Parts = readonly { readonly id: string; readonly weight: string }[];
type Known = readonly { readonly id: string }[];

/** Weighted parts must exist, stand once, and sum to a hundred. */
function checkParts(what: What, parts: Parts, known: Known): readonly FormFault[] {
  const ids = parts.map(({ id }) => id);
  return [
    ...checkKnown(what, ids, known),
    ...checkSum(
      what,
      parts.map(({ weight }) => weight),
    ),
  ];
}

function checkKnown(what: What, ids: readonly string[], known: Known): readonly FormFault[] {
  const strangers = ids.filter((id) => !known.some((one) => one.id === id));
  return [...strangers.map((id) => ({ code: `no-such-${what}`, with: { id } })), ...listedTwice(ids)];
}

function checkSum(what: What, weights: readonly string[]): readonly FormFault[] {
  if (sumsToHundred(weights.map(rational))) return [];
  return [{ code: `${what}-weights-sum`, with: { weights: weights.join(' + ') } }];
}
