import { fill } from '../../shared/words.ts';
import type { FieldFaultOf } from '../web/fault-list.tsx';
import { phrases } from './phrases.ts';

/** The longest reason the ledger takes, in characters. */
export const longestReason = 500;

/** A reason as it goes into the ledger, or what is wrong with it. `given` is what was typed, to be shown again. */
export type Reason = { readonly given: string; readonly text: string; readonly faults: readonly FieldFaultOf[] };

/** Reads a reason: anything but blanks, at most 500 characters. A field that is missing or came twice is an empty one. */
export function readReason(given = ''): Reason {
  const text = given.replace(/\r\n?/g, '\n').trim();
  const length = [...text].length;
  if (length === 0) return { given, text, faults: [{ field: 'reason', words: phrases.reasonEmpty }] };
  if (length <= longestReason) return { given, text, faults: [] };
  const { zh, en } = phrases.reasonLong;
  const n = String(length);
  return { given, text, faults: [{ field: 'reason', words: { zh: fill(zh, { n }), en: fill(en, { n }) } }] };
}
