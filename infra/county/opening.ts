import * as z from 'zod';
import { otherScopes } from '../../functions/store/change.ts';
import { checkCycle } from '../../shared/cycle/check.ts';
import { Cycle } from '../../shared/cycle/cycle.ts';
import { Round } from '../../shared/cycle/round.ts';
import { checkPlan } from '../../shared/plan/check.ts';
import type { Fault } from '../../shared/plan/fault.ts';
import type { Plan } from '../../shared/plan/schema.ts';
import { both, type Desk, Refusal } from './desk.ts';
import { faultLine, parseFile, readJson } from './input-file.ts';
import { WrittenInstant } from './instant.ts';

/** A minute is longer than any request may take. */
const usualGraceMs = 60_000;
const dayMs = 86_400_000;

/** A round as it is planned: what the clock adds to it is not for people to write. */
const PlannedRound = Round.omit({ firstRead: true, seal: true }).extend({
  opensAt: WrittenInstant.optional(),
  closesAt: WrittenInstant.optional(),
  graceMs: z.int().min(0).max(dayMs).default(usualGraceMs),
});

const CycleFile = z.strictObject({ cycle: Cycle, rounds: z.array(PlannedRound).max(500) });

/** What is to be opened: a plan, a cycle that fits it, and the rounds planned so far. */
export type Opening = { readonly plan: Plan; readonly cycle: Cycle; readonly rounds: readonly Round[] };

/** Reads both files, or refuses with every fault and its place. */
export async function readOpening(desk: Desk, planPath: string, cyclePath: string): Promise<Opening> {
  const { plan, faults } = checkPlan(await readJson(desk, planPath));
  if (!plan) throw new Refusal(...faults.map((fault) => faultLine(planPath, fault)));
  const { cycle, rounds: planned } = parseFile(cyclePath, CycleFile, await readJson(desk, cyclePath));
  const rounds = planned.map(
    ({ opensAt, closesAt, ...rest }): Round => ({
      ...rest,
      ...(opensAt !== undefined && { opensAt }),
      ...(closesAt !== undefined && { closesAt }),
    }),
  );
  const misfits = [
    ...[...checkCycle(plan, cycle), ...roundFaults(plan, rounds)].map((fault) => faultLine(cyclePath, fault)),
    ...backwards(rounds).map((line) => `${cyclePath}: ${line}`),
  ];
  if (otherScopes.includes(cycle.id))
    misfits.push(`${cyclePath}: cycle/id: ${both(`a cycle can't be called ${cycle.id}.`, '周期不能用这个编号。')}`);
  if (misfits.length > 0) throw new Refusal(...misfits);
  return { plan, cycle, rounds };
}

function roundFaults(plan: Plan, rounds: readonly Round[]): readonly Fault[] {
  const audiences = new Set(plan.audiences.map(({ id }) => id));
  const seen = new Set<string>();
  return rounds.flatMap(({ id, audience }): Fault[] => {
    const at = `rounds/${id}`;
    const again = seen.has(id);
    seen.add(id);
    return [
      ...(again ? [{ at, code: 'id-twice', with: { id } }] : []),
      ...(audiences.has(audience) ? [] : [{ at, code: 'no-such-audience', with: { audience } }]),
    ];
  });
}

function backwards(rounds: readonly Round[]): readonly string[] {
  return rounds
    .filter(({ opensAt, closesAt }) => opensAt !== undefined && closesAt !== undefined && closesAt <= opensAt)
    .map(({ id }) => `rounds/${id}: ${both('it closes before it opens.', '截止时间早于开启时间。')}`);
}
