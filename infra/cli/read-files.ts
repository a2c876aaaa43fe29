import * as z from 'zod';
import { checkCycle } from '../../shared/cycle/check.ts';
import { Cycle } from '../../shared/cycle/cycle.ts';
import { checkEvidence } from '../../shared/evidence/check.ts';
import { Evidence } from '../../shared/evidence/evidence.ts';
import { checkPlan } from '../../shared/plan/check.ts';
import { type Fault, faultWords } from '../../shared/plan/fault.ts';
import type { Plan } from '../../shared/plan/schema.ts';

/** The second file: what a cycle is judged by, in one piece. */
const CycleAndEvidence = z.strictObject({ cycle: Cycle, evidence: Evidence });

/** A file as given: the name it is spoken of by, and its text. */
export type GivenFile = { readonly name: string; readonly text: string };

/** How deep a file may nest, how many faults are listed, how long the line of one is. */
export const most = { depth: 100, faults: 200, line: 600 } as const;

/** A plan and its evidence that fit each other, with what the plan is warned of. */
export type ReadFiles = {
  readonly plan: Plan;
  readonly cycle: Cycle;
  readonly evidence: Evidence;
  readonly warnings: readonly string[];
};

/**
 * Reads a plan and its evidence from two files: both whole and fitting each other, or every fault with the file, the
 * place and what to do. Whatever the files hold, it answers and never throws.
 */
export function readFiles(
  planFile: GivenFile,
  evidenceFile: GivenFile,
): ReadFiles | { readonly faults: readonly string[] } {
  const draft = jsonOf(planFile);
  if ('fault' in draft) return refused([draft.fault]);
  const { plan, faults, warnings } = checkPlan(draft.value);
  if (!plan) return refused(faults.map((fault) => lineOf(planFile, fault)));
  const given = jsonOf(evidenceFile);
  if ('fault' in given) return refused([given.fault]);
  const parsed = CycleAndEvidence.safeParse(given.value);
  if (!parsed.success) {
    const issues = parsed.error.issues.slice(0, most.faults + 1);
    return refused(issues.map(({ path, message }) => `${evidenceFile.name}: ${path.join('.') || '.'}: ${message}`));
  }
  const { cycle, evidence } = parsed.data;
  const misfits = [...checkCycle(plan, cycle), ...checkEvidence(plan, cycle, evidence)];
  if (misfits.length > 0) return refused(misfits.map((fault) => lineOf(evidenceFile, fault)));
  return { plan, cycle, evidence, warnings: warnings.map((warning) => bounded(lineOf(planFile, warning))) };
}

/** The JSON of a file, or the line that says why it is none. */
export function jsonOf({ name, text }: GivenFile): { readonly value: unknown } | { readonly fault: string } {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    if (deeperThan(most.depth, value))
      return {
        fault: `${name}: .: is nested deeper than ${most.depth} levels; no plan and no evidence is 嵌套超过 ${most.depth} 层`,
      };
    return { value };
  } catch (error) {
    // JSON.parse throws a SyntaxError; its message quotes a few characters of the file.
    return { fault: `${name}: .: is not JSON 不是 JSON 文件: ${(error as Error).message}` };
  }
}

/** Level by level, so that no depth can exhaust the stack of those who read it afterwards. */
function deeperThan(levels: number, value: unknown): boolean {
  let here: readonly unknown[] = [value];
  for (let depth = 0; here.length > 0; depth++) {
    if (depth > levels) return true;
    here = here.flatMap((one) => (typeof one === 'object' && one !== null ? Object.values(one) : []));
  }
  return false;
}

function lineOf({ name }: GivenFile, fault: Fault): string {
  const { zh, en } = faultWords(fault);
  return `${name}: ${fault.at}: ${en} ${zh}`;
}

function refused(lines: readonly string[]): { readonly faults: readonly string[] } {
  const shown = lines.slice(0, most.faults).map(bounded);
  const rest = lines.length - shown.length;
  return { faults: rest > 0 ? [...shown, `… and more 还有更多 (${rest})`] : shown };
}

/** One line, without control characters a terminal would obey, and not longer than a screen. */
function bounded(line: string): string {
  const plain = line.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '�');
  return plain.length > most.line ? `${plain.slice(0, most.line)}…` : plain;
}
