import type { Answer } from '../../shared/evidence/evidence.ts';
import { type AnswerFault, readAnswers } from '../../shared/evidence/sheet.ts';
import { askedSheet } from '../../shared/service/service.ts';
import type { FieldFaultOf } from '../web/fault-list.tsx';
import { type Form, single } from '../web/form.ts';
import { type Beside, besideAsked, readBeside } from '../web/rating/beside.ts';
import { itemOf } from '../web/sheet.tsx';
import type { Asked, OpenedCase } from './asked.ts';
import { phrases } from './phrases.ts';

/** A filled-in sheet as it arrived; `chosen` is what was picked, right or wrong, to be shown again. */
export type Rating = {
  readonly nonce: string | undefined;
  readonly chosen: ReadonlyMap<string, string>;
  readonly answers: Readonly<Record<string, Answer>>;
  readonly faults: readonly AnswerFault[];
  readonly beside: Beside;
  readonly others: readonly FieldFaultOf[];
};

/** Reads a rating strictly: what was not asked is a fault. */
export function readRating(of: Asked, { asked }: OpenedCase, form: Form): Rating {
  const own = ['code', 'nonce', ...besideAsked(of.audience)];
  const given = new Map<string, readonly string[]>();
  const strangers: string[] = [];
  for (const [name, values] of form) {
    const item = itemOf(name);
    if (item !== undefined) given.set(item, values);
    else if (!own.includes(name)) strangers.push(name);
  }
  const { answers, faults } = readAnswers(askedSheet(of.audience.sheet, asked.stages), given);
  const asking = faults.filter(({ code }) => code !== 'no-such-item');
  const strange = strangers.length > 0 || asking.length < faults.length;
  const beside = readBeside(of.audience, form);
  const nonce = single(form, 'nonce');
  const whole = nonce !== undefined && /^[0-9a-f]{32}$/.test(nonce) ? nonce : undefined;
  return {
    nonce: whole,
    chosen: new Map([...given].flatMap(([item, [value]]) => (value === undefined ? [] : [[item, value] as const]))),
    ...{ answers, beside, faults: asking },
    others: [
      ...(strange || whole === undefined ? [{ field: 'rating', words: phrases.stranger }] : []),
      ...beside.faults,
    ],
  };
}

/** Whether a rating may be cast as it is. */
export function isFlawless(rating: Rating): rating is Rating & { readonly nonce: string } {
  return rating.nonce !== undefined && rating.faults.length === 0 && rating.others.length === 0;
}

/** A fresh mark of one filling-in. */
export const newNonce = (random: (n: number) => Uint8Array): string => Buffer.from(random(16)).toString('hex');
