import type * as z from 'zod';
import { isLoose } from '../../shared/plan/loose.ts';
import { formOf } from '../../shared/rules/index.ts';
import { fill, type Words } from '../../shared/words.ts';
import type { FieldFaultOf } from '../web/fault-list.tsx';
import { type Typed, typedAt } from './codec.ts';
import { below, formField, type Shape, wayField, wayName } from './shape.ts';
import { shapePhrases } from './shape-phrases.ts';

/** What a schema says against a value: where, and what. */
export type Issue = z.core.$ZodIssue;

/** Issues of everything below that is settings of a form, by the form's own schema; the plan's schema leaves them open. */
export function formIssues(shape: Shape, value: unknown, path: readonly PropertyKey[] = []): readonly Issue[] {
  if (shape.kind === 'list' && Array.isArray(value))
    return value.flatMap((row, at) => formIssues(shape.of, row, [...path, at]));
  if (!isLoose(value)) return [];
  if (shape.kind === 'object')
    return shape.members.flatMap(({ key, shape: inner }) => formIssues(inner, value[key], [...path, key]));
  if (shape.kind !== 'form') return [];
  const parsed = formOf(shape.family, String(value.form))?.settings.safeParse(value);
  const told = (parsed?.error?.issues ?? []).filter(({ path: [first] }) => !shape.elsewhere?.includes(String(first)));
  const own = told.map((issue) => ({ ...issue, path: [...path, ...issue.path] }));
  return [...own, ...(shape.settings ? formIssues(shape.settings, value, path) : [])];
}

/** Issues as faults of the fields they belong to: each once, with the field's label in front. */
export function fieldFaults(shape: Shape, typed: Typed, issues: readonly Issue[], name = ''): readonly FieldFaultOf[] {
  const found = issues.flatMap((issue) => placed({ shape, name, label: undefined }, issue.path, issue, typed));
  const seen = new Set<string>();
  return found.filter(({ field, words }) => {
    const key = `${field} ${words.en}`;
    return !seen.has(key) && seen.add(key);
  });
}

type Here = { readonly shape: Shape; readonly name: string; readonly label: Words | undefined };

function placed(here: Here, path: readonly PropertyKey[], issue: Issue, typed: Typed): readonly FieldFaultOf[] {
  const { shape, name, label } = here;
  const [step, ...rest] = path;
  const told = (field: string) => [{ field, words: labelled(label, wordsOf(issue, shape, typedAt(typed, field))) }];
  if (shape.kind === 'ways') {
    const at = shape.ways.findIndex(({ value }) => value === typedAt(typed, wayField(name)));
    const way = shape.ways[at];
    if (!way?.shape) return told(wayField(name));
    const inner: Here = { shape: way.shape, name: wayName(name, way), label };
    // A union says what each of its ways has against the value; only the one that was taken matters.
    if (step !== undefined || issue.code !== 'invalid_union') return placed(inner, path, issue, typed);
    return (issue.errors[at] ?? []).flatMap((one) => placed(inner, one.path, one, typed));
  }
  if (shape.kind === 'form') {
    if (step === undefined || step === 'form' || !shape.settings) return told(formField(name));
    return placed({ ...here, shape: shape.settings }, path, issue, typed);
  }
  if (step === undefined) return told(shape.kind === 'words' ? below(name, 'zh') : name);
  if (shape.kind === 'object') {
    const member = shape.members.find(({ key }) => key === step);
    if (!member) return told(name);
    const inner = { shape: member.shape, name: below(name, member.key), label: joined(label, member.label) };
    return placed(inner, rest, issue, typed);
  }
  if (shape.kind === 'list' && typeof step === 'number') {
    const n = String(step + 1);
    const row = label && filled(shapePhrases.rowOf, { label: label.zh, n }, { label: label.en, n });
    return placed({ shape: shape.of, name: below(name, step), label: row }, rest, issue, typed);
  }
  if (shape.kind === 'words') {
    const language = step === 'en' ? shapePhrases.english : shapePhrases.chinese;
    const field = below(name, step === 'en' ? 'en' : 'zh');
    return [{ field, words: labelled(joined(label, language), wordsOf(issue, shape, typedAt(typed, field))) }];
  }
  return told(name);
}

/** What is wrong, in words that say what to do. */
function wordsOf(issue: Issue, shape: Shape, given: string): Words {
  const { code, message } = issue;
  if (message === 'not-an-id') return given === '' ? shapePhrases.missing : shapePhrases.notId;
  if (message === 'not-a-decimal') {
    return given === '' ? shapePhrases.missing : filled(shapePhrases.notNumber, { given }, { given });
  }
  if (message === 'negative') return shapePhrases.negative;
  if (message === 'taken') return filled(shapePhrases.taken, { id: given }, { id: given });
  if (shape.kind === 'list' && code === 'too_small') return counted(shapePhrases.tooShort, issue.minimum);
  if ((shape.kind === 'list' || shape.kind === 'ticks') && code === 'too_big')
    return counted(shapePhrases.tooMany, issue.maximum);
  if (given === '') return shapePhrases.missing;
  if (shape.kind === 'whole' && code === 'invalid_type') return shapePhrases.notWhole;
  if (shape.kind === 'whole' && code === 'too_small') return counted(shapePhrases.tooLow, issue.minimum);
  if (shape.kind === 'whole' && code === 'too_big') return counted(shapePhrases.tooHigh, issue.maximum);
  if (shape.kind === 'day') return shapePhrases.notDay;
  if (code === 'too_big') return counted(shapePhrases.tooLong, issue.maximum);
  if (shape.kind === 'choice') return shapePhrases.notOffered;
  return shapePhrases.invalid;
}

function counted(phrase: Words, n: number | bigint): Words {
  return filled(phrase, { n: String(n) }, { n: String(n) });
}

function joined(before: Words | undefined, after: Words): Words {
  return before ? { zh: `${before.zh}·${after.zh}`, en: `${before.en}, ${after.en}` } : after;
}

function labelled(label: Words | undefined, fault: Words): Words {
  return label
    ? filled(shapePhrases.faultAt, { label: label.zh, fault: fault.zh }, { label: label.en, fault: fault.en })
    : fault;
}

/** A phrase filled in both languages, each with its own words. */
export function filled(
  { zh, en }: Words,
  zhFills: Readonly<Record<string, string>>,
  enFills: Readonly<Record<string, string>> = zhFills,
): Words {
  return { zh: fill(zh, zhFills), en: fill(en, enFills) };
}
