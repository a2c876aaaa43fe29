import type { Loose } from '../../shared/plan/loose.ts';
import type { Words } from '../../shared/words.ts';
import type { Issue } from './faults.ts';
import type { Peek, Shape } from './shape.ts';

/** An object of a plan as a page edits it. */
export type ObjectShape = Extract<Shape, { kind: 'object' }>;

/** What was read of a page's fields so far: for shapes that offer what another part of the same page holds. */
export type Read = (shape: Shape, name: string) => unknown;

/**
 * One thing of a draft that has a page of its own: the frame, the groups, one audience, one node.
 *
 * `value` is what stands in the draft, in the order and with the names of the page; `save` puts what was written in its
 * place, or says what the plan's schema has against it. What parses is stored, whether or not the plan can be
 * published with it.
 */
export type Part = {
  readonly title: Words;
  readonly lead?: Words;
  /** The address below the draft's. Faults that belong here are told on the page. */
  readonly at: string;
  /** Where to go once it is saved, below the draft's address. */
  readonly next: string;
  /** How the ledger calls it. */
  readonly what: string;
  readonly value: Loose;
  readonly shape: (peek: Peek, read: Read) => ObjectShape;
  readonly save: (value: Loose) => Saved;
  /** Buttons that turn the part into another kind: the value of a carried field and what to say. */
  readonly turns?: readonly {
    readonly field: string;
    readonly to: string;
    readonly say: Words;
    readonly hint: Words;
  }[];
};

/** What came of saving a part. */
export type Saved = { readonly plan: Loose } | { readonly issues: readonly Issue[] };

/** An issue of ours, such as an id that is taken; `message` is what the words are found by. */
export function issueAt(path: readonly PropertyKey[], message: string): Issue {
  return { code: 'custom', path: [...path], message, input: undefined };
}

/** A part's value as it stands in the draft, for shapes that ask what is chosen. */
export function peekValue(value: Loose): Peek {
  return (field) => {
    const found = field.split('.').reduce<unknown>((at, key) => {
      return typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined;
    }, value);
    return typeof found === 'string' ? found : undefined;
  };
}

/** The same for what stands under a name. */
export function readValue(value: Loose): Read {
  return (_, name) =>
    name.split('.').reduce<unknown>((at, key) => {
      return typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined;
    }, value);
}
