import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readJson } from '../../../functions/drafts/read-json.ts';
import { withoutStrangers } from '../../../functions/drafts/strangers.ts';
import { checkPlan } from '../../../shared/plan/check.ts';
import { townshipAssessment } from '../../../shared/plan/templates/township-assessment.ts';

/** What is told of a text that is no plan. */
const told = (text: string) => {
  const read = readJson(text);
  return 'fault' in read ? read.fault.en : 'nothing';
};

test('a file that begins with a byte order mark, as some editors write, is read', () => {
  expect(readJson('\uFEFF{"a": 1}')).toEqual({ plan: { a: 1 } });
});

test.each([
  ['', 'Line 1, column 1: the text ends here and something is missing.'],
  ['{"a": x}', 'Line 1, column 7: a value is expected here.'],
  ['{\n  "a": 1\n  "b": 2\n}', 'Line 3, column 3: a comma or the closing bracket is expected here.'],
  ['{\n "a": [1, 2', 'Line 2, column 12: the text ends here and something is missing.'],
  ['{"a" 1}', 'Line 1, column 6: a colon is expected after the name.'],
  ['{a: 1}', 'Line 1, column 2: a name in double quotes is expected here.'],
  ['{"a": 1,}', 'Line 1, column 9: a name in double quotes is expected here.'],
  ['{"a": "\n"}', 'Line 1, column 8: the text holds what may not stand in it, or its closing quote is missing.'],
  ['{"a": 1} {}', 'Line 1, column 10: the content ended before this; the rest is too much.'],
  ['{"a": 1, "a": 2}', 'Line 1, column 10: this name stands twice.'],
  ['[1]', 'The content must be one plan, a JSON object.'],
  [`${'['.repeat(200)}`, 'Line 1, column 82: this is nested too deeply.'],
])('of the text %j the office is told where it is wrong', (text, words) => {
  expect(told(text)).toBe(words);
});

test('what JSON.parse takes is taken, and what it refuses is refused', () => {
  fc.assert(
    fc.property(
      fc.json({ maxDepth: 5 }),
      fc.nat(),
      fc.constantFrom('', ',', '"', '}', '\\', '1'),
      (json, at, extra) => {
        const text = `{"it":${json.slice(0, at % (json.length + 1))}${extra}${json.slice(at % (json.length + 1))}}`;
        let valid = true;
        try {
          JSON.parse(text);
        } catch {
          valid = false;
        }
        const said = told(text);
        // A name that stands twice is one thing JSON.parse lets pass; a text may be broken further on as well.
        if (!said.includes('stands twice')) expect(said === 'nothing').toBe(valid);
      },
    ),
  );
});

test('a tree of more indicators than a page can list is refused', () => {
  const leaves = (n: number) => Array.from({ length: n }, (_, at) => ({ id: `n${at}` }));
  expect(told(JSON.stringify({ tree: { children: leaves(2999) } }))).toBe('nothing');
  expect(told(JSON.stringify({ tree: { children: leaves(3000) } }))).toContain('too large');
});

test('a number keeps the digits it was written with', () => {
  expect(readJson('{"a": 92.335, "b": 0.1000, "c": 12345678901234567890, "d": 3}')).toEqual({
    plan: { a: '92.335', b: '0.1000', c: '12345678901234567890', d: 3 },
  });
});

test('members that no plan and no form knows are kept out and named', () => {
  const plan = JSON.parse(JSON.stringify(townshipAssessment));
  plan.colour = 'red';
  plan.audiences[1].sheet.items[0].size = 3;
  plan.tree.children[0].children[1].measure.bonus = 'yes';
  plan.tree.children[3].note = '';
  plan.adjustments[0].half = '0.5';
  const { plan: cleaned, strangers } = withoutStrangers(plan);
  expect(strangers).toEqual([
    'audiences.1.sheet.items.0.size',
    'tree.children.3.note',
    'colour',
    'tree.children.0.children.1.measure.bonus',
    'adjustments.0.half',
  ]);
  expect(cleaned).toEqual(JSON.parse(JSON.stringify(townshipAssessment)));
  expect(checkPlan(cleaned).faults).toEqual([]);
});
