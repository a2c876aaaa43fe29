import { fill, type Phrases } from '../../shared/words.ts';
import type { FieldFaultOf } from './fault-list.tsx';

/** What a form says that asks for a reason. */
export const reasonPhrases = {
  reason: { zh: '理由', en: 'Reason' },
  reasonHint: {
    zh: '写进办理记录，审计时能看到。不超过 500 字。',
    en: 'It goes into the log and is seen in an audit. At most 500 characters.',
  },
  reasonEmpty: { zh: '请写明理由。', en: 'Please give a reason.' },
  reasonLong: {
    zh: '理由有 {n} 字，最多 500 字，请缩短。',
    en: 'The reason has {n} characters; at most 500 are allowed. Please shorten it.',
  },
} satisfies Phrases;

/** The longest reason the ledger takes, in characters. */
export const longestReason = 500;

/** A reason as it goes into the ledger, or what is wrong with it. `given` is what was typed, to be shown again. */
export type Reason = { readonly given: string; readonly text: string; readonly faults: readonly FieldFaultOf[] };

/** Reads a reason: anything but blanks, at most 500 characters. A field that is missing or came twice is an empty one. */
export function readReason(given = ''): Reason {
  const text = given.replace(/\r\n?/g, '\n').trim();
  const length = [...text].length;
  if (length === 0) return { given, text, faults: [{ field: 'reason', words: reasonPhrases.reasonEmpty }] };
  if (length <= longestReason) return { given, text, faults: [] };
  const { zh, en } = reasonPhrases.reasonLong;
  const n = String(length);
  return { given, text, faults: [{ field: 'reason', words: { zh: fill(zh, { n }), en: fill(en, { n }) } }] };
}
