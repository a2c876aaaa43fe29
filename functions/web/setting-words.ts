import { formNaming, type Naming } from '../../shared/plan/compare-naming.ts';
import { isLoose, type Loose, listAt, looseAt, wordsIn } from '../../shared/plan/loose.ts';
import { nodesOf, type Plan } from '../../shared/plan/schema.ts';
import { type Family, formOf } from '../../shared/rules/index.ts';
import { fill, type Phrases, type Words } from '../../shared/words.ts';

/** One thing a plan says of how something is scored: what it is called, and what it is set to. */
export type Setting = { readonly label: Words; readonly value: Words };

const phrases = {
  yes: { zh: '是', en: 'yes' },
  no: { zh: '否', en: 'no' },
  nothing: { zh: '无', en: 'none' },
  within: { zh: '{label}·{member}', en: '{label}, {member}' },
  named: { zh: '{name}（{said}）', en: '{name} ({said})' },
  said: { zh: '{label} {value}', en: '{label} {value}' },
  absent: { zh: '未作规定，{meant}', en: 'not set: {meant}' },
  list: { zh: '、', en: ', ' },
  members: { zh: '，', en: ', ' },
  rows: { zh: '；', en: '; ' },
} satisfies Phrases;

/** What the plan carries around a form's own settings; pages say these elsewhere. */
const frame: ReadonlySet<string> = new Set(['form', 'id', 'title', 'source', 'handedInBy']);

/**
 * Every setting of a form in words, as its schema and labels have them: names instead of ids, the levels of a scale
 * beside their points, the rows of a list in one line. It knows no form, so a new one needs nothing here.
 *
 * A setting that is absent and whose label says what that means is told as not set.
 */
export function settingWords(plan: Plan, family: Family, settings: Loose): readonly Setting[] {
  const reader = readerOf(plan, family, settings);
  const own = Object.entries(settings).filter(([key, value]) => !frame.has(key) && value !== undefined);
  const order = [...Object.keys(formOf(family, String(settings.form))?.labels ?? {})];
  own.sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
  return [...own.flatMap(([key, value]) => read(value, key, undefined, reader)), ...absent(settings, order, reader)];
}

type Reader = {
  readonly plan: Plan;
  readonly naming: Naming;
  readonly settings: Loose;
  readonly levels: readonly Loose[];
};

function readerOf(plan: Plan, family: Family, settings: Loose): Reader {
  const audience = listAt(plan, 'audiences').find(({ id }) => id === settings.audience) ?? {};
  return {
    plan,
    settings,
    naming: formNaming(plan, family, settings),
    levels: listAt(looseAt(audience, 'sheet'), 'scale'),
  };
}

/** One line a setting; what has members of its own gives a line a member. */
function read(value: unknown, code: string, around: Words | undefined, reader: Reader): readonly Setting[] {
  const own = labelOf(code, reader);
  const label = around && around.zh !== own.zh ? filled(phrases.within, { label: around, member: own }) : own;
  if (value === undefined) return [];
  const inner = isLoose(value) ? reader.naming.inner(code, value) : undefined;
  if (inner && isLoose(value)) {
    const title = inner.name('form', String(value.form)) ?? same(String(value.form));
    return [{ label, value: title }, ...settingWords(reader.plan, 'measure', value)];
  }
  if (isLoose(value) && wordsIn(value.title)) return [{ label, value: rowText(rowOf(value, code, reader)) }];
  if (isLoose(value) && !wordsIn(value)) {
    return Object.entries(value).flatMap(([key, member]) => read(member, `${code}.${key}`, label, reader));
  }
  if (Array.isArray(value) && value.length > 0 && value.every(isLoose)) return [listed(value, code, label, reader)];
  return [{ label, value: textOf(value, code, reader) }];
}

/** The rows of a list in one line. Where each has a name and one thing more, that is called once, beside the list's name. */
function listed(rows: readonly Loose[], code: string, label: Words, reader: Reader): Setting {
  const cut = rows.map((row) => rowOf(row, code, reader));
  const keys = new Set(cut.flatMap(({ members }) => members.map(({ key }) => key)));
  const [only] = keys;
  if (keys.size === 1 && only !== undefined && cut.every(({ name, members }) => name && members.length === 1)) {
    const value = joined(
      cut.map(({ name, members }) => joined([name ?? same(''), members[0]?.value ?? same('')], same(' '))),
      phrases.list,
    );
    return { label: merged(label, labelOf(`${code}.${only}`, reader)), value };
  }
  return { label, value: joined(cut.map(rowText), phrases.rows) };
}

type Row = { readonly name: Words | undefined; readonly members: readonly (Setting & { readonly key: string })[] };

/** A row's name is its title, or the first member that names something of the plan. */
function rowOf(row: Loose, code: string, reader: Reader): Row {
  const title = wordsIn(row.title);
  const named = title
    ? undefined
    : Object.keys(row).find((key) => {
        const ref = reader.naming.ref(`${code}.${key}`);
        return typeof row[key] === 'string' && ref !== undefined && ref !== 'decimal';
      });
  const without = title ? ['title', 'id'] : [named];
  const members = Object.entries(row)
    .filter(([key, value]) => value !== undefined && !without.includes(key))
    .map(([key, value]) => {
      const at = `${code}.${key}`;
      return { key, label: labelOf(at, reader), value: textOf(value, at, reader) };
    });
  return { name: title ?? (named === undefined ? undefined : textOf(row[named], `${code}.${named}`, reader)), members };
}

