import type { Words } from '../../../shared/words.ts';

/** One value of a table: a text in both languages, a text as given, a number with the decimals it is shown with, or nothing. */
export type Value = Words | string | { readonly n: number; readonly places: number } | undefined;

/** A table of an analysis as data, for Excel and for the terminal alike: what it says in a line or two, then its rows. */
export type Table = {
  readonly title: Words;
  /** How to read it. */
  readonly notes: readonly Words[];
  readonly columns: readonly { readonly title: Words; readonly numeric?: true }[];
  readonly rows: readonly (readonly Value[])[];
};

/** A number of a table; nothing where there is none, and never a zero instead. */
export function number(value: number | undefined, places: number): Value {
  return value === undefined || !Number.isFinite(value) ? undefined : { n: value, places };
}

/** A text without a language of its own, such as a unit's code. */
export function plainly(text: string): Words {
  return { zh: text, en: text };
}

/** Words with the same values filled in on both sides. */
export function filled(words: Words, values: Readonly<Record<string, Words | string>>): Words {
  const put = (language: keyof Words) =>
    words[language].replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = values[name];
      return value === undefined ? whole : typeof value === 'string' ? value : value[language];
    });
  return { zh: put('zh'), en: put('en') };
}
