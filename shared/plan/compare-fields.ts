import { byCodeUnit } from '../canonical.ts';
import { fill, type Words } from '../words.ts';
import type { Naming } from './compare-naming.ts';
import { compareWords } from './compare-phrases.ts';
import { Decimal } from './decimal.ts';
import { isLoose, type Loose, wordsIn } from './loose.ts';

/**
 * One thing that a part says. `path` tells it from the others and is the same in both versions; `plain` is equal where
 * it means the same, `10` and `"10.0"` for instance. `order`, where it stands for the order of a list: its keys.
 */
export type Field = {
  readonly path: string;
  readonly label: Words;
  readonly value: Words;
  readonly plain: string;
  readonly order?: readonly { readonly key: string; readonly title: Words }[];
};

/** Everything a part says, one field a value, but for the members left out. */
export function fieldsOf(part: Loose, naming: Naming, without: readonly string[] = []): readonly Field[] {
  return members(part, naming, '', without).flatMap(([key, value]) =>
    read(value, naming, { path: key, code: key, label: undefined }),
  );
}

/** Where a value stands: `path` with ids, `code` without, `label` of all that is around it. */
type Place = { readonly path: string; readonly code: string; readonly label: Words | undefined };

/** The members of an object, those with words first and in the order of these. */
function members(of: Loose, naming: Naming, code: string, without: readonly string[] = []) {
  const place = (key: string) => {
    const at = naming.codes.indexOf(code === '' ? key : `${code}.${key}`);
    return at < 0 ? naming.codes.length : at;
  };
  return Object.entries(of)
    .filter(([key, value]) => value !== undefined && !without.includes(key))
    .sort(([a], [b]) => place(a) - place(b) || byCodeUnit(a, b));
}

function read(value: unknown, naming: Naming, place: Place): readonly Field[] {
  const label = within(place.label, naming.label(place.code) ?? same(lastOf(place.code)));
  const words = wordsIn(value);
  if (words) {
    return [
      textField(`${place.path}.zh`, filled(compareWords.chinese, { label }), words.zh),
      textField(`${place.path}.en`, filled(compareWords.english, { label }), words.en),
    ];
  }
  if (Array.isArray(value)) {
    return value.length > 0 && value.every(isLoose)
      ? readList(value, naming, { ...place, label })
      : [scalarField(value, naming, { ...place, label })];
  }
  if (!isLoose(value)) return [scalarField(value, naming, { ...place, label })];
  const form = naming.inner(place.code, value);
  if (form) return readForm(value, form, { ...place, label });
  return members(value, naming, place.code).flatMap(([key, member]) =>
    read(member, naming, { path: `${place.path}.${key}`, code: `${place.code}.${key}`, label }),
  );
}

/** A form by its title, then its settings, whose codes begin anew. */
function readForm(settings: Loose, naming: Naming, { path, label }: Place): readonly Field[] {
  const form = typeof settings.form === 'string' ? settings.form : '';
  const title = naming.name('form', form) ?? same(form);
  return [
    { path: `${path}.form`, label: label ?? title, value: title, plain: form },
    ...members(settings, naming, '', ['form']).flatMap(([key, member]) =>
      read(member, naming, { path: `${path}.${key}`, code: key, label }),
    ),
  ];
}

/** Each object of a list: first that it is there, with all it says in short, then all it says; at last the order of them. */
function readList(list: readonly Loose[], naming: Naming, place: Place): readonly Field[] {
  const around = place.label ?? same(place.code);
  const member = keyMember(list, naming, place.code);
  const named = list.map((one, index) => nameOf(one, index, member, naming, place.code));
  const entries = list.flatMap((one, index): readonly Field[] => {
    const { key, title } = named[index] ?? { key: String(index + 1), title: around };
    const path = `${place.path}[${key}]`;
    const inside = members(one, naming, place.code, member === undefined ? [] : [member]).flatMap(([name, value]) =>
      read(value, naming, { path: `${path}.${name}`, code: `${place.code}.${name}`, label: undefined }),
    );
    const said = inside.filter(({ order, path: at }) => !order && !at.startsWith(`${path}.title.`));
    return [
      { path, label: around, value: withDetails(title, said), plain: key },
      ...inside.map((field) => ({ ...field, label: within(within(around, title), field.label) })),
    ];
  });
  if (member === undefined) return entries;
  const label = filled(compareWords.order, { label: around });
  return [
    ...entries,
    { path: `${place.path}[]`, label, value: joined(named.map(({ title }) => title)), plain: '', order: named },
  ];
}

