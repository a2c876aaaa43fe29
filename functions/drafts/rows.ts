import { rowsOf, type Typed, typedAt } from './codec.ts';
import { below, mostRows, rowsField, type Shape, wayName } from './shape.ts';

/** Does what a row's button says to the fields of a page; a button nobody drew changes nothing. */
export function changeRows(shape: Shape, typed: Typed, button: string): Typed {
  const [verb = '', name = '', place = ''] = button.split(':');
  const list = listNamed(shape, '', name);
  if (!list) return typed;
  const rows = rowsOf(typed, name);
  const at = /^\d{1,2}$/.test(place) ? Number(place) : rows;
  if (verb === 'add' && rows < mostRows) return withRows(typed, name, rows + 1);
  if (verb === 'all' && rows === 0) return listedAll(list, typed, name);
  if (verb === 'remove' && at < rows) {
    const later = Array.from({ length: rows }, (_, row) => row).filter((row) => row !== at);
    return withRows(reordered(typed, name, later), name, rows - 1);
  }
  if (verb === 'up' && at > 0 && at < rows) {
    const swapped = Array.from({ length: rows }, (_, row) => (row === at ? at - 1 : row === at - 1 ? at : row));
    return reordered(typed, name, swapped);
  }
  return typed;
}

/** Fills lists that may not stay empty, and whose rows each name a thing of the plan, with all there is to name. */
export function fillLists(shape: Shape, typed: Typed): Typed {
  let filled = typed;
  for (const { name, list, optional } of listsOf(shape, '')) {
    if (!optional && rowsOf(filled, name) === 0) filled = listedAll(list, filled, name);
  }
  return filled;
}

type List = Extract<Shape, { kind: 'list' }>;

/** The member by which a list's rows name things of the plan, where they do and there are any. */
export function namedBy(list: List) {
  if (list.of.kind !== 'object') return undefined;
  for (const { key, shape } of list.of.members) {
    if (shape.kind === 'choice' && shape.ref !== undefined && shape.options.length > 0)
      return { key, options: shape.options };
  }
  return undefined;
}

function listedAll(list: List, typed: Typed, name: string): Typed {
  const named = namedBy(list);
  if (!named) return typed;
  const options = named.options.slice(0, mostRows);
  const filled = new Map(withRows(typed, name, options.length));
  for (const [at, { value }] of options.entries()) filled.set(below(below(name, at), named.key), [value]);
  return filled;
}

function withRows(typed: Typed, name: string, rows: number): Typed {
  return new Map(typed).set(rowsField(name), [String(rows)]);
}

/** The fields of a list's rows in another order: the row that stood at `order[n]` comes n-th. */
function reordered(typed: Typed, name: string, order: readonly number[]): Typed {
  const begin = `${name}.`;
  const changed = new Map<string, readonly string[]>();
  for (const [field, values] of typed) {
    const found = field.startsWith(begin) ? /^(\d+)(\..*)?$/.exec(field.slice(begin.length)) : null;
    if (!found) changed.set(field, values);
    else {
      const to = order.indexOf(Number(found[1]));
      if (to >= 0) changed.set(`${begin}${to}${found[2] ?? ''}`, values);
    }
  }
  return changed;
}

function listNamed(shape: Shape, at: string, name: string): List | undefined {
  if (shape.kind === 'list') {
    if (at === name) return shape;
    const row = name.startsWith(`${at}.`) ? /^\d{1,2}(?=\.)/.exec(name.slice(at.length + 1))?.[0] : undefined;
    return row === undefined ? undefined : listNamed(shape.of, below(at, Number(row)), name);
  }
  for (const inner of innerOf(shape, at)) {
    const found = listNamed(inner.shape, inner.at, name);
    if (found) return found;
  }
  return undefined;
}

/** Every list of a shape that is on the page once, with its name; lists inside of rows are not. */
function listsOf(
  shape: Shape,
  name: string,
  optional = false,
): readonly { readonly name: string; readonly list: List; readonly optional: boolean }[] {
  if (shape.kind === 'list') return [{ name, list: shape, optional }];
  return innerOf(shape, name).flatMap((one) => listsOf(one.shape, one.at, one.optional));
}

function innerOf(
  shape: Shape,
  name: string,
): readonly { readonly at: string; readonly shape: Shape; readonly optional: boolean }[] {
  switch (shape.kind) {
    case 'object':
      return shape.members.map(({ key, optional, shape: inner }) => ({ at: below(name, key), shape: inner, optional }));
    case 'ways':
      return shape.ways.flatMap((way) =>
        way.shape ? [{ at: wayName(name, way), shape: way.shape, optional: false }] : [],
      );
    case 'form':
      return shape.settings ? [{ at: name, shape: shape.settings, optional: false }] : [];
    default:
      return [];
  }
}

/** What is written in a field of a page, undefined where nothing is: how shapes see what was chosen. */
export function peekTyped(typed: Typed): (field: string) => string | undefined {
  return (field) => typedAt(typed, field) || undefined;
}
