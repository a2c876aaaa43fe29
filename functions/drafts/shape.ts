import type { Family } from '../../shared/rules/index.ts';
import type { Words } from '../../shared/words.ts';

/** One thing that may be chosen; `value` is what the plan will hold. */
export type Option = { readonly value: string; readonly title: Words; readonly about?: Words };

/** Something with a name inside an object: its key, what pages call it, and whether it may be left empty. */
export type Member = {
  readonly key: string;
  readonly label: Words;
  readonly hint?: Words;
  readonly optional: boolean;
  readonly shape: Shape;
  /** The heading that begins with this member, where a page is long. */
  readonly section?: Words;
};

/** One way of a choice between unlike things: a plain word, or something with fields of its own. */
export type Way = { readonly value: string; readonly title: Words; readonly shape?: Shape };

/**
 * What may be written at one place of a plan, so that one page can draw and read every place of it.
 *
 * Shapes of a form's settings come from its schema, those of the plan's own parts are written by hand. A shape knows
 * what may be chosen at this moment; what is written beside that is kept, and told as a fault.
 */
export type Shape =
  | { readonly kind: 'text'; readonly long?: true }
  | { readonly kind: 'id' | 'decimal' | 'whole' | 'day' | 'flag' }
  /** Set by the page and not by hand, such as what a row was called before. */
  | { readonly kind: 'carried' }
  | { readonly kind: 'constant'; readonly value: unknown }
  | { readonly kind: 'words'; readonly long?: true }
  /** `redraws`: other fields of the page offer something else once this is chosen. `ref`: what of the plan it names. */
  | { readonly kind: 'choice'; readonly options: readonly Option[]; readonly redraws?: true; readonly ref?: string }
  /** A name that may be new; the options are those in use. */
  | { readonly kind: 'named'; readonly options: readonly Option[] }
  | { readonly kind: 'ticks'; readonly options: readonly Option[] }
  | { readonly kind: 'object'; readonly members: readonly Member[] }
  /**
   * `heads` gives a list as many rows as there are heads, each with its own; else rows are added and removed.
   * `alone`: the page is about nothing else, so its title says what the list is.
   */
  | { readonly kind: 'list'; readonly of: Shape; readonly heads?: readonly Words[]; readonly alone?: true }
  | { readonly kind: 'ways'; readonly ways: readonly Way[] }
  /** A form of a family with its settings: those of the form chosen now, absent until one is. */
  | {
      readonly kind: 'form';
      readonly family: Family;
      readonly options: readonly Option[];
      readonly settings?: Shape;
      readonly chosen?: string;
      /** Settings that the page itself draws elsewhere, and so answers for. */
      readonly elsewhere?: readonly string[];
    };

/** Asks what is chosen or written in a field of the page now. */
export type Peek = (field: string) => string | undefined;

/** The name of a field below another: fields are named by their way through the plan's part. */
export function below(name: string, key: string | number): string {
  return name === '' ? String(key) : `${name}.${key}`;
}

/** The name of the field that says how many rows a list has, which way is taken, or which form. */
export const rowsField = (name: string) => below(name, 'rows');
export const wayField = (name: string) => below(name, 'way');
export const formField = (name: string) => below(name, 'form');

/** Where the fields of one way begin: each has its own, since all are on the page at once. */
export function wayName(name: string, way: Way): string {
  return below(name, `${way.value}-way`);
}

/** More rows than any list of a plan may have: what a made-up form may ask for. */
export const mostRows = 60;
