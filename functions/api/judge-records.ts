import { canonical } from '../../shared/canonical.ts';
import { Fact } from '../../shared/evidence/evidence.ts';
import { factId, type HandInAsked } from '../../shared/evidence/hand-in.ts';
import { factFaults } from '../../shared/evidence/hand-in-check.ts';
import { faultWords } from '../../shared/plan/fault.ts';
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
  const { indicator, field, unit, matter } = parsed.data;
  const fact = Fact.safeParse({ id: factId(asked.source, indicator, field, unit, matter), ...parsed.data });
  // What is left to be wrong is the length of the id, of which the matter is the only part without a short limit.
  if (!fact.success) return { faults: [{ pointer: `#${at}/matter`, code: 'too-large', words: tooLong }] };
  const faults = factFaults(asked, fact.data, period);
  if (faults.length === 0) return { fact: fact.data };
  return {
    faults: faults.map((fault) => {
      const member = memberOf(fault.code);
      return {
        pointer: `#${at}${member === undefined ? '' : `/${member}`}`,
        code: fault.code,
        words: faultWords(fault),
      };
    }),
  };
}

/** Which member of a record a fault is about; undefined: the record as a whole. */
function memberOf(code: string): string | undefined {
  return Object.entries(faultsOf).find(([, codes]) => codes.includes(code))?.[0];
}

const faultsOf: Readonly<Record<string, readonly string[]>> = {
  unit: ['unit-not-asked', 'figure-not-for-unit'],
  field: ['record-not-asked'],
  matter: ['matter-missing'],
  value: ['value-missing', 'value-below', 'value-above', 'too-many-places'],
  day: ['day-outside'],
};

const twice = { zh: '本批中前面已有同一条记录', en: 'states the same as an earlier record of this batch' };
const tooLong = { zh: '事项名称太长', en: 'the key of the matter is too long' };