function rowText({ name, members }: Row): Words {
  const said = joined(
    members.map(({ label, value }) => filled(phrases.said, { label, value })),
    phrases.members,
  );
  if (!name) return said;
  return members.length === 0 ? name : filled(phrases.named, { name, said });
}

function textOf(value: unknown, code: string, reader: Reader): Words {
  const { naming, levels, plan, settings } = reader;
  const words = wordsIn(value);
  if (words) return words;
  if (Array.isArray(value)) {
    if (value.length === 0) return phrases.nothing;
    if (value.every(isLoose))
      return joined(
        value.map((row) => rowText(rowOf(row, code, reader))),
        phrases.rows,
      );
    const isScale = naming.ref(code) === 'level-points' && levels.length === value.length;
    const heads = isScale ? levels.map(({ title }) => wordsIn(title)) : [];
    const parts = value.map((one, at) => {
      const text = textOf(one, code, reader);
      const head = heads[at];
      return head ? joined([head, text], same(' ')) : text;
    });
    return joined(parts, phrases.list);
  }
  if (isLoose(value)) {
    const members = Object.entries(value).map(([key, member]) => {
      const at = `${code}.${key}`;
      const group = naming.label(at) ?? groupTitle(plan, key) ?? same(key);
      return filled(phrases.said, { label: readable(group), value: textOf(member, at, reader) });
    });
    return joined(members, phrases.members);
  }
  if (typeof value === 'boolean') return value ? phrases.yes : phrases.no;
  const text = String(value);
  const option = naming.label(`${code}=${text}`);
  if (option) return option;
  const ref = naming.ref(code);
  return (ref && naming.name(ref, text)) || nameIn(plan, settings, ref, text) || same(text);
}

/** What is named beside parts of audiences: nodes, outcomes, results of other cycles, and levels the settings themselves list. */
function nameIn(plan: Plan, settings: Loose, ref: string | undefined, id: string): Words | undefined {
  if (/^-?\d+(\.\d+)?$/.test(id)) return undefined;
  if (ref === 'node') return [...nodesOf(plan.tree)].find(({ node }) => node.id === id)?.node.title;
  if (ref === 'outcome') return plan.outcomes.find((one) => one.id === id)?.title;
  if (ref === 'earlier') return plan.earlier?.find((one) => one.id === id)?.title;
  return ref === undefined ? (titled(settings, id) ?? titled(plan.outcomes, id)) : undefined;
}

/** The title of the first thing below that has this id and a title. */
function titled(of: unknown, id: string): Words | undefined {
  if (Array.isArray(of)) return of.map((one) => titled(one, id)).find((found) => found !== undefined);
  if (!isLoose(of)) return undefined;
  if (of.id === id && wordsIn(of.title)) return wordsIn(of.title);
  return Object.values(of)
    .map((one) => titled(one, id))
    .find((found) => found !== undefined);
}

function groupTitle(plan: Plan, id: string): Words | undefined {
  return plan.groups.find((group) => group.id === id)?.title;
}

/** Settings left open whose label says what that means: `渠道及权重（不填则合并计算）`. */
function absent(settings: Loose, codes: readonly string[], reader: Reader): readonly Setting[] {
  return codes.flatMap((code) => {
    if (/[.=]/.test(code) || settings[code] !== undefined) return [];
    const label = reader.naming.label(code);
    const zh = /不填[则即]?([^；）]+)[^）]*）/.exec(label?.zh ?? '')?.[1];
    const en = /absent: ([^;)]+)[^)]*\)/.exec(label?.en ?? '')?.[1];
    if (!label || zh === undefined || en === undefined) return [];
    return [{ label: readable(label), value: filled(phrases.absent, { meant: { zh, en } }) }];
  });
}

function labelOf(code: string, { naming }: Reader): Words {
  const last = code.slice(code.lastIndexOf('.') + 1);
  return readable(naming.label(code) ?? same(last));
}

/** A label without what it tells whoever fills it in. */
function readable({ zh, en }: Words): Words {
  return {
    zh: zh.replace(/[，；]?不填[^）]*(?=）)/, '').replace('（）', ''),
    en: en.replace(/[,;]?\s*absent:[^)]*(?=\))/, '').replace(/\s*\(\)/, ''),
  };
}

/** `题目及权重` and `权重（%）` make `题目及权重（%）`; where the one does not say the other, both. */
function merged(list: Words, member: Words): Words {
  const one = (a: string, b: string, between: string) => {
    const [head = '', unit = ''] = b.split(/(?=[（(])/);
    return a.toLowerCase().includes(head.trim().toLowerCase())
      ? `${a}${between === ', ' && unit ? ' ' : ''}${unit}`
      : `${a}${between}${b}`;
  };
  return { zh: one(list.zh, member.zh, '·'), en: one(list.en, member.en, ', ') };
}

function filled(phrase: Words, values: Readonly<Record<string, Words>>): Words {
  const one = (language: keyof Words) =>
    fill(phrase[language], Object.fromEntries(Object.entries(values).map(([key, words]) => [key, words[language]])));
  return { zh: one('zh'), en: one('en') };
}

function joined(list: readonly Words[], between: Words): Words {
  return { zh: list.map(({ zh }) => zh).join(between.zh), en: list.map(({ en }) => en).join(between.en) };
}

function same(text: string): Words {
  return { zh: text, en: text };
}
