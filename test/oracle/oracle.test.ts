import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assess } from '../../shared/assess/assess.ts';
import { checkCycle } from '../../shared/cycle/check.ts';
import { Cycle } from '../../shared/cycle/cycle.ts';
import { checkEvidence } from '../../shared/evidence/check.ts';
import { Evidence } from '../../shared/evidence/evidence.ts';
import { checkPlan } from '../../shared/plan/check.ts';
import { forms } from '../../shared/rules/index.ts';
import { differences } from './compare.ts';
import { optionsOf } from './options.ts';
import { drawn, type Scheme, schemes } from './random-plan.ts';
import type { Names } from './random-tree.ts';

const of = (family: keyof Names) => forms.filter((form) => form.family === family).map(({ form }) => form);
const names: Names = {
  measure: of('measure'),
  curve: of('curve'),
  aggregate: of('aggregate'),
  adjustment: of('adjustment'),
  outcome: of('outcome'),
};
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** What the two say differently of a scheme; undefined where the scheme or its roster is refused. */
function compared(scheme: Scheme) {
  const { plan } = checkPlan(scheme.plan);
  const [cycle, evidence] = [Cycle.parse(scheme.cycle), Evidence.parse(scheme.evidence)];
  if (!plan || checkCycle(plan, cycle).length > 0) return undefined;
  return differences(plan, cycle, evidence, assess(plan, cycle, evidence, sha256));
}

describe('a second judge who shares no arithmetic and no form with the first', () => {
  test('comes to the same scores, marks, places, grades and amounts in any county', () => {
    fc.assert(
      fc.property(schemes(names), (scheme) => {
        const found = compared(scheme);
        fc.pre(found !== undefined);
        expect(found).toEqual([]);
      }),
      // Seeds do not shrink: another one is another county altogether.
      { numRuns: 500, endOnFailure: true },
    );
  });

  test('comes to the same in five hundred counties that are the same every time', () => {
    const found = Array.from({ length: 500 }, (_, seed) => ({ seed, differ: compared(drawn(names, seed)) ?? [] }));
    expect(found.filter(({ differ }) => differ.length > 0)).toEqual([]);
  });
});

describe('the random counties', () => {
  const accepted = Array.from({ length: 1000 }, (_, seed) => drawn(names, seed)).flatMap((scheme) => {
    const { plan } = checkPlan(scheme.plan);
    const cycle = Cycle.parse(scheme.cycle);
    return plan && checkCycle(plan, cycle).length === 0
      ? [{ plan, cycle, evidence: Evidence.parse(scheme.evidence) }]
      : [];
  });

  test('are mostly schemes that an office could publish and open', () => {
    expect(accepted.length).toBeGreaterThan(800);
  });

  test('bring no evidence that a door would not know where to put', () => {
    expect(accepted.flatMap(({ plan, cycle, evidence }) => checkEvidence(plan, cycle, evidence))).toEqual([]);
  });

  test('use every form of the register and every option it offers', () => {
    const used = new Set(accepted.flatMap(({ plan }) => optionsOf(plan)));
    const offered = forms.flatMap(({ form, labels }) => [
      form,
      ...Object.keys(labels).flatMap((label) => (label.includes('=') ? [`${form} ${label}`] : [])),
    ]);
    expect(offered.filter((one) => !used.has(one))).toEqual([]);
  });
});
