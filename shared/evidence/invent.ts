import type { Cycle, Unit } from '../cycle/cycle.ts';
import { tasksOf } from '../cycle/task.ts';
import { handedIn } from '../plan/handing-in.ts';
import type { Audience, Plan } from '../plan/schema.ts';
import type { RecordPart } from '../rules/record-words.ts';
import type { EarlierResult } from './earlier-result.ts';
import type { Answer, Ballot, Evidence, Fact } from './evidence.ts';

/** How many units each group gets, and how many of the public rate each of them. */
const unitsPerGroup = 6;
const ballotsPerUnit = 60;

/**
 * A cycle and evidence made up for a plan, so that an office without any can see what its plan does: a few units in every
 * group, ballots of every audience, a figure in every field of every indicator, a result of every other cycle it builds on. Bonuses, deductions and vetoes: none.
 *
 * The same plan gives the same evidence. It says nothing about anybody.
 */
export function inventEvidence(plan: Plan): { readonly cycle: Cycle; readonly evidence: Evidence } {
  const chance = chanceFrom(20_261_122n);
  const roster = plan.groups.flatMap(({ id, title }) =>
    Array.from({ length: unitsPerGroup }, (_, at): Unit => {
      const n = String(at + 1);
      // A unit's id must be free of clashes whatever the groups are called, and may have 40 letters.
      const place = plan.groups.findIndex((group) => group.id === id) + 1;
      return {
        unit: `unit-${place}-${n}`,
        title: { zh: `${title.zh}单位${n}（虚构）`, en: `${title.en}, unit ${n} (made up)` },
        group: id,
      };
    }),
  );
  const cycle: Cycle = {
    id: 'made-up',
    office: plan.office,
    title: { zh: '虚构依据', en: 'Made-up evidence' },
    plan: { id: plan.id, version: plan.version },
    period: plan.period,
    roster,
  };
  const ballots = plan.audiences.flatMap((audience) => ballotsOf(audience, roster, chance));
  const records = recordsOf(plan, roster, chance);
  const results = (plan.earlier ?? []).map((one) => resultOf(plan, one, roster, chance));
  return { cycle, evidence: { ballots, records, ...(results.length > 0 && { results }) } };
}

/** The next number from 0 to 999. */
type Chance = () => number;

function chanceFrom(seed: bigint): Chance {
  let state = seed;
  return () => {
    // Knuth's MMIX generator; the high bits are the good ones.
    state = (state * 6_364_136_223_846_793_005n + 1_442_695_040_888_963_407n) % 2n ** 64n;
    return Number((state >> 33n) % 1000n);
  };
}

function ballotsOf(audience: Audience, roster: readonly Unit[], chance: Chance): readonly Ballot[] {
  const rated = roster.filter(({ group }) => audience.rates.includes(group));
  // Cards are what plans weigh; the other ways come in by themselves.
  const carded = (audience.channels ?? []).filter(({ way = 'card' }) => way === 'card');
  const channels = carded.length > 0 ? carded : (audience.channels ?? []);
  const cast = (n: number, subjects: readonly Unit[], stratum?: string): Ballot => {
    const channel = channels[n % channels.length]?.id;
    const own = stratum ?? audience.strata?.[n % audience.strata.length]?.id;
    return {
      round: 'made-up',
      audience: audience.id,
      voter: `${audience.id}-${n}`,
      ...(channel !== undefined && { channel }),
      ...(own !== undefined && { stratum: own }),
      sheet: Object.fromEntries(subjects.map((unit) => [unit.unit, answersOf(audience, unit, chance)])),
    };
  };
  const tasks = tasksOf(audience, roster);
  if (tasks.length > 0) return tasks.map(({ subjects, stratum }, n) => cast(n, subjects, stratum));
  if (audience.kind === 'seats' || audience.cards === 'all-units')
    return Array.from({ length: ballotsPerUnit }, (_, n) => cast(n, rated));
  return rated.flatMap((unit, at) =>
    Array.from({ length: ballotsPerUnit }, (_, n) => cast(at * ballotsPerUnit + n, [unit])),
  );
}

function answersOf(audience: Audience, unit: Unit, chance: Chance): Record<string, Answer> {
  const last = audience.sheet.scale.length - 1;
  return Object.fromEntries(
    audience.sheet.items.map(({ id }): [string, Answer] => {
      if (chance() < 40) return [id, { unknown: true }];
      // The better of a unit's two draws for good ones, the worse for weak ones.
      const draws = [chance() % (last + 1), chance() % (last + 1)];
      const level = chance() < 400 + 60 * placeOf(unit) ? Math.min(...draws) : Math.max(...draws);
      return [id, { level }];
    }),
  );
}

/** A result of another cycle, with a score of every unit. */
function resultOf(
  plan: Plan,
  { id, title }: NonNullable<Plan['earlier']>[number],
  roster: readonly Unit[],
  chance: Chance,
): EarlierResult {
  const units = roster.map((one) => {
    const score = String(70 + 4 * placeOf(one) + (chance() % 10));
    return { unit: one.unit, group: one.group, score, published: score, outcomes: {} };
  });
  return { id, cycle: `made-up-${id}`.slice(0, 40), title, digest: 'made up', full: plan.scale.full, units };
}

/** How many raters of a panel score each unit. */
const ratersPerUnit = 5;

function recordsOf(plan: Plan, roster: readonly Unit[], chance: Chance): Fact[] {
  return handedIn(plan)
    .filter(({ several, tells }) => !several || tells.includes('rater'))
    .flatMap(({ id: indicator, fields, groups, by, tells }) =>
      roster
        .filter(({ group }) => groups.includes(group))
        .flatMap((unit) =>
          panelOf(fields, tells).map(({ field, at, ...who }): Fact => {
            const bounds = by.find((one) => one.fields.includes(field)) ?? {};
            // The first field is what was reached, the others what it is held against.
            const reached = 70 + 4 * placeOf(unit) + (chance() % 10);
            const value = within(at === 0 ? reached : 100, bounds);
            const id = [indicator, field, unit.unit, ...Object.values(who)].join('-');
            return { id, indicator, unit: unit.unit, field, value, ...who };
          }),
        ),
    );
}

/** Every field once; or once from each rater of a panel, where the form goes by raters. */
function panelOf(fields: readonly string[], tells: readonly RecordPart[]) {
  const once = fields.map((field, at) => ({ field, at }));
  if (!tells.includes('rater')) return once;
  return once.flatMap((one) =>
    Array.from({ length: ratersPerUnit }, (_, n) => ({
      ...one,
      rater: `rater-${n + 1}`,
      ...(tells.includes('panel') && { panel: 'panel-1' }),
    })),
  );
}

/** A whole number moved into bounds; the bound itself where it lies outside. */
function within(
  number: number,
  { min, max }: { readonly min?: string | undefined; readonly max?: string | undefined },
): string {
  if (max !== undefined && number > Number(max)) return max;
  return min !== undefined && number < Number(min) ? min : String(number);
}

/** Which unit of its group it is, from 1: the later ones are made up to be the better ones. */
function placeOf({ unit }: Unit): number {
  return Number(unit.slice(unit.lastIndexOf('-') + 1));
}