/** The member that tells the objects of a list apart: their id, or what they name. Undefined where none does. */
function keyMember(list: readonly Loose[], naming: Naming, code: string): string | undefined {
  const names = ['id', ...new Set(list.flatMap((one) => Object.keys(one).sort(byCodeUnit)))];
  return names.find((name) => {
    if (name !== 'id' && !isNameRef(naming.ref(`${code}.${name}`))) return false;
    const values = list.map((one) => one[name]);
    return values.every((one) => typeof one === 'string') && new Set(values).size === values.length;
  });
}

function nameOf(one: Loose, index: number, member: string | undefined, naming: Naming, code: string) {
  const place = String(index + 1);
  if (member === undefined) return { key: place, title: filled(compareWords.entry, { n: same(place) }) };
  const key = String(one[member]);
  const ref = naming.ref(`${code}.${member}`);
  return { key, title: wordsIn(one.title) ?? (ref === undefined ? undefined : naming.name(ref, key)) ?? same(key) };
}

function withDetails(title: Words, said: readonly Field[]): Words {
  if (said.length === 0) return title;
  const details = joined(
    said.map(({ label, value }) => filled(compareWords.detail, { label, value })),
    { zh: '；', en: '; ' },
  );
  return filled(compareWords.detailed, { title, details });
}

function scalarField(value: unknown, naming: Naming, { path, code, label }: Place): Field {
  const ref = naming.ref(code);
  const isText = code === 'source' || isNameRef(ref);
  const one = (single: unknown) => ({
    value: shown(single, naming, code, isText ? ref : undefined),
    plain: plain(single, isText),
  });
  if (!Array.isArray(value)) return { path, label: label ?? same(code), ...one(value) };
  const parts = value.map(one);
  return {
    path,
    label: label ?? same(code),
    value: parts.length === 0 ? compareWords.nothing : joined(parts.map((part) => part.value)),
    plain: JSON.stringify(parts.map((part) => part.plain)),
  };
}

/** Whether a value of this kind names something; decimals and settings of other forms do not. */
function isNameRef(ref: string | undefined): boolean {
  return ref !== undefined && !['decimal', 'level-points', 'measure'].includes(ref);
}

function shown(value: unknown, naming: Naming, code: string, ref: string | undefined): Words {
  if (typeof value === 'boolean') return value ? compareWords.yes : compareWords.no;
  if (typeof value !== 'string' && typeof value !== 'number') return same(JSON.stringify(value));
  const text = String(value);
  return (
    naming.label(`${code}=${text}`) ??
    (ref === undefined ? undefined : naming.name(ref, text)) ??
    same(Decimal.safeParse(value).data ?? text)
  );
}

/** Numbers are compared as numbers, however they are written. */
function plain(value: unknown, isText: boolean): string {
  const decimal = isText ? undefined : Decimal.safeParse(value).data;
  return decimal ?? (typeof value === 'string' ? value : JSON.stringify(value));
}

function textField(path: string, label: Words, text: string): Field {
  return { path, label, value: same(text), plain: text };
}

/** A text that reads the same in both languages. */
export function same(text: string): Words {
  return { zh: text, en: text };
}

/** A phrase with its places filled, in both languages. */
export function filled(phrase: Words, values: Readonly<Record<string, Words>>): Words {
  const of = (language: 'zh' | 'en') =>
    Object.fromEntries(Object.entries(values).map(([name, one]) => [name, one[language]]));
  return { zh: fill(phrase.zh, of('zh')), en: fill(phrase.en, of('en')) };
}

/** Several texts as one list. */
export function joined(list: readonly Words[], by: Words = { zh: '、', en: ', ' }): Words {
  return { zh: list.map(({ zh }) => zh).join(by.zh), en: list.map(({ en }) => en).join(by.en) };
}

function within(around: Words | undefined, label: Words): Words {
  if (around?.zh.endsWith(label.zh)) return around;
  return around ? { zh: `${around.zh} › ${label.zh}`, en: `${around.en} › ${label.en}` } : label;
}

function lastOf(code: string): string {
  return code.slice(code.lastIndexOf('.') + 1);
}
