import { sumOfShown } from '../../shared/secrecy/turnout.ts';
import { fill, type Words } from '../../shared/words.ts';
import { localDay } from '../web/local-time.ts';
import { countWords } from '../web/shown-count.ts';
import { widthOf } from '../workbook/column-width.ts';
import { leftOutWords } from './left-out.tsx';
import { adjustmentParts } from './notice-adjustments.ts';
import { groupParts } from './notice-groups.ts';
import { noticePhrases } from './notice-phrases.ts';
import { basisTable, type NoticeTable, standingTable, tight } from './notice-tables.ts';
import { phrases } from './phrases.ts';
import { ruleWords } from './rule-words.ts';
import { setAsideWords } from './set-aside.tsx';
import { shownSeal, type Taken } from './taken.ts';

/** A notice as text, before anything is said of fonts: what a clerk checks and a leader signs. */
export type Notice = {
  readonly draft: string;
  readonly hint: string;
  readonly number: string;
  /** On one line, or on the lines it is best broken into. */
  readonly title: readonly string[];
  readonly to: string;
  readonly body: readonly NoticePart[];
  readonly attachments: readonly NoticeAttachment[];
  readonly issuer: string;
  readonly date: string;
};

/** A heading of the first or second level, or a paragraph. */
export type NoticePart = { readonly level: 1 | 2; readonly text: string } | { readonly text: string };

export type NoticeAttachment = { readonly title: readonly string[]; readonly tables: readonly NoticeTable[] };

/** The notice of a whole result: drawn from the result alone; what it does not know stays blank to be filled in. */
export function noticeOf(taken: Taken): Notice {
  const { latest, plan, period, say, language, result } = taken;
  const { head, computedAt } = latest;
  const told = (words: Words, values: Readonly<Record<string, string>>) => fill(say(words), values);
  const title = say(head.cycle.title);
  const date = localDay(computedAt, language);
  const year = /\d{4}/.exec(date)?.[0] ?? '';
  const named = result.groups.length > 1;
  return {
    draft: say(noticePhrases.draft),
    hint: say(noticePhrases.hint),
    number: told(noticePhrases.number, { year }),
    title: titleLines(noticePhrases.title, taken),
    to: say(noticePhrases.to),
    body: [
      { text: told(noticePhrases.opening, { plan: say(head.plan.title), title }) },
      heading(1, 0, say(noticePhrases.overview), language),
      ...overview(taken, period, date),
      heading(1, 1, say(noticePhrases.results), language),
      ...result.groups.flatMap((group, index) => [
        ...(named ? [heading(2, index, say(group.title), language)] : []),
        ...groupParts(group, taken),
      ]),
      heading(1, 2, say(phrases.adjustments), language),
      ...adjustmentParts(taken),
      heading(1, 3, say(noticePhrases.remarks), language),
      { text: remarks(taken) },
      { text: told(noticePhrases.review, { office: say(plan.issuer ?? noticePhrases.reviewer) }) },
      { text: say(noticePhrases.attached) },
      { text: say(noticePhrases.closing) },
    ],
    attachments: [
      {
        title: titleLines(noticePhrases.standingTitle, taken),
        tables: result.groups.map((g) => standingTable(g, taken)),
      },
      { title: titleLines(noticePhrases.basisTitle, taken), tables: [basisTable(taken)] },
    ],
    issuer: say(plan.issuer ?? noticePhrases.issuer),
    date,
  };
}

/** What fits a line in size 2: twenty Chinese characters. */
const titleWidth = 40;

/** A title on one line where it fits; else broken where its words allow it, never within the name of the cycle. */
function titleLines(words: Words, { say, latest }: Taken): readonly string[] {
  const lines = say(words)
    .split('|')
    .map((part) => fill(part, { title: say(latest.head.cycle.title) }));
  const whole = lines.join('');
  return widthOf(whole) <= titleWidth ? [whole] : lines.map((line) => line.trim());
}

/** `一、` and `（一）` in Chinese documents, `1.` and `(1)` in English ones. */
function heading(level: 1 | 2, index: number, title: string, language: Taken['language']): NoticePart {
  const number = language === 'zh' ? chineseNumber(index + 1) : String(index + 1);
  if (language === 'zh') return { level, text: level === 1 ? `${number}、${title}` : `（${number}）${title}` };
  return { level, text: level === 1 ? `${number}. ${title}` : `(${number}) ${title}` };
}

const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** A whole number below 100 as Chinese headings count: 一, 十, 十二, 四十. */
export function chineseNumber(n: number): string {
  const tens = Math.floor(n / 10);
  return `${tens > 1 ? digits[tens] : ''}${tens > 0 ? '十' : ''}${digits[n % 10]}`;
}

function overview(
  { result, latest, rounds: known, seals, say, language }: Taken,
  period: { from: string; to: string },
  day: string,
) {
  const list = result.groups
    .map(({ title, standing }) =>
      fill(say(noticePhrases.groupCount), { title: say(title), n: String(standing.length) }),
    )
    .join(say(noticePhrases.list));
  const { rounds, records } = result.evidence;
  const units = {
    from: dayOf(period.from, language),
    to: dayOf(period.to, language),
    n: String(result.units.length),
    groups: String(result.groups.length),
    list,
  };
  const basis = {
    rounds: String(rounds.length),
    ballots: say(countWords(sumOfShown(rounds.map((seal) => shownSeal(seals, seal))))),
    records: String(records),
    day,
    version: String(latest.version),
  };
  const partial = leftOutWords(result, known, say);
  const aside = setAsideWords(result, say);
  return [
    { text: fill(say(result.groups.length > 1 ? noticePhrases.unitsByGroup : noticePhrases.units), units) },
    { text: fill(say(noticePhrases.basis), basis) },
    ...(partial === undefined ? [] : [{ text: tight(partial) }]),
    ...(aside === undefined ? [] : [{ text: tight(aside) }]),
  ];
}

/** A day of the calendar in words; noon in UTC is the same day wherever a county may lie. */
function dayOf(day: string, language: Taken['language']): string {
  return localDay(`${day}T12:00:00.000Z`, language, 'UTC');
}

function remarks({ plan, say }: Taken): string {
  return tight(ruleWords(plan, say));
}
