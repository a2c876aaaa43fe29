import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { sha256 } from '../../functions/store/digest.ts';
import { assess } from '../../shared/assess/assess.ts';
import { canonical } from '../../shared/canonical.ts';
import { checkCycle } from '../../shared/cycle/check.ts';
import { Cycle } from '../../shared/cycle/cycle.ts';
import { checkEvidence } from '../../shared/evidence/check.ts';
import { Evidence } from '../../shared/evidence/evidence.ts';
import { checkPlan } from '../../shared/plan/check.ts';
import { faultWords } from '../../shared/plan/fault.ts';

/** The second file: what a cycle is judged by, in one piece. */
const CycleAndEvidence = z.strictObject({ cycle: Cycle, evidence: Evidence });

const [planPath, evidencePath, ...more] = process.argv.slice(2);
if (planPath === undefined || evidencePath === undefined || more.length > 0)
  refuse(['Use: npm run assess -- PLAN.json EVIDENCE.json']);

const { plan, faults } = checkPlan(jsonOf(planPath));
if (!plan) refuse(faults.map((fault) => `${planPath}: ${fault.at}: ${bothOf(faultWords(fault))}`));
const parsed = CycleAndEvidence.safeParse(jsonOf(evidencePath));
if (!parsed.success)
  refuse(parsed.error.issues.map(({ path, message }) => `${evidencePath}: ${path.join('.') || '.'}: ${message}`));
const { cycle, evidence } = parsed.data;
const misfits = [...checkCycle(plan, cycle), ...checkEvidence(plan, cycle, evidence)];
if (misfits.length > 0) refuse(misfits.map((fault) => `${evidencePath}: ${fault.at}: ${bothOf(faultWords(fault))}`));

process.stdout.write(`${canonical(assess(plan, cycle, evidence, sha256))}\n`);

function jsonOf(path: string): unknown {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    return refuse([`${path}: cannot be read: ${(error as Error).message}`]); // fs throws errors only
  }
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    return refuse([`${path}: is not JSON: ${(error as Error).message}`]); // JSON.parse throws a SyntaxError
  }
}

function bothOf({ zh, en }: { readonly zh: string; readonly en: string }): string {
  return `${en} ${zh}`;
}

function refuse(lines: readonly string[]): never {
  for (const line of lines) console.error(line);
  process.exit(1);
}
