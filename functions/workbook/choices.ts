import type { Words } from '../../shared/words.ts';
import { nameKey } from './typed.ts';

/**
 * One of the things a cell may name, such as a kind of matter or a level. `plain` is what it is called by itself where its
 * title says more, to be told apart.
 */
export type Choice = { readonly id: string; readonly title: Words; readonly plain?: Words };

/** Choices as a list to choose from shows them: of two that are called the same, each is followed by its id. */
export function toldApart(all: readonly Choice[]): readonly Choice[] {
  const alike = ({ zh, en }: Words) =>
    all.filter(({ title }) => nameKey(title.zh) === nameKey(zh) || nameKey(title.en) === nameKey(en)).length > 1;
  return all.map(({ id, title }) =>
    alike(title)
      ? { id, plain: title, title: { zh: `${title.zh}（${id}）`, en: `${title.en} (${id})` } }
      : { id, title },
  );
}

/** The choice a text names, by its id or its title in either language; undefined where none or more than one is meant. */
export function chosen(text: string, all: readonly Choice[]): Choice | undefined {
  const key = nameKey(text);
  const byId = all.find(({ id }) => nameKey(id) === key);
  if (byId) return byId;
  const found = all.filter(({ title, plain = title }) =>
    [title, plain].some(({ zh, en }) => nameKey(zh) === key || nameKey(en) === key),
  );
  return found.length === 1 ? found[0] : undefined;
}

/** How a cell shows what a record names; the id itself where it is no longer among the choices. */
export function shownChoice(id: string | undefined, all: readonly Choice[], language: keyof Words): string | null {
  if (id === undefined) return null;
  return all.find((one) => one.id === id)?.title[language] ?? id;
}

/** Titles in a row, as a sentence lists them. */
export function joined(all: readonly Words[]): Words {
  return { zh: all.map(({ zh }) => zh).join('、'), en: all.map(({ en }) => en).join(', ') };
}
