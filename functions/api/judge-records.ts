import { canonical } from '../../shared/canonical.ts';
import { Fact } from '../../shared/evidence/evidence.ts';
import type { HandInAsked } from '../../shared/evidence/hand-in.ts';
import { factFaults } from '../../shared/evidence/hand-in-check.ts';
import { matterId } from '../../shared/evidence/matter-id.ts';
import { faultWords } from '../../shared/plan/fault.ts';
import { askedColumns } from '../workbook/matter-columns.ts';
import type { Fault } from './problem.ts';
import { SentRecord } from './record-shapes.ts';
import { schemaFaults } from './schema-faults.ts';

/** One record of a batch: the fact it states, or what is wrong with it. */
export type Judged = { readonly fact: Fact } | { readonly faults: readonly Fault[] };

/**
 * Judges each record of a batch by itself, against what the supplier is asked for. Of two that state the same thing the
 * second is refused: which of them is meant nobody can know.
 */
export function judgeRecords(
  asked: HandInAsked,
  period: { readonly from: string; readonly to: string },
  items: readonly unknown[],
): readonly Judged[] {
  const seen = new Set<string>();
  return items.map((item, index) => {
    const judged = judge(asked, period, item, `/items/${index}`);
    if ('faults' in judged) return judged;
    const { id } = judged.fact;
    if (seen.has(id)) return { faults: [{ pointer: `#/items/${index}`, code: 'twice', words: twice }] };
    seen.add(id);
    return judged;
  });
}

/** Whether two facts state the same. */
export function isSame(a: Fact, b: Fact): boolean {
  return canonical(a) === canonical(b);
}

function judge(
  asked: HandInAsked,
  period: { readonly from: string; readonly to: string },
  item: unknown,
  at: string,
): Judged {
  const parsed = SentRecord.safeParse(item, { reportInput: true });
  if (!parsed.success) return { faults: schemaFaults(parsed.error, at) };
  const fact = Fact.safeParse({ id: matterId(asked.source, parsed.data), ...parsed.data });
  // What is left to be wrong is the length of the id, of which the matter is the longest part.
  if (!fact.success) return { faults: [{ pointer: `#${at}/matter`, code: 'too-large', words: tooLong }] };
  const faults = factFaults(asked, fact.data, period);
  const needless = needlessFaults(asked, fact.data, at);
  if (faults.length + needless.length === 0) return { fact: fact.data };
  const told = faults.map((fault) => {
    const member = memberOf(fault);
    return { pointer: `#${at}${member === undefined ? '' : `/${member}`}`, code: fault.code, words: faultWords(fault) };
  });
  return { faults: [...told, ...needless] };
}

/** Members that the plan does not ask for here: whoever sends them believes that they count. */
function needlessFaults({ figures, matters }: HandInAsked, fact: Fact, at: string): readonly Fault[] {
  const isOf = ({ indicator }: { readonly indicator: string }) => indicator === fact.indicator;
  const list = matters.find((one) => isOf(one) && one.fields.includes(fact.field));
  if (!list && !figures.some((one) => isOf(one) && one.field === fact.field)) return [];
  // Levels and circumstances of a list were judged by its words.
  const asked: readonly string[] = list ? ['level', 'circumstance', ...list.tells] : [];
  return askedColumns
    .filter((name) => fact[name] !== undefined && !asked.includes(name))
    .map((name) => ({ pointer: `#${at}/${name}`, code: 'not-asked', words: notAsked }));
}

/** Which member of a record a fault is about; undefined: the record as a whole. */
function memberOf({ code, with: told }: ReturnType<typeof factFaults>[number]): string | undefined {
  return code === 'word-unknown' ? told?.part : Object.entries(faultsOf).find(([, codes]) => codes.includes(code))?.[0];
}

const faultsOf: Readonly<Record<string, readonly string[]>> = {
  unit: ['unit-not-asked', 'figure-not-for-unit'],
  field: ['record-not-asked'],
  matter: ['matter-missing'],
  value: ['value-missing', 'value-below', 'value-above', 'too-many-places'],
  day: ['day-outside'],
  until: ['until-before-day'],
  level: ['level-missing'],
  rater: ['rater-missing'],
  panel: ['panel-missing'],
};

const twice = { zh: '本批中前面已有同一条记录', en: 'states the same as an earlier record of this batch' };
const notAsked = { zh: '方案在这里不要求报这一项', en: 'is not asked for here by the plan' };
const tooLong = { zh: '事项名称太长', en: 'the key of the matter is too long' };
