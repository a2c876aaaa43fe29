import { fill, type Words } from '../../shared/words.ts';
import { localTime } from '../web/local-time.ts';
import type { BookCell, BookSheet } from '../workbook/book.ts';
import { phrases } from './phrases.ts';
import { earlierText } from './provenance.tsx';
import { ruleWords } from './rule-words.ts';
import { setAsidePhrases, setAsideWords } from './set-aside.tsx';
import { headingOf, type Taken } from './taken.ts';
import { workbookPhrases } from './workbook-phrases.ts';

/** What the file rests on, how numbers were rounded, which one decides, and how to redo it. */
export function noteSheet(taken: Taken, name: string): BookSheet {
  const { latest, plan, result, whole, say, language } = taken;
  const { head, id, version, computedAt } = latest;
  const told = (words: Words, values: Readonly<Record<string, string>> = {}) => fill(say(words), values);
  const aside = setAsideWords(head, say);
  const sheets = {
    breakdown: say(workbookPhrases.breakdown),
    trace: say(workbookPhrases.trace),
    rules: say(workbookPhrases.rules),
  };
  const lines: readonly (readonly [Words, string])[] = [
    [workbookPhrases.cycle, say(head.cycle.title)],
    [workbookPhrases.period, told(workbookPhrases.periodOf, taken.period)],
    ...(whole
      ? [[workbookPhrases.units, told(workbookPhrases.unitCount, { n: String(result.units.length) })] as const]
      : []),
    [workbookPhrases.resultVersion, told(workbookPhrases.versionOf, { version: String(version) })],
    [workbookPhrases.computed, localTime(computedAt, language)],
    [phrases.plan, told(phrases.planVersion, { title: say(head.plan.title), version: String(head.plan.version) })],
    [workbookPhrases.planDigest, head.plan.digest],
    [phrases.records, told(phrases.recordCount, { n: String(head.evidence.records) })],
    ...(head.evidence.results ?? []).map((one): readonly [Words, string] => [
      phrases.earlier,
      told(workbookPhrases.earlierOf, { title: earlierText(one, plan.earlier, say), digest: one.digest }),
    ]),
    ...(aside === undefined ? [] : [[setAsidePhrases.term, aside] as const]),
    [workbookPhrases.evidenceDigest, head.evidence.digest],
    [workbookPhrases.engine, head.engine],
    [workbookPhrases.resultDigest, id],
    [workbookPhrases.decides, say(workbookPhrases.decidesText)],
    [workbookPhrases.rounding, ruleWords(plan, say)],
    [workbookPhrases.small, say(workbookPhrases.smallText)],
    [workbookPhrases.redo, told(whole ? workbookPhrases.redoText : workbookPhrases.redoUnit, sheets)],
  ];
  return {
    name,
    kind: 'notes',
    heading: headingOf(taken, name),
    columns: [
      { title: '', width: 24 },
      { title: '', width: 76 },
    ],
    upright: true,
    rows: lines.map(([label, text]): BookCell[] => [{ text: say(label), look: 'muted' }, text]),
  };
}
