import { nodesOf, type Plan } from '../../../shared/plan/schema.ts';
import type { Mark } from '../../../shared/rules/rule.ts';
import { fill, type Words } from '../../../shared/words.ts';
import { phrases } from './phrases.ts';

/** A mark in words. `titleOf` names the indicator that was vetoed, where its title is known. */
export function markWords(mark: Mark, titleOf?: TitleOf): Words {
  if (mark.kind === 'grade-lowered') return filled(phrases['grade-lowered'], { levels: String(mark.levels) });
  if (mark.kind === 'grade-lowest') return phrases['grade-lowest'];
  if (mark.kind === 'indicator-vetoed') {
    const title = titleOf?.(mark.indicator);
    return title ? within(phrases['indicator-vetoed-of'], { title }) : phrases['indicator-vetoed'];
  }
  if (mark.until === undefined) return phrases['honours-barred'];
  return filled(phrases['honours-barred-until'], { until: mark.until });
}

/** The title of a node, an adjustment or an outcome of a plan, by its id. */
export type TitleOf = (id: string) => Words | undefined;

/** The titles of everything in a plan that a mark may name. */
export function titlesOf({ tree, adjustments, outcomes }: Plan): TitleOf {
  const all = [...[...nodesOf(tree)].map(({ node }) => node), ...outcomes, ...adjustments];
  const titles = new Map(all.map(({ id, title }) => [id, title]));
  return (id) => titles.get(id);
}

function within(words: Words, values: Readonly<Record<string, Words>>): Words {
  const one = (language: keyof Words) =>
    fill(words[language], Object.fromEntries(Object.entries(values).map(([key, value]) => [key, value[language]])));
  return { zh: one('zh'), en: one('en') };
}

/** A text in both languages with its places filled by the same values. */
function filled(words: Words, values: Readonly<Record<string, string>>): Words {
  return { zh: fill(words.zh, values), en: fill(words.en, values) };
}
