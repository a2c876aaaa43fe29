import type { Words } from '../words.ts';
import { type Field, filled, joined, same } from './compare-fields.ts';
import { type Part, type PartKind, partKinds, planParts } from './compare-parts.ts';
import { compareWords } from './compare-phrases.ts';
import type { Loose } from './loose.ts';

/** Something a part that was added or removed says. */
export type Detail = { readonly label: Words; readonly value: Words };

/**
 * One thing in which two versions of a plan differ. `at` is the path of the part, such as `total/service/windows` or
 * `audiences/citizens`, `title` what the part is called; `kind` says what sort of part it is.
 *
 * `added`, `removed`: the whole part; what is below it is told apart. `moved`: it stands below another node, or at another
 * place among its siblings. `changed`: one of its values; a value that was or is not there is absent.
 */
export type Difference = { readonly at: string; readonly part: PartKind; readonly title: Words } & (
  | { readonly kind: 'added'; readonly details: readonly Detail[] }
  | { readonly kind: 'removed'; readonly details: readonly Detail[] }
  | { readonly kind: 'moved'; readonly before: Words; readonly after: Words }
  | { readonly kind: 'changed'; readonly label: Words; readonly before?: Words; readonly after?: Words }
);

/**
 * Everything in which a plan differs from an earlier one, part by part in the order of the later one, removed parts after
 * the others of their kind. None where both say the same, whatever their versions are.
 *
 * Both may be drafts with any faults. Numbers are compared as numbers; a form's settings by their names.
 */
export function comparePlans(before: Loose, after: Loose): readonly Difference[] {
  const [earlier, later] = [planParts(before), planParts(after)];
  return partKinds.flatMap((kind) => {
    const [was, is] = [earlier, later].map((parts) => parts.filter((part) => part.kind === kind));
    return compareKind(was ?? [], is ?? []);
  });
}

function compareKind(was: readonly Part[], is: readonly Part[]): readonly Difference[] {
  const [before, after] = [byKey(was), byKey(is)];
  const around: Around = { before, after, jumped: jumpers(was, is), was: placesOf(was), is: placesOf(is) };
  return [
    ...is.flatMap((part): readonly Difference[] => {
      const earlier = before.get(part.key);
      if (!earlier) return [{ ...headOf(part), kind: 'added', details: detailsOf(part) }];
      return [...move(earlier, part, around), ...changes(earlier, part)];
    }),
    ...was
      .filter(({ key }) => !after.has(key))
      .map((part): Difference => ({ ...headOf(part), kind: 'removed', details: detailsOf(part) })),
  ];
}

/** The parts of one kind by their keys, who of them jumped, and the place of each among its siblings, from 1. */
type Around = {
  readonly before: ReadonlyMap<string, Part>;
  readonly after: ReadonlyMap<string, Part>;
  readonly jumped: ReadonlySet<string>;
  readonly was: ReadonlyMap<string, number>;
  readonly is: ReadonlyMap<string, number>;
};

function move(earlier: Part, part: Part, { before, after, jumped, was, is }: Around): readonly Difference[] {
  const moved = (from: Words, to: Words): Difference => ({ ...headOf(part), kind: 'moved', before: from, after: to });
  if (earlier.parent !== part.parent) {
    const under = (key: string | undefined, parts: ReadonlyMap<string, Part>) =>
      filled(compareWords.under, {
        parent: (key === undefined ? undefined : parts.get(key)?.title) ?? compareWords.nothing,
      });
    return [moved(under(earlier.parent, before), under(part.parent, after))];
  }
  if (!jumped.has(part.key)) return [];
  const place = (places: ReadonlyMap<string, number>) =>
    filled(compareWords.place, { n: same(String(places.get(part.key))) });
  return [moved(place(was), place(is))];
}

function placesOf(parts: readonly Part[]): ReadonlyMap<string, number> {
  const siblings = [...Map.groupBy(parts, ({ parent }) => parent).values()];
  return new Map(siblings.flatMap((list) => list.map(({ key }, at): [string, number] => [key, at + 1])));
}

