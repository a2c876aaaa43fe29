import type { ResultHead, StandingRow } from '../../shared/assess/result.ts';
import { fill, type Words } from '../../shared/words.ts';
import { isPartial, percentText } from '../web/result/covered.ts';
import { titlesOf } from '../web/result/marks.ts';
import { isPlace } from '../web/result/place.ts';
import type { NoticePart } from './notice.ts';
import { noticePhrases } from './notice-phrases.ts';
import { tight } from './notice-tables.ts';
import type { Taken } from './taken.ts';
import { marksOf, outcomeText } from './workbook-standing.ts';

type Group = ResultHead['groups'][number];

/** More names than these make a paragraph nobody reads; they stand in the table. */
const namesShown = 12;

/** What a notice says of one group: its range, who got which grade, whose grade was touched, whose evidence is incomplete. */
export function groupParts(group: Group, taken: Taken): readonly NoticePart[] {
  const { say, plan } = taken;
  const titleOf = titlesOf(plan);
  const { standing } = group;
  const join = (texts: readonly string[], words: Words = noticePhrases.list) => texts.join(say(words));
  const names = (rows: readonly StandingRow[]) => join(rows.map(({ title }) => say(title)));
  const scored = standing.filter(({ published }) => published !== null);
  const unscored = standing.filter(({ published }) => published === null);
  const marked = standing.filter(({ marks }) => marks.length > 0);
  const partial = scored.filter(({ covered }) => isPartial(covered));
  const said = [
    rangeText(standing, scored, say),
    ...(group.ranked ? [] : [say(noticePhrases.unranked)]),
    ...(scored.length > 0 && unscored.length > 0 ? [fill(say(noticePhrases.unscored), { list: names(unscored) })] : []),
    ...outcomeTexts(group, taken),
  ];
  const apart = [
    ...(marked.length > 0
      ? [
          fill(say(noticePhrases.marked), {
            list: join(
              marked.map((row) =>
                fill(say(noticePhrases.mark), { unit: say(row.title), marks: tight(marksOf(row, say, titleOf)) }),
              ),
            ),
          }),
        ]
      : []),
    ...(partial.length === 0
      ? []
      : partial.length === scored.length && partial.length > 1
        ? [say(noticePhrases.partialAll)]
        : [
            fill(say(noticePhrases.partial), {
              list: join(
                partial.map(({ title, covered }) =>
                  fill(say(noticePhrases.partialUnit), { unit: say(title), percent: percentText(covered) }),
                ),
              ),
            }),
          ]),
  ];
  return [said, apart].flatMap((texts) => (texts.length > 0 ? [{ text: sentences(texts, taken.language) }] : []));
}

function rangeText(standing: readonly StandingRow[], scored: readonly StandingRow[], say: Taken['say']): string {
  const n = String(standing.length);
  const best = scored[0]?.published;
  const last = scored.at(-1)?.published;
  if (typeof best !== 'string' || typeof last !== 'string') return fill(say(noticePhrases.rangeNone), { n });
  return fill(say(standing.length === 1 ? noticePhrases.single : noticePhrases.range), { n, best, last });
}

/** How many units got which grade, best first, with their names where they are few. Places stand in the table. */
function outcomeTexts({ standing }: Group, { result, say }: Taken): readonly string[] {
  return result.outcomes
    .filter(({ id }) => !isPlace(result, id))
    .flatMap(({ id, title }) => {
      const rows = standing.filter((row) => row.published !== null && outcomeText(row, id, say) !== '—');
      const byValue = [...Map.groupBy(rows, (row) => outcomeText(row, id, say))];
      byValue.sort(([, a], [, b]) => (a[0]?.outcomes[id]?.order ?? 0) - (b[0]?.outcomes[id]?.order ?? 0));
      const parts = byValue.map(([value, units]) =>
        fill(say(units.length > namesShown ? noticePhrases.numbered : noticePhrases.named), {
          value,
          n: String(units.length),
          list: units.map((row) => say(row.title)).join(say(noticePhrases.list)),
        }),
      );
      if (parts.length === 0) return [];
      return [fill(say(noticePhrases.outcome), { title: say(title), list: parts.join(say(noticePhrases.list2)) })];
    });
}

/** Sentences one after the other: in Chinese nothing stands between them. */
function sentences(texts: readonly string[], language: Taken['language']): string {
  return texts.join(language === 'en' ? ' ' : '');
}
