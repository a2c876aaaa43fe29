import type { Ballot } from '../evidence/evidence.ts';
import type { Audience, FormSettings } from '../plan/schema.ts';

/** Lists made before, by the list they were made from: every group asks for the same one, and later steps go by identity. */
const made = new WeakMap<readonly Ballot[], Map<string, readonly Ballot[]>>();

/**
 * The ballots of an audience that a measure may count: without those of open channels, which anybody can cast as often as
 * he finds another device, unless the measure's own settings name the channel with a weight. Ballots that came without
 * proof of work never count.
 *
 * The same list where nothing is left out.
 */
export function countable(
  ballots: readonly Ballot[],
  audience: Pick<Audience, 'channels'> | undefined,
  measure?: FormSettings,
): readonly Ballot[] {
  const open = (audience?.channels ?? []).filter(({ way }) => way === 'open').map(({ id }) => id);
  if (open.length === 0) return ballots;
  const named = new Set(measure ? channelsNamed(measure) : []);
  const left = open.filter((id) => !named.has(id)).sort();
  const name = left.join(' ');
  const known = made.get(ballots)?.get(name);
  if (known) return known;
  const out = new Set(left);
  const list = ballots.filter(({ channel, unproven }) => !unproven && (channel === undefined || !out.has(channel)));
  made.set(ballots, (made.get(ballots) ?? new Map()).set(name, list));
  return list;
}

/** How many ballots about each unit were left out. */
export function leftOutByUnit(all: readonly Ballot[], counted: readonly Ballot[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  if (all.length === counted.length) return counts;
  const kept = new Set(counted);
  for (const ballot of all)
    if (!kept.has(ballot)) for (const unit of Object.keys(ballot.sheet)) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  return counts;
}

/** Every channel that settings give a weight; a measure may hand on to another one. */
function channelsNamed(settings: unknown): readonly string[] {
  if (Array.isArray(settings)) return settings.flatMap(channelsNamed);
  if (typeof settings !== 'object' || settings === null) return [];
  return Object.entries(settings).flatMap(([key, value]) => {
    if (key === 'channel' && typeof value === 'string')
      return Reflect.get(settings, 'weight') === undefined ? [] : [value];
    return channelsNamed(value);
  });
}
