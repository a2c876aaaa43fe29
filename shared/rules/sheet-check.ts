import { smallestGroup } from '../evidence/smallest-group.ts';
import { rational } from '../number.ts';
import type { Audience } from '../plan/schema.ts';
import { sumsToHundred } from './mix.ts';
import type { CheckContext, FormFault } from './rule.ts';

/** The settings of measures that read filled-in sheets. */
type SheetSettings = {
  readonly audience: string;
  readonly points: readonly string[];
  readonly items: readonly { readonly item: string; readonly weight: string }[];
  readonly minimum: number;
};

/** What must hold for every measure that turns the levels of a sheet into points. */
export function checkSheetSettings(settings: SheetSettings, context: CheckContext): readonly FormFault[] {
  const audience = context.audience(settings.audience);
  if (!audience) return [{ code: 'no-such-audience', with: { audience: settings.audience } }];
  const faults: FormFault[] = [];
  const levels = audience.sheet.scale.length;
  if (settings.points.length !== levels) {
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

/** The same for parts of an audience that may not exist: then that is the fault, and its parts are not asked for. */
export function checkPartsOf(
  audience: Audience | undefined,
  what: 'channel' | 'stratum',
  parts: Parts | undefined,
  known: Known,
): readonly FormFault[] {
  return audience && parts ? checkParts(what, parts, known) : [];
}

type Parts = readonly { readonly id: string; readonly weight: string }[];
type Known = readonly { readonly id: string }[];

/** Weighted parts must exist, stand once, and sum to a hundred. */
function checkParts(what: 'item' | 'channel' | 'stratum', parts: Parts, known: Known): readonly FormFault[] {
  const faults: FormFault[] = [];
  const seen = new Set<string>();
  for (const { id } of parts) {
    if (!known.some((one) => one.id === id)) faults.push({ code: `no-such-${what}`, with: { id } });
    if (seen.has(id)) faults.push({ code: 'listed-twice', with: { id } });
    seen.add(id);
  }
  if (!sumsToHundred(parts.map(({ weight }) => rational(weight)))) {
    faults.push({ code: `${what}-weights-sum`, with: { weights: parts.map(({ weight }) => weight).join(' + ') } });
  }
  return faults;
}
