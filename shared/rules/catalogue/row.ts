import type { Words } from '../../words.ts';
import type { Family } from '../index.ts';

/** A form that a scheme is written with: `family form`, and the settings that make it what the scheme says. */
export type WrittenWith = { readonly form: `${Family} ${string}`; readonly by: string };

/**
 * One scoring scheme met in real documents, and how it is written as a plan. `id` is its name in the catalogue of
 * schemes. `beside` says what the plan language leaves to a page or a person; absent where the forms say it all.
 */
export type CatalogueRow = {
  readonly id: string;
  readonly title: Words;
  readonly with: readonly WrittenWith[];
  readonly beside?: string;
};

/** A row, written short: the id, both titles, then pairs of form and settings. */
export function row(
  id: string,
  zh: string,
  en: string,
  forms: readonly (readonly [WrittenWith['form'], string])[],
  beside?: string,
): CatalogueRow {
  return {
    id,
    title: { zh, en },
    with: forms.map(([form, by]) => ({ form, by })),
    ...(beside !== undefined && { beside }),
  };
}
