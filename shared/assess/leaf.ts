import type { Unit } from '../cycle/cycle.ts';
import { smallestGroup } from '../evidence/smallest-group.ts';
import { mean, type Rational, rational, zero } from '../number.ts';
import type { FormSettings, Node, Plan } from '../plan/schema.ts';
import { settingsOf } from '../rules/index.ts';
import { countable, leftOutByUnit } from '../rules/open-channel.ts';
import type { Feeds, LeafEvidence, Reading, Score } from '../rules/rule.ts';
import { amountOf, num, step } from '../rules/say.ts';
import { WhenNone } from '../rules/settings.ts';
import type { Step } from '../words.ts';
import { finish } from './finish.ts';
import type { Line } from './result.ts';
import type { Tally } from './tally.ts';

/** What one unit got at one node, with the lines that explain it. */
export type NodeScore = { readonly score: Score; readonly lines: readonly Line[]; readonly reading?: Reading };

/**
 * One leaf for a whole group: measure, curve, cap and rounding; then what the plan says of units without a reading.
 *
 * The mean of a group is taken over the points as they stand after rounding: a reader sees just those.
 */
export function scoreLeaf(
  node: Node,
  plan: Plan,
  tally: Tally,
  units: readonly Unit[],
  group: string,
): ReadonlyMap<string, NodeScore> {
  if (!node.measure || !node.curve) throw new Error(`leaf '${node.id}' has no measure or no curve`);
  const measure = node.measure;
  const curve = settingsOf('curve', node.curve);
  const full = fullOf(node, plan, group);
  const evidence = evidenceOf(node, plan, tally, units);
  const readings = complete(readingsOf(measure, evidence, units), units);
  const apart = shownApart(measure, tally, evidence);
  const raw = curve.form.points(curve.settings, readings, full);
  const finished = new Map(
    units.map(({ unit }): [string, NodeScore] => {
      const reading = readings.get(unit);
      const points = raw.get(unit) ?? { none: true, steps: [] };
      const lines: Line[] = [
        { family: 'measure', form: measure.form, steps: reading?.steps ?? [] },
        ...(points.steps.length > 0 ? [{ family: 'curve' as const, form: curve.form.form, steps: points.steps }] : []),
      ];
      const { score, steps } = finish(points, node);
      const open = apart.get(unit);
      if (open !== undefined) lines.push(openLine(open));
      if (steps.length > 0) lines.push({ family: 'assess', form: 'assess', steps });
      return [unit, { score, lines, ...(reading && { reading }) }];
    }),
  );
  return fillNone(finished, WhenNone.parse(measure.whenNone), full, node);
}

/** What a node can earn in a group: its own full points, or the plan's scale. */
export function fullOf(node: Node, plan: Plan, group: string): Rational {
  return rational(node.fullPoints ?? node.fullPointsByGroup?.[group] ?? plan.scale.full);
}

function evidenceOf(node: Node, plan: Plan, tally: Tally, units: readonly Unit[]): LeafEvidence {
  return {
    ballots: (id) => countable(tally.ballots(id), audienceOf(plan, id), node.measure),
    records: tally.records(node.recordsOf ?? node.id),
    recordsOf: (unit) => tally.recordsOf(node.recordsOf ?? node.id, unit),
    earlier: tally.earlier,
    invited: tally.invited,
    audience: (id) => audienceOf(plan, id),
    measure: (settings, evidence) => {
      const readings = readingsOf(settings, evidence, units);
      // Its steps speak the inner form's phrases, and are shown under the outer one.
      return new Map(
        [...readings].map(([unit, reading]) => [
          unit,
          { ...reading, steps: reading.steps.map((one) => ({ of: settings.form, ...one })) },
        ]),
      );
    },
  };
}

function audienceOf(plan: Plan, id: string) {
  return plan.audiences.find((one) => one.id === id);
}

/** How many ballots of open channels there are about each unit that this leaf does not count. */
function shownApart(measure: FormSettings, tally: Tally, evidence: LeafEvidence): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const id of new Set(audiencesOf(measure)))
    for (const [unit, n] of leftOutByUnit(tally.ballots(id), evidence.ballots(id)))
      counts.set(unit, (counts.get(unit) ?? 0) + n);
  return counts;
}

/** The audiences that a measure reads, by itself or by the one it hands on to. */
function audiencesOf(measure: FormSettings): readonly string[] {
  const feedsOf = (of: FormSettings): Feeds => {
    const { form, settings } = settingsOf('measure', of);
    return form.feeds(settings, feedsOf);
  };
  return feedsOf(measure).audiences;
}

/** From ten on the number is said; fewer might be told from one another. */
function openLine(n: number): Line {
  const few = n < smallestGroup.public;
  return {
    family: 'assess',
    form: 'assess',
    steps: [few ? step('open-few') : step('open-apart', { n: num(rational(n)) })],
  };
}

function readingsOf(settings: FormSettings, evidence: LeafEvidence, units: readonly Unit[]) {
  const measure = settingsOf('measure', settings);
  return measure.form.read(measure.settings, evidence, units);
}

function complete(readings: ReadonlyMap<string, Reading>, units: readonly Unit[]): ReadonlyMap<string, Reading> {
  return new Map(units.map(({ unit }) => [unit, readings.get(unit) ?? { none: true, n: 0, steps: [] }]));
}

function fillNone(
  scores: ReadonlyMap<string, NodeScore>,
  whenNone: WhenNone,
  full: Rational,
  node: Node,
): ReadonlyMap<string, NodeScore> {
  const values = [...scores.values()].map(({ score }) => amountOf(score)).filter((value) => value !== undefined);
  const stand = { none: undefined, zero, full, 'group-mean': mean(values) }[whenNone];
  // Cap and rounding hold for what stands in as they do for what was earned.
  const finished = stand && finish({ value: stand, steps: [] }, node);
  return new Map(
    [...scores].map(([unit, one]) => {
      if ('value' in one.score) return [unit, one];
      // Whoever has a reading is no case of a missing one: there the curve said that it is worth no points.
      if (one.reading && 'value' in one.reading) return [unit, withLine(one, one.score, step('no-points'))];
      const say = step(`none-${stand ? whenNone : 'none'}`, { points: num(stand) });
      return [unit, withLine(one, finished?.score ?? one.score, say, ...(finished?.steps ?? []))];
    }),
  );
}

function withLine(one: NodeScore, score: Score, ...steps: readonly Step[]): NodeScore {
  return { ...one, lines: [...one.lines, { family: 'assess', form: 'assess', steps }], score };
}
