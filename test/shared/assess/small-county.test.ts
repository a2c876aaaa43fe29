import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assess } from '../../../shared/assess/assess.ts';
import { phraseOf } from '../../../shared/assess/phrases.ts';
import { canonical } from '../../../shared/canonical.ts';
import { smallCycle, smallEvidence, smallPlan } from '../../fixtures/small-county.ts';

const digest = (text: string) => createHash('sha256').update(text).digest('hex');
const result = assess(smallPlan, smallCycle, smallEvidence, digest);
const unit = (id: string) => result.units.find((one) => one.unit === id);
const node = (id: string, name: string) => unit(id)?.nodes.find((one) => one.id === name);
const row = (id: string) => result.groups.flatMap(({ standing }) => standing).find((one) => one.unit === id);

describe('a county small enough to be computed by hand', () => {
  // Worked out with a pocket calculator before the code, by somebody who had not seen it.
  test.each([
    // targets: 118/120 = 98.3333, 95/80 capped, none, 33.3/45 = 74, 0/20 is a real zero
    ['targets', { a1: '98.3333', a2: '100', a3: null, b1: '74', b2: '0' }],
    // a1: household (80 x 60 + 80 x 40)/100 = 80; window (65 x 60 + 50 x 40)/100 = 59; 60 % x 80 + 40 % x 59 = 71.6
    // a2: household 80 x 60 % + 70 x 40 % = 76, window empty; a3: household 280/3, window only "don't know"
    // b1: household 30 x 60 % + 40 x 40 % = 34; window 88; 60 % x 34 + 40 % x 88 = 55.6
    ['satisfaction', { a1: '71.6', a2: '76', a3: '93.3333', b1: '55.6', b2: null }],
    // a1: (92.5 + 85 + 100)/3; a2: (85 + 100 + 70)/3; a3: (85 + 85)/2; b1: (100 + 77.5 + 85)/3; b2: (60 + 70 + 92.5)/3
    ['review', { a1: '92.5', a2: '85', a3: '85', b1: '87.5', b2: '74.1667' }],
    // 92.335 and 90 reach 90; 80 reaches 80; 79.99 only 70
    ['third-party', { a1: '100', a2: '85', a3: '70', b1: '100', b2: null }],
    // a3: 93.3333 x 50 % + 85 x 100/3 % + 70 x 50/3 %; b2: 0 x 200/3 % + 74.1667 x 100/3 %
    ['total', { a1: '89.31332', a2: '88.3', a3: '86.66665', b1: '70.345', b2: '741667/30000' }],
  ])('%s', (name, expected) => {
    expect(Object.fromEntries(result.units.map(({ unit: id }) => [id, node(id, name)?.score]))).toEqual(expected);
  });

  test('bonus, deduction, rounding, place and grade', () => {
    const standing = result.groups.map(({ standing: rows }) =>
      rows.map((one) => [
        one.unit,
        one.score,
        one.published,
        one.outcomes.rank?.value.zh,
        one.outcomes.grade?.value.zh,
      ]),
    );
    expect(standing).toEqual([
      [
        // 89.31332 + 5 (2 + 4, capped at 5)
        ['a1', '94.31332', '94.31', '1', '优秀'],
        // 88.3 - 1.5
        ['a2', '86.8', '86.80', '2', '良好'],
        // good by its score, qualified after the veto; the score stays
        ['a3', '86.66665', '86.67', '3', '合格'],
      ],
      [
        // 70.345 + 0.5 - 2 = 68.845, an exact half: 68.85
        ['b1', '68.845', '68.85', '1', '合格'],
        ['b2', '741667/30000', '24.72', '2', '不合格'],
      ],
    ]);
  });

  test('weights that moved are shown, nominal beside used', () => {
    const parts = node('a3', 'total')?.parts?.map(({ child, nominal, used, added }) => [child, nominal, used, added]);
    // 30, 20 and 10 of 60 present: 50, 100/3, 50/3
    expect(parts).toEqual([
      ['targets', '40', '0', '0'],
      ['satisfaction', '30', '50', '46.66665'],
      ['review', '20', '100/3', '85/3'],
      ['third-party', '10', '50/3', '35/3'],
    ]);
    expect([row('a1')?.covered, row('a3')?.covered, row('b2')?.covered]).toEqual(['100', '60', '45']);
  });

  test('every line of every trace can be said in both languages', () => {
    const said = result.units.flatMap((one) =>
      [...one.nodes, ...one.adjustments, ...one.outcomes].flatMap(({ lines }) =>
        lines.flatMap((line) => line.steps.map((step) => phraseOf(line, step.say, step.of))),
      ),
    );
    for (const { zh, en } of said) expect([zh, en].every((text) => text.length > 0)).toBe(true);
    // Five units with five nodes, two adjustments and two outcomes each: none is silent.
    const silent = result.units.flatMap((one) => [...one.nodes, ...one.adjustments, ...one.outcomes]);
    expect(silent).toHaveLength(45);
    expect(silent.filter(({ lines }) => lines.every(({ steps }) => steps.length === 0))).toEqual([]);
  });
});

describe('the same plan and evidence give the same bytes', () => {
  const bytes = canonical(result);

  test('in twenty orders', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(smallEvidence.ballots, { minLength: smallEvidence.ballots.length }),
        fc.shuffledSubarray(smallEvidence.records, { minLength: smallEvidence.records.length }),
        (ballots, records) => {
          expect(canonical(assess(smallPlan, smallCycle, { ballots, records }, digest))).toBe(bytes);
        },
      ),
      { numRuns: 20 },
    );
  });

  test('and other evidence another digest', () => {
    const records = smallEvidence.records.slice(1);
    expect(assess(smallPlan, smallCycle, { ...smallEvidence, records }, digest).evidence.digest).not.toBe(
      result.evidence.digest,
    );
  });
});

describe('what must hold whatever is answered', () => {
  const share = (level: number) => canonical({ level });

  test('raising one answer never lowers the township it is about, and moves no other', () => {
    fc.assert(
      fc.property(fc.nat({ max: 14 }), fc.constantFrom('attitude', 'speed'), (index, item) => {
        const ballots = smallEvidence.ballots.map((ballot, at) => {
          if (at !== index) return ballot;
          const [[subject, answers] = ['', {}]] = Object.entries(ballot.sheet);
          const before = answers[item];
          if (!before || !('level' in before) || share(before.level) === share(0)) return ballot;
          return { ...ballot, sheet: { [subject]: { ...answers, [item]: { level: before.level - 1 } } } };
        });
        const after = assess(smallPlan, smallCycle, { ...smallEvidence, ballots }, digest);
        const subject = Object.keys(smallEvidence.ballots[index]?.sheet ?? {})[0];
        for (const [at, one] of after.units.entries()) {
          const was = Number(result.units[at]?.published);
          if (one.unit === subject) expect(Number(one.published)).toBeGreaterThanOrEqual(was);
          else expect(Number(one.published)).toBe(was);
        }
      }),
    );
  });
});
