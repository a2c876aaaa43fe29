import type { UnitResult } from '../../shared/assess/result.ts';
import { compare, exact, rational, subtract, zero } from '../../shared/number.ts';
import { fill } from '../../shared/words.ts';
import { figureText } from '../web/cut-figure.ts';
import { paragraphOf } from '../web/sentence.ts';
import type { NoticePart } from './notice.ts';
import { noticePhrases } from './notice-phrases.ts';
import { tight } from './notice-tables.ts';
import { type Taken, unitsInOrder } from './taken.ts';

/** Bonuses, deductions and vetoes, a paragraph each, with the matter they are for; that there were none where there were none. */
export function adjustmentParts(taken: Taken): readonly NoticePart[] {
  const parts = unitsInOrder(taken.result).flatMap((unit) => partsOf(unit, taken));
  return parts.length > 0 ? parts : [{ text: taken.say(noticePhrases.noAdjustments) }];
}

function partsOf(unit: UnitResult, { say }: Taken): readonly NoticePart[] {
  return unit.adjustments
    .filter(({ before, after, marks }) => before !== after || marks.length > 0)
    .map(({ title, before, after, lines }) => {
      const change = before === null || after === null ? zero : subtract(rational(after), rational(before));
      const size = compare(change, zero) < 0 ? subtract(zero, change) : change;
      const values = {
        unit: say(unit.title),
        title: say(title),
        points: figureText(exact(size), say),
        matter: tight(paragraphOf(lines, say)),
      };
      const words = [noticePhrases.lowered, noticePhrases.onlyMarked, noticePhrases.raised][compare(change, zero) + 1];
      return { text: fill(say(words ?? noticePhrases.onlyMarked), values) };
    });
}
