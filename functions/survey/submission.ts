import { cardSubjects } from '../../shared/cycle/task.ts';
import type { Answer, Ballot } from '../../shared/evidence/evidence.ts';
import { type AnswerFault, readSheet, type SheetFault } from '../../shared/evidence/sheet.ts';
import type { Card } from '../store/card.ts';
import { type Form, single } from '../web/form.ts';
import { type Chosen, chosenOf, isStranger, matrixField, readMatrix } from '../web/matrix.tsx';
import { type Beside, besideAsked, readBeside } from '../web/rating/beside.ts';
import { readOneSheet } from '../web/rating/one-sheet.ts';
import { answerField } from '../web/sheet.tsx';
import type { Asked } from './asked.ts';

/**
 * What was answered, about the card's one unit or about all units. `chosen` is what was picked on the page, right or
 * wrong, to be shown again.
 */
export type Filled =
  | {
      readonly kind: 'one';
      readonly chosen: ReadonlyMap<string, string>;
      readonly answers: Readonly<Record<string, Answer>>;
      readonly faults: readonly AnswerFault[];
    }
  | {
      readonly kind: 'all';
      readonly chosen: Chosen;
      readonly answers: Ballot['sheet'];
      readonly faults: readonly SheetFault[];
    };

/**
 * A filled-in sheet as it arrived. Which subject it rates, by which channel and stratum, is the card's matter: nothing
 * of the request is asked about it.
 *
 * A `nonce` that is missing or is not one that our page could have sent is `undefined`.
 */
export type Submission = {
  readonly nonce: string | undefined;
  readonly filled: Filled;
  readonly beside: Beside;
  readonly strangers: readonly string[];
};

/** Reads a sheet strictly: what was not asked is a stranger, and a stranger is a fault. */
export function readSubmission(asked: Asked, sent: Form): Submission {
  const nonce = single(sent, 'nonce');
  return {
    nonce: nonce !== undefined && /^[0-9a-f]{32}$/.test(nonce) ? nonce : undefined,
    beside: readBeside(asked.audience, sent),
    ...(asked.audience.cards === 'all-units' ? readAll(asked, sent) : readOne(asked, sent)),
  };
}

/** Whether a submission may be cast as it is. */
export function isFlawless(submission: Submission): submission is Submission & { readonly nonce: string } {
  const { nonce, filled, beside, strangers } = submission;
  return nonce !== undefined && [filled.faults, beside.faults, strangers].every(({ length }) => length === 0);
}

/** The answers as a ballot holds them, by unit. */
export function ballotSheet({ subject }: Card, filled: Filled): Ballot['sheet'] {
  return filled.kind === 'one' ? { [subject]: filled.answers } : filled.answers;
}

/** The fields that send the same sheet once more. Strangers are left behind. */
export function keptFields(asked: Asked, { filled, beside }: Submission): readonly (readonly [string, string])[] {
  const { typed, prompted } = beside;
  const said = [
    ...(typed === '' ? [] : [['words', typed] as const]),
    ...(prompted === undefined ? [] : [['told', prompted] as const]),
  ];
  return [...keptAnswers(asked, filled), ...said];
}

function keptAnswers({ sheet }: Asked, filled: Filled): readonly (readonly [string, string])[] {
  if (filled.kind === 'one')
    return sheet.items.flatMap(({ id }) => {
      const value = filled.chosen.get(id);
      return value === undefined ? [] : [[answerField(id), value] as const];
    });
  return Object.keys(filled.answers).flatMap((unit) =>
    sheet.items.flatMap(({ id }) => {
      const value = filled.chosen.get(unit)?.get(id);
      return value === undefined ? [] : [[matrixField(unit, id), value] as const];
    }),
  );
}

/** A fresh mark of one submission: the same form sent twice is recognised by it, and not told to have been used. */
export function newNonce(random: (n: number) => Uint8Array): string {
  return Buffer.from(random(16)).toString('hex');
}

/** What a sheet sends that is no answer. */
const notAnswers = ({ audience }: Asked) => ['code', 'nonce', ...besideAsked(audience)];

function readOne(asked: Asked, sent: Form): Pick<Submission, 'filled' | 'strangers'> {
  const { strangers, ...filled } = readOneSheet(asked.sheet, sent, notAnswers(asked));
  return { filled: { kind: 'one', ...filled }, strangers };
}

function readAll(asked: Asked, form: Form): Pick<Submission, 'filled' | 'strangers'> {
  const { sheet, audience, cycle } = asked;
  const { sent, strangers } = readMatrix(form, notAnswers(asked));
  const units = cardSubjects(audience, cycle.roster).map(({ unit }) => unit);
  const { answers, faults } = readSheet(sheet, units, sent);
  const unasked = faults.filter(isStranger).map(({ subject, item }) => matrixField(subject, item));
  return {
    filled: { kind: 'all', chosen: chosenOf(sent), answers, faults: faults.filter((fault) => !isStranger(fault)) },
    strangers: [...strangers, ...unasked],
  };
}
