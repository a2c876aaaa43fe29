import type { Mark } from '../../shared/rules/rule.ts';
import { fill, type Words } from '../../shared/words.ts';
import { phrases } from './phrases.ts';

/** A mark in words. */
export function markWords(mark: Mark): Words {
  if (mark.kind === 'grade-lowered') return filled(phrases['grade-lowered'], { levels: String(mark.levels) });
  if (mark.kind === 'grade-lowest') return phrases['grade-lowest'];
  if (mark.kind === 'indicator-vetoed') return phrases['indicator-vetoed'];
  if (mark.until === undefined) return phrases['honours-barred'];
  return filled(phrases['honours-barred-until'], { until: mark.until });
}

/** A text in both languages with its places filled by the same values. */
function filled(words: Words, values: Readonly<Record<string, string>>): Words {
  return { zh: fill(words.zh, values), en: fill(words.en, values) };
}
