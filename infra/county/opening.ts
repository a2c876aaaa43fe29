import * as z from 'zod';
import { openingFaults } from '../../functions/store/opening.ts';
import { Cycle } from '../../shared/cycle/cycle.ts';
import { longestGraceMs, type Opening, usualGraceMs } from '../../shared/cycle/opening.ts';
import { Round } from '../../shared/cycle/round-shape.ts';
import { checkPlan } from '../../shared/plan/check.ts';
import { type Desk, Refusal } from './desk.ts';
import { faultLine, parseFile, readJson } from './input-file.ts';
import { WrittenInstant } from './instant.ts';

/** A round as it is planned: what the clock adds to it is not for people to write. */
const PlannedRound = Round.omit({ firstRead: true, seal: true }).extend({
  opensAt: WrittenInstant.optional(),
  closesAt: WrittenInstant.optional(),
  graceMs: z.int().min(0).max(longestGraceMs).default(usualGraceMs),
});

const CycleFile = z.strictObject({ cycle: Cycle, rounds: z.array(PlannedRound).max(500) });

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
  const opening = { plan, cycle, rounds };
  const misfits = openingFaults(opening).map((fault) => faultLine(cyclePath, fault));
  if (misfits.length > 0) throw new Refusal(...misfits);
  return opening;
}
