import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { assess } from '../../../../shared/assess/assess.ts';
import { phraseOf } from '../../../../shared/assess/phrases.ts';
import type { Line, Result } from '../../../../shared/assess/result.ts';
import { canonical } from '../../../../shared/canonical.ts';
import { checkCycle } from '../../../../shared/cycle/check.ts';
import { Cycle } from '../../../../shared/cycle/cycle.ts';
import { checkEvidence } from '../../../../shared/evidence/check.ts';
import { Evidence } from '../../../../shared/evidence/evidence.ts';
import { checkPlan } from '../../../../shared/plan/check.ts';
import { nodesOf, type Plan } from '../../../../shared/plan/schema.ts';
import { readyPlans } from '../../../../shared/plan/templates/index.ts';
import { fill, type Words } from '../../../../shared/words.ts';

// What must hold of every plan an office can begin from, so that a new one is held to it the moment it is listed.

const digest = (text: string) => createHash('sha256').update(text).digest('hex');
const han = /\p{Script=Han}/u;

/** Every text in two languages inside a value, with the path it stands at. */
function* wordsIn(value: unknown, at = ''): Generator<readonly [at: string, words: Words]> {
  if (typeof value !== 'object' || value === null) return;
  const { zh, en } = value as Record<string, unknown>;
  if (typeof zh === 'string' && typeof en === 'string') yield [at, { zh, en }];
  for (const [name, member] of Object.entries(value)) yield* wordsIn(member, `${at}/${name}`);
}

/** Everything in a plan that an answer may name. */
function idsOf(plan: Plan): readonly string[] {
  const { groups, audiences, suppliers = [], adjustments, outcomes, earlier = [] } = plan;
  const nodes = [...nodesOf(plan.tree)].map(({ node }) => node);
  return [nodes, groups, audiences, suppliers, adjustments, outcomes, earlier].flat().map(({ id }) => id);
}

/** Every line of a result with where it stands. */
function linesOf(result: Result): readonly (readonly [at: string, lines: readonly Line[]])[] {
  return result.units.flatMap(({ unit, nodes, adjustments, outcomes }) =>
    [...nodes, ...adjustments, ...outcomes].map(({ id, lines }) => [`${unit} ${id}`, lines] as const),
  );
}

test('no two ready plans share a name or a plan id', () => {
  for (const ids of [readyPlans.map(({ id }) => id), readyPlans.map(({ plan }) => plan.id)])
    expect(new Set(ids).size).toBe(ids.length);
});

describe.each(readyPlans.map((ready) => [ready.id, ready] as const))('the ready plan %s', (_, ready) => {
  const { about, policy, plan, answers } = ready;
  const { cycle, evidence } = ready.example();
  const checked = checkPlan(JSON.parse(JSON.stringify(plan)));

  test('may be published as it stands', () => {
    expect(checked.faults).toEqual([]);
  });

  test('has an example that fits it, and is the same whenever it is asked for', () => {
    expect(Cycle.parse(cycle)).toEqual(cycle);
    expect(canonical(Evidence.parse(evidence))).toBe(canonical(evidence));
    expect(checkCycle(plan, cycle)).toEqual([]);
    expect(checkEvidence(plan, cycle, evidence)).toEqual([]);
    expect(canonical(ready.example())).toBe(canonical({ cycle, evidence }));
  });

  test('is written in Chinese and in English, both everywhere', () => {
    for (const [at, { zh, en }] of wordsIn({ about, policy, plan, answers, cycle })) {
      expect(zh, at).toMatch(han);
      expect(en.trim(), at).not.toBe('');
      expect(en, at).not.toMatch(han);
    }
  });

  describe('judges its example', () => {
    const result = assess(checked.plan ?? plan, cycle, evidence, digest);

    test('with a score for every ranked unit, or a reason why it has none', () => {
      const ranked = new Set(plan.groups.flatMap((group) => (group.ranked ? [group.id] : [])));
      const units = result.units.filter(({ group }) => ranked.has(group));
      expect(units.length).toBeGreaterThan(1);
      for (const { unit, score, nodes } of units) {
        const said = nodes[0]?.lines.flatMap(({ steps }) => steps) ?? [];
        expect(score !== null || said.length > 0, unit).toBe(true);
      }
      expect(units.filter(({ score }) => score !== null).length).toBeGreaterThan(1);
    });

    test('to the same bytes when ballots and records come in the other order', () => {
      const backwards: Evidence = {
        ...evidence,
        ballots: evidence.ballots.toReversed(),
        records: evidence.records.toReversed(),
        ...(evidence.results && { results: evidence.results.toReversed() }),
        ...(evidence.invited && { invited: evidence.invited.toReversed() }),
      };
      expect(canonical(assess(checked.plan ?? plan, cycle, backwards, digest))).toBe(canonical(result));
    });

    test('and can say every step of it in both languages, leaving no place unfilled', () => {
      for (const [at, lines] of linesOf(result)) {
        expect(lines.flatMap(({ steps }) => steps).length, `${at} is silent`).toBeGreaterThan(0);
        for (const line of lines) {
          for (const step of line.steps) {
            const filled = Object.fromEntries(Object.keys(step.with ?? {}).map((name) => [name, '1']));
            for (const text of Object.values(phraseOf(line, step.say, step.of))) {
              expect(text).not.toBe('');
              expect(fill(text, filled), at).not.toMatch(/\{\w+\}/);
            }
            for (const head of step.rows?.head ?? []) expect(phraseOf(line, head, step.of).zh).not.toBe('');
          }
        }
      }
    });
  });

  test('answers the policy: only what the plan has, and no indicator that nothing asked for', () => {
    const known = new Set(idsOf(plan));
    const named = answers.flatMap(({ at }) => at);
    expect(named.filter((id) => !known.has(id))).toEqual([]);
    const measured = [...nodesOf(plan.tree)].flatMap(({ node }) => (node.measure ? [node.id] : []));
    expect(measured.filter((id) => !named.includes(id))).toEqual([]);
    const phrases = answers.map(({ phrase }) => phrase);
    expect(new Set(phrases).size).toBe(phrases.length);
  });
});
