import { followUpBy, reasons } from '../../shared/service/service.ts';
import { giveReason } from '../store/follow-up.ts';
import { referenceOf } from '../store/service-case.ts';
import { countyDay } from '../web/county-day.ts';
import { type Form, single } from '../web/form.ts';
import { mostCharacters, plainWords } from '../web/rating/beside.ts';
import type { Scene } from '../web/scene.ts';
import type { FindAsked } from './asked.ts';
import { noticePage } from './notice.tsx';
import { filled, phrases } from './phrases.ts';
import { caseSent, citizenOn } from './rate.tsx';
import { type Why, whyPage } from './why-page.tsx';

/** Keeps why somebody was not content, for the unit that has to put it right. */
export async function takeWhy(scene: Scene, find: FindAsked): Promise<Response> {
  const found = await caseSent(scene, find);
  if (found instanceof Response) return found;
  const { of, opened, code, form } = found;
  const { store, now } = scene.house;
  const today = countyDay(now());
  const why = readWhy(form);
  const reason = reasons.find((one) => one === why.reason);
  if (!reason || why.faults.length > 0)
    return whyPage(scene, of, opened, { code, deadline: followUpBy(of.service, today).day }, why);
  const contact = why.agreed
    ? { reference: await referenceOf(store, of.place, opened.id), words: plainWords(why.words) }
    : undefined;
  const by = citizenOn(today, 'give-reason', 'asked after a bad rating');
  const kept = await giveReason(store, by, of.place, opened.followUp, reason, contact);
  const line = kept === 'kept' ? phrases.whyThanks : phrases.whyBefore;
  return noticePage(scene, { title: phrases.thanksTitle, status: 200, good: true, lines: [line] });
}

function readWhy(form: Form): Why {
  const reason = single(form, 'reason');
  const words = single(form, 'why') ?? '';
  const n = [...plainWords(words)].length;
  const known = reasons.some((one) => one === reason);
  return {
    ...{ reason, words, agreed: single(form, 'agree') === 'yes' },
    faults: [
      ...(known ? [] : [{ field: 'reason', words: phrases.reasonMissing }]),
      ...(n > mostCharacters ? [{ field: 'why', words: filled(phrases.wordsLong, { n: String(n) }) }] : []),
    ],
  };
}
