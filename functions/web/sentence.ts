import { phraseOf } from '../../shared/assess/phrases.ts';
import type { Line, UnitResult } from '../../shared/assess/result.ts';
import { type Cell, languages, type Phrases, type Step, type Words } from '../../shared/words.ts';
import { figureText } from './cut-figure.ts';

const phrases = {
  cell: { zh: '{head} {value}', en: '{head} {value}' },
  between: { zh: '，', en: ', ' },
  end: { zh: '。', en: '.' },
  row: { zh: '；', en: '; ' },
  withTable: { zh: '{sentence}（{table}）。', en: '{sentence} ({table}).' },
} satisfies Phrases;

type Say = (words: Words) => string;

/** A step in words, its numbers as the pages show them. A place that nothing fills stays as written, so that the gap is seen. */
export function sentenceOf(line: Line, step: Step, say: Say): string {
  return pieces(say(phraseOf(line, step.say, step.of)))
    .map((piece) => {
      const cell = 'place' in piece ? step.with?.[piece.place] : undefined;
      if (cell) return cellText(cell, say);
      return 'place' in piece ? `{${piece.place}}` : piece.text;
    })
    .join('');
}

/** All that the lines say, without their tables. */
export function sentencesOf(lines: readonly Line[], say: Say): string {
  return joinedSentences(
    lines.flatMap((line) => line.steps.map((step) => sentenceOf(line, step, say))),
    say,
  );
}

/** All that the lines say, each table after its sentence in brackets, without its heads: one paragraph, also on paper. */
export function paragraphOf(lines: readonly Line[], say: Say): string {
  const texts = lines.flatMap((line) =>
    line.steps.map((step) => {
      const rows = (step.rows?.body ?? []).map((row) =>
        row.map((cell) => cellText(cell, say)).join(say(phrases.between)),
      );
      const table = rows.join(say(phrases.row));
      const sentence = sentenceOf(line, step, say);
      return table === ''
        ? sentence
        : say(phrases.withTable)
            .replace('{sentence}', () => sentence.replace(/[。.]$/, ''))
            .replace('{table}', () => table);
    }),
  );
  return joinedSentences(texts, say);
}

/** Sentences one after the other: in Chinese nothing stands between them. */
export function joinedSentences(texts: readonly string[], say: Say): string {
  return texts.join(say({ zh: '', en: ' ' }));
}

/** Everything the lines say in both languages, a sentence a step and one a row of its table: for who reads no page. */
export function explainedBy(lines: readonly Line[]): readonly Words[] {
  return lines.flatMap((line) => line.steps.flatMap((step) => inBoth((say) => stepTexts(line, step, say))));
}

/** A unit's result with what every node, adjustment and outcome says, as sentences in both languages. */
export function explained(unit: UnitResult) {
  const told = <T extends { readonly lines: readonly Line[] }>(one: T) => ({ ...one, explain: explainedBy(one.lines) });
  return {
    ...unit,
    nodes: unit.nodes.map(told),
    adjustments: unit.adjustments.map(told),
    outcomes: unit.outcomes.map(told),
  };
}

function stepTexts(line: Line, step: Step, say: Say): readonly string[] {
  const { rows } = step;
  const table = (rows?.body ?? []).map((row) => {
    const cells = row.map((cell, at) => {
      const head = rows?.head[at];
      const name = head === undefined ? '' : say(phraseOf(line, head, step.of));
      return say(phrases.cell)
        .replace('{head}', () => name)
        .replace('{value}', () => cellText(cell, say))
        .trim();
    });
    return `${cells.join(say(phrases.between))}${say(phrases.end)}`;
  });
  return [sentenceOf(line, step, say), ...table];
}

function inBoth(told: (say: Say) => readonly string[]): readonly Words[] {
  const [zh = [], en = []] = languages.map((language) => told((words) => words[language]));
  return zh.map((text, at) => ({ zh: text, en: en[at] ?? text }));
}

/** What stands in one place of a sentence or table, as text. */
export function cellText(cell: Cell, say: Say): string {
  if ('n' in cell) return figureText(cell.n, say);
  return 'w' in cell ? say(cell.w) : cell.t;
}

/** A phrase cut at its places. */
export function pieces(phrase: string): readonly ({ readonly text: string } | { readonly place: string })[] {
  return phrase
    .split(/(\{\w+\})/)
    .filter((part) => part !== '')
    .map((part) => (/^\{\w+\}$/.test(part) ? { place: part.slice(1, -1) } : { text: part }));
}
