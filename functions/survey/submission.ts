import type { Answer } from '../../shared/evidence/evidence.ts';
import { type AnswerFault, readAnswers } from '../../shared/evidence/sheet.ts';
import type { Sheet } from '../../shared/plan/schema.ts';
import { type Form, single } from '../web/form.ts';
import { answerField, itemOf } from '../web/sheet.tsx';

/**
 * A filled-in sheet as it arrived. Which subject it rates, by which channel and stratum, is the card's matter: nothing
 * of the request is asked about it.
 *
 * `chosen` is what was picked on the page, right or wrong, to be shown again. A `nonce` that is missing or is not one
 * that our page could have sent is `undefined`.
 */
export type Submission = {
  readonly nonce: string | undefined;
  readonly chosen: ReadonlyMap<string, string>;
  readonly answers: Readonly<Record<string, Answer>>;
  readonly faults: readonly AnswerFault[];
  readonly strangers: readonly string[];
};

/** Reads a sheet strictly: what was not asked is a stranger, and a stranger is a fault. */
export function readSubmission(sheet: Sheet, sent: Form): Submission {
  const given = new Map<string, readonly string[]>();
  const strangers: string[] = [];
  for (const [name, values] of sent) {
    const item = itemOf(name);
    if (item !== undefined) given.set(item, values);
    else if (name !== 'code' && name !== 'nonce') strangers.push(name);
  }
  const { answers, faults } = readAnswers(sheet, given);
  for (const { item, code } of faults) if (code === 'no-such-item') strangers.push(answerField(item));
  const chosen = new Map<string, string>();
  for (const [item, values] of given) if (values.length === 1 && values[0] !== undefined) chosen.set(item, values[0]);
  const nonce = single(sent, 'nonce');
  return {
    nonce: nonce !== undefined && /^[0-9a-f]{32}$/.test(nonce) ? nonce : undefined,
    chosen,
    answers,
    faults: faults.filter((fault) => fault.code !== 'no-such-item'),
    strangers,
  };
}

/** A fresh mark of one submission: the same form sent twice is recognised by it, and not told to have been used. */
export function newNonce(random: (n: number) => Uint8Array): string {
  return Buffer.from(random(16)).toString('hex');
}
