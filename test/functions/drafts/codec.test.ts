import { describe, expect, test } from 'vitest';
import { readShape, writeShape } from '../../../functions/drafts/codec.ts';
import { formIssues } from '../../../functions/drafts/faults.ts';
import { peekValue } from '../../../functions/drafts/part.ts';
import { partOf } from '../../../functions/drafts/parts.ts';
import { peekTyped } from '../../../functions/drafts/rows.ts';
import { formShape } from '../../../functions/drafts/settings-shape.ts';
import { addressText, treeRows } from '../../../functions/drafts/tree.ts';
import { isLoose } from '../../../shared/plan/loose.ts';
import { readyPlans } from '../../../shared/plan/templates/index.ts';
import { forms } from '../../../shared/rules/index.ts';

const nothing = { plan: {}, fields: [] };

describe.each(forms.map((form) => [`${form.family} ${form.form}`, form] as const))('a page of %s', (_, form) => {
  test.each(form.examples.map((example) => [example.title.en, example] as const))(
    'shows the settings of "%s" in fields and reads the same settings from them',
    (_title, { settings }) => {
      const value = { it: settings };
      const shape = formShape(form.family, 'it', peekValue(value), nothing);
      const typed = writeShape(shape, settings, 'it');
      // A browser sends back what it was given, and the page is drawn from what is sent.
      const again = formShape(form.family, 'it', peekTyped(typed), nothing);
      expect(readShape(again, typed, 'it')).toEqual(JSON.parse(JSON.stringify(settings)));
      expect(formIssues(again, readShape(again, typed, 'it'))).toEqual([]);
    },
  );
});

describe.each(readyPlans.map(({ id, plan }) => [id, plan] as const))('the ready plan %s', (_, plan) => {
  const draft = JSON.parse(JSON.stringify(plan));
  const places = (section: 'audiences' | 'adjustments' | 'outcomes') =>
    plan[section].map((_one, at) => ({ section, place: String(at + 1) }));
  const pages = [
    ...['frame', 'groups', 'suppliers', 'minimums'].map((section) => ({ section, place: undefined })),
    ...(['audiences', 'adjustments', 'outcomes'] as const).flatMap(places),
    ...treeRows(draft).map(({ address }) => ({ section: 'nodes', place: addressText(address) })),
  ];

  test.each(pages.map((page) => [`${page.section} ${page.place ?? ''}`.trim(), page] as const))(
    'is the same plan after its page of %s was saved without a change',
    (_title, asked) => {
      const part = partOf(draft, asked);
      if (!part) throw new Error('no such page');
      const first = part.shape(peekValue(part.value), (_shape, name) => part.value[name]);
      const typed = writeShape(first, part.value);
      const shape = part.shape(peekTyped(typed), (inner, name) => readShape(inner, typed, name));
      const value = readShape(shape, typed, '');
      expect(part.save(isLoose(value) ? value : {})).toEqual({ plan: draft });
    },
  );
});
