import { expect, test } from 'vitest';
import { readShape, writeShape } from '../../../functions/drafts/codec.ts';
import { peekValue } from '../../../functions/drafts/part.ts';
import { partOf } from '../../../functions/drafts/parts.ts';
import { peekTyped } from '../../../functions/drafts/rows.ts';
import { isLoose } from '../../../shared/plan/loose.ts';
import { examplePlan } from '../../../shared/plan/templates/example-county.ts';

test('what the plan says about ratings after a service is the same after its page was saved without a change', () => {
  const draft = JSON.parse(JSON.stringify(examplePlan));
  const part = partOf(draft, { section: 'audiences', place: '1' });
  if (!part) throw new Error('no such page');
  const first = part.shape(peekValue(part.value), (_shape, name) => part.value[name]);
  const typed = writeShape(first, part.value);
  const shape = part.shape(peekTyped(typed), (inner, name) => readShape(inner, typed, name));
  const value = readShape(shape, typed, '');
  expect(JSON.stringify(value)).toContain('"default":{"afterDays":7,"level":0}');
  expect(part.save(isLoose(value) ? value : {})).toEqual({ plan: draft });
});
