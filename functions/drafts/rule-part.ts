import { isLoose, type Loose, listAt, looseAt, textAt, titleOf, withMember } from '../../shared/plan/loose.ts';
import { Adjustment, Outcome } from '../../shared/plan/schema.ts';
import { formOf } from '../../shared/rules/index.ts';
import { formIssues } from './faults.ts';
import { fieldsInUse, handedInByMember, idMember, sourceMember, titleMember } from './members.ts';
import { issueAt, type ObjectShape, type Part, type Read, type Saved } from './part.ts';
import { partPhrases } from './part-phrases.ts';
import { formShape } from './settings-shape.ts';
import type { Peek } from './shape.ts';
import { treeRows } from './tree.ts';

/** What works on the total, and what follows from it: ordered lists of rules. */
export type RuleSection = 'adjustments' | 'outcomes';

/** Members of a rule that the plan knows; the rest are settings of its form. */
const frame = ['id', 'title', 'source', 'handedInBy'] as const;

/** A rule of a draft by its place; one place further than the last is a new one. Undefined beyond. */
export function rulePart(plan: Loose, section: RuleSection, place: number): Part | undefined {
  const rules = listAt(plan, section);
  const isNew = place === rules.length;
  const before = rules[place] ?? (isNew ? {} : undefined);
  if (!before) return undefined;
  return {
    title: isNew ? newRule[section] : titleOf(before),
    at: isNew ? `${section}/add` : `${section}/${place + 1}`,
    next: section,
    what: `${section} ${textAt(before, 'id')}`.trim(),
    value: shown(before),
    shape: (peek, read) => ruleShape(plan, section, peek, read),
    save: (value) => saved(plan, section, place, value),
  };
}

const newRule = { adjustments: partPhrases.newAdjustment, outcomes: partPhrases.newOutcome };

/** The form and its settings are one member of the page, as those of a node are. */
function shown(rule: Loose): Loose {
  let settings: Loose = rule;
  const around: Record<string, unknown> = {};
  for (const key of frame) {
    if (rule[key] !== undefined) around[key] = rule[key];
    settings = withMember(settings, key, undefined);
  }
  return { ...around, rule: settings };
}

function ruleShape(plan: Loose, section: RuleSection, peek: Peek, read: Read): ObjectShape {
  const offer = { plan, fields: fieldsInUse(plan) };
  const shape = formShape(familyOf(section), 'rule', peek, offer, [...frame]);
  const fields = fieldsOf(section, read(shape, 'rule'));
  return {
    kind: 'object',
    members: [
      titleMember,
      idMember,
      sourceMember,
      { key: 'rule', label: partPhrases.rule, optional: false, section: partPhrases.ruleSection, shape },
      ...(fields.length > 0 ? [{ ...handedInByMember(plan, fields), section: partPhrases.handingInSection }] : []),
    ],
  };
}

/** The record fields a rule with these settings reads. */
function fieldsOf(section: RuleSection, settings: unknown): readonly string[] {
  if (!isLoose(settings)) return [];
  const form = formOf(familyOf(section), textAt(settings, 'form'));
  // Its schema wants the frame too, which here is anybody's.
  const parsed = form?.settings.safeParse({ ...settings, id: 'any', title: { zh: '—', en: '—' } });
  return form && parsed?.success ? (form.fields?.(parsed.data) ?? []) : [];
}

function saved(plan: Loose, section: RuleSection, place: number, value: Loose): Saved {
  const { rule, ...around } = value;
  const settings = isLoose(rule) ? rule : {};
  const whole: Loose = { ...around, ...settings };
  const parsed = (section === 'adjustments' ? Adjustment : Outcome).safeParse(whole);
  const rules = listAt(plan, section);
  // Records name leaves and adjustments alike, so these share one set of ids.
  const nodes = section === 'adjustments' ? treeRows(plan).map(({ node }) => node) : [];
  const taken = [...nodes, ...rules.filter((_, at) => at !== place)].some(
    (one) => whole.id !== undefined && one.id === whole.id,
  );
  const shape = ruleShape(
    plan,
    section,
    (field) => peekAt(value, field),
    (_, name) => value[name],
  );
  const issues = [
    ...(parsed.error?.issues ?? []).map((issue) =>
      issue.path[0] === 'form' ? { ...issue, path: ['rule', ...issue.path] } : issue,
    ),
    ...formIssues(shape, value),
    ...(taken ? [issueAt(['id'], 'taken')] : []),
  ];
  if (!parsed.success || issues.length > 0) return { issues };
  const kept: Loose = JSON.parse(JSON.stringify(parsed.data));
  const list = place === rules.length ? [...rules, kept] : rules.map((one, at) => (at === place ? kept : one));
  return { plan: withMember(plan, section, list) };
}

const familyOf = (section: RuleSection) => (section === 'adjustments' ? 'adjustment' : 'outcome');

function peekAt(value: Loose, field: string): string | undefined {
  const [first = '', ...rest] = field.split('.');
  if (rest.length === 0) return textAt(value, first) || undefined;
  return peekAt(looseAt(value, first), rest.join('.'));
}
