import { wholeSheet } from '../../functions/store/table.ts';
import type { Cycle } from '../../shared/cycle/cycle.ts';
import { cardSubjects } from '../../shared/cycle/task.ts';
import type { Audience, Plan } from '../../shared/plan/schema.ts';
import { weighsParts } from '../../shared/plan/weighs-parts.ts';
import type { Words } from '../../shared/words.ts';
import { type CsvFault, readCsv } from './csv.ts';
import { both, quoted } from './desk.ts';

/**
 * Cards alike: for one unit (or `*`, every unit of the audience on one card), handed out one way, to one kind of people.
 * `line` is where the list asks for them.
 */
export type Ordered = {
  readonly line: number;
  readonly unit: string;
  readonly channel?: string;
  readonly stratum?: string;
  readonly count: number;
};

/** The columns of a list of cards, in their order. */
const columns = ['unit', 'channel', 'stratum', 'count'] as const;
type Column = (typeof columns)[number];

/** The most cards of one list: beyond, no browser opens the sheets and no office sorts them. */
export const mostCards = 100_000;

/** Reads a list of cards to print, or says every fault with its line and column. */
export function readCardList(text: string): {
  readonly ordered: readonly Ordered[];
  readonly faults: readonly string[];
} {
  const read = readCsv(text);
  if ('fault' in read) {
    const { line, column, code } = read.fault;
    return { ordered: [], faults: [`line ${line}, column ${column}: ${quoteFaults[code]}`] };
  }
  const [head, ...rows] = read.rows;
  if (head?.cells.map((cell) => cell.trim().toLowerCase()).join() !== columns.join()) {
    const given = head ? quoted(head.cells.join(',')) : 'nothing';
    return {
      ordered: [],
      faults: [
        `line ${head?.line ?? 1}: ${both(`the first row must be "${columns.join()}", not ${given}.`, '第一行应为列名。')}`,
      ],
    };
  }
  const ordered: Ordered[] = [];
  const faults: string[] = [];
  const lines = new Map<string, number>();
  for (const { line, cells } of rows) {
    const [unit = '', channel = '', stratum = '', count = ''] = cells.map((cell) => cell.trim());
    if (cells.length !== columns.length) {
      faults.push(`line ${line}: ${both(`${cells.length} columns instead of ${columns.length}.`, '列数不对。')}`);
      continue;
    }
    const kind = [unit, channel, stratum].join();
    const before = lines.get(kind);
    if (before !== undefined)
      faults.push(
        `line ${line}: ${both(`the same cards as in line ${before}; add up the counts.`, '与前面的行重复。')}`,
      );
    lines.set(kind, before ?? line);
    if (!/^[1-9]\d{0,5}$/.test(count) || Number(count) > mostCards)
      faults.push(
        place(
          line,
          'count',
          both(`${quoted(count)} is not a number from 1 to ${mostCards}.`, '应为 1 至 100000 的整数。'),
        ),
      );
    ordered.push({ line, unit, count: Number(count), ...(channel && { channel }), ...(stratum && { stratum }) });
  }
  if (rows.length === 0) faults.push(`line 1: ${both('there is no row below the column names.', '没有内容。')}`);
  const sum = ordered.reduce((total, { count }) => total + count, 0);
  if (faults.length === 0 && sum > mostCards)
    faults.push(
      both(`${sum} cards in one list; at most ${mostCards}: make several lists.`, '一次最多 100000 张，请分开。'),
    );
  return { ordered, faults };
}

/** What of a list does not fit: units nobody knows or asks about, and parts of the audience that are not the plan's. */
export function cardListFaults(
  ordered: readonly Ordered[],
  { plan, cycle, audience }: { readonly plan: Plan; readonly cycle: Cycle; readonly audience: Audience },
): readonly string[] {
  const parts = [
    { column: 'channel', of: 'channels', zh: '渠道', weighed: weighsParts(plan.tree, audience.id, 'channels') },
    { column: 'stratum', of: 'strata', zh: '层面', weighed: weighsParts(plan.tree, audience.id, 'strata') },
  ] as const;
  return ordered.flatMap((cards) => {
    const { line } = cards;
    const faults = unitFaults(cards, cycle, audience).map((words) => place(line, 'unit', words));
    for (const { column, of, zh, weighed } of parts) {
      const id = cards[column];
      if (id === undefined && weighed)
        faults.push(
          place(
            line,
            column,
            both(
              `the plan weighs ${of}: a ballot without its ${column} would count for nothing.`,
              `方案按${zh}加权，不能空。`,
            ),
          ),
        );
      else if (id !== undefined && !audience[of]?.some((one) => one.id === id))
        faults.push(
          place(line, column, both(`audience ${audience.id} has no ${column} ${quoted(id)}.`, `没有这个${zh}。`)),
        );
    }
    return faults;
  });
}

/** A card of one kind opens nothing in a round of the other, so it is not even printed. */
function unitFaults({ unit }: Ordered, cycle: Cycle, audience: Audience): readonly string[] {
  const whole = audience.cards === 'all-units';
  if (whole && unit !== wholeSheet)
    return [
      both(
        `a card of audience ${audience.id} rates all units: write ${wholeSheet} instead of ${quoted(unit)}.`,
        '此评价主体一张卡评价全部单位，单位栏请填 *。',
      ),
    ];
  if (whole)
    return cardSubjects(audience, cycle.roster).length > 0
      ? []
      : [both(`the roster has no unit that audience ${audience.id} rates.`, '名单中没有此评价主体评价的单位。')];
  if (unit === wholeSheet)
    return [
      both(
        `a card of audience ${audience.id} rates one unit: write its id instead of ${wholeSheet}.`,
        '此评价主体一张卡只评价一个单位，单位栏请填单位编号。',
      ),
    ];
  const group = cycle.roster.find((one) => one.unit === unit)?.group;
  if (group === undefined) return [both(`the roster has no unit ${quoted(unit)}.`, '名单中没有这个单位。')];
  if (audience.rates.includes(group)) return [];
  return [both(`audience ${audience.id} does not rate unit ${unit}.`, '此评价主体不评价该单位。')];
}

/** What the parts of a card are called. The list was checked, so all are there. */
export function titlesOf(cards: Ordered, cycle: Cycle, audience: Audience): { unit: Words; kind: readonly Words[] } {
  const all = cardSubjects(audience, cycle.roster).length;
  const unit =
    cards.unit === wholeSheet
      ? { zh: `评价全部${all}个单位`, en: `Rates all ${all} units` }
      : cycle.roster.find((one) => one.unit === cards.unit)?.title;
  if (!unit) throw new Error(`the roster of cycle ${cycle.id} has no unit ${cards.unit}`);
  const kind = [
    audience.channels?.find(({ id }) => id === cards.channel)?.title,
    audience.strata?.find(({ id }) => id === cards.stratum)?.title,
  ];
  return { unit, kind: kind.filter((one) => one !== undefined) };
}

function place(line: number, column: Column, words: string): string {
  return `line ${line}, column ${columns.indexOf(column) + 1} (${column}): ${words}`;
}

const quoteFaults: Readonly<Record<CsvFault['code'], string>> = {
  'quote-open': both('a quotation mark is opened and never closed.', '引号没有结束。'),
  'quote-inside': both('a quotation mark in a cell that does not begin with one.', '引号位置不对。'),
  'after-quote': both('something follows a closing quotation mark.', '引号后有多余内容。'),
};
