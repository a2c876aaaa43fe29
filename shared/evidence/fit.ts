import type { Cycle } from '../cycle/cycle.ts';
import { feedsOf } from '../plan/feeds.ts';
import { handedIn } from '../plan/handing-in.ts';
import { type Audience, nodesOf, type Plan } from '../plan/schema.ts';
import type { Words } from '../words.ts';
import type { EarlierResult } from './earlier-result.ts';
import type { Ballot, Evidence, Fact } from './evidence.ts';
import { fieldTitle } from './field.ts';
import { isMeant } from './set-aside.ts';

/**
 * Something of a cycle's evidence that a draft has no place for, or something of the draft that nothing is there for.
 *
 * `n` counts what was left out: units, ballots, answers or records. Pages turn codes into words; `with` is what fills them.
 */
export type Misfit = {
  readonly code:
    | 'unit-out'
    | 'audience-gone'
    | 'scale-changed'
    | 'item-gone'
    | 'item-new'
    | 'not-rated'
    | 'channel-gone'
    | 'stratum-gone'
    | 'indicator-gone'
    | 'field-unused'
    | 'earlier-gone'
    | 'no-evidence';
  readonly n: number;
  readonly with: Readonly<Record<string, Words>>;
};

/** A cycle and its evidence as far as another plan can take them in, and all that it cannot. */
export type Fitted = { readonly cycle: Cycle; readonly evidence: Evidence; readonly misfits: readonly Misfit[] };

/**
 * Lays the evidence of a cycle, which ran by the plan `base`, under another plan. Nothing is left out without being told.
 *
 * Groups, audiences, items and indicators are the same where their ids are. An audience whose levels are others takes no
 * ballot: what an answer meant is no longer said anywhere.
 */
export function fitEvidence(plan: Plan, base: Plan, cycle: Cycle, evidence: Evidence): Fitted {
  const misfits = new Misfits();
  const groups = new Set(plan.groups.map(({ id }) => id));
  const roster = cycle.roster.filter(({ group }) => groups.has(group));
  for (const unit of cycle.roster)
    if (!groups.has(unit.group)) misfits.add('unit-out', unit.unit, { unit: unit.title });
  const fitted: Cycle = { ...cycle, plan: { id: plan.id, version: plan.version }, roster };
  const ballots = fitBallots(plan, base, fitted, notSetAside(evidence), misfits);
  const records = fitRecords(plan, base, fitted, evidence.records, misfits);
  const results = fitResults(plan, base, evidence, misfits);
  const invited = (evidence.invited ?? []).filter(({ audience }) => plan.audiences.some(({ id }) => id === audience));
  for (const title of withoutEvidence(plan, ballots, records, results))
    misfits.add('no-evidence', title.zh, { indicator: title }, 0);
  const whole = { ballots, records, ...(results.length > 0 && { results }), ...(invited.length > 0 && { invited }) };
  return { cycle: fitted, evidence: whole, misfits: misfits.all() };
}

/** Counts what is told more than once. */
class Misfits {
  readonly #found = new Map<string, Misfit>();

  add(code: Misfit['code'], key: string, fills: Misfit['with'], n = 1): void {
    const place = `${code} ${key}`;
    this.#found.set(place, { code, n: (this.#found.get(place)?.n ?? 0) + n, with: fills });
  }

