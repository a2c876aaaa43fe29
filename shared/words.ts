/** A text in every language the product speaks, side by side, so that neither can be forgotten. */
export type Words = { readonly zh: string; readonly en: string };

/** The languages of the product, the first being the one shown when nothing else is asked for. */
export const languages = ['zh', 'en'] as const;
export type Language = (typeof languages)[number];

/** Texts by code. A text may hold places such as `{n}`, filled by `fill`. */
export type Phrases = Readonly<Record<string, Words>>;

/** What may stand in an explanation: an exact number (as `exact` writes it), a text as given, or a text in both languages. */
export type Cell = { readonly n: string } | { readonly t: string } | { readonly w: Words };

/**
 * One line of an explanation as data: a phrase of the form that speaks, and what stands in its places.
 * `rows` adds a small table whose head holds phrase codes of the same form. `of` names the measure whose phrase it is,
 * where a form handed on to another one.
 */
export type Step = {
  readonly say: string;
  readonly of?: string;
  readonly with?: Readonly<Record<string, Cell>>;
  readonly rows?: { readonly head: readonly string[]; readonly body: readonly (readonly Cell[])[] };
};

/** A phrase with its places filled; a place without a value stays as written, so that a gap is seen. */
export function fill(phrase: string, values: Readonly<Record<string, string>>): string {
  return phrase.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
