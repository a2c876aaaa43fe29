import type { Cycle } from '../cycle/cycle.ts';
import type { Fault } from '../plan/fault.ts';
import { type Audience, nodesOf, type Plan } from '../plan/schema.ts';
import type { Answer, Ballot, Evidence, Fact } from './evidence.ts';

/**
 * What in the evidence a plan and roster do not know. Without this, a misspelt unit or indicator would be no evidence at
 * all, and nobody would be told.
 *
 * The doors let no such ballot in; this is for evidence that comes as a file.
 */
export function checkEvidence(plan: Plan, cycle: Cycle, evidence: Evidence): readonly Fault[] {
  const groupOf = new Map(cycle.roster.map(({ unit, group }) => [unit, group]));
  const audiences = new Map(plan.audiences.map((one) => [one.id, one]));
  return [
    ...evidence.ballots.flatMap((ballot, index) =>
      ballotFaults(ballot, `evidence/ballots/${index + 1}`, audiences, groupOf),
    ),
    ...twice(
      evidence.ballots,
      ({ round, voter }) => `${round} ${voter}`,
      'evidence/ballots',
      () => ({ code: 'voter-twice' }),
    ),
    ...recordFaults(plan, evidence.records, groupOf),
    ...resultFaults(plan, evidence),
    ...invitedFaults(audiences, evidence),
    ...setAsideFaults(evidence, groupOf),
    ...twice(
      evidence.records,
      ({ id }) => id,
      'evidence/records',
      ({ id }) => ({ code: 'record-twice', with: { id } }),
    ),
  ];
}

function ballotFaults(
  ballot: Ballot,
  at: string,
  audiences: ReadonlyMap<string, Audience>,
  groupOf: ReadonlyMap<string, string>,
): readonly Fault[] {
  const audience = audiences.get(ballot.audience);
  if (!audience) return [{ at, code: 'no-such-audience', with: { audience: ballot.audience } }];
  const faults: Fault[] = [];
  const known = (parts: readonly { readonly id: string }[] | undefined, id: string) =>
    parts?.some((one) => one.id === id);
  for (const [what, id, parts] of [
    ['channel', ballot.channel, audience.channels],
    ['stratum', ballot.stratum, audience.strata],
  ] as const) {
    if (id !== undefined && !known(parts, id)) faults.push({ at, code: `no-such-${what}`, with: { id } });
  }
  for (const [unit, answers] of Object.entries(ballot.sheet)) {
    const group = groupOf.get(unit);
    if (group === undefined) faults.push({ at, code: 'no-such-unit', with: { unit } });
    else if (!audience.rates.includes(group)) {
      faults.push({ at, code: 'not-rated-by', with: { audience: audience.id, unit } });
    }
    for (const [id, answer] of Object.entries(answers)) {
      if (!known(audience.sheet.items, id)) faults.push({ at, code: 'no-such-item', with: { id } });
      faults.push(...levelFaults(answer, audience.sheet.scale.length - 1, at));
    }
  }
  return faults;
}

function levelFaults(answer: Answer, last: number, at: string): readonly Fault[] {
  if (!('level' in answer) || answer.level <= last) return [];
  return [{ at, code: 'no-such-level', with: { level: String(answer.level), last: String(last) } }];
}

function recordFaults(plan: Plan, records: readonly Fact[], groupOf: ReadonlyMap<string, string>): readonly Fault[] {
  const leaves = [...nodesOf(plan.tree)].flatMap(({ node }) => (node.children ? [] : [node.id]));
  const named = new Set([...leaves, ...plan.adjustments.map(({ id }) => id), ...plan.outcomes.map(({ id }) => id)]);
  return records.flatMap(({ id, indicator, unit }) => {
    const at = `evidence/records/${id}`;
    return [
      ...(named.has(indicator) ? [] : [{ at, code: 'no-such-indicator', with: { indicator } }]),
      ...(groupOf.has(unit) ? [] : [{ at, code: 'no-such-unit', with: { unit } }]),
    ];
  });
}

/** Results of other cycles must be ones the plan builds on, each handed over once, each naming a unit once. */
function resultFaults(plan: Plan, { results = [] }: Evidence): readonly Fault[] {
  const known = new Set((plan.earlier ?? []).map(({ id }) => id));
  return [
    ...results.flatMap(({ id, units }) => {
      const at = `evidence/results/${id}`;
      return [
        ...(known.has(id) ? [] : [{ at, code: 'no-such-earlier', with: { id } }]),
        ...twice(
          units,
          ({ unit }) => unit,
          at,
          ({ unit }) => ({ code: 'unit-twice', with: { unit } }),
        ),
      ];
    }),
    ...twice(
      results,
      ({ id }) => id,
      'evidence/results',
      ({ id }) => ({ code: 'listed-twice', with: { id } }),
    ),
  ];
}

function invitedFaults(audiences: ReadonlyMap<string, Audience>, { invited = [] }: Evidence): readonly Fault[] {
  return invited.flatMap(({ audience, stratum }, index): readonly Fault[] => {
    const at = `evidence/invited/${index + 1}`;
    const found = audiences.get(audience);
    if (!found) return [{ at, code: 'no-such-audience', with: { audience } }];
    if (stratum === undefined || found.strata?.some(({ id }) => id === stratum)) return [];
    return [{ at, code: 'no-such-stratum', with: { id: stratum } }];
  });
}

/** What is set aside must name units there are, and each decision once: else it would quietly mean nothing, or twice as much. */
function setAsideFaults({ setAside = [] }: Evidence, groupOf: ReadonlyMap<string, string>): readonly Fault[] {
  return [
    ...setAside.flatMap(({ id, set: { subject } }) =>
      subject === undefined || groupOf.has(subject)
        ? []
        : [{ at: `evidence/setAside/${id}`, code: 'no-such-unit', with: { unit: subject } }],
    ),
    ...twice(
      setAside,
      ({ id }) => id,
      'evidence/setAside',
      ({ id }) => ({ code: 'listed-twice', with: { id } }),
    ),
  ];
}

function twice<T>(
  list: readonly T[],
  key: (one: T) => string,
  at: string,
  fault: (one: T) => Omit<Fault, 'at'>,
): readonly Fault[] {
  const seen = new Set<string>();
  return list.flatMap((one, index) => {
    const again = seen.has(key(one));
    seen.add(key(one));
    return again ? [{ at: `${at}/${index + 1}`, ...fault(one) }] : [];
  });
}