/** The fewest parts that must have moved among their siblings for the one order to become the other. */
function jumpers(was: readonly Part[], is: readonly Part[]): ReadonlySet<string> {
  const earlier = byKey(was);
  const placeOf = new Map(was.map(({ key }, index) => [key, index]));
  const stayed = is.filter(({ key, parent }) => earlier.has(key) && earlier.get(key)?.parent === parent);
  return new Set(
    [...Map.groupBy(stayed, ({ parent }) => parent).values()].flatMap((siblings) => {
      const keys = siblings.map(({ key }) => key);
      const still = new Set(longestRising(keys, (key) => placeOf.get(key) ?? 0));
      return keys.filter((key) => !still.has(key));
    }),
  );
}

/**
 * The longest run through a list, gaps allowed, in which a number only rises.
 *
 * `ends` holds for each length the run of that length which ends lowest, each linked to the run it continues: a draft may
 * hold a list of any length.
 */
function longestRising<T>(list: readonly T[], number: (one: T) => number): readonly T[] {
  type Run = { readonly last: T; readonly before: Run | undefined };
  const ends: Run[] = [];
  for (const one of list) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const end = ends[middle];
      if (end && number(end.last) < number(one)) low = middle + 1;
      else high = middle;
    }
    ends[low] = { last: one, before: ends[low - 1] };
  }
  const run: T[] = [];
  for (let end = ends.at(-1); end; end = end.before) run.push(end.last);
  return run.reverse();
}

function changes(earlier: Part, part: Part): readonly Difference[] {
  const [was, is] = [fieldMap(earlier.fields), fieldMap(part.fields)];
  const paths = [...is.keys(), ...[...was.keys()].filter((path) => !is.has(path))];
  const otherForms = paths.filter((path) => /(^|\.)form$/.test(path) && was.get(path)?.plain !== is.get(path)?.plain);
  const entries = new Set(paths.filter((path) => path.endsWith(']') && was.has(path) !== is.has(path)));
  return paths.flatMap((path): readonly Difference[] => {
    const [before, after] = [was.get(path), is.get(path)];
    if (before?.order || after?.order) return reordered(part, before, after);
    if (before?.plain === after?.plain) return [];
    // What the settings of a form were that is no longer used says nothing beside those of the other one.
    const gone =
      !/^(source|handedInBy|title)\b/.test(path) &&
      otherForms.some((form) => path.startsWith(form.slice(0, -'form'.length)));
    if (!after && gone && !otherForms.includes(path)) return [];
    // An entry of a list that came or went is told as one.
    if (entriesAbove(path).some((entry) => entries.has(entry))) return [];
    const label = (after ?? before)?.label ?? same(path);
    return [
      {
        ...headOf(part),
        kind: 'changed',
        label,
        ...(before && { before: before.value }),
        ...(after && { after: after.value }),
      },
    ];
  });
}

/** The paths of the entries of lists that a value stands in. */
function entriesAbove(path: string): readonly string[] {
  return [...path.matchAll(/\]\./g)].map(({ index }) => path.slice(0, index + 1));
}

/** A list of which the members that were and are there stand in another order. */
function reordered(part: Part, before: Field | undefined, after: Field | undefined): readonly Difference[] {
  const [was, is] = [before?.order ?? [], after?.order ?? []];
  const common = (list: typeof was, other: typeof was) => {
    const keys = new Set(other.map(({ key }) => key));
    return list.filter(({ key }) => keys.has(key));
  };
  const [earlier, later] = [common(was, is), common(is, was)];
  if (earlier.every(({ key }, index) => later[index]?.key === key)) return [];
  const titles = (list: typeof was) => joined(list.map(({ title }) => title));
  const label = (after ?? before)?.label ?? same('');
  return [{ ...headOf(part), kind: 'changed', label, before: titles(earlier), after: titles(later) }];
}

function headOf({ kind, at, title }: Part) {
  return { at, part: kind, title };
}

function detailsOf({ fields }: Part): readonly Detail[] {
  const seen = fields.filter(({ order, path }) => !order && path !== 'weight' && !/^title\.|\]\./.test(path));
  return seen.map(({ label, value }) => ({ label, value }));
}

function byKey(parts: readonly Part[]): ReadonlyMap<string, Part> {
  return new Map(parts.map((part) => [part.key, part]));
}

function fieldMap(fields: readonly Field[]): ReadonlyMap<string, Field> {
  return new Map(fields.map((field) => [field.path, field]));
}