  all(): readonly Misfit[] {
    return [...this.#found.values()];
  }
}

/** What was set aside counts for nothing under another plan either. */
function notSetAside({ ballots, setAside = [] }: Evidence): readonly Ballot[] {
  return setAside.length === 0
    ? ballots
    : ballots.filter((ballot) => !setAside.some(({ set }) => isMeant(set, ballot)));
}

function fitBallots(plan: Plan, base: Plan, cycle: Cycle, ballots: readonly Ballot[], misfits: Misfits): Ballot[] {
  const groupOf = new Map(cycle.roster.map(({ unit, group }) => [unit, group]));
  const now = new Map(plan.audiences.map((one) => [one.id, one]));
  const was = new Map(base.audiences.map((one) => [one.id, one]));
  for (const audience of plan.audiences) newItems(audience, was.get(audience.id), misfits);
  return ballots.flatMap((ballot) => {
    const [audience, before] = [now.get(ballot.audience), was.get(ballot.audience)];
    const title = audience?.title ?? before?.title ?? named(ballot.audience);
    if (!audience || !before) {
      misfits.add('audience-gone', ballot.audience, { audience: title });
      return [];
    }
    if (levels(audience) !== levels(before)) {
      misfits.add('scale-changed', audience.id, { audience: title });
      return [];
    }
    const sheet = fitSheet(ballot.sheet, audience, before, (unit) => groupOf.get(unit), plan, misfits);
    if (Object.keys(sheet).length === 0) return [];
    const { channel, stratum, ...rest } = ballot;
    return [
      {
        ...rest,
        ...kept('channel', channel, audience.channels, before.channels, title, misfits),
        ...kept('stratum', stratum, audience.strata, before.strata, title, misfits),
        sheet,
      },
    ];
  });
}

function fitSheet(
  sheet: Ballot['sheet'],
  audience: Audience,
  before: Audience,
  groupOf: (unit: string) => string | undefined,
  plan: Plan,
  misfits: Misfits,
): Ballot['sheet'] {
  const items = new Set(audience.sheet.items.map(({ id }) => id));
  const fitted: Ballot['sheet'] = {};
  for (const [unit, answers] of Object.entries(sheet)) {
    const group = groupOf(unit);
    // Units of groups that are gone have been told already.
    if (group === undefined) continue;
    if (!audience.rates.includes(group)) {
      const title = plan.groups.find(({ id }) => id === group)?.title ?? named(group);
      misfits.add('not-rated', `${audience.id} ${group}`, { audience: audience.title, group: title });
      continue;
    }
    const known = Object.entries(answers).filter(([item]) => items.has(item));
    for (const [item] of Object.entries(answers)) {
      if (items.has(item)) continue;
      const title = before.sheet.items.find(({ id }) => id === item)?.title ?? named(item);
      misfits.add('item-gone', `${audience.id} ${item}`, { audience: audience.title, item: title });
    }
    if (known.length > 0) fitted[unit] = Object.fromEntries(known);
  }
  return fitted;
}

/** The channel or stratum of a ballot where the plan still tells it apart; else the ballot counts without it. */
function kept(
  of: 'channel' | 'stratum',
  id: string | undefined,
  parts: Audience['channels'],
  before: Audience['channels'],
  audience: Words,
  misfits: Misfits,
): { readonly channel?: string; readonly stratum?: string } {
  if (id === undefined) return {};
  if (parts?.some((one) => one.id === id)) return { [of]: id };
  const part = before?.find((one) => one.id === id)?.title ?? named(id);
  misfits.add(`${of}-gone`, `${audience.zh} ${id}`, { audience, part });
  return {};
}

function newItems(audience: Audience, before: Audience | undefined, misfits: Misfits): void {
  if (!before || levels(audience) !== levels(before)) return;
  for (const { id, title } of audience.sheet.items) {
    if (before.sheet.items.some((one) => one.id === id)) continue;
    misfits.add('item-new', `${audience.id} ${id}`, { audience: audience.title, item: title }, 0);
  }
}

function fitRecords(plan: Plan, base: Plan, cycle: Cycle, records: readonly Fact[], misfits: Misfits): Fact[] {
  const units = new Set(cycle.roster.map(({ unit }) => unit));
  const asked = new Map(handedIn(plan).map((one) => [one.id, one]));
  const [now, earlier] = [titles(plan), titles(base)];
  return records.filter(({ indicator, field, unit }) => {
    // Units of groups that are gone have been told already.
    if (!units.has(unit)) return false;
    const title = now.get(indicator) ?? earlier.get(indicator) ?? named(indicator);
    if (!now.has(indicator)) {
      misfits.add('indicator-gone', indicator, { indicator: title });
      return false;
    }
    if (asked.get(indicator)?.fields.includes(field)) return true;
    misfits.add('field-unused', `${indicator} ${field}`, { indicator: title, field: fieldTitle(field) });
    return false;
  });
}

function fitResults(plan: Plan, base: Plan, { results = [] }: Evidence, misfits: Misfits): EarlierResult[] {
  return results.filter((result) => {
    if (plan.earlier?.some(({ id }) => id === result.id)) return true;
    const title = base.earlier?.find(({ id }) => id === result.id)?.title ?? result.title;
    misfits.add('earlier-gone', result.id, { result: title });
    return false;
  });
}

/** Leaves of a plan that nothing in the evidence feeds. */
function withoutEvidence(
  plan: Plan,
  ballots: readonly Ballot[],
  records: readonly Fact[],
  results: readonly EarlierResult[],
): readonly Words[] {
  const named = new Set(results.map(({ id }) => id));
  const voiced = new Set(ballots.map(({ audience }) => audience));
  const handed = new Set(records.map(({ indicator }) => indicator));
  return [...nodesOf(plan.tree)].flatMap(({ node }) => {
    const feeds = node.measure && feedsOf(node.measure);
    if (!feeds) return [];
    const fed =
      feeds.audiences.some((id) => voiced.has(id)) ||
      (feeds.fields.length > 0 && handed.has(node.recordsOf ?? node.id)) ||
      (feeds.earlier ?? []).some((id) => named.has(id));
    return fed ? [] : [node.title];
  });
}

function titles(plan: Plan): ReadonlyMap<string, Words> {
  const leaves = [...nodesOf(plan.tree)].filter(({ node }) => !node.children).map(({ node }) => node);
  return new Map([...leaves, ...plan.adjustments, ...plan.outcomes].map(({ id, title }) => [id, title]));
}

const levels = ({ sheet }: Audience) => sheet.scale.map(({ id }) => id).join(' ');
const named = (id: string): Words => ({ zh: id, en: id });
