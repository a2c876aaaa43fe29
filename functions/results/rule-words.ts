import type { Plan } from '../../shared/plan/schema.ts';
import { fill, type Words } from '../../shared/words.ts';
import { workbookPhrases } from './workbook-phrases.ts';

/** How a plan's scores are rounded for publication, and on which of the two numbers units are ranked. */
export function ruleWords({ scale, rankAt }: Plan, say: (words: Words) => string): string {
  const { mode, places } = scale.publish;
  const rounding = fill(say(workbookPhrases[`rounding-${mode}`]), { places: String(places) });
  return `${rounding} ${say(workbookPhrases[`rank-${rankAt}`])}`;
}
