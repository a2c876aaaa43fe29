import { createHash } from 'node:crypto';
import { assess } from '../../../shared/assess/assess.ts';
import type { UnitResult } from '../../../shared/assess/result.ts';
import { checkCycle } from '../../../shared/cycle/check.ts';
import { Cycle } from '../../../shared/cycle/cycle.ts';
import { checkEvidence } from '../../../shared/evidence/check.ts';
import { Evidence } from '../../../shared/evidence/evidence.ts';
import { checkPlan } from '../../../shared/plan/check.ts';
import type { Fault } from '../../../shared/plan/fault.ts';
import { Plan } from '../../../shared/plan/schema.ts';
import type { Mark } from '../../../shared/rules/rule.ts';
import { type GivenEvidence, writtenEvidence } from './written-evidence.ts';
import { type GivenPlan, rosterOf, writtenPlan } from './written-plan.ts';

/** A scheme and what a cycle brought: what is not listed is not there. */
export type Given = Omit<GivenPlan, 'earlier'> & GivenEvidence & { readonly despite?: readonly string[] };

/** What the whole judgement made of it; numbers as results write them, null for "none". */
export type JudgedCase = {
  /** Codes of every fault of plan, roster and evidence; a scheme with faults has no numbers, and asking throws. */
  readonly faults: readonly string[];
  readonly warnings: readonly string[];
  /** The final score, or the score at a node. */
  readonly score: (unit: string, node?: string) => string | null;
  readonly published: (unit: string) => string | null;
  /** What a leaf measured; without `node` the only leaf there is. */
  readonly reading: (unit: string, node?: string) => string | null;
  /** Shares really used at a branch, in percent, by child. */
  readonly used: (unit: string, node: string) => Readonly<Record<string, string>>;
  /** What an outcome came to: the id of a grade, `yes` or `no`, else its words, such as a place or an amount. */
  readonly outcome: (unit: string, id: string) => string | undefined;
  readonly marks: (unit: string) => readonly Mark[];
  /** Scores of several units in one line: `a 80, b none`. */
  readonly scores: (...units: readonly string[]) => string;
};

/**
 * Judges a scheme as the county would: checks the plan, the roster and the evidence, then runs the whole judgement.
 *
 * `despite` names codes of faults that do not keep it from being judged, such as the smallest group in a case that was
 * worked out for three raters.
 */
export function judged(given: Given): JudgedCase {
  const draft = writtenPlan(given);
  const despite = new Set(given.despite ?? []);
  const refused = (all: readonly Fault[]) => all.filter(({ code }) => !despite.has(code));
  const { plan: checked, faults, warnings } = checkPlan(draft);
  if (refused(faults).length > 0) return refusal(faults);
  const plan = checked ?? Plan.parse(draft);
  const cycle = Cycle.parse({
    id: 'cycle',
    office: plan.office,
    title: { zh: '周期', en: 'Cycle' },
    plan: { id: plan.id, version: plan.version },
    period: plan.period,
    roster: rosterOf(given),
  });
  const evidence = Evidence.parse(writtenEvidence(given));
  const misfits = refused([...checkCycle(plan, cycle), ...checkEvidence(plan, cycle, evidence)]);
  if (misfits.length > 0) return refusal(misfits);
  const result = assess(plan, cycle, evidence, sha256);
  const rows = new Map(result.groups.flatMap(({ standing }) => standing.map((row) => [row.unit, row])));
  const leaf = result.units[0]?.nodes.find((node) => node.leaf)?.id;
  const unitOf = (unit: string) => found(result.units, (one) => one.unit === unit, unit);
  const at = (unit: string, node: string) => nodeOf(unitOf(unit), node);
  const score = (unit: string, node?: string) => (node === undefined ? unitOf(unit).score : at(unit, node).score);
  return {
    faults: [],
    warnings: warnings.map(({ code }) => code),
    score,
    published: (unit) => unitOf(unit).published,
    reading: (unit, node) => at(unit, node ?? leaf ?? '').reading ?? null,
    used: (unit, node) => Object.fromEntries((at(unit, node).parts ?? []).map((part) => [part.child, part.used])),
    outcome: (unit, id) => {
      const one = unitOf(unit).outcomes.find((outcome) => outcome.id === id);
      return one && (one.is ?? one.value.en);
    },
    marks: (unit) => rows.get(unit)?.marks ?? [],
    scores: (...units) => units.map((unit) => `${unit} ${score(unit) ?? 'none'}`).join(', '),
  };
}

function nodeOf(unit: UnitResult, node: string) {
  return found(unit.nodes, ({ id }) => id === node, node);
}

function found<T>(list: readonly T[], is: (one: T) => boolean, name: string): T {
  const one = list.find(is);
  if (!one) throw new Error(`the case has no '${name}'`);
  return one;
}

function refusal(faults: readonly Fault[]): JudgedCase {
  const never = (): never => {
    throw new Error(`the scheme is refused: ${JSON.stringify(faults)}`);
  };
  return {
    faults: faults.map(({ code }) => code),
    warnings: [],
    score: never,
    published: never,
    reading: never,
    used: never,
    outcome: never,
    marks: never,
    scores: never,
  };
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
