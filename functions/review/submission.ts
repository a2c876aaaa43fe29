import type { Ballot } from '../../shared/evidence/evidence.ts';
import { readSheet, type SheetFault } from '../../shared/evidence/sheet.ts';
import { type Form, single } from '../web/form.ts';
import { type Chosen, chosenOf, isStranger, matrixField, readMatrix } from '../web/matrix.tsx';
import { scopeOf } from './draft.ts';
import type { Asked } from './found.ts';

/**
 * A sheet as it arrived to be handed in. `chosen` is what was sent, right or wrong; `faults` name what is missing too.
 * A `nonce` that our page could not have sent is `undefined`.
 */
export type Submission = {
  readonly nonce: string | undefined;
  readonly chosen: Chosen;
  readonly sheet: Ballot['sheet'];
  readonly faults: readonly SheetFault[];
  readonly strangers: readonly string[];
};

/** Reads a sheet strictly: every question about every unit wants one answer, and nothing else may come along. */
export function readSubmission(asked: Asked, form: Form): Submission {
  const { sheet, subjects } = scopeOf(asked);
  const { sent, strangers } = readMatrix(form, ['nonce']);
  const { answers, faults } = readSheet(
    sheet,
    subjects.map(({ unit }) => unit),
    sent,
  );
  const names = faults.filter(isStranger).map(({ subject, item }) => matrixField(subject, item));
  const nonce = single(form, 'nonce');
  return {
    nonce: nonce !== undefined && /^[0-9a-f]{32}$/.test(nonce) ? nonce : undefined,
    chosen: chosenOf(sent),
    sheet: answers,
    faults: faults.filter((fault) => !isStranger(fault)),
    strangers: [...strangers, ...names],
  };
}

/** Whether a submission may be cast as it is. */
export function isFlawless(submission: Submission): submission is Submission & { readonly nonce: string } {
  return submission.nonce !== undefined && submission.faults.length === 0 && submission.strangers.length === 0;
}

/** A fresh mark of one submission: the same form sent again is recognised by it. It is stored with the ballot only. */
export function newNonce(random: (n: number) => Uint8Array): string {
  return Buffer.from(random(16)).toString('hex');
}
