import { nodesOf, type Plan } from '../../shared/plan/schema.ts';
import { fill, type Words } from '../../shared/words.ts';
import { joinedSentences } from '../web/sentence.ts';
import { phrases } from './phrases.ts';
import { workbookPhrases } from './workbook-phrases.ts';

/**
 * How a plan's scores are rounded for publication, on which of the two numbers units are ranked, and what tells equal
 * scores apart.
 */
export function ruleWords({ scale, rankAt, tieBreaks, tree }: Plan, say: (words: Words) => string): string {
  const { mode, places } = scale.publish;
  const rounding = fill(say(workbookPhrases[`rounding-${mode}`]), { places: String(places) });
  const titles = new Map([...nodesOf(tree)].map(({ node }) => [node.id, say(node.title)]));
  const keys = (tieBreaks ?? []).map((id) => titles.get(id) ?? id).join(say(phrases.listed));
  const breaks = keys === '' ? [] : [fill(say(phrases.tieBreaks), { list: keys })];
  return joinedSentences([rounding, say(workbookPhrases[`rank-${rankAt}`]), ...breaks], say);
}
