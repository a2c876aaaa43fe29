import type { Line } from '../../../shared/assess/result.ts';
import type { Tally } from '../../../shared/assess/tally.ts';
import type { Unit } from '../../../shared/cycle/cycle.ts';
import type { Node, Plan } from '../../../shared/plan/schema.ts';
import { settingsOf } from '../../../shared/rules/index.ts';
import { step } from '../../../shared/rules/say.ts';
import { WhenNone } from '../../../shared/rules/settings.ts';
import type { Step } from '../../../shared/words.ts';
import { type CurveSettings, pointsOf, readValues, type ValueSettings } from './forms.ts';
import { amountOf, mean, num, type Reading, round, type Score, same } from './score.ts';

/** What one unit got at one node; the twin of the exact pipeline's. */
export type NodeScore = { readonly score: Score; readonly lines: readonly Line[]; readonly reading?: Reading };

/** One leaf for a whole group: the twin of `scoreLeaf`. */
export function scoreLeaf(
  node: Node,
  plan: Plan,
  tally: Tally,
  units: readonly Unit[],
): ReadonlyMap<string, NodeScore> {
  if (!node.measure || !node.curve) throw new Error(`leaf '${node.id}' has no measure or no curve`);
  const { form } = node.measure;
  // The county of the bench uses these forms and no others; their own schemas have just parsed the settings.
  const curve = settingsOf('curve', node.curve).settings as CurveSettings;
  const measure = settingsOf('measure', node.measure).settings as unknown as ValueSettings;
  const full = Number(plan.scale.full);
  const readings = readValues(measure, (unit) => tally.recordsOf(node.id, unit), units);
  const raw = pointsOf(curve, readings, full);
  const finished = new Map(
    units.map(({ unit }): [string, NodeScore] => {
      const reading = readings.get(unit);
      const points = raw.get(unit) ?? { none: true, steps: [] };
      const lines: Line[] = [
        { family: 'measure', form, steps: reading?.steps ?? [] },
        ...(points.steps.length > 0 ? [{ family: 'curve' as const, form: curve.form, steps: points.steps }] : []),
      ];
      const { score, steps } = finish(points, node);
      if (steps.length > 0) lines.push({ family: 'assess', form: 'assess', steps });
      return [unit, { score, lines, ...(reading && { reading }) }];
    }),
  );
  return fillNone(finished, WhenNone.parse(node.measure.whenNone), full, node);
}

/** Cap, then rounding: the twin of the exact `finish`. */
export function finish(score: Score, node: Node): { readonly score: Score; readonly steps: readonly Step[] } {
  if (!('value' in score)) return { score, steps: [] };
  const steps: Step[] = [];
  let value = score.value;
  if (node.cap !== undefined && value > Number(node.cap)) {
    const after = Number(node.cap);
    steps.push(step('cap', { cap: num(after), before: num(value), after: num(after) }));
    value = after;
  }
  if (node.round) {
    const after = round(value, node.round.places);
    if (!same(after, value)) {
      steps.push(step('round', { places: num(node.round.places), before: num(value), after: num(after) }));
    }
    value = after;
  }
  return { score: { ...score, value }, steps };
}

function fillNone(
  scores: ReadonlyMap<string, NodeScore>,
  whenNone: WhenNone,
  full: number,
  node: Node,
): ReadonlyMap<string, NodeScore> {
  const values = [...scores.values()].map(({ score }) => amountOf(score)).filter((value) => value !== undefined);
  const groupMean = mean(values);
  const rounded = groupMean !== undefined && node.round ? round(groupMean, node.round.places) : groupMean;
  const stand = { none: undefined, zero: 0, full, 'group-mean': rounded }[whenNone];
  return new Map(
    [...scores].map(([unit, one]) => {
      if ('value' in one.score) return [unit, one];
      const say = step(`none-${stand === undefined ? 'none' : whenNone}`, { points: num(stand) });
      const lines: readonly Line[] = [...one.lines, { family: 'assess', form: 'assess', steps: [say] }];
      return [unit, { ...one, lines, score: stand === undefined ? one.score : { value: stand, steps: [] } }];
    }),
  );
}
