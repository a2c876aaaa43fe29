import { isLoose, type Loose } from '../../shared/plan/loose.ts';
import type { Form } from '../web/form.ts';
import {
  below,
  formField,
  type Member,
  mostRows,
  rowsField,
  type Shape,
  type Way,
  wayField,
  wayName,
} from './shape.ts';

/** What stands in the fields of a page, by their names. */
export type Typed = ReadonlyMap<string, readonly string[]>;

/** What somebody wrote in a field: without blanks around it. A field sent twice is as good as empty. */
export function typedAt(typed: Typed | Form, name: string): string {
  const values = typed.get(name);
  return values?.length === 1 ? (values[0] ?? '').replace(/\r\n?/g, '\n').trim() : '';
}

/**
 * What was typed, as JSON; undefined where nothing was.
 *
 * What is no number stays the text it is, so that the schema says so and the page shows it again. Only what the shape
 * knows is read: a made-up field changes nothing.
 */
export function readShape(shape: Shape, typed: Typed, name: string): unknown {
  const text = () => typedAt(typed, name) || undefined;
  switch (shape.kind) {
    case 'text':
    case 'choice':
    case 'carried':
    case 'day':
      return text();
    case 'named':
    case 'id':
      return plain(text());
    case 'decimal':
      return plain(text())?.replace(/^([+-]?[\d.]+)%$/, '$1');
    case 'whole': {
      const written = plain(text());
      return written !== undefined && /^-?\d{1,15}$/.test(written) ? Number(written) : written;
    }
    case 'flag':
      return { yes: true, no: false }[typedAt(typed, name)];
    case 'constant':
      return shape.value;
    case 'words': {
      const both = { zh: typedAt(typed, below(name, 'zh')), en: typedAt(typed, below(name, 'en')) };
      const given = Object.entries(both).filter(([, words]) => words !== '');
      return given.length === 0 ? undefined : Object.fromEntries(given);
    }
    case 'ticks': {
      const ticked = [...new Set(typed.get(name) ?? [])].filter((one) => one !== '');
      return ticked.length === 0 ? undefined : ticked;
    }
    case 'object':
      return readObject(shape, typed, name);
    case 'list':
      return readList(shape, typed, name);
    case 'ways': {
      const way = shape.ways.find(({ value }) => value === typedAt(typed, wayField(name)));
      if (!way) return undefined;
      return way.shape ? (readShape(way.shape, typed, wayName(name, way)) ?? '') : way.value;
    }
    case 'form': {
      const form = typedAt(typed, formField(name));
      if (form === '') return undefined;
      const settings = shape.settings && readShape(shape.settings, typed, name);
      return { form, ...(isLoose(settings) ? settings : {}) };
    }
  }
}

/** Writing in full width is what Chinese input methods leave behind. */
function plain(text: string | undefined): string | undefined {
  return text?.normalize('NFKC').replace(/^\+(?=\d)/, '');
}

function readObject(shape: Extract<Shape, { kind: 'object' }>, typed: Typed, name: string): unknown {
  const members = shape.members.flatMap(({ key, optional, shape: inner }): readonly (readonly [string, unknown])[] => {
    const value = readShape(inner, typed, below(name, key));
    // A list nobody filled is left out where it may be, and is an empty one where it must be there.
    const missing = value === undefined || (optional && isEmptyList(value));
    return missing || (optional && isLoose(value) && Object.values(value).every(isEmptyList)) ? [] : [[key, value]];
  });
  return Object.fromEntries(members);
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

function readList(shape: Extract<Shape, { kind: 'list' }>, typed: Typed, name: string): unknown {
  const rows = Array.from({ length: rowsOf(typed, name) }, (_, at) => readShape(shape.of, typed, below(name, at)));
  if (!shape.heads) return rows.map((row) => row ?? (shape.of.kind === 'object' ? {} : ''));
  // Rows that stand for something are there whether they are filled or not: empty ones at the end are none.
  const last = rows.findLastIndex((row) => row !== undefined);
  return rows.slice(0, last + 1).map((row) => row ?? '');
}

/** How many rows a list of the page has. */
export function rowsOf(typed: Typed, name: string): number {
  const rows = Number(typedAt(typed, rowsField(name)));
  return Number.isInteger(rows) && rows > 0 ? Math.min(rows, mostRows) : 0;
}

/** The other way: the fields that show a value of a part. What does not fit its shape is shown empty. */
export function writeShape(shape: Shape, value: unknown, name = ''): ReadonlyMap<string, readonly string[]> {
  const typed = new Map<string, readonly string[]>();
  write(shape, value, name, typed);
  return typed;
}

function write(shape: Shape, value: unknown, name: string, into: Map<string, readonly string[]>): void {
  const at = (key: string) => (isLoose(value) ? value[key] : undefined);
  switch (shape.kind) {
    case 'constant':
      return;
    case 'flag':
      if (typeof value === 'boolean') into.set(name, [value ? 'yes' : 'no']);
      return;
    case 'words':
      for (const language of ['zh', 'en']) put(into, below(name, language), at(language));
      return;
    case 'ticks':
      into.set(name, Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []);
      return;
    case 'object':
      for (const { key, shape: inner } of shape.members) write(inner, at(key), below(name, key), into);
      return;
    case 'list': {
      const rows = Array.isArray(value) ? value.slice(0, mostRows) : [];
      into.set(rowsField(name), [String(Math.max(rows.length, shape.heads?.length ?? 0))]);
      for (const [place, row] of rows.entries()) write(shape.of, row, below(name, place), into);
      return;
    }
    case 'ways': {
      const way = wayOf(shape.ways, value);
      if (!way) return;
      into.set(wayField(name), [way.value]);
      if (way.shape) write(way.shape, value, wayName(name, way), into);
      return;
    }
    case 'form':
      put(into, formField(name), at('form'));
      if (shape.settings) write(shape.settings, value, name, into);
      return;
    default:
      put(into, name, value);
  }
}

function put(into: Map<string, readonly string[]>, name: string, value: unknown): void {
  if (typeof value === 'string' || typeof value === 'number') into.set(name, [String(value)]);
}

/** The way a value is of: a word of its own first, then an object with just its members, then anything plain. */
export function wayOf(ways: readonly Way[], value: unknown): Way | undefined {
  return (
    ways.find(({ shape, value: word }) => !shape && value === word) ??
    ways.find(({ shape }) => {
      if (!shape) return false;
      if (shape.kind !== 'object') return typeof value === 'string' || typeof value === 'number';
      return isLoose(value) && shape.members.every((member) => holds(value, member));
    })
  );
}

function holds(value: Loose, { key, optional, shape }: Member): boolean {
  return shape.kind === 'constant' ? value[key] === shape.value : optional || key in value;
}
